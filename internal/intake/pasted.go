package intake

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// How many words of prose make a pasted blog: fewer when labelled fields stand above them, more when nothing else
// says that it is one.
const (
	leastLabelled = 60
	leastTitled   = 110
	leastBare     = 180
)

// longestRemark is how many words to the desk may stand between the fields and the blog: "The text is below."
const longestRemark = 22

// pasted finds a blog in the body of an email: what remains when the greeting, the words to the desk, the labelled
// fields and the closing are taken away.
func (r reader) pasted(blocks []document.Block, names ...string) (fields, []document.Block, bool) {
	r.styles = true
	body := r.withoutIntroduction(blocks)
	f, body := r.opening(body)
	body = belowRule(body)
	if again := r.withoutIntroduction(body); len(again) < len(body) && !slices.ContainsFunc(body[:len(body)-len(again)], isProse) && document.Words(body[:len(body)-len(again)]) <= longestRemark {
		more, rest := r.opening(again)
		f.take(more)
		f.author.bio = orValue(f.author.bio, more.author.bio)
		body = rest
	}
	body = withoutFarewell(body)
	end, body := r.ending(body, names...)
	body = withoutFarewell(body)
	f.take(end)
	f.author.bio = orValue(f.author.bio, end.author.bio)
	words := document.Words(body)
	least := leastBare
	switch {
	case f.title.trust == r.label || f.description.trust == r.label:
		least = leastLabelled
	case f.title.text != "":
		least = leastTitled
	}
	return f, body, words >= least && !mostlyTalk(body)
}

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
		if text := fold(blocks[max(first, 0)].Text()); first >= 0 && first < i && (greeting(text) || deskTalk(text)) && document.Words(blocks[:i]) <= longestAboveRule {
			return blocks[i+1:]
		}
		return blocks
	}
	return blocks
}

// withoutIntroduction drops the greeting and the paragraphs to the desk above the first field, title or prose.
func (r reader) withoutIntroduction(blocks []document.Block) []document.Block {
	firstLabel := -1
	for i, b := range blocks {
		if f, _, v := labelledBlock(b); f != noField && f != fieldOther && (v != "" || f == fieldTitle || f == fieldDescription) {
			firstLabel = i
			break
		}
	}
	spoken := false
	for i, b := range blocks {
		text := fold(b.Text())
		if i == firstLabel {
			return blocks[i:]
		}
		switch {
		case text == "" && !hasPicture(b), greeting(text), b.Kind == document.Rule, hereItIs.MatchString(text):
		case deskTalk(text):
			spoken = true
		case spoken && wordCount(text) <= longestRemark && remarkAbove.MatchString(text): // "Do shout if anything is unclear."
		case firstLabel > i && i == r.titleAbove(blocks, firstLabel):
			return blocks[i:]
		case firstLabel > i && document.Words(blocks[i:firstLabel]) < 120:
		case announcesBlog(text):
		case firstName(text):
		default:
			return blocks[i:]
		}
	}
	return nil
}

// remarkAbove is one more remark to the desk above a blog: "I can send a headshot if needed." A blog may begin with "A tenant
// sends a photo of a tap".
var remarkAbove = phrase.MustCompile(`(?i)^(?:(?:please |just )?(?:do )?(?:shout|let (?:me|us) know|give me a shout) (?:if|whether|when|should)\b|(?:(?:i|we)(?:['’]m|['’]re| am| are)? )?(?:very |more than |also )?happy (?:for you )?to (?:edit|amend|make|change|cut|shorten|discuss|provide|supply|send|answer|trim|adjust)\b|(?:i|we) (?:can|could|will)(?: also)? (?:send|supply|provide|forward|share) (?:you )?(?:a|the|my|our|her|his|some) [^.?!]{0,20}\b(?:head ?-?shot|photo|picture|bio|biography|logo)s?\b)`)

// hereItIs is a line that does no more than point at the blog below it.
var hereItIs = phrase.MustCompile(`(?i)^(?:so )?(?:here (?:it is|it goes|you (?:go|are)|we go|goes)|as (?:promised|requested|discussed)|(?:it(?:['’]s| is) )?(?:all )?below|see below)(?: at last| now| then| again)?\W*$`)

// announcesBlog says whether a line that ends with a colon leads to the blog: "The file may not open on some machines,
// so here is the text as well:".
func announcesBlog(text string) bool {
	n := wordCount(text)
	return strings.HasSuffix(text, ":") && (n <= 12 || n <= longestRemark && blogWord.MatchString(text) && handsOver.MatchString(text))
}

