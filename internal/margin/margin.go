// Package margin knows the lines around a blog that are no part of it and no field of it: how far the text has come, the day on
// which it came out, letterheads, counts of words, "ENDS", who holds the rights, notes for the press.
package margin

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/wording"
)

// Around says whether a line at the head or the foot of a text is no part of it.
func Around(line string) bool {
	return AtHead(line) || AtFoot(line) || Ends(line) || SaysStatus(line) || WithoutDate(line) == ""
}

// AtHead says whether a line is one of those at the head of a document that are no part of the blog and no field of it.
func AtHead(line string) bool { return phrase.AnyMatches(line, headLines) || CountsWords(line) }

// CountsWords says whether a line says how many words a text has, and no more.
func CountsWords(line string) bool { return phrase.AnyMatches(line, countLines) }

var countLines = []*phrase.Phrase{
	phrase.Like("(512 words)",
		`(?i)^[(\[]?(?:word ?count|words?|length)?\s*[:=-]?\s*(?:approx\.? |c\.? ?|about )?\d{2,4} words?[)\]]?\.?$`),
	phrase.Like("Total words: 528",
		`(?i)^[(\[]?(?:(?:total|final|actual|overall|current|number of|blog) ?)*(?:word ?count|words?|length)`+
			`\s*[:=–-]?\s*\d{2,4}(?: words?)?(?:\s*[(,–-]?\s*(?:(?:excl|incl)\w*\.?|without|with|not counting)`+
			`(?: (?:the|title|headings?|footnotes?|references|this|and|,|sub-?title|bio|all))*)?[)\]]?\.?$`),
	phrase.Like("(Blog is 285 words)",
		`(?i)^[(\[]?(?:the |this |my |our )?(?:blog|text|piece|article|it|total)(?: (?:is|comes to|comes in at|runs to))(?: (?:about|around|roughly|approximately|exactly|just (?:over|under)))? \d{2,4} words?(?: long| in total| exactly| excluding the title)?[)\]]?[.!]?$`),
	phrase.Like("About 500 words by my count",
		`(?i)^[(\[]?(?:(?:it['’]s|it is|that['’]s|that is|this is|comes to|it comes to) )?(?:(?:about|around|roughly|approximately|approx\.?|c\.?|just (?:over|under)|nearly|some|exactly) )?`+
			`\d{2,4}(?:ish)? words?,? (?:by my (?:own )?(?:count|reckoning)|according to (?:word|my computer)|says word|i (?:think|make it|reckon)|or so|or thereabouts|give or take)[)\]]?[.!]?$`),
	phrase.Like("528 words (excluding title)",
		`(?i)^[(\[]?(?:approx(?:imately|\.)? |c\.? ?|about |in |total\s*[:=]?\s*)?`+
			`\d{2,4} words?(?: (?:in total|long))?(?:\s*[(,–-]?\s*(?:(?:excl|incl)\w*\.?|without|with|not counting)`+
			`(?: (?:the|title|headings?|footnotes?|references|this|and|,|sub-?title|bio|all))*)?[)\]]?\.?$`),
}

