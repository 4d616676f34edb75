package fields

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// byWhom is who gave a title: "the title he has given it is Nine doors".
const byWhom = ` (?:that )?(?:i|we|he|she|they)(?:['’](?:ve|d|s)| have| has| had| would)? (?:given|gave|chosen|chose|picked|want|wants|suggest|suggests|suggested|prefer|prefers)` +
	`(?: (?:it|this|for it|for this|to give it))?`

// statements read a field that a sentence of the email gives: "the title should be …". The value is what stands
// in quotation marks, else the rest of the sentence or paragraph.
var (
	titleStatement = phrase.MustCompile(`(?i)\b(?:(?:wants?|would like|suggests?|proposes?|prefers?|chose|chosen|picked) the (?:title|headline)|(?:(?:blog |working |new )?(?:title|headline)|name of (?:it|(?:the|my|our|this) (?:blog|{work}|post)))` +
		`(?: of (?:the|my|our|this|his|her|their) (?:blog|{work}|post)|` + byWhom + `)?\s*(?:is now|is|should be|should read|will be|` +
		`would be|to be|can be|could be|is now|now reads|reads|being|to)|working title was|entitled|titled|headed|` +
		`title['’]s|(?:(?:(?:\b(?:i|we)(?:['’](?:ve|m|re|d)| have| am| are| would)?(?: now| just| also)?|let['’]s|please|` +
		`(?:he|she|they)(?:['’](?:s|ve|d)| has| have| would)?(?: now| just)?|you (?:can|could|may)|(?:could|can) you|to|(?:thinking|thought) (?:of|about))\s+)|^|[.!?]\s+)(?:calling|called|call|head|` +
		`titling|title|naming|named|calls|titles|names|titled) (?:it|this(?: one)?|mine|the (?:blog|{work}|post))(?: (?:simply|just))?|(?:is|are) called|(?:^|[.!?]\s)called|it's called|it’s called|\bits called|` +
		`(?:like|want|prefer|have) (?:it|this) (?:called|titled|entitled|named)|(?:it|this) (?:to be|should be|could be|can be|be) called|(?:blog(?: ?post)?|{work}|post|contribution|` +
		`submission|entry|one|text)\b[^.?!“”"]{0,25}?\bcalled|change the title to|with the title)\s*[:,–—-]?\s*(.+)$`)
	titleInline   = phrase.MustCompile(`(?i)[,;(–—-]\s*(?:title|titled|called|entitled)\s*[:–—-]\s*([^)]+)`)
	descStatement = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `)(?: of (?:the |my |our |this )?(?:blog|{work}|post))?(?:\s*\([^)]*\))?` +
		`(?:,? please)?(?:\s+(?:for (?:(?:the|my|our|this|your) )?(?:blog|piece|post|article|web ?site|web ?page)|` +
		`(?:for|of) (?:that|this|it)(?: one)?|` +
		`(?:for |to go |to sit |to appear )?(?:under|underneath|below|beneath) (?:the|its|our|my) (?:title|headline)))?` +
		`\s*(?:is now|is|should be|should read|will be|would be|to be|can be|could be|is now|now reads|reads|being|to|` +
		`to read|could read|might be)\b(?: as follows\.?| this| the following)?\s*[:,–—-]?\s*(.+)$`)
	descColon = phrase.Like("If you want a sub-title: What we learnt",
		`(?i)\b(?:`+labels.DescriptionNames+`)\b([^.?!:“"]{0,60}):\s*(.+)$`)
	descDash = phrase.Like("Its title is Bins. description - What we learnt",
		`(?i)(?:^|[.,;!]\s+(?:and )?)(?:the |my |our |a |short )*(?:`+labels.DescriptionNames+`)\s+[–—-]\s+(.+)$`)
	descElliptic = phrase.Like("Bins is the title and “What we learnt” the description",
		`(?i)\b(?:title|headline),? (?:and|with) [“"]([^”"]{10,400})[”"],? (?:as )?(?:the|its) (?:`+labels.DescriptionNames+`)\b`)
	descQuoted = phrase.Like("with the standfirst “What we learnt”",
		`(?i)\b(?:`+labels.DescriptionNames+`)\b([^.?!:“"]{0,40})\s([“"][^”"]{10,400}[”"]|‘[^’]{10,200}’)`)
	descBare = phrase.Like("the title is Bins; strapline What we learnt",
		`(?:[,;.?!]\s+(?:and |with )?|\sand )(?:the |a |my |our )?(?i:`+labels.DescriptionNames+`)\s+(\p{Lu}.{10,400})$`)
	descFor = phrase.Like("for the description let's have What we learnt",
		`(?i)\bfor (?:the|a|my|our) (?:`+labels.DescriptionNames+`),? (?:please |(?:can|could) (?:we|you) (?:please )?)?(?:let['’]s (?:have|use|go with|say)|`+
			`(?:i|we)(?:['’]d| would) (?:like|suggest|say|go with)|have|use|put|take|say)(?: this)?:? ((?-i:[\p{Lu}\d]).{8,400})$`)
	titleBehind = phrase.Like("please use “Bins” as the title",
		`(?i)[“"]([^”"]{3,160})[”"][^.?!“"]{0,25}?\s(?:is|as|that(?:['’]s| is)|to be|would be|will be|could be|should be)`+
			`\s+(?:(?:the|my|our|its|a)\s+)?(?:blog\s+|working\s+)?(?:title|headline)\b`)
	descBehind = phrase.MustCompile(`(?i)[“"]([^”"]{10,400})[”"][^.?!“"]{0,25}?\s(?:is|as|that(?:['’]s| is)|to be|would be|will be|could be|` +
		`should be|(?:would|will|could|might) do as|can be)\s+(?:(?:the|my|our|its|a)\s+)?(?:blog\s+)?(?:` + labels.DescriptionNames + `)\b`)
	descBefore = phrase.Like("What the porters knew – that's the description",
		`(?i)(?:^|[.!?]\s+)(\p{Lu}[^.!?]{10,300}?[.!?]?)\s+[–—-]\s+(?:that(?:['’]s| is| could be| can be)|this is|which is|is|as) (?:the|my|our) (?:`+labels.DescriptionNames+`)\b`)
	titleAs = phrase.Like("please use The quiet room as the title",
		`\b(?i:use|have|take|put) (\p{Lu}[^.!:“"]{2,120}?),? (?i:as|for) (?i:the|my|our|its|a) (?i:blog |new )?`+
			`(?i:title|headline)(?:$|[.,;!?–—-]|\s+(?:please|and|instead|if|for)\b)`)
	chosenFor = phrase.Like("I've gone with “Bins” for the title",
		`(?i)\b(?:(?:gone|went|go) with|chosen|picked|use|used|using|suggest|have) [“"]([^”"]{3,400})`+
			`[”"],? for (?:the|my|our|its|a) (?:blog )?(title|headline|`+labels.DescriptionNames+`)\b`)
	quotedHandOver = phrase.Like("please find “Bins” attached",
		`(?i)(?:\b(?:attached|attaching|enclosed|find|here(?:['’]s| is)|submit(?:ting)?|sending|`+
			`offer(?:ing)?|enter|present(?:ing)?)\b[^.?!“"]{0,30}[“"]([^”"]{3,160})[”"]|`+
			`[“"]([^”"]{3,160})[”"][^.?!“"]{0,15}\b(?:is|are)\b[^.?!“"]{0,10}\battached\b)`)
	titleQuoted = phrase.Like("the title I like best, “What we learnt”",
		`(?i)\b(?:title|(?:under the )?heading|headline)\b([^.?!“"‘]{0,40})\s([“"][^”"]{2,160}[”"])`)
	forTitle = phrase.Like("for the title we'd like “Bins”",
		`(?i)\bfor (?:the|a|my|our) (?:title|headline),? (?:i|we)(?:['’]d| would| had| have)?`+
			`[^.?!“"]{0,25} [“"]([^”"]{3,160})[”"]`)
	titleColon = phrase.Like("for a title we thought: What we learnt",
		`(?i)\b(?:title|headline)\b([^.?!:“"]{3,40}):\s*(.+)$`)
	aboutBlog = phrase.MustCompile(`(?i)\b(?:blog(?: ?post)?|{work}|post|contribution|submission)` +
		`\b[^.?!“"‘]{0,60}(?:“([^”]{3,160})”|"([^"]{3,160})"|‘([^’]{3,160})’)`)
	afterColon = phrase.MustCompile(`(?i)\b(?:blog|{work}|post|attached|contribution|submission)` +
		`\b[^.?!:]{0,50}:\s+([“"]?(?-i:[\p{Lu}\d])[^:]{4,140}?)[.]?$`)
	// underTitle is the description as what stands below the title that the sentence has given: "… and underneath it “What we learnt”".
	underTitle = phrase.MustCompile(`(?i)\b(?:(?:underneath|below|beneath|under) (?:it|that|the (?:title|headline))|and (?:underneath|beneath)),?` +
		`(?: (?:(?:we|i)(?:['’]d| would)? (?:like|have|put|suggest)|(?:please )?(?:put|have|add|use|write)|(?:it )?(?:should|could) (?:say|read|be)))?:?\s[“"]([^”"]{10,400})[”"]|` +
		`\b(?:put|with|use|have|place|add|and)\s+[“"]([^”"]{10,400})[”"]\s+(?:underneath|beneath|(?:(?:under|below)(?: it| that| the (?:title|headline))))\b`)
	// twitterStatement gives the author's Twitter name: "my Twitter handle is @jane".
	twitterStatement = phrase.MustCompile(`(?i)\b(?:my|her|his|their|our|the author['’]s|\w+['’]s) (?:twitter|x) ?(?:handle|name|account|id|feed)?` +
		`(?: is| would be|:)? (@\w{2,30})\b|\b(?:is|am|are|['’]s|['’]m)(?: also)? on (?:twitter|x)[:,]?(?: as| at)? \(?(@\w{2,30})\b`)
)

