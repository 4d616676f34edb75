package intake

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// fresh returns the paragraphs of the sender's own note without greeting, closing and labelled fields.
func (e *email) fresh() []string {
	_, rest := e.noteReader(e.sources[0]).Groups(e.sources[0].Blocks)
	var out []string
	rest = e.apartFromTheme(rest)
	points := pointsIn(e.sources[0].Blocks)
	for _, b := range rest {
		text := wording.Fold(b.Text())
		if choice := speech.Hello.ReplaceAllString(text, ""); choice != text && behindHello.MatchString(choice) && e.call.ChoosesThemes(choice) {
			text = choice
		}
		if text == "" || speech.Greets(text) && !asksWho.MatchString(text) || message.IsClosing(text) ||
			person.IsFirstNameOf(text, person.CleanName(e.m.From.Name)) || person.SameName(text, e.m.From.Name) {
			continue
		}
		text = answerMark.ReplaceAllString(text, "")
		if number, said := layout.Numbered(b); number > 0 && (points > 1 || e.chosenByNumber(number, said) || number == 1 && secondPoint.MatchString(said)) {
			text = fmt.Sprintf("%d. %s", number, said)
		}
		out = append(out, text)
	}
	return out
}

// secondPoint goes on to another point in the same line: "Nine doors 2. What the porters knew."
var secondPoint = phrase.Like("Nine doors 2. What the porters knew.", `\s\(?2[.):]\s+\S`)

// chosenByNumber says whether the number of a line is the theme, and what stands behind it tells of others: "3. We considered 1 and 2".
func (e *email) chosenByNumber(number int, said string) bool {
	others, _ := e.call.MatchTheme(said)
	chosen, unknown := e.call.MatchTheme(fmt.Sprintf("%d. %s", number, said))
	return len(others) > 0 && len(unknown) == 0 && slices.Equal(chosen, []int{number}) && !slices.Contains(others, number)
}

// pointsIn counts the numbered lines of a note.
func pointsIn(blocks []document.Block) (points int) {
	for _, b := range blocks {
		for _, l := range b.Lines() {
			if number, _ := layout.Numbered(l); number > 0 {
				points++
			}
		}
	}
	return points
}

// behindHello is a number that is greeted by nobody: "Hi, three please".
var behindHello = phrase.Like("three please", `(?i)^(?:(?:theme|number|no\.?|#) ?)?`+wording.Numeral+`\b`)

// apartFromTheme cuts paragraphs into their lines where one of these is a theme and nothing else, as people answer three points in
// three lines: "Nine doors", "What the porters knew", "2"; or where they are numbered in order, "1) Nine doors" above "2) 3".
func (e *email) apartFromTheme(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		if lines := b.Lines(); len(lines) > 1 && (numberedInOrder(lines) || titleOverSentence(lines) || slices.ContainsFunc(lines, func(l document.Block) bool {
			text := wording.Fold(l.Text())
			return e.call.IsTheme(text) || onlyNumber.MatchString(text) || answersPoint.MatchString(text)
		})) {
			out = append(out, lines...)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// titleOverSentence says whether two lines are a short one without a stop, and a sentence: "Nine doors" above "What the porters knew of
// them."
func titleOverSentence(lines []document.Block) bool {
	if len(lines) != 2 {
		return false
	}
	first, second := wording.Fold(lines[0].Text()), wording.Fold(lines[1].Text())
	n := wording.Count(first)
	if notATitle.MatchString(first) || speech.Of(first) != speech.NoSpeech || speech.ToDesk(first) || person.LooksLikeRole(first) {
		return false
	}
	return n > 1 && n <= 12 && !person.LooksLikeName(first) && !strings.ContainsAny(first[len(first)-1:], ".!?:;,–—-") && speech.BeginsAsValue(first) &&
		wording.Count(second) >= 5 && wording.EndsSentence(second) && speech.BeginsAsValue(second)
}

// notATitle is a line to the desk that has no stop: "Great campaign by the way".
var notATitle = phrase.Like("Title still to come", `(?i)\b(?:by the way|titles?|descriptions?|themes?|sub-?titles?|attached|agreed|about (?:that|this)|again|campaign|to come|to follow)\b`)

// numberedInOrder says whether lines are points that have the numbers from one on, one after the other or not.
func numberedInOrder(lines []document.Block) bool {
	points := map[int]bool{}
	for _, l := range lines {
		number, _ := layout.Numbered(l)
		if number > 0 && points[number] {
			return false
		}
		points[number] = true
	}
	delete(points, 0)
	for number := range len(points) {
		if !points[number+1] {
			return false
		}
	}
	return len(points) > 1
}

// answerMark stands before an answer below a point that was copied.
var answerMark = phrase.Like("Answer: People", `(?i)^(?:(?:(?:my |our )?(?:answer|reply|response)|ans)(?: \d)?\s*[:–—-]|p\.?s\.?\s*[:,–—-]|a:\s|-+>|=+>|→)\s*`)

// answersPoint is a line that answers one of the points of our letter by its number.
var answersPoint = phrase.Like("Re 2: People", `(?i)^(?:re|on|for|as for|regarding|point|item|question|no\.?|number|#):? ?(?:point |item |no\.? ?)?[1-9][.):]\s+\S`)

// onlyNumber is a line that holds no more than the number of a theme.
var onlyNumber = phrase.Like("No. 2", `(?i)^(?:(?:no\.?|number|#) ?)?\d{1,2}\.?$`)

// asksWho is a question in the line of a greeting: "Hello, who is this?"
var asksWho = phrase.MustCompile(`(?i)\b(?:who|what|which|when|where|why|can|could|do|does|did|is|will|would|have|has|had|was|were|should|any)\b[^?]*\?\s*$`)

// BehindThemes returns what lines go on with behind a theme under its label that names no field: "Theme 3, a tablet brings a whole street
// online". It may be a description that was asked for.
func (r Reading) BehindThemes() (out []string) {
	if r.email == nil {
		return nil
	}
	for _, b := range layout.NoteLines(r.email.sources[0].Blocks) {
		field, _, value := labels.InBlock(b)
		m := themeAndMore.FindStringSubmatch(value)
		if field != labels.Theme || m == nil {
			continue
		}
		numbers, unknown := r.email.call.MatchTheme(m[1])
		inner, _, _ := labels.InLine(m[2])
		if len(numbers) == 1 && len(unknown) == 0 && inner == labels.None && wording.Count(m[2]) >= leastBehindTheme && !r.email.call.SaysTheme(m[2]) && len(r.email.call.FindThemes(m[2])) == 0 {
			out = append(out, m[2])
		}
	}
	return out
}

// leastBehindTheme is how many words stand at least behind a theme that may be a description.
const leastBehindTheme = 5

// themeAndMore is a theme and what stands behind it.
var themeAndMore = phrase.Like("3, A tablet brings a whole street online", `^((?:(?i:number |no\.? ?|#))?\d(?: ?\([^()]{2,40}\)| [–—-] \p{Lu}[^,;.:–—-]{2,40})?|\p{Lu}[^,;.:–—]{2,40}?)(?:[,;.:]| [–—-])\s+(["“]?[\p{Lu}\d].*)$`)