// headLines are lines at the head of a document that are no part of the blog and no field of it.
var headLines = []*phrase.Phrase{
	phrase.Like("DRAFT v3",
		`(?i)^[\[(*]?(?:(?:first|second|third|final|revised|clean|draft|version|copy|rev|v)[\s._-]*\d*(?:\.\d+)*`+
			`[\s._-]*)+[\])*]?$`),
	signature.ProtectiveMarking,
	phrase.Like("Confidential – for Kerbside only",
		`(?i)^(?:strictly |private (?:and|&) |commercial(?:ly)? )?(?:confidential|in[ -]confidence)\W+(?:for|to)\b[^.?!:]{2,40}\b(?:only|use|eyes)[.)\]]*$`),
	phrase.Like("DRAFT v3 – NOT FOR PUBLICATION BEFORE SIGN-OFF",
		`(?i)^\W*(?:(?:draft|version|v)\b[^.?!:]{0,20}[-–—:(]+\s*)?(?:(?:not|only) for (?:publication|circulation|distribution|onward|release)|(?:not to be|do not) (?:circulated?|published?|distributed?|shared?|quoted?))\b[^.?!,]{0,50}$`),
	phrase.Like("CLEAN VERSION – all changes accepted", `(?i)^\W*(?:(?:clean|tracked|marked[- ]?up|final clean) (?:version|copy|draft)|tracked changes|all (?:tracked )?changes accepted)(?:\s*(?:[-–—:,(]\s*)(?:all|with|without|no|tracked|changes|comments|accepted|removed|resolved|shown|off|on|and|edits|incorporated|in|v\d+| )+)?\W*$`),
	phrase.Like("FAO the communications team", `^(?:(?i:fao|f\.a\.o\.|for the attention of):? |(?:Attn|ATTN|Att)[.:]+ )\S.{1,60}$`),
	phrase.Like("Draft v0.4 SO", `^(?i:draft |version |final )?v\d+(?:\.\d+)+(?: \p{Lu}{2,3})?$`),
	phrase.Like("Prepared by Sue Ferris, press office", `^(?i:prepared|typed|uploaded|approved|cleared|signed off|reviewed|checked|proofread) by:? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}(?:,[^.?!]{2,60})?$`),
	phrase.Like("FOR IMMEDIATE RELEASE", `(?i)^(?:(?:press|news|media) (?:release|statement)\W*)?(?:not )?for (?:immediate|general) (?:release|use|publication)$|^(?:press|news|media) release$`),
	phrase.Like("For publication w/c 7 September", `(?i)^for (?:publication|posting|release|use) (?:on |in |from |during )?(?:the )?(?:w/c|week (?:of|commencing|beginning)) .{1,30}$`),
	phrase.MustCompile(`(?i)^(?:internal|public|embargoed.*|not for circulation|for publication|for review)$`),
	phrase.Like("Classification: Public",
		`(?i)^(?:(?:data |security |document )?(?:classification|classified as|sensitivity|protective marking)|marking)`+
			`\s*[:–-]\s*\w[\w -]{0,30}$`),
	phrase.MustCompile(`^[^.!?:]{3,110}[, ]\s*[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$`), // a letterhead: "Fenwick Council, Town Hall, Fenwick FK1 1AA"
	phrase.Like("Member blog no. 4",
		`(?i)^(?:(?:(?:guest|members?|staff|our)['’]? )?(?:blog|{work}|post|newsletter)s?(?: series)?[:,]? ?(?:[–-] )?(?:edition|issue|no\.?|number|part|instal?lment|#)|`+
			`(?:edition|issue|volume)(?: no\.?| number)?)\s?#?\d{1,3}(?: of \d{1,2})?$`),
	phrase.Like("[Image: header.jpg]",
		`(?i)^[\[(](?:(?:insert|add|place|main|header) )*(?:the |a |my |our )?(?:image|picture|photo(?:graph)?|pic|headshot|logo|banner|graphic)s?\b[^\])]{0,60}[\])]$`),
	webAddress,
	shareLine,
	phrase.Like("Home | About us | Services | News | Contact",
		`(?i)^home(?:\s*[|·•]\s*(?:about(?: us)?|services|news|blogs?|contact(?: us)?|events|careers|products|people|our [\w-]+|what we do|who we are|resources|insights|search|menu|log ?in|members?(?:hip)?|publications|jobs|shop|donate|support(?: us)?)){2,9}$`),
	phrase.Like("Home > News > Blogs", `(?i)^home(?:\s*[>›»/]\s*[\p{L}\d&' -]{2,40}){1,5}$`),
	phrase.Like("London, 24 August 2020",
		`^\p{Lu}[\p{L}'’-]+(?:[ -]\p{L}[\p{L}'’-]+){0,3},? \d{1,2}(?:st|nd|rd|th)? (?i:`+wording.Month+`),? \d{4}$`),
	phrase.Like("3 min read",
		`(?i)^[(\[]?(?:(?:estimated )?reading time:?\s*)?(?:about |c\.? ?|approx\.? )?\d{1,2}[ -]?min(?:ute)?s?`+
			`(?:[ -](?:read|reading time))?[)\]]?\.?$`),
	phrase.MustCompile(`(?i)^(?:#\w+[\s,]*)+$`), // nothing but hashtags
	phrase.Like("Headshot attached",
		`(?i)^[\W_]*(?:(?:my|our|author|a|the|'?s|’s|high[- ]res(?:olution)?|company) ?)*(?:(?:head ?shot|`+
			`photo(?:graph)?|picture|image|logo|bio(?:graphy)?)s?(?:,| and| &)? ?)+ ?(?:is |are |also |has been |have been )*`+
			`(?:attached|enclosed|supplied|sent|provided|to follow)(?: separately| with (?:this|the|my) e-?mail)?[\W_]*$`),
	phrase.MustCompile(`(?i)^(?:\*\s*){3,}$|^[-–—_=~#*]{3,}$`),
	phrase.Like("Please paste your blog below (400-600 words)",
		`(?i)^\W*(?:please )?(?:paste|type|enter|insert|write|add) (?:in )?(?:the |your )?(?:full )?(?:blog|text|copy|article|piece)(?: post| text)?`+
			`(?: in)?(?: the| this)?(?: box| space)?(?: here| below)\b[^.?!]{0,40}\W*$`),
	phrase.Like("*** BLOG STARTS ***",
		`(?i)^[\W_]*(?:the )?(?:(?:blog|text|article|piece|copy)(?: post| text)? (?:starts?|begins?|ends?)`+
			`(?: here| below)?|(?:start|beginning|end) of (?:the )?(?:blog|text|article|piece|copy)(?: post| text)?|`+
			`(?:begin|start|end) (?:blog|text|article))[\W_]*$`),
	phrase.MustCompile(`(?i)^(?:- ?)?ends?(?: ?-)?$|^#{2,}$|^\[ends?\]$`),
}

