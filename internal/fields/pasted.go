package fields

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
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
	body := r.withoutIntroduction(blocks)
	greeted := slices.ContainsFunc(blocks[:len(blocks)-len(body)], func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return speech.Greets(text) || speech.Hello.MatchString(text)
	})
	f, body := r.Opening(body)
	handed := saysBelow(blocks[:max(len(blocks)-len(body), 0)])
	body = belowRule(body)
	if again := r.withoutIntroduction(body); len(again) < len(body) &&
		!(greeted && speech.Greets(wording.Fold(body[0].Text()))) && // a blog in the shape of a letter: "Dear Minister, …"
		!slices.ContainsFunc(body[:len(body)-len(again)], isProse) &&
		document.Words(body[:len(body)-len(again)]) <= speech.LongestRemark {
		below := r
		if below.Known == "" {
			below.Known = f.Title.Text
		}
		below.Described = below.Described || f.Description.Text != ""
		more, rest := below.Opening(again)
		f.Take(more)
		f.Author.Bio = f.Author.Bio.Or(more.Author.Bio)
		body = rest
	}
	body = r.WithoutFarewell(body)
	end, body := r.Ending(body, append(names, f.Author.Name.Text)...)
	body = r.WithoutFarewell(body)
	f.Take(end)
	f.Author.Bio = f.Author.Bio.Or(end.Author.Bio)
	return f, body, document.Words(body) >= r.leastPasted(f, handed) && !speech.MostlyTalk(document.Texts(body))
}

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
		return announcesBlog(text) && speech.BlogWord.MatchString(text) || slices.ContainsFunc(wording.Sentences(text), func(said string) bool {
			return standsBelow.MatchString(said) && speech.BlogWord.MatchString(said) && !strings.Contains(said, "attach")
		})
	})
}

var standsBelow = phrase.MustCompile(`(?i)^(?:please|kindly|pls) find\b[^.?!]{0,60}\b(?:below|underneath|beneath)\b|` +
	`\b(?:is|are|copied|pasted|set out) (?:below|underneath|beneath)\b|^(?:here(?:['’]s| is)|this is) (?:my|our|the)\b`)

// longestAboveRule is how many words to the desk may stand between the fields and a line drawn above the blog.
const longestAboveRule = 100

// drawnRule is a line drawn with the keyboard.
var drawnRule = phrase.MustCompile(`^\s*(?:[-_=~#–—]{3,}|(?:\* ?){3,})\s*$`)

// belowRule drops a note to the desk that stands below the fields, from its greeting to the line drawn under it.
func belowRule(blocks []document.Block) []document.Block {
	for i, b := range blocks[:min(len(blocks), 8)] {
		if b.Kind != document.Rule && !drawnRule.MatchString(b.Text()) {
			continue
		}
		first := slices.IndexFunc(blocks, func(b document.Block) bool { return b.Text() != "" })
		if text := wording.Fold(blocks[max(first, 0)].Text()); first >= 0 && first < i && (speech.Greets(text) || speech.TalksToDesk(text)) &&
			document.Words(blocks[:i]) <= longestAboveRule {
			return blocks[i+1:]
		}
		return blocks
	}
	return blocks
}

// withoutIntroduction drops the greeting and the paragraphs to the desk above the first field, title or prose.
func (r Reader) withoutIntroduction(blocks []document.Block) []document.Block {
	firstLabel := -1
	for i, b := range blocks {
		if f, _, v := labels.InBlock(b); f != labels.None && f != labels.Other && (v != "" || f == labels.Title || f == labels.Description) {
			firstLabel = i
			break
		}
	}
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if i == firstLabel {
			return blocks[i:]
		}
		switch {
		case b.Kind == document.Table:
			return blocks[i:]
		case text == "" && !b.HasPicture(), speech.Greets(text), salutation.MatchString(text), b.Kind == document.Rule, hereItIs.MatchString(text), newVersion.MatchString(text):
		case speech.TalksToDesk(text), wording.Count(text) <= speech.LongestRemark && (suggestsTitle.MatchString(text) || descBehind.MatchString(text)), r.describedBehind(text) != "":
		case r.onlySaysTheme(text):
		case firstLabel > i && (i == r.titleAbove(blocks, firstLabel) || r.isLeadAbove(blocks, i, firstLabel)):
			return blocks[i:]
		case firstLabel > i && document.Words(blocks[i:firstLabel]) < longestNote && !r.isBlogAbove(blocks[i:firstLabel], blocks[firstLabel:]):
		case announcesBlog(text):
		case r.closesNote(blocks, i):
		default:
			return blocks[r.headBelow(blocks, i):]
		}
	}
	return nil
}

// longestNote is how many words to the desk may stand above the first label.
const longestNote = 120

