package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// LeadLine takes the short line between the title and the text for the description when no other is given anywhere: those
// who were asked for a line of so many characters put it there. It must fit the limit, and stand out from the text: some
// write all their texts in single sentences. A line without a stop at its end is no paragraph.
func (r Reader) LeadLine(f *finding.Fields, body []document.Block) []document.Block {
	if r.NoLead {
		return body
	}
	if r.Leads && f.Description.Text == "" && len(body) > 2 && isLead(body[0]) {
		f.Description.Offer(asDescription(body[0].Text()), r.Origin+", first line", finding.ByOpening)
		return body[1:]
	}
	if f.Description.Text != "" || len(body) == 0 || len(body) < leastBlocks && !StandsOut(body) || !isLead(body[0]) && !(f.Title.Text != "" && r.isShortLead(body)) || asksInInterview(body, 0) ||
		!r.Tight && wording.EndsSentence(wording.Fold(body[0].Text())) && wording.Count(body[1].Text()) < leastBelowLead && !isHeading(body[1]) && !isPlainHead(body, 1) && !opensText(body[1]) || !longTextFollows(body[1:]) {
		return body
	}
	text := wording.Fold(body[0].Text())
	if speaksOfPost(text) || beginsAlike(text, wording.Fold(body[1].Text())) || call.Characters(text) > r.Call.MaxCharacters || wording.EndsSentence(text) && writtenInSentences(body[1:]) {
		return body
	}
	f.Description.Offer(asDescription(text), r.Origin+", line below the title", finding.ByFileName)
	return body[1:]
}

// isShortLead says whether a text begins with a line of a few words that heads no section of it, as no other line heads one, and names
// nobody and no place: "Forty households and a pipe".
func (r Reader) isShortLead(body []document.Block) bool {
	text := wording.Fold(body[0].Text())
	if n := wording.Count(text); n < leastShortLead || n >= leastLead || len(body) < leastBlocks || !isPlainHead(body, 0) || body[0].Style != document.StyleNone || hasPlainHead(body[1:]) ||
		slices.ContainsFunc(body[1:], isHeading) || wording.Exclaims(text) || strings.ContainsAny(text, ":|@#/\u201c\"") || !hasSmallWord(text) || tellsLength.MatchString(text) {
		return false
	}
	return labels.FieldOf(body[0]) == labels.None && !labels.HeadsSection(text) && !speech.Greets(text) && !speech.TalksToDesk(text) && !message.IsClosing(text) && !speech.MentionsBlog(text) &&
		!person.LooksLikeName(text) && !isRoleLine(text) && !r.isOfHouse(text) && !margin.AtHead(text) && !margin.SaysStatus(text) && margin.WithoutDate(text) == text && len(r.Call.FindThemes(text)) == 0
}

// tellsLength is a line that says how long a text is.
var tellsLength = phrase.Like("About four hundred words", `(?i)\b(?:minutes?|mins?)(?: to)? read\b|\bminutes?$|^(?:(?:about|around|some|just|just over|just under|under|over|roughly|nearly|almost|in) )?(?:a |an )?(?:one|two|three|four|five|six|seven|eight|nine|ten|few|hundred|\d+)\b.{0,20}\bwords$`)

// leastShortLead is how many words such a line has at least.
const leastShortLead = 4

// hasSmallWord says whether a line has a word in small letters that is more than a joint: a sub-title is no name of a place or a firm.
func hasSmallWord(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool { return wording.BeginsSmall(w) && len(w) > 2 && !person.SmallInNames[w] })
}

// SharesParagraph says whether the title and the first line of a text stand in one paragraph of what somebody wrote, as those write a head
// who leave an empty line between paragraphs.
func SharesParagraph(written, title string, body []document.Block) bool {
	if title == "" || len(body) == 0 {
		return false
	}
	head := title + " " + wording.Fold(body[0].Text())
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(written, "\r\n", "\n"), "\n\n") {
		if wording.Fold(paragraph) == head {
			return true
		}
	}
	return false
}

// LacksDescription says whether a note says that there is no description, or leaves it to the desk.
func LacksDescription(note []document.Block) bool {
	return slices.ContainsFunc(wording.Sentences(wording.Fold(document.Text(note))), func(s string) bool {
		return lacksDescription.MatchString(s) && !keepsDescription.MatchString(s) && (!ofSomething.MatchString(s) || ofThisBlog.MatchString(s))
	})
}

