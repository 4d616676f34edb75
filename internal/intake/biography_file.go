package intake

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// biographies reads the biographies that came as files of their own.
func (e *email) biographies(f *fields, names []string, blogs int) {
	for _, file := range e.files {
		if file.doc == nil || len(file.doc.Blocks) == 0 || !isBiography(file.name, file.doc.Blocks, document.Words(file.doc.Blocks)) {
			continue
		}
		var text, kept []string
		for _, b := range file.doc.Blocks {
			text = append(text, b.Text())
			if !isDetail(b) {
				kept = append(kept, b.Text())
			}
		}
		whole := strings.TrimSpace(strings.Join(text, "\n\n"))
		said := biography.Facts(strings.Join(text[min(1, len(text)-1):], "\n"))
		if said.Name == "" {
			said = biography.Facts(whole)
		}
		facts := e.documentReader(file).details(file.doc.Blocks)
		facts.person(said, "biography", byOpening)
		if blogs > 1 && !person.SameName(facts.name.text, f.author.name.text) {
			continue
		}
		facts.name.trust = min(facts.name.trust, byFileName)
		f.author.take(facts)
		if isCurriculum(file.doc.Blocks) {
			continue
		}
		f.author.bio = orValue(f.author.bio, value{strings.TrimSpace(strings.Join(kept, "\n\n")), "biography attached", byDocument})
	}
}

// details reads what the labelled lines and the tables of a biography's file say of the author.
func (r reader) details(blocks []document.Block) author {
	var f fields
	for _, b := range blocks {
		if field, label, val := labels.InBlock(b); b.Kind == document.Table {
			r.table(b, &f)
		} else if field != labels.None && field != labels.Text && val != "" {
			r.set(&f, field, val, r.origin+", labelled "+label)
		}
	}
	return f.author
}

// isDetail says whether a line of a biography's file is no sentence of it: "Name: Jane Doe", "Biography", "Author details".
func isDetail(b document.Block) bool {
	field, _, _ := labels.InBlock(b)
	return field != labels.None || b.Kind == document.Heading || b.Kind == document.Table || b.AllBold() && wording.Count(b.Text()) <= 4
}
