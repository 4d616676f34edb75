package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/message"
)

// longestWithin is how many words may stand between the lines of a letter that is quoted; more is something else.
const longestWithin = 200

// AnswersWithin says that the sender wrote nothing above our letter but that the answers stand in it, or nothing at all.
func (r Reading) AnswersWithin() bool {
	return !r.Said.SaysAnything() && !r.Consent && len(r.Blogs) == 0 &&
		(len(r.Fresh) == 0 || slices.ContainsFunc(r.Fresh, answersWithin.MatchString))
}

// Within reads what stands between the lines of our letter where a mail program does not mark what it quotes: "see my
// answers in red below". These are the paragraphs of the quoted email that the letter does not hold.
func (r Reading) Within(ours *message.Message) (Reading, bool) {
	if r.email == nil {
		return r, false
	}
	known := " " + strings.Join(wordsOf(letterText(ours)), " ") + " "
	var added []document.Block
	count := 0
	for _, t := range r.email.m.Texts {
		for _, e := range t.Earlier[:min(1, len(t.Earlier))] {
			for _, b := range noteLines(read(e.HTML, e.Own)) {
				words := wordsOf(b.Text())
				if len(words) == 0 || strings.Contains(known, " "+strings.Join(words, " ")+" ") {
					continue
				}
				if added, count = append(added, b), count+len(words); count > longestWithin {
					return r, false
				}
			}
		}
	}
	if len(added) == 0 {
		return r, false
	}
	return r.email.part(added), true
}

// letterText is all that a letter says, in whatever form.
func letterText(m *message.Message) string {
	var b strings.Builder
	for _, t := range m.Texts {
		b.WriteString(textOf(read(t.HTML, t.Own)) + "\n" + t.Signature + "\n")
	}
	return b.String()
}
