package message

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAddresses(t *testing.T) {
	for value, want := range map[string][]Address{
		`Jane Doe <jane@acme.example>`:                         {{"Jane Doe", "jane@acme.example"}},
		`jane@acme.example (Jane Doe)`:                         {{"Jane Doe", "jane@acme.example"}},
		`Osei, Hannah <hannah@acme.example>, bo@acme.example`:  {{"Osei, Hannah", "hannah@acme.example"}, {"", "bo@acme.example"}},
		`undisclosed-recipients:;`:                             nil,
		`Friends: Jane <jane@acme.example>, bo@acme.example;`:  {{"Jane", "jane@acme.example"}, {"", "bo@acme.example"}},
		`=?utf-8?Q?Jane:_Acme?= <jane@acme.example>`:           {{"Jane: Acme", "jane@acme.example"}},
		`"jane.doe"@acme.example`:                              {{"", "jane.doe@acme.example"}},
		`Jane <"Jane.Doe"@acme.example>`:                       {{"Jane", "jane.doe@acme.example"}},
		`"Doe, \"JD\" Jane" <jane@acme.example>`:               {{`Doe, "JD" Jane`, "jane@acme.example"}},
		`"very odd"@acme.example`:                              nil,
		`Odd <"a@b"@acme.example>`:                             {{"Odd", ""}},
		`<@relay.example:jane@acme.example>`:                   {{"", "jane@acme.example"}},
		`"Jane Doe (techUK)" <jane@acme.example> (on holiday)`: {{"Jane Doe (techUK)", "jane@acme.example"}},
	} {
		if diff := cmp.Diff(want, parseAddresses(value)); diff != "" {
			t.Errorf("%s: %s", value, diff)
		}
	}
}
