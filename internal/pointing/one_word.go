package pointing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A title of one word is a word that any sentence may hold. It names a blog among several only where it stands as a name does:
// with a capital, and with no other name beside it.

// leastOneWord is how many letters such a title has at least.
const leastOneWord = 4

// oneWord returns a title that is one word; "" for one that has more.
func oneWord(title string) string {
	title = strings.Trim(wording.Unquote(wording.Fold(title)), ".!?")
	inWord := func(r rune) bool { return unicode.IsLetter(r) || r == '-' }
	if utf8.RuneCountInString(title) < leastOneWord || !wording.BeginsCapital(title) || strings.ContainsFunc(title, func(r rune) bool { return !inWord(r) }) {
		return ""
	}
	return title
}

// standsAlone returns where a text first holds a word as a name, -1 where it does not: "for “Prudence”", "1. Prudence – theme 3", "PRUDENCE", and not "the
// Prudence Trust" or "Prudence took us longer".
func standsAlone(text, word string) (from, to int) {
	for _, form := range []string{word, strings.ToUpper(word)} {
		for at := 0; ; {
			next := strings.Index(text[at:], form)
			if next < 0 {
				break
			}
			from = at + next
			at = from + len(form)
			if !beginsNewTitle(text[:from], text[at:]) && aloneBefore(text[:from]) && aloneBehind(text[at:], strings.TrimSpace(labels.Enumerator.ReplaceAllString(text[:from], "")) == "") {
				return from, at
			}
		}
	}
	return -1, -1
}

// beginsNewTitle says whether a word begins what a title is to be: "Kites needs a new title: Kites over Kettering".
func beginsNewTitle(before, behind string) bool {
	return newTitleAhead.MatchString(before) && strings.HasPrefix(behind, " ") && !goesOnAlone.MatchString(behind)
}

var newTitleAhead = phrase.Like("Kites needs a new title: ", `(?i)\b(?:title|headline)(?::| (?:to|should be|is))\s+["“‘]?$`)

// aloneBefore says whether what stands before a word is no part of a name.
func aloneBefore(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	if unicode.IsLetter(last) || unicode.IsDigit(last) || strings.ContainsRune("-'’@./_&", last) && last != utf8.RuneError {
		return false
	}
	words := strings.Fields(before)
	if len(words) == 0 || last != ' ' {
		return true
	}
	neighbour := words[len(words)-1]
	first, _ := utf8.DecodeRuneInString(neighbour)
	return !unicode.IsUpper(first) || len(words) == 1 || strings.ContainsAny(neighbour[len(neighbour)-1:], ".:;,!?)")
}

// aloneBehind says whether what stands behind a word is no part of a name, nor of the sentence that the word begins.
func aloneBehind(behind string, begins bool) bool {
	next, _ := utf8.DecodeRuneInString(behind)
	switch {
	case behind == "":
		return true
	case next != ' ':
		return !unicode.IsLetter(next) && !unicode.IsDigit(next) && !strings.ContainsRune("-'’@_&", next)
	case begins:
		return goesOnAlone.MatchString(behind)
	}
	return !wording.BeginsCapital(behind[1:])
}
