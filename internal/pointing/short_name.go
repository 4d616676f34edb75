package pointing

import "slices"

// mostOfShortName is how many words a blog is called by in short at most.
const mostOfShortName = 4

// ShortName returns which of several blogs a text begins with the name of in short, and how long that is: some words that stand one behind
// the other in its title and in no other's. It is -1 where none is named so.
func (s Several) ShortName(text string) (of, length int) {
	words := (&phrasing{text: text}).all()
	for n := min(len(words), mostOfShortName); n > 0; n-- {
		if words[0].from != 0 || !besideOneAnother(text, words[:n]) {
			continue
		}
		name := make([]string, n)
		for i, w := range words[:n] {
			name[i] = w.word
		}
		if at := s.onlyOneCalled(name); at >= 0 {
			return at, words[n-1].to
		}
	}
	return -1, 0
}

// besideOneAnother says whether only blanks stand between some words.
func besideOneAnother(text string, words []wordAt) bool {
	for i := 1; i < len(words); i++ {
		if text[words[i-1].to:words[i].from] != " " {
			return false
		}
	}
	return true
}

// onlyOneCalled returns the one blog in whose title some words stand one behind the other; -1 where they may be any, or stand in two.
func (s Several) onlyOneCalled(name []string) int {
	if !tellsApart(name[len(name)-1]) || len(name) == 1 && NamesField(name[0]) {
		return -1
	}
	found := -1
	for i, c := range s {
		if !slices.ContainsFunc(c.names(), func(title []string) bool { return holdsInOrder(title, name) }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// holdsInOrder says whether some words stand in a title one behind the other.
func holdsInOrder(title, name []string) bool {
	for at := 0; at+len(name) <= len(title); at++ {
		if slices.Equal(title[at:at+len(name)], name) {
			return true
		}
	}
	return false
}
