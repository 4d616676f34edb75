package labels

import (
	"strings"

	"copydesk/internal/phrase"
)

// placeholders are what a form holds before anybody has filled it in.
var placeholders = phrase.OneOf(`(?i)^`, []phrase.Way{
	{"See file name", `(?:(?:is|as|see|same as|as in|as per) )?(?:the )?(?:file ?name|name of the (?:file|document|attachment))(?:[.;,].{0,60})?`},
	{"[Your title]", `[\[<{(].{0,120}[\]>})]`},
	{"Click or tap here to enter text.", `(?:please )?(?:click|tap) (?:or (?:tap|click) )?(?:here )?to (?:enter|add|insert).*`},
	{"Choose an item.", `(?:please )?(?:enter|insert|add|type|write|choose|select|give|provide)\b.{0,80}(?:here|text|title|description|theme|name|item)`},
	{"Select an option", `select an option`},
	{"TBC", `tb[cda]`},
	{"TBC – I am asking my colleague", `tb[cda](?:[.,;!]|,? but|\s?[-–—(])[^:“"]{1,80}`},
	{"To be confirmed", `to be (?:confirmed|decided|advised|added)`},
	{"We will let you know by Friday", `(?:(?:i|we)(?:['’]ll| will)|will) (?:let you know|get back|come back|confirm|check|send (?:it|this|one|that|both)|advise)(?: (?:it|this|you|that|on (?:it|this)|to you|later|soon|shortly|tomorrow|today|by \w+|next week|asap|as soon as (?:i|we) can|with \w+)){0,4}`},
	{"To follow on Monday", `(?:will |is )?to follow(?:.{0,30}|` + laterOn + `)`},
	{"follow", `(?-i:follow)`},
	{"Will follow as soon as it is signed off", `will follow(?:.{0,30}|` + laterOn + `)`},
	{"Coming soon", `coming (?:soon|shortly|later)(?:.{0,20}|` + laterOn + `)`},
	{"Coming in a separate email", `coming (?:separately|in an? (?:separate|second|different) (?:e-?mail|message))(?:` + laterOn + `)?`},
	{"on its way", `(?-i:` + comesThen + `)(?:` + laterOn + `)?`},
	{"n/a", `n/?a`},
	{"No title, sorry", `(?:none|no (?:title|description|sub-?title|theme))(?:,|;|\.| [–—-])? ?(?:please|pls|thanks|thank you|sorry|needed|wanted|necessary|required|at all|(?:i|we) (?:don|do not|have|think))\b.{0,60}`},
	{"none", `none|nil`},
	{"XXX", `x{2,}`},
	{"…", `[-–—_.…?\s]+`},
	{"As above", `(?:as|same as|see) (?:above|below|before|attached|document|is|originally sent|previously|agreed|per (?:the )?original|in (?:the )?(?:original|document|attachment))`},
	{"As given in the attached document", `(?:as|same as|see) (?:(?:given|shown|stated|written|set out) )?(?:in|on|per|at the (?:top|head) of) (?:the|my|our) (?:(?:attached|enclosed|original|previous|first|last|word|new|revised) ){0,2}(?:documents?|doc|file|attachment|draft|version|blog|e-?mail|form|page|article|piece)`},
	{"Same as the heading on the form", `(?:as|same as|see) the (?:[\w-]+ ){1,4}(?:in|on|from|at the (?:top|head|start|foot|end|bottom) of) (?:the|my|our) (?:(?:attached|word|first) )?(?:documents?|doc|file|attachment|draft|e-?mail|form)`},
	{"Stays as it was", `(?:(?:stays|remains|is|keep|leave) )?(?:the )?(?:unchanged|same|as is|as it (?:is|was))(?: as before)?`},
	{"No change", `no changes?|not changed`},
	{"Your title here", `your .{2,40} here`},
	{"Max 150 characters", `max(?:imum)? \d+ (?:characters|words)|\d+ ?(?:characters|words) max(?:imum)?`},
	{"e.g. Nine doors", `e\.g\..*`},
}, `[.!… ]*$`)

// comesThen promises as well, where it begins small: “Coming Monday” and “On the way” may be titles.
const comesThen = `(?:coming (?:(?:on |by |next )?(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|tomorrow|today|tonight|next week)|on (?:its|the) way)`

// laterOn goes on from such a promise, and tells when or in what.
const laterOn = `(?:[,.!]? \(?(?:(?:very |quite )?(?:soon|shortly)|later|tomorrow|today|tonight|next|separately|asap|as soon|this (?:week|afternoon|evening|morning)|` +
	`(?:on|by|after|before|from|until|in|at|within|over|once|when|with|under|if|please|sorry|thanks|thank you)\b|\().{0,60}|[,;(–—-].{0,60}| [(–—-].{0,60})`

// followsThing follows something or somebody, and promises nothing: "To follow a river", "Coming soon to a town near you".
var followsThing = phrase.Like("To follow a river", `(?i)^(?:(?:will |to )+follow (?:an?|the|my|our|your|his|her|their|its|one|two|three|every|each|me|you|him|them|what|who|where|how|or|and|not|up|`+
	`on foot|(?:in|on) (?:(?:the|an?|his|her|their|your|my|our|another|\p{L}+['’]s) )*(?:foot\w*|steps?|trail|track|path|wake)|in \p{L}+ \p{L}+['’]s (?:foot)?steps)\b|`+
	`coming (?:soon|shortly|later)(?:: \p{L}| to (?:an?|the|our|your)\b))`)