// isBlogAbove says whether what stands above the first label is the blog, and the label at its foot: where a call asks for few words,
// a blog may be as short as a note.
func (r Reader) isBlogAbove(above, below []document.Block) bool {
	words := document.Words(above)
	return words >= max(r.Call.Words.Min/2, leastHanded) && words > document.Words(below) && !speech.MostlyTalk(document.Texts(above))
}

// isLeadAbove says whether the last paragraph above the first label is a sentence about the blog, where the title is known.
func (r Reader) isLeadAbove(blocks []document.Block, i, label int) bool {
	return r.Known != "" && i == blockAbove(blocks, label) && isLead(blocks[i]) && SpeaksOf(blocks[label:], blocks[i].Text())
}

// suggestsTitle is a line to the desk that gives the title: "For a title we thought: Nine doors".
var suggestsTitle = phrase.MustCompile(`(?i)^(?:\w+,? )?for (?:a|the|my|our) (?:title|headline)\b[^.?!:]{0,30}\b(?:i|we)\b[^.?!:]{0,30}:\s*\S`)

// onlySaysTheme says whether a short sentence to the desk does no more than name the theme: "For the theme “Tech as an enabler”.", "I
// think that this would fit best under “Future gazing”."
func (r Reader) onlySaysTheme(text string) bool {
	return wording.Count(text) <= speech.LongestRemark && themeOfBlog.MatchString(text) && len(r.Call.FindThemes(text)) > 0
}

var themeOfBlog = phrase.MustCompile(`(?i)\b(?:themes?|strand|category|topic|under|fits?|falls?)\b`)

// headBelow returns where the head of the blog begins when what stands at i is the end of the note above it: a title by its
// looks, or a short line above a long text, below a few sentences of which one is said to the desk or names the theme. It
// is i where the blog begins there.
func (r Reader) headBelow(blocks []document.Block, i int) int {
	words := 0
	for j := i; j < len(blocks) && words <= speech.LongestWords; j++ {
		text := wording.Fold(blocks[j].Text())
		if words > 0 && r.beginsHead(blocks, j, text) {
			if r.saysToDesk(blocks[i:j]) || r.Known == "" && words <= speech.LongestRemark && blocks[j].AllBold() && greetedAbove(blocks[:i]) {
				return j
			}
			return i
		}
		if blocks[j].Kind != document.Paragraph || wording.Count(text) > speech.LongestRemark && !r.saysToDesk(blocks[j:j+1]) {
			return i
		}
		words += wording.Count(text)
	}
	return i
}

// greetedAbove says whether the last line above is the greeting of a note.
func greetedAbove(blocks []document.Block) bool {
	above := blockAbove(blocks, len(blocks))
	return above >= 0 && speech.Greets(wording.Fold(blocks[above].Text()))
}

// beginsHead says whether a title stands at j below a note.
func (r Reader) beginsHead(blocks []document.Block, j int, text string) bool {
	if parts := blocks[j].Lines(); len(parts) > 1 { // the title, and the byline in the next line
		text = wording.Fold(parts[0].Text())
	}
	if n := wording.Count(text); n == 0 || n > labels.LongestTitle || speech.Greets(text) || message.IsClosing(text) ||
		person.LooksLikeName(text) || person.LooksLikeRole(text) || person.IsFirstNameOf(text, r.Sender) {
		return false
	}
	where, by := r.looksOfTitle(blocks, j, text)
	return where != "" && by > finding.Nowhere && !strings.HasSuffix(text, ".")
}

// saysToDesk says whether a few paragraphs hold a sentence that is said to the desk, or one that names a theme of the call.
func (r Reader) saysToDesk(blocks []document.Block) bool {
	text := document.Text(blocks)
	return slices.ContainsFunc(wording.Sentences(text), speech.ToDesk) || len(r.Call.FindThemes(text)) > 0
}

// salutation is a greeting that is no more than a name: "Laura,".
var salutation = phrase.MustCompile(`^\p{Lu}[\p{L}'’-]+(?: (?:and|&) \p{Lu}[\p{L}'’-]+| \p{Lu}[\p{L}'’-]+)?` +
	`(?:,|\s[-–—] (?:hi|hello|thanks|thank you)\b.{0,12})$`)

// hereItIs is a line that does no more than point at the blog below it.
var hereItIs = phrase.MustCompile(`(?i)^(?:so )?(?:here (?:it is|it goes|you (?:go|are)|we go|goes)|as (?:promised|requested|discussed)|` +
	`(?:it(?:['’]s| is) )?(?:all )?below|see below)(?: at last| now| then| again)?\W*$`)

