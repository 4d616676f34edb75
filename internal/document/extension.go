package document

import "copydesk/internal/phrase"

// extensions are what the names of files end in that a blog may come in, or that hold one.
const extensions = `(?:docx?|docm|dotx|odt|rtf|pdf|md|markdown|txt|html?|pages|gdoc|eml|zip)`

var (
	atEnd   = phrase.MustCompile(`(?i)(?:\.` + extensions + `)+$`)
	atStart = phrase.MustCompile(`(?i)^\.` + extensions + `\b`)
)

// WithoutExtension returns what a file is called by: "Our blog" for "Our blog.docx".
func WithoutExtension(name string) string { return atEnd.ReplaceAllString(name, "") }

// HasExtension says whether a text ends as the name of a file does.
func HasExtension(text string) bool { return atEnd.MatchString(text) }

// ExtensionOf returns the extension with which a text begins; "" where it goes on otherwise.
func ExtensionOf(rest string) string { return atStart.FindString(rest) }
