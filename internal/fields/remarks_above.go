package fields

import (
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Between the words that hand a blog over and its title people remark whatever comes to their mind: "It was fun to write!", "My
// colleague Jo can help until Monday." No list of phrases knows it all. An editor sees the title by its place: the first line that
// stands alone without a stop, above the whole of the blog, below a note of short paragraphs that speak of "I", "you" and "it".

// Bounds of such remarks, in words: of all, of each, and of all above a line that the subject or the note names as the title.
const (
	longestRemarks    = 60
	longestOneRemark  = 32
	longestAboveNamed = speech.LongestWords
)

// belowRemarks drops the remarks to the desk with which a blog seems to begin below a note, where the title stands below them.
func (r Reader) belowRemarks(blocks, body []document.Block) []document.Block {
	if len(body) == 0 {
		return body
	}
	note := blocks[:len(blocks)-len(body)]
	named := r.namedTitles(note, body)
	words := 0
	for j, b := range body {
		text := wording.Fold(b.Text())
		switch {
		case text == "":
			continue
		case isNamed(text, named) && r.beginsHead(body, j, text):
			return body[j:]
		case r.beginsHead(body, j, text) && r.standsAsTitle(text) && !calls(text):
			if len(named) > 0 {
				break // the heading of a section, or a remark without a stop: the title may stand below it
			}
			if words > 0 && r.areRemarks(body[:j], r.doubts(note, body, j)) {
				return body[j:]
			}
			return body
		case !r.mayRemark(b):
			return body
		}
		if words += wording.Count(text); words > longestAboveNamed {
			return body
		}
	}
	return body
}

// mayRemark says whether a paragraph may be a remark to the desk by its looks: it is neither a field nor a byline.
func (r Reader) mayRemark(b document.Block) bool {
	if b.Kind != document.Paragraph || b.Style != document.StyleNone || b.HasPicture() || labels.FieldOf(b) != labels.None {
		return false
	}
	first := r.unsigned(wording.Fold(b.Lines()[0].Text()))
	return endsRemark(first) || !isRoleLine(first) && (!person.LooksLikeName(first) || person.IsFirstNameOf(first, r.Sender))
}

// opensNote says whether what stands above begins a note: it hands something over, or is said to the desk.
func opensNote(above []document.Block) bool {
	return slices.ContainsFunc(above, func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return announcesBlog(text) || speech.TalksToDesk(text) || purpose.HandsOver.MatchString(text) || speech.HereItIs.MatchString(text)
	})
}

// namedTitles are the titles that the subject and the note name.
func (r Reader) namedTitles(note, body []document.Block) []string {
	var named []string
	for _, subject := range r.Subjects {
		if title := r.SubjectTitle(subject, body, append(slices.Clone(r.Organisations), r.Sender)...); title != "" {
			named = append(named, title)
		}
	}
	for _, b := range note {
		if title := r.Sentences().Title(wording.Fold(b.Text())); wording.BeginsAsTitle(title) {
			named = append(named, title)
		}
	}
	for _, quoted := range wording.Quoted.FindAllString(document.Text(note), -1) {
		if title := wording.Unquote(quoted); wording.BeginsAsTitle(title) { // "my piece on “the queue”" quotes a word
			named = append(named, title)
		}
	}
	return named
}

func isNamed(text string, named []string) bool {
	return slices.ContainsFunc(named, func(title string) bool { return wording.Alike(text, title) })
}

// doubt is how far a line may be the heading of a blog's first section rather than the title.
type doubt int

const (
	noDoubt  doubt = iota
	mayOpen        // it may head a section, or nothing hands a blog over
	mustOpen       // both: the email may begin with the blog itself
)

// doubts returns how far the line at j may be the heading of a section, and what stands above it in the body the blog's opening.
func (r Reader) doubts(note, body []document.Block, j int) doubt {
	sections := r.isSection(body, j) || hasPlainHead(body[j+1:])
	switch handed := opensNote(note); {
	case !handed && sections:
		return mustOpen
	case !handed || sections && !isLoneRemark(body[:j]):
		return mayOpen
	}
	return noDoubt
}

