package pointing

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// phrasing is a text that may point at a blog.
type phrasing struct {
	text  string
	words []wordAt

	outside *phrasing // without what it quotes
}

// leastQuoted is how many words a quotation has that holds a text of its own: “We came first. The others followed.”
const leastQuoted = 5

// outsideQuotes returns the text with blanks for what it quotes: a description points at no blog, whatever words it has.
func (t *phrasing) outsideQuotes() *phrasing {
	if t.outside == nil {
		t.outside = t
		if text := withoutLongQuotations(t.text); text != t.text {
			t.outside = &phrasing{text: text}
		}
	}
	return t.outside
}

// withoutLongQuotations writes blanks for the quotations of a text that hold a text of their own.
func withoutLongQuotations(text string) string {
	var out strings.Builder
	from := 0
	for _, at := range quoted.FindAllStringIndex(text, -1) {
		if wording.Count(text[at[0]:at[1]]) >= leastQuoted {
			out.WriteString(text[from:at[0]] + strings.Repeat(" ", at[1]-at[0]))
			from = at[1]
		}
	}
	return out.String() + text[from:]
}

var quoted = phrase.Like("“What a first winter taught us, and the second.”", `“[^“”]{3,400}”|"[^"]{3,400}"`)

// wordAt is a word as [wording.Bare] writes it, and where it stands.
type wordAt struct {
	word     string
	from, to int
}

// all returns the words of the text; marks around a word are no part of it.
func (t *phrasing) all() []wordAt {
	if t.words != nil {
		return t.words
	}
	from := -1
	end := func(to int) {
		if from < 0 {
			return
		}
		whole := t.text[from:to]
		within := strings.Trim(whole, "'’")
		from += strings.Index(whole, within)
		if word := wording.Bare(within); word != "" {
			t.words = append(t.words, wordAt{word, from, from + len(within)})
		}
		from = -1
	}
	for at, r := range t.text {
		switch inWord := unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || unicode.Is(unicode.Mn, r); {
		case inWord && from < 0:
			from = at
		case !inWord:
			end(at)
		}
	}
	end(len(t.text))
	return t.words
}

// find returns where some words stand first, one behind the other; ok is false where they do not.
func (t *phrasing) find(name []string) (m Mention, ok bool) {
	for m := range t.places(name) {
		return m, true
	}
	return Mention{}, false
}

// places goes through where some words stand, one behind the other.
func (t *phrasing) places(name []string) iter.Seq[Mention] {
	all := t.all()
	return func(yield func(Mention) bool) {
		for i := 0; len(name) > 0 && i+len(name) <= len(all); i++ {
			if all[i].word == name[0] && slices.EqualFunc(all[i:i+len(name)], name, func(w wordAt, n string) bool { return w.word == n }) &&
				!yield(Mention{From: all[i].from, To: all[i+len(name)-1].to}) {
				return
			}
		}
	}
}

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

// ByWord returns which blog a line calls by one word of its title, and by no more: "the kites one", "for the kites blog"; -1 for none.
func (s Several) ByWord(line string) int {
	if _, _, value := labels.InLine(line); value != "" {
		line = strings.Replace(line, value, "", 1)
	}
	line = withoutLongQuotations(line)
	if m := oneOfWord.FindStringSubmatch(line); m != nil {
		return s.OnlyOneWith(m[1])
	}
	for _, p := range []*phrase.Phrase{asksForBoth, withdrawsOther} {
		if m := p.FindStringSubmatch(line); m != nil {
			return s.OnlyOneWith(cmp.Or(m[1:]...))
		}
	}
	if ofThisOne.MatchString(thisIsFine.ReplaceAllString(line, "")) && !goesAndThisStays.MatchString(line) {
		return -1
	}
	for _, sentence := range wording.WholeSentences(line) {
		if m := blogOfWord.FindStringSubmatch(sentence); m != nil {
			return s.OnlyOneWith(cmp.Or(m[1], m[2]))
		}
		for _, p := range []*phrase.Phrase{fieldOfWord, themeOfWord} {
			if m := p.FindStringSubmatch(sentence); m != nil {
				return s.OnlyOneWith(m[1])
			}
		}
	}
	return -1
}