// lacksDescription is such a sentence. Who was not sure of it, or struggled, may have written one all the same.
var lacksDescription = phrase.Like("I wasn't sure about the sub-title bit so have left that with you.", `(?i)\b(?:(?:don['’]t|didn['’]t|do not|did not) have|haven['’]t (?:got|written|done|thought)|`+
	`(?:i|we)(?: have|['’]ve got) no|(?:couldn['’]t|could not|can['’]t|cannot) (?:think|come up|write|do))\b[^.?!]{0,30}\b(?:`+labels.DescriptionNames+`)\b|`+
	`\b(?:not sure|unsure|wasn['’]t sure|struggl(?:ed|ing)|stuck)\b[^.?!]{0,30}\b(?:`+labels.DescriptionNames+`)\b[^.?!]{0,40}\b(?:left|leave|leaving|skipped|none|missing|blank|empty|without)\b|`+
	`\b(?:not sure|unsure|wasn['’]t sure) what (?:(?:you|is|was|to|a|an|the|this|your|meant|mean|put|write|by|for|as|in) ){1,6}(?:`+labels.DescriptionNames+`)\b|`+
	`^(?:sorry,? |(?:there(?:['’]s| is)|i have|we have) )?no (?:`+labels.DescriptionNames+`)(?:[^\w ]| ?$| (?:as|because|since|i|we|from|for (?:this|mine|now)|needed|though|but|this time|[–—-])\b)|\b(?:no|without an?) (?:`+labels.DescriptionNames+`)\b[^.?!]{0,20}\b(?:yet|sorry|afraid|from (?:me|us)|at the moment)\b|`+
	`\b(?:`+labels.DescriptionNames+`)\b[^.?!“"]{0,30}\b(?:(?:to|will) follow|tbc|(?:leave|left) (?:that|this|it) (?:with|to) you|up to you)\b|`+
	`\b(?:leave|left|leaving) (?:the|a|any) (?:`+labels.DescriptionNames+`)\b[^.?!]{0,20} (?:to|with|for) you\b|`+
	`\b(?:could|can|would|will) you (?:please )?(?:write|do|add|come up with|think of|make up|suggest) (?:a|the|some) (?:\w+ )?(?:`+labels.DescriptionNames+`)\b`)

var (
	// keepsDescription says in such a sentence that there is one, though it might be better.
	keepsDescription = phrase.Like("I couldn't think of a better sub-title than the one below the title.", `(?i)\b(?:better|nicer|shorter|catchier|snappier|other|another|different|second|than|whether|if|change|edit|alter|tweak|improve|shorten|`+
		`hope|works?|fits?|too long|long enough|short enough|a bit long|(?:below|under|beneath) the (?:title|headline)|that is below|first (?:line|sentence|paragraph)|opening|used|put|ever|`+
		`as you(?: will|['’]ll| can)? see|so here|how about|(?:in|of) the end|until|at first|for (?:a long|some) time)\b`)
	// ofSomething is the description of something, and ofThisBlog that of the blog.
	ofSomething = phrase.Like("There is no summary of the figures yet.", `(?i)\b(?:`+labels.DescriptionNames+`) of\b`)
	ofThisBlog  = phrase.Like("I have no summary of the blog yet.", `(?i)\b(?:`+labels.DescriptionNames+`) of (?:it|(?:the|my|our|this) (?:blog|{work}|post|text))\b`)
)

// opensText says whether a short line begins the text itself: the greeting of a blog in the shape of a letter, the first turn of a
// conversation, "In short: …".
func opensText(b document.Block) bool {
	text := wording.Fold(b.Text())
	return speech.Greets(text) || turn.MatchString(text)
}

// turn begins with a name or a few words and a colon.
var turn = phrase.Like("Interviewer: Where did it begin?", `^\p{Lu}[^.?!:]{1,30}:\s+\S`)

