package intake

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/pairing"
	"copydesk/internal/partition"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
)

// Parts reads what a reply about several submissions says of each, by their places, and what it says of none. There are none where that
// cannot be told.
func (r Reading) Parts(submissions []pointing.Submission) (parts map[int]Reading, rest Reading) {
	if r.email == nil || len(r.Blogs) > 0 && r.Blogs[0].Pasted() { // a blog may name another
		return nil, Reading{}
	}
	parts = map[int]Reading{}
	said, ofNone := partition.Of(r.email.written(), pointing.OfSubmissions(submissions), r.email.call)
	for at, blocks := range said {
		parts[at] = r.email.part(blocks)
	}
	return parts, r.email.part(ofNone)
}

// Cut is an answer about one blog that brings another, cut into what it says of each.
type Cut struct {
	Of, Other Reading
	Named     bool // it calls the first by a name
}

// BesideAnother returns how what an answer says may be cut that brings another blog: by the names of the two, or where it begins to speak of
// the other one: "Description: … And here is a second blog. Its description is …"
func (r Reading) BesideAnother(of, other pointing.Submission) (cuts []Cut) {
	if r.email == nil {
		return nil
	}
	written := r.email.written()
	said, ofNone := partition.Of(written, pointing.OfSubmissions([]pointing.Submission{of, other}), r.email.call)
	if len(said[0]) > 0 {
		cuts = append(cuts, Cut{r.email.part(said[0]), r.email.part(slices.Concat(ofNone, said[1])), true})
	}
	if at := slices.IndexFunc(written, func(b document.Block) bool { return speech.AnotherBlog.MatchString(b.Text()) }); at > 0 {
		cuts = append(cuts, Cut{r.email.part(written[:at]), r.email.part(written[at:]), false})
	}
	return cuts
}

// BlogBeside reads an attached blog of a reply again beside no more than a part of what the reply says. It is false where the file
// cannot be told.
func (r Reading) BlogBeside(i int, part Reading) (Piece, bool) {
	if r.email == nil {
		return Piece{}, false
	}
	e := *r.email.withDetails()
	files := e.apart(e.blogFiles())
	if len(files) != len(r.Blogs) {
		return Piece{}, false
	}
	e.sources = slices.Clone(e.sources)
	e.sources[0].Blocks = nil
	if part.email != nil {
		e.sources[0].Blocks = part.email.sources[0].Blocks
	}
	return e.attachedPiece(pairing.Of(files[i:i+1], 0), files[i:i+1]), true
}

// part reads some of the paragraphs of a reply as a reply of its own.
func (e *email) part(blocks []document.Block) Reading {
	p := *e
	p.sources = slices.Clone(e.sources[:1])
	p.sources[0].Blocks = blocks
	p.files = nil
	p.readEdits()
	p.says = e.hear(blocks, "")
	r := Reading{Kind: submission.KindReply, Said: p.said(), Fresh: p.fresh(), Asks: p.says.Question, email: &p}
	r.Consent, r.Pleasant, r.Curt = speech.Consents(r.Fresh), speech.OnlyPleasant(r.Fresh), speech.OnlyCurt(r.Fresh)
	return r
}

// SwapBeside returns the word for the fields that a reply about two blogs asks to exchange, and the reading of what else it says.
func (r Reading) SwapBeside() (field string, rest Reading, ok bool) {
	if r.email == nil || len(r.Blogs) > 0 {
		return "", Reading{}, false
	}
	var left []document.Block
	for _, b := range r.email.written() {
		swap, says, swaps := speech.SwapBeside(b.Text())
		switch {
		case swaps && field != "":
			return "", Reading{}, false
		case !swaps:
			left = append(left, b)
			continue
		}
		if field = swap; says != "" {
			left = append(left, document.Line(says))
		}
	}
	if field == "" {
		return "", Reading{}, false
	}
	return field, r.email.part(left), true
}