// followsThen follows it in time: "to follow a bit later", "to follow the board meeting".
var followsThen = phrase.Like("to follow a bit later", `(?i)\bfollow (?:(?:an?|one|two|three) (?:(?:bit|little|few|couple of|touch) )?(?:later|days?|weeks?|hours?|minutes?|mo(?:ment)?|tad|bit|while|from)\b|the (?:week|day|morning|same day|following|next)\b|`+
	`(?:the|our|my|your|a|his|her|\p{L}+['’]s) (?:\p{L}+ )?(?:meeting|call|board|chat|review|sign-?off|approval|holiday|leave|weekend)\b)`)

// Filled returns the value that somebody wrote into the brackets of a form and left these around it: "[The stamp]". What asks for one is
// none: "[Your title]".
func Filled(s string) (value string, ok bool) {
	m := wrapped.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return "", false
	}
	value = strings.TrimSpace(m[1] + m[2])
	return value, value != "" && !asksInForm.MatchString(value) && !IsPlaceholder(value)
}

var (
	wrapped = phrase.Like("[The stamp]", `^(?:\[([^\[\]]{1,400})\]|\{([^{}]{1,400})\})\.?$`)
	// asksInForm are words with which a form asks.
	asksInForm = phrase.Like("Your title", `(?i)\b(?:your|insert|enter|add|type|here|max(?:imum)?|up to|characters?|chars|words?|e\.?g|optional|please|example|sample|placeholder|required|mandatory|`+
		`if (?:any|known|different|applicable)|choose|select|delete|pick|fill|complete|specify|state|provide|give|number|one or more|the author|(?:first|last|full|author|file) ?name|name of|tb[acd]|lorem|text|field|form|box|blank|same|see|above|below|attached|missing)\b|`+
		`^(?:blog )?(?:titles?|sub-?titles?|headline|description|standfirst|strap-?line|summary|themes?|author|name|job|job title|role|position|organi[sz]ation|company|employer|e-?mail|twitter|handle|@?handle|@name|date|bio(?:graphy)?)(?:[ /,&]+(?:and )?(?:titles?|description|themes?|author|name|role|position|organi[sz]ation|company|e-?mail))*$`)
)

// IsPlaceholder says whether a value is none: an untouched row of a form, "TBC", "n/a".
func IsPlaceholder(s string) bool {
	s = strings.TrimSpace(s)
	if _, filled := Filled(s); filled {
		return false
	}
	promised := placeholders.MatchString(s) && (!followsThing.MatchString(s) || followsThen.MatchString(s))
	return promised || exampleOfOurs.MatchString(s)
}

// exampleOfOurs is what stands behind a label in our own letters: “Please reply with a line such as: “Description: …”. It is what …”
var exampleOfOurs = phrase.Like("…”. It is what makes people want to read on.", `^…[”"]`)

// IsNoValue says whether what stands in the place of a value says where one is, or how it is: "in the document", "already there".
func IsNoValue(s string) bool { return noValue.MatchString(s) && !quotedName.MatchString(s) }

// quotedName is a value in quotation marks that begins as what is no value does.
var quotedName = phrase.Like("“Not that blue”", `^[“"]\p{Lu}[^“”"]*[”"]`)

var noValue = phrase.OneOf(`(?i)^[“"]?`, []phrase.Way{
	{"the file name", `(?:the )?(?:file ?name|name of the (?:file|document|attachment))\b`},
	{"at the top of the page", `(?:in|at|on|within|inside) (?:[\w’'-]+ ){0,3}?(?:documents?|doc|attachment|attached|file|top|bottom|head|start|beginning|end|pages?|lines?|bold|italics?|capitals|blue|red|yellow|green|header|footer|subject|e-?mail|body|table|box|form|brackets|quotes|text|title|paragraph|word|place|there|it)`},
	{"attached", `attached|included|includes`},
	{"above", `below|above|also|there|as`},
	{"to follow", `to follow`},
	{"both of them", `both|exactly`},
	{"not done yet", `not|done`},
	{"a bit long", `the same|a bit|a little|too|about|under|around|roughly`},
	{"fine, thanks", `(?:correct|fine|ok|okay|right|long|short|good)(?:(?:,? \p{Ll}+){0,3}[.!,]?$|,)`},
	{"already there", `still|already`},
	{"missing", `missing|given|provided|enclosed`},
	{"up to you", `up to|with|well`},
	{"wrong", `wrong|incorrect`},
	{"just now", `just|now`},
	{"yours", `my own|yours|for you`},
	{"coming on Monday", `tbc|coming`},
	{"hidden", `hidden|underneath`},
	{"here it is", `here(?: it (?:is|goes)\b.*|[’']s\b.*| you\b.*|\W*$|[,.])`},
	{"150 characters", `\d+ ?(?:characters|chars|words)`},
}, `\b`)