// beginsAlike says whether two paragraphs begin with the same telling word, as those of a text do that counts or lists: "Minute one. …",
// "Minute two. …"
func beginsAlike(line, below string) bool {
	x, y := wording.Words(firstWord(line)), wording.Words(firstWord(below))
	return len(x) == 1 && len(y) == 1 && len(x[0]) > 3 && !wording.SmallWords[x[0]] && !commonStart[x[0]] && strings.TrimSuffix(x[0], "s") == strings.TrimSuffix(y[0], "s")
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// commonStart are words with which a sub-title and a text may begin alike.
var commonStart = wording.Set("what when where which while with this that these those there they their your after before every from have into like more most only over some than then")

// leastBlocks is how many blocks a text has that a line may stand out from among paragraphs of any length.
const leastBlocks = 4

// isSaidLead says whether a plain line is the description where the email gives the title, and says that the description comes first.
func (r Reader) isSaidLead(b document.Block, text string) bool {
	return r.Leads && r.Known != "" && isLead(b) && !b.AllBold() && !wording.Alike(text, r.Known)
}

// OnFirstLine is what a note says of where the description stands: "strapline is the first line", "with the sub-title at the top".
var OnFirstLine = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `)s?\b[^.?!:]{0,25}?\b(?:is|are|as|in|on|at|forms) (?:the |its |their )?(?:very )?` +
	`(?:(?:first|top|opening) (?:line|sentence|paragraph)|top\b|head\b)`)

// StandsOut says whether the first line of a text is far shorter than what stands below it, so that it may be a standfirst where
// no title stands above it.
func StandsOut(body []document.Block) bool {
	return len(body) > 1 && wording.Count(body[0].Text()) <= mostStandingOut && (isHeading(body[1]) || wording.Count(body[1].Text()) > 2*mostStandingOut)
}

// mostStandingOut is how many words such a line has at most.
const mostStandingOut = 14

// isHeading says whether a block heads what stands below it, by its style or in bold.
func isHeading(b document.Block) bool {
	return b.Kind == document.Heading || b.Kind == document.Paragraph && b.AllBold()
}

// leastBelowLead is how many words the paragraph below a line has at least that stands out from the text.
const leastBelowLead = 12

// writtenInSentences says whether many of the paragraphs of a text are one short sentence each; the last may always be one.
func writtenInSentences(body []document.Block) bool {
	leads, paragraphs := 0, 0
	for _, b := range body[:len(body)-1] {
		if b.Kind != document.Paragraph || wording.Count(b.Text()) < leastLead {
			continue // a heading, an item
		}
		if paragraphs++; isLead(b) && len(wording.Sentences(wording.Fold(b.Text()))) == 1 {
			leads++
		}
	}
	return leads*3 > paragraphs
}

// leastLead is how many words a line has at least that is a sentence.
const leastLead = 6

// leadOfAuthor takes a sub-title that says who asks what, which is no byline though it begins as one: "Sue Ferris, Data Manager at Kerbside
// Systems, asks who keeps the mug." It must be set apart from the text.
func (r Reader) leadOfAuthor(b document.Block, text string, f *finding.Fields) bool {
	set := b.Style == document.StyleSubtitle || b.Kind == document.Heading && b.Level > 1 || b.Kind == document.Paragraph && (b.AllItalic() || b.AllBold())
	if !r.Styles || !set || f.Title.Text == "" && r.Known == "" || f.Description.Text != "" || r.Described {
		return false
	}
	m := asksOfAuthor.FindStringSubmatch(wording.Fold(text))
	if m == nil {
		m = isAndAsks.FindStringSubmatch(wording.Fold(text))
	}
	if m == nil || wording.Count(text) > labels.LongestSummary || !person.LooksLikeName(m[1]) || len(wording.Sentences(wording.Fold(text))) > 1 {
		return false
	}
	by := finding.ByOpening
	if b.Style == document.StyleSubtitle {
		by = finding.ByStyle
	}
	f.Description.Offer(asDescription(text), r.Origin+", below the title", by)
	if p := person.In(m[1] + ", " + m[2]); person.LooksLikeRole(p.Role) {
		f.Author.Offer(p, r.Origin+", sub-title", finding.ByOpening)
	}
	return true
}

// asksOfAuthor is such a sentence: its groups are the name and the post.
var asksOfAuthor = phrase.Like("Sue Ferris, Data Manager at Kerbside Systems, asks who keeps the mug.", `^(\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}), ([^.?!–—|:]{4,90}),? `+
	`(?:(?:asks|wonders|argues|explains|describes|reflects|shares|considers|explores|discusses|examines|tells|shows|reveals|recalls|reports|remembers|looks (?:at|back|ahead|forward|into)|sets out|writes (?:about|on|of)|talks (?:about|to|us)|makes the case|takes (?:a look|us)) \S|(?:on|about) (?:why|how|what|whether|where|who|when) )`)

