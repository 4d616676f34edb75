// Package authorship reads who wrote a blog out of what the notes of an email say, in whatever words: “a blog by Sue Ferris, their
// Data Manager”, “Sue (copied) has written the attached”, “on behalf of our client”. It completes the author with what the
// signatures say, and takes the sender where nobody else is named.
package authorship

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// withMe names another author beside the sender: "co-authored by me (Jane Doe, Head of Data) and Tom Reed (…)".
var withMe = phrase.OneOf(``, []phrase.Way{
	{"by me and Tom Field", `\b(?i:by|from) (?i:me|myself)(?:\s?\([^)]{2,100}\)|, [^.?!]{2,60},)?,? (?i:and|with)(?: (?i:my colleague|our [^,.]{2,40}),?)? ` + biography.NamePattern},
	{"Tom Field and I wrote it", biography.NamePattern + `(?:\s?\([^)]{2,100}\))?,? (?i:and) (?i:me|myself|I)\b[^.?!]{0,20}\b(?i:wrote|have written|co-?wrote|co-?authored)`},
	{"I wrote it with Tom Field", `\bI(?:['’]ve| have)? (?i:co-)?(?i:wrote|written|drafted|authored) (?i:it|this|them|(?:this|the) (?:blog|{work}|post))? ?(?i:together |jointly )?(?i:with)(?: (?i:my|our) [\p{Ll}-]+(?: [\p{Ll}-]+)?,?)? ` + biography.NamePattern},
	{"our joint blog with Tom Field", `\b(?i:(?:my|our|a|this) joint (?:` + aBlog + `),? ?\(?with|(?:my|our|a|this|the) (?:` + aBlog + `),? (?:which (?:is|was) |is )?\(?(?:(?:co-?|jointly )(?:written|authored)|written (?:jointly |together )?) ?with)(?: (?i:my|our) [\p{Ll}-]+(?: [\p{Ll}-]+)?,?)? ` + biography.NamePattern},
}, ``)

// jointWithSender reads the two authors of a note in which the sender says "by me and …".
func jointWithSender(text string, src thread.Note) finding.Author {
	var a finding.Author
	m := withMe.FindStringSubmatch(text)
	if m == nil {
		return jointByFirstName(text, src)
	}
	if otherPart.MatchString(wording.LastSentence(text[:strings.Index(text, m[0])])) {
		return a
	}
	if _, behind, _ := strings.Cut(text, m[0]); onlyHelped.MatchString(behind) {
		return a
	}
	other, sender := person.CleanName(strings.Join(m[1:], "")), person.CleanName(src.Signed.Name)
	if person.LooksLikeName(other) && !person.OrganisationWords.MatchString(other) && len(person.NameKey(sender)) > 1 && !person.SameName(other, sender) {
		a.Offer(person.Person{Name: sender + " and " + other}, src.Where, finding.ByProse)
	}
	return a
}

// onlyHelped stands behind a name that is not that of an author: "written with Jane Smith in mind", "with Jane Smith's help".
var onlyHelped = phrase.Like(" in mind", `^(?:['’]s? (?:\p{Ll}+ )?(?:help|support|advice|input|blessing|permission|encouragement|guidance|approval)\b| in mind\b)`)

// firstWithMe names another author beside the sender by the first name: "Ivo and I have written the attached", "a blog by Ivo and me".
var firstWithMe = phrase.MustCompile(`\b(\p{Lu}\p{Ll}+)(?: \([^)]{2,40}\)|, [^.?!,]{2,40},)? and I\b(?i:(?: have|['’]ve)?(?: (?:both|jointly|together))? (?:wrote|written|co-?wrote|co-?written|co-?authored|drafted) ` + theBlog + `|` +
	`(?: have|['’]ve)? (?:wrote|written|co-?wrote|co-?authored|drafted) the (?:attached|below|following))|` +
	`\b(?i:(?:wrote|written|co-?written|co-?authored|drafted|(?:joint )?(?:blog(?: ?post)?|{work}|post))(?: jointly| together)? (?:by|from)) (?:(\p{Lu}\p{Ll}+)(?: \([^)]{2,40}\))? and (?:me|myself|I)|(?:me|myself) and (\p{Lu}\p{Ll}+))\b`)

// jointByFirstName reads the same where the other is named by the first name alone, and copied.
func jointByFirstName(text string, src thread.Note) finding.Author {
	var a finding.Author
	m := firstWithMe.FindStringSubmatch(text)
	if m == nil {
		return a
	}
	other, ok := copiedAs(m[1]+m[2]+m[3], src)
	if sender := person.CleanName(src.Signed.Name); ok && len(person.NameKey(sender)) > 1 && !person.SameName(other.Name, sender) {
		a.Offer(person.Person{Name: sender + " and " + person.CleanName(other.Name)}, src.Where, finding.ByProse)
	}
	return a
}

