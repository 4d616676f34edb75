package purpose

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
)

// What a withdrawal takes back must be the blog: named, quoted, or meant by a word that can stand for nothing else.

// theBlog is the blog as the object of a verb; its first group is what stands between article and noun.
var theBlog = phrase.MustCompile(`(?i)^(?:please |all (?:of )?|both (?:of )?|altogether |out |down |off |(?:the )?publication of )*` +
	`(?:our|my|the|this|that|his|her|their|your copy of (?:our|my)|both|(?:sie )?(?:unseren?|meinen?|den|diesen)|` +
	`notre|mon|le|ce|cet|les|nos|nuestr[oa]|mi|onze|ons|mijn|\S+['’]s?) ((?:[\w\p{L}’'“”".&-]+ ){0,4}?)` +
	`(?:blogs?|blog-?posts?|blog-?beitrag|beitrag|artikel|bijdrage|submissions?|{works}|artículo|posts?|` +
	`contributions?|entr(?:y|ies)|write-?up|op-?eds?|billet|text[eo]?)\b(.*)$`)

// pronoun stands for the blog where nothing else was spoken of.
var pronoun = phrase.MustCompile(`(?i)^(?:please )?(?:it|them(?: both)?|both(?: of (?:them|these|those))?|all (?:of (?:it|them|these)|three|four)(?: of them)?|` +
	`the two of them|that|this|this one|that one|mine|ours)` +
	`(?:$|\s*[.,;:!?)—–-]|\s+(?:from|now|please|as|after|altogether|for|at|and|today|completely|because|since|down|` +
	`out|off|immediately|entirely|but|again|too|to be|did|was|were|withdrawn|i am|i['’]m|i fear)\b)`)

// quotedBlog is a title in quotation marks, or a ref.
var quotedBlog = phrase.MustCompile(`(?i)^(?:the |our |my )?(?:[“"‘'][^”"’']{3,}[”"’']|[a-z]+\d*-\d+\b)`)

// quotedSmall is a word of a text, and no title.
var quotedSmall = phrase.MustCompile(`^(?:the |our |my )?[“"‘']\p{Ll}`)

// QuotedObject returns what a withdrawal names in quotation marks; "" where it names nothing.
func QuotedObject(sentence string) string {
	if m := withdrawnQuoted.FindStringSubmatch(sentence); m != nil {
		return m[1]
	}
	return ""
}

var withdrawnQuoted = phrase.Like("Please delete “Attic lamps”",
	`(?i)\b(?:withdraw|retract|remov|delet|cancel|scrap|scratch|shelv|discard|kill|bin|spik|revok|rescind|pull|drop|abandon|publish|run|use|disregard|ignore)`+
		`(?:e|ing|ling|ping|ning)?\s+(?:the |our |my )?(?:blog |piece |article )?[“"]([^“”"]{2,160})[”"]`)

// oneOfSome stands before the one that is meant: "one of the two, “Nine doors”".
var oneOfSome = phrase.MustCompile(`(?i)^(?:only |just )?one of (?:the (?:two|three)|them|these|our (?:\w+ )?blogs|the (?:\w+ )?blogs)` +
	`\s*[,:(–—-]\s*(?:namely )?`)

// outOfText follows words that are to go out of a blog, and are not its title.
var outOfText = phrase.MustCompile(`(?i)^\s*(?:from|in|at|on) (?:the |my |our )?(?:blog|text|{work}|post|end|start|beginning|` +
	`(?:\w+ )?(?:para|section|heading|page|header|footer|head|foot|top|bottom|caption|menu|list|link|table|box|web ?page|quote|line))\b`)

// nothingMore follows a plain verb that needs no object: "we must withdraw, I am afraid".
var nothingMore = phrase.MustCompile(`(?i)^(?:$|[.,;:!?—–-]|(?:as|because|after|altogether|now|please|sorry|today)\b|` +
	`(?:it )?from (?:the |this |your )?(?:campaign|week|series|line-?up|running|call|publication|consideration))`)