// isAndAsks is the same in a sentence that says what somebody is. One who "is Data Manager and writes about buses" is presented.
var isAndAsks = phrase.Like("Sue Ferris is Data Manager at Kerbside Systems and asks who keeps the mug.", `^(\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}) is (?:the |an? )?([^.?!–—|:]{4,90}?),? (?:and|who) (?:here )?`+
	`(?:asks|wonders|argues|explains|describes|reflects|considers|explores|discusses|examines|tells|shows|reveals|recalls|reports|looks (?:at|back|ahead|forward|into)|sets out|makes the case|takes (?:a look|us)) (?:\w+ )?(?:why|how|what|whether|where|who|when|for|that|on|at|back|us|the)\b`)

// isLead says whether a block is one short sentence.
func isLead(b document.Block) bool {
	text := wording.Fold(b.Text())
	n := wording.Count(text)
	return (b.Kind == document.Paragraph || b.Kind == document.Quote) && b.Style == document.StyleNone && !b.TextBox && !b.HasPicture() &&
		n >= leastLead && n <= 26 && len(wording.Sentences(text)) <= 2 && !strings.HasSuffix(text, ":")
}

// SetAsLead says whether what may be a title stands in italics right above prose: it is the sub-title where a title is quoted elsewhere.
func SetAsLead(blocks []document.Block, title string) bool {
	at := slices.IndexFunc(blocks, func(b document.Block) bool { return wording.Fold(b.Text()) == title })
	if at < 0 || title == "" || blocks[at].Kind != document.Paragraph || !blocks[at].AllItalic() {
		return false
	}
	below := blockBelow(blocks, at)
	return below > 0 && blocks[below].Kind == document.Paragraph && wording.Count(blocks[below].Text()) > labels.LongestTitle
}

// QuotedIn says whether a title stands in quotation marks in a line.
func QuotedIn(line, title string) bool {
	return title != "" && slices.ContainsFunc([]string{"“%”", `"%"`, "‘%’", "„%“"}, func(marks string) bool {
		return strings.Contains(line, strings.Replace(marks, "%", title, 1))
	})
}

// longestStandfirst is how many words a standfirst may have that is far too long for a description.
const longestStandfirst = 75

// standfirstAt takes a paragraph between the title and the byline or the theme for the description: nothing else stands
// there.
func (r Reader) standfirstAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.Styles || f.Title.Text == "" && r.Known == "" || f.Description.Text != "" || i+2 >= len(blocks) {
		return false
	}
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	n := wording.Count(text)
	if b.Kind != document.Paragraph && b.Kind != document.Quote || b.Style != document.StyleNone || b.TextBox || n < 3 || n > longestStandfirst {
		return false
	}
	next := blocks[i+1]
	if next.Kind == document.Table && call.Characters(text) > r.Call.MaxCharacters { // a paragraph of the text, above a table of its own
		return false
	}
	if n < 5 && !b.AllItalic() && !isShortOverTheme(text, next) && !wording.EndsSentence(text) && !byline.Start.MatchString(wording.Fold(next.Text())) {
		return false
	}
	field, _, val := labels.InBlock(next)
	theme := (field.IsTheme() || field.AboutAuthor()) && (val != "" || r.valueStandsBelow(blocks, i+1, field)) || r.countsBelow(next, text) || r.datedBelow(next, text) || r.Call.IsPlainlyTheme(next.Text()) || r.Call.IsShortTheme(next.Text()) ||
		next.Kind == document.Table && formRows(next) >= 2 && !formTalk.MatchString(text)
	if _, by := r.byline(next, next.Text()); !theme && !r.nameAt(blocks, i+1, &finding.Fields{Title: f.Title, Author: f.Author}) && (!by || f.Author.Name.Text != "" && !r.sameAuthor(next, f) || wording.Count(next.Text()) > 20) {
		return false
	}
	f.Description.Offer(asDescription(text), r.Origin+", between title and byline", finding.ByOpening)
	return true
}

// isShortOverTheme says whether a few words, written as a sentence is and no name, stand above the line of the theme: "On listening to
// tenants".
func isShortOverTheme(text string, next document.Block) bool {
	field, _, val := labels.InBlock(next)
	return field.IsTheme() && val != "" && isSentenceCase(text) && !person.LooksLikeRole(text) && !person.OrganisationWords.MatchString(text) && !speech.MentionsBlog(text)
}

