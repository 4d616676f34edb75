package statement

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// The ways in which a sentence gives the title. The value is what stands in quotation marks, else the rest of the sentence or paragraph.

var (
	titleInline = phrase.Like("Please find my blog attached (title: Nine doors).", `(?i)[,;(–—-]\s*(?:title|titled|called|entitled)\s*[:–—-]\s*([^)]+)`)
	titleAs     = phrase.Like("please use The quiet room as the title",
		`\b(?i:use|have|take|put|prefer|like|gone (?:for|with)|go (?:for|with)|went (?:for|with)|chosen|picked) (\p{Lu}[^.!:“"]{2,120}?),? (?i:as|for) (?i:the|my|our|its|a) (?i:blog |new )?`+
			`(?i:title|headline)(?:$|[.,;!?–—-]|\s+(?:please|and|instead|if|for)\b)`)
	goneWith = phrase.Like("You'll want a title; I have gone with Nine doors but feel free to improve it.",
		`(?i)\b(?:title|headline)\b[^.?!:“"]{0,30}?[;,:–—-]? (?:so )?(?:i|we)(?:['’]ve| have|['’]d| would)?(?: just)? (?:gone with|went with|go with|plumped for|settled on)`+
			` ((?-i:\p{Lu})[^.?!;“"]{2,120}?)(?:,? (?:but|though|if|unless|for now|please)\b|[.;!?]|$)`)
	calledAtLast = phrase.Like("I wasn't sure what to call it, so I went for “Bins”.",
		`(?i)\bcall (?:it|this|mine)\b[^.?!“"]{0,30}\b(?:went|gone|going|go|plumped|settled|opted|chose|picked)(?: (?:for|with|on))? [“"]([^”"]{3,160})[”"]`)
	titleColon = phrase.Like("for a title we thought: What we learnt",
		`(?i)\b(?:title|headline)\b([^.?!:“"]{3,40}):\s*(.+)$`)
)

// settledOn is a title that its sender chose over another: "My colleague thinks that the title should be “Run it” but I prefer “Let it run”."
var settledOn = phrase.Like("The title could be “Run it” but I prefer “Let it run”.", `(?i)\b(?:title|headline|call(?:ed)? it|(?:it|this|the (?:blog|{work})) (?:was|had been) called)\b[^.?!“”"]{0,40}[“"][^”"]{2,160}[”"][^.?!“”"]{0,60}\bbut (?:i|we)(?:['’]d| would| have)?(?: much| rather| finally)? `+
	`(?:prefer(?:red)?|chose|settled (?:on|for)|went (?:with|for)|decided on|opted for) [“"]([^”"]{2,160})[”"](?:[,.;!]| (?:and|so|as|because|in|since)\b|$)`)

// useThatOne is a title that somebody else prefers, and that is asked for behind it.
var useThatOne = phrase.Like("The working title was “Bins” but my director prefers “What we learnt”, so please use that.", `(?i)\b(?:titled?|headline|called?)\b[^.?!“”"]{0,40}[“"][^”"]{2,160}[”"],? (?:but|and|though) [^.?!“”"]{2,60}?\b(?:prefers?|preferred|likes?|liked|wants?|wanted|suggest(?:s|ed)|chose|came up with|thinks|thought)\b[^.?!“”"]{0,20} [“"]([^”"]{2,160})[”"](?:,| –| -|;|\.)? (?:so|and)? ?`+
	`(?:please|let['’]s|could you|can you|we should|i['’]d|we['’]d) (?:please )?(?:use|go with|take|have|put|call it|make it) (?:that|hers|his|theirs)(?: (?:one|instead|please|title|version|rather than mine|if you can))*\W*(?:$|[.;] )`)

