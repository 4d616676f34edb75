package labels

import "copydesk/internal/phrase"

// DescriptionNames are what the description is called in a sentence.
const DescriptionNames = `abstract|synopsis|perex|disgrifiad|is-?deitl|desc|subt[ií]tulo|sous-?titre|untertitel|ondertitel|sottotitolo|undertittel|underrubrik|descripci[oó]n|beschreibung|` +
	`beschrijving|descrizione|sub[-‐‑–]?\s?titled?|sub[-‐‑–]?\s?head(?:ing|line|er)?|description|stand[-‐‑]?\s?first|` +
	`strap(?:[-‐‑]?\s?line)?|summary(?: line)?|tag[-‐‑]?line|one-?\s?liner|(?:the|my|our|a) sell|blurb|dek|teaser|` +
	calledByPlace + `|(?:goes|to go|sits|comes|stands) (?:under(?:neath)?|below|beneath) (?:it|that)|` + placeBelow + ` (?:goes|comes|stands|should (?:be|go|come)|please put)|` +
	`(?:line|sentence|bit|text|words) (?:(?:i|we)['’]d (?:like|have|put|suggest) )?(?:for |to go |that goes )?(?:underneath|beneath|below|under)(?: it| that)?|line to go with (?:it|that|the title)|in (?:one|a) (?:line|sentence|nutshell)|` +
	`short intro(?:duction)?|intro(?:duct(?:ion|ory))? text|annotation|(?:short|small) (?:line|sentence|text|bit)|line about it|intro(?:ductory)? (?:line|sentence)|line for the (?:web ?site|web ?page|top)|` +
	`\d{2,3}[- ]char(?:acter)?s? (?:text|line|intro|version|thing(?:y|ie)?|bit|one|piece|part|sentence|pitch|caption)`

var descWords = phrase.MustCompile(`(?i)\b(?:` + DescriptionNames + `)\b`)

// TitleWords are what the title is called in a sentence, and part of some names of the sub-title.
var TitleWords = phrase.MustCompile(`(?i)\b(?:title|headline)\b`)

// NamesDescription says whether a sentence speaks of the description.
func NamesDescription(text string) bool { return descWords.MatchString(text) }

// NamesTitle says whether a sentence speaks of the title, and not only of the sub-title.
func NamesTitle(text string) bool { return TitleWords.MatchString(subTitle.ReplaceAllString(text, "")) }

// WithoutSubTitles writes "description" for the names of the description that hold those of the title.
func WithoutSubTitles(text string) string { return subTitle.ReplaceAllString(text, "description") }

// subTitle are the names of the description that hold those of the title, and its place: "the line below the title". Who says where something
// stands, or is to stand, does not speak of the title.
var subTitle = phrase.MustCompile(`(?i)\bsub[-‐‑– ]?(?:titled?|head(?:ing|line|er)?)|` +
	`\b(?:` + DescriptionNames + `)\b[^.?!“"]{0,40}\b` + placeBelow + `\b|` +
	`\b` + calledByPlace + `\b|\b(?:for|goes|go|comes?|stands?|sits?|appears?|is|was|right|just|directly) ` + placeBelow + `\b|["”] ` + placeBelow + `\b|` +
	`^(?:and |but |so |also )?` + placeBelow + `(?:,| (?:it|please|there|that|is|goes|put|we|i|you|should|could)\b)`)

// placeBelow is where a description stands.
const placeBelow = `(?:(?:right|just|directly|immediately|straight) )?(?:under(?:neath)?|below|beneath|after|behind) (?:the|its|our|my) (?:title|headline|heading)`

// calledByPlace calls a description by where it stands.
const calledByPlace = `(?:line|sentence|bit|text|words|one|what|that) (?:in (?:bold|italics?|colour|grey|small(?:er)? (?:type|print|letters)) )?(?:(?:i|we)['’]d (?:like|have|put|suggest) )?(?:for |to go |(?:that )?(?:goes|stands|sits|comes|is|was) )?` + placeBelow
