package fields

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// How many words of prose make a pasted blog: fewer when the note says that it stands below or labelled fields stand above them,
// more when nothing else says that it is one. A call that asks for fewer words gets them.
const (
	leastHanded   = 30
	leastLabelled = 60
	leastTitled   = 110
	leastBare     = 180
)

// Pasted finds a blog in the body of an email: what remains when the greeting, the words to the desk, the labelled
// fields and the closing are taken away.
func (r Reader) Pasted(blocks []document.Block, names ...string) (finding.Fields, []document.Block, bool) {
	r.Styles = true
	blocks = apartFromTalk(blocks)
	body := r.belowRemarks(blocks, r.withoutIntroduction(blocks))
	if at := r.answeredAt(blocks); at > len(blocks)-len(body) {
		body = blocks[at:]
	}
	greeted := slices.ContainsFunc(blocks[:len(blocks)-len(body)], func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return speech.Greets(text) || speech.Hello.MatchString(text)
	})
	head, title := r, ""
	if len(body) > 0 && !r.standsAsTitle(wording.Fold(body[0].Text())) && r.isTitleByPlace(body, 0) {
		title = wording.Fold(body[0].Text())
		head.Known, body = title, body[1:]
	}
	f, body := head.Opening(body)
	f.Title.Offer(title, r.Origin+", line above the fields", finding.ByOpening)
	handed := saysBelow(blocks[:max(len(blocks)-len(body), 0)])
	body = belowRule(body)
	if again := fromStory(body, r.knowing(f).withoutIntroduction(body)); len(again) < len(body) &&
		!((greeted || isLetter(f) || slices.ContainsFunc(r.Subjects, tellsOfLetter.MatchString)) && speech.Greets(wording.Fold(body[0].Text()))) && // a blog in the shape of a letter: "Dear Minister, …"
		!slices.ContainsFunc(body[:len(body)-len(again)], isProse) &&
		document.Words(body[:len(body)-len(again)]) <= speech.LongestRemark {
		more, rest := r.knowing(f).Opening(again)
		f.Take(more)
		f.Author.Bio = f.Author.Bio.Or(more.Author.Bio)
		body = rest
	}
	body = r.knowing(f).WithoutFarewell(body)
	r.Headed = f.Author.Name.Text
	end, body := r.Ending(body, append(names, f.Author.Name.Text)...)
	body = r.knowing(f).WithoutFarewell(body)
	if r.isOwnName(end.Author.Name.Text) && end.Author.Bio.Text == "" { // a signature, of whom the note above may say that the blog is another's
		end.Author = end.Author.Guessed()
	}
	f.Take(end)
	f.Author.Bio = f.Author.Bio.Or(end.Author.Bio)
	if len(f.Title.Text) <= 2 && strings.Trim(f.Title.Text, "0123456789") == "" && f.Title.Trust < r.Label { // the number of a theme
		f.Title = finding.Value{}
	}
	return f, body, document.Words(body) >= r.leastPasted(f, handed) && !speech.MostlyTalk(document.Texts(body))
}

// isLetter says whether a blog is a letter, as its title or its description tells.
func isLetter(f finding.Fields) bool {
	return tellsOfLetter.MatchString(f.Title.Text) || tellsOfLetter.MatchString(f.Description.Text)
}

var tellsOfLetter = phrase.Like("An open letter about ovens", `(?i)^\W*dear \p{L}|\bopen letter\b|\b(?:a|one|another|my|our|this|the|last|first|love) (?:\p{Ll}+ )?letter (?:to|from)\b`)

// isOwnName says whether a name is that of the one who wrote the email.
func (r Reader) isOwnName(name string) bool {
	return name != "" && r.Sender != "" && person.SameName(name, r.Sender)
}

// mostTalk is among how many paragraphs at the start of an email one is cut whose first line is said to the desk.
const mostTalk = 4

// apartFromTalk cuts the lines apart of a paragraph at the start that begins with a greeting or with words to the desk: nothing but a line
// break sets them apart from the title in many emails.
func apartFromTalk(blocks []document.Block) []document.Block {
	for i, b := range blocks[:min(len(blocks), mostTalk)] {
		if b.Kind != document.Paragraph || !b.HasBreak() || isVerse(b) || wording.Count(b.Text()) > speech.LongestWords {
			continue
		}
		lines := b.Lines()
		first := wording.Fold(lines[0].Text())
		if labels.FieldOf(lines[0]) == labels.None && (speech.Greets(first) || speech.TalksToDesk(first)) && longTextFollows(blocks[i+1:]) {
			return slices.Concat(blocks[:i], lines[:1], []document.Block{below(lines)}, blocks[i+1:])
		}
	}
	return blocks
}

