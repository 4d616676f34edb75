package fields

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/edit"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// The ways in which a sentence gives the title. The value is what stands in quotation marks, else the rest of the sentence or paragraph.

// byWhom is who gave a title: "the title he has given it is Nine doors".
const byWhom = ` (?:that )?(?:i|we|he|she|they)(?:['’](?:ve|d|s)| have| has| had| would)? (?:given|gave|chosen|chose|picked|want|wants|suggest|suggests|suggested|prefer|prefers)` +
	`(?: (?:it|this|for it|for this|to give it))?`

var (
	titleStatement = phrase.MustCompile(`(?i)\b(?:(?:wants?|would like|suggests?|proposes?|prefers?|chose|chosen|picked) the (?:title|headline)|(?:(?:blog |working |new )?(?:title|headline)|name of (?:it|(?:(?:the|my|our|this) )?(?:blog|{work}|post)))` +
		`(?: of (?:it|(?:the|my|our|this|his|her|their) (?:blog|{work}|post|text))|` + byWhom + `)?\s*(?:is now|is|should be|should read|will be|` +
		`would be|ought to (?:be|read)|to be|can be|could be|is now|now reads|reads|being|to)|working title was|entitled|titled|headed|` +
		`(?:title|headline) (?:of (?:it|(?:the|my|our) (?:blog|{work}|post|text)) )?sounds:|title['’]s|(?:(?:(?:\b(?:i|we)(?:['’](?:ve|m|re|d)| have| am| are| would)?(?: now| just| also| much| rather| sooner)*|let['’]s|please(?: also| just| now)?|(?:would|do) you mind|(?:how|what) about|` +
		`(?:he|she|they)(?:['’](?:s|ve|d)| has| have| would)?(?: now| just)?|you (?:can|could|may)|(?:could|can) you|to|(?:thinking|thought) (?:of|about))\s+)|^|[.!?]\s+|\b(?:below|attached|enclosed|underneath|here),\s+)(?:calling|called|call|head|` +
		`titling|title|naming|named|calls|titles|names|titled) (?:it|this(?: one)?|mine|the (?:blog|{work}|post))(?: (?:simply|just))?|(?:is|are) called|(?:^|[.!?]\s)called|it's called|it’s called|\bits called|` +
		`(?:like|want|prefer|have) (?:it|this) (?:called|titled|entitled|named)|(?:it|this) (?:to be|should be|could be|can be|be|were) called|(?:blog(?: ?post)?|{work}|post|contribution|` +
		`submission|entry|one|text)\b[^.?!“”"]{0,25}?\bcalled|change the title to|with the title)\s*[:,–—-]?\s*(.+)$`)
	titleInline = phrase.Like("Please find my blog attached (title: Nine doors).", `(?i)[,;(–—-]\s*(?:title|titled|called|entitled)\s*[:–—-]\s*([^)]+)`)
	titleBehind = phrase.Like("please use “Bins” as the title",
		`(?i)[“"]([^”"]{3,160})[”"][^.?!“"]{0,25}?\s(?:is|as|that(?:['’]s| is)|to be|(?:would|will|can|could|should|might|may) be)`+
			`\s+(?:(?:the|my|our|your|its|a)\s+)?(?:blog\s+|working\s+)?(?:title|headline)\b`)
	titleAs = phrase.Like("please use The quiet room as the title",
		`\b(?i:use|have|take|put) (\p{Lu}[^.!:“"]{2,120}?),? (?i:as|for) (?i:the|my|our|its|a) (?i:blog |new )?`+
			`(?i:title|headline)(?:$|[.,;!?–—-]|\s+(?:please|and|instead|if|for)\b)`)
	quotedHandOver = phrase.Like("please find “Bins” attached",
		`(?i)(?:\b(?:attached|attaching|enclosed|find|here(?:['’]s| is)|submit(?:ting)?|sending|`+
			`offer(?:ing)?|enter|present(?:ing)?)\b[^.?!“"]{0,30}[“"]([^”"]{3,160})[”"]|`+
			`[“"]([^”"]{3,160})[”"][^.?!“"]{0,15}\b(?:is|are)\b[^.?!“"]{0,10}\battached\b)`)
	titleQuoted = phrase.Like("the title I like best, “What we learnt”",
		`(?i)\b(?:title|(?:under the )?heading|headline)\b([^.?!“"‘]{0,40})\s([“"][^”"]{2,160}[”"])`)
	forTitle = phrase.Like("for the title we'd like “Bins”",
		`(?i)\bfor (?:the|a|my|our) (?:title|headline),? (?:i|we)(?:['’]d| would| had| have)?`+
			`[^.?!“"]{0,25} [“"]([^”"]{3,160})[”"]`)
	calledAtLast = phrase.Like("I wasn't sure what to call it, so I went for “Bins”.",
		`(?i)\bcall (?:it|this|mine)\b[^.?!“"]{0,30}\b(?:went|gone|going|go|plumped|settled|opted|chose|picked)(?: (?:for|with|on))? [“"]([^”"]{3,160})[”"]`)
	titleColon = phrase.Like("for a title we thought: What we learnt",
		`(?i)\b(?:title|headline)\b([^.?!:“"]{3,40}):\s*(.+)$`)
	aboutBlog = phrase.MustCompile(`(?i)\b(?:blog(?: ?post)?|{work}|post|contribution|submission)` +
		`\b[^.?!“"‘]{0,60}(?:“([^”]{3,160})”|"([^"]{3,160})"|‘([^’]{3,160})’)`)
	afterColon = phrase.MustCompile(`(?i)\b(?:blog|{work}|post|attached|contribution|submission)` +
		`\b[^.?!:]{0,50}:\s+([“"]?(?-i:[\p{Lu}\d])[^:]{4,140}?)[.]?$`)
)

