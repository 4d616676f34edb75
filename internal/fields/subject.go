package fields

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

var (
	subjectTag = phrase.MustCompile(`\[[^\]]{1,40}\]|\{[^}]{1,40}\}`)
	// PartOfName stands between the parts of a subject or a file name.
	PartOfName = phrase.MustCompile(`\s*(?::+|\||;|\s[-–—]+\s|–|—|\s//?\s)\s*`)
)

// SubjectTitle returns the title that a subject line gives beside what every subject says: "Smarter State blog
// (theme 1): Digital twins for towns" or a subject that is nothing but a title. names are words that are no
// title by themselves: the sender, the author, the organisation. A subject that may as well speak to the desk, "What a
// boiler taught us", is a title where it speaks of what the blog does.
func (r Reader) SubjectTitle(subject string, blog []document.Block, names ...string) string {
	if message.IsAnswer(subject) && !r.ownSubject(subject) || speech.HereItIs.MatchString(subject) {
		return ""
	}
	s := strings.TrimFunc(wording.Fold(subjectTag.ReplaceAllString(message.WithoutPrefix(subject), " ")), isSymbol)
	if strings.Contains(s, " ") { // "Guest blog_Future gazing_Two clocks, one state"
		s = strings.ReplaceAll(s, "_", " – ")
	}
	s = r.partedSubject(s)
	s, _ = r.nameBehindTitle(s)
	s, _ = withSubTitle(s)
	if title, _ := r.partsOfSubject(s); title != "" {
		return title
	}
	s = r.withoutSender(r.themeApart(s))
	if title := r.titleAmong(s, leastInSubject, func(title string) bool {
		return !talks(title) || !asksOrThanks(title) && !speech.BlogWord.MatchString(title) && isAbout(blog, title)
	}, names...); title != "" && !tellsOfSending.MatchString(title) {
		return title
	}
	return r.shortTitle(s, blog, names)
}

// tellsOfSending is what a part of a subject says of the blog's sending, in small letters: "Blog attached - sorry for the delay".
var tellsOfSending = phrase.Like("sorry for the delay", `^(?:sorry|please|apologies|with|as|final|draft|updated|revised|approved|signed off|ready|for) |\b(?:comments addressed|confirm receipt|approval received|sign-?off received)$`)

// partedSubject writes dashes into a subject where it goes without: behind a theme or the words for what is sent, "Theme 2. Nine doors and a
// key", "Blog contribution, Nine doors and a key", and around a title in brackets, "Smarter State blog (Nine doors and a key)". The hashtag of
// the call is no part of it.
func (r Reader) partedSubject(s string) string {
	if r.Call.Hashtag != "" {
		s = wording.Fold(strings.Replace(s, r.Call.Hashtag, " ", 1))
	}
	for _, ahead := range []*phrase.Phrase{themeAhead, blogAhead, titleInBrackets} {
		if m := ahead.FindStringSubmatch(s); m != nil && wording.Count(m[2]) >= leastInSubject && !speech.MentionsBlog(m[2]) && !r.Call.SaysTheme(m[2]) && !person.LooksLikeName(m[2]) && !r.isPersonPart(m[2]) {
			if ahead == blogAhead {
				if !campaign.SaysNothing(strings.TrimSuffix(m[1], " for you"), campaign.Words(r.Call)) { // "What a post taught us, …"
					continue
				}
				m[1] = "Blog"
			}
			return strings.TrimSpace(m[1]) + " – " + m[2] + " " + m[3]
		}
	}
	return s
}