// Statements reads titles and descriptions out of the sentences of an email.
func (r Reader) Statements(blocks []document.Block, where string, f *finding.Fields) {
	blocks = layout.LineByLine(blocks)
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if label, _, _ := labels.InBlock(b); label != labels.None && label != labels.Other || text == "" || len(text) > 1200 {
			continue
		}
		text = r.withoutPost(text, where, f)
		r.emphasised(b, where, f)
		masked := labels.WithoutSubTitles(text)
		below := blocks[i+1:]
		r.statedDescription(text, below, where, f)
		r.statedTitle(masked, below, where, f)
		if last := strings.TrimSuffix(wording.LastSentence(masked), "…"); layout.BelowThis.MatchString(last) && wording.Count(last) <= 20 &&
			labels.TitleWords.MatchString(last) && labels.NamesDescription(last) {
			r.announcedBoth(below, where, f)
		}
		if m := twitterStatement.FindStringSubmatch(text); m != nil {
			f.Author.Twitter.Offer(m[1]+m[2], where, finding.ByStatement)
		}
		if m := titleInline.FindStringSubmatch(masked); m != nil {
			f.Title.Offer(wording.FirstSentence(m[1]), where, finding.ByStatement)
		}
		spokenOf := singleQuoted.ReplaceAllString(text, "$1“$2”$3")
		for _, spoken := range titlesSpoken {
			f.Title.Offer(spoken.title(r, spokenOf), where, finding.ByProse)
		}
	}
}

