package statement

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Requests read what a reply asks for in sentences, beside what statements read in any note: "Could you move it to
// People?", "We would prefer “The stamp” as the title", "Here is my bio: …".
func (r Reader) Requests(blocks []document.Block, where string, f *finding.Fields) (adds bool) {
	for i, b := range blocks {
		text := withoutBlogNamed(wording.Fold(b.Text()))
		if labels.FieldOf(b) != labels.None || text == "" || len(text) > 1200 {
			continue
		}
		r.askedWording(r.withoutPost(text, where, f), where, f)
		r.toldOfAuthor(text, layout.TextBelow(blocks, i), where, f)
		clauses := speech.Clauses(text)
		for i, s := range clauses {
			numbers, added := r.askedThemes(s)
			if len(numbers) == 0 {
				numbers = r.placedElsewhere(s, clauses[i+1:])
			}
			if len(numbers) == 0 && alsoTheme.MatchString(s) && !strings.Contains(s, "?") { // "Also theme 5."
				numbers, added = r.Call.FindThemes(s), true
			}
			if len(numbers) > 0 {
				f.Themes = finding.Themes{Numbers: numbers, Where: where, Trust: max(finding.ByStatement, f.Themes.Trust)}
				adds = adds || added
			}
		}
	}
	return adds
}

// newSort is what people call a wording that is to take the place of another, newThen what stands before it, and subTitle what the
// description is called there.
const (
	subTitle = `(?:sub-?\s?title|description|standfirst|strap-?\s?line|sub-?\s?heading)`
	newSort  = `(?:new|shorter|snappier|better|different|alternative|simpler|plainer|revised|another|improved|catchier|punchier|` +
		`longer|final|preferred)`
	newThen = `(?: now| instead| for (?:it|this|you|the blog))?\s*(?:is|:|[–—-])`
)

var (
	// titleChanged and descChanged are the sentences that change a wording, the new one last: "Can the title be changed to “The stamp”?"
	titleChanged = phrase.OneOf(`(?i)`, []phrase.Way{
		{"The title has changed to Nine doors", `\b(?:title|headline)\b[^“"‘]{0,40}?\b(?:changed|amended|updated|altered|from\b.{1,160})\s+to\s*:?\s+(.+)$`},
		{"Please rename it “Nine doors”", `\b(?:re-?title|rename)d?\s+(?:it |the blog |this (?:one |blog |piece |article |post )?|the piece |our blog |my blog |the article )?(?:to |as )?:?\s*((?-i:["“‘'\p{Lu}]).+)$`},
		{"The new title is Nine doors", `\b` + newSort + ` (?:title|headline)` + newThen + `\s+(.+)$`},
		{"Please make the title Nine doors", `\bmake (?:the|my|our) (?:title|headline) (?:(?:to )?(?:read|say) )?((?-i:["“‘'\p{Lu}]).+)$`},
		{"Can you change the title: Nine doors", `\b(?:chang\w*|amend\w*|updat\w*|alter\w*)\b[^:“"]{0,20}\b(?:title|headline)\s*:\s+(.+)$`},
		{"Title change: Nine doors", `\b(?:title|headline) (?:change|update|amendment)\s*:\s+(.+)$`},
		{"Could the title be “Nine doors”?", `\b(?:can|could|may) (?:the|my|our) (?:title|headline) (?:(?:of|for) (?:it|this(?: one)?|(?:the|my|our|this) (?:blog|{work})) )?(?:(?:please|lose|drop|skip|do without) (?:["“‘][^"”’]{2,80}["”’] and )?)?(?:be|read|say|become)\s+((?-i:["“‘'\p{Lu}]).+)$`},
		{"Please take this title instead: Nine doors", `\b(?:this|the following) (?:title|headline)(?: instead| please)?:\s+(.+)$`},
	}, ``)
	descChanged = phrase.MustCompile(`(?i)\b` + subTitle + `\b[^“"‘.?!]{0,40}?\b(?:(?:changed|amended|updated|altered|shortened)` +
		`(?: to|:| as follows| to (?:this|the following))|read|say|from\b.{1,160}\s+to)\s*(?:as follows|this|the following)?\s*:?\s+(.+)$|` +
		`\b` + newSort + ` ` + subTitle + newThen + `\s+(.+)$|` +
		`\bmake (?:the|my|our) ` + subTitle + ` (?:(?:to )?(?:read|say) )?((?-i:["“‘'\p{Lu}]).+)$|` +
		`\b` + subTitle + ` (?:change|update|amendment)\s*:\s+(.+)$|` +
		`\b(?:can|could|may) (?:the|my|our) ` + subTitle + ` (?:please )?(?:be|become)\s+((?-i:["“‘'\p{Lu}]).+)$`)
)

