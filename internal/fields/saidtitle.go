package fields

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// saidTitle returns the title that a paragraph gives.
func (r Reader) saidTitle(text string) string {
	text = singleQuoted.ReplaceAllString(text, "$1“$2”$3")
	if misnamed.MatchString(text) {
		return ""
	}
	if at := titleStatement.FindStringSubmatchIndex(text); at != nil && !otherWork.MatchString(text[max(0, at[0]-60):at[0]]) {
		said := strings.TrimSpace(text[at[2]:at[3]])
		if q, ok := quotedAtStart(said); ok && !labels.IsNoValue(said) && quoteWidth(said) > 0 {
			if mine := text[max(0, at[0]-4):at[0]]; strings.EqualFold(strings.TrimSpace(mine), "my") && person.LooksLikeRole(q) {
				return "" // "I work at Fenwick and my title is “Nurse Consultant”"
			}
			return withoutStops(q)
		}
		if v := wording.FirstSentence(beforeDescription(r.said(titleStatement, text))); v != "" {
			return withoutRequest(v, text)
		}
	}
	if m := wouldBeTitle.FindStringSubmatch(text); m != nil && !notSubject.MatchString(m[1]) {
		return wording.Unquote(m[1])
	}
	if m := forTitle.FindStringSubmatch(text); m != nil {
		return withoutStops(m[1])
	}
	if m := titleBehind.FindStringSubmatch(text); m != nil {
		return withoutStops(m[1])
	}
	if m := titleAs.FindStringSubmatch(text); m != nil {
		return strings.TrimRight(wording.Fold(m[1]), ",")
	}
	if m := chosenFor.FindStringSubmatch(text); m != nil && labels.TitleWords.MatchString(m[2]) {
		return withoutStops(m[1])
	}
	if m := titleQuoted.FindStringSubmatch(text); m != nil && !andQuoted.MatchString(m[1]) && !labels.NamesDescription(m[1]) && !namesOther.MatchString(m[1]) {
		return withoutStops(wording.Unquote(m[2]))
	}
	return titleBehindColon(text)
}

// andQuoted leads from a title that was said to something else: "Bins is the title and “What we learnt” the description".
var andQuoted = phrase.Like(" and", `(?i)^,? (?:and|with|while)$`)

// titleBehindColon returns the title that a sentence leads to: "for a title we thought: Nine doors".
func titleBehindColon(text string) string {
	at := titleColon.FindStringSubmatchIndex(text)
	if at == nil {
		return ""
	}
	lead, between, value := text[max(0, at[0]-60):at[0]], text[at[2]:at[3]], text[at[4]:at[5]]
	if otherWork.MatchString(lead) || asksAbout.MatchString(lead) || labels.NamesDescription(between) || namesOther.MatchString(between) ||
		wording.Count(between) > 6 || !beginsValue(value) {
		return ""
	}
	if q, ok := quotedAtStart(value); ok {
		return withoutStops(q)
	}
	if value = wording.FirstSentence(withoutTalk(value)); wording.Count(value) > labels.LongestTitle {
		return ""
	}
	return value
}

// misnamed says why something bears a name that is not meant.
var misnamed = phrase.Like("It is called “blog text” only because of our system.",
	`(?i)\b(?:called|named|titled|headed|entitled)\b[^.?!]{1,80}?\b(?:only|just|simply|merely|purely) (?:because|due to|for)\b|`+
		`\b(?:file|attachment|word document)(?: \w+)?(?: is| was|['’]s) (?:called|named|titled)\b|`+
		`\b(?:called|named|titled)\b[^.?!]{1,80}?\b(?:because(?: of)?|due to|thanks to|by|in) (?:our|the|my) (?:\w+ )?(?:system|software|server|cms|computer|laptop|filing|naming)\b`)