// statedDescription reads the description that a sentence says, or announces for the next line.
func (r Reader) statedDescription(text string, below []document.Block, where string, f *finding.Fields) {
	if v := speech.WithoutCount(speech.WithoutTail(r.withoutRemarks(r.saidDescription(text)))); wording.Count(v) >= 3 || wording.Count(v) == 2 && strings.Contains(text, "“"+v) {
		f.Description.Offer(v, where, finding.ByStatement)
		return
	}
	announced := strings.HasSuffix(text, ":") && (announces(text, labels.NamesDescription) || announces(behindQuote(text), labels.NamesDescription))
	if announced || len(below) > 0 && layout.SaysBelow(text) && !speech.TalksToDesk(wording.Fold(below[0].Text())) {
		r.announced(below, where, &f.Description)
	}
}

// statedTitle reads the title that a sentence says, or announces for the next line.
func (r Reader) statedTitle(text string, below []document.Block, where string, f *finding.Fields) {
	if v := withoutThemeTail(r.saidTitle(text)); v != "" && !r.Call.SaysTheme(v) {
		f.Title.Offer(v, where, finding.ByStatement)
	} else if strings.HasSuffix(text, ":") && announces(text, labels.NamesTitle) {
		r.announced(below, where, &f.Title)
	}
}

