package biography

import "testing"

// TestSaidBehind reads what stands behind a name, and takes nothing else for a post.
func TestSaidBehind(t *testing.T) {
	for text, want := range map[string]string{
		"Sue Ferris (their Chief Product Officer)":                                                         "Chief Product Officer/",
		"Sue Ferris, Head of Data at Kerbside Systems":                                                     "Head of Data/Kerbside Systems",
		"Sue Ferris, our Director of Resources,":                                                           "Director of Resources/",
		"Sue Ferris, our Vice President, Government":                                                       "Vice President, Government/",
		"Sue Ferris, Assistant Director – Revenues and Benefits, Kerbside Council":                         "Assistant Director – Revenues and Benefits/Kerbside Council",
		"Sue Ferris, Managing Director, UK and Ireland, Kerbside Systems":                                  "Managing Director, UK and Ireland/Kerbside Systems",
		"Sue Ferris, Fenwick's Medical Director":                                                           "Medical Director/Fenwick",
		"Sue Ferris, Children's Librarian, Kerbside Council":                                               "Children's Librarian/Kerbside Council",
		"Sue Ferris of Fenwick Council, Head of Data":                                                      "Head of Data/Fenwick Council",
		"Sue Ferris, she's Data Manager":                                                                   "Data Manager/",
		"Sue Ferris is the author; he is Operations Manager at Neighbourline":                              "Operations Manager/Neighbourline",
		"Sue Ferris, Architect at our client Kerbside Systems":                                             "Architect/Kerbside Systems",
		"Sue Ferris, Head of Data at Kerbside & Co, please find a blog":                                    "Head of Data/Kerbside & Co",
		"Sue Ferris, Partner at Price & Sons.":                                                             "Partner/Price & Sons",
		"Sue Ferris, Head of Data, University of Fenwick attached for your “Tech as an enabler” theme":     "Head of Data/University of Fenwick",
		"Sue Ferris, Programme Manager, Fenwick Valley Health Board attached under theme 1, Future gazing": "Programme Manager/Fenwick Valley Health Board",
		"Sue Ferris, Head of Data, Kerbside & Co (theme 3)":                                                "Head of Data/Kerbside & Co",
		"Sue Ferris, Head of Data, Kerbside Systems for theme 3":                                           "Head of Data/Kerbside Systems",
		"Sue Ferris, Head of Data, Centre for Theme Parks":                                                 "Head of Data/Centre for Theme Parks",
		"Sue Ferris, Managing Director, Isles in the Sound":                                                "Managing Director/Isles in the Sound",
		"Sue Ferris in her capacity as Data Manager at Kerbside Systems.":                                  "Data Manager/Kerbside Systems",
		"Sue Ferris as Data Manager at Kerbside Systems.":                                                  "Data Manager/Kerbside Systems",
		"Sue Ferris as promised":                                                                           "/",
		"Sue Ferris as Tom said":                                                                           "/",
		"Sue Ferris, who is on leave":                                                                      "/",
		"Sue Ferris (copied in)":                                                                           "/",
		"Sue Ferris, and the lamp":                                                                         "/",
		"Sue Ferris likes the director":                                                                    "/",
		"Sue Ferris":                                                                                       "/",
	} {
		role, organisation := SaidBehind(text, "Sue Ferris")
		if got := role + "/" + organisation; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
