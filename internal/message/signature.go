package message

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// Bounds of a signature.
const (
	maxSignatureLines = 25 // below a closing, when nothing else stands there
	maxNameLines      = 12 // below a name, without a closing
	maxSignatureProse = 60 // words in sentences; more is text again
)

var postscript = phrase.MustCompile(`(?i)^\W*(p\.? ?s\.?|n\.? ?b\.?)\b[\s:.,–-]`)

// startsText reports whether a line below a closing is written for us again.
func startsText(text string) bool {
	if strings.TrimSpace(text) == "" {
		return false
	}
	return fieldLabel.MatchString(text) && !strings.EqualFold(strings.Trim(text, " *"), "author") ||
		fieldHeading.MatchString(text) || postscript.MatchString(text) || placesBlog.MatchString(text)
}

// placesBlog asks for the blog to be put somewhere: no signature does.
var placesBlog = phrase.Like("Please file it under People.",
	`(?i)^\W*(?:and |also,? |oh,? )*(?:(?:please|kindly|pls) |(?:could|can|would) you (?:please )?|(?:it|this) should |(?:i|we)(?:['’]d| would) like (?:it|this) to )(?:file|put|place|list|publish|run|enter|go|be (?:filed|put|placed|listed|published)) `+
		`(?:(?:it|this|mine|ours|(?:my|our|the) (?:blog|{work}|post)) )?(?:under|in|into|with|for|on|to)\b|`+
		`^\W*(?:it|this|mine|ours|my blog|our blog)(?:['’]s| is| would be|['’]d be) (?:meant )?(?:for|under) (?:the )?(?-i:\p{Lu}|themes?\b|no)`)

// tellSignature labels what stands below the text: the block the client marked, what follows "-- ", what follows a
// closing, or else the block of lines that begins with the sender's name.
func (s *splitter) tellSignature(run []int) {
	s.tellMarked(run)
	run = s.unlabelled(run)
	ended := false
	for k := 0; k < len(run); {
		length := 0
		if !s.opens(run, k) && !s.closesQuoted(run, k) {
			length = s.signOff(run[k:])
		}
		if length == 0 {
			k++
			continue
		}
		ended = ended || !isDelimiter(s.lines[run[k]].text) || s.wordsOf(run[k+1:k+length]) > 0 // one with nothing below it ends nothing
		k += length
	}
	if left := s.unlabelled(run); !ended || s.endsInName(left) {
		s.tellName(left)
	}
	s.dropDelimiter(s.unlabelled(run))
}

// tellMarked labels the block that a client marked as the signature, unless it was written in: on a telephone people
// write below the mark, and the text then stands within it.
func (s *splitter) tellMarked(run []int) {
	var marked []int
	for _, i := range run {
		if s.lines[i].hint == hintSignature {
			marked = append(marked, i)
		}
	}
	for k, i := range marked {
		if s.lines[i].field || startsText(s.lines[i].text) {
			marked = marked[:k]
			break
		}
	}
	if s.sentenceWords(marked) > maxSignatureProse {
		return
	}
	for _, i := range marked {
		s.labels[i] = labelSignature
		if isDelimiter(s.lines[i].text) {
			s.labels[i] = labelClosing
		}
	}
}

