package pointing

import "testing"

// TestFileBesideItsTitle: a file that is called by a word of its title is named where its ending stands, and a title in quotation marks
// names none.
func TestFileBesideItsTitle(t *testing.T) {
	blogs := Several{InFile("ears.docx", nil, ""), InFile("thursday.docx", nil, "")}
	for text, want := range map[string]string{
		"“Ears and lamp posts” (theme 3) – ears.docx":  "ears.docx",
		"Ears and lamp posts, theme 3: EARS.docx":      "EARS.docx",
		"ears.docx: “Ears and lamp posts”":             "ears.docx",
		"“Ears and lamp posts” is in ears":             "ears",
		"Ears is for theme 3":                          "Ears",
		"“Ears” is for theme 3":                        "Ears",
		"“Ears and lamp posts” is for theme 3":         "",
		"“A fix by Thursday” – thursday.docx, theme 2": "thursday.docx",
		"“A fix by Thursday” is for theme 2":           "",
	} {
		got := ""
		for _, m := range blogs.ByNames(text) {
			got += text[m.From:m.To]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