// below is a paragraph of lines without the first of them.
func below(lines []document.Block) document.Block {
	rest := lines[1]
	for _, l := range lines[2:] {
		rest.Spans = slices.Concat(rest.Spans, []document.Span{{Break: true}}, l.Spans)
	}
	return rest
}

// answeredAt returns where the title of the blog that an email answers stands alone, below what is said to the desk; -1 where it does not.
func (r Reader) answeredAt(blocks []document.Block) int {
	title := wording.Bare(r.Answered)
	for i, words := 0, 0; title != "" && i < len(blocks) && words <= longestAboveTitle; i++ {
		text := blocks[i].Text()
		if bare := wording.Bare(text); bare == title || len(title) > longestInSubject && strings.HasPrefix(bare, title) && wording.Count(text) <= labels.LongestTitle {
			return i
		}
		if labels.FieldOf(blocks[i]) != labels.None {
			break
		}
		words += wording.Count(text)
	}
	return -1
}

const (
	// longestAboveTitle is how many words to the desk stand at most above the title of a blog that is sent again.
	longestAboveTitle = 80
	// longestInSubject is how many bytes of a title may stand in the subject of our letter without its end.
	longestInSubject = 50
)

// leastPasted is how many words make a blog with these fields, and with a note that says that it stands below.
func (r Reader) leastPasted(f finding.Fields, handed bool) int {
	switch {
	case handed:
		return min(leastHanded, r.Call.Words.Min/2)
	case f.Title.Trust == r.Label || f.Description.Trust == r.Label:
		return min(leastLabelled, r.Call.Words.Min/2)
	case f.Title.Text != "":
		return min(leastTitled, r.Call.Words.Min)
	}
	return min(leastBare, max(r.Call.Words.Min, leastLabelled))
}

// saysBelow says whether a note says that the blog stands below it: “Please find my story below.”, “Here is our blog:”.
func saysBelow(note []document.Block) bool {
	return slices.ContainsFunc(note, func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return speech.BlogWord.MatchString(text) && announcesBlog(text) || handsOverBelow(text) || slices.ContainsFunc(wording.Sentences(text), presentsBlog)
	})
}

// presentsBlog says whether a sentence does no more than present the blog, which is not attached.
func presentsBlog(said string) bool {
	return hereIsOurs.MatchString(said) && speech.BlogWord.MatchString(said) && !strings.Contains(said, "attach")
}

var hereIsOurs = phrase.Like("Here is our story of a quay.", `(?i)^(?:here(?:['’]s| is)|this is) (?:my|our|the)\b`)

// longestAboveRule is how many words to the desk may stand between the fields and a line drawn above the blog.
const longestAboveRule = 100

// belowRule drops a note to the desk that stands below the fields, from its greeting to the line drawn under it.
func belowRule(blocks []document.Block) []document.Block {
	for i, b := range blocks[:min(len(blocks), 8)] {
		if !layout.IsRule(b) {
			continue
		}
		first := layout.Below(blocks, -1)
		if text := wording.Fold(blocks[max(first, 0)].Text()); first >= 0 && first < i && (speech.Greets(text) || speech.TalksToDesk(text)) &&
			document.Words(blocks[:i]) <= longestAboveRule {
			return blocks[i+1:]
		}
		return blocks
	}
	return blocks
}

