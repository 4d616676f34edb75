package message

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// tellAfterthoughts labels what stands below a signature of everybody or of its writer: a slogan, a saying in quotation marks, what
// the organisation is or sells, and the short lines below it. A postscript is text.
func (s *splitter) tellAfterthoughts(signed, lines []int) {
	told := false
	for k, i := range lines {
		text := s.lines[i].text
		if s.labels[i] == labelSignature {
			continue
		}
		if s.isSaying(lines[k:], k == 0) {
			s.markParagraph(lines[k:], labelSignature)
			continue
		}
		told = (isSlogan(text) || advert.MatchString(text) && !strings.Contains(text, "://") || s.isHouseMotto(text, signed) ||
			told && isShort(text) && !isSentence(text)) && !startsText(text) && !ofBlog.MatchString(text)
		if told {
			s.labels[i] = labelSignature
		}
	}
}

// isSaying reports whether a line, or in plain text a paragraph, is words in quotation marks and who said them; right below the last line
// of a signature it need not say who.
func (s *splitter) isSaying(lines []int, joined bool) bool {
	text := s.lines[lines[0]].text
	if s.html == nil {
		text = s.paragraph(lines)
	}
	m := saying.FindStringSubmatch(text)
	return m != nil && wording.Count(text) <= longestSaying && (joined || m[1] != "")
}

var saying = phrase.Like("“Make no little plans.” – Daniel Burnham", `^[“"‘'][^“”"]{8,}[”"’'][.!]?(\s*[~–—(-]+\s*(?:\p{Lu}[\p{L}.'’-]*(?: (?:of|de|von|van|the|la|le))? ?){1,5}\)?)?[.!]?$`)

// longestSaying is how many words one has at most.
const longestSaying = 40

// isHouseMotto reports whether a line is the name of the house that stands in the signature above it, and what that says of itself:
// "Kerbside – moving you, together."
func (s *splitter) isHouseMotto(text string, signed []int) bool {
	m := houseFirst.FindStringSubmatch(text)
	return m != nil && wording.Count(text) <= longestMotto && slices.ContainsFunc(signed, func(i int) bool {
		return s.lines[i].text == m[1] || strings.HasSuffix(s.lines[i].text, ", "+m[1]) || strings.HasSuffix(s.lines[i].text, "| "+m[1])
	})
}

var houseFirst = phrase.Like("Kerbside – moving you, together.", `^(\p{Lu}[^:–—|]{2,50}?)(?: ?[:–—|]| -| (?:is|are|supports?|welcomes?|values?|works?|believes?|recogni[sz]es?|aims?)\b) ?\S`)

// longestMotto is how many words such a line has at most.
const longestMotto = 14