// finallyCalled gives a working title, and the one that is meant now.
var finallyCalled = phrase.OneOf(`\b(?:(?i:working title)(?i: was| is| had been|:)|(?i:(?:it|this|mine|(?:the|my|our|this) (?:blog|{work})) (?:was|had been|used to be) (?:titled|called|entitled))) [^.;!?]{2,100}?(?:,? (?i:but|and)|[.;,]|\s[–—-]) (?i:(?:so|now|then|actually|finally|i think|we think) )*(?i:`, []phrase.Way{
	{"Working title was Post, but let's go with The envelope on the mat.", `let['’]s (?:go with|use|call it|have|make it)`},
	{"Working title was Post, but we prefer The envelope on the mat.", `(?:i|we)(?:['’]d| would| have|['’]ve)?(?: now| since| both| all)? (?:like|prefer|rather have|call it|go with|gone with|went with|settled on|decided on|chose|chosen|(?:re-?named|re-?titled) it|changed it to)`},
	{"It was called Post, but it's now called The envelope on the mat.", `(?:it|this)(?:['’]s| is) now(?: called)?`},
	{"Working title: Post; please use The envelope on the mat.", `please (?:use|call it)`},
	{"Working title was Post, and the final title is The envelope on the mat.", `(?:the )?final (?:one|title) (?:is|should be)`},
}, `):? ["“]?(\p{Lu}[^“”"]{2,120}?)["”]?(?: for (?:you|this|now))?(?:[.!]*$|[.!]\s+\p{Lu})`)

// whatItIsCalled gives the title before the words that say so.
var whatItIsCalled = phrase.Like("Plain sailing is what I'd like it called.",
	`(?:^|[.!?;]\s+)(?i:and )?["“]?(\p{Lu}[^.!?:;“”"]{2,100}?[!?]?)["”]? (?i:is what (?:i|we)(?:['’]d like (?:it|this) (?:called|titled|to be called)|(?:['’]ve| have) (?:called|titled|named) (?:it|this)))(?:$|[.,;!]| and )`)

// titleForNow gives a title that is not settled yet.
var titleForNow = phrase.Like("Title TBC but at the moment it's “Nine doors”", `(?i)\b(?:title|headline)\b[^.?!“”":]{0,50}(?:[.?!,;:–—-]|\b(?:but|and|so))\s*(?:(?:but|so) )?(?:(?:at|for) the moment|for now|currently|at present|right now|until then|meanwhile|provisionally)(?: (?:it(?:['’]s| is)|we have|i have|i['’]ve got|we['’]ve got|call it))?(?: called)?:? [“"]([^“”"]{2,160})[”"]`)

// titleSetRight says that the title was another before, as it stands in the document still, and gives the one that counts.
var titleSetRight = phrase.OneOf(`(?i)(?:^|[^-\w])`+titleName+``, []phrase.Way{
	{"We have changed the title since: it is now “Nine doors”.", `\b[^.?!“”":;]{0,40}\b(?:since|chang(?:ed|es)|superseded|outdated|out of date|an old one|the old one|(?:is|was) (?:old|wrong))\b[^.?!“”":;]{0,20}(?:[.:;,–—-]|,? (?:and|so))\s+(?:it(?:['’]s| is| should(?: now)? (?:be|read)| (?:now )?reads)|(?:the )?(?:new|right|correct|final) one(?:['’]s| is))(?: now)?(?: called)?:?`},
	{"The title has changed to Nine doors.", ` (?:has|have|had)(?: now| since)* (?:been )?(?:changed|updated|amended|become)(?: to| into)?:?`},
	{"We have changed the title in the document to Nine doors.", ` (?:in|of|on) (?:the|my|our) (?:document|file|blog|{work}|draft|attachment) (?:to|into):?`},
	{"Please ignore the title in the document, the right one is Nine doors.", ` (?:in|of|on) (?:the|my|our) (?:document|file|blog|{work}|draft|attachment)[,;:–— -]+(?:as |because |it (?:should|ought to) be|the (?:right|correct|new|final|current) one (?:is|should be)):?`},
}, ` [“"]?((?-i:\p{Lu})[^“”".;!?]{2,120}[!?]?)["”]?(?:[.;!]|$| [–—-] )`)

// titleWays are ways of giving a title, each with the group of its phrase where the title stands.
type titleWays []struct {
	phrase *phrase.Phrase
	group  int
}

// plainlyChosen say which title is meant, whatever else a paragraph says of titles.
var plainlyChosen = titleWays{{settledOn, 1}, {calledAtLast, 1}, {renamed, 1}, {useThatOne, 1}, {finallyCalled, 1}, {whatItIsCalled, 1}, {titleSetRight, 1}, {titleForNow, 1}}

// in returns the title that a text gives in the first of these ways.
func (ways titleWays) in(text string) (title string, ok bool) {
	for _, way := range ways {
		if m := way.phrase.FindStringSubmatch(text); m != nil {
			return wording.WithoutStops(m[way.group]), true
		}
	}
	return "", false
}