// countsBelow says whether the next line counts the words of the blog, and what stands above it is short enough for a description.
func (r Reader) countsBelow(next document.Block, text string) bool {
	field, label, val := labels.InBlock(next)
	return field == labels.Other && val != "" && (strings.HasPrefix(label, "Word") || strings.HasPrefix(label, "Number of words")) &&
		wording.Count(val) <= 6 &&
		call.Characters(text) <= r.Call.MaxCharacters
}

// datedBelow says whether the next line belongs to no blog, a date or a reading time, and what stands above it is short enough for a
// description.
func (r Reader) datedBelow(next document.Block, text string) bool {
	below := wording.Fold(next.Text())
	return below != "" && (margin.WithoutDate(below) == "" || margin.AtHead(below)) && call.Characters(text) <= r.Call.MaxCharacters
}

// sameAuthor says whether a line is a byline of the author who was found already.
func (r Reader) sameAuthor(b document.Block, f *finding.Fields) bool {
	p, ok := r.byline(b, b.Text())
	return ok && person.SameName(p.Name, f.Author.Name.Text)
}

// formTalk tells whoever fills a form in what to do.
var formTalk = phrase.MustCompile(`(?i)\b(?:please|complete|fill|form|below|return|submit)\b`)

// headingSentence says whether a heading among blocks is a whole sentence, as a sub-title is and a section's name is not.
func headingSentence(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks, func(b document.Block) bool {
		return b.Kind == document.Heading && wording.EndsSentence(wording.Fold(b.Text()))
	})
}

// headMatter says whether the next line is a theme or a byline: a heading above it is no section's.
func (r Reader) headMatter(blocks []document.Block) bool {
	next := blockBelow(blocks, -1)
	if next < 0 {
		return false
	}
	text := wording.Fold(blocks[next].Text())
	field, _, val := labels.InBlock(blocks[next])
	_, by := r.byline(blocks[next], text)
	return val != "" && (field.IsTheme() || field.AboutAuthor()) || by || r.Call.IsPlainlyTheme(text)
}

// hasHeadings says whether the sections of a blog have headings that are made as such: a line in bold is none of them then.
func hasHeadings(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks, func(b document.Block) bool { return b.Kind == document.Heading })
}

// longerThanOthers says whether a line in bold has more words than the headings in bold below it.
func longerThanOthers(blocks []document.Block, n int) bool {
	return !slices.ContainsFunc(blocks, func(b document.Block) bool {
		return b.Kind == document.Paragraph && b.AllBold() && wording.Count(b.Text()) >= n
	})
}

// typedItalic says whether a plain line is set in italics as people type them: "_What we learnt_".
func typedItalic(text string) bool {
	return len(text) > 2 && text[0] == '_' && text[len(text)-1] == '_' && strings.Count(text, "_") == 2
}

// shortItalics says whether a few words in italics are no byline, date or theme: "What four nurses knew".
func (r Reader) shortItalics(b document.Block, text string) bool {
	if b.Kind != document.Paragraph || !b.AllItalic() || strings.HasSuffix(text, ":") || r.Call.IsPlainlyTheme(text) || campaign.Only(r.Call, text) ||
		margin.WithoutDate(text) == "" || margin.AtHead(text) || ofThePost.MatchString(text) || speech.BlogWord.MatchString(text) {
		return false
	}
	_, by := r.byline(b, text)
	return labels.FieldOf(b) == labels.None && !by && !byline.IsPerson(text) && !person.LooksLikeRole(text)
}

// ofThePost is said of a text and not by it.
var ofThePost = phrase.Like("Written in July 2020", `(?i)^(?:(?:first )?(?:written|drafted|published|posted|updated|edited|revised) (?:in|on|by|for)|by|for)\b|\bminutes? read$`)

// speaksOfPost says whether a paragraph at the head of a text says where it was published or of which series it is, adds something later,
// or is a motto with its source: it stays with the text, and describes it as little as a caption would.
func speaksOfPost(text string) bool { return phrase.AnyMatches(text, postNotes) }

