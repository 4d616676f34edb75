package pointing

import (
	"strconv"
	"strings"

	"copydesk/internal/phrase"
)

// Who has several blogs gives their themes in the order of the blogs, in the note that brings them as in the answer to a letter.

const (
	listOfNumbers = `\d{1,2}(?:(?:,? and |, ?| ?& | ?/ ?)\d{1,2})+`
	inTheirOrder  = `(?:respectively|in (?:that|this|the same) order)`
)

// ThemesInOrder returns the numbers of the themes that a sentence gives to several blogs in their order, "for themes 3 and 4
// respectively"; nil where it gives none so.
func ThemesInOrder(sentence string) []int {
	m := themesInOrder.FindStringSubmatch(sentence)
	if m == nil {
		return nil
	}
	return numbersIn(m[1])
}

// OnlyThemes returns the numbers of the themes that an answer gives and says no more, "They are for themes 3 and 4."; inOrder says
// whether it tells that they are in the order of the blogs.
func OnlyThemes(answer string) (numbers []int, inOrder bool) {
	m := onlyThemes.FindStringSubmatch(answer)
	if m == nil {
		return nil, false
	}
	return numbersIn(m[1]), saysInOrder.MatchString(answer)
}

var (
	themesInOrder = phrase.Like("for themes 3 and 4 respectively", `(?i)\bthemes?(?:(?: for (?:them|these|those|both|the (?:two|three|blogs)))?(?: are| being| should be| would be)|:)?(?: numbers?)? (`+listOfNumbers+`)\b[^.?!]{0,20}\b`+inTheirOrder+`\b`)
	onlyThemes    = phrase.Like("They are for themes 3 and 4.", `(?i)^(?:(?:sorry|thanks|hi|oops|yes|ok),? )*(?:they(?:['’]re| are| should be)|these are|`+
		`the (?:two|three|blogs|pieces)(?: blogs| pieces)?(?: are)?|it['’]s|we had in mind)?\s*(?:for |under )?(?:the )?(?:themes?:? |numbers? )?`+
		`(`+listOfNumbers+`)\b(?:,? (?:please|thanks|`+inTheirOrder+`|in order))*[.!]*$`)
	saysInOrder = phrase.Like("3 and 4, in order", `(?i)\b(?:`+inTheirOrder+`|in order)\b`)
)

// numbersIn returns the numbers of a list.
func numbersIn(list string) (numbers []int) {
	for _, d := range strings.FieldsFunc(list, func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(d); err == nil {
			numbers = append(numbers, n)
		}
	}
	return numbers
}
