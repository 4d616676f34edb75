package message

import (
	"strings"
	"unicode"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A signature that no closing stands above is known by the sender's own name.

// tellName labels the block at the end that begins with the sender's own name, where there was no closing.
func (s *splitter) tellName(lines []int) {
	start, filled := -1, 0
	for k := len(lines) - 1; k >= 0 && filled < maxNameLines; k-- {
		l := s.lines[lines[k]]
		if l.blank() {
			continue
		}
		if !isShort(l.text) || isSentence(l.text) || l.field || startsText(l.text) || l.depth > s.outerDepth(lines) || tellsOfBlog(l.text) || formLabel.MatchString(l.text) {
			break
		}
		filled++
		if s.names.begin(l.text) || (filled == 1 || start >= 0) && s.names.short(l.text) {
			start = k
		}
	}
	end := len(lines)
	if start < 0 {
		start, end = s.signedInside(lines)
		s.tellAfterthoughts(lines[start:end], lines[end:])
	}
	s.mark(lines[start:end], labelSignature)
}

// formLabel is the label of what a form asks of its writer, alone above the answer: no signature has one.
var formLabel = phrase.Like("Job title:", `(?i)^\W*(?:(?:my|your|full|job|author['’]?s?|current) )*(?:name|title|role|position|post|organi[sz]ation|company|employer|affiliation|written by)(?: name)?\W*:\W*$`)

// Bounds of what stands below a signature without a closing: "P.S. Many thanks!", "Join us at our conference in May".
const (
	maxAfterLines = 4
	maxAfterWords = 60
)

// signedInside finds the sender's full name with a role or an organisation below it, where no more than a few words follow on
// them. Where there is none, it gives the end of the lines.
func (s *splitter) signedInside(lines []int) (start, end int) {
	if at := s.signedAbove(lines); at >= 0 {
		return at, s.endOfSigned(lines, at)
	}
	filled, words := 0, 0
	for k := len(lines) - 1; k > 0; k-- {
		l := s.lines[lines[k]]
		if l.blank() {
			continue
		}
		if filled > 0 && s.standsApart(lines[k+1]) {
			if at := s.signedAbove(lines[:k+1]); at >= 0 {
				return at, s.endOfSigned(lines, at)
			}
		}
		words += s.counts[lines[k]]
		if filled++; filled > maxAfterLines || words > maxAfterWords || l.field {
			break
		}
	}
	return len(lines), len(lines)
}

// endOfSigned returns where a signature ends that begins at some line: what stands apart below it is text, "It is for theme 3."
func (s *splitter) endOfSigned(lines []int, at int) int {
	end := at + s.nameBlock(lines[at:], len(lines)-at)
	for k := end; k > at; k-- {
		if s.setsOff(lines, k-1) { // the post stands apart, too
			return max(end, s.nextFilled(lines, k)+1)
		}
	}
	return end
}

// nextFilled returns where the next line stands that is not empty.
func (s *splitter) nextFilled(lines []int, k int) int {
	for k < len(lines)-1 && s.lines[lines[k]].blank() {
		k++
	}
	return k
}

// standsApart reports whether a line below a signature is none of it.
func (s *splitter) standsApart(i int) bool {
	text := s.lines[i].text
	return s.lines[i].blank() || isSlogan(text) || isSentence(text) || !isShort(text)
}

// signedAbove returns where the sender's full name stands with which the lines end, with a role or an organisation below it, or the
// given name alone with a role below; -1
// where they do not end so.
func (s *splitter) signedAbove(lines []int) int {
	below := ""
	for k, filled := len(lines)-1, 0; k >= 0 && filled < 6; k-- {
		l := s.lines[lines[k]]
		if l.blank() {
			continue
		}
		filled++
		if s.names.begin(l.text) && len(nameWords(l.text)) > 1 || s.names.openFull(l.text) {
			if (role.MatchString(below) || role.MatchString(l.text) || s.setsOff(lines, k)) && !s.labelled(lines[:k]) {
				return s.fromGiven(lines, k)
			}
			return -1
		}
		if s.names.short(l.text) && role.MatchString(below) && wording.BeginsCapital(below) && !s.labelled(lines[:k]) { // "Olu", above "COO, Meridian Care"
			return k
		}
		if !isShort(l.text) || isSentence(l.text) || l.field || startsText(l.text) || tellsOfBlog(l.text) {
			return -1
		}
		below = l.text
	}
	return -1
}

// setsOff reports whether a full name stands below an empty line, alone in its own, and a line written as a post or a house is
// below it: "Jane Doe", "Gallery attendant, retired".
func (s *splitter) setsOff(lines []int, k int) bool {
	if text := s.lines[lines[k]].text; k == 0 || !s.lines[lines[k-1]].blank() || !s.names.are(text) && !s.names.openFull(text) {
		return false
	}
	for _, i := range lines[k+1:] {
		if below := s.lines[i].text; below != "" {
			return unicode.IsUpper([]rune(below)[0]) && !strings.ContainsAny(below, ".!?:") && wording.Count(below) <= 6 &&
				(isNameLike(below) || strings.Contains(below, ", "))
		}
	}
	return false
}

// fromGiven returns where a signature begins, with the given name that stands above the full one.
func (s *splitter) fromGiven(lines []int, at int) int {
	for k := at - 1; k >= 0; k-- {
		if l := s.lines[lines[k]]; !l.blank() {
			if s.names.are(l.text) || s.names.short(l.text) {
				return k
			}
			return at
		}
	}
	return at
}

// labelled reports whether the last of some lines labels what follows: "Author:", above a name.
func (s *splitter) labelled(lines []int) bool {
	for k := len(lines) - 1; k >= 0; k-- {
		if l := s.lines[lines[k]]; !l.blank() {
			bare := strings.Trim(l.text, " *_")
			return startsText(l.text) && strings.HasSuffix(bare, ":") || fieldHeading.MatchString(l.text) || strings.EqualFold(bare, "author")
		}
	}
	return false
}

// tellsOfBlog says whether a line below a name tells something of the blog: "Theme 3!", "My blog is here: https://…".
func tellsOfBlog(text string) bool {
	return ofBlog.MatchString(text) && (strings.ContainsAny(text, "!0123456789") || strings.Contains(text, "://"))
}

var ofBlog = phrase.MustCompile(`(?i)\b(?:titles?|themes?|descriptions?|sub-?titles?|blogs?|bio(?:graph(?:y|ies))?|authors?|photos?|head ?shots?|attach(?:ed|ment)s?)\b`)
