package pointing

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// The ways to point at one of several blogs, each a function that finds all that a text points at so.

// byRef finds the refs of blogs.
func (s Several) byRef(t *phrasing) (found []Mention) {
	for i, c := range s {
		if m, ok := t.find(wording.Words(c.ref)); ok {
			m.Of = i
			found = append(found, m)
		}
	}
	return found
}

// byFile finds names of files, with their endings or without.
func (s Several) byFile(t *phrasing) (found []Mention) {
	for i, c := range s {
		if m, ok := t.fileAt(c.stem); ok {
			m.Of, m.ByFile = i, true
			found = append(found, m)
		}
	}
	return found
}

// fileAt returns where a text names a file: with its ending, or else first. “Ears and lamp posts” (ears.docx) names ears.docx at its end.
func (t *phrasing) fileAt(stem []string) (first Mention, ok bool) {
	for m := range t.places(stem) {
		if ending := document.ExtensionOf(t.text[m.To:]); ending != "" {
			m.To += len(ending)
			return m, true
		}
		if !ok && (len(stem) > 1 || t.namesFile(m)) {
			first, ok = m, true
		}
	}
	return first, ok
}

// namesFile says whether a name of a file that is one word, and may be any word, is no part of a wording in quotation marks: “The empty
// drawer” does not speak of drawer.docx.
func (t *phrasing) namesFile(m Mention) bool {
	return !slices.ContainsFunc(quoted.FindAllStringIndex(t.text, -1), func(q []int) bool {
		if q[0] >= m.From || m.To >= q[1] {
			return false
		}
		beside := strings.Trim(t.text[q[0]:m.From]+t.text[m.To:q[1]], `“”" .,`)
		return beside != "" && !articles[strings.ToLower(beside)]
	})
}

func (s Several) byTitle(t *phrasing) (found []Mention) {
	for i, c := range s {
		for _, title := range c.titles {
			if m, ok := t.find(title); ok {
				m.Of = i
				found = append(found, m)
			}
		}
	}
	return found
}

// byOneWord finds titles of one word where they stand as names do.
func (s Several) byOneWord(t *phrasing) (found []Mention) {
	for i, c := range s {
		if c.word == "" {
			continue
		}
		if from, to := standsAlone(t.text, c.word); from >= 0 {
			found = append(found, Mention{Of: i, From: from, To: to})
		}
	}
	return found
}

// byPlace finds blogs by their places and their numbers.
func (s Several) byPlace(t *phrasing) (found []Mention) {
	for _, m := range placedBlog.FindAllStringSubmatchIndex(t.text, 4) {
		word, lead, behind := t.text[m[4]:m[5]], t.text[m[2]:m[3]], t.text[m[1]:]
		switch {
		case strings.EqualFold(word, "last") && !strings.EqualFold(lead, "the "): // "our last blog"
			continue
		case m[6] >= 0, lead != "" && endsPlace.MatchString(behind), placeOfField.MatchString(behind), lead == "" && saysOfPlace.MatchString(behind):
		default:
			continue
		}
		if at := speech.PlaceAmong(word, len(s)); at >= 0 {
			found = append(found, Mention{Of: at, From: m[2], To: m[1]})
		}
	}
	for _, m := range placedAbroad.FindAllStringSubmatchIndex(t.text, 4) {
		place := t.text[m[2]:m[3]]
		for word, english := range speech.PlacesAbroad {
			if at := speech.PlaceAmong(english, len(s)); strings.EqualFold(place, word) && at >= 0 {
				found = append(found, Mention{Of: at, From: m[0], To: m[1]})
			}
		}
	}
	for _, m := range numberedPlaces(t.text, 4) {
		number := t.text[max(m[2], m[4]):max(m[3], m[5])]
		if at := wording.NumberOf(number) - 1; at >= 0 && at < len(s) {
			found = append(found, Mention{Of: at, From: m[0], To: m[1]})
		}
	}
	return found
}

// NumberIn returns the number by which a text first points at a blog, and where it does; 0 and -1 where it points at none.
func NumberIn(text string) (number, at int) {
	all := numberedPlaces(text, 4)
	if len(all) == 0 {
		return 0, -1
	}
	m := all[0]
	return wording.NumberOf(text[max(m[2], m[4]):max(m[3], m[5])]), m[0]
}