var (
	themeAhead      = phrase.Like("Theme 2. Nine doors and a key", `^((?i:(?:blog(?: post)?|submission)\W+)?(?i:theme) \d(?: ?\([^()]{3,40}\))?)(?:[.,]| (?i:blog|submission)[.,:])? (\p{Lu}[^|–—]{8,120})()$`)
	blogAhead       = phrase.Like("Blog contribution, Nine doors and a key", `^((?:[^,:]{1,60} )?(?i:(?:blog(?: post)?|{work}|post|contribution|submission|entry)(?: (?:post|contribution|submission|entry|for you))*))(?:,|:| (?i:titled|entitled|called)) (\p{Lu}[^|–—]{8,120})()$`)
	titleInBrackets = phrase.Like("Smarter State blog (Nine doors and a key)", `^([^()]{0,40}\b(?i:blog(?: post)?|{work}|post|contribution|submission|entry)) \((\p{Lu}[^()|–—]{8,120})\)(| (?i:for|under) [^()]{3,40})$`)
)

// withoutSender leaves out of a subject who sends it, behind a comma, and what stands behind that: "Nobody reads page two, Clive Barrow, Barrow
// Group – Theme 4".
func (r Reader) withoutSender(s string) string {
	at := strings.Index(s, ", "+r.Sender)
	if r.Sender == "" || wording.Count(r.Sender) < 2 || at <= 0 {
		return s
	}
	if end := PartOfName.FindStringIndex(s[at:]); end != nil {
		return s[:at] + s[at+end[0]:]
	}
	return s[:at]
}

// themeApart parts a theme from what stands before it as a dash would: "What the night porter knows, theme 5".
func (r Reader) themeApart(s string) string {
	if at := strings.LastIndexByte(s, ','); at > 0 && r.Call.SaysTheme(s[at+1:]) && !strings.ContainsAny(s[at+1:], "([") && !PartOfName.MatchString(s[at+1:]) && !r.Call.SaysTheme(s[:at]) {
		return s[:at] + " – " + strings.TrimSpace(s[at+1:])
	}
	return s
}

// shortTitle returns the title of one or two words in a subject that says nothing else, but that a blog comes: "Nine doors", "Blog:
// Amber". So few may as well say what the email is about: they count where the blog says them again and again, and a word alone where the
// subject says what it names.
func (r Reader) shortTitle(s string, blog []document.Block, names []string) string {
	own, title, parts := r.ownWords(names), "", PartOfName.Split(person.InParens.ReplaceAllString(s, " "), -1)
	for _, p := range parts {
		switch p = wording.Unquote(p); {
		case p == "" || campaign.SaysNothing(p, own) || r.Call.SaysTheme(p):
		case title != "":
			return ""
		default:
			title = p
		}
	}
	least := 2
	if speech.MentionsBlog(s) && len(parts) > 1 {
		least = 1
	}
	if n := wording.Count(title); n < least || n >= leastInSubject || !wording.BeginsCapital(title) || talks(title) || speech.MentionsBlog(title) ||
		strings.Count(" "+wording.Bare(document.Text(blog))+" ", " "+wording.Bare(title)+" ") < leastSaid {
		return ""
	}
	return title
}

// leastSaid is how often a blog says a title of one or two words at least.
const leastSaid = 2

// isAbout says whether a blog is about what a line names: it uses the line's words, and more than once; or all but one of them,
// where the line turns to nobody; or it says the line itself.
func isAbout(blog []document.Block, line string) bool {
	text, said, shared, missing := document.Text(blog), map[string]int{}, 0, 0
	for _, w := range wording.Words(text) {
		said[strings.TrimSuffix(w, "s")]++
	}
	for _, w := range wording.Words(line) {
		if len(w) < 4 || talking[w] || inAnyText[w] {
			continue
		}
		w = strings.TrimSuffix(w, "s") // the grandfather of “my grandfather's pew”
		if shared += min(said[w], 2); said[w] == 0 {
			missing++
		}
	}
	nearly := shared == 2 && missing <= 1 && wording.Count(line) >= leastInSubject && !turnsToSomebody.MatchString(line)
	return shared >= 3 || nearly || strings.Contains(wording.Bare(text), wording.Bare(line))
}

// turnsToSomebody is said to the one who reads an email: "Will you take this one?", "As we said on the phone".
var turnsToSomebody = phrase.MustCompile(`(?i)\b(?:you|your|yours|we|us|this|these|it|please)\b|\?\s*$`)

