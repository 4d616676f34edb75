package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// What a sentence gives as a value, without what it says to the desk.

// goesOnBehind is what makes a quotation the beginning of a value and not the whole: "“We never saw it again” – what users say".
var goesOnBehind = phrase.MustCompile(`^(?:\s+[–—-]|:)\s+(\S.*)$`)

// quotedValue is a value in quotation marks: a description may be longer than any title.
var quotedValue = phrase.MustCompile(`“([^”]{3,400})”|"([^"]{3,400})"|‘([^’]{3,160})’`)

// QuotedAtStart returns what stands in the quotation marks that a value begins with: "“What we learnt”. Shout if unclear."
func QuotedAtStart(v string) (string, bool) {
	at := quotedValue.FindStringIndex(v)
	if at == nil || at[0] >= 4 {
		return "", false
	}
	if goesOnFrom(v[at[1]:]) {
		return "", false
	}
	m := quotedValue.FindStringSubmatch(v)
	return wording.Fold(m[1] + m[2] + m[3]), true
}

// goesOnFrom says whether a value goes on behind its quotation.
func goesOnFrom(behind string) bool {
	m := goesOnBehind.FindStringSubmatch(behind)
	return m != nil && !speech.Asides.MatchString(m[1]) && !speech.ToDesk(m[1])
}

// beginsValue says whether what follows a colon is a value: it begins as one, and does not speak to the desk.
func beginsValue(v string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(v, "“\"‘'"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) || labels.IsNoValue(v) || SaysWhere.MatchString(v) {
		return false
	}
	if q, ok := QuotedAtStart(v); ok && wording.Count(q) >= leastOffered {
		return true // nothing in quotation marks is said to the desk
	}
	return !speech.Asides.MatchString(ofHopes.ReplaceAllString(wording.Sentences(v)[0], ""))
}

// ofHopes tells within a value what its writer hopes.
var ofHopes = phrase.Like("what I hope", `(?i)\b(?:what|who|whom|which|where|how|why|all|everything|everybody|everyone|those|people|(?:the|a) \pL+) (?:that )?(?:i|we) hope\b`)

// SaysWhere begins a sentence that says where a value is rather than giving it: "I've put it in the document".
var SaysWhere = phrase.MustCompile(`^(?:I(?:['’](?:ve|m|ll)| have| am| will| put| hope| think| thought| left| added)|` +
	`We(?:['’](?:ve|ll)| have put| have added| will)|It(?:['’]s| is) (?:in|at|on|below|above|there|under)|` +
	`(?:They|These|Both) (?:are|stand)|See|You)\b`)

// asksAbout stands before a field that a sentence speaks about and does not give: "I wasn't sure about the sub-title: …".
var asksAbout = phrase.MustCompile(`(?i)\b(?:about|on|of|(?:help(?:ed|ing)?(?: me| us)?|trouble|stuck|struggl\w+|problems?|issues?|unsure|(?:un)?happy|wrong|do) with) (?:the|my|our|a)\s*$`)

// ofOwnWriting is what somebody says of the text behind a value: "I have kept it to 450 words or so."
var ofOwnWriting = phrase.Like("I have kept it to 450 words or so.", `^(?:I|We)(?:['’]ve| have) (?:(?:kept|trimmed|cut) (?:it (?:to|down|under|below|within|at|short)|to|the (?:text|piece|blog))|(?:checked|included|attached|pasted|copied|counted|stuck) (?:it|to|the text|the piece|the blog|this))\b|^(?:I|We) (?:kept|trimmed|cut) it (?:to|down|under|below|within|at|short)\b`)

// thereBelow says of a value that its blog is there: "called Nine doors is attached".
var thereBelow = phrase.MustCompile(`(?i),?\s(?:which |and (?:it )?)?(?:is|are|has been|have been) (?:now |also )?(?:attached|enclosed|pasted)\b[^.?!]*[.]?$`)

