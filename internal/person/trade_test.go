package person

import "testing"

// TestTrades reads a trade below a name and, in small letters, behind one, and takes no surname and no house for one.
func TestTrades(t *testing.T) {
	for line, want := range map[string][3]string{
		"Sue Ferris, plumber":                 {"Sue Ferris", "plumber", ""},
		"Sue Ferris, ceramic restorer":        {"Sue Ferris", "ceramic restorer", ""},
		"Sue Ferris (potter)":                 {"Sue Ferris", "potter", ""},
		"Sue Potter":                          {"Sue Potter", "", ""},
		"Sue Ferris, Potter":                  {"Sue Ferris", "", "Potter"},
		"Sue Ferris, The Potter":              {"Sue Ferris", "", "The Potter"},
		"Sue Ferris, Village Baker":           {"Sue Ferris", "", "Village Baker"},
		"Tom Baker, Head of Data":             {"Tom Baker", "Head of Data", ""},
		"Tom Baker, Head of Data, Weaver Ltd": {"Tom Baker", "Head of Data", "Weaver Ltd"},
	} {
		p := In(line)
		if got := [3]string{p.Name, p.Role, p.Organisation}; got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
	for lines, want := range map[[2]string][2]string{
		{"Potter", ""}:                     {"Potter", ""},
		{"Woodturner", "Airlie Yard"}:      {"Woodturner", "Airlie Yard"},
		{"ceramic restorer", ""}:           {"ceramic restorer", ""},
		{"Shelter", ""}:                    {"", "Shelter"},
		{"The Village Baker", ""}:          {"", "The Village Baker"},
		{"Potter & Sons", ""}:              {"", "Potter & Sons"},
		{"Weaver Housing Association", ""}: {"", "Weaver Housing Association"},
		{"Butcher Lane School", ""}:        {"", "Butcher Lane School"},
		{"Builder Systems", ""}:            {"", "Builder Systems"},
		{"Joiner’s Yard", ""}:              {"", "Joiner’s Yard"},
		{"Head Gardener", "Fenwick Park"}:  {"Head Gardener", "Fenwick Park"},
	} {
		p := Person{Name: "Sue Ferris"}
		below := lines[:1]
		if lines[1] != "" {
			below = lines[:]
		}
		p.AddLines(below)
		if got := [2]string{p.Role, p.Organisation}; got != want {
			t.Errorf("%q: %q, want %q", below, got, want)
		}
	}
}
