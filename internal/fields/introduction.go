package fields

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// withoutIntroduction drops the greeting and the paragraphs to the desk above the first field, title or prose.
func (r Reader) withoutIntroduction(blocks []document.Block) []document.Block {
	firstLabel := -1
	for i, b := range blocks {
		if f, _, v := labels.InBlock(b); f != labels.None && f != labels.Other &&
			(v != "" || f == labels.Title || f == labels.Description || (f.IsTheme() || f.AboutAuthor()) && r.valueStandsBelow(blocks, i, f)) {
			firstLabel = i
			break
		}
	}
	ruled, handed, given := max(ruledAt(blocks), ledToAt(blocks)), handedUntil(blocks), max(r.givenUntil(blocks), r.toldUntil(blocks))
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if i < given {
			continue
		}
		if i == firstLabel {
			return blocks[i:]
		}
		switch {
		case b.Kind == document.Table:
			return blocks[i:]
		case r.isItalicStandfirst(blocks, i), opensInterview(blocks, i), !speech.TalksToDesk(text) && asksPlainly(blocks, i, leastQuestions), r.titleBehindTheme(text, &finding.Fields{}):
			return blocks[i:]
		case text == "" && !b.HasPicture(), speech.Greets(text), speech.Salutation.MatchString(text), b.Kind == document.Rule, speech.HereItIs.MatchString(text), newVersion.MatchString(text), speech.ThanksDesk.MatchString(text):
		case speech.TalksToDesk(text), wording.Count(text) <= speech.LongestRemark && statement.Suggests(text), r.describedBehind(text) != "":
		case isNameAboveTalk(blocks, i):
		case r.Sentences().OnlySaysTheme(text), r.onlySaysTitle(blocks, i, text), r.onlySaysBoth(blocks, i), leadsBelow(text), statement.SaysBoth(text), leadsToText.MatchString(text):
		case firstLabel > i && (i == r.titleAbove(blocks, firstLabel) || r.isLeadAbove(blocks, i, firstLabel)):
			return blocks[i:]
		case firstLabel > i && document.Words(blocks[i:firstLabel]) < longestNote && !r.isBlogAbove(blocks[i:firstLabel], blocks[firstLabel:]):
		case announcesBlog(text), i+1 == handed, i < max(ruled, handed) && (wording.EndsSentence(text) || speech.ProposesWording(text)) && !b.AllBold(), r.closesNote(blocks, i):
		default:
			return blocks[r.headBelow(blocks, i):]
		}
	}
	return nil
}

// isItalicStandfirst says whether a paragraph is set in italics above a text that is not, and does not speak to the desk: no note is set so.
func (r Reader) isItalicStandfirst(blocks []document.Block, i int) bool {
	b, below := blocks[i], layout.Below(blocks, i)
	if b.Kind != document.Paragraph || !b.AllItalic() || below < 0 || blocks[below].AllItalic() {
		return false
	}
	text := wording.Fold(b.Text())
	return wording.Count(text) >= leastLead && wording.Count(text) <= labels.LongestSummary && wording.EndsSentence(text) &&
		!speech.TalksToDesk(text) && !r.saysToDesk(blocks[i:i+1]) && longTextFollows(blocks[i+1:])
}

// isNameAboveTalk says whether a line is one name that a letter begins with, without any mark: "Claire", and below it "Fine with me. Final
// version:".
func isNameAboveTalk(blocks []document.Block, i int) bool {
	text, below := wording.Fold(blocks[i].Text()), layout.TextBelow(blocks, i)
	return wording.Count(text) == 1 && wording.BeginsCapital(text) && !strings.ContainsAny(text, ".?!:0123456789") && !blocks[i].AllBold() &&
		blocks[i].Kind == document.Paragraph && blocks[i].Style == document.StyleNone && (announcesBlog(below) || speech.TalksToDesk(below))
}

// ruledAt returns where a line is drawn under a note that begins with a greeting, whatever it says above that; 0 where none is.
func ruledAt(blocks []document.Block) int {
	first := layout.Below(blocks, -1)
	if first < 0 || !speech.Greets(wording.Fold(blocks[first].Text())) {
		return 0
	}
	above, all := document.Words(blocks[:first+1]), document.Words(blocks)
	for i := first + 1; i < len(blocks) && above <= longestAboveRule; i++ {
		if layout.IsRule(blocks[i]) && above < all-above {
			return i
		}
		above += document.Words(blocks[i : i+1])
	}
	return 0
}