// webAddress is the address of a site or a page and nothing else.
var webAddress = phrase.MustCompile(`(?i)^(?:(?:visit|see|web ?site|web)\W+)?(?:https?://|www\.)\S+$`)

// shareLine is what a web page has to share it by.
var shareLine = phrase.Like("Share on Twitter | Share on Facebook | Share on LinkedIn",
	`(?i)^share(?: this)?(?: (?:post|article|page|blog|story))?(?: (?:on|via|to))?[\s:]*(?:(?:(?:share |tweet |pin )?(?:this )?(?:on |via |to )?(?:facebook|twitter|linkedin|e-?mail|whatsapp|print|pinterest|reddit|x)|copy link|tweet|pin it|print)[\s|,/•·&]*)+$`)

// AtFoot says whether a line is one of those at the end of a document that are no part of the blog.
func AtFoot(line string) bool {
	return phrase.AnyMatches(line, footLines) && (!goesOnToTell.MatchString(line) || ofConsent.MatchString(line))
}

// goesOnToTell is a last sentence of a blog that agrees to something and tells what became of it, as no form does.
var goesOnToTell = phrase.Like("We agree to the terms that residents set, and we have kept to them.",
	`(?i)^\W*(?:I|we) (?:agree|consent)\b[^.?!]*(?:[,;–—] (?:and|but|because|so|as) (?:it|that|this|we|they|he|she|I|nobody|everybody|the \w+) (?:was|were|have|had|has|did|does|do|always|never|still)\b)`)

// ofConsent is what only a form goes on with: "I agree to the terms, and I have read the guidelines."
var ofConsent = phrase.Like("and I have read the guidelines",
	`(?i)\b(?:and|but|that) (?:I|we|it|this|the \w+)\b[^.?!]*\b(?:read|understood|permission|rights|copyright|guidelines|privacy|own work|original|authors?|obtained|approved|cleared|checked|elsewhere)\b`)

