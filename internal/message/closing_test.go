package message

import "testing"

// TestClosings walks lines that end a letter and lines that do not.
func TestClosings(t *testing.T) {
	jane := namesOf(Address{Name: "Doe, Jane"})
	for _, c := range []struct {
		line, name string
		ok         bool
	}{
		{"Best wishes,", "", true},
		{"As ever,", "", true},
		{"God bless,", "", true},
		{"With all good wishes", "", true},
		{"With every good wish", "", true},
		{"Blessings,", "", true},
		{"With friendly greeting,", "", true},
		{"Blessings in the snow", "", false},
		{"With every good wish we had we went on", "", false},
		{"Friendly greetings were few", "", false},
		{"Every blessing counts", "", false},
		{"Diolch / Thanks", "", true},
		{"Many thanks and kind regards", "", true},
		{"Thanks in advance!", "", true},
		{"Best, Jane", "Jane", true},
		{"Cheers - Jane", "Jane", true},
		{"Best wishes from Jane and Peter", "Jane and Peter", true},
		{"Mit freundlichen Grüßen", "", true},
		{"Groetjes", "", true},
		{"Hwyl fawr,", "", true},
		{"Cheers. Jane.", "Jane", true},
		{"Best greetings from sunny Koblenz", "", true},
		{"Greetings from the North were few", "", false},
		{"Kind regards from a reader", "", false},
		{"Apologies! Soil.", "", false},
		{"Thanks for the reminder!", "", false},
		{"Best practice in procurement", "", false},
		{"Thank you for reading", "", false},
		{"Love is a strange word for a database", "", false},
	} {
		if name, ok := closing(c.line, jane); name != c.name || ok != c.ok {
			t.Errorf("closing(%q) is %q, %v", c.line, name, ok)
		}
		if alone := IsClosing(c.line); alone != (c.ok && c.name == "") {
			t.Errorf("IsClosing(%q) is %v", c.line, alone)
		}
	}
}