// addressBehind is an address that is given with a name, in the same sentence: "Jane Doe, Head of Forms (jane@…)".
var addressBehind = phrase.MustCompile(`^[^.?!;]{0,80}[(<\[]\s*(?:(?i:e-?mail):? )?([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})\s*[)>\]]`)

// Named reads the author out of the sentences of a note: "a blog by Stuart Abernethy, their Chief Product
// Officer". A first name alone is looked up among those copied.
func Named(text string, src thread.Note) finding.Author {
	if a := jointWithSender(text, src); a.Name.Text != "" {
		return a
	}
	if selfNamed.MatchString(text) { // "I'm down as the author but Sue Ferris (our Head of Data) helped a lot"
		return finding.Author{}
	}
	text = copiedBefore.ReplaceAllString(greetingBefore.ReplaceAllString(text, ""), "$1")
	text = byline.WithoutCount(weWrote.ReplaceAllString(text, "written by $1"))
	text = person.PostsBehind(ShortenedIs.ReplaceAllString(text, "$1 is "))
	a := nameIn(text, src)
	if a.Name.Text != "" && ours(text, a.Name.Text) {
		a.Organisation.Offer(src.Signed.Organisation, "signature", finding.BySubject)
	}
	return a
}

// selfNamed is a sender who says who the author is.
var selfNamed = phrase.Like("I'm down as the author but Sue helped", `\bI(?:['’]m| am) (?:down as |listed as |named as |credited as )the author\b`)

// greetingBefore stands before what is said in the same line, and is part of no name: "Hi Jo - this is from our Head of Libraries".
var greetingBefore = phrase.Like("Hi Jo - this is from our Head of Libraries", `(?m)^(?:Hi|Hello|Hey|Hiya|Dear|Morning|Afternoon) \p{Lu}\p{Ll}+\s*(?:[-–—:]\s+|[,!]\s+)`)

// copiedBefore stands between a name and the post behind it: "Sue Ferris (cc'd), Head of Data at Kerbside".
var copiedBefore = phrase.Like(" (cc'd), Head of Data", `\s\((?i:copied(?: in)?|cc['’]?e?d|in copy|cc)\)(, \p{Lu})`)

// ShortenedIs would make a name of two words of the one behind it.
var ShortenedIs = phrase.Like("Here's Sue Ferris's blog", `(?i)\b(here|that|this|it)['’]s `)

// copiedAs returns who has a first name among those copied, or whom the sender assists, be it by the last name.
func copiedAs(first string, src thread.Note) (message.Address, bool) {
	want := person.NameKey(first)
	for _, c := range src.Copied {
		if key := person.NameKey(c.Name); len(key) > 1 && len(want) > 0 && key[0] == want[0] {
			return c, true
		}
	}
	if who, ok := principalOf(src.Signed); ok && len(want) > 0 {
		if key := person.NameKey(who.Name); len(key) > 1 && (key[0] == want[0] || key[len(key)-1] == want[0]) {
			return message.Address{Name: who.Name}, true
		}
	}
	return message.Address{}, false
}

var (
	inPassingAs = phrase.MustCompile(`(?i)^my (?:colleague|boss|manager|director)\b`)
	otherPart   = phrase.MustCompile(`(?i)\b(?:approved|signed[ -]off|cleared|reviewed|checked|proof-?read|answer|contact|questions?|queries|` +
		`in my absence|on leave|cover(?:s|ing)? for|thank(?:s|ful)?|invit\w+|suggest\w*|recommend\w*|encourag\w*|seen|` +
		`permission|met|spoke|photo(?:graph)?(?:s|ed)? by)\b`)
)

// inPassing says whether a colleague is named for something other than having written: "my colleague Tom Reed will answer
// any questions", "approved by our Chief Executive, Harriet Lyle".
func inPassing(text, match, name string) bool {
	if !inPassingAs.MatchString(match) {
		return false
	}
	for _, s := range wording.Sentences(text) {
		if strings.Contains(s, name) {
			return otherPart.MatchString(s) || !ofBlog.MatchString(s)
		}
	}
	return false
}

// theirPost stands before the name of one who is of an organisation named earlier, "their CTO", and postOfTheirs behind it.
var (
	theirPost    = phrase.MustCompile(`(?i)\b(?:their|its|whose)\s+[^,.;]{2,50},?\s*$`)
	postOfTheirs = phrase.MustCompile(`^,? (?:\(|is )?(?:their|its) `)
)
