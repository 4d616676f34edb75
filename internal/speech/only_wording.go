package speech

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// OnlyWording returns what an answer gives as a title or a description without the words of a request around it: "Nine doors" for "let's go
// with Nine doors, if that works for you".
func OnlyWording(value string) string {
	value = WithoutSpelling(value)
	if m := asksForWording.FindStringSubmatch(value); m != nil && wording.Count(m[1]) > 1 {
		value = m[1]
	}
	if at := ifItSuits.FindStringIndex(value); at != nil && wording.Count(value[:at[0]]) > 1 && !strings.Contains(value[at[0]:], "”") {
		value = value[:at[0]]
	}
	if at := sorryBehind.FindStringIndex(value); at != nil && wording.Count(value[:at[0]]) > 1 {
		value = value[:at[0]]
	}
	if m := fromSomebody.FindStringSubmatch(value); m != nil {
		return m[1]
	}
	if whole := strings.TrimRight(value, "."); WhollyQuoted(whole) {
		return wording.Unquote(whole)
	}
	return value
}

// sorryBehind is the apology behind a wording.
var sorryBehind = phrase.Like("Nine doors - sorry about that!", `(?i)(?: [–—-]|[,;.]| \() ?(?:so |very |many |really )*(?:sorry|apologies|oops|my (?:bad|fault|mistake))(?: (?:about|for) (?:that|this|it|the (?:omission|oversight|delay|confusion|trouble|mix-?up)|(?:forgetting|missing|omitting) (?:it|that|this)))?\)?[!.]*$`)

// fromSomebody says whose wording it is: "From Owen: “What the porters knew.”"
var fromSomebody = phrase.Like("From Owen: “What the porters knew.”", `^(?:(?i:from|by) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? (?i:says|said|writes|wrote|sent(?: (?:me|us|over|through))?(?: this)?)|`+
	`(?i:(?:the|my|our) (?:author|client|colleague|boss|director|manager|chief executive|ceo|press office|(?:\pL+ )?team))(?i: has| have)?(?i: now)? (?i:says|said|sent|supplied|given|provided|writes|wrote)(?i: (?:me|us))?(?i: (?:this|the following))?)[:,]? [“"]([^“”"]+)[”"]\W*$`)

var (
	// asksForWording is written small, as a title like "Let's Go For Clean Growth" is not.
	asksForWording = phrase.Like("let's go with Nine doors",
		`^(?:(?i:sorry|ok|okay|so|well|please),? )?(?:(?:[Ii]t|[Tt]his|[Oo]urs|[Mm]ine)?(?:['’]s| is| should be| will be| can be) (?:called|titled|entitled)|(?:[Ww]e|[Ii])(?:['’]d| would) (?:like|love|prefer) (?:to call it|it to be(?: called)?|it called)|`+
			`[Ll]et['’]s (?:go (?:with|for)|call it|use|say|have)|(?:[Cc]an|[Cc]ould|[Mm]ay|[Mm]ight) (?:we|you|it|this) (?:please )?(?:use|call it|be called|be|go with|have)|(?:[Ww]e|[Ii])(?:['’]ll| will) (?:call it|go with|go for)) (["“‘\p{Lu}\d][^?]*?)\.?$`)
	ifItSuits = phrase.Like(", if that works for you",
		`(?i)(?:,|\.| [–—-]| \() ?\b(?:if|as long as|provided) (?:that|it|this|you)(?:['’]s| is| are|['’]re| all)?(?: (?:still|also|not|all|both|quite|at all|to))* ?(?:ok(?:ay)?|all ?right|fine|possible|works?|suits?|helps?|permitted|allowed|acceptable|too (?:short|long|late)|agree|happy|like it|think (?:so|it|that)|approve|don['’]t mind)\b(?: (?:with|for|by) (?:you|the editors|everyone|everybody|all)(?: all)?)?\)?[.!?]*$|`+
			`(?i) if that['’]s (?:still )?(?:ok(?:ay)?|all ?right|fine|possible)(?: (?:with|by) you)?[.!?]*$`)
)