// Title returns the title that a paragraph gives.
func (r Reader) Title(text string) string {
	text = wording.InDoubleMarks(text)
	if misnamed.MatchString(text) || tellsMisprint.MatchString(text) {
		return ""
	}
	for _, read := range []func(string) (title string, ok bool){titleGivenAgain, plainlyChosen.in, r.titleStated, titleByName, preferredOfTwo, titleBesideName, placedTitle} {
		if title, ok := read(text); ok {
			return title
		}
	}
	return titleBehindColon(text)
}

// titleGivenAgain returns the title that a sentence gives once more which says where it stands.
func titleGivenAgain(text string) (title string, ok bool) {
	lead, value := givenAgain(text)
	return wording.WithoutStops(wording.FirstSentence(value)), labels.NamesTitle(lead) && !labels.NamesDescription(lead)
}

// titleStated returns the title that a paragraph states: "The title is “Bins”", and no title of somebody: "my title is “Nurse Consultant”".
func (r Reader) titleStated(text string) (title string, ok bool) {
	at := titleStated.FindStringSubmatchIndex(text)
	if at == nil {
		return "", false
	}
	if ofOther(text[:at[0]], text[at[0]:at[2]]) || onlyNames.MatchString(text[at[0]:at[2]]) && namesThing(text[:at[0]]) {
		return "", false
	}
	said := strings.TrimSpace(text[at[2]:at[3]])
	if q, ok := QuotedAtStart(said); ok && !labels.IsNoValue(said) && strings.IndexAny(said, "“‘\"") == 0 {
		if mine := text[max(0, at[0]-4):at[0]]; strings.EqualFold(strings.TrimSpace(mine), "my") && person.LooksLikeRole(q) {
			return "", true
		}
		return wording.WithoutStops(q), true
	}
	v := wording.FirstSentence(beforeDescription(r.said(titleStated, text)))
	return withoutRequest(v, text), v != ""
}

// titleByName returns the title that a sentence says right behind one about the blog: "Our blog is attached. Its name is Nine doors."
func titleByName(text string) (title string, ok bool) {
	m := itsName.FindStringSubmatch(text)
	if m == nil || ofOther(m[1], "") {
		return "", false
	}
	return wording.Unquote(wording.WithoutStops(wording.FirstSentence(beforeDescription(m[2])))), true
}

var itsName = phrase.Like("In the attachment is our blog for theme 2. Its name is Nine doors.",
	`(?i)^(?:[^.?!]*[\s“"(])?(?:blog(?: ?post)?|{work}|contribution|text)\b((?: (?:for|is|in|under|attached|enclosed|below|here)\b[^.?!]{0,80})?)[.!]["”’)]?\s+its name is:?\s+((?-i:["“‘'\p{Lu}\d]).+)$`)

