package letter

import (
	"strconv"
	"strings"
)

var numbers = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// number says a small number in words.
func number(n int) string {
	if n < 0 || n >= len(numbers) {
		return strconv.Itoa(n)
	}
	return numbers[n]
}

// numberUp is number at the beginning of a sentence.
func numberUp(n int) string {
	s := number(n)
	return strings.ToUpper(s[:1]) + s[1:]
}

// and joins words as people do: "a", "a and b", "a, b and c".
func and(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}
