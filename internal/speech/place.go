package speech

import "strings"

// PlaceWords name one of several things by its place: "the second one", "the latter".
const PlaceWords = `first|1st|former|second|2nd|third|3rd|fourth|4th|last|latter`

// PlacesByWord are the places of these words, from 1.
var PlacesByWord = map[string]int{
	"first": 1, "1st": 1, "former": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
	"last": ChoosesLast, "latter": ChoosesLast,
}

// PlaceAmong returns which of so many things a word names by its place, from 0; -1 for none.
func PlaceAmong(word string, of int) int {
	switch place := PlacesByWord[strings.ToLower(word)]; {
	case place == ChoosesLast:
		return of - 1
	case place <= of:
		return place - 1
	}
	return -1
}

// PlacesAbroad are such words of other languages, in English.
var PlacesAbroad = map[string]string{
	"ersten": "first", "erste": "first", "zweiten": "second", "zweite": "second", "dritten": "third", "dritte": "third", "letzten": "last", "letzte": "last",
	"premier": "first", "deuxième": "second", "second": "second", "troisième": "third", "dernier": "last",
}
