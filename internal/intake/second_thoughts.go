package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// readSecondThoughts leaves out of an answer what its sender corrects in the next breath: of "Theme 2. Wait, no, theme 3!" the second
// theme stays, of "Description: … Scrap that, use this one: …" the second description.
func (e *email) readSecondThoughts() {
	blocks := e.sources[0].Blocks
	if !slices.ContainsFunc(blocks, func(b document.Block) bool {
		return b.Kind != document.Table && slices.ContainsFunc(wording.Sentences(b.Text()), speech.HasSecondThoughts)
	}) {
		return
	}
	var out []document.Block
	for _, b := range layout.LineByLine(blocks) {
		said := wording.WholeSentences(wording.Fold(b.Text()))
		at := slices.IndexFunc(said, speech.HasSecondThoughts)
		if at < 0 || b.Kind == document.Table || at == 0 && len(out) == 0 {
			out = append(out, b)
			continue
		}
		now, behind := speech.SecondThought(said[at:])
		before := ""
		if at > 0 {
			before = said[at-1]
		} else {
			before = wording.Fold(out[len(out)-1].Text())
		}
		now = e.instead(before, now)
		switch {
		case now == "":
		case at > 0:
			b = document.Line(strings.Join(slices.Concat(said[:at-1], []string{now}, behind), " "))
		default:
			out = out[:len(out)-1]
			b = document.Line(strings.Join(append([]string{now}, behind...), " "))
		}
		out = append(out, b)
	}
	e.sources[0].Blocks = out
}

// instead is what a correction puts in the place of what was said before it, under the same label; "" where the two are not of one
// kind.
func (e *email) instead(before, now string) string {
	field, label, _ := labels.InLine(before)
	bare := strings.TrimRight(speech.Polite.ReplaceAllString(now, ""), ".! ")
	switch {
	case now == "" || strings.HasSuffix(now, "?") || wording.Count(before) > longestCorrected || countsSomething.MatchString(now):
	case len(e.call.FindThemes(before)) > 0 || field == labels.Theme || e.call.ChoosesThemes(strings.TrimRight(before, ".! ")):
		switch {
		case e.call.ChoosesThemes(bare):
			return "Theme: " + bare
		case len(e.call.FindThemes(now)) > 0:
			return now
		}
	case field != labels.Title && field != labels.Description || label == "" || !speech.BeginsAsValue(now) || ofWhoWrote.MatchString(now):
	default:
		if f, _, _ := labels.InLine(now); f == labels.None {
			return label + ": " + now
		}
	}
	return ""
}

// longestCorrected is how many words are corrected at most in the next breath.
const longestCorrected = 50

var (
	countsSomething = phrase.Like("I'd say 3 people helped", `(?i)\b\d{1,3} (?:people (?:\pL+ed|who|were|are|have|had|wrote)|blogs?|authors?|photos?|words|of us|days?|weeks?|times)\b`)
	ofWhoWrote      = phrase.Like("Tom Field wrote it.", `(?i)^(?:(?-i:\p{Lu}\S+ ){1,3}(?:wrote|has written|co-wrote) (?:it|this)\b|(?:the |its )?(?:author|byline|writer)\b|(?:written )?by (?-i:\p{Lu}))`)
)
