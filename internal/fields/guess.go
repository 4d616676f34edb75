package fields

import (
	"slices"
	"strings"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Outside is what a blog may be known by where it says nothing itself.
type Outside struct {
	Subjects []string // of the emails that bring it, the sender's before those that it forwards
	File     string   // the name of its file; "" where that is not its own
	Alone    bool     // no other blog came with it, so that the subjects are said of it
}

// GuessTitle falls back on the subject lines and then on the file name.
func (r Reader) GuessTitle(f *finding.Fields, blog []document.Block, o Outside, names ...string) {
	for _, subject := range o.Subjects {
		r.subjectLabels(f, subject)
	}
	if f.Title.Text != "" {
		return
	}
	names = append(names, f.Author.Name.Text, f.Author.Organisation.Text)
	if o.Alone {
		for _, subject := range o.Subjects {
			f.Title.Offer(r.SubjectTitle(subject, blog, names...), "subject", finding.BySubject)
		}
	}
	if o.File != "" {
		f.Title.Offer(r.fileTitle(o.File, names...), "file name", finding.ByFileName)
	}
}

// GuessThemes falls back on the subject lines and then on the file name.
func (r Reader) GuessThemes(f *finding.Fields, o Outside) {
	if !o.Alone {
		o.Subjects = nil
	}
	for _, subject := range o.Subjects {
		subject = strings.TrimSpace(message.WithoutPrefix(subject))
		if on := blogOn.ReplaceAllString(subject, ""); r.Call.IsTheme(on) { // "bridging the gap", however it is written, "Blog on COVID-19"
			numbers, _ := r.Call.MatchTheme(on)
			f.Themes.Offer(numbers, nil, "subject", finding.BySubject)
		}
		if said := campaign.Theme(r.Call, subject); said != "" { // "COVID-19: blog for campaign week"
			numbers, _ := r.Call.MatchTheme(said)
			f.Themes.Offer(numbers, nil, "subject", finding.BySubject)
		}
		f.Themes.Offer(r.themeAtEnd(subject), nil, "subject", finding.BySubject)
		numbers, unknown := r.Call.ReadThemes(subject)
		f.Themes.Offer(numbers, unknown, "subject", finding.BySubject)
	}
	numbers, unknown := r.Call.ReadThemes(strings.ReplaceAll(o.File, "_", " "))
	f.Themes.Offer(numbers, unknown, "file name", finding.ByFileName)
	for _, subject := range o.Subjects {
		if first, _, parted := strings.Cut(message.WithoutPrefix(subject), ": "); parted && r.Call.IsTheme(first) { // "People: The stamp"
			numbers, _ := r.Call.MatchTheme(first)
			f.Themes.Offer(numbers, nil, "subject", finding.ByFileName)
		}
		f.Themes.Offer(r.initialTheme(subject), nil, "subject", finding.ByFileName)
	}
	f.Themes.Offer(r.initialTheme(o.File), nil, "file name", finding.ByFileName)
}

// blogOn stands before what a blog is about: "Guest blog on …".
var blogOn = phrase.MustCompile(`(?i)^(?:(?:my|our|a|the|guest|new) )*(?:blog(?: ?post)?|submission|contribution|{work}|post)` +
	` (?:on|about|for|under|re)(?: the theme(?: of)?)?:? `)

// atEnd is what stands in brackets or behind a dash at the end of a subject.
var atEnd = phrase.MustCompile(`^(.{3,}?)(?:\s*[(\[]([^()\[\]]{4,60})[)\]]|\s[-–—]\s([^()\[\]–—]{4,60}))\s*$`)

// themeAtEnd reads the theme that stands alone in brackets or behind a dash at the end of a title: "Stickers on boxes
// (COVID-19)". Where the words before name it too, as in "Life after Coronavirus (COVID-19)", the brackets only explain them.
func (r Reader) themeAtEnd(subject string) []int {
	m := atEnd.FindStringSubmatch(subject)
	if m == nil || !r.Call.IsTheme(m[2]+m[3]) {
		return nil
	}
	numbers, _ := r.Call.MatchTheme(m[2] + m[3])
	for _, n := range numbers {
		t, _ := r.Call.Theme(n)
		if slices.ContainsFunc(append(t.Also, t.Name), func(name string) bool { return strings.HasSuffix(" "+wording.Bare(m[1]), " "+wording.Bare(name)) }) {
			return nil
		}
	}
	return numbers
}

var initialTheme = phrase.MustCompile(`(?:^|[\s_(\[-])T(\d{1,2})(?:$|[\s_)\]:.-])`)

// initialTheme reads the theme of a line that gives it by its initial: "T2 blog submission".
func (r Reader) initialTheme(line string) []int {
	m := initialTheme.FindStringSubmatch(line)
	if m == nil {
		return nil
	}
	numbers, _ := r.Call.MatchTheme(m[1])
	return numbers
}

// ThemesSaid reads the themes that the sentences of a note name: behind a question of the call before any other, and on a line of
// their own before these.
func (r Reader) ThemesSaid(said []document.Block) (numbers []int, unknown []submission.UnknownThemeWords) {
	text := document.Text(said)
	numbers, unknown = r.Call.ReadThemes(speech.WithoutDoubts(text))
	all := wording.Sentences(text)
	for i, s := range all[:max(0, len(all)-1)] {
		if asksTheme.MatchString(s) && len(numbers) == 0 && !speech.Undecided(all[i+1]) { // "Under which theme? 3, People."
			numbers, unknown = r.Call.MatchTheme(strings.TrimRight(all[i+1], "."))
		}
	}
	for _, b := range said {
		if value := campaign.ThemeBehind(r.Call, wording.Fold(b.Text())); value != "" {
			numbers, unknown = r.Call.MatchTheme(value)
		}
	}
	return numbers, unknown
}

// asksTheme is a question of the call that a note repeats, with its answer behind it.
var asksTheme = phrase.MustCompile(`(?i)\b(?:which|what|your|our) (?:\w+ )?themes?\b[^.?!]{0,40}\?$`)