// ledToAt returns where a line of a note says that the blog stands below it; 0 where none does.
func ledToAt(blocks []document.Block) int {
	words, all := 0, document.Words(blocks)
	for i, b := range blocks {
		switch words += document.Words(blocks[i : i+1]); {
		case words > longestAboveRule || words > all-words:
			return 0
		case leadsToText.MatchString(wording.Fold(b.Text())):
			return i
		}
	}
	return 0
}

// handedUntil returns below which paragraph of a note the blog stands that it says is below; 0 where none does. Whatever is said above that
// is said to the desk: "Good to speak last week."
func handedUntil(blocks []document.Block) int {
	words, all := 0, document.Words(blocks)
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		n := wording.Count(text)
		switch words += n; {
		case words > longestAboveRule || words > all-words || b.Kind != document.Paragraph || b.AllBold() || labels.FieldOf(b) != labels.None:
			return 0
		case handsOverBelow(text):
			return i + 1
		case n > speech.LongestRemark:
			return 0
		}
	}
	return 0
}

// handsBelow hands over the blog that stands below, and says of nothing else that it is there.
var handsBelow = phrase.OneOf(`(?i)`, []phrase.Way{
	{"On behalf of Tom Ashby, please find a blog below under theme 3.", `\b(?:(?:please|kindly|pls|will|can) (?:also )?find|(?:i|we|i['’]m|we['’]re|i am|we are|like to|pleased to|happy to|delighted to|glad to) (?:hereby |now |also )?(?:submit|send|share|offer|present|submitting|sending|sharing|offering|presenting)|` +
		`past(?:e|ed|ing)|copied|here(?:['’]s| is)|this is)\b([^.?!;]{0,90}?)\b(?:blog(?: ?post)?|{work}|submission|contribution|(?:my|our) (?:post|entry))` + whoseItIs + standsUnder},
	{"Our guest blog is pasted below.", `\b(?:(?:my|our|the) (?:[\w-]+ ){0,2}?(?:blog(?: ?post)?|submission|contribution)|(?:my|our) (?:[\w-]+ ){0,2}?{work}) (?:is |follows )?(?:pasted |copied |set out )?` + standsUnder},
	{"Below is our blog on the lock.", `\b(?:below|underneath|beneath) (?:is|you(?:['’]ll| will) find|please find) (?:my|our|the|a) (?:[\w-]+ ){0,3}?(?:blog(?: ?post)?|{work}|submission|contribution)\b`},
}, ``)

// handsOverBelow says whether a paragraph hands over the blog that stands below it. Where another clause has begun, something else is below:
// "an article on lifts with readers who live below".
func handsOverBelow(text string) bool {
	m := handsBelow.FindStringSubmatch(text)
	return m != nil && !anotherClause.MatchString(m[1]) && !anotherClause.MatchString(wording.Quoted.ReplaceAllString(m[2], ""))
}

var anotherClause = phrase.Like("readers who live", `(?i)\b(?:who|that|whom|where|with)\b(?:$|(?: \w+ly)? (?-i:\p{Ll}))|, (?:and|but|so) `)

// whoseItIs may stand between a blog and where it is; a blog tells of links, of lessons and of people who are below, too.
const whoseItIs = `((?:,? [(]?(?:(?:which was |which is )?written |on behalf )?(?:by|from|of|for|under|on|about|called|titled|entitled) (?:[“"][^“”"]{1,120}[”"]|[^.?!;,]{1,60}?)){0,3}),? [(]?(?:(?:is|as|in|set out|pasted|copied|included|given|right|just|directly|immediately|the (?:e-?mail|message|body|text)) )*`

// standsUnder ends what is said to stand below, where nothing is named that it stands below.
const standsUnder = `\b(?:below|underneath|beneath|follows)(?:\s*[,.:;!()–—-]|\s*$| (?:for|under|as|by|with|and|in|from)\b)`