var (
	oneOfWord = phrase.Like("the kites one", `(?i)\b(?:the|my|our) ([\p{L}'’-]{4,}) one\b`)
	// blogOfWord is of which blog a sentence asks something: it begins with it, or names it behind a field of it or the verb of a wish.
	blogOfWord = phrase.Like("For the kites blog, could you change the description?", `(?i)^(?:(?:and|also|hi|hello|thanks|thank you|great|lovely|brilliant|ok|okay|sorry|please|so)(?:[,!]| ?[–—-])? )*`+
		`(?:(?:for|on|in|about|regarding|re|as for) )?`+theBlogOfWord+`(?:\s*(?:[,:;.!?–—-]|$)|\s+(?:could|can|please|should|is|needs|to|the|from|under|we|i)\b)|`+
		`^(?:(?:and|also|hi|hello|thanks|thank you|great|lovely|brilliant|ok|okay|sorry|please|so|could you|can you|would you)(?:[,!]| ?[–—-])? )*(?:(?:change|put|move|keep|withdraw|drop|rename) |`+
		`[^.?!:]{0,30}\b(?:title|headline|description|sub-?title|themes?|author|by-?line) (?:of|for|on|in) )`+theBlogOfWord+`\b`)
	// fieldOfWord asks something for a field of such a blog: "The kites blog's description should be …".
	fieldOfWord = phrase.Like("Kites’s theme should be 2.", `^(?i:(?:and|also|hi|hello|thanks|thank you|great|lovely|sorry|please|so|but|could you change|can you change|could you|can you|please change|change|could|can|may)(?:[,!]| ?[–—-])? )*`+
		`(?:(?i:the|my|our) (?i:other )?)?([\p{L}-]{4,})(?: (?i:blog(?: ?post)?|{work}|post|one))?['’]s (?i:title|headline|description|sub-?title|standfirst|strap-?line|themes?) (?i:should|needs?|ought|must|has to|is to|to|be)\b`)
	// themeOfWord puts such a blog under a theme by its number: "Kites should be theme 5."
	themeOfWord = phrase.Like("Kites should be theme 5.", `^(?:(?i:and|also|please|but|so|hi|hello|thanks|thank you|sorry)(?:[,!]| ?[–—-])? )*(\p{Lu}[\p{L}-]{3,}) (?i:should be|should go|is|goes|belongs|fits|needs to be)(?: (?i:for|in|into|under|to))? (?i:themes? (?:no\.? ?|number )?\d)`)
	// asksForBoth asks something for the blog that the answer is about, and for another one.
	asksForBoth = phrase.Like("Please move the kites blog to theme 5 and this to theme 4.", `(?i)\b(?:move|put|switch|change|place|file)\b[^.?!]{0,60}?(?:`+
		theBlogOfWord+` (?:to|in|into|under|for)\b[^.?!]{0,40}?\b(?:and|but)\b[^.?!]{0,20}?\bthis\b|`+
		`\bthis\b[^.?!]{0,40}?(?:\band|\bbut|,) `+theBlogOfWord+` (?:to|in|into|under|for|should)\b)`)
	// withdrawsOther is the wish that another blog goes, whatever is said of the one that the answer is about.
	withdrawsOther = phrase.Like("Please withdraw the kites blog, this one can go ahead.", `(?i)(?:^|[.!?,;:–-] |\b(?:please|you|to|and|but|we|i|just|also) )(?:withdraw|drop|pull|remove|cancel|scrap|take down|delete) `+theBlogOfWord+`(?:[.!?,;:–-]|$| (?:and|but|please|for|as|from|because|since|so|if|not|instead|altogether|too)\b)`)
	// goesAndThisStays withdraws another one.
	goesAndThisStays = phrase.Like("Please withdraw the kites blog, this one stays.", `(?i)^(?:please |could you |can you |hi,? |sorry,? )*(?:withdraw|drop) (?:the|my|our) [^,;–]{4,60}[,;–]? ?(?:(?:and|but) )?(?:this (?:one|blog|piece|article|post) (?:can |may |should |must )?(?:stays?|remains?)\b|(?:keep|leave) this\b)`)
	// thisIsFine says of the blog that the answer is about no more than that it stays as it is.
	thisIsFine = phrase.Like("This one is fine.", `(?i)\b(?:and |but )?this (?:one|blog|piece|article|post) (?:is|was|looks|seems|can stay|stays|remains) (?:\w+ ){0,2}?(?:fine|ok(?:ay)?|good|right|correct|perfect|great|as it is|unchanged)\b[^.?!;]{0,15}(?:[.!;]|$)`)
	// ofThisOne says that another is only spoken of beside the blog that the answer is about.
	ofThisOne = phrase.Like("Withdraw this one and keep the kites blog.", `(?i)\bthis (?:one|blog|piece|article|post)\b|\band this (?:in|under|for|to)\b|[,;–] here\b|\bhere (?:the|it)\b`)
)

