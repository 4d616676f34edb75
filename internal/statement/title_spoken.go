package statement

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// titlesSpoken are the ways in which a sentence speaks of the blog by its title, without saying that it is one.
var titlesSpoken = []struct {
	example string
	title   func(Reader, string) string
}{
	{"As promised, a blog. “Nine doors”.", Reader.titleAlone},
	{"Here is a blog about nurses, “Nine doors”", Reader.titleBehindBlog},
	{"Our blog, Weaving and worrying, is attached.", Reader.titleBetweenCommas},
	{"Attached is Weaving and worrying, a blog about looms.", Reader.titleBeforeWhatItIs},
	{"Please find attached our blog for theme 3, Weaving and worrying.", Reader.titleBehindTheme},
	{"Our blog for theme 3, Weaving and worrying, is attached.", Reader.titleBesideTheme},
	{"I attach Weaving and worrying for theme 3.", Reader.titleSentFor},
	{"The first, “Nine doors”, is by Sue Ferris.", Reader.titleOfPlace},
	{"Please find “Nine doors” attached.", Reader.titleHandedOver},
	{"Please find the blog attached: Nine doors", Reader.titleBehindColon},
}

// spokenTitle returns the title by which a text speaks of the blog; "" where it does not.
func (r Reader) spokenTitle(text string) string {
	if misnamed.MatchString(text) {
		return ""
	}
	for _, spoken := range titlesSpoken {
		if title := spoken.title(r, text); title != "" {
			return title
		}
	}
	return ""
}

