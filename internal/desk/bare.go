package desk

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"copydesk/internal/call"
	"copydesk/internal/intake"
	"copydesk/internal/labels"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// bareAnswer reads a reply that gives what was asked for without a label: a yes to the description that was
// offered, the description or the title as the only sentence, the number of a theme. What the reply gives under
// labels stands beside it. What stands behind the name of one of several blogs is hardly talk.
func (f *filing) bareAnswer(r intake.Reading, s store.Submission, named bool) (intake.Piece, bool) {
	r.Fresh = pointsInLines(withoutRef(r.Fresh, s.Ref, s.Blog.Title), s.Blog.Problems)
	p := intake.Piece{AuthorGuessed: true}
	p.Author, p.Found.Author = r.Said.Author, r.Said.Found.Author // the signature below a bare answer
	if r.Said.SaysAnything() {
		p = r.Said
	}
	a := answering{call: f.call, asked: unanswered(s.Blog.Problems, p), offered: s.Blog.UnknownThemes, title: s.Blog.Title, piece: &p, named: named, doubtful: f.m.Acknowledges}
	blog := sync.OnceValue(func() speech.Substance { return speech.SubstanceOf(s.Blog.Title + "\n" + s.Blog.Text) })
	if r.Consent && p.Description == "" && !slices.ContainsFunc(r.Fresh, func(text string) bool { return a.writesAnother(text, blog()) }) {
		if offer := f.suggestion(s.Blog); offer != "" {
			p.Description, p.Found.Description = offer, "shortened by us, agreed by the sender"
			return p, true
		}
	}
	if a.asked[submission.MissingDescription] {
		r.Fresh = append(r.Fresh, r.BehindThemes()...)
	}
	if len(a.asked) == 0 || a.saysTooMuch(r) {
		return p, false
	}
	var paragraphs []string
	for _, text := range inOrderOfProblems(r.Fresh) {
		text = initial.ReplaceAllString(text, "")
		paragraphs = append(paragraphs, a.quotedApart(text)...)
	}
	if i := slices.IndexFunc(paragraphs, a.knownTheme); i >= 0 { // before another short line is taken for an unknown one
		if m := themeAhead.FindStringSubmatch(paragraphs[i]); m != nil && a.taken(m[1]) {
			paragraphs[i] = m[2] // “3 - “What the porters knew””
		} else {
			paragraphs = slices.Delete(paragraphs, i, i+1)
		}
	}
	for i, text := range paragraphs {
		paragraphs[i] = a.withoutThemeAhead(text)
		a.themeLast(paragraphs[i])
	}
	for _, c := range a.candidates(paragraphs) {
		a.read(a.weighed(c, s, named && !r.Said.SaysAnything(), blog))
	}
	return p, a.found
}

// saysTooMuch says whether a reply says so much that no paragraph of it is sure to be what was asked for.
func (a *answering) saysTooMuch(r intake.Reading) bool {
	return len(r.Fresh) > mostParagraphs || speech.Options(r.Fresh) || len(a.asked) == 1 && a.pointsLikeValues(r.Fresh) > 1 ||
		r.Asks && r.Said.InPassing && r.Said.SaysAnything()
}

// weighed says how likely a candidate is what was asked for: what is hardly talk, or shares words with the blog.
func (a *answering) weighed(c candidate, s store.Submission, named bool, blog func() speech.Substance) (candidate, bool) {
	if c.likeness < speech.Chatty && c.likeness != speech.Announced && person.Mentioned(speech.Value(c.text), s.Blog.Author.Name+" "+s.SenderName) {
		c.likeness = speech.Chatty // “Helen has been a social worker for thirty years”
	}
	likely := c.likeness < speech.Chatty || c.likeness == speech.Chatty && (named && !ofIt.MatchString(c.text) || blog().Sharing(c.text))
	if a.doubtful {
		likely = c.likeness == speech.Announced || likely && !message.Acknowledges(c.text) && blog().Sharing(c.text)
	}
	if c.likeness < speech.Talk && speech.AsksReaders(c.text, blog()) {
		c.asksReaders, likely = true, true
	}
	return c, likely
}

// withoutRef takes the ref of the blog off paragraphs that begin with it: "For SS20-1: A town found its forms again."
func withoutRef(paragraphs []string, ref, title string) []string {
	out := slices.Clone(paragraphs)
	for i, text := range out {
		text = strings.Replace(text, "["+ref+"] "+title+":", ref+":", 1) // as our letter heads its parts
		if m := behindRef.FindStringSubmatch(text); m != nil && strings.EqualFold(m[1], ref) {
			out[i] = m[2]
		}
	}
	return out
}

var behindRef = phrase.Like("For SS20-1: A town found its forms again.", `(?i)^(?:(?:hi|hello|dear all|hi all),? )?(?:(?:for|re:?|regarding|about|as for) )?[([]?([a-z][a-z0-9]*-\d{1,7})[)\]]?\s*(?:[:–—]|\s-\s|-\s)\s*(\S.*)$`)