// behindQuote is what a text says behind its last quotation: "The title is “Bins” and here is the sub-title:".
func behindQuote(text string) string {
	parts := strings.Split(strings.ReplaceAll(text, "”", "\""), "\"")
	return parts[len(parts)-1]
}

// announces says whether a line that ends with a colon speaks of the field and of nothing else.
func announces(text string, names func(string) bool) bool {
	return names(text) && wording.Count(text) <= 20 &&
		!(labels.NamesTitle(text) && labels.NamesDescription(text))
}

// announced takes the next line as the value of what was announced.
func (r Reader) announced(blocks []document.Block, where string, v *finding.Value) {
	next := blockBelow(blocks, -1)
	if next < 0 {
		return
	}
	text := wording.Fold(blocks[next].Text())
	if f, _, _ := labels.InBlock(blocks[next]); f == labels.None && wording.Count(text) <= 70 && !labels.IsNoValue(text) {
		v.Offer(asDescription(text), where, finding.ByStatement)
	}
}

// announcedBoth takes the next two lines as the title and the description: "Title and sub-title, for completeness:".
func (r Reader) announcedBoth(blocks []document.Block, where string, f *finding.Fields) {
	var next []string
	for _, b := range blocks {
		label, _, _ := labels.InBlock(b)
		text := wording.Fold(b.Text())
		if label != labels.None || len(next) == 2 {
			break
		}
		if text != "" {
			next = append(next, text)
		}
	}
	if len(next) < 2 || wording.Count(next[0]) > labels.LongestTitle || labels.IsNoValue(next[0]) || speech.TalksToDesk(next[0]) {
		return
	}
	f.Title.Offer(wording.Unquote(next[0]), where, finding.ByStatement)
	if n := wording.Count(next[1]); n >= 3 && n <= 70 && !labels.IsNoValue(next[1]) && !speech.ToDesk(next[1]) {
		f.Description.Offer(asDescription(next[1]), where, finding.ByStatement)
	}
}

// saidDescription returns the description that a paragraph gives.
func (r Reader) saidDescription(text string) string {
	text = singleQuoted.ReplaceAllString(text, "$1“$2”$3")
	if v := r.said(descStatement, text); v != "" {
		return v
	}
	if m := descQuoted.FindStringSubmatch(text); m != nil && !labels.TitleWords.MatchString(m[1]) && !ofNamed.MatchString(m[1]) {
		return wording.Unquote(m[2])
	}
	if at := descBehind.FindStringSubmatchIndex(text); at != nil && !leadsToTitle.MatchString(text[:at[0]]) { // "The title is “Bins” and here is the sub-title:"
		return wording.Fold(text[at[2]:at[3]])
	}
	if m := descElliptic.FindStringSubmatch(text); m != nil {
		return wording.Fold(m[1])
	}
	if m := descBefore.FindStringSubmatch(text); m != nil {
		return wording.Unquote(m[1])
	}
	if m := chosenFor.FindStringSubmatch(text); m != nil && !labels.NamesTitle(m[2]) {
		return wording.Fold(m[1])
	}
	if m := underTitle.FindStringSubmatch(text); m != nil && (labels.TitleWords.MatchString(text) || titleStatement.MatchString(text)) {
		return wording.Fold(m[1] + m[2])
	}
	if m := descFor.FindStringSubmatch(text); m != nil {
		return withoutTalk(m[1])
	}
	if m := descBare.FindStringSubmatch(behindTheme.ReplaceAllString(text, "")); m != nil {
		return strings.TrimSuffix(wording.FirstSentence(m[1]), ".")
	}
	if m := descDash.FindStringSubmatch(text); m != nil && beginsValue(m[1]) {
		return withoutTalk(m[1])
	}
	return describedAfterColon(text)
}

