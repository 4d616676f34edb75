package document

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/spelling"
)

// labelRE is a line that begins with a label: "Title: …", "*Sub-title (150 characters):* …", "📌 Theme: 2". A dash, an
// equals sign, leader dots ("Theme ...... 2") and brackets ("[Theme] 2") make a label only of the words below.
var (
	labelRE = phrase.MustCompile(`^(?:[\p{So}\x{FE0F}\x{200D}]+\s*)?[*_]{0,2}([\p{Lu}](?:[\p{L}\d'’/&+ ‐‑-]|[–—]\p{L}){0,40}?)` +
		`\s*(?:\([^()]{1,60}\)\s*)?[*_]{0,2}\s*[:：](?:[\s*_]|$)`)
	dashLabelRE = phrase.MustCompile(`^[*_]{0,2}([\p{Lu}][\p{L}\d'’/& -]{0,30}?)\s*(?:\([^()]{1,60}\)\s*)?` +
		`[*_]{0,2}\s*(?:\s[-–—]+|\s\||=|\s?\.{4,}|\s\.{2,3}|\s?_{4,})\s+\S`)
	inBracketRE = phrase.MustCompile(`^[\[<]([\p{Lu}][\p{L}'’/& -]{1,30})[\]>]\s*\S`)
)

// tabLabelRE is a known label with a tab behind it, as a table pasted into a plain email leaves it: "Title<tab>The stamp".
var tabLabelRE = phrase.MustCompile(`^(\s*[\p{Lu}][\p{L}'’/& -]{1,40}?(?:\s?\([^()]{1,60}\))?)\t+(\S)`)

// withTabLabel writes such a label with a colon.
func withTabLabel(l string) string {
	if m := tabLabelRE.FindStringSubmatch(l); m != nil && beginsKnown(strings.TrimSpace(m[1])) {
		return m[1] + ": " + l[len(m[0])-len(m[2]):]
	}
	return l
}

// labelWords are the words that begin the labels of a blog's fields, whatever follows them.
// Example: "Blog title", "Sub-title (150 characters)", "Themes addressed", "Author's name".
var labelWords = map[string]bool{
	"title": true, "headline": true, "heading": true, "subject": true,
	"sub-title": true, "subtitle": true, "sub": true, "description": true, "standfirst": true, "strapline": true,
	"summary": true, "abstract": true, "tagline": true, "teaser": true,
	"theam": true, "theem": true, "thme": true, "tehme": true, "theme": true, "themes": true, "theme(s)": true, "topic": true, "category": true, "tag": true, "tags": true, "hashtag": true,
	"author": true, "author's": true, "author’s": true, "authors": true, "name": true, "by": true, "byline": true,
	"role": true, "job": true, "position": true, "organisation": true, "organization": true, "company": true,
	"employer": true, "email": true, "e-mail": true, "tel": true, "telephone": true, "phone": true, "mobile": true,
	"twitter": true, "linkedin": true, "handle": true, "website": true, "web": true,
	"bio": true, "biography": true, "about": true, "headshot": true, "photo": true, "image": true, "picture": true,
	"words": true, "word": true, "length": true, "blog": true, "proposed": true, "short": true, "article": true, "strand": true,
	"from": true, "to": true, "cc": true, "date": true, "sent": true,
	"blurb": true, "excerpt": true, "synopsis": true, "precis": true, "précis": true, "strap": true, "strap-line": true, "stand-first": true, "tag-line": true,
	"subhead": true, "subheading": true, "sub-heading": true, "sub-head": true, "subheadline": true, "sub-headline": true, "subheader": true, "sub-header": true, "dek": true, "lede": true, "kicker": true, "snippet": true,
	"meta": true, "one-line": true, "one-liner": true, "suggested": true, "chosen": true, "preferred": true, "selected": true, "campaign": true, "relevant": true,
	"primary": true, "secondary": true, "thematic": true, "writer": true, "blogger": true, "contributor": true, "contributor's": true, "written": true, "file": true,
	"titel": true, "titre": true, "título": true, "titolo": true, "tittel": true, "überschrift": true, "thema": true, "thème": true, "tema": true,
	"beschreibung": true, "untertitel": true, "sous-titre": true, "subtítulo": true, "sottotitolo": true, "ondertitel": true, "beschrijving": true, "autor": true, "autorin": true, "auteur": true, "autore": true,
	"tytuł": true, "teitl": true, "rubrik": true, "desc": true, "descr": true, "subline": true, "sub-line": true, "intro": true, "ingress": true, "perex": true, "annotation": true, "anotace": true, "introduction": true, "introductory": true,
	"undertittel": true, "underrubrik": true, "podtytuł": true, "disgrifiad": true, "descrizione": true, "descripción": true, "kurzbeschreibung": true,
	"zusammenfassung": true, "samenvatting": true, "resumen": true, "riassunto": true, "descrição": true, "beskrivelse": true, "beskrivning": true, "opis": true, "popis": true,
	"themen": true, "thèmes": true, "temas": true, "temi": true, "temat": true, "téma": true, "categories": true, "topics": true, "strands": true, "pillar": true,
	"by-line": true, "attribution": true, "credit": true, "spokesperson": true, "awdur": true, "autora": true, "autorka": true, "verfasser": true, "verfasserin": true, "auteure": true,
	"autrice": true, "schrijver": true, "schrijfster": true, "forfatter": true, "författare": true, "designation": true, "occupation": true, "funktion": true, "fonction": true,
	"functie": true, "funzione": true, "ruolo": true, "puesto": true, "stanowisko": true, "swydd": true, "affiliation": true, "institution": true, "organisatie": true,
	"organización": true, "organizzazione": true, "organização": true, "organizacja": true, "organisasjon": true, "entreprise": true, "empresa": true, "firma": true, "bedrijf": true, "sefydliad": true,
}