// signOff labels a signature that begins at the first of the lines and says how many lines it took; 0 when none does.
func (s *splitter) signOff(lines []int) int {
	text := s.lines[lines[0]].text
	name, closes := closing(text, s.names)
	if name != "" && !s.names.include(name) && !s.names.begin(name) && s.nameNext(lines[1:]) {
		return 0 // "Thanks – People", and below it the sender's name
	}
	closes = closes || strings.HasSuffix(text, ",") && wording.Count(text) <= 3 && s.nameNext(lines[1:]) // "As ever," above the sender's name
	if !closes && !isDelimiter(text) && !(wishes(text) && s.namedBelow(lines[0])) || closes && name == "" && s.goesOn(lines[1:]) {
		return 0
	}
	if strings.TrimSpace(text) == "---" && s.presentsNext(lines[1:]) {
		return 0
	}
	length, whole := s.below(lines[1:])
	if isDelimiter(text) && !whole && !s.nameNext(lines[1:]) {
		return 0 // a rule between two sections
	}
	s.labels[lines[0]] = labelClosing
	if name != "" {
		s.labels[lines[0]] = labelSignature
		s.spoken[lines[0]] = name
	}
	for _, i := range lines[1 : 1+length] {
		s.labels[i] = labelSignature
		if next, again := closing(s.lines[i].text, s.names); again && next == "" || isDelimiter(s.lines[i].text) {
			s.labels[i] = labelClosing
		}
	}
	return 1 + length
}

// longAround is how many words of prose stand above and below a closing within a text.
const longAround = 120

// closesQuoted reports whether words that may end a letter end one that the text tells of: it goes on below them as long as it was above,
// and the name below them is none of the sender's. Whoever pastes a blog below "Best wishes" has written a note above it.
func (s *splitter) closesQuoted(run []int, k int) bool {
	name, closes := closing(s.lines[run[k]].text, s.names)
	return closes && name == "" && !s.nameNext(run[k+1:]) &&
		s.sentenceWords(run[:k]) >= longAround && s.sentenceWords(run[k+1:]) >= longAround
}

// greets begins a letter.
var greets = phrase.MustCompile(`(?i)^(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening))\b.{0,40}$`)

// opens reports whether words that may end a letter are where this one begins: "Apologies!", the answer, and only then the
// sender's name, or nobody's: "Thank you.", and below it "Please move it to theme 1".
func (s *splitter) opens(run []int, k int) bool {
	if name, closes := closing(s.lines[run[k]].text, s.names); !closes || name != "" {
		return false
	}
	for _, i := range run[:k] {
		if l := s.lines[i]; !l.blank() && !greets.MatchString(l.text) {
			return false
		}
	}
	first, says := "", false
	for _, i := range run[k+1:] {
		text := s.lines[i].text
		says = says || !isNameLike(first) && !signsTogether.MatchString(first) && (isSentence(text) || isPlainWords(text) || asksOfField.MatchString(text))
		switch {
		case s.lines[i].blank():
		case first == "":
			if first = text; s.names.begin(text) || isDelimiter(text) || contact.MatchString(text) || role.MatchString(text) && isShort(text) && !isSentence(text) && !asksOfField.MatchString(text) {
				return false
			}
		case s.names.begin(text):
			return true
		}
	}
	return says
}

// asksOfField asks for something or says what a field is to be, in a line that has the words of a post or a house: no signature does.
var asksOfField = phrase.Like("The organisation should be Acme Digital Ltd.",
	`(?i)^(?:(?:please|kindly) (?:add|change|use|put|make|remove|correct|update|credit|show|list|drop|delete|amend|replace|move|give|name|include|call|leave)\b|`+
		`(?:could|can|would) you\b|(?:the|my|our|his|her|their) (?:[\w’'-]+ ){1,4}?(?:should|ought to|needs to|must|is now|is actually|has changed to)\b|(?:my|his|her) (?:title|role|post) is\b)`)

// goesOn reports whether a letter goes on below words that may end one: "Much appreciated." on a line of its own, a
// question, and only then "Best wishes" and the name.
func (s *splitter) goesOn(lines []int) bool {
	first := true
	for _, i := range lines {
		text := s.lines[i].text
		if s.lines[i].blank() {
			continue
		}
		_, closes := closing(text, s.names)
		switch {
		case first &&
			(closes || isDelimiter(text) || s.names.begin(text) || contact.MatchString(text) ||
				role.MatchString(text) && !isSentence(text) || s.lines[i].image):
			return false
		case !first && closes:
			return true
		case startsText(text):
			return false
		}
		first = false
	}
	return false
}

