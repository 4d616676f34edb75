package statement

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// The ways in which a sentence gives the description.

var (
	descColon = phrase.Like("If you want a sub-title: What we learnt",
		`(?i)\b(?:`+labels.DescriptionNames+`)\b([^.?!:“"]{0,60}):\s*(.+)$`)
	descThus = phrase.Like("It's described thus: What we learnt from the flood",
		`(?i)\b(?:it|this|ours|mine|(?:the|my|our) (?:blog|{work}|post))(?:['’]s| is| may be| might be| can be| could be| would be) (?:best |perhaps )?(?:described|summari[sz]ed|summed up)(?: (?:in brief|briefly|in a (?:line|sentence)))?(?: thus| as follows| like this| so| as)?:\s+((?-i:["“‘'\p{Lu}\d]).{10,300})$`)
	descDash = phrase.Like("Its title is Bins. description - What we learnt",
		`(?i)(?:^|[.,;!]\s+(?:and )?)(?:the |my |our |a |short )*(?:`+labels.DescriptionNames+`)\s+[–—-]\s+(.+)$`)
	descOfLength = phrase.Like("for the 150 characters, how about “What we learnt from the flood”?",
		`(?i)([^.?!;,“”"]{0,60})\b\d{2,3}[- ]char(?:acter)?s?\b\)?((?: (?:for|of) [^.?!,;:“"]{3,25})?(?:\s?[:–-])?(?:,? (?:how about|what about|perhaps|maybe|try|use|(?:i|we)(?:['’]d| would)? (?:suggest|propose|have|offer)|here (?:is|are)|is|are|could be|would be|might be|should be|can be):?)?)\s([“"][^”"]{10,400}[”"])`)
	descBare = phrase.Like("the title is Bins; strapline What we learnt",
		`(?:[,;.?!]\s+(?:and |with )?|\s(?:and|with (?:the|a)) )(?i:the |a |my |our )?(?i:short )?(?i:`+labels.DescriptionNames+`),?\s+(\p{Lu}.{10,400})$`)
	descFor = phrase.Like("for the description let's have What we learnt",
		`(?i)\b(?:for|as) (?:the|a|my|our) (?:`+labels.DescriptionNames+`),? (?:please |(?:can|could|may|might) (?:we|you|i) (?:please |perhaps |just )?)?(?:let['’]s (?:have|use|go with|say)|`+
			`(?:i|we)(?:['’]d| would) (?:like|suggest|say|go with)|have|use|put|take|say)(?: this)?:? ((?-i:[\p{Lu}\d]).{8,400})$`)
	descBefore = phrase.Like("What the porters knew – that's the description",
		`(?i)(?:^|[.!?]["”’]?\s+)(\p{Lu}[^.!?]{10,300}?[.!?]?)\s+(?:[–—-]\s+(?:that(?:['’]s| is| could be| can be)|this is|which is|is|as)|(?-i:That)(?:['’]s| is| could be| can be| would be)) (?:the|my|our) (?:`+labels.DescriptionNames+`)\b`)
	descInSo = phrase.Like("In 150 characters: What we learnt from the flood",
		`(?i)(?:^|[.!?;]["”’]?\s+|\(\d\) )(?:and )?(?:in|the|your|my|our) (?:under |about |exactly |no more than |at most )?\d{2,3} char(?:acter)?s?(?: or (?:less|fewer|so|under))?(?::| [–—-])\s+((?-i:["“‘'\p{Lu}\d]).{10,300})$`)
	// descAskedLength leads to it from the line of that length which was asked for.
	descAskedLength = phrase.Like("You wanted a line of up to 150 characters: What we learnt from the flood",
		`(?i)\b(?:want(?:ed)?|ask(?:ed)? for|need(?:ed)?|require[ds]?|request(?:ed)?) (?:an? |the |one )?(?:\w+ )?(?:line|sentence|text|summary|description|something) (?:of|in|with) (?:up to |at most |no more than |under |about |max(?:imum)? )?\d{2,3} char(?:acter)?s?(?::| [–—-])\s+((?-i:["“‘'\p{Lu}\d]).{10,300})$`)
	// descOnLength leads to the description from how long it is to be.
	descOnLength = phrase.Like("You wanted 150 characters on it, so: What we learnt from the flood",
		`(?i)\b\d{2,3}[- ]char(?:acter)?s?\b(?: (?:on|about|for|of) [^.?!,;:“”"]{2,25})?,? so(?: here (?:goes|it is|they are|you are))?(?::| [–—-])\s+((?-i:["“‘'\p{Lu}\d]).{10,300})$`)
	// descAskedFor is the description behind a sentence that says it was asked for, or is missing.
	descAskedFor = phrase.Like("You asked for a description of my blog “Bins”. Here it is: What we learnt from the flood",
		`(?i)\b(?:ask(?:ed|ing)?|want(?:ed)?|need(?:ed)?|request(?:ed)?|forg[eo]t(?:ten)?|omitted|left (?:out|off)|missed|missing|lack(?:s|ed|ing)?)\b([^.?!:]{0,60})\b(?:`+labels.DescriptionNames+`)\b([^.?!:]{0,80})`+
			`[.!,] ?(?:[–—-] )?(?:so |and |sorry[.,!] ?)*(?:here (?:it is|you go|you are|goes)(?: now)?(?::| [–—-])|(?:it(?:['’]s| is)|this is it)(?::| [–—-]|\s*(["“])))\s*((?-i:["“‘'\p{Lu}\d]).{10,300})$`)
	// descSpoken is the description before the words that say so.
	descSpoken = phrase.Like("What the porters knew of a hospital. is the description.",
		`(?:^|[.!?]["”’]?\s+)(\p{Lu}[^.!?:“”"]{20,300}?[.!?]?) (?i:is|would be|could be) (?i:the|my|our) (?i:`+labels.DescriptionNames+`)(?:\W*$|[.,;]\s)`)
	// underTitle is the description as what stands below the title that the sentence has given: "… and underneath it “What we learnt”".
	underTitle = phrase.MustCompile(`(?i)\b(?:(?:underneath|below|beneath|under) (?:it|that|the (?:title|headline))|and (?:underneath|beneath)),?` +
		`(?: (?:(?:we|i)(?:['’]d| would)? (?:like|have|put|suggest)|(?:please )?(?:put|have|add|use|write)|(?:it )?(?:should|could) (?:say|read|be)))?(?: (?:something like|perhaps|maybe|just|simply))?:?\s[“"]([^”"]{10,400})[”"]|` +
		`\b(?:put|with|use|have|place|add|and)\s+[“"]([^”"]{10,400})[”"]\s+(?:underneath|beneath|(?:(?:under|below)(?: it| that| the (?:title|headline))))\b`)
)