// withoutTalk cuts off the sentences behind a value that speak to the desk.
func withoutTalk(v string) string {
	all := wording.Sentences(v)
	if len(all) > 0 && thereBelow.MatchString(all[0]) {
		return wording.Unquote(thereBelow.ReplaceAllString(all[0], ""))
	}
	for i, s := range all {
		if i > 0 && (speech.Asides.MatchString(s) || speech.ToDesk(s) || speech.Farewell.MatchString(s) || saysAnother.MatchString(s) || ofOwnWriting.MatchString(s) || presentsWriter(s, all[:i])) {
			return wording.Unquote(strings.Join(all[:i], " "))
		}
	}
	return wording.Unquote(v)
}

// presentsWriter says whether a sentence behind a value says what its writer is, where nothing before speaks of the writer.
func presentsWriter(s string, before []string) bool {
	return ofOwnPost.MatchString(s) && !slices.ContainsFunc(before, speaksOfSelf.MatchString)
}

var (
	ofOwnPost = phrase.Like("I chair the Cold Ashby Drivers.", `^(?:I|We) (?:(?:co-?)?chair|work (?:for|at|as|with)|volunteer (?:for|at|with)|run|lead|manage|head) [^.?!]{3,90}\.?$|`+
		`^I(?:['’]m| am) (?:an?|the|their|its) [^.?!]{3,60} (?:at|of|for|with|in) (?:the )?\p{Lu}[^.?!]{2,60}\.?$|`+
		`^(?:I(?:['’]m| am)|My name is) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}(?:, | and I(?:['’]m| am) )[^.?!]{3,80}\.?$`)
	speaksOfSelf = phrase.Like("what I saw", `(?i)\b(?:i|me|my|we|us|our)\b`)
)

// WithoutRemarks cuts the sentences off the end of a labelled description that are said to the desk beyond doubt, or give
// another field: "What we learnt. Theme – People. Let me know if it is too long."
func (r Reader) WithoutRemarks(v string) string {
	all := wording.Sentences(v)
	end := r.saysNoMoreFrom(all)
	for end > 1 && (r.PlacesBlog(all[end-1]) || remarks(all[end-1]) || speech.Farewell.MatchString(all[end-1]) || givesAnother(all[end-1]) || lacksField.MatchString(all[end-1]) || speech.PromisesField(all[end-1]) || fieldElsewhere.MatchString(all[end-1]) ||
		presentsWriter(all[end-1], all[:end-1]) || person.IsFirstNameOf(all[end-1], r.Sender) || person.SameName(strings.TrimRight(all[end-1], "."), r.Sender)) {
		end--
	}
	if end == len(all) {
		return v
	}
	return strings.Join(all[:end], " ")
}

// remarks says whether a sentence behind a value is said to the desk; a long one is where its writer speaks in it. "If you need a photo of a
// road, a field or a street, somebody else has taken one already, and gives it away for nothing" is part of the value.
func remarks(sentence string) bool {
	return speech.ToDesk(sentence) && (wording.Count(sentence) <= longestPlainRemark || ofWriter.MatchString(sentence)) || ofFirstBlog.MatchString(sentence)
}

// ofFirstBlog says of a writer that there was none before this one.
var ofFirstBlog = phrase.Like("She's 19 and this is her first ever blog so be gentle!", `(?i)\b(?:this|it)(?:['’]s| is) (?:my|our|his|her|their) (?:very )?first (?:ever )?(?:blog(?: ?post)?|{work}|post|attempt|try)\b`)

// longestPlainRemark is how many words a remark has at most in which nobody speaks.
const longestPlainRemark = 20

// ofWriter is said by whoever writes to the desk, of themselves.
var ofWriter = phrase.MustCompile(`(?i)\b(?:i|me|my|we|us|our|please|pls|thanks?|hope|happy|sorry)\b`)

// saysNoMoreFrom returns at which sentence behind the first a value goes over to the desk: where one says the theme of the blog, or an
// aside in brackets that turns to somebody begins and ends with the value.
func (r Reader) saysNoMoreFrom(all []string) int {
	for i := 1; i < len(all); i++ {
		aside := strings.HasPrefix(all[i], "(") && strings.HasSuffix(all[len(all)-1], ")") && turnsToDesk.MatchString(strings.Join(all[i:], " "))
		if aside || r.PlacesBlog(all[i]) {
			return i
		}
	}
	return len(all)
}