// thanksFor are thanks above a name: "Many thanks in advance for your help".
var thanksFor = phrase.MustCompile(`(?i)^(?:(?:many|with|kind|best) )*(?:thanks|thank you)\b[^.?:]{0,15}\bfor\b[^.?:]{3,45}$`)

// wishes recognises a wish of one's own that ends a letter above the name: "Enjoy the rest of your week,".
func wishes(text string) bool {
	return thanksFor.MatchString(text) ||
		strings.HasSuffix(text, ",") && wording.Count(text) <= 7 && len(text) <= 60 && !strings.ContainsAny(text, ".:;?@")
}

// namedBelow reports whether the sender's name, or a signature that the client marked, is all that follows on a line.
func (s *splitter) namedBelow(line int) bool {
	for i := line + 1; i < len(s.lines); i++ {
		if l := s.lines[i]; !l.blank() && !isDelimiter(l.text) {
			return s.labels[i] == labelSignature || s.signs(l.text)
		}
	}
	return false
}

// below measures the signature below a closing. Where text follows (a label, sentences, a postscript), only the name
// and what belongs to it are taken: people write "Best wishes, Jane" and paste the blog below.
func (s *splitter) below(lines []int) (length int, whole bool) {
	filled := 0
	for k, i := range lines {
		l := s.lines[i]
		if l.field || startsText(l.text) || filled > maxSignatureLines {
			return s.nameBlock(lines, s.labelledNameAbove(lines, k)), false
		}
		if !l.blank() {
			filled++
		}
	}
	if s.sentenceWords(lines) <= maxSignatureProse {
		return len(lines), true
	}
	return s.nameBlock(lines, len(lines)), false
}

// labelledNameAbove returns where the list begins that goes on at a line: who lists "Name: Jane Doe", "Title: Head of Data" and
// "Company: Acme" gives no title of a blog, which can only be seen in all of it.
func (s *splitter) labelledNameAbove(lines []int, k int) int {
	if k > 0 && labelledName.MatchString(s.lines[lines[k-1]].text) {
		return k - 1
	}
	return k
}

var labelledName = phrase.Like("Name: Jane Doe", `(?i)^\W*(?:full |my |your )?name\s*[:–—-]\s*\S`)

// nameBlock measures a name with the lines that belong to it: role, organisation, telephone, among the lines before end. The
// first line below a closing is the name whatever it is, as long as it is short and heads no text; a heading below it is not
// taken.
func (s *splitter) nameBlock(lines []int, end int) int {
	length, filled, gap := 0, 0, false
	named := 0 // how many of the filled lines stand below the name, with it
	for k, i := range lines[:end] {
		l := s.lines[i]
		if l.blank() {
			gap = gap || filled > 0
			continue
		}
		text := l.text
		if !isShort(text) || isSentence(text) || filled >= maxNameLines || tellsOfBlog(text) {
			break
		}
		belongs := s.belongs(i, gap)
		if filled > 0 && !belongs && (gap || named > 2 && !s.reachesContact(lines[k+1:end])) {
			break
		}
		if filled == 0 && !belongs && (wording.Count(text) > 4 || k > 0 && s.headsText(text, lines[k+1:])) {
			break
		}
		if s.names.are(text) { // below the first name, with which people sign above their signature
			named = 0
		}
		filled++
		named++
		length, gap = k+1, false
	}
	return length
}

// headsText reports whether a line that stands apart from the closing above it is the title of what is pasted below, and nobody's
// name: "Eleven days in March", above a field or a paragraph.
func (s *splitter) headsText(text string, below []int) bool {
	if wording.Count(text) < 2 || isNameLike(text) || signsTogether.MatchString(text) {
		return false
	}
	for _, i := range below {
		if l := s.lines[i]; !l.blank() {
			return l.field || startsText(l.text) || !isShort(l.text) || isSentence(l.text)
		}
	}
	return false
}