// postNotes are such paragraphs, an example beside each.
var postNotes = []*phrase.Phrase{
	phrase.Like("This post was originally published on the county’s blog.", `(?i)^(?:[*_(\[]*)(?:(?:note|editor['’]?s note): ?)?(?:this (?:blog(?: ?post)?|post|{work})? ?(?:(?:is|was|has been) )?(?:originally|first|previously|cross-?)[ -]?(?:published|posted|appeared)\b|(?:originally|first|previously|cross-?)[ -]?(?:published|posted|appeared)\b[^,;:?!]{0,80}$)`),
	phrase.Like("This is the second in a series of posts about the post room.", `(?i)^(?:this|the following) (?:(?:is|post|blog|blog post|{work}|entry) ){1,2}(?:the )?(?:[\w-]+ ){0,3}(?:part (?:\w+ )?(?:of|in)|in|of) (?:an?|our|the|this) (?:[\w-]+ ){0,2}series\b`),
	phrase.Like("Update: the form is now open.", `(?i)^(?:update|updated|correction|editor['’]?s note|disclaimer)\b[^.?!:]{0,30}:`),
	phrase.Like("“Ask, and ask again.” – Ann Lee, 1906", `^[“"][^“”"]{10,300}[”"],?\s*[-–—~]{1,2}\s*\p{Lu}[^.?!]{3,38}$`),
}

// subtitleAt takes the block for the description when it is styled as a sub-title, or stands below the title as
// a line of its own kind: in italics or bold, or as a heading that is a sentence.
func (r Reader) subtitleAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.Styles {
		return false
	}
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	if b.Style == document.StyleSubtitle {
		if f.Title.Text == "" && r.Known == "" && wording.Count(text) <= 8 {
			return false
		}
		f.Description.Offer(asDescription(text), r.Origin+", Subtitle style", finding.ByStyle)
		return true
	}
	if speaksOfPost(text) || asksInInterview(blocks, i) || !r.mayStandBelowTitle(blocks, i, text, f) || !r.looksOfSubtitle(blocks, i, text, f) {
		return false
	}
	if r.Described && call.Characters(text) > r.Call.MaxCharacters {
		return false // the email gives the description: this is how the text begins, as an interview does ("We asked Sue Ferris …")
	}
	f.Description.Offer(asDescription(text), r.Origin+", below the title", finding.ByOpening)
	return true
}

// mayStandBelowTitle says whether a line may be a sub-title by its length and by what stands above and below it.
func (r Reader) mayStandBelowTitle(blocks []document.Block, i int, text string, f *finding.Fields) bool {
	b, n := blocks[i], wording.Count(text)
	titled := f.Title.Text != "" || r.Known != "" || n <= 45 && b.AllItalic()
	return titled && f.Description.Text == "" && n >= 4 && (n >= 6 || wording.EndsSentence(text) || r.shortItalics(b, text) || n >= leastSoleHeading && r.soleHeading(blocks, i)) && n <= 60 && b.Kind != document.Item &&
		!b.TextBox && longTextFollows(blocks[i+1:])
}

// leastSoleHeading is how many words such a heading has at least: "How it all began" heads a section.
const leastSoleHeading = 5

// soleHeading says whether a heading stands right below another that is larger, and heads no section: no heading follows, or one that is
// larger than it. Where the email gives the description, it heads the first section.
func (r Reader) soleHeading(blocks []document.Block, i int) bool {
	above := blockAbove(blocks, i)
	if r.Described || above < 0 || blocks[i].Kind != document.Heading || blocks[above].Kind != document.Heading || blocks[above].Level >= blocks[i].Level {
		return false
	}
	next := slices.IndexFunc(blocks[i+1:], func(b document.Block) bool { return b.Kind == document.Heading })
	return next < 0 || blocks[i+1+next].Level < blocks[i].Level
}

// looksOfSubtitle says whether a line looks like a sub-title: a heading of its own that is a sentence, or a paragraph set apart.
func (r Reader) looksOfSubtitle(blocks []document.Block, i int, text string, f *finding.Fields) bool {
	b, n := blocks[i], wording.Count(text)
	alone, sentence := !hasSiblings(blocks, i), wording.EndsSentence(text) || strings.HasSuffix(text, "?") || n >= 12
	switch {
	case b.Kind == document.Heading && b.Level > 1 && alone && r.headMatter(blocks[i+1:]), r.soleHeading(blocks, i):
		return true
	case b.Kind == document.Heading:
		return sentence && (alone || n >= 12 && wording.EndsSentence(text) && !headingSentence(blocks[i+1:]))
	case b.Kind != document.Paragraph:
		return false
	case b.AllItalic() || typedItalic(text):
		return true
	}
	standsOut := f.Title.Trust >= finding.ByStyle && (alone && hasHeadings(blocks[i+1:]) || n >= 7 && longerThanOthers(blocks[i+1:], n))
	return b.AllBold() && (sentence || standsOut)
}