// numberedPlaces returns where a text has the number of a blog, and not how many there are: "Please find attached two blogs".
func numberedPlaces(text string, most int) [][]int {
	return slices.DeleteFunc(numberedPlace.FindAllStringSubmatchIndex(text, most), func(m []int) bool {
		return countedBlogs.MatchString(text[m[1]:])
	})
}

// countedBlogs goes on behind a number that counts what comes with an email.
var countedBlogs = phrase.Like(" short guest blogs", `(?i)^ (?:of (?:our|my|the|these|them)\b|(?:[\p{L}-]+ ){0,4}?(?:blogs|{works}|posts|files|documents|attachments|contributions|submissions|word)\b)`)

var (
	placedBlog = phrase.Like("the second one",
		`(?i)(^(?:[-*•–] )?(?:(?:and|for|as for) )*|\b(?:the|my|our) )(`+speech.PlaceWords+`)\b( (?:one|blog|{work}|post|attachment|document)\b)?`)
	placedAbroad = phrase.Like("den zweiten Beitrag",
		`(?i)\b(?:den|der|die|das|unser(?:en?)?|mein(?:en?)?|le|la|notre|mon) (\p{L}{5,9}) (?:blog(?:beitrag)?|beitrag|artikel|article|billet|texte?)\b`)
	numberedPlace = phrase.Like("Description of blog 2",
		`\b(?i:blog|{work}|post|attachment|attached|document|file) (?i:no\.? ?|number |#)?(\d|(?i:one|two|three|four)|[A-D])\b|(?:^|\b(?i:withdraw|retract|pull|drop|scrap) (?i:just |only )?)(?i:no\.?|number|#) ?(\d)\b`)
	// placeOfField is the field of one of several: "the first description is …".
	placeOfField = phrase.MustCompile(`(?i)^\s+(?:title|headline|` + labels.DescriptionNames + `|theme|author)\b`)
	// endsPlace follows the place of a blog, and not "the first paragraph".
	endsPlace = phrase.MustCompile(`(?i)^\s*(?:$|[,.;:!?)–—]|(?:is|are|was|should|could|can|may|would|will|go(?:es)?|be|to|under|needs?|has|into|` +
		`for|by|from|and|but|looks?|instead|please)\b)`)
	// saysOfPlace follows one without an article, and not "First, thank you".
	saysOfPlace = phrase.MustCompile(`(?i)^\s*(?:[:–—]|- |(?:is|should|would|goes|belongs|fits|sits|for|under|by|from)\b)`)
)

// byPartOfTitle finds blogs by words that stand in one title alone.
func (s Several) byPartOfTitle(t *phrasing) (found []Mention) {
	for _, m := range partOfTitle.FindAllStringSubmatchIndex(t.text, 4) {
		if at := s.OnlyOneWith(t.text[m[2]:m[3]]); at >= 0 {
			found = append(found, Mention{Of: at, From: m[0], To: m[1]})
		}
	}
	for _, m := range aboutOne.FindAllStringSubmatchIndex(t.text, 4) {
		for to := m[3]; to > m[2]; to = m[2] + max(0, strings.LastIndexByte(t.text[m[2]:to], ' ')) {
			if at := s.OnlyOneWith(t.text[m[2]:to]); at >= 0 {
				found = append(found, Mention{Of: at, From: m[0], To: to})
				break
			}
		}
	}
	return found
}

// aboutOne says what one of several is about, with what follows.
var aboutOne = phrase.Like("the one about the wells", `(?i)\b(?:the|my|our) (?:one|blog|{work}|post) (?:about|on) (?:the |our |my )?([\p{L}'’-]{3,}(?: [\p{L}'’-]{2,}){0,2})`)

var partOfTitle = phrase.Like("the kites one", `(?i)\b(?:the|our|my) ([\p{L}'’-]{3,}(?: [\p{L}'’-]{2,}){0,2}) (?:one|blog|{work}|post)\b`)

// OtherOne is one of several blogs by its place among them, or by when it came, whether or not it is known which.
var OtherOne = phrase.Like("the earlier one", `(?i)\b(?:the|my|our) (?:other|`+speech.PlaceWords+`|earlier|previous|latest|newer|older) (?:one|blog|piece|article|post|submission)\b|`+
	`\b(?:the|my|our) other (?:is|should|needs|goes)\b`)