var (
	wouldBeTitle = phrase.Like("Love the queue would be a better title.",
		`(?:^|[.!?] )(?i:(?:i think|perhaps|maybe|actually),? |[^.?!:“"]{1,40}: )?([“"][^“”"]{3,100}[”"]|[“"]?\p{Lu}[^.?!,;:“"]{3,100}?) (?i:would be|might be|could be|may be|is) (?i:an? |the |my |our )`+
			`(?i:(?:better|good|nicer|shorter|catchier|stronger|clearer|new|snappier|simpler) )?(?i:title|headline)\b`)
	notSubject = phrase.MustCompile(`^(?i:i|it|this|that|these|those|there|here|what(?: (?:i|we|you)\b.*)?$|which|he|she|they|we|you|the (?:title|headline|following|other|` +
		`first|second|file|heading)|(?:my|our|your|his|her) \w+|a \w+|something|anything)\b`)
	// asking is a title asked for in a question: its question mark, and an "instead", are the question's.
	asking = phrase.Like("Can it be called Love the queue instead?",
		`(?i)^(?:(?:hi|hello|sorry|please|so|and|also|or)\b[^a-z]{0,3})*`+
			`(?:can|could|may|might|shall|would|is it (?:possible|ok|okay)|do you mind)\b`)
	requestTail = phrase.MustCompile(`(?i),? (?:instead|please|if possible|if you can|if that['’]s (?:ok|okay|possible))(?:,? please)?[?.!]*$`)
	allElse     = phrase.Like("Cellar lamps, everything else as is", `(?i)[,;]? (?:and |with )?(?:everything else|all else|the rest|nothing else)\b.*$`)
	contentTail = phrase.Like("Cellar lamps, happy to go with that", `(?i)(?:\s+[(–—-]+\s*|[,;] )(?:and |but |so )?(?:(?:i['’]m|we['’]re|i am|we are) )?(?:very |quite )?(?:happy|content|fine|ok|okay)`+
		` (?:to (?:go|stick|stay|run) with|with|for you to)\b.*$`)
	apologyTail = phrase.Like("Cellar lamps - sorry for the omission", `(?i)(?:\s+[(–—-]+\s*|[,;] )(?:so |very |really )*(?:sorry|apologies|oops|(?:many )?thanks|thank you|hope (?:that|this))(?:\W*$| (?:for|about|that|again|if|i|to|it|this)\b.*$)`)
	pleaseAtEnd = phrase.Like("Left on the bus please", `,? (?:please|pls|thanks)[.!]*$`)
	ownQuestion = phrase.MustCompile(`(?i)^[“"]?(?:who|what|why|how|when|where|which|whose|is|are|do|does|did|can|could|will|would|should|has|have)\b`)
)

// withoutRequest takes off a title what the question says in which it is asked for.
func withoutRequest(title, text string) string {
	title = pleaseAtEnd.ReplaceAllString(allElse.ReplaceAllString(apologyTail.ReplaceAllString(contentTail.ReplaceAllString(title, ""), ""), ""), "")
	if !asking.MatchString(text) {
		return title
	}
	title = requestTail.ReplaceAllString(title, "")
	if !ownQuestion.MatchString(title) {
		title = strings.TrimRight(title, "?")
	}
	return title
}

// appositive is a title between commas: "our blog, Weaving and worrying, is attached".
var appositive = phrase.MustCompile(`\b(?i:blog(?: ?post)?|{work}|post|contribution|submission), (\p{Lu}[^,.!?;:“"]{6,100})` +
	`, (?i:is|has been|as attached|which is)\b`)

// themeTail is what a sentence goes on to say behind a title: "a blog called Weaving and worrying for theme 2".
var themeTail = phrase.MustCompile(`(?i)[,;]?\s+(?:(?:and|which|it) )?(?:it )?(?:is |['’]s )?(?:for|under|on|in|against) (?:the )?(?:campaign )?` +
	`themes?\s+(?:no\.? ?|number |#)?` + wording.Numeral + `\b.*$`)

// forTail is what it says with a verb: "It's called Weaving and worrying and it's for People."
var forTail = phrase.Like("Weaving and worrying and it's for People",
	`(?i),?\s+(?:and|which) (?:it(?:['’]s| is)|is|we(?:['’]d| would) like it) (?:meant |intended )?(?:for|under|in|on) .{2,60}$`)

// themeSaid is the theme that it gives in words of its own: "It's called Weaving and worrying, theme is people I suppose".
var themeSaid = phrase.Like("Weaving and worrying, theme is people I suppose",
	`(?i)[,;]\s+(?:and )?(?:the |my |our |its )?theme(?:['’]s| is| would be|:)? .{2,90}$`)

func withoutThemeTail(title string) string {
	if t := themeSaid.ReplaceAllString(forTail.ReplaceAllString(themeTail.ReplaceAllString(title, ""), ""), ""); t != "" {
		return t
	}
	return title
}