// titleAbove returns where a title stands alone just above the first label, when that label asks for something
// else and none asks for the title; -1 when there is none.
func (r reader) titleAbove(blocks []document.Block, label int) int {
	for _, b := range blocks[label:] {
		if f, _, _ := labelledBlock(b); f == fieldTitle {
			return -1
		}
	}
	for i := label - 1; i >= 0; i-- {
		text := fold(blocks[i].Text())
		if text == "" {
			continue
		}
		if above := blockAbove(blocks, i); above >= 0 && blocks[above].AllBold() && !blocks[i].AllBold() && wordCount(blocks[above].Text()) <= 16 {
			if field, _, _ := labelledBlock(blocks[above]); field == noField && !greeting(fold(blocks[above].Text())) && !strings.HasSuffix(blocks[above].Text(), ":") {
				return above // the title in bold, with a sub-title between it and the label
			}
		}
		if first := firstOfNote(blocks); i > first && i <= first+3 && wordCount(fold(blocks[first].Text())) <= 16 && r.belowTitle(text) {
			i = first + 1 // the sub-title and the byline stand between the title and the label
			continue
		}
		if n := wordCount(text); n < 2 || n > 16 || endsSentence(text) && !strings.HasSuffix(text, "?") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, ",") ||
			deskTalk(text) || greeting(text) || closing(text) || looksLikeName(text) || looksLikeRole(text) || handsOver.MatchString(text) {
			return -1
		}
		return i
	}
	return -1
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

// firstOfNote is the first line of a note that is no greeting.
func firstOfNote(blocks []document.Block) int {
	for i, b := range blocks {
		if text := fold(b.Text()); text != "" && !greeting(text) {
			return i
		}
	}
	return 0
}

// belowTitle says whether a line may stand between title and labels: a byline, or a sentence that is not said to the desk.
func (r reader) belowTitle(text string) bool {
	_, by := r.byline(document.Block{}, text)
	return by || wordCount(text) >= 5 && wordCount(text) <= 40 && endsSentence(text) && !deskTalk(text) && !handsOver.MatchString(text)
}

// firstName says whether a line is no more than a name that closes a note above the blog.
func firstName(text string) bool {
	return wordCount(text) == 1 && len(text) <= 20 && !strings.ContainsAny(text, ".?!") || closing(text)
}

var closings = []string{"best wishes", "kind regards", "regards", "best", "many thanks", "thanks", "thank you", "all the best", "yours", "cheers", "warm regards", "with best wishes", "with thanks", "diolch", "good wishes", "all good wishes", "with all good wishes", "warm wishes", "kindest regards", "warmest regards", "yours sincerely", "yours faithfully", "best regards"}

func closing(text string) bool {
	for _, l := range strings.Split(strings.ToLower(text), " / ") { // "Diolch / Thanks"
		if !slices.Contains(closings, strings.Trim(l, " ,.!")) {
			return false
		}
	}
	return true
}