// settledOn is a title that its sender chose over another: "My colleague thinks that the title should be “Run it” but I prefer “Let it run”."
var settledOn = phrase.Like("The title could be “Run it” but I prefer “Let it run”.", `(?i)\b(?:title|headline|call it)\b[^.?!“”"]{0,40}[“"][^”"]{2,160}[”"][^.?!“”"]{0,60}\bbut (?:i|we)(?:['’]d| would| have)?(?: much| rather| finally)? `+
	`(?:prefer(?:red)?|chose|settled (?:on|for)|went (?:with|for)|decided on|opted for) [“"]([^”"]{2,160})[”"](?:[,.;!]| (?:and|so|as|because|in|since)\b|$)`)

// finallyCalled gives a working title, and the one that is meant now.
var finallyCalled = phrase.Like("Working title was Post, but let's go with The envelope on the mat.",
	`\b(?i:working title)(?i: was| is| had been|:) [^.;!?]{2,100}?(?:,? (?i:but|and)|[.;,]|\s[–—-]) (?i:(?:so|now|then|actually|finally|i think|we think) )*(?i:let['’]s (?:go with|use|call it|have|make it)|(?:i|we)(?:['’]d| would| have|['’]ve)?(?: now| both| all)? (?:like|prefer|rather have|call it|go with|gone with|went with|settled on|decided on|chose|chosen|renamed it|changed it to)|`+
		`(?:it|this)(?:['’]s| is| should)?(?: now)? (?:be )?(?:called )?|please (?:use|call it)|(?:the )?final (?:one|title) (?:is|should be)):? ["“]?(\p{Lu}[^“”"]{2,120}?)["”]?[.!]*$`)

// titleWays are ways of giving a title, each with the group of its phrase where the title stands.
type titleWays []struct {
	phrase *phrase.Phrase
	group  int
}

// plainlyChosen say which title is meant, whatever else a paragraph says of titles; wantedTitles are looked for behind statements.
var (
	plainlyChosen = titleWays{{settledOn, 1}, {pairFor, 1}, {pairBack, 2}, {renamed, 1}, {finallyCalled, 1}}
	wantedTitles  = titleWays{{forTitle, 1}, {calledAtLast, 1}, {titleBehind, 1}}
)

// in returns the title that a text gives in the first of these ways.
func (ways titleWays) in(text string) (title string, ok bool) {
	for _, way := range ways {
		if m := way.phrase.FindStringSubmatch(text); m != nil {
			return withoutStops(m[way.group]), true
		}
	}
	return "", false
}