// writesAnother says whether a paragraph that agrees goes on to give a description of its own: "OK. How a town found its
// forms again."
func (a *answering) writesAnother(text string, blog speech.Substance) bool {
	value := speech.Value(text)
	return a.asked[submission.MissingDescription] && len(strings.Fields(value)) >= 6 &&
		speech.LikenessOf(text, "", false) < speech.Chatty && blog.Sharing(value)
}

// mostParagraphs is how many paragraphs an answer without labels may have.
const mostParagraphs = 6

// whereAnswered is where a field was found that a reply gives without a label.
const whereAnswered = "answer to our letter"

// answering lays what the paragraphs of a reply give to what was asked for.
type answering struct {
	call    *call.Call
	asked   map[submission.Code]bool
	offered []submission.UnknownThemeWords // the themes of which our letter asked which is meant
	title   string                         // of the blog, as it was before
	piece   *intake.Piece
	found   bool
	named   bool // what it reads stands behind the name of one of several blogs

	wordings []string // a title and a description that stood in one line, and are no themes

	doubtful bool // a program may have written it: a value is what is announced, or stands apart and speaks of what the blog speaks of
}

// unanswered are the problems of a blog about which a piece says nothing yet.
func unanswered(problems []submission.Problem, p intake.Piece) map[submission.Code]bool {
	asked := map[submission.Code]bool{}
	for _, problem := range problems {
		switch problem.Code {
		case submission.MissingTheme, submission.UnknownTheme:
			if len(p.Themes)+len(p.UnknownThemes) == 0 {
				asked[submission.MissingTheme] = true
			}
		case submission.MissingDescription, submission.DescriptionTooLong:
			if p.Description == "" {
				asked[submission.MissingDescription] = true
			}
		case submission.MissingTitle:
			if p.Title == "" {
				asked[submission.MissingTitle] = true
			}
		}
	}
	return asked
}

// quotedApart cuts a line that gives the title and the description, each in quotation marks, into the two, and one that gives a theme and
// a wording.
func (a *answering) quotedApart(text string) []string {
	if two := a.bothQuoted(text); two != nil {
		a.wordings = two
		return two
	}
	if m := askedThenTold.FindStringSubmatch(text); m != nil && !toDesk.MatchString(text) && a.asked[submission.MissingTitle] && a.asked[submission.MissingDescription] && wording.Count(m[1]) <= mostAsked {
		a.wordings = m[1:]
		return m[1:]
	}
	if three := a.threeApart(text); three != nil {
		return three
	}
	return a.themeApart(text)
}

// bothQuoted returns the title and the description that a text gives in quotation marks, where both were asked for. Our own words are
// neither: “No title was given”.
func (a *answering) bothQuoted(text string) []string {
	m := twoQuoted.FindStringSubmatch(text)
	if m == nil || !a.asked[submission.MissingTitle] || !a.asked[submission.MissingDescription] || slices.ContainsFunc(m[1:], isNoWording) {
		return nil
	}
	return m[1:]
}

// threeApart cuts a line that answers the three points of our letter, with the same sign between them: "Nine doors / What the porters
// knew. / People".
func (a *answering) threeApart(text string) []string {
	if !a.asked[submission.MissingTitle] || !a.asked[submission.MissingDescription] {
		return nil
	}
	for _, sign := range []string{" / ", " | ", " – ", " — ", " - "} {
		parts := strings.Split(text, sign)
		if len(parts) != 3 {
			continue
		}
		for _, at := range []int{0, 2} {
			wordings := slices.Delete(slices.Clone(parts), at, at+1)
			isTheme := a.onlyTheme(parts[at]) || a.taken(parts[at]) || a.asked[submission.MissingTheme] && a.call.IsTheme(parts[at])
			if isTheme && !labels.IsPlaceholder(wordings[0]) && !(person.LooksLikeName(wordings[0]) && person.LooksLikeRole(wordings[1])) && wording.Count(wordings[0]) <= mostAsked && wording.Count(wordings[1]) >= 5 && !strings.ContainsAny(wordings[0], ".:;") {
				a.wordings = wordings
				return append([]string{parts[at]}, wordings...)
			}
		}
	}
	return nil
}

// mostAsked is how many words a title that is a question has at most, where the description stands behind it.
const mostAsked = 10

// askedThenTold is a title that is a question, with the description behind a dash.
var askedThenTold = phrase.Like("Who opens the post? – Post rooms know more than websites do.", `^(\p{Lu}[^?.!:]{4,80}\?) [–—-] (\p{Lu}[^?]{20,200}\.)$`)

// toDesk asks the desk and answers it.
var toDesk = phrase.Like("Why this email? – We sent everything last week.", `(?i)\b(?:you|your|this e-?mail|deadline)\b[^?]*\?|[–—-] (?:i|we|it|they|you|that)\b`)

// initial stands in the place of a label: "T: Nine doors" above "D: What the porters knew."
var initial = phrase.Like("D: What the porters knew.", `^(?:T|D|Th)\s?[:=]\s+`)

var twoQuoted = phrase.Like("“Nine doors” and “What the porters knew.”", `^([“"][^“”"]{2,120}[”"])(?:,? and|,? &|[;,/]| [–—/-])? ([“"][^“”"]{2,300}[”"])(?:,? (?:please|thanks))?[.!]*$`)