// newVersion is a line that does no more than say how the text below it differs from the one before: "Here is a longer one.",
// "I have cut it down.", "Shorter now, I hope."
var newVersion = phrase.MustCompile(`(?i)^(?:(?:so|and|ok|okay|right|now|sorry),? )?(?:` +
	`here(?:['’]s| is| goes(?: with)?)? (?:a|an|the|my|our) (?:\w+ )?(?:shorter|longer|fuller|full|complete|trimmed|cut|revised|edited|corrected|right|new|final) ` +
	`(?:one|version|text|draft|blog|{work})|here(?:['’]s| is) one (?:that|which) (?:fits|is (?:short|long)(?:er| enough))|` +
	`(?:(?:a|an|the|my|our) )?(?:shorter|longer|fuller|full|trimmed|revised|edited|corrected|new|final|second) (?:one|version|text|draft|attempt|try)(?: is)?(?: here| below| follows)?|` +
	`try this (?:one|version)(?: instead)?|this (?:one |version )?should (?:be|do|fit)(?: \w+){0,3}|` +
	`(?:shorter|longer|better)(?: now)?,? i hope|(?:now it is|it is now|now it['’]s|it['’]s now) (?:shorter|longer|within the limit)|` +
	`(?:i|we)(?: have|['’]ve)? (?:now )?(?:cut|trimmed|shortened|lengthened|expanded|extended|rewritten|rewrote) (?:it|the (?:text|blog|{work}))(?: \w+){0,4}|` +
	`(?:i|we)(?: have|['’]ve)? (?:now )?(?:added|removed|cut|taken out) (?:a|one|two|three|four|some|a few|several) (?:paragraphs?|sentences?|words|lines)(?: \w+){0,4})\W*$`)

// announcesBlog says whether a line that ends with a colon leads to the blog: "The file may not open on some machines,
// so here is the text as well:".
func announcesBlog(text string) bool {
	n := wording.Count(text)
	return strings.HasSuffix(text, ":") && (n <= 12 || n <= speech.LongestRemark && speech.BlogWord.MatchString(text) && purpose.HandsOver.MatchString(text))
}

// titleAbove returns where a title stands alone just above the first label, when that label asks for something
// else and none asks for the title; -1 when there is none.
func (r Reader) titleAbove(blocks []document.Block, label int) int {
	for _, b := range blocks[label:] {
		if f, _, _ := labels.InBlock(b); f == labels.Title {
			return -1
		}
	}
	for i := label - 1; i >= 0; i-- {
		text := wording.Fold(blocks[i].Text())
		if text == "" {
			continue
		}
		if above := blockAbove(blocks, i); above >= 0 && blocks[above].AllBold() && !blocks[i].AllBold() && wording.Count(blocks[above].Text()) <= 16 {
			if field, _, _ := labels.InBlock(blocks[above]); field == labels.None && !speech.Greets(wording.Fold(blocks[above].Text())) &&
				!strings.HasSuffix(blocks[above].Text(), ":") {
				return above // the title in bold, with a sub-title between it and the label
			}
		}
		if r.belowTitle(text) && i > 0 { // the sub-title and the byline stand between the title and the label
			if above := r.titleOverBelow(blocks, i); above >= 0 {
				return above
			}
		}
		if !r.standsAsTitle(text) {
			return -1
		}
		return r.overSubTitle(blocks, i)
	}
	return -1
}

// titleOverBelow returns where a title stands over the line at i, or over one more of its kind; -1 where there is none.
func (r Reader) titleOverBelow(blocks []document.Block, i int) int {
	for range 2 {
		if i = blockAbove(blocks, i); i < 0 {
			return -1
		}
		text := wording.Fold(blocks[i].Text())
		if r.standsAsTitle(text) {
			return r.overSubTitle(blocks, i)
		}
		if !r.belowTitle(text) {
			return -1
		}
	}
	return -1
}

// overSubTitle returns the line above, where that is the title and the line at i a sub-title without a stop; else i.
func (r Reader) overSubTitle(blocks []document.Block, i int) int {
	if above := blockAbove(blocks, i); above >= 0 && r.standsAsTitle(wording.Fold(blocks[above].Text())) {
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
			!person.IsFirstNameOf(text, r.Sender) && !margin.IsRule(text) && len(r.Call.FindThemes(text)) == 0
}

// isRoleLine says whether a line is somebody's role, and not a title with such a word in it: "From counter to cloud: a
// librarian's journey".
func isRoleLine(text string) bool {
	return person.LooksLikeRole(strings.NewReplacer("'s", "", "’s", "").Replace(text)) && person.LooksLikeRole(text) &&
		!strings.ContainsAny(text, ":?!") && !isSentenceCase(text)
}

// isSentenceCase says whether a line of several words has a capital at its start and nowhere else.
func isSentenceCase(text string) bool {
	words := strings.Fields(text)
	return len(words) >= 4 && !slices.ContainsFunc(words[1:], func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(first)
	})
}

