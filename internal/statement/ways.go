package statement

import (
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
)

// The ways of saying a field, in the two manners in which sentences are read: of a clause that opens with one and says nothing else
// (clause.go), and of a paragraph that holds one anywhere (title.go, description.go), which may be of a story and so has fewer. The
// beginnings of clauses are known to package document too, which keeps a line of its own for them; a test holds it to these tables.

const (
	titleName       = `(?:title|headline)`
	descriptionName = `(?:` + labels.DescriptionNames + `)`

	// thisWork is what people call what they send, and blogOrPost that by no more than its kind.
	thisWork   = `(?:it|this(?: one)?|mine|(?:the|my|our|this) (?:blog(?: ?post)?|{work}|post|text|contribution|submission))`
	blogOrPost = `(?:blog|{work}|post)`
	// owner stands before the name of a field: "and our suggested".
	owner = `(?:(?:and|also|the|my|our|a|an|blog|short|brief|one[- ]line|150[- ]characters?|suggested|proposed|working|draft|provisional|chosen|campaign),? ){0,4}`
	// byWhom is who gave a title: "the title he has given it is Nine doors".
	byWhom = ` (?:that )?(?:i|we|he|she|they)(?:['’](?:ve|d|s)| have| has| had| would)? (?:given|gave|chosen|chose|picked|want|wants|suggest|suggests|suggested|prefer|prefers|like|likes)` +
		`(?: (?:it|this|for it|for this|to give it))?`
	// isSaid stands between the name of a field and what it is, in a sentence or under a label.
	isSaid = `(?:(?: (?:of|for) ` + thisWork + `|` + byWhom + `)?(?:(?: is going to be| is|['’]s| will be| would be| should be| could be| reads| to be)(?: now| just| simply)?\s*:?|\s*[:=]| [–—-])\s+)`
	// forIt goes on from "for the title": "I suggest".
	forIt = `(?:,? (?:i|we)(?:['’]d| would|['’]ve| have| had|['’]m| am| was| were|['’]re| are)?(?: like| suggest| propose| thought(?: of)?| thinking(?: of)?| have| had| chose| picked| got)*)?`
)