// underTitlePlain is the same without quotation marks.
var underTitlePlain = phrase.Like("It's called Bins, and under it please put: What we learnt from the flood.",
	`(?i)\b(?:under|underneath|beneath|below) (?:it|that|(the (?:title|headline))),? (?:please |(?:could|can) you (?:please )?)?(?:put|have|add|write|use|print|run|show|place):\s+([\p{Lu}\d].{10,300})$`)

// Description returns the description that a paragraph gives.
func (r Reader) Description(text string) string {
	text = wording.InDoubleMarks(text)
	if tellsMisprint.MatchString(text) {
		return ""
	}
	for _, read := range []func(string) (description string, ok bool){descriptionGivenAgain, descriptionAskedFor, r.descriptionSaid, descriptionBesideName, descriptionOfLength, placedDescription, descriptionUnderTitle, describedInPassing} {
		if description, ok := read(text); ok {
			return description
		}
	}
	return describedAfterColon(text)
}

// descriptionGivenAgain returns what a sentence gives once more that says where the description stands: "The sub-title is in the document but
// here it is again: What we learnt".
func descriptionGivenAgain(text string) (description string, ok bool) {
	lead, value := givenAgain(text)
	return value, labels.NamesDescription(lead) && !labels.NamesTitle(lead)
}