// describedAfterColon returns the description that stands behind a colon in a sentence about it: "I would suggest as the standfirst: …".
func describedAfterColon(text string) string {
	m := descColon.FindStringSubmatch(text)
	if m == nil || asksAbout.MatchString(text[:strings.Index(text, m[0])]) {
		return ""
	}
	offered := (ifWanted.MatchString(m[1]) || m[1] == "" && !pointsElsewhere.MatchString(m[2])) && wording.Count(m[2]) >= leastOffered && !asides.MatchString(m[2])
	if labels.NamesTitle(m[1]) || wording.Count(m[1]) > 9 || !offered && !beginsValue(m[2]) {
		return ""
	}
	if q, ok := quotedAtStart(m[2]); ok {
		return q
	}
	return withoutTalk(m[2])
}

// ofNamed stands between the word and the name of the blog that is described: "a description of my blog “Bins”".
var ofNamed = phrase.Like(" of my blog", `(?i)\b(?:of|for) (?:the|my|our|this|his|her|their) (?:[\w-]+ )?(?:blog(?: ?post)?|{work}|post)(?:,? (?:called|titled|entitled))?,?$`)

// singleQuoted is a wording in single quotation marks, without an apostrophe in it.
var singleQuoted = phrase.Like("please use: 'What we learnt' as the standfirst", `(^|[\s(:])['‘]([^'‘’“”"]{3,300})['’]([\s.,;:!?)]|$)`)

// leastOffered is how many words such a value has at least.
const leastOffered = 4

// ifWanted is an offer between the description's name and what it is, however that begins: "Subtitle, if needed: what we learnt".
var ifWanted = phrase.Like(", if needed", `(?i)^,? \(?(?:if|in case|should|or)\b`)

// pointsElsewhere begins what says where a value stands, or that there is none: "in bold at the top".
var pointsElsewhere = phrase.Like("in bold at the top", `(?i)^(?:in|at|on|see|as|is|to|below|above|under|not|none|no|yes|up|you|i|we|it|can|could|same|sorry|whatever|whichever|any|if)\b`)

// goesOnBehind is what makes a quotation the beginning of a value and not the whole: "“We never saw it again” – what users say".
var goesOnBehind = phrase.MustCompile(`^(?:\s+[–—-]|:)\s+(\S.*)$`)

// behindTheme is the theme at the end of a list of fields: "title is Bins, strapline What we learnt, theme People".
var behindTheme = phrase.MustCompile(`,\s+(?:and |for )?(?:the )?theme:? [^,.;:!?]{1,60}\.?$`)

// quotedValue is a value in quotation marks: a description may be longer than any title.
var quotedValue = phrase.MustCompile(`“([^”]{3,400})”|"([^"]{3,400})"|‘([^’]{3,160})’`)

// quotedAtStart returns what stands in the quotation marks that a value begins with: "“What we learnt”. Shout if unclear."
func quotedAtStart(v string) (string, bool) {
	q := quotedValue.FindStringIndex(v)
	if q == nil || q[0] >= 4 {
		return "", false
	}
	if m := goesOnBehind.FindStringSubmatch(v[q[1]:]); m != nil && !asides.MatchString(m[1]) && !speech.ToDesk(m[1]) {
		return "", false
	}
	return wording.Fold(v[q[0]+quoteWidth(v[q[0]:]) : q[1]-quoteWidthEnd(v[:q[1]])]), true
}

var (
	leadsToTitle       = phrase.MustCompile(`(?i)(?:^|[^-\w])(?:title|headline|titled|entitled|called)(?: is| should be| will be| would be)?:?\s*$`)
	leadsToDescription = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `)(?: is| should be| will be| would be)?:?\s*$`)
)