// properName is a title without quotation marks, or its author's name.
var properName = phrase.MustCompile(`^(?:\p{Lu}[\w’'-]*\b.*|the \p{Lu}.*)$`)

// oneOfThem is one of several blogs: "the kites one", "the second one", "the one about the wells".
var oneOfThem = phrase.Like("the kites one", `(?i)^(?:just |only )?(?:the|our|my) (?:(?:[\p{L}'’-]+ ){1,3}one\b|one (?:about|on|by) \S)`)

// anyOne is one of several of whatever was spoken of: "Please delete the other one."
var anyOne = phrase.Like("the other one", `(?i)^(?:just |only )?(?:the|our|my) (?:very )?(?:other|old|older|new|newer|earlier|previous|former|wrong|right|first|long|longer|short|shorter|big|bigger|small|smaller|large|larger|existing|current|original|extra|duplicate) one\b`)

// outOfCampaign takes what it names out of the campaign: "Please remove Thirty-one wells from the campaign."
var outOfCampaign = phrase.Like("Thirty-one wells from the campaign.",
	`^(?:\p{Lu}|the \p{Lu})[^.;!?]*? (?:from|out of) (?:the |this |your )?(?:\w+ )?(?:campaign(?: week)?|week|series|line-?up|running|programme|schedule)(?:,? (?:please|for now|after all|altogether|thanks))*(?:[.,;:!?)]|$| [–—-] | (?:as|because|since)\b)`)

// placedOne is one of several blogs by its place or its number: "Please drop the second one", "Please drop blog 2".
var placedOne = phrase.Like("the second one", `(?i)^(?:out )?(?:just |only )?(?:the|my|our) (?:second|third|fourth|last|latter)(?: one| of (?:the two|them|these))\b|^(?:blog|post|article|piece|submission) (?:no\.? ?|number |#)?[1-9](?:\W|$)`)

// numberedOne is one by its number alone, as our letter gives it, where the verb is said of blogs: "Please withdraw number 2".
var numberedOne = phrase.Like("number 2.", `(?i)^(?:just |only )?(?:no\.? ?|number |#)[1-9](?:$|\W*$|[.,;:!?)]|\s+(?:please|and|from|as|because|since|after|for|altogether)\b)`)

// countsOther says whether a sentence counts other things than blogs, one of which is then dropped: "I emailed you twice."
func countsOther(sentence string) bool {
	return counted.MatchString(sentence) && !countedBlogs.MatchString(sentence) || otherCounted.MatchString(sentence)
}

var (
	counted      = phrase.Like("I emailed you twice.", `(?i)\b(?:two|twice|both|several|three|2|3|a couple)\b`)
	countedBlogs = phrase.Like("We sent two blogs.", `(?i)\b(?:two|both|several|three|2|3|a couple)(?: of)?(?: \w+)? (?:blogs?|posts?|{work}|pieces|articles|submissions)\b`)
	otherCounted = phrase.Like("You list two themes.", `(?i)\b(?:themes|footnotes|hashtags|e-?mails|files|copies|versions|addresses|authors)\b`)
)

// partOfBlog are words for what is taken out of a blog, and for other things that are cancelled.
var partOfBlog = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"my byline", `by-?lines?|acknowledge?ments?`},
	{"the second paragraph", `paragraphs?|sentences?|lines?`},
	{"the photo", `photos?|photographs?|pictures?|images?|headshots?|logos?`},
	{"the sub-title", `names?|titles?|headlines?|sub-?titles?|descriptions?`},
	{"the link", `links?|words?|quot(?:es?|ations?)|bios?`},
	{"the footnotes", `biograph(?:y|ies)|figures?|numbers?|footnotes?|commas?|typos?|references?`},
	{"the hashtag", `tags?|handles?|hashtags?|address(?:es)?`},
	{"the caption", `phone|signatures?|headings?|captions?|charts?|tables?`},
	{"the attached file", `versions?|attachments?|files?|comments?`},
	{"the meeting", `meetings?|calls?|appointments?|invit(?:e|ation)s?|subscriptions?|sessions?|interviews?|newsletters?|reminders?`},
	{"my last email", `messages?|e-?mails?|claims?`},
	{"the last page", `section|page|spaces?|details`},
	{"the theme", `theme|role`},
}, `\b`)