// inAnyText are words of four letters and more that tell nothing of what a text is about.
var inAnyText = wording.Set("about asked been could from have into just like made make many more most much need only over said some " +
	"something than that their them then there they thing things think this time want went were what when where which will with would")

// ownSubject says whether the subject of an answer is the sender's own all the same: it is made of parts, and one is a theme.
// Example: "Re: Call for blogs // theme no. 4 // What a good letter sounds like".
func (r Reader) ownSubject(subject string) bool {
	parts := strongPart.Split(message.WithoutPrefix(subject), -1)
	return len(parts) > 2 && slices.ContainsFunc(parts, func(part string) bool { return r.Call.SaysTheme(part) })
}

var strongPart = phrase.MustCompile(`\s*(?:\||//|::)\s*`)

// partsOfSubject reads the title and the description of a subject of three parts, of which the first or the last is the theme: "Theme 2 //
// Nine doors // What the porters knew of a hospital".
func (r Reader) partsOfSubject(subject string) (title, description string) {
	if len(strongPart.Split(subject, -1)) != 3 {
		return "", ""
	}
	return r.besideTheme(strongPart.ReplaceAllString(subject, " | "))
}

// withSubTitle cuts a subject before the sentence that stands behind its title and is the sub-title: "Blog: Nine doors - The porters knew
// every one of them."
func withSubTitle(subject string) (title, description string) {
	m := sentenceBehind.FindStringSubmatch(wording.Fold(subject))
	if m == nil || wording.Count(m[2]) < leastSubTitle || wording.Count(m[1]) < leastInSubject || speech.ToDesk(m[2]) || asksOrThanks(m[2]) {
		return subject, ""
	}
	return m[1], m[2]
}

// sentenceBehind is a subject whose last part is a sentence with its stop.
var sentenceBehind = phrase.Like("Blog: Nine doors - The porters knew every one of them.", `^(.*[^\s.!?])\s(?:[-–—|]|//)\s(\p{Lu}[^|]{20,}\.)$`)

// leastSubTitle is how many words such a sentence has at least.
const leastSubTitle = 5

// PartedFromTheme says whether a title is one part of a subject and a theme another: "Blog - Future gazing - The harbour at noon".
func PartedFromTheme(subjects, title string, c *call.Call) bool {
	for subject := range strings.SplitSeq(subjects, "\n") {
		parts := PartOfName.Split(wording.Fold(message.WithoutPrefix(subject)), -1)
		if slices.Contains(parts, title) && slices.ContainsFunc(parts, func(p string) bool { return p != title && (c.IsTheme(strings.Trim(p, " ()[]")) || c.SaysTheme(p)) }) {
			return true
		}
	}
	return false
}

// subjectLabels reads the fields that a subject gives under labels: "Title: Who is Derek? / Theme: COVID-19", or in parts.
func (r Reader) subjectLabels(f *finding.Fields, subject string) {
	subject = message.WithoutPrefix(subject)
	if !layout.InlineLabel.MatchString(subject) {
		_, description := r.partsOfSubject(subject)
		if _, behind := withSubTitle(subject); description == "" {
			description = behind
		}
		f.Description.Offer(statement.AsDescription(description), "subject", finding.ByFileName)
		return
	}
	for _, b := range layout.NoteLines([]document.Block{document.Line(subject)}) {
		switch field, _, val := labels.InBlock(b); field {
		case labels.Title:
			f.Title.Offer(wording.Unquote(strings.TrimRight(val, " |/–-")), "subject", finding.BySubject)
		case labels.Description:
			f.Description.Offer(wording.Unquote(strings.TrimRight(val, " |/–-")), "subject", finding.BySubject)
		case labels.Theme, labels.Topic:
			numbers, unknown := r.Call.MatchTheme(val)
			f.Themes.Offer(numbers, unknown, "subject", finding.BySubject)
		}
	}
}

