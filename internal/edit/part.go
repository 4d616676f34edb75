package edit

import (
	"regexp"
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// takenFrom is the first or last sentence or paragraph of the text, or of the paragraph of it that a sentence names.
func takenFrom(f labels.Field, which, unit, sentence string) fromText {
	e := fromText{of: f, last: places[strings.ToLower(which)] < 0, paragraph: strings.EqualFold(unit, "paragraph")}
	if m := ofParagraph.FindStringSubmatch(sentence); m != nil && !e.paragraph {
		e.within = places[strings.ToLower(m[1]+m[2])]
	}
	return e
}

// longestFromText is how many words a sentence has at most that is meant for a description.
const longestFromText = 60

var (
	notProse     = regexp.MustCompile(`^\s*(?:#|>|\||[-*+] |\d+[.)] |!\[|\[\^|<|---|===|` + "```" + `)`)
	markdownLink = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	markdownMark = regexp.MustCompile(`\\([\\` + "`" + `*_{}\[\]()#+.!<>|~-])|\[\^\d+\]|[*_` + "`" + `]+`)
)

// places are the words for a place in the text, the last counted backwards.
var places = map[string]int{
	"first": 1, "opening": 1, "1st": 1, "one": 1, "1": 1, "second": 2, "2nd": 2, "two": 2, "2": 2, "third": 3, "3rd": 3, "three": 3, "3": 3,
	"fourth": 4, "4th": 4, "four": 4, "4": 4, "fifth": 5, "5th": 5, "five": 5, "5": 5, "last": -1, "final": -1, "closing": -1,
}

const (
	whichPart = `(?:very )?(first|opening|last|closing|final) (sentence|line|paragraph)`
	inWhich   = ` (?:of|in|from) (?:(?:the|its|my|our) (first|1st|opening|second|2nd|third|3rd|fourth|4th|fifth|5th|last|closing|final) para(?:graph)?|` +
		`para(?:graph)? (one|two|three|four|five|[1-5]))\b`
	ofText = `(?:` + inWhich + `)?(?: (?:of|in|from) (?:the|my|our) (?:blog|{work}|post|text|document|copy|attachment)(?: (?:itself|post))?)?`
)

// ofParagraph names the paragraph in which a sentence stands.
var ofParagraph = phrase.Like("the first sentence of the second paragraph", `(?i)`+inWhich)

var (
	usesPartOfText = phrase.Like("Please use the first sentence of the blog as the description.",
		`(?i)\b(?:use|take|have|lift|reuse|borrow|go with|going with|copy)\s+(?:just |simply )?(?:the|its|my|our)\s+`+whichPart+`\b`)
	partOfTextDoes = phrase.Like("I think the last line will do as the sub-title.",
		`(?i)^(?:(?:i think|perhaps|maybe|actually|just|sorry|ok|okay),? )*(?:the|its|my|our) `+whichPart+ofText+
			` (?:will|would|can|could|should|may|might) (?:do|be used|be|serve|work|double)\b(.*)$`)
	onlyPartOfText = phrase.Like("first sentence of the blog",
		`(?i)^(?:please )?(?:use |take |see |as )?(?:the |my |our )?`+whichPart+`(?:`+inWhich+`)?(?: (?:of|in|from) (?:the|my|our) [\w ]{3,25})?(?:,? please)?\W*$`)
	endsThere = phrase.Like(" of the article, please.",
		`(?i)^`+ofText+`(?: (?:as|for|there) ?(?:it|that|this)?)?(?:,? (?:please|instead|then|if you like|if that (?:works|helps)|`+
			`if you need one|nicely|fine))*\W*$`)
)

// fromText takes a field from the blog itself: "use the first sentence of the blog as the description". Where no field is
// named it is the description, if that is missing.
type fromText struct {
	of        labels.Field
	last      bool
	paragraph bool // else a sentence
	within    int  // the place of the paragraph in which the sentence stands, from one on, or from minus one backwards; 0 where none is named
}

func (e fromText) Apply(b *submission.Blog) bool {
	v := &b.Description
	switch {
	case e.of == labels.Title:
		v = &b.Title
	case e.of == labels.None && *v != "":
		return false
	}
	found := e.in(b.Text)
	if n := wording.Count(found); n == 0 || n > longestFromText {
		return false
	}
	*v = found
	return true
}

// ofSpokenOf leaves open which field a part of the text is taken for where the sentences before spoke of the title: "We would rather give it
// no title. Please just use the first line."
func ofSpokenOf(edit Edit, before []string, s string) Edit {
	e, ok := edit.(fromText)
	if ok && e.of == labels.Description && !labels.NamesDescription(s) && fieldNamedIn(strings.Join(before, " ")) == labels.Title {
		e.of = labels.None
		return e
	}
	return edit
}

// in returns the part of a text in Markdown, without headings, lists and pictures.
func (e fromText) in(text string) string {
	var paragraphs []string
	for p := range strings.SplitSeq(text, "\n\n") {
		if p = plainParagraph(p); p != "" {
			paragraphs = append(paragraphs, p)
		}
	}
	at := e.within - 1
	switch {
	case e.within < 0, e.within == 0 && e.last:
		at = len(paragraphs) - 1
	case e.within == 0:
		at = 0
	}
	if at < 0 || at >= len(paragraphs) {
		return ""
	}
	p := paragraphs[at]
	if e.paragraph {
		return p
	}
	all := wording.Sentences(p)
	if e.last {
		return all[len(all)-1]
	}
	return all[0]
}

// plainParagraph is a paragraph of Markdown without its marks; "" where it is a heading, a list, a picture.
func plainParagraph(p string) string {
	if notProse.MatchString(p) {
		return ""
	}
	return wording.Fold(markdownMark.ReplaceAllString(markdownLink.ReplaceAllString(p, "$1"), "$1"))
}
