package finding

import (
	"testing"

	"copydesk/internal/person"
)

func TestTheMoreTrustedStands(t *testing.T) {
	var v Value
	for _, said := range []struct {
		text string
		by   Trust
		want string
	}{
		{"nine doors v2", ByFileName, "nine doors v2"},
		{"TBC", ByEmail, "nine doors v2"}, // a placeholder says nothing
		{"Nine doors", ByStyle, "Nine doors"},
		{"Ten doors", ByStyle, "Nine doors"}, // of two that are trusted alike the first
		{"Doors", BySubject, "Nine doors"},
		{" Nine  doors, one key ", ByEmail, "Nine doors, one key"},
	} {
		if v.Offer(said.text, "", said.by); v.Text != said.want {
			t.Errorf("after %q, trusted %d: %q, want %q", said.text, said.by, v.Text, said.want)
		}
	}
}

func TestRoleBelongsToItsName(t *testing.T) {
	var a Author
	a.Offer(person.Person{Name: "Tom Okafor", Role: "Engineer"}, "email body", ByProse)
	a.Offer(person.Person{Name: "Ann Lee", Role: "Editor", Twitter: "@ann"}, "subject", BySubject)
	if a.Name.Text != "Tom Okafor" || a.Role.Text != "Engineer" || a.Twitter.Text != "" {
		t.Errorf("somebody else, less trusted, was taken: %+v", a)
	}
	a.Offer(person.Person{Name: "Tom Okafor", Organisation: "Fell Lighting"}, "email body", ByProse)
	if a.Organisation.Text != "Fell Lighting" {
		t.Errorf("what is said of the same person was not taken: %+v", a)
	}
	a.Offer(person.Person{Name: "Sue Ferris"}, "email body, labelled Author", ByEmail)
	if a.Name.Text != "Sue Ferris" || a.Role.Text != "" || a.Organisation.Text != "" {
		t.Errorf("somebody else, more trusted, did not take the place whole: %+v", a)
	}
}

func TestAtMostGivesWay(t *testing.T) {
	var old Fields
	old.Title.Offer("Nine doors", "earlier email quoted, labelled Title", ByEmail)
	found := old.AtMost(BySubject)
	found.Title.Offer("Ten doors", "document heading", ByStyle)
	if found.Title.Text != "Ten doors" || old.Title.Trust != ByEmail {
		t.Errorf("%+v, and the first is %+v", found, old)
	}
}
