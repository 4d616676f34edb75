package signature

import (
	"strings"
	"testing"

	"copydesk/internal/message"
	"copydesk/internal/person"
)

func TestSignaturePerson(t *testing.T) {
	sue := message.Address{Name: "Sue Ferris", Email: "sue.ferris@kerbside.example"}
	want := person.Person{Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"}
	for name, c := range map[string]struct {
		lines  string
		sender message.Address
		want   person.Person
	}{
		"a line each":                 {"Sue Ferris\nOperations Director\nKerbside Systems\n01632 960 200", sue, want},
		"all in a line, and the name": {"Sue Ferris, Operations Director, Kerbside Systems\nSue Ferris", sue, want},
		"the name, and all in a line": {"Sue Ferris\nSue Ferris, Operations Director, Kerbside Systems", sue, want},
		"first name above":            {"Sue\n\nSue Ferris\nOperations Director\nKerbside Systems", sue, want},
		"who leads the organisation":  {"Sue Ferris\nCEO Kerbside Systems Group", sue, person.Person{Name: "Sue Ferris", Role: "CEO", Organisation: "Kerbside Systems Group"}},
		"a biography":                 {"Sue Ferris is Operations Director at Kerbside Systems. She writes about kerbs.", sue, want},
		"for somebody else":           {"Sue (for Ann Lee, Founder, Kerbside)", sue, person.Person{Name: "Sue Ferris"}},
		"all of a team":               {"The Kerbside Systems team", message.Address{Name: "Enquiries", Email: "info@kerbsidesystems.example"}, person.Person{Name: "Enquiries", Organisation: "Kerbside Systems"}},
		"one line with bars":          {"Sue Ferris | Operations Director | Kerbside Systems\nT: 01632 960101", sue, want},
		"a role with an owner":        {"Sue Ferris\nSenior Coroner's Officer\nKerbside Systems", sue, person.Person{Name: "Sue Ferris", Role: "Senior Coroner's Officer", Organisation: "Kerbside Systems"}},
		"parts by dots":               {"Sue Ferris – Operations Director\nKerbside Systems • 0113 496 0000 • Tuesday to Thursday", sue, want},
		"under labels":                {"Name: Sue Ferris\nRole: Operations Director\nOrganisation: Kerbside Systems", sue, want},
		"organisation above the role": {"Sue Ferris\nKerbside Systems\nOperations Director", sue, want},
		"a team's":                    {"Communications\nPort Authority of St. Anne\n1 Wharf Road", message.Address{Name: "Harbour Communications", Email: "comms@harbours.example"}, person.Person{Name: "Harbour Communications", Organisation: "Port Authority of St. Anne"}},
		"no role, and an address":     {"Sue Ferris\nKerbside Farms\nRural Route 2, Harlan", sue, person.Person{Name: "Sue Ferris", Organisation: "Kerbside Farms"}},
		"organisation and address":    {"Sue Ferris | Operations Director\nKerbside Systems | Unit 4, Mill Lane, Ashby", sue, want},
		"an address and no role":      {"Sue Ferris\n14 Ropery Lane\nTel. 01632 960 200", sue, person.Person{Name: "Sue Ferris"}},
		"a number in the name":        {"Sue Ferris\n16 Candles Theatre", sue, person.Person{Name: "Sue Ferris", Organisation: "16 Candles Theatre"}},
		"two languages":               {"Sue Ferris\nRheolwr | Operations Director\nKerbside Systems", sue, want},
		"two languages on every line": {"Sue Ferris (hi/she)\nRheolwr Llyfrgelloedd | Libraries Manager\nCyngor Bro Hafren | Bro Hafren Council\nFfôn | Tel: 01632 960 709", sue, person.Person{Name: "Sue Ferris", Role: "Libraries Manager", Organisation: "Bro Hafren Council"}},
		"signed for a company":        {"i.V. Sue Ferris\nLeiterin Betrieb / Operations Director\nKerbside Systems", sue, want},
		"an at sign for at":           {"Sue Ferris\nOperations Director @ Kerbside Systems", sue, want},
		"a short name in the mailbox": {"Sue Ferris\nOperations Director\nKerbside Systems", message.Address{Name: "S Ferris", Email: sue.Email}, want},
		"in small letters":            {"Operations Director", message.Address{Name: "sue ferris", Email: "sue@ferris.example"}, person.Person{Name: "Sue Ferris"}},
		"directory order":             {"Sue Ferris\nOperations Director\nKerbside Systems", message.Address{Name: "FERRIS Sue (KS)", Email: sue.Email}, want},
		"a bar within the role":       {"Sue Ferris\nOperations Director | Roads and Waste Directorate\nKerbside Systems", sue, want},
		"website without www":         {"Sue Ferris\nOperations Director, Kerbside Systems\nkerbside.example | @sueferris", message.Address{Name: "Sue Ferris", Email: "sue@gmail.example"}, person.Person{Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems", Twitter: "@sueferris"}},
		"for a firm that writes":      {"Sue Ferris\nOperations Director, Kerbside Systems", message.Address{Name: "Kerbside Systems", Email: "info@kerbsidesystems.example"}, want},
		"pronouns below":              {"Sue Ferris\nOperations Director, Kerbside College\nPronouns: she/her", sue, person.Person{Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside College"}},
		"a handle without its sign":   {"Sue Ferris\nOperations Director\nKerbside Systems\nTwitter handle: sueferris", sue, person.Person{Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems", Twitter: "@sueferris"}},
		"an initial in the mailbox":   {"Sue Ferris\nOperations Director\nKerbside Systems", message.Address{Name: "Sue F.", Email: "sue.ferris@kerbside.example"}, want},
		"a tag below":                 {"Sue Ferris\nLecturer in Geography, Ness College\n#NineDoors", sue, person.Person{Name: "Sue Ferris", Role: "Lecturer in Geography", Organisation: "Ness College"}},
		"a motto below":               {"Sue Ferris\nLecturer in Geography, Ness College\nStay safe, stay home", sue, person.Person{Name: "Sue Ferris", Role: "Lecturer in Geography", Organisation: "Ness College"}},
		"a remark below":              {"Sue Ferris\nLecturer in Geography, Ness College\nHope this is OK for you", sue, person.Person{Name: "Sue Ferris", Role: "Lecturer in Geography", Organisation: "Ness College"}},
		"a post in small letters":     {"Sue Ferris\nPoet and dog walker\nLeeds", sue, person.Person{Name: "Sue Ferris", Role: "Poet and dog walker", Organisation: "Leeds"}},
		"a house in small letters":    {"Sue Ferris\nVolunteer\nFriends of the park", sue, person.Person{Name: "Sue Ferris", Role: "Volunteer", Organisation: "Friends of the park"}},
		"a firm within the mailbox":   {"Sue Ferris\nSystems Architect\nFjell RI", sue, person.Person{Name: "Sue Ferris", Role: "Systems Architect", Organisation: "Fjell RI"}},
		"a short first name":          {"Susi\nOperations Director\nKerbside Systems", message.Address{Name: "Susilla Ferris", Email: "s@ferris.example"}, person.Person{Name: "Susilla Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"}},
		"an assistant's":              {"Sue Ferris\nPA to Dr Tom Hall, Chief Executive", sue, person.Person{Name: "Sue Ferris", Role: "PA to Dr Tom Hall, Chief Executive"}},
		"behind a bar":                {"Sue Ferris", message.Address{Name: "Sue Ferris | Kerbside", Email: "sue@kerbside.example"}, person.Person{Name: "Sue Ferris", Organisation: "Kerbside"}},
		"before a dash":               {"Sue Ferris", message.Address{Name: "Kerbside Ltd - Sue Ferris", Email: "sue@kerbside.example"}, person.Person{Name: "Sue Ferris", Organisation: "Kerbside Ltd"}},
		"behind at":                   {"", message.Address{Name: "Sue Ferris at Kerbside", Email: "sue@kerbside.example"}, person.Person{Name: "Sue Ferris", Organisation: "Kerbside"}},
		"surname and first name":      {"", message.Address{Name: "Ferris, Sue", Email: "sue@ferris.example"}, person.Person{Name: "Sue Ferris"}},
		"of another domain":           {"", message.Address{Name: "Sue Ferris | Marketing", Email: "sue@kerbside.example"}, person.Person{Name: "Sue Ferris"}},
		"beside the mailbox's name":   {"Sue Ferris", message.Address{Name: "FERRIS, Sue (NORTHGATE NHS FOUNDATION TRUST)", Email: sue.Email}, person.Person{Name: "Sue Ferris", Organisation: "NORTHGATE NHS FOUNDATION TRUST"}},
		"a group beside the name":     {"Sue Ferris", message.Address{Name: "Sue Ferris (via Kerbside Group)", Email: sue.Email}, person.Person{Name: "Sue Ferris"}},
		"a remark beside the name":    {"Sue Ferris", message.Address{Name: "Sue Ferris (she/her)", Email: sue.Email}, person.Person{Name: "Sue Ferris"}},
		"a field of work":             {"Sue Ferris\nChair of Public Informatics\nNess University", sue, person.Person{Name: "Sue Ferris", Role: "Chair of Public Informatics", Organisation: "Ness University"}},
		"a dean's":                    {"Sue Ferris\nDean of Engineering\nNess University", sue, person.Person{Name: "Sue Ferris", Role: "Dean of Engineering", Organisation: "Ness University"}},
		"a founder's":                 {"Sue Ferris\nFounder of Tidewater\nNess University Innovation Park", sue, person.Person{Name: "Sue Ferris", Role: "Founder", Organisation: "Tidewater"}},
		"of a firm":                   {"Sue Ferris\nChair of Kerbside Systems\nNess Council", sue, person.Person{Name: "Sue Ferris", Role: "Chair", Organisation: "Kerbside Systems"}},
		"of a firm in a town":         {"Sue Ferris\nChair of Kerbside\nLeeds", sue, person.Person{Name: "Sue Ferris", Role: "Chair", Organisation: "Kerbside"}},
		"a prize below an empty line": {"Sue Ferris\nOperations Director, Kerbside Systems\n\nShortlisted: Team of the Year", sue, want},
		"a motto below an empty line": {"Sue\n\nSue Ferris\nLecturer in Geography, Ness\n\nTiny Acts, Big Changes", sue, person.Person{Name: "Sue Ferris", Role: "Lecturer in Geography", Organisation: "Ness"}},
		"a place below an empty line": {"Sue Ferris\nDeputy Director, Licensing Reform\n\nRiverside Council", sue, person.Person{Name: "Sue Ferris", Role: "Deputy Director, Licensing Reform", Organisation: "Riverside Council"}},
		"an empty line each":          {"Sue Ferris\n\nOperations Director\n\nKerbside Systems", sue, want},
		"nothing":                     {"", sue, person.Person{Name: "Sue Ferris"}},
	} {
		got := Person(strings.Split(c.lines, "\n"), c.sender)
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// TestIsFirm tells a firm at its own domain from a person, and from a firm elsewhere.
func TestIsFirm(t *testing.T) {
	for name, want := range map[string]bool{"Kerbside Homes": true, "Sue Kerbside": false, "Harbour Homes": false} {
		if got := IsFirm(name, "sue@kerbside.example"); got != want {
			t.Errorf("IsFirm(%q) = %v", name, got)
		}
	}
}

// TestARoleForAField signs with a role that has "for" in it above the organisation.
func TestARoleForAField(t *testing.T) {
	p := Person([]string{"Sue Ferris", "Deputy Executive Editor for Media", "Harbour Watch"}, message.Address{Name: "Sue Ferris"})
	if p.Role != "Deputy Executive Editor for Media" || p.Organisation != "Harbour Watch" {
		t.Errorf("got %+v", p)
	}
}
