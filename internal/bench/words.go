package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

var (
	firstNames = []string{"Amara", "Ben", "Chloe", "Dafydd", "Eilidh", "Farah", "Gareth", "Hannah", "Imran", "Jane", "Kieran", "Leila", "Martin", "Niamh", "Owen", "Priya", "Rhys", "Siobhan", "Tom", "Yasmin"}
	lastNames  = []string{"Ahmed", "Bennett", "Clarke", "Davies", "Evans", "Fraser", "Griffiths", "Hughes", "Iqbal", "Jones", "Kaur", "Lewis", "Morgan", "Nolan", "Okafor", "Patel", "Quinn", "Roberts", "Singh", "Turner"}
	subjects   = []string{"Councils", "Hospitals", "Public servants", "Local services", "Citizens", "Schools", "Digital teams", "Departments", "Carers", "Suppliers", "Planners", "Frontline staff"}
	verbs      = []string{"need", "are finding", "can share", "should expect", "already use", "depend on", "have built", "are asking for", "gain from", "must protect", "often lack", "will remember"}
	objects    = []string{"better data", "open standards", "shorter queues", "trust in their systems", "tools that talk to each other", "room to try things out", "plain language", "a single view of demand", "secure ways to work from home", "the skills of their own people", "fair procurement", "services designed around lives"}
	endings    = []string{"when the pressure is greatest", "long after a crisis has passed", "without waiting for another programme", "at a cost that taxpayers can bear", "as the last six months have shown", "in every part of the country", "if leaders listen to those who do the work", "because small steps add up", "before the next budget is set", "and that is a change worth keeping"}
	openings   = []string{"In practice,", "Too often,", "For years,", "Today,", "By contrast,", "Across the country,", "Behind the scenes,", "Since March,"}
	headings   = []string{"What we have learnt", "Starting from people", "Where technology helps", "Sharing what works", "The road ahead", "Building on trust", "Small steps, real change"}
	themeLines = []string{"Theme 1: Future gazing", "Theme 2: Tech as an enabler", "Theme 3: People", "Theme 4: Bridging the gap", "Theme 5: COVID-19"}
)

// writer makes up one submission. Most are as the call asks; some lack a theme, run on or have too long a description.
type writer struct {
	random      *rand.Rand
	title       string
	description string
	theme       string // "" for none
	subject     string
	words       int
}

func newWriter(random *rand.Rand) *writer {
	w := &writer{random: random, theme: w0(random, themeLines), words: 420 + random.IntN(160)}
	w.title = fmt.Sprintf("Why %s %s %s", strings.ToLower(w0(random, subjects)), w0(random, verbs), w0(random, objects))
	w.description = fmt.Sprintf("%s %s %s, %s.", w0(random, subjects), w0(random, verbs), w0(random, objects), "and here is how")
	switch random.IntN(10) {
	case 0:
		w.theme = ""
	case 1:
		w.words = 700 + random.IntN(300)
	case 2:
		w.description += " " + w.sentence() + " " + w.sentence()
	}
	w.subject = w0(random, []string{"Guest blog for the campaign week", "Blog submission: " + w.title, "Our blog for Building the Smarter State"})
	return w
}

func w0(random *rand.Rand, from []string) string { return from[random.IntN(len(from))] }

func (w *writer) sentence() string {
	s := fmt.Sprintf("%s %s %s", w0(w.random, subjects), w0(w.random, verbs), w0(w.random, objects))
	if w.random.IntN(3) == 0 {
		s = w0(w.random, openings) + " " + strings.ToLower(s[:1]) + s[1:]
	}
	if w.random.IntN(2) == 0 {
		s += " " + w0(w.random, endings)
	}
	return s + "."
}

// paragraphs is the blog's text; those that begin with # are headings.
func (w *writer) paragraphs() (list []string) {
	for words := 0; words < w.words; {
		if len(list)%4 == 3 {
			list = append(list, "# "+w0(w.random, headings))
		}
		var b strings.Builder
		for range 4 + w.random.IntN(3) {
			b.WriteString(w.sentence() + " ")
		}
		list = append(list, strings.TrimSpace(b.String()))
		words += len(strings.Fields(b.String()))
	}
	return list
}

func (w *writer) fields() (list []string) {
	list = append(list, "Title: "+w.title, "Sub-title: "+w.description)
	if w.theme != "" {
		list = append(list, w.theme)
	}
	return list
}

func (w *writer) coverText(name string) string {
	return "Dear team,\n\nPlease find attached our blog for the campaign week.\n\n" + strings.Join(w.fields(), "\n") +
		"\n\nHappy to make changes if anything is missing.\n\nKind regards,\n" + name + "\nHead of Public Sector, Example Systems Ltd\nT: 020 7946 0000 | Twitter: @" + strings.ReplaceAll(strings.ToLower(name), " ", "") + "\n"
}

func (w *writer) coverHTML(name string) string {
	var b strings.Builder
	b.WriteString(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style><!--
@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}
p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
--></style></head><body lang="EN-GB"><div class="WordSection1">
`)
	for _, line := range strings.Split(w.coverText(name), "\n") {
		if line == "" {
			line = "<o:p>&nbsp;</o:p>"
		}
		fmt.Fprintf(&b, "<p class=\"MsoNormal\">%s</p>\n", line)
	}
	b.WriteString("</div></body></html>\n")
	return b.String()
}
