package person

import (
	"testing"
)

func TestWherePost(t *testing.T) {
	for clause, want := range map[string][2]string{
		" works for the Kerbside Trust as a Data Manager.":                                           {"Data Manager", "Kerbside Trust"},
		", who works for the Kerbside Trust as a Data Manager":                                       {"Data Manager", "Kerbside Trust"},
		" of Kerbside Systems, where she is Data Manager, wrote it":                                  {"Data Manager", "Kerbside Systems"},
		", who leads on forms at Kerbside Systems as Principal Architect, is the author":             {"Principal Architect", "Kerbside Systems"},
		", who runs Kerbside Systems as its Managing Director.":                                      {"Managing Director", "Kerbside Systems"},
		" leads a team of twelve as Lead Architect at Kerbside Systems.":                             {"Lead Architect", "Kerbside Systems"},
		" joined Kerbside Systems in 2016 and is now its Data Manager.":                              {"Data Manager", "Kerbside Systems"},
		" joined Kerbside Systems as Data Manager in 2016":                                           {"Data Manager", "Kerbside Systems"},
		" has been Data Manager at Kerbside Systems for six years.":                                  {"Data Manager", "Kerbside Systems"},
		" holds the post of Data Manager at Kerbside Systems.":                                       {"Data Manager", "Kerbside Systems"},
		"’s job title is Data Manager and he works for Kerbside Systems.":                            {"Data Manager", "Kerbside Systems"},
		", who heads our data team as Head of Data.":                                                 {"Head of Data", ""},
		" has registered nine thousand births and is Superintendent Registrar at Marlbourne Council": {"Superintendent Registrar", "Marlbourne Council"},
		" leads the analytics team at Kerbside Systems and is the author of this blog.":              {"", "Kerbside Systems"},
		" works at Kerbside Systems, where he is Data Manager.":                                      {"Data Manager", "Kerbside Systems"},
		" is on leave until Monday":                                                                  {"", ""},
		" works hard as ever.":                                                                       {"", ""},
		" wrote it on the train to York":                                                             {"", ""},
	} {
		role, organisation := WherePost(clause)
		if got := [2]string{role, organisation}; got != want {
			t.Errorf("wherePost(%q) = %q, want %q", clause, got, want)
		}
	}
}

func TestSaysOnlyAuthor(t *testing.T) {
	for role, want := range map[string]bool{"author": true, "the author of the attached blog": true, "our writer": true, "Writer in residence": false, "Head of Data": false} {
		if got := SaysOnlyAuthor(role); got != want {
			t.Errorf("%q: %v", role, got)
		}
	}
}