// maxLabelWords is the length of a label in words: "Description for the sub-title".
const maxLabelWords = 5

// isLabel tells whether the line begins with a label and a colon, or a known one and a dash.
func isLabel(text string) bool {
	if m := labelRE.FindStringSubmatch(text); m != nil {
		return len(strings.Fields(m[1])) <= maxLabelWords
	}
	for _, re := range []*phrase.Phrase{dashLabelRE, inBracketRE} {
		if m := re.FindStringSubmatch(text); m != nil && len(strings.Fields(m[1])) <= 3 && beginsKnown(m[1]) {
			return true
		}
	}
	return false
}

// isKnownLabel tells whether the label is one that people give to a blog's fields.
func isKnownLabel(text string) bool {
	for _, re := range []*phrase.Phrase{labelRE, dashLabelRE, inBracketRE} {
		if m := re.FindStringSubmatch(text); m != nil && beginsKnown(m[1]) {
			return true
		}
	}
	return false
}

// isSmallLabel tells whether the line begins with the label of a field in small letters, as people type who never
// press shift: "theme: people", "theme - people". Below another label it begins a line of its own.
func isSmallLabel(text string) bool {
	for _, sign := range []string{":", " - ", " – ", " = "} {
		if label, _, ok := strings.Cut(text, sign); ok && smallLabels[label] {
			return true
		}
	}
	return false
}

// smallLabels are the labels that a sentence hardly brings to the start of a line.
var smallLabels = map[string]bool{
	"title": true, "blog title": true, "headline": true, "sub-title": true, "subtitle": true, "sub title": true,
	"description": true, "standfirst": true, "strapline": true, "summary": true, "theme": true, "themes": true,
	"author": true, "name": true, "job title": true, "role": true, "organisation": true, "company": true,
	"twitter": true, "bio": true, "words": true, "word count": true,
	"tilte": true, "tittle": true, "titel": true, "discription": true, "subtitel": true, "theam": true, "theem": true, "thme": true, "tehme": true,
}

// themeLineRE is a line that names a theme by its number and says nothing else: "Theme 4", "Themes 2 & 4".
var themeLineRE = phrase.MustCompile(`(?i)^themes?\s+(?:no\.?\s*|number\s+|#)?\d+(?:\s*(?:,|&|and|\+)\s*\d+)*\.?$`)

func beginsKnown(label string) bool {
	words := strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return r == ' ' || r == '/' })
	if len(words) > 1 && beforeLabel[words[0]] {
		words = words[1:]
	}
	return len(words) > 0 && (labelWords[strings.TrimSuffix(words[0], "(s)")] || isMistyped(words[0]))
}

// isMistyped says whether a word is that of a label with a slip of the fingers in it, a long one that nothing else is like: "Descripton",
// "Standfrist". Package labels knows such a label by the same rule.
func isMistyped(word string) bool {
	return len(word) >= leastMistyped && slices.ContainsFunc(longLabels, func(known string) bool { return spelling.Mistyped(word, known) })
}

// leastMistyped is how many bytes a label has at least that is known with a slip in it.
const leastMistyped = 8

var longLabels = []string{"description", "standfirst", "strapline", "sub-title", "subtitle", "headline", "subheading", "sub-heading"}

// textLabelRE is what a form calls the text itself, and may be what it asks for in brackets.
var textLabelRE = phrase.MustCompile(`(?i)^(?:(?:the|your|full|main) )*(?:(?:(?:blog|post|{work}) )?(?:text|body|content|copy|post)|blog|{work})(?: itself)?:?(?: ?\(.*)?$`)

func isTextLabel(text string) bool { return textLabelRE.MatchString(text) }

// beforeLabel are words that may stand before a label: "Its title", "Suggested sub-title".
var beforeLabel = map[string]bool{
	"its": true, "the": true, "my": true, "our": true, "working": true, "suggested": true, "preferred": true, "draft": true,
	"lead": true, "main": true, "relevant": true, "campaign": true, "chosen": true,
}

// withBarsForTabs writes bars between the cells of a table that was pasted into a plain text with tabs between them, where its first row
// names three columns at least and the rows below it have as many: "Title, Theme, Author", with tabs.
func withBarsForTabs(text string) string {
	if !strings.Contains(text, "\t") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		heads := strings.Split(strings.TrimSpace(lines[i]), "\t")
		if len(heads) < 3 || slices.ContainsFunc(heads, func(h string) bool { return !beginsKnown(strings.TrimSpace(h)) }) {
			continue
		}
		for ; i < len(lines) && strings.Count(strings.TrimSpace(lines[i]), "\t") == len(heads)-1; i++ {
			lines[i] = "| " + strings.ReplaceAll(strings.TrimSpace(lines[i]), "\t", " | ") + " |"
		}
	}
	return strings.Join(lines, "\n")
}