// signsTogether are the words with which several sign as one: "the comms team".
var signsTogether = phrase.MustCompile(`(?i)\b(?:team|comms|communications|desk|office|all|everyone|everybody|us|both|colleagues|family|crew)\b`)

// belongs reports whether a line belongs to a signature by what it says; gap says that it stands apart from what is above it.
func (s *splitter) belongs(i int, gap bool) bool {
	text := s.lines[i].text
	return s.names.begin(text) || s.lines[i].image ||
		!(gap && s.isByline(text)) && (contact.MatchString(text) || role.MatchString(text) && !(gap && isPlainWords(text)))
}

// reachesContact reports whether a telephone number or an address stands in the next two lines of the same paragraph.
func (s *splitter) reachesContact(lines []int) bool {
	for _, i := range lines[:min(len(lines), 2)] {
		switch text := s.lines[i].text; {
		case s.lines[i].blank():
			return false
		case contact.MatchString(text):
			return true
		}
	}
	return false
}

// isByline reports whether a line presents somebody else than the sender: "Oluwaseun Adeyemi | Lead Data Scientist | NHS Westmarch".
func (s *splitter) isByline(text string) bool {
	name, rest := text, ""
	if cut := strings.IndexAny(text, ",|–("); cut > 0 {
		name, rest = text[:cut], text[cut:]
	}
	name = strings.TrimSpace(name)
	return wording.Count(name) >= 2 && wording.Count(name) <= 4 && isNameLike(name) && !s.names.begin(text) &&
		!role.MatchString(name) && !contact.MatchString(name) && role.MatchString(rest)
}

func (s *splitter) nameNext(lines []int) bool {
	for _, i := range lines {
		if !s.lines[i].blank() {
			return s.signs(s.lines[i].text)
		}
	}
	return false
}

// signs reports whether a line begins with the sender's name and signs with it: "Mr Pike (our director) has written the attached. He …"
// is a paragraph about one of the same name.
func (s *splitter) signs(text string) bool {
	return s.names.begin(text) && (isShort(text) || !isSentence(text) && len(wording.Sentences(text)) == 1)
}

// presentsNext reports whether the next line is a sentence about the sender, as it stands below a rule under a text: "Jane Doe is Head of
// Data at Acme."
func (s *splitter) presentsNext(lines []int) bool {
	for _, i := range lines {
		if text := s.lines[i].text; !s.lines[i].blank() {
			m := namedSentence.FindStringSubmatch(text)
			return m != nil && s.names.begin(m[1]) && isSentence(text)
		}
	}
	return false
}

var namedSentence = phrase.Like("Jane Doe is Head of Data at Acme.", `^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}) \p{Ll}`)

// endsInName reports whether the last line is the sender's name alone.
func (s *splitter) endsInName(lines []int) bool {
	for k := len(lines) - 1; k >= 0; k-- {
		if l := s.lines[lines[k]]; !l.blank() {
			return s.names.are(l.text)
		}
	}
	return false
}

// dropDelimiter takes a "-- " with nothing below it away.
func (s *splitter) dropDelimiter(lines []int) {
	for k := len(lines) - 1; k >= 0; k-- {
		l := s.lines[lines[k]]
		switch {
		case l.blank():
		case isDelimiter(l.text) || isRule(l.text) || l.hint == hintRule:
			s.labels[lines[k]] = labelClosing
		default:
			return
		}
	}
}

// sentenceWords counts the words that stand in sentences.
func (s *splitter) sentenceWords(lines []int) int {
	n := 0
	for k := 0; k < len(lines); k++ {
		l := s.lines[lines[k]]
		if l.blank() {
			continue
		}
		if s.html != nil {
			if words := wording.Count(l.text); words >= 12 && !isContact(l.text) {
				n += words
			}
			continue
		}
		start := k
		for k+1 < len(lines) && !s.lines[lines[k+1]].blank() {
			k++
		}
		if words := s.wordsOf(lines[start : k+1]); words/(k+1-start) >= 8 && words >= 12 {
			n += words
		}
	}
	return n
}
