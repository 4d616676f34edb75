// Package campaign knows lines that say no more than what a blog was written for: the name of the call, a theme of it, and the
// words of covering lines, subjects and file names that make no title.
package campaign

import (
	"slices"
	"strings"
	"unicode/utf8"

	"copydesk/internal/call"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// months stand beside the name of a campaign: "Guest blog for Smarter State week, September 2020".
var months = wording.Set("january february march april june july august september october november december season edition")

// Only says whether a line says no more than what it was written for: "Guest blog for Smarter State week". Words
// of the call's name that do not stand as they do there are no more than words: in a call named "Museum Voices" a blog
// may be called "Voices of the museum".
func Only(c *call.Call, text string) bool {
	words := wording.Words(wording.WithoutPossessive(text))
	own, name := Words(c), wording.Set(wording.Bare(c.Name))
	said := false
	for _, w := range words {
		if months[w] {
			continue
		}
		if !own[w] && !IsBoilerplate(w) && !wording.IsNumber(w) {
			return false
		}
		said = said || !wording.SmallWords[w] && !name[w] && (own[w] || !wording.IsNumber(w)) // "1989" is a title
	}
	return said || Names(c, words)
}

// Names says whether two words of the call's name stand side by side as they do there, or its only one.
func Names(c *call.Call, words []string) bool {
	isSmall := func(w string) bool { return wording.SmallWords[w] || IsBoilerplate(w) || wording.IsNumber(w) }
	name := slices.DeleteFunc(wording.Words(c.Name), isSmall)
	words = slices.DeleteFunc(slices.Clone(words), isSmall)
	if len(name) < 2 {
		return len(name) > 0 && slices.Equal(name, words)
	}
	for i := 1; i < len(words); i++ {
		if at := slices.Index(name, words[i-1]); at >= 0 && at+1 < len(name) && name[at+1] == words[i] {
			return true
		}
	}
	return false
}

// Words are the words of the call's name, hashtag and prefix, two of the name written as one ("SmarterState"),
// also with the year behind them ("SmarterState2020"), and the name of whose call it is.
func Words(c *call.Call) map[string]bool {
	set := map[string]bool{}
	name, own := wording.Words(c.Name), wording.Words(c.Name+" "+c.Hashtag+" "+c.Slug+" "+c.Prefix)
	for i := 1; i < len(name); i++ {
		set[name[i-1]+name[i]] = true
	}
	for _, w := range own {
		set[w] = true
	}
	for _, year := range slices.DeleteFunc(own, func(w string) bool { return !wording.IsNumber(w) }) {
		for i := 1; i < len(name); i++ {
			set[name[i-1]+name[i]+year] = true
		}
	}
	if owner := owner(c, name); owner != "" {
		set[owner] = true
	}
	return set
}

// owner is what the call's hashtag says before or behind words of its name: the "techuk" of "#techUKSmarterState".
func owner(c *call.Call, name []string) string {
	tag := wording.Bare(strings.TrimPrefix(c.Hashtag, "#"))
	rest := tag
	for _, w := range name {
		rest = strings.Replace(rest, w, "", 1)
	}
	if rest == tag || utf8.RuneCountInString(rest) < 3 {
		return ""
	}
	return rest
}

// boilerplate are the words of covering lines, subjects and file names that make no title.
var boilerplate = wording.Set(`blog blogs blogpost blogposts submission submissions submit submitting guest campaign week post posts
	contribution contributions entry for the a an of from by on behalf in and to with our my your new re fw fwd theme themes draft final version
	attached attachment please find here is as promised requested bio biography photo picture headshot image images docx doc pdf word file files
	document text copy edit edits edited clean tracked changes approved signed off update updated revised amended submitted call
	website publication opinion newsletter two three both one series call-out content us desk team editor editors use template form thought leadership ` + submission.Works)

// SaysNothing says whether a part has no word beside boilerplate and names.
func SaysNothing(part string, own map[string]bool) bool {
	if itsLength.MatchString(part) {
		return true
	}
	for _, w := range wording.Words(wording.WithoutPossessive(part)) {
		if !own[w] && !IsBoilerplate(w) && !wording.IsNumber(w) && !formOfSchool.MatchString(w) && !noise[w] && utf8.RuneCountInString(w) > 1 {
			return false
		}
	}
	return true
}

// formOfSchool is that of a pupil, behind a name: "10A".
var formOfSchool = phrase.MustCompile(`^\d{1,2}[a-z]$`)

// itsLength is a part of a line that says how long the blog is.
var itsLength = phrase.MustCompile(`(?i)^\W*(?:approx\.? |c\.? ?|about |just )?\d{2,4} words\W*$`)

// noise are words of file names that say which version it is.
var noise = wording.Set("vfinal v1 v2 v3 v4 v5 v6 v7 v8 v9 final finals draft copy edited edit edits approved clean tracked rev " +
	"revised version updated amended signed off jan feb mar apr may jun jul aug sep sept oct nov dec january " +
	"february march april june july august september october november december untitled document doc new scan img " +
	"image approval finale endfassung endversion fassung versie versión definitief définitive")

// IsBoilerplate says whether a word of a covering line, a subject or a file name makes no title: "attached", "guest", "week".
func IsBoilerplate(word string) bool { return boilerplate[word] }
