package intake

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/wording"
)

// biographies reads the biographies that came as files of their own.
func (e *email) biographies(f *finding.Fields, names []string, blogs int) {
	for _, file := range e.files {
		if file.Doc == nil || !isBiography(file) {
			continue
		}
		blocks := biographyOf(f.Author.Name.Text, e.withoutMargins(file.Doc.Blocks))
		var text, kept []string
		for _, b := range blocks {
			text = append(text, b.Text())
			if !isDetail(b) {
				kept = append(kept, b.Text())
			}
		}
		whole := strings.TrimSpace(strings.Join(text, "\n\n"))
		from := min(1, len(text)-1)
		if from+1 < len(text) && person.LooksLikeName(wording.Fold(text[from])) { // the heading, below a line of another sort
			from++
		}
		said := biography.Facts(biography.WithSurname(strings.Join(text[from:], "\n"), append(slices.Clone(names), f.Author.Name.Text, person.CleanName(text[0]))))
		if said.Name == "" {
			said = biography.Facts(whole)
		}
		facts := e.documentReader(file).Details(blocks)
		facts.Offer(said, "biography", finding.ByOpening)
		if blogs > 1 && !person.SameName(facts.Name.Text, f.Author.Name.Text) {
			continue
		}
		facts.Name.Trust = min(facts.Name.Trust, finding.ByFileName)
		f.Author.Take(facts)
		if fields.IsCurriculum(blocks) {
			continue
		}
		f.Author.Bio = f.Author.Bio.Or(finding.Value{Text: strings.TrimSpace(strings.Join(kept, "\n\n")), Where: "biography attached", Trust: finding.ByDocument})
	}
}

// withoutMargins leaves out what stands around a text and is none of it: "DRAFT", "Blog for Smarter State week", "ENDS".
func (e *email) withoutMargins(blocks []document.Block) []document.Block {
	around := func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return b.Kind == document.Paragraph && wording.Count(text) <= 14 && (margin.Around(text) || campaign.Only(e.call, text))
	}
	for len(blocks) > 1 && around(blocks[0]) {
		blocks = blocks[1:]
	}
	for len(blocks) > 1 && around(blocks[len(blocks)-1]) {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

// biographyOf returns the part of a file of several biographies that is about somebody; all of a file about one person.
func biographyOf(name string, blocks []document.Block) []document.Block {
	from, to, others := -1, len(blocks), false
	for i, b := range blocks {
		who := whomItPresents(wording.Fold(b.Text()))
		switch {
		case who == "" || name == "":
		case person.SameName(who, name):
			if from < 0 {
				from = i
			}
		default:
			others = true
			if from >= 0 && to == len(blocks) {
				to = i
			}
		}
	}
	if from < 0 || !others {
		return blocks
	}
	return blocks[from:to]
}

// whomItPresents returns whose name a line is, or whom a paragraph begins to present; "" for neither.
func whomItPresents(text string) string {
	if person.LooksLikeName(text) {
		return text
	}
	if biography.NameVerb.MatchString(text) {
		return biography.Facts(text).Name
	}
	return ""
}

// isDetail says whether a line of a biography's file is no sentence of it: "Name: Jane Doe", "Biography", "Author details".
func isDetail(b document.Block) bool {
	return labels.FieldOf(b) != labels.None || b.Kind == document.Heading || b.Kind == document.Table || b.AllBold() && wording.Count(b.Text()) <= 4
}