// Withdrawn returns the submissions at which the sentences point that ask for a blog to be withdrawn. Which is the last is not sure.
func (r Reading) Withdrawn(submissions []pointing.Submission) []int {
	if r.email == nil {
		return nil
	}
	of := pointing.OfSubmissions(submissions)
	var found []int
	for _, s := range r.email.says.Withdraws {
		if anotherThan.MatchString(s) { // what it names is the one that stays
			continue
		}
		for _, m := range withoutSpared(s, of.Mentions(s)) {
			if !lastOne.MatchString(s[m.From:m.To]) {
				found = append(found, m.Of)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// Spared returns the submissions of which the sentences that ask for a withdrawal say that they stay: "Please withdraw the kite article but
// not The wells."
func (r Reading) Spared(submissions []pointing.Submission) []int {
	if r.email == nil {
		return nil
	}
	of := pointing.OfSubmissions(submissions)
	var found []int
	for _, s := range r.email.says.Withdraws {
		ends := partsOfSentence(s)
		for _, m := range of.Mentions(s) {
			if stays(s, ends, m) {
				found = append(found, m.Of)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// withoutSpared leaves out the mentions of a sentence in whose own part it says something else of the blog: "Kites is fine, withdraw
// Wells", "Kites: withdraw; Wells: theme 4". Where that is so of all, it leaves out those that it says stay.
func withoutSpared(sentence string, found []pointing.Mention) []pointing.Mention {
	ends := partsOfSentence(sentence)
	goes := slices.DeleteFunc(slices.Clone(found), func(m pointing.Mention) bool {
		around := partAround(sentence, ends, m)
		return isFineBehind(sentence, m) && !takesBack.MatchString(around) || keepsNext.MatchString(sentence[:m.From]) || takesPart.MatchString(around) || !takesBack.MatchString(around) && saysMore.MatchString(joiners.ReplaceAllString(around, ""))
	})
	if len(goes) == 0 {
		return slices.DeleteFunc(slices.Clone(found), func(m pointing.Mention) bool { return stays(sentence, ends, m) })
	}
	return goes
}

// stays says whether a sentence says of a blog that it stays.
func stays(sentence string, ends [][]int, m pointing.Mention) bool {
	around := partAround(sentence, ends, m)
	return keepsNext.MatchString(sentence[:m.From]) || (isFineBehind(sentence, m) || saysStays.MatchString(around)) && !takesBack.MatchString(around)
}

// WithdrawsUnknown says whether a sentence that asks for a withdrawal calls what is to go by a name, and by none of these submissions.
func (r Reading) WithdrawsUnknown(submissions []pointing.Submission) bool {
	if r.email == nil {
		return false
	}
	of := pointing.OfSubmissions(submissions)
	return slices.ContainsFunc(r.email.says.Withdraws, func(s string) bool {
		return purpose.NamesObject(s) && len(of.Mentions(s)) == 0 && len(of.ByAuthors(s)) == 0
	})
}

// EitherWithdrawn says whether a sentence that asks for a withdrawal leaves open which of two it is: "Withdraw Kites or The wells."
func (r Reading) EitherWithdrawn(submissions []pointing.Submission) bool {
	if r.email == nil {
		return false
	}
	of := pointing.OfSubmissions(submissions)
	return slices.ContainsFunc(r.email.says.Withdraws, func(s string) bool {
		named := of.Mentions(s)
		for i := 1; i < len(named); i++ {
			if a, b := named[i-1], named[i]; a.Of != b.Of && a.To <= b.From && orAnother.MatchString(s[a.To:b.From]) {
				return true
			}
		}
		return false
	})
}

var orAnother = phrase.Like(" or ", `(?i)^["”’]?,? (?:or|and/or)(?: else| maybe| perhaps| rather)? (?:the |our |my )?["“‘]?$`)

// isFineBehind says whether a mark behind a name leads to no more than that the blog stays: "The wells – please withdraw, Kites – fine".
func isFineBehind(sentence string, m pointing.Mention) bool {
	lead := marksOff.FindString(sentence[m.To:])
	if lead == "" {
		return false
	}
	said := sentence[m.To+len(lead):]
	if end := endsSaid.FindStringIndex(said); end != nil {
		said = said[:end[0]]
	}
	return edit.Confirmed.MatchString(said) || onlyStays.MatchString(said)
}

var (
	marksOff  = phrase.Like(" – fine", `^["”’]?(?: ?:| [–—-]| ?=) `)
	endsSaid  = phrase.Like("fine, the wells: withdraw", `[;,.!?)]|\s[–—-]\s|\s(?:and|but|while)\s`)
	onlyStays = phrase.Like("stays", `(?i)^(?:it )?(?:(?:can|may|should|must|will) )?(?:stays?|remains?|not(?: affected)?|unaffected|unchanged|keep(?: it)?|leave(?: it)?|publish|go ahead)(?: please| as (?:it )?is)?\W*$`)
)

// partAround is what the part of a sentence around a name says beside it.
func partAround(sentence string, ends [][]int, m pointing.Mention) string {
	from, to := 0, len(sentence)
	for _, at := range ends {
		if at[1] <= m.From {
			from = at[1]
		} else if at[0] >= m.To {
			to = at[0]
			break
		}
	}
	return sentence[from:m.From] + " " + sentence[m.To:to]
}

// saysStays is said of a blog that stays, in the part of a sentence about it.
var saysStays = phrase.Like(" can stay", `(?i)^\W*(?:and |but |please )*(?:not\b|(?:(?:can|may|should|must|will|does|shall) )?(?:stays?|remains?)\b|(?:is|are) (?:still |quite )?(?:fine|ok|okay|good|not affected|unaffected)(?: (?:as|where) it is)?\W*$|keep(?:ing)?\b|leave\b)`)

// partsOfSentence returns where the parts of a sentence end that may each say something else, and the next begins.
func partsOfSentence(sentence string) [][]int {
	ends := partEnds.FindAllStringIndex(sentence, -1)
	for _, at := range asksAnew.FindAllStringSubmatchIndex(sentence, -1) {
		ends = append(ends, []int{at[0], at[2]})
	}
	slices.SortFunc(ends, func(a, b []int) int { return a[0] - b[0] })
	return append(ends, []int{len(sentence), len(sentence)})
}

var (
	partEnds = phrase.Like("Kites: withdraw; Wells: theme 4", `[;,.!?] | ?[()] ?| [–—-] | (?i:but|while|whereas|because)`)
	// asksAnew begins a second request: "Please remove the photo from Kites and withdraw Wells."
	asksAnew = phrase.Like("Kites and withdraw Wells", `(?i) and ((?:please |then |also |do )*(?:withdraw|retract|pull|drop|cancel|scrap|remove|delete)\b)`)
	// takesPart takes out a part of a blog, which stays.
	takesPart = phrase.Like("Please remove the photo from Kites", `(?i)\b(?:remov|delet|drop|cut|cancel|scrap|pull|tak)(?:e|p?ing)? (?:out |off )?(?:the |my |our |a |an |its |his |her |their |that )(?:\pL+ )?(?:photo|picture|image|head ?shot|logo|bio\w*|links?|comma|full stop|typo|sentence|paragraph|lines?|words?|quot\w+|titles?|headline|descriptions?|sub-?titles?|names?|handle|footnotes?|figures?|themes?)\b`)
	keepsNext = phrase.Like("Please withdraw the second blog and keep ", `(?i)(?:(?:\band|\bbut|[;,–—-]) (?:please )?(?:keep|leave|let|publish|retain|run|not|replace (?:it|this|that) (?:with|by)|go(?: ahead)? with|stick (?:to|with))|\b(?:rather than|instead of|except(?: for)?|apart from)) (?:the |our |my )?["“‘]?$`)
	takesBack = phrase.Like("Kites: withdraw", `(?i)\b(?:withdr[ae]w\w*|retract\w*|remov\w+|delet\w+|cancel\w*|scrap\w*|scratch\w*|shelv\w+|discard\w*|kill|bin|spik\w+|pull\w*|drop\w*|abandon\w*|stop\w*|tak\w+|unpublish\w*|disregard|ignore)\b|(?:\b(?:not|never|nor|longer|against)|n['’]t)\b.{0,30}\b(?:publish\w*|used?|us?ing|run\w*|appear\w*|includ\w+|featur\w+|go|print\w*|post\w*|submit\w*)\b`)
	joiners   = phrase.Like("and also the blog", `(?i)\b(?:and|or|nor|also|plus|both|too|as well|please|the|our|my|blogs?|pieces?|posts?|articles?|ones?|entitled|called|titled|thanks|thank you|themes?|under|for|by|on|about)\b`)
	saysMore  = phrase.Like("is fine", `\pL{2,}|\d`)
)

// anotherThan withdraws the blog that the sentence does not name.
var anotherThan = phrase.Like("Please withdraw the other one – “Nine doors” is better.", `(?i)\b(?:withdraw|remove|retract|delete|drop|cancel|pull|scrap|take (?:out|down|back|off)) (?:the|my|our) other\b`)

var lastOne = phrase.Like("the last one", `(?i)\blast\b`)

// WithdrawsQuoted returns what the sentences that ask for a withdrawal name in quotation marks: it must be a title.
func (r Reading) WithdrawsQuoted() (quoted []string) {
	if r.email == nil {
		return nil
	}
	for _, s := range r.email.says.Withdraws {
		if q := purpose.QuotedObject(s); q != "" {
			quoted = append(quoted, q)
		}
	}
	return quoted
}