// bySubject finds the blog of which a sentence speaks that begins with a word of its title.
func (s Several) bySubject(t *phrasing) []Mention {
	for _, p := range []*phrase.Phrase{subjectOfSentence, topicOfWish} {
		m := p.FindStringSubmatchIndex(t.text)
		if m == nil {
			continue
		}
		if word := t.text[m[2]:m[3]]; s.OnlyOneWith(word) >= 0 && !NamesField(word) {
			return []Mention{{Of: s.OnlyOneWith(word), From: m[2], To: m[3]}}
		}
	}
	return nil
}

// BegunWith returns the blog of which a clause speaks that begins with a word of its title: "for wells, please use theme 2"; -1 for none.
func (s Several) BegunWith(clause string) int {
	for _, m := range s.found(&phrasing{text: clause}, &way{find: Several.bySubject, clear: byStart}) {
		return m.Of
	}
	return -1
}

// topicOfWish names a blog by a word of its title, in whatever letters, before what is wished for it.
var topicOfWish = phrase.Like("For wells, could you change the description?",
	`(?i)^(?:(?:and|but|so|also|then|please|ok|okay)[, ]+)*(?:for|on|in|with|as for|as to|regarding|re:?) (?:the |our |my )?([\p{L}'’-]{3,})(?: (?:one|blog|{work}|post))?(?:\s*[,:–—]|\s-)?\s+`+
		`(?:please|pls|(?:could|can|would|will) (?:you|we|i|it|the)\b|(?:i|we)(?:['’]d| would) (?:like|rather|prefer|go)\b|(?:use|change|make|put|keep|leave) |it (?:should|is|goes)\b|themes? \d|`+
		`(?:the |a )?(?:new )?(?:title|headline|`+labels.DescriptionNames+`|theme|author)\b)`)

// byThis finds the blog that the answered letter is about, and the others are not.
func (s Several) byThis(t *phrasing) (found []Mention) {
	at := s.Answered()
	if at < 0 {
		return nil
	}
	for _, m := range thisBlog.FindAllStringIndex(t.text, 4) {
		found = append(found, Mention{Of: at, From: m[0], To: m[1]})
	}
	return found
}

var thisBlog = phrase.Like("This one should be theme 4.", `(?i)\bthis (?:one|blog(?: ?post)?|{work}|post|submission)\b`)

// Answered returns the one of several blogs that the answered letter is about; -1 where it is about several.
func (s Several) Answered() int { return slices.IndexFunc(s, func(b Blog) bool { return b.answered }) }

// BareThis asks something of “this”, which is the blog of the answered letter, or the one just spoken of.
var BareThis = phrase.Like("Could this be theme 4?",
	`(?i)\b(?:can|could|may|might|should|would|shall) this (?:be|go|move|sit|have|appear|stay)\b|\b(?:move|put|change|switch|file|place|list|withdraw) this(?: (?:to|in|into|under|for)\b|[.!?,;]|$)|`+
		`(?:^|[.!?,;:–-] (?:and |but |so )?|\band )this (?:should|needs|is (?:for|theme|under)|goes|belongs|to|into|under|for theme|in theme)\b`)

// byTheme finds blogs by the themes that they have.
func (s Several) byTheme(t *phrasing) (found []Mention) {
	for _, m := range blogOfTheme.FindAllStringSubmatchIndex(t.text, 4) {
		number := wording.NumberOf(t.text[max(m[2], m[4]):max(m[3], m[5])])
		for i, c := range s {
			if slices.Contains(c.themes, number) {
				found = append(found, Mention{Of: i, From: m[0], To: m[1]})
			}
		}
	}
	return found
}

var blogOfTheme = phrase.Like("the one for theme 3",
	`(?i)\b(?:the|my|our) (?:(?:one|blog|{work}|post) (?:for|under|in|on|about) theme (\d)|theme (\d) (?:one|blog|{work}|post))\b`)

// byLoosePlace finds words that count the blogs in a note that presents them: "First, …", "the other".
func (s Several) byLoosePlace(t *phrasing) (found []Mention) {
	for _, m := range loosePlace.FindAllStringSubmatchIndex(t.text, 4) {
		at := 1
		if m[2] >= 0 {
			at = speech.PlaceAmong(t.text[m[2]:m[3]], len(s))
		}
		if at >= 0 && at < len(s) {
			found = append(found, Mention{Of: at, From: m[0], To: m[1]})
		}
	}
	return found
}

var loosePlace = phrase.Like("and the other", `(?i)\b(?:(first|1st|former|second|2nd|latter|third|3rd)|the other)\b`)