// titleAbove returns where a title stands alone just above the first label, when that label asks for something
// else and none asks for the title; -1 when there is none.
func (r Reader) titleAbove(blocks []document.Block, label int) int {
	for _, b := range blocks[label:] {
		if labels.FieldOf(b) == labels.Title {
			return -1
		}
	}
	for i := label - 1; i >= 0; i-- {
		text := wording.Fold(blocks[i].Text())
		if text == "" {
			continue
		}
		if above := layout.Above(blocks, i); above >= 0 && blocks[above].AllBold() && !blocks[i].AllBold() && wording.Count(blocks[above].Text()) <= 16 {
			if labels.FieldOf(blocks[above]) == labels.None && !speech.Greets(wording.Fold(blocks[above].Text())) &&
				!strings.HasSuffix(blocks[above].Text(), ":") {
				if over := layout.Above(blocks, above); over >= 0 && blocks[over].AllBold() && wording.EndsSentence(wording.Fold(blocks[above].Text())) && r.standsAsTitle(wording.Fold(blocks[over].Text())) {
					return over // the sub-title in bold too
				}
				return above // the title in bold, with a sub-title between it and the label
			}
		}
		if r.belowTitle(text) && i > 0 { // the sub-title and the byline stand between the title and the label
			if above := r.titleOverBelow(blocks, i); above >= 0 {
				return above
			}
		}
		switch {
		case r.standsAsTitle(text) || r.namesTopic(blocks, i):
			return r.overSubTitle(blocks, i)
		case r.isTitleByPlace(blocks, i):
			return i
		}
		return -1
	}
	return -1
}

// namesTopic says whether a line has the capitals of a name and is nobody's: the text below writes its words in small letters, as
// "Mobile First" of what is first on a mobile.
func (r Reader) namesTopic(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	if !person.LooksLikeName(text) || r.knows(text) || person.IsFirstNameOf(text, r.Sender) || person.OrganisationWords.MatchString(text) || speech.TalksToDesk(text) || message.IsClosing(text) {
		return false
	}
	small := 0
	words := strings.Fields(strings.ToLower(text))
	for _, w := range words {
		if !wording.SmallWords[w] && holdsWord(blocks[i+1:], w) {
			small++
		}
	}
	return small >= 2 || small == 1 && (len(words) > 2 || blocks[i].Kind == document.Heading)
}

// titleOverBelow returns where a title stands over the line at i, or over one more of its kind; -1 where there is none.
func (r Reader) titleOverBelow(blocks []document.Block, i int) int {
	for range 2 {
		if i = layout.Above(blocks, i); i < 0 {
			return -1
		}
		text := wording.Fold(blocks[i].Text())
		if lines := blocks[i].Lines(); len(lines) > 1 && r.signsNote(wording.Fold(lines[0].Text())) {
			return -1
		}
		if r.standsAsTitle(text) || r.namesTopic(blocks, i) {
			return r.overSubTitle(blocks, i)
		}
		if !r.belowTitle(text) {
			return -1
		}
	}
	return -1
}

// signsNote says whether the signature of a note may begin with a line: its closing, or a name that the email knows.
func (r Reader) signsNote(line string) bool {
	return message.IsClosing(line) || r.knows(person.CleanName(line))
}

// overSubTitle returns the line above, where that is the title and the line at i a sub-title without a stop; else i.
func (r Reader) overSubTitle(blocks []document.Block, i int) int {
	if above := layout.Above(blocks, i); above >= 0 && r.standsAsTitle(wording.Fold(blocks[above].Text())) {
		return above
	}
	return i
}

// longestAlone is how many words a line has at most that may be the title because it stands alone.
const longestAlone = 16

// standsAsTitle says whether a short line that stands alone may be the title.
func (r Reader) standsAsTitle(text string) bool {
	n := wording.Count(text)
	return titleBy.MatchString(text) ||
		n >= 1 && n <= longestAlone && (!wording.EndsSentence(text) || strings.HasSuffix(text, "?")) && !strings.HasSuffix(text, ":") &&
			!strings.HasSuffix(text, ",") &&
			!speech.TalksToDesk(text) && !speech.Greets(text) && !message.IsClosing(text) &&
			(!person.LooksLikeName(text) || person.InCapitals(text) && wording.Count(text) > 2) && !isRoleLine(text) &&
			!purpose.HandsOver.MatchString(text) &&
			!person.IsFirstNameOf(text, r.Sender) && !margin.IsRule(text) && !asksForTitle.MatchString(text) && len(r.Call.FindThemes(text)) == 0
}

// asksForTitle is a line that says what the title is to be, and is none.
var asksForTitle = phrase.Like("I'd like it to be called: Nine doors", `(?i)^(?:(?:and|so|but|also|please),? )*(?:(?:i|we)(?:['’]d| would)?(?: both| all| rather)? (?:like|want|prefer|have|called?|decided|chose)|(?:can|could) (?:it|this|we|you)|let['’]s|please|call|(?:it|this)(?:['’]s| is| should| could| can| to)) `+
	`(?:[\w'’-]+ ){0,6}?(?:called|call it|titled?|entitled|headline|headed)\b[^.?!:]{0,20}(?:: |[“"‘])\S`)