// leadsToText is a line that does no more than say that the text of the blog stands below it.
var leadsToText = phrase.OneOf(`(?i)^(?:(?:so|and|ok|okay|now|instead|apologies|sorry),? )*`, []phrase.Way{
	{"Here is the text of my blog:", `(?:here(?:['’]s| is)|this is|below is) (?:\S+ ){0,4}?` + textItself + `(?: [^.:;?!]{1,40})?:`},
	{"Please use this version instead:", `(?:please |kindly )?(?:use|take|run|publish) (?:this|the|my|our) (?:\S+ ){0,2}?` + textItself + `(?: (?:below|instead|please|in its place|from now on)){0,2}:`},
	{"Please find the full text below.", `(?:(?:please |kindly )?(?:find|see)|(?:i|we)(?:['’]ve| have)? (?:copied|pasted|put)|here(?:['’]s| is)) (?:\S+ ){0,4}?` + textItself + ` (?:[^.:;?!]{1,30} )?(?:below|underneath|beneath)(?: [^.:;?!]{1,20})?[.:]`},
	{"The text is below.", ofTheText + ` (?:(?:is |follows )?(?:below|underneath|beneath)[.:])`},
	{"The blog itself:", ofTheText + ` (?:itself|(?:is|follows|stands)(?: [^.:;?!]{1,20})?|below):`},
	{"Full text:", `(?:(?:the|my|our) )?(?:blog |full |new |whole |complete |revised )*(?:text|blog|version):`},
}, `$`)

// ofTheText begins such a line with the text.
const ofTheText = `(?:(?:the|my|our|his|her|their) )?(?:\S+ ){0,2}?` + textItself

// textItself is what a note calls the text of a blog.
const textItself = `(?:text|blog|version|copy|draft|article|piece|{work})`

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
	return r.Known != "" && i == layout.Above(blocks, label) && isLead(blocks[i]) && SpeaksOf(blocks[label:], blocks[i].Text())
}

// onlySaysTitle says whether a short paragraph right below the greeting, and above the text, begins by saying the title: "The title is
// Nine doors", "It's called Nine doors, hope you like it". A blog that begins so has told its title before, or goes on to tell of what is
// called so.
func (r Reader) onlySaysTitle(blocks []document.Block, i int, text string) bool {
	if wording.Count(text) > speech.LongestRemark || !statement.BeginsWithTitle(text) || !longTextFollows(blocks[i+1:]) {
		return false
	}
	title := r.Sentences().Title(text)
	another := func(known string) bool { return known != "" && !wording.Alike(known, title) }
	return wording.BeginsAsTitle(title) && !r.tellsOfNamed(text, title) && (wording.Count(title) > 1 || wording.Quoted.MatchString(text)) && !another(r.Known) &&
		!slices.ContainsFunc(r.Subjects, func(subject string) bool { return another(r.SubjectTitle(subject, blocks[i:])) })
}

// tellsOfNamed says whether a paragraph that says what something is called goes on to tell of it: "We called it The Box. It was green.",
// "The blog is called Nine Days at Sea and it is read by all."
func (r Reader) tellsOfNamed(text, title string) bool {
	behind := wording.Sentences(text)[1:]
	return namedInStory.MatchString(title) || !saysOfTitle.MatchString(text) && slices.ContainsFunc(behind, func(s string) bool {
		return !speech.ToDesk(s) && !r.Sentences().OnlySaysTheme(s) && !speech.ThanksDesk.MatchString(s)
	})
}

var (
	// saysOfTitle is such a paragraph that speaks of a title, and not only of a name that something has.
	saysOfTitle = phrase.Like("The title is Nine doors", `(?i)^(?:\w+,? ){0,4}(?:title|headline)\b|^(?:\w+,? )?(?:i|we)(?: have|['’]ve) `)
	// namedInStory is a name in capitals with a clause behind it.
	namedInStory = phrase.Like("Trust and it cannot be bought", `^`+inName+`(?: `+inName+`)*,? (?:(?:and|but|yet) (?:nobody|no one|everybody|everyone|`+
		`(?:it|they|we|you|he|she|this|that|there|the \p{Ll}+) (?:is|are|was|were|has|have|had|will|would|can|cannot|could|must|may|might|did|does|do|never|always))\b|`+
		`(?:until|unless|if|because|though|although) (?:it|they|we|i|he|she|nobody|the \p{Ll}+)\b)`)
)

// inName is a word of a name in capitals.
const inName = `(?:[\p{Lu}\d]\S*|of|the|an?|at|in|on|to|for|by)`