// saidTitle returns the title that a paragraph gives.
func (r Reader) saidTitle(text string) string {
	text = singleQuoted.ReplaceAllString(text, "$1“$2”$3")
	if misnamed.MatchString(text) {
		return ""
	}
	for _, read := range []func(string) (title string, ok bool){plainlyChosen.in, r.titleStated, preferredOfTwo, wantedTitles.in, placedTitle} {
		if title, ok := read(text); ok {
			return title
		}
	}
	return titleBehindColon(text)
}

// titleStated returns the title that a paragraph states: "The title is “Bins”", and no title of somebody: "my title is “Nurse Consultant”".
func (r Reader) titleStated(text string) (title string, ok bool) {
	at := titleStatement.FindStringSubmatchIndex(text)
	if at == nil || otherWork.MatchString(text[max(0, at[0]-60):at[0]]) {
		return "", false
	}
	said := strings.TrimSpace(text[at[2]:at[3]])
	if q, ok := quotedAtStart(said); ok && !labels.IsNoValue(said) && strings.IndexAny(said, "“‘\"") == 0 {
		if mine := text[max(0, at[0]-4):at[0]]; strings.EqualFold(strings.TrimSpace(mine), "my") && person.LooksLikeRole(q) {
			return "", true
		}
		return withoutStops(q), true
	}
	v := wording.FirstSentence(beforeDescription(r.said(titleStatement, text)))
	return withoutRequest(v, text), v != ""
}

// preferredOfTwo returns the one of two titles that a paragraph prefers, or the one that it would have.
func preferredOfTwo(text string) (title string, ok bool) {
	if m := preferredTitle.FindStringSubmatch(text); m != nil {
		if speech.PlaceAmong(m[3], 2) == 0 {
			return withoutStops(m[1]), true
		}
		return withoutStops(m[2]), true
	}
	if m := wouldBeTitle.FindStringSubmatch(text); m != nil && !notSubject.MatchString(m[1]) {
		return wording.Unquote(m[1]), true
	}
	return "", false
}

// placedTitle returns the title that a paragraph has beside the word for it.
func placedTitle(text string) (title string, ok bool) {
	if m := titleAs.FindStringSubmatch(text); m != nil {
		return strings.TrimRight(wording.Fold(m[1]), ","), true
	}
	if m := chosenFor.FindStringSubmatch(text); m != nil && labels.TitleWords.MatchString(m[2]) {
		return withoutStops(m[1]), true
	}
	if m := titleQuoted.FindStringSubmatch(text); m != nil && !labels.NamesDescription(m[1]) && !namesOther.MatchString(m[1]) && strings.TrimSpace(m[1]) != "and" && !edit.PlacesWords(text) {
		return withoutStops(wording.Unquote(m[2])), true
	}
	if m := titlePair.FindStringSubmatch(text); m != nil && !otherWork.MatchString(text[:strings.Index(text, m[0])]) {
		return withoutStops(wording.Unquote(m[1])), true
	}
	if m := titleComma.FindStringSubmatch(text); m != nil {
		return wording.Fold(m[1]), true
	}
	return "", false
}

// titlePair gives both within a sentence, as if under labels.
var titlePair = phrase.Like("I'd suggest Title: Trolley log. Subtitle: Six shifts in the spring.",
	`(?:^|\s)(?i:title|headline): ([“"]?[\p{Lu}\d][^.?!:;]{1,100}[?!]?[”"]?)[.;,]?\s+(?i:and )?(?i:the |a )?(?i:`+labels.DescriptionNames+`):\s`)

// titleComma gives the title and the description with a comma behind the name of each.
var titleComma = phrase.Like("Title, The gate at the bottom. Short description, The nurse can find us.",
	`(?:^|[.:;!?]\s+)(?i:the |my |our )?(?i:title|headline|heading), (\p{Lu}[^.?!]{2,100}?[?!]?)[.;]?\s+(?i:and )?(?i:the |a |my |our )?(?i:short )?(?i:`+labels.DescriptionNames+`), `)

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

// preferredTitle gives two titles, and says which of them it is to be.
var preferredTitle = phrase.Like("Two options for the title: “Bins” or “What we learnt”. We prefer the second.",
	`(?i)\b(?:titles?|headlines?)\b[^.?!“"]{0,40}[“"]([^”"]{3,160})[”"],? (?:or|and) (?:perhaps |maybe )?[“"]([^”"]{3,160})[”"][.,;]?\s+`+
		`(?:(?:i|we)(?:['’]d| would)? (?:slightly |rather |both )?(?:prefer|favou?r|like|go (?:for|with)|lean (?:to|towards?))|(?:my|our) (?:preference|favourite|choice)(?: is| would be)(?: for)?) the (first|former|second|latter|last)\b`)