// withoutFarewell drops what is said to the desk below the blog.
func withoutFarewell(blocks []document.Block) []document.Block {
	for len(blocks) > 0 {
		b := blocks[len(blocks)-1]
		text := fold(b.Text())
		n := wordCount(text)
		switch {
		case text == "" && !hasPicture(b), b.Kind == document.Rule, closing(text), announcesBlog(text): // the last for "Here it is again:"
		case n <= 60 && postscript.MatchString(text), shortFarewell.MatchString(text), n <= 40 && deskTalk(text) && farewell(text) && mostlySpoken(text), n > 40 && longFarewell(text):
		default:
			return blocks
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

// farewells are what people say to the desk below a blog, an example beside each.
var farewells = []*phrase.Phrase{
	phrase.MustCompile(`(?i)\b(?:let me know|give me a shout|do shout|shout) (?:if|whether|when|should)\b`),                                                                                                                                                                                           // Let me know if you need anything.
	phrase.MustCompile(`(?i)\bany (?:questions|edits|changes|queries|problems|comments|issues)\b|\banything else\b`),                                                                                                                                                                                  // Happy to answer any questions.
	phrase.MustCompile(`(?i)\b(?:head ?-?shot|photo|bio|biography|logo|word count|attached separately)\b`),                                                                                                                                                                                            // My photo will follow.
	phrase.MustCompile(`(?i)\blook(?:ing)? forward to (?:hearing|seeing|your)\b`),                                                                                                                                                                                                                     // I look forward to hearing from you.
	phrase.MustCompile(`(?i)\bthank(?:s| you)(?: (?:so|very) much)?(?: again)?(?: in advance)? for (?:consider|the (?:opportun|chance|invit)|your|read|includ|accept|publish|hav|this|all|tak)`),                                                                                                      // Thank you for considering it.
	phrase.MustCompile(`(?i)\bgrateful if you (?:could|would|can)\b|\bif you (?:could|would|can) (?:please )?(?:include|add|tag|credit|link|mention|send)\b`),                                                                                                                                         // We'd be grateful if you could tag us.
	phrase.MustCompile(`(?i)\b(?:please|could you) (?:confirm|acknowledge)\b|\bget in touch (?:if|with me)\b`),                                                                                                                                                                                        // Please confirm that you have this.
	phrase.MustCompile(`(?i)\bhappy (?:to|for you to) (?:edit|amend|make|change|cut|shorten|discuss|provide|supply|send|answer|help|trim|adjust|talk|use|publish)`),                                                                                                                                   // Happy for you to cut it.
	phrase.MustCompile(`(?i)\bhope (?:this|that|it|all|everything)(?:['’]s| is| was| are)? (?:ok|okay|all right|alright|fine|useful|of|what|the sort|the kind|suits|works|helps|meets|fits|in order)\b|\bhope you (?:like|enjoy|can use|find)|^hope (?:this|that|it|these|everything|all)\b.{0,50}$`), // Hope this is OK!
	phrase.MustCompile(`(?i)^\W*(?:many )?thank(?:s| you)\b.{0,30}$`),                                                                                                                                                                                                                                 // Many thanks again!
	phrase.MustCompile(`(?i)\b(?:is|are) (?:also )?attached\b|\bi(?:['’]ve| have)? (?:also )?attach`),                                                                                                                                                                                                 // A picture is attached.
}

// farewell says whether a paragraph speaks to the desk beyond doubt, as the last paragraph of a blog may speak to "you".
func farewell(text string) bool {
	return slices.ContainsFunc(farewells, func(p *phrase.Phrase) bool { return p.MatchString(text) })
}

// postscript stands below a letter, and not below a blog: "P.S. Nearly forgot the description: …".
var postscript = phrase.MustCompile(`(?i)^\W*p\.? ?s\.?[\s:–—-]`)

// longFarewell says whether a paragraph of several sentences speaks to the desk: most of them do so, and one beyond doubt.
func longFarewell(text string) bool {
	if !farewell(text) || ofItself.MatchString(text) || wordCount(text) > 120 {
		return false
	}
	return len(sentences(text)) > 1 && mostlySpoken(text)
}

// isProse says whether a paragraph of several sentences is the blog's though one of them speaks as to the desk: "I hope that
// this will be read by somebody with a drawer. …".
func isProse(b document.Block) bool {
	text := fold(b.Text())
	return len(sentences(text)) > 1 && !announcesBlog(text) && !mostlySpoken(text)
}

// mostlySpoken says whether most sentences of a paragraph are said to the desk: the last one of a blog may thank its readers
// in one of them.
func mostlySpoken(text string) bool {
	all, spoken := sentences(text), 0
	for _, s := range all {
		if farewell(s) || deskTalk(s) || myOffer.MatchString(s) {
			spoken++
		}
	}
	return spoken*2 > len(all)
}

// shortFarewell is said to the desk without any "you" or "my": "Is this OK?", "A photo will follow tomorrow."
var shortFarewell = phrase.MustCompile(`(?i)^(?:is (?:this|that|it) (?:ok|okay|alright|all right|what you wanted)\b.{0,20}|please (?:acknowledge|confirm) (?:receipt|that you have)\b.{0,30}|(?:a |the |my |our |some )?(?:photo(?:graph)?|picture|headshot|logo|bio(?:graphy)?)s?\b[^.?!]{0,40}\b(?:(?:will|to) follow|follows?|attached|on (?:its|their) way)\b[^.?!]{0,25})[.?!]*$`)

// myOffer is what a contributor offers to do with the text: "I can shorten it if you wish".
var myOffer = phrase.MustCompile(`(?i)\b(?:i|we)(?:['’]d| can| could| am happy to| would be happy to| will)\b[^.?!]{0,40}\b(?:shorten|cut|trim|edit|amend|expand|lengthen|rewrite|rework|send|supply|provide|dig out)\b`)

// mostlyTalk says whether text that could be a short blog is a long letter to the desk: it asks, and it speaks of
// "you" and "your" throughout.
func mostlyTalk(blocks []document.Block) bool {
	text := textOf(blocks)
	words := wordCount(text)
	if words > 330 {
		return false
	}
	pitch, paragraphs := 0, 0
	for _, b := range blocks {
		t := fold(b.Text())
		if t == "" {
			continue
		}
		paragraphs++
		if deskTalk(t) || asks.MatchString(t) && blogWord.MatchString(t) {
			pitch++
		}
	}
	return pitch*3 >= paragraphs
}

// ofTheCall is what a letter to the desk speaks of, and a blog to its readers does not.
var ofTheCall = phrase.MustCompile(`(?i)\b(?:your|the) (?:call|deadline|campaign week|blog guidelines|guidelines|word limit)\b|\b(?:write|submit|send|contribute) (?:a blog|something|anything|it|one)? ?(?:for|to) you\b`)

// asksThroughout says whether a text as long as a blog is a letter full of questions: most of its paragraphs ask
// "you" something, and it speaks of the call.
func asksThroughout(blocks []document.Block) bool {
	asking, paragraphs := 0, 0
	for _, b := range blocks {
		t := fold(b.Text())
		if t == "" {
			continue
		}
		paragraphs++
		for _, s := range sentences(t) {
			if strings.HasSuffix(s, "?") && secondPerson.MatchString(s) {
				asking++
				break
			}
		}
	}
	return paragraphs >= 3 && asking*5 >= paragraphs*3 && ofTheCall.MatchString(textOf(blocks))
}

var secondPerson = phrase.MustCompile(`(?i)\byou(?:r|rs)?\b`)
