package wording

import (
	"strings"
	"unicode"
)

// numberWords are the small numbers as people write them in a sentence.
const numberWords = `one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`

// Numeral is a small number as people write it in a sentence, for a phrase to be made of.
const Numeral = `(?:\d+|` + numberWords + `)`

// NumbersByWord are those numbers by their words.
var NumbersByWord = func() map[string]int {
	words := map[string]int{}
	for i, word := range strings.Split(numberWords, "|") {
		words[word] = i + 1
	}
	return words
}()

// NumberOf returns the number by which a word or a letter tells one of a few things from the others: "2", "two", "B"; 0 for none.
func NumberOf(word string) int { return numbers[strings.ToLower(word)] }

var numbers = map[string]int{
	"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "one": 1, "two": 2, "three": 3, "four": 4,
	"a": 1, "b": 2, "c": 3, "d": 4,
}

// IsNumber says whether a word is made of digits alone.
func IsNumber(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}