var (
	titleOpens = phrase.OneOf(`(?i)^`, []phrase.Way{
		{"My title is Nine doors", owner + titleName + isSaid},
		{"It's called Nine doors", `(?:and )?` + thisWork + `(?: is|['’]?s| will be| would be| should be) (?:called|titled|entitled):? `},
		{"It goes by the name of Nine doors", `(?:and )?` + thisWork + ` goes by the name of:? `},
		{"I've called it Nine doors", `(?:and )?(?:(?:i|we)(?: have| am| are|['’](?:ve|d|m|re)| would)?(?: like to)?|please) (?:call(?:ed|ing)?|titled?|named?) ` + thisWork + `:? `},
		{"We'd like the title to be Nine doors", `(?:i|we)(?:['’]d| would) like (?:the|my|our) ` + titleName + ` to be:? `},
		{"For the title I suggest Nine doors", `(?:and )?for (?:a|the|my|our) ` + titleName + forIt + `[:,]? `},
	}, `(.+)$`)
	// titleFirst is a title that the first sentence of a text may say and hardly a blog begins with.
	titleFirst = phrase.OneOf(`(?i)^(?:so,? |well,? |ok,? )?`, []phrase.Way{
		{"The title is Nine doors", `(?:the |my |our |its )?(?:blog |working |proposed |suggested )?` + titleName + `(?: of (?:it|(?:the|my|our|this) ` + blogOrPost + `))?(?: is|['’]s| will be| would be| should be) `},
		{"It's called Nine doors", `(?:it|this|this one|mine|(?:the|my|our|this) ` + blogOrPost + `)(?: is|['’]?s| will be| would be| should be) (?:called|titled|entitled) `},
		{"I've called it Nine doors", `(?:i|we)(?: have|['’]ve)? (?:called|titled|named) (?:it|this(?: one)?|mine|(?:the|my|our|this) ` + blogOrPost + `) `},
	}, ``)
	titleStated = phrase.OneOf(`(?i)\b`, []phrase.Way{
		{"She wants the title “Nine doors”", `(?:wants?|would like|suggests?|proposes?|prefers?|chose|chosen|picked) the ` + titleName},
		{"The title of it should be Nine doors", `(?:(?:blog |working |new )?` + titleName + `|name of (?:it|(?:(?:the|my|our|this) )?` + blogOrPost + `))` +
			`(?: of (?:it|(?:the|my|our|this|his|her|their) (?:blog|{work}|post|text))|` + byWhom + `)?\s*(?:is going to be|is now|is|should be|should read|will be|` +
			`would be|ought to (?:be|read)|to be|can be|could be|is now|now reads|reads|being|to)`},
		{"Working title was Nine doors", `working title was`},
		{"a blog entitled Nine doors", `entitled|titled|headed`},
		{"The title of it sounds: Nine doors", titleName + ` (?:of (?:it|(?:the|my|our) (?:blog|{work}|post|text)) )?sounds:`},
		{"The title's Nine doors", `title['’]s`},
		{"Would you mind calling it Nine doors", `(?:` + asksToCall + `|^|[.!?]\s+|\b(?:below|attached|enclosed|underneath|here),\s+)(?:calling|called|call|head|` +
			`titling|title|naming|named|calls|titles|names|titled) (?:it|this(?: one)?|mine|the ` + blogOrPost + `)(?: (?:simply|just))?`},
		{"The heading I'd like is Nine doors", `heading` + byWhom + ` (?:is|would be)`},
		{"It goes by the name of Nine doors", `goes by the name of`},
		{"The attached, which I've called Nine doors, for your theme", `which (?:i|we)(?:['’]ve| have) (?:called|titled|entitled|named)`},
		{"Ours is called Nine doors", `(?:is|are) called|(?:^|[.!?]\s)called|it's called|it’s called|\bits called`},
		{"I'd like it called Nine doors", `(?:like|want|prefer|have) (?:it|this) (?:called|titled|entitled|named)`},
		{"We want it to be called Nine doors", `(?:it|this) (?:to be|should be|could be|can be|be|were) called`},
		{"Here is our blog for you, called Nine doors", `(?:blog(?: ?post)?|{work}|post|contribution|submission|entry|one|text)\b[^.?!“”"]{0,25}?\bcalled`},
		{"The attached blog has the title Nine doors", `(?:has|bears|carries|with|(?:run|appear|go|be) under) the (?:working )?(?:title|headline)(?: of)?`},
		{"I gave it the title Nine doors", `(?:gave|given|giving) (?:it|this|the (?:blog|{work})) the (?:title|headline)(?: of)?`},
	}, `\s*[:,–—-]?\s*(.+)$`)
)

// asksToCall stands before the naming of a blog: "I've now", "please", "would you mind".
const asksToCall = `(?:(?:\b(?:i|we)(?:['’](?:ve|m|re|d)| have| am| are| would)?(?: now| just| also| much| rather| sooner)*|let['’]s|please(?: also| just| now)?|(?:would|do) you mind|(?:how|what) about|` +
	`(?:he|she|they)(?:['’](?:s|ve|d)| has| have| would)?(?: now| just)?|you (?:can|could|may)|(?:could|can) you|to|(?:thinking|thought) (?:of|about))\s+)`