// candidate is a paragraph that may be a field.
type candidate struct {
	text     string
	likeness speech.Likeness

	asksReaders bool
}

// candidates are the paragraphs of a reply, the likeliest first.
func (a *answering) candidates(paragraphs []string) []candidate {
	title := a.asked[submission.MissingTitle] && !a.asked[submission.MissingDescription]
	before := ""
	var list []candidate
	for _, text := range paragraphs {
		text = a.withoutTold(a.withoutTheme(speech.WithoutDismissed(text)))
		list = append(list, candidate{text: text, likeness: speech.LikenessOf(text, before, title)})
		before = text
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return int(a.likeness - b.likeness) })
	return list
}

// withoutTold leaves out of a paragraph the sentences that name the title or the description and give it, where it was read: they are no
// other field.
func (a *answering) withoutTold(text string) string {
	gives := func(sentence, value string, names func(string) bool) bool {
		lead, _, given := strings.Cut(sentence, value)
		return given && value != "" && names(lead)
	}
	first := strings.TrimRight(wording.FirstSentence(a.piece.Description), ".")
	all := wording.Sentences(text)
	kept := slices.DeleteFunc(slices.Clone(all), func(s string) bool {
		return gives(s, a.piece.Title, labels.NamesTitle) || gives(s, first, labels.NamesDescription)
	})
	if len(kept) == len(all) {
		return text
	}
	return strings.Join(kept, " ")
}

// read takes one paragraph for the field that it fits. What may as well be talk is at most a theme.
func (a *answering) read(c candidate, mayBeValue bool) {
	text := c.text
	if choice := speech.Conclusion(text); choice != "" && a.asked[submission.MissingTheme] && a.knownTheme(choice) {
		return
	}
	if choice := speech.BeforeReason(text); choice != "" && a.asked[submission.MissingTheme] && a.theme(choice) {
		return
	}
	if len(strings.Fields(text)) <= 12 && a.asked[submission.MissingTheme] && !slices.Contains(a.wordings, text) && a.theme(text) {
		return
	}
	if mayBeValue {
		a.readValue(c)
	}
}

// readValue takes one paragraph for the title or the description.
func (a *answering) readValue(c candidate) {
	p, text := a.piece, c.text
	value := a.withoutThemeBehind(speech.OnlyWording(singleMark.ReplaceAllString(speech.Value(text), "")))
	if c.asksReaders {
		value = text
	}
	if speech.AsksOfWording(value) || speech.TellsOfField(text) || speech.PicksPlace(text) || betweenNumbers.MatchString(text) || betweenNumbers.MatchString(value) {
		return
	}
	n := len(strings.Fields(value))
	if isTitle(value, a.title) || n == 0 || n <= 4 && c.likeness != speech.Announced && speech.IsThanks(text) ||
		strings.Contains(p.Title+"\n"+p.Description+"\n"+p.Told.Bio, value) || len(a.call.FindThemes(value)) > 0 && n <= 12 || a.call.WeighsThemes(value) {
		return
	}
	switch {
	case a.asked[submission.MissingTitle] && n >= 2 && n <= 20 &&
		(!a.asked[submission.MissingDescription] || n <= 12 && !strings.HasSuffix(value, ".")):
		p.Title, p.Found.Title = strings.TrimSuffix(value, "."), whereAnswered
		a.answered(submission.MissingTitle)
	case a.asked[submission.MissingDescription] && (n >= 5 || n >= 3 && (c.likeness == speech.Announced || a.named)) && n <= 60:
		p.Description, p.Found.Description = value, whereAnswered
		a.answered(submission.MissingDescription)
	}
}

// withoutThemeBehind takes the sentences off the end of a wording that are no more than the theme: "A tablet brings a street online. And theme 3."
func (a *answering) withoutThemeBehind(value string) string {
	all := wording.Sentences(value)
	end := len(all)
	for end > 1 && a.onlyTheme(alsoAhead.ReplaceAllString(all[end-1], "")) {
		end--
	}
	if end == len(all) {
		return value
	}
	return strings.Join(all[:end], " ")
}

var alsoAhead = phrase.Like("And it's for theme 3.", `(?i)^(?:(?:and|also|plus|for|under|it(?:['’]s| is)|the),? )+`)

// betweenNumbers leaves open which of some themes is meant, and gives no wording.
var betweenNumbers = phrase.Like("Could be 2 or 3.", `(?i)^(?:[\pL'’]+,? ){0,4}(?:themes? |numbers? )?\d{1,2}(?:, \d{1,2})*,? (?:or|and|/|&) (?:theme |number )?\d{1,2}(?:,? (?:maybe|perhaps|i (?:think|guess|suppose)|please))*\W*$`)

// ofIt speaks of a blog, and gives no value: "It is fine where it is."
var ofIt = regexp.MustCompile(`(?i)^(?:but |and )?(?:it|they|this|that|there(?:['’]s| is| was)(?: already)? (?:one|none))\b`)

func (a *answering) answered(code submission.Code) {
	delete(a.asked, code)
	a.found = true
}