// turnsToDesk is said to the one who reads a note.
var turnsToDesk = phrase.Like("(My wife wrote it. Put her name on it please.)", `(?i)\b(?:please|pls|you|your)\b`)

// fieldElsewhere is a sentence that says where another field stands.
var fieldElsewhere = phrase.Like("Title as in the file.",
	`(?i)^(?:the |my |our )?(?:title|headline|theme|bio(?:graphy)?|byline|author|name|text|blog|rest)s? (?:is |are )?(?:as |the same as )?(?:in|on|at the (?:top|head|end) of|as per|per) `+
		`(?:the |my )?(?:file|attach\w*|document|doc|word|pdf|subject|email|form)(?: \w+)?\W*$`)

// lacksField is a sentence that says which field is not there.
var lacksField = phrase.Like("I don't have a description I'm afraid, can you do one?",
	`(?i)^(?:sorry,? |but )?(?:i|we)(?: do not| don['’]t| have not| haven['’]t| have no)\b[^.?!]{0,25}\b(?:`+labels.DescriptionNames+`|title|headline|theme)\b`)

// givesAnother says whether a sentence is a label of its own, for the title or the theme.
func givesAnother(sentence string) bool {
	f, _, v := labels.InLine(sentence)
	return (f == labels.Title || f == labels.Theme || f == labels.Description) && v != ""
}

// saysAnother is a sentence that goes on to another field of the blog.
var saysAnother = phrase.Like("And the theme should be number 3.",
	`(?i)^(?:and |also,? |then |finally,? |lastly,? |plus )*(?:the|my|our) (?:blog )?(?:theme|title|headline) (?:is|should be|would be|will be|could be|can be|to be|=) `+
		`(?:(?:theme|number|no\.?|#) ?\d|\d\b|["“]|(?-i:\p{Lu}))[^!?]{0,80}[.!]?$`)

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
	if q, ok := QuotedAtStart(v); ok {
		return q
	}
	first := v[:min(len(v), 1)]
	if strings.ToLower(first) == first && strings.ToUpper(first) != first && text != strings.ToLower(text) && !dictated(text, v) { // "titled as agreed": no value
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

// dictated says whether a value in small letters ends a text of some length that has no marks at all, as a telephone writes down what it
// is told: "the title is The stamp and the description is what three envelopes taught us".
func dictated(text, v string) bool {
	return wording.Count(v) >= leastOffered && wording.Count(text) > 2*wording.Count(v) && !strings.ContainsAny(text, ".,;:!?–—()") && !pointsElsewhere.MatchString(v)
}

// yearInQuotes is a title that is no more than a year: "I have called it simply “1968”".
var yearInQuotes = phrase.Like("“1968”", `^[“"'‘]?(?:1\d|20)\d\d[”"'’]?[.,;]?`)

// wonders stands before what is not said yet: "I wonder whether the title should be …".
var wonders = phrase.MustCompile(`(?i)\b(?:wonder\w*|not sure|unsure|undecided|debating|(?:don['’]t|do not) know)\b[^.?!]{0,20}\b(?:if|whether)\b[^.?!]{0,12}$`)

// AsDescription takes the quotation marks off a description, and the contributor's own count of its characters.
func AsDescription(text string) string {
	text = wording.Fold(text)
	if strings.HasSuffix(text, "..") && !strings.HasSuffix(text, "...") { // the stop of the value, and that of the sentence
		text = strings.TrimSuffix(text, ".")
	}
	if m := inBrackets.FindStringSubmatch(text); m != nil && !labels.AsksOfAnswer(m[1]) {
		text = m[1]
	}
	if m := betweenDashes.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	return wording.Unquote(speech.WithoutCount(text))
}

// betweenDashes is a description that a dash stands before and behind, as an ornament.
var betweenDashes = phrase.Like("— What the plan forgets —", `^[–—~-]+ (\S.*\S) [–—~-]+$`)

// inBrackets is a description that stands in brackets as a whole. It is a sentence: “(sub-title to follow)” is none.
var inBrackets = phrase.Like("(What four nurses knew of a hospital.)", `^\(([^()]{20,}[.?!])\)$`)