// renamed gives the title that a blog had, and the one that it has now.
var renamed = phrase.Like("The working title was “Bins” but we now call it “What we learnt”.",
	`(?i)\b(?:titled?|headline|called)\b[^.?!“"]{0,40}[“"][^”"]{3,160}[”"],? (?:but|and|though) [^.?!“"]{0,25}\b(?:now|since)\b[^.?!“"]{0,25}[“"]([^”"]{3,160})[”"]`)

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
	// asksBefore is the question before a title that begins behind something else.
	asksBefore = phrase.Like("And while I'm at it could you change the title to",
		`(?i)(?:\b(?:can|could|would|will|might|may) (?:you|we|i)(?: please| possibly| also| perhaps| just)*|\bis there (?:any|a) (?:chance|way) (?:of|that|to|we|you|i)|\b(?:any|some) chance (?:of|we|you|that)|\bhow about|\bwhat about|\bwould it be (?:possible|ok|okay|all right)|\bis it too late|\bdo you (?:think|mind)|\bwould you mind)\b[^.?!“"]*$`)
	requestTail = phrase.MustCompile(`(?i),? (?:instead|please|if possible|if you can|if that['’]s (?:ok|okay|possible))(?:,? please)?[?.!]*$`)
	allElse     = phrase.Like("Cellar lamps, everything else as is", `(?i)[,;]? (?:and |with )?(?:everything else|all else|the rest|nothing else)\b.*$`)
	contentTail = phrase.Like("Cellar lamps, happy to go with that", `(?i)(?:\s+[(–—-]+\s*|[,;] )(?:and |but |so )?(?:(?:i['’]m|we['’]re|i am|we are) )?(?:very |quite )?(?:happy|content|fine|ok|okay)`+
		` (?:to (?:go|stick|stay|run) with|with|for you to)\b.*$`)
	apologyTail = phrase.Like("Cellar lamps - sorry for the omission", `(?i)(?:\s+[(–—-]+\s*|[,;] )(?:so |very |really )*(?:sorry|apologies|oops|(?:many )?thanks|thank you|hope (?:that|this|you|it))(?:\W*$| (?:for|about|that|again|if|i|to|it|this|like|enjoy|can use)\b.*$)`)
	// promiseTail is what a sentence goes on to promise behind a title.
	promiseTail = phrase.Like("Cellar lamps, will confirm the description tomorrow",
		`(?i)(?:(?:\s+[(–—-]+\s*|[,;] )(?:and |but )?| (?:and|but) )(?:(?:i|we)(?:['’]ll| will)|will) (?:(?:confirm|follow up|get back|come back)\b|let you know\b|(?:send|check|add|forward)\b.*\b(?:photo|headshot|picture|bio|description|sub-?title|theme|rest|tomorrow|later|soon|shortly|today|tonight|next week|asap|(?:by|on) \p{L}+day|this (?:afternoon|evening|week)|separately)\b).*$`)
	pleaseAtEnd = phrase.Like("Left on the bus please", `,? (?:please|pls|thanks)[.!]*$`)
	ownQuestion = phrase.MustCompile(`(?i)^[“"]?(?:who|what|why|how|when|where|which|whose|is|are|do|does|did|can|could|will|would|should|has|have)\b`)
)