// ofTheBlog follows "blog" where a part of it or another thing is meant: "our blog's title", "your blog alerts".
var ofTheBlog = phrase.MustCompile(`(?i)^(?:['’]s\b| ?(?:title|headline|photo|picture|image|sub-?title|description|guidelines?|template|form|` +
	`alerts?|newsletter|reminders?|calls?|week|list)\b)`)

// joinsToOther is a word between article and "blog" that makes something else the object: "the photo of our blog".
var joinsToOther = phrase.MustCompile(`(?i)\b(?:about|with|in|from|of|on|for|beside|beneath|under|to|and|at|that)\b`)

// isTheBlog says whether what follows a verb is the blog: named, quoted, or meant by a pronoun that can stand for
// nothing else.
func isTheBlog(object, before string, plain bool) bool {
	object = oneOfSome.ReplaceAllString(object, "")
	if m := theBlog.FindStringSubmatch(object); m != nil {
		return !joinsToOther.MatchString(m[1]) && !partOfBlog.MatchString(m[1]) && !ofTheBlog.MatchString(m[2])
	}
	if pronoun.MatchString(object) {
		return plain || !partOfBlog.MatchString(object) && !partOfBlog.MatchString(before)
	}
	if placedOne.MatchString(object) || plain && numberedOne.MatchString(object) {
		return !partOfBlog.MatchString(before) && !countsOther(before)
	}
	if at := quotedBlog.FindStringIndex(object); at != nil { // and not “Ray” from paragraph two
		behind, _, _ := strings.Cut(object[at[1]:], ";")
		return !partOfBlog.MatchString(behind) && !outOfText.MatchString(object[at[1]:]) &&
			!speech.PartOfText.MatchString(before) && !quotedSmall.MatchString(object)
	}
	if namesOne(object, plain) {
		return plain || !partOfBlog.MatchString(before) && !countsOther(before)
	}
	return plain && nothingMore.MatchString(object)
}

// namesOne says whether what follows a verb is a blog by a name that the sender's blogs alone can tell to be one: a title without
// quotation marks, "the kites one".
func namesOne(object string, plain bool) bool {
	if partOfBlog.MatchString(object) && !oneOfThem.MatchString(object) {
		return false
	}
	return oneOfThem.MatchString(object) && (plain || !anyOne.MatchString(object)) || plain && properName.MatchString(object) || outOfCampaign.MatchString(object)
}

// NamesObject says whether a sentence that asks for a withdrawal calls what is to go by such a name: it must be that of a blog.
func NamesObject(sentence string) bool {
	if m := leftByName.FindString(sentence); m != "" && leaves.MatchString(sentence) && !leaves.MatchString(sentence[len(m):]) && !ourOwn.MatchString(m) {
		return true
	}
	for _, r := range retreats {
		at := r.verb.FindStringSubmatchIndex(sentence)
		if at == nil {
			continue
		}
		object := oneOfSome.ReplaceAllString(strings.TrimSpace(sentence[at[2]:at[3]]), "")
		if theBlog.MatchString(object) || pronoun.MatchString(object) || placedOne.MatchString(object) || quotedBlog.MatchString(object) {
			return false
		}
		return namesOne(object, r.plain)
	}
	return false
}

// ourOwn is no name: it says that somebody of the house has left.
var ourOwn = phrase.Like("Our client ", `(?i)\b(?:we|i|our|my|the|they|he|she|you|it|who)\b`)
