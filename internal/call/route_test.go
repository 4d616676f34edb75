package call

import (
	"testing"
	"time"
)

func TestFor(t *testing.T) {
	date := func(s string) time.Time {
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	autumn := &Call{
		Slug: "smarter-state-2020", Prefix: "SS20", Name: "Building the Smarter State Campaign Week 2020",
		Addresses: []string{"blogs@example.org", "smarter@example.org"}, Hashtag: "#techUKSmarterState", Closes: date("2020-09-05"),
	}
	spring := &Call{
		Slug: "green-2021", Prefix: "GR21", Name: "Green Week", Addresses: []string{"blogs@example.org"},
		Hashtag: "#GreenWeek", Closes: date("2021-03-01"), Grace: 48 * time.Hour,
	}
	both := []*Call{autumn, spring}
	for _, tt := range []struct {
		name      string
		calls     []*Call
		addresses []string
		refs      []string
		subject   string
		text      string
		at        string
		want      *Call
	}{
		{"no call", nil, nil, nil, "", "", "2020-08-01", nil},
		{"the only call, even closed", []*Call{autumn}, nil, nil, "", "", "2022-01-01", autumn},
		{"by an address of its own", both, []string{"Smarter@Example.org"}, nil, "", "", "2020-08-01", autumn},
		{"an address of both does not tell", both, []string{"blogs@example.org"}, nil, "", "", "2020-08-01", nil},
		{"by a plus-address", both, []string{"blogs+gr21@example.org"}, nil, "", "", "2020-08-01", spring},
		{"by its own address with a tag that says nothing", both, []string{"smarter+press@example.org"}, nil, "", "", "2020-08-01", autumn},
		{"by a ref", both, nil, []string{"gr21-4"}, "", "", "2020-08-01", spring},
		{"by a ref, whatever the address", both, []string{"smarter@example.org"}, []string{"GR21-4"}, "", "", "2020-08-01", spring},
		{"by a hashtag", both, nil, nil, "Our blog #greenweek", "", "2020-08-01", spring},
		{"not by a part of a hashtag", both, nil, nil, "Our blog #greenweekly", "", "2020-08-01", nil},
		{"by name", both, nil, nil, "Blog for building the  smarter state campaign week 2020", "", "2020-08-01", autumn},
		{"by a ref in the subject", both, nil, nil, "Re: Your blog [GR21-12]", "", "2020-08-01", spring},
		{"by its name in the text", both, nil, nil, "Blog", "Attached is our blog for Green\nWeek.", "2020-08-01", spring},
		{"not by its words in the text", both, nil, nil, "Blog", "It has been a green week here.", "2020-08-01", nil},
		{"the one that is open", both, nil, nil, "Blog", "", "2020-12-01", spring},
		{"the one that is open in its grace", both, nil, nil, "Blog", "", "2021-03-02", spring},
		{"none is open", both, nil, nil, "Blog", "", "2021-04-01", nil},
	} {
		got, ok := For(tt.calls, tt.addresses, tt.refs, tt.subject, tt.text, date(tt.at))
		if got != tt.want || ok != (tt.want != nil) {
			t.Errorf("%s: got %v, %t", tt.name, got, ok)
		}
	}
}