// givenAgain returns what a sentence gives once more, and what stands before it in that sentence and the one above.
func givenAgain(text string) (lead, value string) {
	m := speech.HereAgain.FindStringSubmatchIndex(text)
	if m == nil || !beginsValue(text[m[2]:m[3]]) {
		return "", ""
	}
	above := wording.Sentences(text[:m[0]])
	lead, value = strings.Join(above[max(0, len(above)-2):], " "), text[m[2]:m[3]]
	if q, ok := QuotedAtStart(value); ok {
		return lead, q
	}
	return lead, withoutTalk(value)
}

// descriptionAskedFor returns what is given behind a sentence that says of the description, and of no other field, that it was asked for.
func descriptionAskedFor(text string) (description string, ok bool) {
	m := descAskedFor.FindStringSubmatch(text)
	if m == nil || labels.NamesTitle(wording.Quoted.ReplaceAllString(m[1]+m[2], "")) {
		return "", false
	}
	if q, ok := QuotedAtStart(m[3] + m[4]); ok {
		return q, true
	}
	return withoutTalk(m[4]), beginsValue(m[4])
}

// descriptionSaid returns the description that a paragraph states: "The description is What we learnt".
func (r Reader) descriptionSaid(text string) (description string, ok bool) {
	v := r.said(descriptionStated, text)
	return v, v != ""
}

// descriptionOfLength returns the description that stands behind the length that the call asks of it.
func descriptionOfLength(text string) (description string, ok bool) {
	for _, way := range []*phrase.Phrase{descInSo, descOnLength, descAskedLength} {
		if m := way.FindStringSubmatch(text); m != nil && beginsValue(m[1]) {
			return withoutTalk(m[1]), true
		}
	}
	if m := descOfLength.FindStringSubmatch(text); m != nil && !labels.TitleWords.MatchString(m[1]+m[2]) {
		return wording.Unquote(m[3]), true
	}
	return "", false
}

// placedDescription returns the description that a paragraph has before the word for it.
func placedDescription(text string) (description string, ok bool) {
	if m := descBefore.FindStringSubmatch(text); m != nil {
		return wording.Unquote(m[1]), true
	}
	if m := descSpoken.FindStringSubmatch(text); m != nil && !notSubject.MatchString(m[1]) && !ofPlace.MatchString(m[1]) {
		return wording.Unquote(m[1]), true
	}
	return "", false
}

// descriptionUnderTitle returns what is to stand below the title that the paragraph gives.
func descriptionUnderTitle(text string) (description string, ok bool) {
	if m := underTitle.FindStringSubmatch(text); m != nil && (labels.TitleWords.MatchString(strings.Replace(text, m[0], "", 1)) || titleStated.MatchString(text)) {
		return wording.Fold(m[1] + m[2]), true // and not "I wrote about it under the title “Bins”"
	}
	if m := underTitlePlain.FindStringSubmatch(text); m != nil && (m[1] != "" || titleStated.MatchString(text)) {
		return withoutTalk(m[2]), true
	}
	if m := withUnderneath.FindStringSubmatch(text); m != nil && titleStated.MatchString(text) && !SaysWhere.MatchString(m[1]) && !speech.ToDesk(m[1]) {
		return wording.Fold(m[1]), true
	}
	return "", false
}

// describedInPassing returns the description that stands behind the word for it and no more: "the title is Bins; strapline What we learnt".
func describedInPassing(text string) (description string, ok bool) {
	if m := descFor.FindStringSubmatch(text); m != nil {
		return withoutTalk(m[1]), true
	}
	if m := descBare.FindStringSubmatch(themeLast.ReplaceAllString(text, "")); m != nil && !SaysWhere.MatchString(m[1]) {
		return strings.TrimSuffix(wording.FirstSentence(m[1]), "."), true
	}
	if m := descThus.FindStringSubmatch(text); m != nil && beginsValue(m[1]) {
		return withoutTalk(m[1]), true
	}
	if m := descDash.FindStringSubmatch(text); m != nil && beginsValue(m[1]) {
		return withoutTalk(m[1]), true
	}
	return "", false
}