// footLines are lines at the end of a document that are no part of the blog.
var footLines = []*phrase.Phrase{
	phrase.Like("The views expressed are my own.",
		`(?i)^(?:disclaimer\W+)?(?:all |the |any )?(?:views|opinions)`+
			`\b.{0,60}\b(?:own|alone|personal|not necessarily|those of|do not (?:represent|reflect))\b.{0,60}$`),
	phrase.Like("This is my own view and not necessarily that of the city.",
		`(?i)^(?:this is|these are) my (?:own|personal)(?: personal)? (?:views?|opinions?)\b.{0,60}$`),
	phrase.Like("By returning this form you agree that your blog may be edited for length.",
		`(?i)^(?:by|in|on) (?:returning|submitting|sending|signing|completing|filling in) (?:this|the|your) (?:form|template|blog|entry|submission)\b[^.?!]{0,60}\b(?:agree|consent|confirm|accept|give)\b[^.?!]*[.]?$`),
	phrase.Like("I confirm that this blog is my own work and that I have permission to publish it.",
		`(?i)^\W*(?:(?:yes|☒|☑|✓|\[x\])\W*)?(?:I|we)(?: hereby)? (?:confirm|declare|certify)(?: that)? (?:(?:this|the|my|our) (?:blog|text|form|submission|entry|{work})|this is (?:all )?(?:my|our)\b|(?:I|we) (?:am|are|have|own|wrote|agree|consent)\b`+
			`[^?!]*\b(?:it|its|(?:this|the|my|our|any|all) (?:\w+ )?(?:blogs?|text|form|submission|entry|photo(?:graph)?s?|images?|pictures?|content|material|quotes?|details|terms|guidelines|{work})|own work))\b`+
			`[^?!]*\b(?:own work|original|permission|copyright|published?|publication|(?:sole |only )?authors?|rights|consent|edited|terms|guidelines|approved|cleared)\b[^?!]*$`),
	phrase.Like("I agree to the terms of publication.",
		`(?i)^\W*(?:(?:yes|☒|☑|✓|\[x\])\W*)?(?:I|we)(?: hereby)? (?:agree|consent|give (?:my |our )?(?:permission|consent))(?: to (?:the terms(?: of| and| &|\W*$)|its|this|it|the|my|our|having|you|being)| (?:that|for) (?:this|it|my|our|the|you))\b`+
			`[^?!]{0,90}\b(?:terms|published?|publication|publishing|(?:privacy|editorial) (?:policy|guidelines)|guidelines|photo(?:graph)?|name|used online|edited|website)\b[^?!]{0,60}$`),
	phrase.Like("Consent to publish: Yes",
		`(?i)^\W*(?:consent|permission|agreement) (?:to|for) (?:publish|publication|publishing|use|be published|photo(?:graph)?s?)(?: (?:the|my|our|this|of|in|online|blog|text|photo(?:graph)?s?|images?|name|website|social media|and|on))*(?:\s*[:?–—|-]\s*|\s)(?:yes|no|given|granted|y|n|☒|✓)\W*$`),
	phrase.Like("Signed: J Ridley", `^(?i:signed|signature|sign(?:ed)? off by|date(?: (?:signed|submitted|of submission|completed))?|dated|print(?:ed)? name)(?i: by)?\s*[:_.…]+\s*(?:[^\s\p{Ll}].{0,60})?$`),
	phrase.Like("Section D – Declaration",
		`(?i)^(?:(?:section|part) [A-Z\d]{1,2}\W+|\d{1,2}[.)] ?)?(?:(?:author(?:['’]s)?|contributor(?:['’]s)?|your) )?(?:declarations?|consents?|permissions?|terms (?:and|&) conditions|sign[- ]offs?|(?:internal )?(?:approvals?|clearances?)|document (?:control|history)|version (?:control|history)|for office use(?: only)?)(?: (?:and|&) (?:declarations?|consents?|permissions?|signature))?\s*:?$`),
	phrase.Like("Please return the completed form to blogs@example.org by 4 September.",
		`(?i)^(?:please )?(?:return|send|e-?mail|save|upload|submit) (?:this|the|your)(?: completed)? (?:form|template)(?: back)? (?:to|by|before)\b.{0,90}$|`+
			`^please (?:return|send|submit)(?: (?:it|this))?(?: back)? to \S+@\S+.{0,60}$`),
	phrase.MustCompile(`(?i)^(?:©|\(c\)|copyright\b).{0,60}$|^.{0,40}\ball rights reserved\W*$`),
	phrase.Like("© 2020 Kerbside Systems. All rights reserved. Privacy | Cookies", `(?i)^(?:©|\(c\)|copyright\b).{0,90}\b(?:all rights reserved|privacy|cookies?|terms (?:of use|and conditions)|accessibility)\b.{0,90}$`),
	phrase.MustCompile(`(?i)^thank(?:s| you)(?: (?:very|so) much| in advance)? for (?:reading|your (?:kind )?(?:time|consideration|attention|submission|contribution)(?: and (?:time|consideration|attention))?)\W*$`),
	webAddress,
	phrase.Like("Connect with me on LinkedIn: https://www.linkedin.example/in/sue",
		`(?i)^(?:(?:please|you can|do) )?(?:connect|link|get in touch|find|follow|join)\b.{0,50}?(?:https?://|www\.)\S+$`),
	phrase.Like("For images and interviews contact Mel Ashe at Ashe Communications: mel@ashe.example",
		`(?i)^for (?:(?:all|any|further|more|high[- ]res(?:olution)?|media|press) )*(?:images?|pictures?|photo(?:graph)?s?|interviews?|press|media|information|details|enquiries|queries|quotes?|comment)\b[^.?!:]{0,40}`+
			`\b(?:contact|e-?mail|call|ring|get in touch with|speak to)\b.{0,100}(?:\S@\S|\d{3} ?\d{3}|\d{5})[^?!]{0,40}$`),
	phrase.Like("Registered charity number 1122334",
		`(?i)^(?:(?:a |the |is a )?(?:registered|charity|company|vat)\b[^.]{0,60}?(?:no|number|nos)\.?:? ?[A-Z]{0,2}\d{5,9}\b[^.]{0,80}\.?)$`),
	phrase.Like("Registered charity 1122334. Registered office as above.",
		`(?i)^(?:a )?registered (?:charity|company)(?: (?:in|number|no\.?) ?[\p{L} &]{0,30})? ?\d{6,8}(?:(?:\s*[.,;:|(–—-]| in (?:england|wales|scotland|northern|ireland|the)\b| and )[^?!]{0,110})?$`),
	phrase.MustCompile(`(?i)^page \d+(?: of \d+)?$`),
	phrase.Like("Photo by Jane Doe on Unsplash", `(?i)^\W*(?:photo(?:graph)?|image|picture|illustration|graphic)s? (?:credit: ?|by |courtesy of |© ?)\S.{1,50}$`),
	phrase.Like("Author photo: see attached", `(?i)^\W*(?:author(?:'s|’s)? )?(?:photo(?:graph)?|head ?shot|picture|image|logo|bio(?:graphy)?):? (?:see |is |as )?(?:attached|enclosed|separate(?:ly)?|below|to follow)\W*$`),
	phrase.Like("Fenwick Council | 2", `^\p{Lu}[^.?!|]{1,60}\s\|\s(?:[Pp]age )?\d{1,2}$`),
	phrase.Like("Fenwick Council, Town Hall, Fenwick FK1 1AA | 01632 960 100",
		`^[^.!?:]{3,110}[, ]\s*[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\s*[|,·•].{0,80}$`),
	shareLine,
	phrase.Like("Share this post:", `(?i)^share(?: this)?(?: (?:post|article|page|blog|story))?\s*:?$`),
	phrase.Like("Submission details:", // the heading of what stands below, and is a field
		`(?i)^(?:(?:blog|article|post|piece|submission|contribution|author(?:['’]s)?|contributor|additional|further|other|required|requested|key|the|my|our) )*`+
			`(?:details|info(?:rmation)?|meta-?data|fields)(?: (?:(?:as )?(?:requested|required)|for (?:the )?(?:editors?|web ?site|web ?team|form)|about (?:this|the) (?:blog|post|piece|article)))?\s*:?$`),
	phrase.Like("Related posts",
		`(?i)^(?:related (?:posts?|articles?|content|news|blogs?|stories)|(?:leave|post|add) a (?:comment|reply)|\d+ comments?|(?:previous|next) post|`+
			`read next|back to (?:top|blogs?|news)|(?:filed under|posted in|categor(?:y|ies)):? .{2,60})\W*$`),
}

