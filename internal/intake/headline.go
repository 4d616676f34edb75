package intake

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/wording"
)

const (
	months = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	date   = `(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? ` + months + `(?:,? \d{4})?|` +
		months + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|` + months + ` \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})`
)

// dated begins a line with the day on which a text came out: "Posted on 28 August 2020 by Sue Ferris", "28 Aug 2020 – Sue Ferris".
var dated = phrase.Like("Posted on 28 August 2020 by Sue Ferris",
	`(?i)^(?:(?:(?:first|last) )?(?:posted|published|updated|written|created|added|uploaded)(?: online)?(?: on)?:?\s*)?`+date+
		`(?:(?:,| at)? \d{1,2}[:.]\d\d(?: ?[ap]m)?)?(?:$|\s*[|•·–—,]\s*|\s+-\s+|\s+(by\s))`)

// headLines are lines at the head of a document that are no part of the blog and no field of it.
var headLines = []*phrase.Phrase{
	phrase.Like("DRAFT v3",
		`(?i)^[\[(*]?(?:(?:first|second|third|final|revised|clean|draft|version|copy|rev|v)[\s._-]*\d*(?:\.\d+)*`+
			`[\s._-]*)+[\])*]?$`),
	signature.ProtectiveMarking,
	phrase.MustCompile(`(?i)^(?:internal|public|embargoed.*|not for circulation|for publication|for review)$`),
	phrase.Like("Classification: Public",
		`(?i)^(?:(?:data |security |document )?(?:classification|classified as|sensitivity|protective marking)|marking)`+
			`\s*[:–-]\s*\w[\w -]{0,30}$`),
	phrase.MustCompile(`^[^.!?:]{3,110}[, ]\s*[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$`), // a letterhead: "Fenwick Council, Town Hall, Fenwick FK1 1AA"
	phrase.Like("Home > News > Blogs", `(?i)^home(?:\s*[>›»/]\s*[\p{L}\d&' -]{2,40}){1,5}$`),
	phrase.Like("London, 24 August 2020",
		`^\p{Lu}[\p{L}'’-]+(?:[ -]\p{L}[\p{L}'’-]+){0,3},? \d{1,2}(?:st|nd|rd|th)? (?i:january|february|march|april|may|june|july|august|`+
			`september|october|november|december),? \d{4}$`),
	phrase.Like("(512 words)",
		`(?i)^[(\[]?(?:word ?count|words?|length)?\s*[:=-]?\s*(?:approx\.? |c\.? ?|about )?\d{2,4} words?[)\]]?\.?$`),
	phrase.Like("Total words: 528",
		`(?i)^[(\[]?(?:(?:total|final|actual|overall|current|number of|blog) ?)*(?:word ?count|words?|length)`+
			`\s*[:=–-]?\s*\d{2,4}(?: words?)?(?:\s*[(,–-]?\s*(?:(?:excl|incl)\w*\.?|without|with|not counting)`+
			`(?: (?:the|title|headings?|footnotes?|references|this|and|,|sub-?title|bio|all))*)?[)\]]?\.?$`),
	phrase.Like("528 words (excluding title)",
		`(?i)^[(\[]?(?:approx(?:imately|\.)? |c\.? ?|about |in |total\s*[:=]?\s*)?`+
			`\d{2,4} words?(?: (?:in total|long))?(?:\s*[(,–-]?\s*(?:(?:excl|incl)\w*\.?|without|with|not counting)`+
			`(?: (?:the|title|headings?|footnotes?|references|this|and|,|sub-?title|bio|all))*)?[)\]]?\.?$`),
	phrase.Like("3 min read",
		`(?i)^[(\[]?(?:(?:estimated )?reading time:?\s*)?(?:about |c\.? ?|approx\.? )?\d{1,2}[ -]?min(?:ute)?s?`+
			`(?:[ -](?:read|reading time))?[)\]]?\.?$`),
	phrase.MustCompile(`(?i)^(?:#\w+[\s,]*)+$`), // nothing but hashtags
	phrase.Like("Headshot attached",
		`(?i)^[\W_]*(?:(?:my|our|author|a|the|'?s|’s|high[- ]res(?:olution)?|company) ?)*(?:(?:head ?shot|`+
			`photo(?:graph)?|picture|image|logo|bio(?:graphy)?)s?(?:,| and| &)? ?)+ ?(?:is |are |also |has been |have been )*`+
			`(?:attached|enclosed|supplied|sent|provided|to follow)(?: separately| with (?:this|the|my) e-?mail)?[\W_]*$`),
	phrase.MustCompile(`(?i)^(?:\*\s*){3,}$|^[-–—_=~#*]{3,}$`),
	phrase.Like("*** BLOG STARTS ***",
		`(?i)^[\W_]*(?:the )?(?:(?:blog|text|article|piece|copy)(?: post| text)? (?:starts?|begins?|ends?)`+
			`(?: here| below)?|(?:start|beginning|end) of (?:the )?(?:blog|text|article|piece|copy)(?: post| text)?|`+
			`(?:begin|start) blog)[\W_]*$`),
	phrase.MustCompile(`(?i)^(?:- ?)?ends?(?: ?-)?$|^#{2,}$|^\[ends?\]$`),
}

// statusWords say how far a text has come and who may see it: "Draft 2 – cleared by comms", "Not yet published".
var statusWords = wording.Set(`draft final finals version revision rev copy clean tracked changes edit edits edited amended updated revised proofread checked
	reviewed approved approval cleared clearance signed off agreed status ready submitted submission published publication publish publishing
	embargo embargoed confidential private internal only circulation circulate share distribution review comment comments restricted
	release released text prepared author authors
	by for to not yet until the of as on at from in and after before with do no please be a this is last
	comms communications legal press office team marketing client director ceo chief executive manager head desk policy pr
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
	monday tuesday wednesday thursday friday saturday sunday am pm noon midnight bst gmt`)

// tellingStatus are those of which a status has one at least.
var tellingStatus = wording.Set("prepared private draft final version revision approved cleared signed agreed status published publication " +
	"embargo embargoed confidential circulation circulate submission submitted restricted reviewed proofread")

var revisionNumber = phrase.MustCompile(`^v?\d+(?:st|nd|rd|th)?$`)

// saysStatus says whether a line is about how far the text has come and about nothing else.
func saysStatus(text string) bool {
	words := wording.Words(text)
	if len(words) == 0 || len(words) > 10 || strings.HasSuffix(text, "?") {
		return false
	}
	telling := false
	for _, w := range words {
		if !statusWords[w] && !revisionNumber.MatchString(w) {
			return false
		}
		telling = telling || tellingStatus[w]
	}
	return telling
}

// onlyMarking says whether a line is made of the words of a status and of the campaign: "Blog text for approval", "Smarter State
// blog, August 2020".
func (r reader) onlyMarking(text string) bool {
	words := wording.Words(withoutPossessive(text))
	if len(words) < 2 || len(words) > 10 || wording.Exclaims(text) {
		return false
	}
	campaign := r.campaignWords()
	said := false
	for _, w := range words {
		if !statusWords[w] && !boilerplate[w] && !campaign[w] && !revisionNumber.MatchString(w) {
			return false
		}
		said = said || tellingStatus[w] || w == "blog"
	}
	return said || namesCall(r.call, words)
}

var (
	onlyHashtags = phrase.MustCompile(`^(?:#[\p{L}\d_]+[\s,]*)+$`)
	// titleBy is a title and its author in one line: "“The stamp” by Sue Ferris, Operations Director, Kerbside Systems".
	titleBy = phrase.MustCompile(`^[“"]([^”"]{3,160})[”"],?(?: [-–—])? by (\p{Lu}.+)$`)
)

// headLine takes a byline, a theme that stands alone, and lines that belong to no blog: a date, "DRAFT", the
// name of the campaign.
func (r reader) headLine(b document.Block, text string, f *finding.Fields) bool {
	if b.Style == document.StyleTitle || wording.Count(text) > 30 {
		return false
	}
	if bare := withoutHeadLines(text); bare != text {
		if text = bare; text == "" {
			return true
		}
		if field, label, val := labels.InLine(text); field == labels.Author && val != "" { // "28 August 2020 | Author: Sue Ferris"
			r.set(f, field, val, r.origin+", labelled "+label)
			return true
		}
	}
	if m := titleBy.FindStringSubmatch(wording.Fold(text)); m != nil && person.LooksLikeName(person.In(m[2]).Name) {
		f.Title.Offer(m[1], r.origin+", first line", finding.ByOpening)
		f.Author.Offer(person.In(m[2]), r.origin+", byline", min(r.label, finding.ByDocument))
		return true
	}
	if roleLine(b, text, f) {
		return true
	}
	if p, ok := r.byline(b, text); ok {
		if first := f.Author.Name; b.Style == document.StyleAuthor && first.Trust == finding.ByDocument && !person.SameName(first.Text, p.Name) {
			f.Author.Name.Text += " and " + p.Name // a line for each, as pandoc writes them
			return true
		}
		f.Author.Offer(p, r.origin+", byline", min(r.label, finding.ByDocument))
		return true
	}
	if value := r.themeBehind(text); value != "" {
		numbers, unknown := r.call.MatchTheme(value)
		f.Themes.Offer(numbers, unknown, r.origin, r.label)
		return true
	}
	if phrase.AnyMatches(text, headLines) || saysStatus(text) || b.Kind == document.Paragraph && r.onlyMarking(text) {
		return true
	}
	if wording.Count(text) <= 14 && (b.Style == document.StyleNone || b.Kind == document.Heading) && r.onlyCampaign(text) {
		return true
	}
	if said := r.campaignTheme(text); said != "" {
		numbers, unknown := r.call.MatchTheme(said)
		f.Themes.Offer(numbers, unknown, r.origin, r.label)
		return true
	}
	belowTitle := f.Title.Text != "" && b.Kind == document.Paragraph && !b.AllBold() && r.call.IsTheme(text) // "People"
	if r.onlyTheme(text) || belowTitle {
		numbers, unknown := r.call.MatchTheme(text)
		f.Themes.Offer(numbers, unknown, r.origin, r.label)
		return true
	}
	return false
}

// betweenParts is what web sites set between the parts of a line.
var betweenParts = phrase.MustCompile(`\s+[|•·]\s+`)

// withoutHeadLines leaves out those parts of a line that belong to no blog: "Sue Ferris • 19 August 2020 • 3 min read".
func withoutHeadLines(text string) string {
	if strings.ContainsAny(text, "|•·") {
		parts := betweenParts.Split(text, 6)
		parts = slices.DeleteFunc(parts, func(part string) bool {
			return phrase.AnyMatches(wording.Fold(part), headLines) || withoutDate(wording.Fold(part)) == ""
		})
		text = strings.Join(parts, " | ")
	}
	return withoutDate(text)
}

// withoutDate cuts the day off the start of a line on which the text came out.
func withoutDate(text string) string {
	if at := dated.FindStringSubmatchIndex(text); at != nil && at[2] >= 0 {
		return text[at[2]:]
	} else if at != nil {
		return text[at[1]:]
	}
	return text
}

// themeBehind returns the theme of a line whose label we do not know, "Smarter State theme: People", "Subject area: Bridging the
// gap": what stands behind the colon is a theme of the call and nothing else.
func (r reader) themeBehind(text string) string {
	if at := strings.Index(strings.ToLower(text), "theme "); at > 0 && r.onlyCampaign(text[:at]) { // "Smarter State Theme 3"
		if ok, value := labels.ThemeLine(text[at:]); ok {
			return value
		}
	}
	label, value, ok := strings.Cut(text, ":")
	if value = wording.Fold(value); !ok || value == "" || wording.Count(label) > 6 {
		return ""
	}
	named := strings.Contains(strings.ToLower(label), "theme") && (r.isThemeName(value) || isNumber(value) || onlyNumberedTheme.MatchString(value))
	if !named && !r.onlyTheme(value) {
		return ""
	}
	if numbers, _ := r.call.MatchTheme(value); len(numbers) == 0 {
		return ""
	}
	return value
}

// onlyTheme says whether a line is nothing but the full name of one theme, perhaps with its number and line. A
// theme of one word ("People") may be a title as well, so it needs its number.
func (r reader) onlyTheme(text string) bool {
	l := strings.ToLower(wording.Fold(text))
	bare := strings.TrimLeft(l, "0123456789.) ")
	for _, t := range r.call.Themes {
		name := strings.ToLower(wording.Fold(t.Name))
		rest, ok := strings.CutPrefix(l, name) // a name may begin with a number: "15-minute cities"
		numbered := !ok && bare != l
		if !ok {
			rest, ok = strings.CutPrefix(bare, name)
		}
		if ok {
			rest = strings.Trim(rest, " :–—-.")
			if rest == "" && (numbered || strings.Contains(name, " ")) || rest != "" && strings.EqualFold(rest, t.Line) {
				return true
			}
		}
		if t.Line != "" && strings.EqualFold(l, t.Line) {
			return true
		}
	}
	return false
}

// kickerAt takes the name of a theme above a title: "COVID-19", in bold, above "Who is Derek?".
func (r reader) kickerAt(blocks []document.Block, i int, f *finding.Fields) bool {
	text := wording.Fold(blocks[i].Text())
	if !r.styles || f.Title.Text != "" || i+2 >= len(blocks) || wording.Count(text) > 8 || !r.isThemeName(text) {
		return false
	}
	next := wording.Fold(blocks[i+1].Text())
	if _, by := r.looksOfTitle(blocks, i+1, next); by == finding.Nowhere || wording.Count(next) < 2 && by < finding.ByStyle {
		return false
	}
	numbers, unknown := r.call.MatchTheme(text)
	f.Themes.Offer(numbers, unknown, r.origin+", above the title", r.label)
	return true
}

// isThemeName says whether a line is a theme's name and nothing else.
func (r reader) isThemeName(text string) bool {
	text = wording.Bare(text)
	return slices.ContainsFunc(r.call.Themes, func(t call.Theme) bool { return text == wording.Bare(t.Name) })
}
