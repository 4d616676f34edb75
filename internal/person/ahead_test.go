package person

import (
	"strings"
	"testing"
)

func TestPostsBehind(t *testing.T) {
	for text, want := range map[string]string{
		"The author is our Solutions Architect Yusuf Demir.":                        "The author is Yusuf Demir (our Solutions Architect).",
		"a blog by our Head of Data, Sue Ferris, is attached":                       "a blog by Sue Ferris (our Head of Data) is attached",
		"Our Head of Data – Sue Ferris – wrote it.":                                 "Sue Ferris (Our Head of Data) wrote it.",
		"a blog by Fenwick District Council's Leader, Councillor Sue Ferris.":       "a blog by Councillor Sue Ferris (Leader, Fenwick District Council).",
		"The author is Kerbside Systems CTO Sue Ferris.":                            "The author is Sue Ferris (CTO, Kerbside Systems).",
		"Our client's Chief Technology Officer, Sue Ferris of Kerbside, wrote it.":  "Sue Ferris (their Chief Technology Officer) of Kerbside, wrote it.",
		"Director of Assets Sue Ferris, Kerbside Homes":                             "Sue Ferris (Director of Assets), Kerbside Homes",
		"The writer is Director of Assets at Kerbside Homes, Sue Ferris.":           "The writer is Sue Ferris (Director of Assets at Kerbside Homes).",
		"As Head of Data at Kerbside Systems, Sue Ferris looks after the registers": "Sue Ferris (Head of Data at Kerbside Systems) looks after the registers",
		"here is our CTO Sue Ferris's blog":                                         "here is Sue Ferris (our CTO)'s blog",
		"our Head of the Library, Sue Ferris":                                       "Sue Ferris (our Head of the Library)",
		"Sue Ferris, our Operations Director, Kerbside Green":                       "Sue Ferris, our Operations Director, Kerbside Green",
		"Sue Ferris is our Head of Data, Kerbside Green":                            "Sue Ferris is our Head of Data, Kerbside Green",
		"our Director of Adult Social Care has written it":                          "our Director of Adult Social Care has written it",
		"Sue Ferris, Operations Director, Kerbside Green":                           "Sue Ferris, Operations Director, Kerbside Green",
		"our Head of Service Design":                                                "our Head of Service Design",
		"by our Harbour Master Denzil Keast":                                        "by Denzil Keast (our Harbour Master)",
		"Head Porter Mo Ellis, Kerbside Hospital":                                   "Mo Ellis (Head Porter), Kerbside Hospital",
		"by Night Sister Ann Lee":                                                   "by Ann Lee (Night Sister)",
		"our Head Sue Ferris":                                                       "Sue Ferris (our Head)",
		"by Master Denzil Keast":                                                    "by Master Denzil Keast",
		"the Head of Mary Anne Smith School":                                        "the Head of Mary Anne Smith School",
		"Harbour Master Street and Denzil Keast Road":                               "Harbour Master Street and Denzil Keast Road",
		"The author of Kerbside Green's blog":                                       "The author of Kerbside Green's blog",
	} {
		if got := PostsBehind(text); got != want {
			t.Errorf("postsBehind(%q)\n = %q\nwant %q", text, got, want)
		}
	}
}

// TestEndlessPosts leaves a line alone that nobody writes: each post that is moved copies the rest.
func TestEndlessPosts(t *testing.T) {
	line := strings.Repeat("our Chief Executive, Sue Ferris, ", longestSaying)
	if got := PostsBehind(line); got != line {
		t.Errorf("%d bytes of %d", len(got), len(line))
	}
}