// emphasised reads the values that a sentence sets in bold or italics: "Title is **Bins**; strapline **What we learnt.**"
func (r Reader) emphasised(b document.Block, where string, f *finding.Fields) {
	before := ""
	for i := 0; i < len(b.Spans); i++ {
		bold, italic, text := b.Spans[i].Bold, b.Spans[i].Italic, b.Spans[i].Text
		for ; (bold || italic) && i+1 < len(b.Spans) && b.Spans[i+1].Bold == bold && b.Spans[i+1].Italic == italic && !b.Spans[i+1].Break; i++ {
			text += b.Spans[i+1].Text
		}
		if v := wording.Fold(text); (bold || italic) && wording.Count(v) >= 2 {
			lead := labels.WithoutSubTitles(before[max(0, len(before)-60):])
			switch {
			case leadsToDescription.MatchString(lead) && wording.Count(v) >= 3:
				f.Description.Offer(wording.Unquote(v), where, finding.ByStatement)
			case leadsToTitle.MatchString(lead) && !r.Call.SaysTheme(v):
				f.Title.Offer(wording.Unquote(v), where, finding.ByStatement)
			}
		}
		before += text
	}
}

var nextField = phrase.MustCompile(`(?i)(?:[;,.]|\s[–—-]|\s(?:and|with))\s+(?:and |with )?(?:as for |for )?(?:(?:the|a|my|our|its|this|his|her|their) )?` +
	`(?:(?:short|brief|suggested|proposed|one-line) )?(?:` + labels.DescriptionNames + `)\b|` +
	`,? and (?:i|we|he|she|they)\b[^.?!“"]{0,40}\b(?:` + labels.DescriptionNames + `)\b`)

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
var namesOther = phrase.MustCompile(`(?i)\b(?:than|not|instead|was|of the|from|such as|something like|along the lines of|for (?:example|instance))\b|\blike\s*$`)

// beginsValue says whether what follows a colon is a value: it begins as one, and does not speak to the desk.
func beginsValue(v string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(v, "“\"‘'"))
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && !labels.IsNoValue(v) && !ofMyself.MatchString(v) &&
		!asides.MatchString(wording.Sentences(v)[0])
}

// ofMyself begins a sentence that says where a value is rather than giving it: "I've put it in the document".
var ofMyself = phrase.MustCompile(`^(?:I(?:['’](?:ve|m|ll)| have| am| will| put| hope| think| thought| left| added)|` +
	`We(?:['’](?:ve|ll)| have put| have added| will)|It(?:['’]s| is) (?:in|at|on|below|above|there|under)|` +
	`(?:They|These|Both) (?:are|stand)|See|You)\b`)

// asksAbout stands before a field that a sentence speaks about and does not give: "I wasn't sure about the sub-title: …".
var asksAbout = phrase.MustCompile(`(?i)\b(?:about|on|with|of) (?:the|my|our|a)\s*$`)

// asides are words by which a sentence speaks to the desk.
var asides = phrase.MustCompile(`(?i)\b(?:please|let me know|i hope|hope (?:this|that|it)|sorry|(?:do|could|can|would|will|if|as) you|` +
	`happy (?:to|for)|thanks|thank you|feel free|shout)\b`)

// thereBelow says of a value that its blog is there: "called Nine doors is attached".
var thereBelow = phrase.MustCompile(`(?i),?\s(?:which )?(?:is|are|has been|have been) (?:now |also )?(?:attached|enclosed|pasted)\b[^.?!]*[.]?$`)

// withoutTalk cuts off the sentences behind a value that speak to the desk.
func withoutTalk(v string) string {
	all := wording.Sentences(v)
	if len(all) > 0 && thereBelow.MatchString(all[0]) {
		return wording.Unquote(thereBelow.ReplaceAllString(all[0], ""))
	}
	for i, s := range all {
		if i > 0 && (asides.MatchString(s) || speech.ToDesk(s) || speech.Farewell.MatchString(s)) {
			return wording.Unquote(strings.Join(all[:i], " "))
		}
	}
	return wording.Unquote(v)
}

// withoutRemarks cuts the sentences off the end of a labelled description that are said to the desk beyond doubt, or give
// another field: "What we learnt. Theme – People. Let me know if it is too long."
func (r Reader) withoutRemarks(v string) string {
	all := wording.Sentences(v)
	end := len(all)
	for end > 1 && (r.placesBlog(all[end-1]) || speech.ToDesk(all[end-1]) || speech.Farewell.MatchString(all[end-1]) || givesAnother(all[end-1]) || lacksField.MatchString(all[end-1]) ||
		person.IsFirstNameOf(all[end-1], r.Sender)) {
		end--
	}
	if end == len(all) {
		return v
	}
	return strings.Join(all[:end], " ")
}