// areRemarks says whether a few paragraphs are what somebody remarks to the desk. Where they may open the blog one of them must say
// that it is.
func (r Reader) areRemarks(blocks []document.Block, d doubt) bool {
	if d > noDoubt && !r.saysToDesk(blocks) && (d == mustOpen || !ofSending.MatchString(document.Text(blocks))) {
		return false
	}
	remarked := false
	for _, b := range blocks {
		text := r.unsigned(wording.Fold(b.Text()))
		if text == "" || remarked && person.IsFirstNameOf(text, r.Sender) {
			continue
		}
		if wording.Count(text) > longestOneRemark || !endsRemark(text) || b.AllBold() || b.AllItalic() ||
			!(inPerson.MatchString(text) || ofSending.MatchString(text) || remarked && (ofOthers.MatchString(text) || wording.Count(text) <= longestAddition)) {
			return false
		}
		remarked = true
	}
	return document.Words(blocks) <= longestRemarks
}

// longestLone is how many words a remark has at most that stands alone between the words that hand a blog over and the title.
// Hardly any blog comes to its first section so soon.
const longestLone = 25

func isLoneRemark(blocks []document.Block) bool {
	first := layout.Below(blocks, -1)
	return first >= 0 && layout.Below(blocks, first) < 0 && document.Words(blocks) <= longestLone
}

// calls says whether a remark ends in a call as a title may: "It was fun to write!"
func calls(text string) bool { return strings.HasSuffix(text, "!") && ofSending.MatchString(text) }

// unsigned leaves off a remark the first name with which its writer signs it: "Sorry for any spelling. Jean".
func (r Reader) unsigned(text string) string {
	said, name := strings.TrimSuffix(text, wording.LastWord(text)), wording.LastWord(text)
	if said = strings.TrimSpace(said); endsRemark(said) && person.IsFirstNameOf(name, r.Sender) {
		return said
	}
	return text
}

// endsRemark says whether a paragraph ends as sentences do.
func endsRemark(text string) bool {
	return wording.EndsSentence(text) || wording.Exclaims(text) || strings.HasSuffix(text, ")")
}

// inPerson is a word by which a note speaks of its writer, its reader, or the blog, and ofOthers one of somebody whom it has named.
var (
	inPerson = phrase.Like("It was fun to write!", `(?i)\b(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours|it|its|this|these|that)\b`)
	ofOthers = phrase.Like("She deserves the credit, really.", `(?i)\b(?:he|she|they|her|his|him|them|their)\b`)
)

// ofSending is what is said of the writing and sending of a text, of its writer's whereabouts or colleagues, and of what comes with it.
var ofSending = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"I wrote this on the train to Leeds.", `(?:writ(?:e|ing|ten)|wrote|typ(?:ed?|ing)|draft(?:ed|ing)?|dictated)(?: (?:it|this|that|these|them|one|up|down))?(?: (?:on|in|at|for|over|during|between|with|while|last|by|from)\b|\W*$)`},
	{"I have never blogged: blogging is new to me", `blogs?|blogging|(?:plain |word |text )?(?:file|doc|document|attachment)|as requested|the (?:campaign|brief|call|week)|in print|stay tuned|jargon|word (?:limit|count)|space is`},
	{"Thrilled, and I hope you are too", `i['’]m afraid|thrilled|apologi[sz]e|hope you|you asked`},
	{"This is my very first go", `(?:my|our) (?:very )?first (?:one|go|attempt|time|try)|(?:second|third|next|another|last|this) (?:one|go|attempt|time|year)|(?:it|this) (?:adds|took|is based on)`},
	{"My press officer likes it", `(?:my|our) (?:colleague|boss|manager|director|chief executive|press (?:officer|office|team)|comms|communications|marketing|daughter|son|wife|husband|partner|editor|assistant|lawyers?|legal team)|(?:in|from|on) (?:my|our) team`},
	{"Your readers will know", `your (?:readers?|team|site|members|audience|colleagues?|newsletter)`},
	{"Legal have approved it", `(?:has|have|had) (?:read|seen|approved|checked|edited|proof-?read) (?:it|this)`},
	{"I am away until Monday", `away (?:until|from|till|next|on|for|this)|on (?:annual )?leave|on holiday|back (?:on|at|in) (?:my|mon|tue|wed|thu|fri|the office)|until (?:the )?\d+(?:st|nd|rd|th)?`},
	{"All the names have been changed", `names (?:have been|are|were) changed|(?:figures|numbers|statistics|data|quotes?|photos?|pictures?|images?|links?|references|sources) (?:are|is|come|comes|have|has|in it|can|will)`},
	{"There is also a video", `there(?:['’]s| is| are) (?:an?|some|also a) (?:\w+ )?(?:video|photo|picture|podcast|version|image|film)`},
	{"The ending may be too long", `(?:half|ending|opening|beginning|start|end|middle|title|headline|paragraph|section)s? (?:is|are|needs?|may|might|could|was)`},
}, `(?:\b|$)`)