// withoutRequest takes off a title what the question says in which it is asked for.
func withoutRequest(title, text string) string {
	title = speech.RestIsFine.ReplaceAllString(speech.WithoutTail(title), "")
	title = pleaseAtEnd.ReplaceAllString(allElse.ReplaceAllString(apologyTail.ReplaceAllString(contentTail.ReplaceAllString(promiseTail.ReplaceAllString(title, ""), ""), ""), ""), "")
	if before, _, _ := strings.Cut(text, title); !asking.MatchString(text) && !asksBefore.MatchString(before) {
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
	`, (?i:is|has been|as attached|which (?:is|i|we|would|could|should|fits|belongs|goes))\b`)

// themeTail is what a sentence goes on to say behind a title: "a blog called Weaving and worrying for theme 2".
var themeTail = phrase.MustCompile(`(?i)[,;]?\s+(?:(?:and|which) )?(?:(?:it|this|that)(?: is|['’]?s)? |is )?(?:for|under|on|in|against) (?:the )?(?:campaign )?` +
	`themes?\s+(?:no\.? ?|number |#)?` + wording.Numeral + `\b.*$`)

// forTail is what it says with a verb: "It's called Weaving and worrying and it's for People."
var forTail = phrase.Like("Weaving and worrying and it's for People",
	`(?i),?\s+(?:and|which) (?:it(?:['’]?s| is)|is|we(?:['’]d| would) like it) (?:meant |intended )?(?:for|under|in|on) .{2,60}$`)

// themeSaid is the theme that it gives in words of its own: "It's called Weaving and worrying, theme is people I suppose".
var themeSaid = phrase.Like("Weaving and worrying, theme is people I suppose",
	`(?i)[,;]\s+(?:and )?(?:the |my |our |its )?theme(?:['’]s| is| would be|:)? .{1,90}$`)

func withoutThemeTail(title string) string {
	if t := themeSaid.ReplaceAllString(forTail.ReplaceAllString(themeTail.ReplaceAllString(title, ""), ""), ""); t != "" {
		return t
	}
	return title
}

// goesOn is where a sentence that said a title goes on to something else.
var goesOn = phrase.Like(", and it would suit People",
	`(?i)[,;]?\s+(?:and|but|which|so)\s+(?:(?:i|we) (?:think|thought|feel|guess|suppose) )?(?:it|that|this|would|will|should|might|could|may)\b`)

// beforeTheme cuts off a title what the sentence goes on to say of a theme of the call: "Weaving and worrying, and it would suit People".
func (r Reader) beforeTheme(title string) string {
	if at := goesOn.FindStringIndex(title); at != nil && r.Call.SaysTheme(strings.TrimLeft(title[at[0]:], ",; ")) && !r.Call.SaysTheme(title[:at[0]]) {
		return title[:at[0]]
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

var nextField = phrase.MustCompile(`(?i)(?:[;,.]|\s[–—-]|\s(?:and|with))\s+(?:(?:second|secondly|next|then|also|finally|lastly),? )?(?:and |with )?(?:as for |for |here(?:['’]s| is) )?(?:(?:the|a|my|our|its|this|his|her|their) )?` +
	`(?:(?:short|brief|suggested|proposed|one-line) )?(?:` + labels.DescriptionNames + `)\b|` +
	`,? and (?:i|we|he|she|they)\b[^.?!“"]{0,40}\b(?:` + labels.DescriptionNames + `)\b|` +
	`,? and (?:under|underneath|beneath|below) (?:it|that),? (?:please )?(?:put|have|add|write|use):\s`)

// beforeDescription cuts a title off where the sentence goes on to the description: "Bins; strapline What we learnt".
func beforeDescription(v string) string {
	if at := nextField.FindStringIndex(v); at != nil && at[0] > 2 {
		return v[:at[0]]
	}
	return v
}

// otherWork is what may have a title beside the blog, at the end of what stands before "titled": "our report, titled “Six
// hundred calls”", and what a title may be of beside it: "my job title is".
var otherWork = phrase.MustCompile(`(?i)\b(?:photographs?|photos?|pictures?|images?|poster|leaflet|reports?|papers?|books?|study|survey|programme|` +
	`project|podcast|events?|webinar|conference|film|video|strategy|initiative|scheme|tool|app|product|service|` +
	`platform|company|charity|team|pilot|system|campaign|series|newsletter|research|whitepaper|case study|job|full|` +
	`whose)\b[^.?!]{0,25}$`)

// namesOther stands between the word title and what is none: "a title better than “Bins”", "a punchier title such as “Bins”".
var namesOther = phrase.MustCompile(`(?i)\b(?:than|not|instead|was|of the|from|such as|something like|along the lines of|for (?:example|instance))\b|\blike\s*$|` +
	`\b(?:los(?:e|es|ing)|without|minus|drop\w*|cut\w*|remov\w*)(?: (?:the|a|words?|phrase|bit|part|out))*\s*$`)
