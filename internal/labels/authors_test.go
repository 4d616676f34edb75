package labels

import (
	"strings"
	"testing"

	"copydesk/internal/document"
)

// TestWithAuthors joins several people below “Authors:”, and nothing else.
func TestWithAuthors(t *testing.T) {
	for text, want := range map[string]string{
		"Authors:|Sue Ferris, Data Manager, Kerbside|Tom Reed, Lecturer, Tern Lines|The blog.": "Authors: Sue Ferris, Data Manager, Kerbside and Tom Reed, Lecturer, Tern Lines|The blog.",
		"Author(s):|- Sue Ferris (Data Manager)|- Tom Reed (Lecturer)":                         "Authors: Sue Ferris (Data Manager) and Tom Reed (Lecturer)",
		"Authors:|Sue Ferris, Data Manager|Tom Reed, Lecturer|Ann Lee, Head of Roads":          "Authors: Sue Ferris (Data Manager), Tom Reed (Lecturer) and Ann Lee (Head of Roads)",
		"By:|Sue Ferris, Data Manager|Tom Reed, Lecturer":                                      "Authors: Sue Ferris, Data Manager and Tom Reed, Lecturer",
		"Authors:|Sue Ferris, Data Manager|We wrote it together.":                              "",
		"Authors:|Sue Ferris|Data Manager":                                                     "",
		"Author:|Sue Ferris, Data Manager":                                                     "",
		"Authors: Sue Ferris, Data Manager|Tom Reed, Lecturer":                                 "",
		"The authors we met:|Sue Ferris, Data Manager|Tom Reed, Lecturer":                      "",
		"Thanks to:|Sue Ferris, Data Manager|Tom Reed, Lecturer":                               "",
		"Authors:|Title: Bins|Sue Ferris, Data Manager|Tom Reed, Lecturer":                     "",
		"Authors:|The stamp, a history|The goat, a tragedy":                                    "",
	} {
		var blocks []document.Block
		for _, l := range strings.Split(text, "|") {
			blocks = append(blocks, document.Line(l))
		}
		var got []string
		for _, b := range WithAuthors(blocks) {
			got = append(got, b.Text())
		}
		if want == "" {
			want = text
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
