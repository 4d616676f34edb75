package intake

import "strings"

// placeWords name one of several things by its place: "the second one", "the latter".
const placeWords = `first|1st|former|second|2nd|third|3rd|fourth|4th|last|latter`

// placesByWord are the places of these words, from 1.
var placesByWord = map[string]int{
	"first": 1, "1st": 1, "former": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
	"last": ChoosesLast, "latter": ChoosesLast,
}

// placeAmong returns which of so many things a word names by its place, from 0; -1 for none.
func placeAmong(word string, of int) int {
	switch place := placesByWord[strings.ToLower(word)]; {
	case place == ChoosesLast:
		return of - 1
	case place <= of:
		return place - 1
	}
	return -1
}