// describedAfterColon returns the description that stands behind a colon in a sentence about it: "I would suggest as the standfirst: …".
func describedAfterColon(text string) string {
	m := descColon.FindStringSubmatch(text)
	if m == nil || asksAbout.MatchString(text[:strings.Index(text, m[0])]) && !offersWording.MatchString(m[1]) {
		return ""
	}
	if q, ok := QuotedAtStart(m[2]); ok && wording.Count(q) >= leastOffered && !labels.NamesTitle(m[1]) && !ofPart.MatchString(m[1]) {
		return q // "As a description I suggest: “nine volunteers and a box of sensors”", whatever words a quotation has
	}
	offered := (ifWanted.MatchString(m[1]) || m[1] == "" && !pointsElsewhere.MatchString(m[2])) && wording.Count(m[2]) >= leastOffered && !speech.Asides.MatchString(m[2])
	if labels.NamesTitle(m[1]) || !offered && !beginsValue(m[2]) {
		return ""
	}
	if q, ok := QuotedAtStart(m[2]); ok { // "the sub-title is shorter now, please use this one instead of that in the file: “What we learnt”"
		return q
	}
	if wording.Count(m[1]) > 9 && !offersWording.MatchString(m[1]) {
		return ""
	}
	return withoutTalk(m[2])
}

// ofPlace says where a description stands, and does not give it: "The first line of the document is the description."
var ofPlace = phrase.Like("The line in bold", `(?i)\b(?:line|paragraph|sentence|bold|italics?|document|attach\w*|file|email|subject|below|above|first|second|last|blog|{work}|title|what (?:i|we|you))\b`)

// ofNamed stands between the word and the name of the blog that is described: "a description of my blog “Bins”".
var ofNamed = phrase.Like(" of my blog", `(?i)\b(?:of|for) (?:the|my|our|this|his|her|their) (?:[\w-]+ )?(?:blog(?: ?post)?|{work}|post)(?:,? (?:called|titled|entitled))?,?$`)

// ofPart stands between the word and a part of what there is: "could the description end after “each other”".
var ofPart = phrase.Like(" end after", `(?i)\b(?:ends?|stops?|finish(?:es)?|starts?|begins?|after|before|without|los(?:e|es|ing)|cut\w*|remov\w*|drop\w*|instead of|rather than|than|contains?|includ\w*|mention\w*)(?: (?:the|a|at|with|out|by|words?|phrase|bit|part|about|of))*$`)

// offersWording leads to a wording, whatever is said before: "i dont have a sub title but pam said you need one so how about this: …".
var offersWording = phrase.Like(" but pam said you need one so how about this", `(?i)\b(?:how about|what about|(?:here(?:['’]s| is)|try|use|take|maybe|perhaps) (?:this|one|something))(?: (?:this|one))?$`)

// leastOffered is how many words such a value has at least.
const leastOffered = 4

// ifWanted is an offer between the description's name and what it is, however that begins: "Subtitle, if needed: what we learnt".
var ifWanted = phrase.Like(", if needed", `(?i)^,? \(?(?:if|in case|should|or)\b`)

// pointsElsewhere begins what says where a value stands, or that there is none: "in bold at the top".
var pointsElsewhere = phrase.Like("in bold at the top", `(?i)^(?:in|at|on|see|as|is|to|below|above|under|not|none|no|yes|up|you|i|we|it|can|could|same|sorry|whatever|whichever|any|if|follow|come|be|arrive)\b`)

// themeLast is the theme at the end of a list of fields: "title is Bins, strapline What we learnt, theme People".
var themeLast = phrase.MustCompile(`,\s+(?:and |for )?(?:the )?theme:? [^,.;:!?]{1,60}\.?$`)
