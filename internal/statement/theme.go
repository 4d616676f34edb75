package statement

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// The ways in which a sentence says which theme the blog is for.

// PlacesBlog says whether a sentence says no more than which theme the blog is for.
func (r Reader) PlacesBlog(sentence string) bool {
	return (ofBlog.MatchString(sentence) || themeIs.MatchString(sentence)) && r.OnlySaysTheme(sentence) ||
		isFor.MatchString(sentence) && wording.Count(sentence) <= longestPlacing && len(r.Call.FindThemes(sentence)) > 0
}

// themeIs is a sentence that says the theme in so many words.
var themeIs = phrase.Like("The theme we chose is number 4.", `(?i)^(?:the|our|my) (?:campaign )?themes? (?:[\pL'’]+ ){0,3}(?:is|are|will be|would be|should be)\b`)

// isFor begins a sentence that places the blog, where a theme is named in it.
var isFor = phrase.Like("Its for number 4 People", `(?i)^(?:(?:and|so) )?(?:it['’]?s|it is|this is|mine is|this one is|intended|meant) (?:for|under|in|on|an? (?:number |no\.? |#)?\d)\b`)

// longestPlacing is how many words it has at most.
const longestPlacing = 14

// ofBlog is a sentence about the blog itself that speaks of a theme, or names one in quotation marks. "It falls to people to
// drive" does neither.
var ofBlog = phrase.Like("This is for the “People” theme.", `(?i)^(?:this|it|that|we|i|(?:my|our|the) (?:blog|{work})|for|theme)\b[^.?!]{0,60}?`+
	`(?:\b(?:themes?|strand|category)\b|\b(?:for|under|into?|fits) ["“‘'])`)

// OnlySaysTheme says whether a short sentence to the desk does no more than name the theme: "For the theme “Tech as an enabler”.", "I
// think that this would fit best under “Future gazing”."
func (r Reader) OnlySaysTheme(text string) bool {
	if m := blogFor.FindStringSubmatch(text); m != nil && slices.ContainsFunc(r.Call.Themes, func(t call.Theme) bool { return wording.Bare(t.Name) == wording.Bare(m[1]) }) {
		return true
	}
	if m := thisIsFor.FindStringSubmatch(text); m != nil && slices.ContainsFunc(r.Call.Themes, func(t call.Theme) bool { return t.Name == m[1] }) {
		return true
	}
	return wording.Count(text) <= speech.LongestRemark && themeOfBlog.MatchString(text) && len(r.Call.FindThemes(text)) > 0
}

// blogFor says what a blog is for, and nothing else.
var blogFor = phrase.Like("Blog for People", `(?i)^(?:(?:a|my|our|the|here(?:['’]s| is) (?:a|my|our)) )?(?:guest )?(?:blog(?: ?post)?|{work}|post|contribution|submission|entry) (?:for|under) (.{3,80}?)[.:!]?$`)

// thisIsFor says the same of "this", and of much else: the name of a theme must be written as the call writes it.
var thisIsFor = phrase.Like("This is for People.", `^(?i:(?:this|it)(?: one)?(?:['’]s| is)(?: meant)? (?:for|under)) [“"‘']?(.{3,80}?)[”"’']?[.!]?$`)

var themeOfBlog = phrase.MustCompile(`(?i)\b(?:themes?|strand|category|topic|under|fits?|falls?)\b`)

// PlacesInPassing says whether a paragraph places the blog under a theme, and says nothing else or something to the desk: "I think this is
// the one about loneliness.", "Hope it's ok. It's for the people one."
func (r Reader) PlacesInPassing(text string) bool {
	placed, spoken, all := 0, 0, wording.Sentences(text)
	if last := len(all) - 1; last > 0 && person.IsFirstNameOf(strings.Trim(all[last], ".! x"), r.Sender) {
		all = all[:last]
	}
	for _, s := range all {
		s = speech.Hello.ReplaceAllString(s, "")
		switch {
		case (isFor.MatchString(s) || isTheOne.MatchString(s)) && wording.Count(s) <= longestPlacing && len(r.Call.FindThemes(s)) > 0,
			aboveIsFor.MatchString(s) && len(r.Call.FindThemes(s)) > 0:
			placed++
		case speech.ToDesk(s) || lacksField.MatchString(s) || r.Description(s) != "":
			spoken++
		}
	}
	return placed > 0 && (placed == len(all) || spoken > 0)
}

// aboveIsFor places the blog that stands above, whatever it says of it before.
var aboveIsFor = phrase.Like("The above is 451 words and is for the theme “People”.", `(?i)^the (?:above|blog above|text above|above (?:blog|text|{work})) (?:is|was|has)\b[^.?!]{0,60}\b(?:for|under|on) (?:the )?(?:themes?|strand|category|\p{Lu}|[“"])`)

// isTheOne places the blog under a theme that is told by what it is about.
var isTheOne = phrase.Like("I think this is the one about loneliness.", `(?i)^(?:i (?:think|guess|suppose|believe|assume) )?(?:that )?(?:it|this|mine|ours)(?:['’]s| is| would be| must be) (?:for |under )?(?:the|your) (?:one|theme|strand|topic) (?:about|on|for|called)\b`)
