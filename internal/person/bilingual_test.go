package person

import "testing"

func TestInEnglish(t *testing.T) {
	for line, want := range map[string]string{
		"Rheolwr Llyfrgelloedd | Libraries Manager":                                 "Libraries Manager",
		"Dyrektor ds. Danych / Director of Data":                                    "Director of Data",
		"Nia Bevan, Pennaeth / Headteacher, Ysgol Cwm Derw":                         "Nia Bevan, Headteacher, Ysgol Cwm Derw",
		"Projektleiterin / Project Manager":                                         "Project Manager",
		"Schulleiterin / Head Teacher, Gemeinde Neuhaus":                            "Head Teacher, Gemeinde Neuhaus",
		"Owner / Director, Kerbside Systems":                                        "Owner / Director, Kerbside Systems",
		"Leiter / Head of Data":                                                     "Head of Data",
		"Sue Ferris, Director / Chair, Tern Trust":                                  "Sue Ferris, Director / Chair, Tern Trust",
		"Sue Ferris, Head of Data / Analytics, Tern Trust":                          "Sue Ferris, Head of Data / Analytics, Tern Trust",
		"Sue Reiter / Director":                                                     "Sue Reiter / Director",
		"He / him, Head of Data":                                                    "He / him, Head of Data",
		"Head of Data | Kerbside Council":                                           "Head of Data | Kerbside Council",
		"Owen Pryce | Rheolwr Tai / Housing Manager | Cyngor Gwent / Gwent Council": "Owen Pryce | Housing Manager | Gwent Council",
	} {
		if got := InEnglish(line); got != want {
			t.Errorf("InEnglish(%q) = %q, want %q", line, got, want)
		}
	}
}