// talking are words of a subject that speaks to the desk.
var talking = wording.Set("i we you your my our us me please hi hello dear thanks thank regards following further question query " +
	"requested discussed promised attached enclosed urgent reminder update sorry apologies quick re fwd")

// politeness are words of those that speak to the desk which no title has, as it may have "we" and "your".
var politeness = wording.Set("please hi thanks thank regards following further query requested discussed promised attached enclosed " +
	"urgent reminder re fwd")

func asksOrThanks(s string) bool {
	return slices.ContainsFunc(wording.Words(s), func(w string) bool { return politeness[w] })
}

func talks(s string) bool {
	for _, w := range wording.Words(s) {
		if talking[w] {
			return true
		}
	}
	return false
}

// leastInSubject and leastInFile are how many words the title in a subject and in a file name has at least.
const (
	leastInSubject = 3
	leastInFile    = 2
)

// SubjectAuthor reads the author out of a subject such as "Amara Osei blog for Smarter State" or "Theme 4 | A quieter shop |
// Amara Osei, Chief Engineer, Lantern Works".
func (r Reader) SubjectAuthor(src thread.Note) finding.Author {
	var a finding.Author
	subject := strings.TrimSpace(pairing.ThemeInBrackets.ReplaceAllString(message.WithoutPrefix(src.Subject), ""))
	if m := byWhom.FindStringSubmatch(subject); m != nil {
		if p := person.In(m[1]); r.mayHaveWritten(p.Name, src) {
			a.Offer(p, "subject", finding.BySubject)
			return a
		}
	}
	for _, part := range PartOfName.Split(subject, -1) {
		if r.isPersonPart(part) {
			a.Offer(person.In(part), "subject", finding.BySubject)
			return a
		}
	}
	if forSomebody.MatchString(subject) {
		return a
	}
	m := subjectNames.FindStringSubmatch(subject)
	if m != nil { // the pattern of a name may take it with its ending
		m[1] = strings.TrimSuffix(strings.TrimSuffix(m[1], "’s"), "'s")
	}
	if m == nil || !r.mayHaveWritten(m[1], src) {
		return a
	}
	a.Offer(person.Person{Name: person.CleanName(m[1])}, "subject", finding.BySubject)
	return a
}

// mayHaveWritten says whether a name in a subject is somebody's, whole, and neither the sender's firm's nor the campaign's: "Signal Box blog".
func (r Reader) mayHaveWritten(name string, src thread.Note) bool {
	if len(person.NameKey(name)) < 2 || !person.LooksLikeName(name) || person.OrganisationWords.MatchString(name) || r.Call.IsTheme(name) {
		return false
	}
	if wording.Alike(name, src.Signed.Organisation) || signature.IsFirm(name, src.From.Email) || strings.Join(wording.Words(name), "") == strings.Join(wording.Words(signature.DomainWords(src.From.Email)), "") {
		return false
	}
	own := campaign.Words(r.Call)
	return !slices.ContainsFunc(wording.Words(name), func(w string) bool { return own[w] || campaign.IsBoilerplate(w) })
}

// byWhom is the byline of a subject, behind a quoted title or the word for what is sent.
var byWhom = phrase.OneOf(`(?:`, []phrase.Way{
	{`Guest blog: "Three letters" by Sue Ferris, Ness Port`, `["”'’»]`},
	{"Guest blog by Sue Ferris (Ness Port): Three letters", `\b(?i:blog|{work})`},
}, `),? (?:by|from) (\p{Lu}[^"“”:|]{3,100}?)\s*(?:$|[:|]| [-–—] )`)

// forSomebody is a subject that says for whom an email is.
var forSomebody = phrase.Like("FAO Priya - blog", `(?i)^\W*(?:f\.?a\.?o\.?|attn?|attention|for the attention of|for|to|c/o|dear|hi|hello|hey)[ :.,–-]+(?-i:\p{Lu})`)

var subjectNames = phrase.MustCompile(`^` + biography.NamePattern + `(?:(?:'s|’s)?\s+(?:[-–—|:]\s+)?)(?:guest )?(?:blog|{work})\b`)
