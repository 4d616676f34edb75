package fields

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/statement"
)

// keyWords makes words of a key: "author.role" of a mapping, "sub_title".
var keyWords = strings.NewReplacer(".", " ", "_", " ", "-", " ")

// FrontMatter reads the head of a Markdown file, whose keys are labels.
func FrontMatter(matter []document.Field, r Reader) finding.Fields {
	var f finding.Fields
	for _, m := range matter {
		field := labels.Of(keyWords.Replace(m.Key))
		if part, ok := partOfAuthor(m.Key); ok && field == labels.None {
			field = labels.Of(part)
		}
		switch field {
		case labels.None, labels.Other, labels.Text:
		case labels.Description: // nothing is said there to the desk
			f.Description.Offer(statement.AsDescription(m.Value), "document front matter", r.Label)
		default:
			r.set(&f, field, m.Value, "document front matter")
		}
	}
	return f
}

// partOfAuthor returns what a key says of the author: "affiliation" of "author.affiliation", "role" of "authors.role".
func partOfAuthor(key string) (string, bool) {
	whose, part, ok := strings.Cut(key, ".")
	if part == "title" {
		part = "role"
	}
	return keyWords.Replace(part), ok && (whose == "author" || whose == "authors")
}