var (
	descriptionOpens = phrase.OneOf(`(?i)^`, []phrase.Way{
		{"And the strapline would be What the porters knew", owner + descriptionName + isSaid},
		{"For the strapline I suggest What the porters knew", `(?:as|for|as for) (?:a|the|my|our) ` + descriptionName + `(?:,? (?:please )?(?:can|could) (?:you|we)(?: please)? (?:use|put|have))?` + forIt + `[:,]? `},
		{"And in one sentence, What the porters knew", `(?:and )?in (?:one|a) (?:sentence|line|nutshell)\s?(?:[,:]|[–—-])\s`},
		{"Please use this as the sub-title: What the porters knew", `please use (?:this|the following) (?:as|for) (?:a|the|my|our) ` + descriptionName + `\s*:?\s+`},
	}, `(.+)$`)
	descriptionStated = phrase.OneOf(`(?i)\b`+descriptionName+`(?: of (?:the |my |our |this )?`+blogOrPost+`)?(?:\s*\([^)]*\))?(?:,? please)?(?:\s+(?:`+
		`for (?:(?:the|my|our|this|your) )?(?:blog|piece|post|article|web ?site|web ?page)|(?:for|of) (?:that|this|it)(?: one)?|`+
		`(?:for |to go |to sit |to appear )?(?:under|underneath|below|beneath) (?:the|its|our|my) `+titleName+`))?\s*`, []phrase.Way{
		{"The strapline sounds: What the porters knew", `sounds:`},
		{"The description for it should be What the porters knew", `(?:is going to be|is now|is|should be|should read|will be|would be|to be|can be|could be|is now|now reads|reads|being|to|` +
			`to read|could read|might be)\b`},
	}, `(?: as follows\.?| this(?: one:)?| the following)?\s*[:,–—-]?\s*(.+)$`)
)

var authorOpens = phrase.OneOf(`(?i)^`, []phrase.Way{
	{"It's by Ann Lee, Depot Manager", `(?:and )?` + thisWork + `(?:['’]?s| is| was| has been) (?:written |authored )?by `},
	{"The author is Ann Lee, Depot Manager", owner + `(?:author|writer|contributor|blogger|by-?line)` + isSaid},
	{"Written by Ann Lee, Depot Manager", `(?:(?:guest )?blog |written |words |authored )?by `},
	{"Please credit Ann Lee, Depot Manager", `please (?:credit|attribute (?:it|this) to) `},
	{"My client Ann Lee is Depot Manager", `(?:my|our) client,? `},
}, `(\p{L}.+)$`)

var themeOpens = phrase.OneOf(`(?i)^(?:(?:and|so|also|please|i think|we think|i['’]d say|i guess),? )*`, []phrase.Way{
	{"The theme is People", `(?:the |my |our |campaign |chosen |for )*themes?\b`},
	{"Category: People", `(?:category|strand|topic): `},
	{"It's a theme 3 blog", thisWork + `(?:['’]?s| is) an? theme\b`},
	{"We've chosen People", `(?:i|we)(?:['’]ve| have)? (?:chosen|picked|chose|selected|gone for|went for) `},
	{"I'd like it under People", `(?:i|we)(?:['’]d| would) like (?:it|this) (?:in|under|for)\b`},
	{"I think it falls under People", thisWork + `(?:['’]?s| is| are| (?:would |will |should |could )?(?:best |mostly |really )?(?:fits?|falls?|sits?|belongs?|go(?:es)?|relates?|be|suits?))(?: \w+){0,3} (?:for|under|in|on|to|into|with)\b`},
	{"So this would best suit People", thisWork + ` (?:would |will |should |could )?(?:best |mostly |really )?(?:fits?|suits?|relates? to)\b`},
	{"For the People, power and places theme", `for (?:the )?[^.;?!]{2,60} theme\b`},
	{"I'm submitting it under People", `(?:i|we)(?:['’](?:m|re|d)| am| are| would)?(?: like to)? (?:submit(?:ting)?|send(?:ing)?|enter(?:ing)?|put(?:ting)?|offer(?:ing)?|plac(?:e|ing)) ` + thisWork + ` (?:for|under|in|to|into)\b`},
	{"Please put it under People", `(?:put|file|place|list|publish) (?:it|this|mine) (?:under|in|with|for)\b`},
	{"People theme", `(?-i:\p{Lu}[^.;:,?!]{2,40}) theme[.!]?$`},
}, ``)

// What is typed in haste, without a colon: "Title Nine doors; strapline What the porters knew of them".
var (
	titleInHaste       = phrase.Like("Title Nine doors", `^(?i:title|headline) ([\p{Lu}“"].+)$`)
	descriptionInHaste = phrase.Like("and strapline What the porters knew", `^(?i:(?:and )?(?:sub-?title|description|strapline|standfirst|summary|tagline)) ([\p{Lu}“"].+)$`)
)