// Ends says whether a line marks the end of the blog: "ENDS".
func Ends(line string) bool { return endsLine.MatchString(line) }

var (
	endsLine = phrase.MustCompile(`(?i)^[\W_]*(?:ends?|the end|fin|(?:blog|text|article)(?: post)? ends(?: here)?|` +
		`end of (?:the )?(?:blog|text|article|piece|document|file))[\W_]*$|^#{2,}$|^[-–—]\s?30\s?[-–—]$|^[\W_]*ends?\W{1,4}(?:word ?count:? )?\d{2,4} words\W*$`)
	notesLine = phrase.MustCompile(`(?i)^[\W_]*(?:notes? (?:to|for) (?:the )?(?:editors?|desk|journalists?|publishers?)|editors?['’]?s? notes?|` +
		`(?:media|press) (?:contacts?|enquiries|office)|for (?:more|further) information,? (?:please )?contact|` +
		`boiler ?plate)\b.{0,60}$`)
	tweetsLine = phrase.Like("Suggested tweets:", `(?i)^[\W_]*(?:(?:suggested|draft|proposed|possible|sample|optional) )?(?:tweets?|social(?: media)? (?:copy|posts?|messages?|content|text)|(?:twitter|linked ?in)(?: (?:posts?|copy|text))|posts? for social(?: media)?)[\W_]*$`)
)

