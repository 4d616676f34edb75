package pointing

import (
	"fmt"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
)

// placesTogether are several of the blogs by their places, with what is said of them up to the end of the clause.
var placesTogether = phrase.Like("The first two are for theme 3, the third for theme 2.",
	`(?i)\b(?:the|my|our) (?:(first|last) (two|three)|(`+speech.PlaceWords+`) and (?:the )?(`+speech.PlaceWords+`))(?: (?:ones?|blogs?|pieces?|articles?|posts?|of (?:them|these|those)))?`+
		`((?: (?:are|go|fit|belong|should (?:be|go)))?(?: (?:both|all))?(?::| for| under| in| with| to)? (?:themes? )?[^,.;:!?“”"]{1,40}?)([,.;!?]|$| (?:and|while|whereas|but) (?:the|my|our)\b)`)

// PlacesApart says of each of several blogs what a line says of some of them together by their places: "The first two are for theme 3"
// as "the first is for theme 3, the second is for theme 3". Only what gives, by what saysTheme knows, their theme is parted.
func PlacesApart(line string, of int, saysTheme func(string) bool) string {
	m := placesTogether.FindStringSubmatch(line)
	if m == nil {
		return line
	}
	said, end := m[5], m[6]
	from, to := placesOf(m, of)
	if from < 0 || to < 0 || to >= of || !saysTheme(strings.TrimSpace(said)) {
		return line
	}
	said = aloneSaid.Replace(together.Replace(said))
	var each []string
	for _, at := range placesBetween(m, from, to) {
		each = append(each, fmt.Sprintf("the %s%s", placeNames[at], said))
	}
	return strings.Replace(line, m[0], strings.Join(each, ", ")+end, 1)
}

// together and aloneSaid say of one what was said of several.
var (
	together  = strings.NewReplacer(" both ", " ", " all ", " ")
	aloneSaid = strings.NewReplacer(" are ", " is ", " go ", " goes ", " fit ", " fits ", " belong ", " belongs ")
)

// placesOf returns the first and the last place of which a match speaks; -1 where there is none such.
func placesOf(m []string, of int) (from, to int) {
	n := map[string]int{"two": 2, "three": 3}[strings.ToLower(m[2])]
	switch {
	case n == 0:
		return speech.PlaceAmong(m[3], of), speech.PlaceAmong(m[4], of)
	case strings.EqualFold(m[1], "first"):
		return 0, n - 1
	}
	return of - n, of - 1
}

// placesBetween are the places that a match names: all from the first to the last, or the two.
func placesBetween(m []string, from, to int) (places []int) {
	if m[2] == "" {
		return []int{from, to}
	}
	for at := from; at <= to && at < len(placeNames); at++ {
		places = append(places, at)
	}
	return places
}

var placeNames = []string{"first", "second", "third", "fourth"}