// theBlogOfWord calls a blog by a word of its title.
const theBlogOfWord = `(?:the|my|our) (?:(?:other|new|updated|revised|second|first) )?([\p{L}'’-]{4,}) (?:blog(?: ?post)?|{work})`

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

// byOwner finds blogs by whose they are.
func (s Several) byOwner(t *phrasing) (found []Mention) {
	for _, m := range s.byAuthor(t) {
		before, behind := blogOf.FindStringIndex(t.text[:m.From]), t.text[m.To:]
		switch {
		case before != nil:
			m.From = before[0]
		case whoseBlog.MatchString(behind):
			m.To += len(ownBlog.FindString(behind))
		default:
			continue
		}
		found = append(found, m)
	}
	return found
}

var (
	whoseBlog = phrase.Like("’s is", `^['’]s? (?:one|blog|{work}|post|contribution|submission|is|should|stays?|goes|for|to|under|into|belongs|fits|title|headline|description|sub-?title|theme)\b|^['’]s(?:[:,;.?!]|$)`)
	ownBlog   = phrase.Like("’s blog", `^['’]s?(?: (?:one|blog|{work}|post|contribution|submission)\b)?`)
	blogOf    = phrase.Like("the one by ", `(?i)\b(?:(?:the|our|my) )?(?:one|blog|{work}|post|contribution|submission),? (?:by|from) $`)
)

// byMine finds the blog of whoever writes.
func (s Several) byMine(t *phrasing) (found []Mention) {
	at := slices.IndexFunc(s, func(b Blog) bool { return b.mine })
	if at < 0 {
		return nil
	}
	for _, m := range ownOne.FindAllStringIndex(t.text, 4) {
		if !strings.HasSuffix(strings.ToLower(t.text[:m[0]]), " of ") { // "a friend of mine"
			found = append(found, Mention{Of: at, From: m[0], To: m[1]})
		}
	}
	return found
}

var ownOne = phrase.Like("Mine is for theme 3.", `(?i)\b(?:mine|my own(?: (?:one|blog|{work}|post))?)\b`)

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

// byAuthor finds the names of those who wrote the blogs, also their first names and surnames where no two have the same.
func (s Several) byAuthor(t *phrasing) (found []Mention) {
	for i, c := range s {
		name := strings.Fields(c.Author)
		if len(name) == 0 {
			continue
		}
		for _, part := range [][]string{name, name[:1], name[len(name)-1:]} {
			if len(part) < len(name) && slices.ContainsFunc(s, func(o Blog) bool { return o.Author != c.Author && slices.Contains(strings.Fields(o.Author), part[0]) }) {
				continue
			}
			if m, ok := t.findName(part); ok {
				m.Of, m.From = i, t.fromHonorific(m.From)
				found = append(found, m)
				break
			}
		}
	}
	return found
}

// fromHonorific returns where the title before a name begins that stands at some place: "Dr Meera Chandran".
func (t *phrasing) fromHonorific(at int) int {
	begin := strings.LastIndexByte(strings.TrimRight(t.text[:at], " "), ' ') + 1
	if at0 := person.Honorific.FindStringIndex(t.text[begin:at]); at0 != nil && begin+at0[1] == at {
		return begin
	}
	return at
}

// findName is find for a name, which has capitals and may have "’s" behind it.
func (t *phrasing) findName(name []string) (m Mention, ok bool) {
	words := wording.Words(strings.Join(name, " "))
	for _, whose := range []string{"", "s"} {
		last := len(words) - 1
		if m, ok = t.find(append(slices.Clone(words[:last]), words[last]+whose)); ok && wording.BeginsCapital(t.text[m.From:]) {
			if mark := strings.LastIndexAny(t.text[m.From:m.To], "'’"); whose != "" && mark >= 0 {
				m.To = m.From + mark
			}
			return m, true
		}
	}
	return Mention{}, false
}

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