func (r Reader) titleAlone(text string) string {
	if q := quotedBehindBlog(text); q != "" && r.MayBeTitle(q) {
		return wording.WithoutStops(q)
	}
	return ""
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

func (r Reader) titleBehindBlog(text string) string {
	m := aboutBlog.FindStringSubmatch(person.InParens.ReplaceAllString(text, ""))
	if m == nil || ofAnother(text, m[1]+m[2]+m[3]) || r.Call.SaysTheme(m[1]+m[2]+m[3]) || campaign.Only(r.Call, m[1]+m[2]+m[3]) {
		return ""
	}
	return wording.WithoutStops(m[1] + m[2] + m[3])
}

var aboutBlog = phrase.MustCompile(`(?i)\b(?:blog(?: ?post)?|{work}|post|contribution|submission)` +
	`\b[^.?!“"‘]{0,60}(?:“([^”]{3,160})”|"([^"]{3,160})"|‘([^’]{3,160})’)`)

func (r Reader) titleBetweenCommas(text string) string {
	m := appositive.FindStringSubmatch(text)
	if m == nil || !r.MayBeTitle(m[1]) || wording.Count(m[1]) < 3 || person.LooksLikeName(m[1]) || person.LooksLikeRole(m[1]) {
		return ""
	}
	return wording.Fold(m[1])
}

// appositive is a title between commas: "our blog, Weaving and worrying, is attached".
var appositive = phrase.MustCompile(`\b(?i:blog(?: ?post)?|{work}|post|contribution|submission), (\p{Lu}[^,.!?;:“"]{6,100})` +
	`, (?i:is|has been|as attached|which (?:is|i|we|would|could|should|fits|belongs|goes)|(?:in|under|for) the (?:theme|category|strand|section))\b`)

func (r Reader) titleBeforeWhatItIs(text string) string {
	m := calledAndIs.FindStringSubmatch(text)
	if m == nil || !r.mayStandUnmarked(m[1]) {
		return ""
	}
	return wording.Fold(m[1])
}

// calledAndIs is a title before the words that say what it is: "Attached is Weaving and worrying, a blog about looms".
var calledAndIs = phrase.MustCompile(`(?:^|[.!?] )(?i:attached|enclosed|here|below|pasted below)(?i:['’]s| is) (\p{Lu}[^,.!?;:“"]{6,100}), (?i:an?|my|our|the) (?:\p{L}+ ){0,2}(?i:blog(?: ?post)?|{work}|post|contribution|submission)\b`)

// titleBehindTheme reads the title behind the theme for which a sentence hands the blog over.
func (r Reader) titleBehindTheme(text string) string {
	m := handedOverFor.FindStringSubmatch(text)
	if m == nil || !r.Call.SaysTheme(m[1]) || !r.mayStandUnmarked(m[2]) || speech.ToDesk(m[2]) || speech.Farewell.MatchString(m[2]) {
		return ""
	}
	return wording.Fold(m[2])
}

// mayStandUnmarked says whether words without quotation marks may be a title: three at least, that are neither a name nor a post.
func (r Reader) mayStandUnmarked(s string) bool {
	return r.MayBeTitle(s) && wording.Count(s) >= 3 && !person.LooksLikeName(s) && !person.LooksLikeRole(s) && !person.OrganisationWords.MatchString(s)
}

var handedOverFor = phrase.OneOf(`\b(?:`, []phrase.Way{
	{"Attached is our blog for theme 3, Weaving and worrying.", `(?i:attached|attaching|enclosed|find|here(?:['’]s| is)|submit(?:ting)?|sending)\b[^.?!]{0,40}\b(?i:` + blogSaid + `)`},
	{"Blog attached for theme 3, Weaving and worrying.", `(?i:(?:` + blogSaid + `) (?:is |now )?(?:attached|enclosed))`},
}, `) ((?i:for|under) [^,.!?:“"]{3,40}), (\p{Lu}[^,.!?;:“"]{6,100})[.!]?(?:$|\s+\p{Lu})`)

// blogSaid is what a sentence that hands it over calls a blog.
const blogSaid = `blog(?: ?post)?|{work}|post|contribution|submission`

// titleBesideTheme reads the title beside the theme for which a sentence hands the blog over, where commas, dashes or the brackets of the
// theme part it off.
func (r Reader) titleBesideTheme(text string) string {
	for _, form := range besideTheme {
		if m := form.FindStringSubmatch(text); m != nil && r.mayStandUnmarked(m[1]) && !r.Call.SaysTheme(m[1]) && !speech.ToDesk(m[1]) && !somebodyOf.MatchString(m[1]) {
			return wording.Fold(m[1])
		}
	}
	return ""
}

// somebodyOf is a person with where they are from.
var somebodyOf = phrase.Like("Sue Ferris of Ness Port", `^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ (?:of|at|from) \p{Lu}`)

// aTitle is a title without quotation marks, as far as a sentence goes on behind it.
const aTitle = `(\p{Lu}[^,.!?;:“"()–—]{6,100})`

var besideTheme = []*phrase.Phrase{
	phrase.Like("Our blog for theme 3, Weaving and worrying, is attached.", `\b(?i:`+blogSaid+`) (?i:for|under) [^,.!?:“"]{3,40}, `+aTitle+`,? (?i:is|are) (?i:now |here )?(?i:attached|enclosed|below|pasted)\b`),
	phrase.Like("Attached for theme 3 is our blog, Weaving and worrying.", `\b(?i:attached|enclosed|below|here)\b[^,.!?:“"]{0,40} is (?i:my|our|the|a) (?:\p{Ll}+ )?(?i:`+blogSaid+`), `+aTitle+`(?:[.!]|$)`),
	phrase.Like("Attached is my blog – Weaving and worrying – for theme 3.", `\b(?i:`+blogSaid+`)(?i: below| attached| enclosed)? ?[–—-] ?`+aTitle+` ?[–—-] ?(?i:for|under)\b`),
	phrase.Like("Please find attached our blog, Weaving and worrying, for theme 3.", `\b(?i:attached|attaching|enclosed|find|here(?:['’]s| is)|sending)\b[^.?!]{0,40}\b(?i:`+blogSaid+`), `+aTitle+`, (?i:for|under) `),
	phrase.Like("Please find attached our blog Weaving and worrying (theme 3).", `\b(?i:attached|attaching|enclosed|find|here(?:['’]s| is)|sending)\b[^.?!]{0,40}\b(?i:my|our|the) (?i:`+blogSaid+`),? `+aTitle+` \((?i:for |under )?(?i:theme)\b`),
}

// titleSentFor reads the title of a sentence that sends it for a theme, and calls it no blog.
func (r Reader) titleSentFor(text string) string {
	m := sentFor.FindStringSubmatch(text)
	if m == nil || !r.Call.SaysTheme(m[2]) || !r.mayStandUnmarked(m[1]) || r.Call.SaysTheme(m[1]) || speech.MentionsBlog(m[1]) || person.FirmWords.MatchString(m[1]) && biography.InTitleCase(m[1]) || somebodyOf.MatchString(m[1]) ||
		person.LooksLikeName(person.In(m[1]).Name) && strings.Contains(m[1], ",") || ofSomebody.MatchString(m[1]) || ofFormats.MatchString(m[1]) {
		return ""
	}
	return wording.Fold(m[1])
}

var (
	sentFor = phrase.Like("I attach Weaving and worrying for theme 3.", `(?:^|[.!?,:–—-] )(?i:(?:so |and |hence )?(?:(?:i|we)(?:['’]m| am| are|['’]re)? (?:(?:hereby |now |also )?(?:attach|enclos|submitt?|send|offer)(?:e|ing)?)|attached (?:is|please find)|enclosed is|here(?:['’]s| is)|(?:please )?find(?: attached| enclosed| below)?|sending|submitting))(?i: you| herewith)? `+
		`(\p{Lu}[^.!?;:“"()–—]{6,100}?),? (?i:(?:which is |it['’]s |intended )?(?:for|under) )([^,.!?:;“"]{3,40}?)(?:[,.!?;]|$| (?i:which|and|please|as)\b)`)
	ofFormats = phrase.Like("Word and PDF versions", `(?i)^(?:word|pdf|final|draft)\b|\b(?:versions?|files?|documents?|copy|copies|photos?|headshots?|bio|links?)\b`)
	// ofSomebody is something that is somebody's: "Priya Nair's thoughts".
	ofSomebody = phrase.Like("Priya Nair's thoughts", `^(?:\p{Lu}[\p{L}-]+ ){0,2}\p{Lu}[\p{L}-]+['’]s? \p{Ll}+$`)
)

func (r Reader) titleOfPlace(text string) string {
	if m := quotedOfPlace.FindStringSubmatch(text); m != nil && r.MayBeTitle(m[1]) {
		return wording.WithoutStops(m[1])
	}
	return ""
}

// quotedOfPlace is a title behind the place of its blog among several.
var quotedOfPlace = phrase.Like("The first, “Nine doors”, is by Sue Ferris.",
	`^(?i:and )?(?i:the )(?i:first|second|third|fourth|other|last)(?i: one| (?:blog(?: ?post)?|{work}|post|contribution))?(?:,|:| is| \()? ?[“"]([^“”"]{3,160})[”"]`)

func (r Reader) titleHandedOver(text string) string {
	if m := quotedHandOver.FindStringSubmatch(text); m != nil && !ofAnother(text, m[1]+m[2]+m[3]) && r.MayBeTitle(m[1]+m[2]+m[3]) {
		return wording.WithoutStops(m[1] + m[2] + m[3])
	}
	return ""
}

var quotedHandOver = phrase.Like("please find “Bins” attached",
	`(?i)(?:\b(?:attached|attaching|enclosed|find|here(?:['’]s| is)|submit(?:ting)?|sending|`+
		`offer(?:ing)?|enter|present(?:ing)?)\b[^.?!“"]{0,30}[“"]([^”"]{3,160})[”"]|`+
		`\b(?:blog(?: ?post)?|{work}|submission|contribution)\b[^.?!“"]{0,110}\b(?:below|underneath)(?:,|:|,? (?:called|titled|entitled))\s[“"]([^”"]{3,160})[”"]|`+
		`[“"]([^”"]{3,160})[”"][^.?!“"]{0,15}\b(?:is|are)\b[^.?!“"]{0,10}\battached\b)`)

func (r Reader) titleBehindColon(text string) string {
	m := afterColon.FindStringSubmatch(text)
	if m == nil || NumberSaid(m[1]) > 0 || ofLength.MatchString(text[:strings.LastIndex(text, m[1])]) || labels.NamesDescription(strings.TrimSuffix(m[0], m[1])) || labels.NamesDescription(text[:strings.Index(text, m[0])]) ||
		r.Call.SaysTheme(m[1]) || wording.Count(m[1]) > 20 || strings.Contains(m[1], "http") || document.HasExtension(m[1]) {
		return ""
	}
	return wording.Unquote(m[1])
}

// ofLength leads to what has a length, and is the description.
var ofLength = phrase.Like("the 150 characters: ", `(?i)\b\d{2,3}[- ]char(?:acter)?s?\b[^.?!:]{0,30}:\s+[“"]?$`)

var afterColon = phrase.MustCompile(`(?i)\b(?:blog|{work}|post|attached|contribution|submission)` +
	`\b[^.?!:]{0,50}:\s+([“"]?(?-i:[\p{Lu}\d])[^:]{4,140}?)[.]?$`)

// ofAnother says whether words in quotation marks are no title, being written small, or are another thing's: "the comment “Check this”".
func ofAnother(text, quoted string) bool {
	first, _ := utf8.DecodeRuneInString(quoted)
	lead := strings.TrimRight(text[:max(0, strings.Index(text, quoted))], " “\"‘'")
	return unicode.IsLower(first) || anotherThing.MatchString(text[:max(0, strings.Index(text, quoted))]) || ofOther(lead, "") || readElsewhere(lead)
}

var anotherThing = phrase.Like("please ignore the comment “", `(?i)\b(?:comments?|guide|guidance|notes?|file|folder|phrase|words?|remark|motto|slogan|section|headings?|chapter|`+
	`paragraph|quote|report|book|podcast|event|session|webinar|says?|said|calls?)(?: (?:on|in|of|at|it|this))?,? ?[“"‘']$`)

// MayBeTitle says whether what stands in quotation marks where something is handed over is a title, and not the name of a
// file, of a theme or of the campaign.
func (r Reader) MayBeTitle(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(first) && wording.Count(s) >= 2 && !document.HasExtension(s) && !r.Call.SaysTheme(s) && !campaign.Only(r.Call, s)
}