// preferredOfTwo returns the one of two titles that a paragraph prefers, or the one that it would have.
func preferredOfTwo(text string) (title string, ok bool) {
	if m := preferredTitle.FindStringSubmatch(besideTitle.ReplaceAllString(text, "$1")); m != nil {
		if speech.PlaceAmong(m[3], 2) == 0 {
			return wording.WithoutStops(m[1]), true
		}
		return wording.WithoutStops(m[2]), true
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
	if m := goneWith.FindStringSubmatch(text); m != nil && wording.Count(m[1]) <= labels.LongestTitle && wording.Count(m[1]) > 1 && !speech.ToDesk(m[1]) {
		return wording.WithoutStops(m[1]), true
	}
	if m := titlePair.FindStringSubmatch(text); m != nil && !ofOther(text[:strings.Index(text, m[0])], "") {
		return wording.WithoutStops(wording.Unquote(m[1])), true
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
	if ofOther(lead, "") || asksAbout.MatchString(lead) || underIt.MatchString(lead) || labels.NamesDescription(between) || namesOther.MatchString(between) ||
		wording.Count(between) > 6 || !beginsValue(value) {
		return ""
	}
	if q, ok := QuotedAtStart(value); ok {
		return wording.WithoutStops(q)
	}
	if value = wording.FirstSentence(withoutTalk(value)); wording.Count(value) > labels.LongestTitle {
		return ""
	}
	return value
}

// underIt stands before a title under which something else is to stand: "Under the title please print: …".
var underIt = phrase.Like("Under the ", `(?i)\b(?:under|underneath|below|beneath|behind|after) (?:the|its|our|my|that) $`)

// besideTitle is what is said in brackets of a title of two, which another follows.
var besideTitle = phrase.Like("“Nine doors” (our favourite) and ", `([”"]) \([^()]{3,40}\)`)

// preferredTitle gives two titles, and says which of them it is to be.
var preferredTitle = phrase.Like("Two options for the title: “Bins” or “What we learnt”. We prefer the second.",
	`(?i)\b(?:titles?|headlines?)\b[^.?!“"]{0,40}[“"]([^”"]{3,160})[”"],? (?:or|and) (?:perhaps |maybe )?[“"]([^”"]{3,160})[”"][.,;]?\s+(?:(?:please )?use whichever you (?:like|prefer|want),? )?`+
		`(?:(?:but )?(?:ideally|preferably)|(?:i|we)(?:['’]d| would)? (?:slightly |rather |both )?(?:prefer|favou?r|like|go (?:for|with)|lean (?:to|towards?))|(?:my|our) (?:preference|favourite|choice)(?: is| would be)(?: for)?) the (first|former|second|latter|last)\b`)

// renamed gives the title that a blog had, and the one that it has now.
var renamed = phrase.Like("The working title was “Bins” but we now call it “What we learnt”.",
	`(?i)\b(?:titled?|headline|called)\b[^.?!“"]{0,40}[“"][^”"]{3,160}[”"],? (?:but|and|though) [^.?!“"]{0,25}\b(?:now|since)\b[^.?!“"]{0,25}[“"]([^”"]{3,160})[”"]`)

// tellsMisprint tells what is wrong with a word of a field, and gives no field.
var tellsMisprint = phrase.Like("There's a typo in the title: “hundred” has two d's.",
	`(?i)\b(?:typo|misprint|mis-?spel\w+|mis-?typed|(?:spelling )?(?:mistake|error)|slip)\b[^.?!“"‘]{0,30}\b(?:title|headline|`+labels.DescriptionNames+`)\b[^.?!“"‘]{0,12}["“‘'][^“”"‘]{2,60}["”’'] (?:has|have|is|was|should|needs?|must|lacks?|contains?|with|and not|not|instead|rather)\b`)

// misnamed says why something bears a name that is not meant.
var misnamed = phrase.Like("It is called “blog text” only because of our system.",
	`(?i)\b(?:on|of) (?:your|the) (?:(?:home )?page|web ?site|site)\b[^.?!“”"]{0,25}\b(?:called|named|titled|headed|entitled)\b|`+
		`\b(?:called|named|titled|headed|entitled)\b[^.?!]{1,80}?\b(?:only|just|simply|merely|purely) (?:because|due to|for)\b|`+
		`\b(?:file|attachment|word document)(?: \w+)?(?: is| was|['’]s) (?:called|named|titled)\b|`+
		`\b(?:called|named|titled)\b[^.?!]{1,80}?\b(?:because(?: of)?|due to|thanks to|by|in) (?:our|the|my) (?:\w+ )?(?:system|software|server|cms|computer|laptop|filing|naming)\b`)

var (
	wouldBeTitle = phrase.Like("Love the queue would be a better title.",
		`(?:^|[.!?] )(?i:(?:i think|perhaps|maybe|actually),? |[^.?!:“"]{1,40}: )?([“"][^“”"]{3,100}[”"]|[“"]?\p{Lu}[^.?!,;:“"]{3,100}?) (?i:would be|might be|could be|may be|is) (?i:an? |the |my |our )`+
			`(?i:(?:better|good|nicer|shorter|catchier|stronger|clearer|new|snappier|simpler) )?(?i:title|headline)\b`)
	notSubject = phrase.MustCompile(`^(?i:i|it|this|that|these|those|there|here|what(?: (?:i|we|you)\b.*)?$|which|he|she|they|we|you|the (?:title|headline|following|other|` +
		`first|second|file|heading)|(?:my|our|your|his|her) \w+|a \w+|something|anything)\b`)
)

// namesOther stands between the word title and what is none: "a title better than “Bins”", "a punchier title such as “Bins”".
var namesOther = phrase.MustCompile(`(?i)\b(?:than|not|instead|was|of the|from|such as|something like|along the lines of|for (?:example|instance))\b|\blike\s*$|` +
	`\b(?:los(?:e|es|ing)|without|minus|drop\w*|cut\w*|remov\w*)(?: (?:the|a|words?|phrase|bit|part|out))*\s*$`)