// askedWording reads a title or a description that a paragraph asks for.
func (r Reader) askedWording(text, where string, f *finding.Fields) {
	title := labels.NamesTitle(text)
	desc := labels.NamesDescription(text)
	for _, w := range []struct {
		spoken  bool
		changed *phrase.Phrase
		madeIt  *phrase.Phrase
		v       *finding.Value
	}{{title || !desc, titleChanged, titleMadeIt, &f.Title}, {desc, descChanged, descMadeIt, &f.Description}} {
		if !w.spoken {
			continue
		}
		for _, m := range w.changed.FindAllStringSubmatch(text, 1) {
			for _, g := range m[1:] {
				v := edit.NewWording(g, w.v == &f.Title)
				if !edit.IsQuoted(g) && !ownQuestion.MatchString(v) {
					v = withoutRequest(v, text)
				}
				if v != "" && !labels.IsNoValue(v) && !r.Call.SaysTheme(v) && !leavesChoice(g) {
					w.v.Offer(v, where, finding.ByStatement)
				}
			}
		}
		if v := madeIt(text, w.madeIt); v != "" && !labels.IsNoValue(v) && !r.Call.SaysTheme(v) {
			w.v.Offer(v, where, finding.ByStatement)
		}
		if q, ok := speech.Proposed(text); ok && title != desc && !onlyExample.MatchString(text) && !tellsMisprint.MatchString(text) {
			w.v.Offer(q, where, finding.ByStatement)
		}
	}
}

// madeIt reads what a field whose change a paragraph asks for is to be, in its last sentence: "Could you change the title? Make it Nine
// doors."
func madeIt(text string, of *phrase.Phrase) string {
	m := of.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	said := wording.Quoted.ReplaceAllString(text, "…")
	if ofLook.MatchString(said) || madeOfDay.MatchString(said) || asksMore.MatchString(said) {
		return ""
	}
	return edit.NewWording(m[1], true)
}

// onChange and thenMakeIt stand around such a field, and nothing else beside it: "the job title", "a word of the title" and "the title of the
// picture" are others. What it is to be stands in quotation marks, or has two words at least.
const (
	onChange = `(?:\b(?:(?:can|could|would|will) (?:you|we|i) (?:please |possibly |also )*(?:change|alter|amend|rename)|please (?:also )?(?:change|alter|amend|rename)|` +
		`(?:want(?:ed)?|like|need|decided|have|going) to (?:change|alter|amend|rename)|(?:change of|changed (?:my|our)) (?:minds?|heart|plan) (?:on|about|for|with|regarding)|(?:sorry|thinking|thoughts?) (?:again )?(?:about|on))|` +
		`^(?:about|regarding|re:?)) (?:the|our|this) (?:blog )?`
	thenMakeIt = `(?: of (?:the|our|my|this) (?:blog|article|piece|post))?(?: again)?(?:,? please)?(?:[.?!,:;]| [–—-]) (?:(?:please|so|and|just|let['’]s),? )*make (?:it|that) ((?-i:["“‘'][^“”"]{2,160}[”"’']|[\p{Lu}\d]\S* [^.?!“”"]{2,100}?[?]?))(?:,? (?:please|pls|thanks|thank you|instead|then))*[.!]*$`
)

var (
	titleMadeIt = phrase.Like("Could you change the title? Make it Nine doors.", `(?i)`+onChange+`(?:title|headline)`+thenMakeIt)
	descMadeIt  = phrase.Like("About the description: make it “Nine doors.”", `(?i)`+onChange+subTitle+thenMakeIt)
)

// ofLook speaks of how a field looks or is written.
var ofLook = phrase.Like("Could you change the font of the title? Make it Times New Roman.",
	`(?i)\b(?:font|typeface|colou?rs?|(?:title|sentence|lower|upper|the|proper) case|all caps|capitals?|size|style|spelling|bold|italics?|underlined|arial|calibri|helvetica|new roman|verdana|(?:british|american|us|uk) english|by-?line|heading \d)\b`)

// madeOfDay puts something to a day: "We can't change the title. Make it Monday if you need more time."
var madeOfDay = phrase.Like("Make it Monday if you need more time.", `(?i)\bmake (?:it|that) (?:`+wording.Weekday+`|next|\d)\b`)

// asksMore goes on from a wording to what else is asked or told.
var asksMore = phrase.Like("Make it Nine doors and leave the rest",
	`(?i)\bmake (?:it|that) [^.?!]*(?:(?:,| [–—-]) (?:if|he|she|they|not|but|and|or|unless|with|when|so)\b|\b(?:and|but) (?:leave|keep|change|move|put|add|the (?:theme|description|title|sub-?title))\b|\b(?:only if|if you|in the \p{L}+(?: too)?\W*$|rather than|instead of)|[;(])|`+
		`\bmake (?:it|that) .*\bmake (?:it|that) `)