// onlySaysBoth says whether each line of a paragraph does no more than say the title or the theme.
func (r Reader) onlySaysBoth(blocks []document.Block, i int) bool {
	lines := blocks[i].Lines()
	return len(lines) > 1 && len(lines) <= 3 && !slices.ContainsFunc(lines, func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return !r.Sentences().OnlySaysTheme(text) && !r.onlySaysTitle(blocks, i, text)
	})
}

// headBelow returns where the head of the blog begins when what stands at i is the end of the note above it: a title by its
// looks, or a short line above a long text, below a few sentences of which one is said to the desk or names the theme. It
// is i where the blog begins there.
func (r Reader) headBelow(blocks []document.Block, i int) int {
	if j := r.signedHeadBelow(blocks, i); j > i {
		return j
	}
	words := 0
	for j := i; j < len(blocks) && words <= speech.LongestWords; j++ {
		text := wording.Fold(blocks[j].Text())
		if words > 0 && r.beginsHead(blocks, j, text) {
			if r.isSectionBelowHead(blocks, i, j) {
				return i
			}
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
	above := layout.Above(blocks, len(blocks))
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

// leadsBelow says whether a paragraph greets the desk and ends in pointing at the blog below it: "Hi Jo, it's Tom from the lock. … Here goes".
func leadsBelow(text string) bool {
	words := strings.Fields(text)
	return len(words) <= speech.LongestWords && speech.Greets(strings.Join(words[:min(len(words), 2)], " ")) && speech.HereItIs.MatchString(wording.LastSentence(text))
}

// newVersion is a line that does no more than say how the text below it differs from the one before.
var newVersion = phrase.OneOf(`(?i)^(?:(?:so|and|ok|okay|right|now|sorry),? )?`, []phrase.Way{
	{"Here is a longer one.", `here(?:['’]s| is| goes(?: with)?)? (?:a|an|the|my|our) (?:\w+ )?(?:shorter|longer|fuller|full|complete|trimmed|cut|revised|edited|corrected|right|new|final) (?:one|version|text|draft|blog|{work})`},
	{"Here's one that fits.", `here(?:['’]s| is) one (?:that|which) (?:fits|is (?:short|long)(?:er| enough))`},
	{"Second attempt below.", `(?:(?:a|an|the|my|our) )?(?:shorter|longer|fuller|full|trimmed|revised|edited|corrected|new|final|second) (?:one|version|text|draft|attempt|try)(?: is)?(?: here| below| follows)?`},
	{"Try this one instead.", `try this (?:one|version)(?: instead)?`},
	{"This should be better now.", `this (?:one |version )?should (?:be|do|fit)(?: \w+){0,3}`},
	{"Shorter now, I hope.", `(?:shorter|longer|better)(?: now)?,? i hope`},
	{"It is now within the limit.", `(?:now it is|it is now|now it['’]s|it['’]s now) (?:shorter|longer|within the limit)`},
	{"I have cut it down.", `(?:i|we)(?: have|['’]ve)? (?:now )?(?:cut|trimmed|shortened|lengthened|expanded|extended|rewritten|rewrote) (?:it|the (?:text|blog|{work}))(?: \w+){0,4}`},
	{"We've added two paragraphs.", `(?:i|we)(?: have|['’]ve)? (?:now )?(?:added|removed|cut|taken out) (?:a|one|two|three|four|some|a few|several) (?:paragraphs?|sentences?|words|lines)(?: \w+){0,4}`},
}, `\W*$`)

// announcesBlog says whether a line that ends with a colon leads to the blog: "The file may not open on some machines,
// so here is the text as well:".
func announcesBlog(text string) bool {
	n := wording.Count(text)
	return strings.HasSuffix(text, ":") && (n <= 12 || n <= speech.LongestRemark && speech.BlogWord.MatchString(text) && purpose.HandsOver.MatchString(text))
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
	below := layout.TextBelow(blocks, i)
	return wording.Count(below) < 25 && !wording.EndsSentence(below)
}

// isShortOf says whether one word is a part of a name, or short for one: "Rhi" of Rhiannon Prosser.
func isShortOf(word, name string) bool {
	key := person.NameKey(word)
	return len(key) == 1 && slices.ContainsFunc(person.NameKey(name), func(part string) bool {
		return strings.HasPrefix(part, key[0]) || len(key[0]) > 2 && strings.HasPrefix(part, key[0][:2])
	})
}
