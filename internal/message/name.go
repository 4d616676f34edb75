package message

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// names are the words of a person's name, in lower case.
type names struct {
	words []string
	given string
}

// addressJoints stand between the names in an address.
var addressJoints = strings.NewReplacer(".", " ", "_", " ", "-", " ")

// namesOf reads "Osei, Hannah" as Hannah; without a name the address speaks ("jane.doe@").
func namesOf(a Address) names {
	text := a.Name
	if text == "" || strings.Contains(text, "@") {
		local, _, _ := strings.Cut(a.Email, "@")
		text = addressJoints.Replace(local)
	}
	given := text
	if _, after, ok := strings.Cut(text, ","); ok && strings.TrimSpace(after) != "" {
		given = after
	}
	var n names
	n.words = nameWords(text)
	for _, w := range nameWords(given) {
		if !honorific[w] {
			n.given = w
			break
		}
	}
	return n
}

var honorific = map[string]bool{"dr": true, "prof": true, "professor": true, "mr": true, "mrs": true, "ms": true, "miss": true, "sir": true, "dame": true, "cllr": true, "rev": true, "herr": true, "frau": true}

// nameWords are the words of a name in small letters, without accents: a mailbox has fewer of them than its owner's signature.
func nameWords(s string) []string {
	return strings.FieldsFunc(withoutAccents(strings.ToLower(s)), func(c rune) bool {
		return !unicode.IsLetter(c) && c != '\'' && c != '-' && c != '’'
	})
}

func withoutAccents(s string) string {
	if wording.IsASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

func (n names) has(word string) bool {
	for _, w := range n.words {
		if w == word {
			return true
		}
	}
	return honorific[word] || n.hasAll(strings.Split(word, "-"))
}

// hasAll reports whether each part of a name with hyphens is known: an address gives them apart, "mensah.hart@".
func (n names) hasAll(parts []string) bool {
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return !slices.Contains(n.words, p) })
}

// begin reports whether a line begins with the sender's name: alone, or before a comma, bar, dash or bracket.
func (n names) begin(text string) bool {
	if cut := strings.IndexAny(text, ",|–—(•·/"); cut > 0 {
		text = text[:cut]
	} else if before, _, ok := strings.Cut(text, " - "); ok {
		text = before
	}
	return n.are(text)
}

// are reports whether a text is the sender's name, or the given name, and nothing else; initials may stand between.
func (n names) are(text string) bool {
	text = letters.ReplaceAllString(text, "")
	words := nameWords(text)
	if len(words) == 0 || len(words) > 6 || n.given == "" || strings.ContainsAny(text, "0123456789") {
		return false
	}
	known := 0
	for _, w := range words {
		switch {
		case n.has(w):
			known++
		case known > 0 && n.givesInitial(w): // "Kemi Adeyemi" of "Kemi A."
			known++
		case len([]rune(w)) == 1 && len(words) > 1, len(n.given) == 1 && strings.HasPrefix(w, n.given) && len(words) > 1: // "David Harper" of "D Harper"
		case credentials[w] || known > 1 && len(w) <= 6 && strings.Contains(text, " "+strings.ToUpper(w)): // "Jane Doe CPFA"
		default:
			return false
		}
	}
	return known > 0
}

// givesInitial reports whether the name has the initial of a word in its place.
func (n names) givesInitial(word string) bool {
	last := n.words[len(n.words)-1]
	return len(n.words) > 1 && len([]rune(last)) == 1 && strings.HasPrefix(word, last)
}

var credentials = map[string]bool{"phd": true, "obe": true, "mbe": true, "cbe": true, "frsa": true, "msc": true, "mba": true, "ba": true, "bsc": true, "ma": true, "fbcs": true, "citp": true, "mp": true, "x": true}

// letters behind a name, small ones among them.
var letters = phrase.Like("Jane Doe CEng MInstP",
	`(?:,? (?:[CI]Eng|C(?:Sci|Env|Psychol|Phys|Chem|Math|Geog|Geol|Stat|Biol|Build|Mktr)|[BM](?:Eng|Arch|Phil|Ed|Res|Sc|Tech)|DPhil|PhD|EdD|[AFM]Inst[A-Z]\w{0,3}|Hons))+\W*$`)

// openFull reports whether a text is the full name of a sender of whom only the given name is known: "Kofi Mensah" of kofi@.
func (n names) openFull(text string) bool {
	words := nameWords(text)
	return len(n.words) == 1 && len(words) > 1 && len(words) <= 3 && words[0] == n.given && isNameLike(text) &&
		!strings.ContainsAny(text, "0123456789:,.!?")
}

// short reports whether a text is a short form of the given name: "Jo" for Joanna, "J".
func (n names) short(text string) bool {
	words := nameWords(text)
	return len(words) == 1 && strings.HasPrefix(n.given, words[0]) && !strings.ContainsAny(text, "0123456789:")
}

// include reports whether a text is the sender's name, or the names of several people with the sender among them.
func (n names) include(text string) bool {
	for piece := range strings.SplitSeq(strings.ReplaceAll(text, "&", " and "), " and ") {
		if n.are(piece) {
			return wording.Count(text) <= 8
		}
	}
	return false
}

// isNameLike reports whether every word begins with a capital.
func isNameLike(s string) bool {
	for _, w := range strings.Fields(s) {
		if r := []rune(w); !unicode.IsUpper(r[0]) {
			return false
		}
	}
	return s != ""
}