// onlyExample names a wording as an example of what is wished.
var onlyExample = phrase.Like("a punchier title such as “Nine doors”", `(?i)\b(?:such as|something like|along the lines of|for (?:example|instance))[,:]?\s*[“"]`)

// leavesChoice says whether a question names two wordings: "Could the title be Cellar lamps or Cellar lights?"
func leavesChoice(rest string) bool {
	return strings.Contains(rest, " or ") && strings.HasSuffix(strings.TrimSpace(rest), "?") && !edit.IsQuoted(rest)
}

var (
	bioWords  = phrase.MustCompile(`(?i)\b(?:bio|biog|biography)\b`)
	handleSay = phrase.MustCompile(`(?i)\b(?:twitter|handle|tweets?|on x)\b`)
	// addsHandle asks in the form of a question: "Could you add my Twitter name, @jane?"
	addsHandle = phrase.MustCompile(`(?i)\b(?:could|can|would|will) (?:you|we|i)\b[^.?!]{0,20}\b(?:add|include|use|put|give|mention|change|correct)\b`)
	// toMention are accounts to be named in posts about the blog.
	toMention = phrase.Like("When you tweet it, mention @fennwick.", `(?i)\b(?:mention|tag|retweet|copy in|cc)\w*[^.?!@]{0,30}@|\bwhen (?:you|it|we|they)\b|@\w+,? (?:and|or|&) @`)
	ofAuthor  = phrase.Like("my handle", `(?i)\b(?:my|me|i|his|him|her|author|author['’]s|\w+['’]s (?:handle|twitter))\b`)
	bareName  = phrase.MustCompile(`^@[A-Za-z0-9_]{2,30}[.!]?$`)
)

// shownAs says how the author is to be presented: "please show me as Head of Data at Fenwick", "could the author be
// given as Dr Amara Osei, Head of Data, Fenwick?"
var shownAs = phrase.MustCompile(`\b(?i:show|list|describe|credit|present|give|put down|byline|style|name) (?:(?i:me|him|her|them|the author)|` +
	`\p{Lu}\p{L}+) (?i:as) (?:(?i:an?|the|our) )?["“‘]?(\p{Lu}[^.?!;"”]{3,120}?)["”’]?(?:,? please)?(?:[.?!]+(?:\s|$)|$)|` +
	`\b(?i:author|by-?line|name) (?i:should|to|can|could|must)? ?(?i:be) (?i:shown|listed|described|credited|` +
	`presented|given|named) (?i:as) (?:(?i:an?|the|our) )?(\p{Lu}[^.?!;]{3,120}?)(?:,? please)?[.?!]*$`)

// toldOfAuthor reads a biography and a Twitter name that a paragraph gives for the author of the blog.
func (r Reader) toldOfAuthor(text, next, where string, f *finding.Fields) {
	if handle := person.TwitterIn(text); handle != "" && (handleSay.MatchString(text) || bareName.MatchString(text)) &&
		(!strings.Contains(text, "?") || addsHandle.MatchString(text)) && (!toMention.MatchString(text) || ofAuthor.MatchString(text)) {
		f.Author.Twitter.Offer(handle, where, finding.ByStatement)
	}
	if m := shownAs.FindStringSubmatch(text); m != nil {
		if p := person.In(m[1] + m[2]); person.LooksLikeRole(p.Role) && (p.Name == "" || person.LooksLikeName(p.Name)) {
			f.Author.Offer(p, where, finding.ByStatement)
		} else if role, organisation := person.RoleAndOrganisation(m[1] + m[2]); person.LooksLikeRole(role) {
			f.Author.OfferPost(role, organisation, where, finding.ByStatement)
		}
	}
	if !bioWords.MatchString(text) || strings.Contains(text, "?") {
		return
	}
	bio := ""
	if leads, whatever := speech.LeadsToBiography(text); leads && (whatever || beginsBio.MatchString(next) && !turnsToDesk.MatchString(next)) {
		bio = next
	} else if m := speech.LeadIn.FindStringSubmatch(text); m != nil && bioWords.MatchString(m[1]) {
		bio = m[2]
	}
	if wording.Count(bio) >= 5 {
		f.Author.Bio.Offer(bio, where, finding.ByStatement)
	}
}

// beginsBio begins a biography.
var beginsBio = phrase.Like("Jane Doe runs the post room.", `^(?:(?:Dr|Prof|Professor|Sir|Dame|Cllr)\.? )?\p{Lu}[\p{L}'’-]+ (?:\p{Lu}[\p{L}'’.-]* ){0,3}\p{Ll}`)
