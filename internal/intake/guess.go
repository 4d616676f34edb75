package intake

import (
	"slices"
	"strings"

	"copydesk/internal/campaign"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// guessTitle falls back on the subject lines and then on the file name.
func (r reader) guessTitle(f *finding.Fields, subjects []string, file string, blogs int, names ...string) {
	for _, subject := range subjects {
		r.subjectLabels(f, subject)
	}
	if f.Title.Text != "" {
		return
	}
	names = append(names, f.Author.Name.Text, f.Author.Organisation.Text)
	if blogs == 1 {
		for _, subject := range subjects {
			f.Title.Offer(r.subjectTitle(subject, names...), "subject", finding.BySubject)
		}
	}
	if file != "" {
		f.Title.Offer(r.fileTitle(file, names...), "file name", finding.ByFileName)
	}
}

// guessThemes falls back on the subject lines, the sender's before those of the emails it forwards, and then on the
// file name.
func (r reader) guessThemes(f *finding.Fields, subjects []string, file string, blogs int) {
	for _, subject := range subjects {
		subject = strings.TrimSpace(message.WithoutPrefix(subject))
		if blogs == 1 {
			if on := blogOn.ReplaceAllString(subject, ""); campaign.IsThemeName(r.call, on) { // "bridging the gap", however it is written, "Blog on COVID-19"
				numbers, _ := r.call.MatchTheme(on)
				f.Themes.Offer(numbers, nil, "subject", finding.BySubject)
			}
			if said := campaign.Theme(r.call, subject); said != "" { // "COVID-19: blog for campaign week"
				numbers, _ := r.call.MatchTheme(said)
				f.Themes.Offer(numbers, nil, "subject", finding.BySubject)
			}
			f.Themes.Offer(r.themeInBrackets(subject), nil, "subject", finding.BySubject)
			numbers, unknown := r.call.ReadThemes(subject)
			f.Themes.Offer(numbers, unknown, "subject", finding.BySubject)
		}
	}
	f.Themes.Offer(r.call.FindThemes(strings.ReplaceAll(file, "_", " ")), nil, "file name", finding.ByFileName)
	if blogs == 1 {
		for _, subject := range subjects {
			if first, _, parted := strings.Cut(message.WithoutPrefix(subject), ": "); parted && campaign.IsThemeName(r.call, first) { // "People: The stamp"
				numbers, _ := r.call.MatchTheme(first)
				f.Themes.Offer(numbers, nil, "subject", finding.ByFileName)
			}
			f.Themes.Offer(r.initialTheme(subject), nil, "subject", finding.ByFileName)
		}
	}
	f.Themes.Offer(r.initialTheme(file), nil, "file name", finding.ByFileName)
}

// blogOn stands before what a blog is about: "Guest blog on …".
var blogOn = phrase.MustCompile(`(?i)^(?:(?:my|our|a|the|guest|new) )*(?:blog(?: ?post)?|submission|contribution|{work}|post)` +
	` (?:on|about|for|under|re)(?: the theme(?: of)?)?:? `)

// atEndInBrackets is what stands in brackets at the end of a subject.
var atEndInBrackets = phrase.MustCompile(`^(.{3,}?)\s*[(\[]([^()\[\]]{4,60})[)\]]\s*$`)

// themeInBrackets reads the theme that stands alone in brackets behind a title: "Stickers on boxes (COVID-19)". Where the words
// before name it too, as in "Life after Coronavirus (COVID-19)", the brackets only explain them.
func (r reader) themeInBrackets(subject string) []int {
	m := atEndInBrackets.FindStringSubmatch(subject)
	if m == nil || !campaign.IsThemeName(r.call, m[2]) {
		return nil
	}
	numbers, _ := r.call.MatchTheme(m[2])
	for _, n := range numbers {
		t, _ := r.call.Theme(n)
		if slices.ContainsFunc(append(t.Also, t.Name), func(name string) bool { return strings.HasSuffix(" "+wording.Bare(m[1]), " "+wording.Bare(name)) }) {
			return nil
		}
	}
	return numbers
}

var initialTheme = phrase.MustCompile(`(?:^|[\s_(\[-])T(\d{1,2})(?:$|[\s_)\]:.-])`)

// initialTheme reads the theme of a line that gives it by its initial: "T2 blog submission".
func (r reader) initialTheme(line string) []int {
	m := initialTheme.FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	numbers, _ := r.call.MatchTheme(m[1])
	return numbers
}