// quotedBehindBlog returns what stands alone in quotation marks behind a sentence about the blog: "As promised, a blog. “Nine doors”."
func quotedBehindBlog(text string) string {
	all := wording.Sentences(text)
	for i := 1; i < len(all); i++ {
		said := strings.TrimRight(all[i], ". ")
		if title := wording.Unquote(said); title != said && speech.MentionsBlog(all[i-1]) && wording.Count(title) <= labels.LongestTitle {
			return title
		}
	}
	return ""
}

// withoutStops takes the stop of the sentence off a title that stood in quotation marks; one of two sentences keeps its own.
func withoutStops(title string) string {
	title = strings.TrimRight(wording.Fold(title), ",")
	if len(wording.Sentences(title)) > 1 {
		return title
	}
	return strings.TrimRight(title, ".,")
}

// mayBeTitle says whether what stands in quotation marks where something is handed over is a title, and not the name of a
// file, of a theme or of the campaign.
func (r Reader) mayBeTitle(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(first) && wording.Count(s) >= 2 && !document.HasExtension(s) && !r.Call.SaysTheme(s) && !campaign.Only(r.Call, s)
}

// titlesSpoken are the ways in which a sentence speaks of the blog by its title, without saying that it is one.
var titlesSpoken = []struct {
	example string
	title   func(Reader, string) string
}{
	{"As promised, a blog. “Nine doors”.", Reader.titleAlone},
	{"Here is a blog about nurses, “Nine doors”", Reader.titleBehindBlog},
	{"Our blog, Weaving and worrying, is attached.", Reader.titleBetweenCommas},
	{"Please find “Nine doors” attached.", Reader.titleHandedOver},
	{"Please find the blog attached: Nine doors", Reader.titleBehindColon},
}

func (r Reader) titleAlone(text string) string {
	if q := quotedBehindBlog(text); q != "" && r.mayBeTitle(q) {
		return withoutStops(q)
	}
	return ""
}

// ofAnother says whether words in quotation marks are no title, being written small, or are another thing's: "the comment “Check this”".
func ofAnother(text, quoted string) bool {
	first, _ := utf8.DecodeRuneInString(quoted)
	return unicode.IsLower(first) || anotherThing.MatchString(text[:max(0, strings.Index(text, quoted))])
}

var anotherThing = phrase.Like("please ignore the comment “", `(?i)\b(?:comments?|guide|guidance|notes?|file|folder|phrase|words?|remark|motto|slogan|section|headings?|chapter|`+
	`paragraph|quote|report|book|podcast|event|session|webinar|says?|said|calls?)(?: (?:on|in|of|at|it|this))?,? ?[“"‘']$`)

func (r Reader) titleBehindBlog(text string) string {
	m := aboutBlog.FindStringSubmatch(text)
	if m == nil || ofAnother(text, m[1]+m[2]+m[3]) || r.Call.SaysTheme(m[1]+m[2]+m[3]) || campaign.Only(r.Call, m[1]+m[2]+m[3]) {
		return ""
	}
	return withoutStops(m[1] + m[2] + m[3])
}

func (r Reader) titleBetweenCommas(text string) string {
	m := appositive.FindStringSubmatch(text)
	if m == nil || !r.mayBeTitle(m[1]) || wording.Count(m[1]) < 3 || person.LooksLikeName(m[1]) || person.LooksLikeRole(m[1]) {
		return ""
	}
	return wording.Fold(m[1])
}

func (r Reader) titleHandedOver(text string) string {
	if m := quotedHandOver.FindStringSubmatch(text); m != nil && !ofAnother(text, m[1]+m[2]) && r.mayBeTitle(m[1]+m[2]) {
		return withoutStops(m[1] + m[2])
	}
	return ""
}

func (r Reader) titleBehindColon(text string) string {
	m := afterColon.FindStringSubmatch(text)
	if m == nil || NumberSaid(m[1]) > 0 || labels.NamesDescription(strings.TrimSuffix(m[0], m[1])) || labels.NamesDescription(text[:strings.Index(text, m[0])]) ||
		r.Call.SaysTheme(m[1]) || wording.Count(m[1]) > 20 || strings.Contains(m[1], "http") || document.HasExtension(m[1]) {
		return ""
	}
	return wording.Unquote(m[1])
}