// notesInLine are such notes behind their heading: "Notes to editors: Kerbside is a charity. Images on request."
var notesInLine = phrase.Like("Notes to editors: Kerbside is a charity.",
	`(?i)^[\W_]*(?:notes? (?:to|for) (?:the )?(?:editors?|journalists?)|(?:media|press) (?:contacts?|enquiries)|boiler ?plate)[*_]*\s?[:–—]\s?\S`)

// BeginsNotes says whether a line heads what an agency puts below a text for the press: "Notes to editors".
func BeginsNotes(line string) bool {
	return notesLine.MatchString(line) && wording.Count(line) <= 12 || notesInLine.MatchString(line)
}

// relatedLine heads the titles of other texts below one on a web page, or what stands under its pictures.
var relatedLine = phrase.Like("Related posts", `(?i)^[\W_]*(?:(?:related|recent|latest|popular|most read|recommended|similar|more|other) (?:posts?|articles?|stories|blogs?|blog posts|news|content)(?: (?:from|in|on|by) .{2,40})?|you (?:may|might) also (?:like|enjoy|be interested in)|read next|more (?:from|by|like) .{2,40}|(?:photo(?:graph)?|picture|image) (?:captions|credits))[\W_]*$`)

// BeginsRelated says whether a line heads the titles of other texts, as a web page has them below a text, or the captions of pictures.
func BeginsRelated(line string) bool {
	return relatedLine.MatchString(line) && wording.Count(line) <= 8
}

// BeginsTweets says whether a line heads what stands below a text for those who share it: "Suggested tweets".
func BeginsTweets(line string) bool { return tweetsLine.MatchString(line) }

// Without leaves out those parts of a line that belong to no blog: "Sue Ferris • 19 August 2020 • 3 min read".
func Without(text string) string {
	if strings.ContainsAny(text, "|•·") {
		parts := BetweenParts.Split(text, 6)
		parts = slices.DeleteFunc(parts, func(part string) bool {
			return AtHead(wording.Fold(part)) || WithoutDate(wording.Fold(part)) == ""
		})
		text = strings.Join(parts, " | ")
	}
	return WithoutDate(text)
}

// BetweenParts is what web sites set between the parts of a line.
var BetweenParts = phrase.MustCompile(`\s+[|•·]\s+`)

// IsRule says whether a line is nothing but dashes or stars: "—", "* * *".
func IsRule(text string) bool { return text != "" && strings.Trim(text, "-–—_*=~# ") == "" }