// isRoleLine says whether a line is somebody's role, and not a title with such a word in it: "From counter to cloud: a
// librarian's journey".
func isRoleLine(text string) bool {
	return person.LooksLikeRole(strings.NewReplacer("'s", "", "’s", "").Replace(text)) && person.LooksLikeRole(text) &&
		!strings.ContainsAny(text, ":?!") && !isSentenceCase(text) && !ofArticle.MatchString(text)
}

// ofArticle is somebody of whom a blog tells by the post, and whoever has it writes "Night Porter": "The Night Porter".
var ofArticle = phrase.Like("The Night Porter", `^(?:The|An?) [^,|()@]+$`)

// isSentenceCase says whether a line of several words has a capital at its start and nowhere else.
func isSentenceCase(text string) bool {
	words := strings.Fields(text)
	return len(words) >= 4 && !slices.ContainsFunc(words[1:], func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(first)
	})
}

// longestHouse is how many words the name of an organisation has at most that stands alone in a line.
const longestHouse = 8

// belowTitle says whether a line may stand between title and labels: a byline, the role below one, an organisation, or a sentence that is not
// said to the desk, be it without a stop.
func (r Reader) belowTitle(text string) bool {
	_, by := r.byline(document.Block{}, text)
	n := wording.Count(text)
	return by || isRoleLine(text) || n <= longestHouse && r.isOfHouse(text) ||
		n >= labels.ShortestSubTitle && n <= 40 && (n >= 5 || !speech.Greets(text) && !message.IsClosing(text) && !purpose.HandsOver.MatchString(text)) && (wording.EndsSentence(text) || n > longestAlone && !strings.HasSuffix(text, ":")) && !speech.TalksToDesk(text)
}

// fromStory returns the blog from a line on that leads into it with a colon and hands nothing over, where that was taken for the end of a
// note: "Three things helped:".
func fromStory(blocks, below []document.Block) []document.Block {
	for i, b := range blocks[:len(blocks)-len(below)] {
		text := wording.Fold(b.Text())
		if strings.HasSuffix(text, ":") && announcesBlog(text) && !leadsToSent.MatchString(text) && !speech.TalksToDesk(text) && !speech.Greets(text) && (!purpose.HandsOver.MatchString(text) || hereIsWhat.MatchString(text)) && labels.FieldOf(b) == labels.None {
			return blocks[i:]
		}
	}
	return below
}

// hereIsWhat leads to what a blog tells next.
var hereIsWhat = phrase.Like("Here is what we learned:", `(?i)^here(?:['’]s| is| are) (?:what|why|how|where|who|three|four|five|six|some of what|the (?:list|reasons?|lessons?|rules?|names|whole of (?:our|the|my|its|their)|first|second|last|oldest|only)|one|two|an? \pL+)\b`)

// leadsToSent is a line with a colon at its end that leads to what is sent, and no line of a blog.
var leadsToSent = phrase.OneOf(`(?i)`, []phrase.Way{
	{"And now our blog:", `\b(?:blogs?|blog ?posts?|{work}|text|copy|version|draft|contributions?|submissions?|details|bio|biography|head ?-?shots?|photos?|pictures?|logos?|links?|title|sub-?title|description|themes?|attach(?:ed|ments?)|files?|word count|further ado|pasted|copied|e-?mail|` +
		`contacts?|author|signature|me|my|mine|ours|your (?:forms?|records|files?|web ?site|system|database|team)|you (?:asked|need|wanted|want))\b`},
	{"Here we go again:", `^(?:\w+,? )?here (?:it (?:is|goes)|you (?:go|are)|we go|goes)\b(?: again| once more| then| now)?:$`},
	{"As follows:", `^(?:\w+,? )?(?:see )?(?:below|above|as follows|over to you|and now|drum ?roll|enjoy|voil[aà]|ta-?da):$`},
}, ``)

// isProse says whether a paragraph of several sentences is the blog's though one of them speaks as to the desk: "I hope that
// this will be read by somebody with a drawer. …".
func isProse(b document.Block) bool {
	text := wording.Fold(b.Text())
	return len(wording.Sentences(text)) > 1 && !announcesBlog(text) && !speech.MostlySpoken(text)
}