// placesBlog says whether a sentence says no more than which theme the blog is for.
func (r Reader) placesBlog(sentence string) bool {
	return ofBlog.MatchString(sentence) && r.onlySaysTheme(sentence)
}

// ofBlog is a sentence about the blog itself that speaks of a theme, or names one in quotation marks. "It falls to people to
// drive" does neither.
var ofBlog = phrase.Like("This is for the “People” theme.", `(?i)^(?:this|it|that|we|i|(?:my|our|the) (?:blog|{work})|for|theme)\b[^.?!]{0,60}?`+
	`(?:\b(?:themes?|strand|category)\b|\b(?:for|under|into?|fits) ["“‘'])`)

// lacksField is a sentence that says which field is not there.
var lacksField = phrase.Like("I don't have a description I'm afraid, can you do one?",
	`(?i)^(?:sorry,? |but )?(?:i|we)(?: do not| don['’]t| have not| haven['’]t| have no)\b[^.?!]{0,25}\b(?:`+labels.DescriptionNames+`|title|headline|theme)\b`)

// givesAnother says whether a sentence is a label of its own, for the title or the theme.
func givesAnother(sentence string) bool {
	f, _, v := labels.InLine(sentence)
	return (f == labels.Title || f == labels.Theme || f == labels.Description) && v != ""
}

// said returns what a sentence gives as the value: in quotation marks, or the rest of it.
func (r Reader) said(re *phrase.Phrase, text string) string {
	m, at := re.FindStringSubmatch(text), re.FindStringIndex(text)
	if m == nil || wonders.MatchString(text[:at[0]]) {
		return ""
	}
	v := strings.TrimSpace(m[1])
	if !strings.ContainsFunc(v, unicode.IsLetter) && !yearInQuotes.MatchString(v) {
		return ""
	}
	if labels.IsNoValue(v) || strings.HasPrefix(v, "it ") { // somebody else called it that
		return ""
	}
	if q, ok := quotedAtStart(v); ok {
		return q
	}
	first := v[:min(len(v), 1)]
	if strings.ToLower(first) == first && strings.ToUpper(first) != first && text != strings.ToLower(text) { // "titled as agreed": no value
		return ""
	}
	lead := m[0][:len(m[0])-len(m[1])]
	if strings.Contains(lead, ":") || strings.Contains(lead, "follows.") || strings.HasSuffix(v, "”") { // announced or quoted, and so given with its stop
		return withoutTalk(v)
	}
	v = withoutTalk(v)
	if len(wording.Sentences(v)) > 1 { // “… is It was only four flights. That was the point.”
		return v
	}
	return strings.TrimSuffix(v, ".")
}

// yearInQuotes is a title that is no more than a year: "I have called it simply “1968”".
var yearInQuotes = phrase.Like("“1968”", `^[“"'‘]?(?:1\d|20)\d\d[”"'’]?[.,;]?`)

// wonders stands before what is not said yet: "I wonder whether the title should be …".
var wonders = phrase.MustCompile(`(?i)\b(?:wonder\w*|not sure|unsure|undecided|debating|(?:don['’]t|do not) know)\b[^.?!]{0,20}\b(?:if|whether)\b[^.?!]{0,12}$`)

func quoteWidth(s string) int {
	for _, q := range []string{"“", "‘", "\""} {
		if strings.HasPrefix(s, q) {
			return len(q)
		}
	}
	return 0
}

func quoteWidthEnd(s string) int {
	for _, q := range []string{"”", "’", "\""} {
		if strings.HasSuffix(s, q) {
			return len(q)
		}
	}
	return 0
}

// StatesField says whether a sentence gives the title or the description.
func StatesField(line string) bool {
	return titleStatement.MatchString(line) || descStatement.MatchString(line) || descColon.MatchString(line)
}