// belowTitle says whether a line may stand between title and labels: a byline, the role below one, or a sentence that is not
// said to the desk, be it without a stop.
func (r Reader) belowTitle(text string) bool {
	_, by := r.byline(document.Block{}, text)
	n := wording.Count(text)
	return by || isRoleLine(text) ||
		n >= 5 && n <= 40 && (wording.EndsSentence(text) || n > longestAlone && !strings.HasSuffix(text, ":")) && !speech.TalksToDesk(text)
}

// closesNote says whether a line is no more than the closing of a note above the blog, or a name below it: the sender's, or
// one word that is no title, for no paragraph of the blog follows on it.
func (r Reader) closesNote(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	if message.IsClosing(text) {
		return true
	}
	if wording.Count(text) != 1 || len(text) > 20 || strings.ContainsAny(text, ".?!") || blocks[i].AllBold() || blocks[i].Kind == document.Heading {
		return false
	}
	if r.Sender != "" {
		return isShortOf(text, r.Sender)
	}
	for _, b := range blocks[i+1:] {
		if below := wording.Fold(b.Text()); below != "" {
			return wording.Count(below) < 25 && !wording.EndsSentence(below)
		}
	}
	return true
}

// isShortOf says whether one word is a part of a name, or short for one: "Rhi" of Rhiannon Prosser.
func isShortOf(word, name string) bool {
	key := person.NameKey(word)
	return len(key) == 1 && slices.ContainsFunc(person.NameKey(name), func(part string) bool {
		return strings.HasPrefix(part, key[0]) || len(key[0]) > 2 && strings.HasPrefix(part, key[0][:2])
	})
}

// WithoutFarewell drops what is said to the desk below the blog.
func (r Reader) WithoutFarewell(blocks []document.Block) []document.Block {
	for len(blocks) > 0 {
		b := blocks[len(blocks)-1]
		text := wording.Fold(b.Text())
		n := wording.Count(text)
		if field, _, val := labels.InBlock(b); field != labels.None && field != labels.Other && val != "" {
			return blocks
		}
		switch {
		case text == "" && !b.HasPicture(), b.Kind == document.Rule, message.IsClosing(text), announcesBlog(text): // the last for "Here it is again:"
		case n <= longestContact && atFoot.MatchString(text):
		case n <= 60 && postscript.MatchString(text), n <= speech.LongestWords && speech.MostlySpoken(text), speech.RemarksBelow(text), r.signedJointly(text), r.onlySaysTheme(text):
		case n <= speech.LongestRemarkBelow && speech.LastRemark(text, document.Text(blocks[:len(blocks)-1])):
		default:
			return blocks
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

// firstNames is a line of first names alone: "Maria and Blessing", "Maria, Blessing & Jo".
var firstNames = phrase.MustCompile(`^\p{Lu}[\p{L}'’-]+(?:, \p{Lu}[\p{L}'’-]+)*,? (?:and|&|\+) \p{Lu}[\p{L}'’-]+$`)

// signedJointly says whether a last line is the first names of several, one of them the sender's.
func (r Reader) signedJointly(text string) bool {
	return firstNames.MatchString(text) && slices.ContainsFunc(wording.Words(text), func(w string) bool { return person.IsFirstNameOf(person.TitleCase(w), r.Sender) })
}

// longestContact is how many words a line has that says how to reach somebody.
const longestContact = 14

// atFoot is such a line, the last of a signature: "T: 01632 960 222 | M: 07700 900 222".
var atFoot = phrase.MustCompile(`(?i)^\W*(?:t|m|e|d|tel|mob|mobile|phone|telephone|direct|e-?mail|office)\b` +
	`\s*[.:|]?\s*(?:\+?\(?\d[\d\s()./-]{6,}|\S+@\S+\.\S)`)

// postscript stands below a letter, and not below a blog: "P.S. Nearly forgot the description: …".
var postscript = phrase.MustCompile(`(?i)^\W*p\.? ?s\.?[\s:–—-]`)

// isProse says whether a paragraph of several sentences is the blog's though one of them speaks as to the desk: "I hope that
// this will be read by somebody with a drawer. …".
func isProse(b document.Block) bool {
	text := wording.Fold(b.Text())
	return len(wording.Sentences(text)) > 1 && !announcesBlog(text) && !speech.MostlySpoken(text)
}

// blockAbove returns the next line above one that is not empty; -1 where there is none.
func blockAbove(blocks []document.Block, i int) int {
	for i--; i >= 0; i-- {
		if blocks[i].Text() != "" {
			return i
		}
	}
	return -1
}
