package fields

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// titleAt takes the block for the title when it looks like one: by its style, as a heading, in bold, or as a short
// line alone above the first paragraph.
func (r Reader) titleAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.Styles {
		return false
	}
	text, author := r.nameBehindTitle(wording.Fold(blocks[i].Text()))
	again := wording.Alike(text, f.Title.Text) || wording.Alike(text, r.Known)
	if person.LooksLikeName(text) && r.knows(text) || r.Label == finding.ByEmail && speech.TalksToDesk(text) && !again { // a byline that is a name alone; "I hope you like it!"
		return false
	}
	if r.Label == finding.ByEmail && !again && person.IsFirstNameOf(text, r.Sender) {
		return false // a note that ends above the blog: "Theme: People", "Marek"
	}
	if person.MailAddress.ReplaceAllString(text, "") == "" && text != "" {
		return false // the author's address, at the head of the paper
	}
	if headsMemorandum(blocks, i) {
		return false
	}
	if labels.HeadsSection(labels.Enumerator.ReplaceAllString(text, "")) {
		return false
	}
	if asksInInterview(blocks, i) && !again && (f.Title.Text != "" || r.Known != "" || opensInterview(blocks, i) || len(wording.Sentences(text)) > 1) {
		return false
	}
	where, by := r.looksOfTitle(blocks, i, text)
	if by == finding.Nowhere && !again || f.Title.Text != "" && !again && by < finding.ByStyle ||
		(r.Known != "" || f.Title.Trust == r.Label) && !again && r.isSection(blocks, i) {
		return false
	}
	if f.Title.Trust == finding.ByDocument && !again && blocks[i].Style != document.StyleTitle {
		return false // the document says which is its title: another heading is a sub-title, or a section
	}
	if r.Known != "" && !again && by == finding.ByOpening && wording.Exclaims(text) && !blocks[i].AllBold() {
		return false // the first words of a blog whose title the email gives: "Who remembers the fax machine?"
	}
	if blocks[i].Kind == document.Heading && blocks[i].Level > 1 && f.Title.Trust == finding.ByStyle && !again {
		return false // below "Blog: The stamp", set as a heading
	}
	text = r.themeBehindTitle(text, f)
	f.Title.Offer(wording.Unquote(r.withoutPrefix(text)), where, by)
	f.Author.Offer(author, r.Origin+", behind the title", min(r.Label, finding.ByDocument))
	return true
}

// behindTitle is a title with a name behind it in the same line: "The stamp, by Sue Ferris", "The stamp – Sue Ferris".
var behindTitle = phrase.Like("The stamp, by Sue Ferris, Operations Director", `^(.{3,160}?)(?:\s*[,|]\s*(?i:by)|\s+(?:[-–—|]\s+)?(?i:by)|\s+[-–—|])\s+(\p{Lu}.{3,120})$`)

// nameBehindTitle parts a title from the byline behind it: of somebody the email knows, or with a role.
func (r Reader) nameBehindTitle(text string) (string, person.Person) {
	if m := behindTitle.FindStringSubmatch(text); m != nil {
		p := person.In(m[2])
		behind := strings.TrimLeft(strings.TrimPrefix(person.Honorific.ReplaceAllString(m[2], ""), p.Name), " ")
		if behind != "" && !strings.ContainsRune(",(|–—-", []rune(behind)[0]) {
			return text, person.Person{} // "Trust – Sue Ferris was right"
		}
		if len(person.NameKey(p.Name)) > 1 && person.LooksLikeName(p.Name) && (r.knows(p.Name) || person.LooksLikeRole(p.Role)) {
			return m[1], p
		}
	}
	return text, person.Person{}
}

// AsWritten returns a title that a document sets in capitals as the email writes it, if it does anywhere.
func AsWritten(title string, texts []string) string {
	if title != strings.ToUpper(title) || wording.Count(title) < 2 && (len(title) < longestInitials || strings.ContainsAny(title, "-0123456789")) {
		return title
	}
	lower := strings.ToLower(title)
	for _, text := range texts {
		small := strings.ToLower(text)
		at := strings.Index(small, lower)
		if at < 0 || len(small) != len(text) { // a letter whose small one has another length moves the places
			continue
		}
		if v := text[at : at+len(lower)]; v != title && v != strings.ToLower(v) {
			return v
		}
	}
	return title
}

// longestInitials is how long a word in capitals is that may be an abbreviation, and written so; "COVID-19" always is.
const longestInitials = 6

// isSection says whether a heading is one of several of its level or heads a list, and so a section of the blog rather than its title.
func (r Reader) isSection(blocks []document.Block, i int) bool {
	b := blocks[i]
	if b.Style == document.StyleTitle {
		return false
	}
	below := layout.Below(blocks, i)
	return hasSiblings(blocks, i) || b.Kind == document.Heading && b.Level > 1 || below > 0 && blocks[below].Kind == document.Item ||
		isPlainHead(blocks, i) && hasPlainHeads(blocks[i+1:])
}

// leastPlainHeads is how many more lines like it stand beside a plain line that heads a section.
const leastPlainHeads = 2

// hasPlainHeads says whether several plain lines head a section each.
func hasPlainHeads(blocks []document.Block) bool {
	n := 0
	for i := range blocks {
		if isPlainHead(blocks, i) {
			n++
		}
		if n == leastPlainHeads {
			return true
		}
	}
	return false
}

// hasPlainHead says whether a plain line heads a section.
func hasPlainHead(blocks []document.Block) bool {
	for i := range blocks {
		if isPlainHead(blocks, i) {
			return true
		}
	}
	return false
}

// isPlainHead says whether a line heads what stands below it and nothing but its length tells so: "By the numbers".
func isPlainHead(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	if blocks[i].Kind != document.Paragraph || blocks[i].AllBold() || text == "" || wording.Count(text) > longestSectionHead ||
		wording.EndsSentence(text) || strings.ContainsAny(text[len(text)-1:], ",;:") || !wording.BeginsCapital(text) {
		return false
	}
	below := layout.Below(blocks, i)
	return below > 0 && blocks[below].Kind == document.Paragraph && wording.Count(blocks[below].Text()) >= leastBelowHead
}

// Bounds of a plain line that heads a section, and of the paragraph below it, in words.
const (
	longestSectionHead = 8
	leastBelowHead     = 20
)

// hasSiblings says whether other lines below look as this one does.
func hasSiblings(blocks []document.Block, i int) bool {
	b := blocks[i]
	for _, o := range blocks[i+1:] {
		if o.Kind == document.Heading && b.Kind == document.Heading && o.Level == b.Level {
			return true
		}
		if b.Kind == document.Paragraph && o.Kind == document.Paragraph && o.AllBold() && b.AllBold() && len(wording.Words(o.Text())) <= 12 {
			return true
		}
	}
	return false
}

// looksOfTitle says by what a block looks like a title.
func (r Reader) looksOfTitle(blocks []document.Block, i int, text string) (string, finding.Trust) {
	b, n := blocks[i], wording.Count(text)
	switch {
	case b.Style == document.StyleTitle:
		return r.Origin + ", Title style", finding.ByStyle
	case b.Style != document.StyleNone || n > labels.LongestTitle || isVerse(b) || b.Kind == document.Item || b.Kind == document.Quote || b.TextBox:
		return "", finding.Nowhere
	case b.Kind == document.Heading:
		return r.Origin + " heading", finding.ByStyle
	case wording.EndsSentence(text) && n > 12 || strings.HasSuffix(text, ",") || strings.HasSuffix(text, ":"):
		return "", finding.Nowhere
	case r.Known != "" && !wording.Alike(text, r.Known) && b.AllBold() && wording.EndsSentence(text) && n >= leastLead && !hasSiblings(blocks, i): // the sub-title
		return "", finding.Nowhere
	case b.AllBold():
		return r.Origin + ", bold first line", finding.ByOpening
	case r.Known != "" && !wording.Alike(text, r.Known) && SetAsLead(blocks[i:], wording.Fold(text)): // the sub-title
		return "", finding.Nowhere
	case n > 8 && len(wording.Sentences(text)) > 1 && (wording.EndsSentence(text) || !biography.InTitleCase(text)): // "We hear a lot about smart cities. But what about smart villages?" begins a blog
		return "", finding.Nowhere
	case n <= 16 && (!wording.EndsSentence(text) || r.Known == "" && r.standsAboveFields(blocks[i+1:])) &&
		(!speech.Greets(text) || strings.HasSuffix(text, "?")) && longTextFollows(blocks[i+1:]):
		return r.Origin + ", first line", finding.ByOpening
	}
	return "", finding.Nowhere
}

// isVerse says whether a paragraph is some lines of a poem, which end in commas or go on in small letters: no title is set so.
func isVerse(b document.Block) bool {
	lines := b.Lines()
	if b.Kind != document.Paragraph || len(lines) < leastVerse || b.AllBold() || !wording.BeginsCapital(wording.Fold(lines[0].Text())) {
		return false
	}
	goesOn := 0
	for i, l := range lines {
		text := wording.Fold(l.Text())
		if n := wording.Count(text); n == 0 || n > longestVerse || i > 0 && (byline.Start.MatchString(text) || labels.FieldOf(l) != labels.None) { // a title above its byline
			return false
		}
		if i > 0 && wording.BeginsSmall(text) || i+1 < len(lines) && strings.ContainsAny(text[len(text)-1:], ",;") {
			goesOn++
		}
	}
	return goesOn >= len(lines)-1
}

// A verse has at least three lines, of no more than a dozen words.
const (
	leastVerse   = 3
	longestVerse = 12
)

// standsAboveFields says whether what belongs to a title stands in the next line or the one below: a title may end with a stop,
// "Automation is not the answer. Attention is."
func (r Reader) standsAboveFields(blocks []document.Block) bool {
	seen := 0
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		if text == "" {
			continue
		}
		if seen++; seen > 2 || wording.Count(text) > labels.LongestSummary {
			return false
		}
		if field, _, val := labels.InBlock(b); b.Style == document.StyleSubtitle || val != "" && field == labels.Description ||
			r.headMatter(blocks[i:]) {
			return true
		}
	}
	return false
}

// longTextFollows says whether prose comes within a few lines, so that a short line before it stands alone.
func longTextFollows(blocks []document.Block) bool {
	lines := 0
	for _, b := range blocks {
		if wording.Count(b.Text()) >= 25 {
			return true
		}
		if labels.FieldOf(b) == labels.None && !call.Boxed(wording.Fold(b.Text())) { // a form above the text may have many lines
			lines++
		}
		if lines > 6 {
			return false
		}
	}
	return false
}

var titlePrefix = phrase.MustCompile(`(?i)^(?:(?:guest |draft )?blog(?: post)?|guest post|opinion|comment|title)\s*(?::|\s[-–—])\s*|` +
	`^(?:(?:my|our|the|this|its) )?(?:(?:blog|{work}|post)(?:['’]s)? )?(?:title|headline) (?:is|will be|would be|should be|to be|reads): `) // "Our blog's title will be: The stamp"

func (r Reader) withoutPrefix(s string) string {
	if t := titlePrefix.ReplaceAllString(s, ""); t != "" && t != s {
		return t
	}
	if m := partedPrefix.FindStringSubmatch(s); m != nil && speech.MentionsBlog(m[1]) && campaign.Only(r.Call, m[1]) && campaign.Names(r.Call, wording.Words(m[1])) { // "Smarter State Week blog: The stamp"
		return m[2]
	}
	return s
}

// partedPrefix is what stands before a title, and the title.
var partedPrefix = phrase.Like("Smarter State Week blog: The stamp", `^([^:–—|]{4,80}?)\s*(?::|\||\s[-–—])\s+(\S.*)$`)

// themeBehindTitle takes the theme that stands behind a title in its line, and returns the title without it: "The stamp (Theme 2)".
func (r Reader) themeBehindTitle(title string, f *finding.Fields) string {
	m := themeBehind.FindStringSubmatch(title)
	if m == nil {
		return title
	}
	numbers, unknown := r.Call.MatchTheme(m[2])
	if len(numbers) == 0 || len(unknown) > 0 {
		return title
	}
	f.Themes.Offer(numbers, nil, r.Origin+", behind the title", min(r.Label, finding.ByDocument))
	return m[1]
}

// themeBehind is such a line.
var themeBehind = phrase.Like("The stamp (Theme 2: Tech as an enabler)", `^(.{3,160}?)(?:\s+[(\[](?:(?i:for|under) )?|\s+[|–—-]+\s+)((?i:(?:campaign )?themes?)(?: (?i:no\.? ?|number )?\d|:)[^()\[\]]{0,60})[)\]]?$`)

// OwnText returns the text of a blog without the lines at its head that only repeat a field, and without captions.
func (r Reader) OwnText(body []document.Block, found, notes finding.Fields) []document.Block {
	return withoutCaptions(r.withoutRepeats(body, found, notes))
}

// withoutRepeats drops the lines at the head of a blog that only repeat its title, description or byline. A plain paragraph whose words
// are nearly those of the description is none, nor is one below a description that stands in the same place, unless the title is
// repeated above it: the description was made of it.
func (r Reader) withoutRepeats(body []document.Block, found, notes finding.Fields) []document.Block {
	titled := false
	for len(body) > 1 {
		text := wording.Fold(body[0].Text())
		words := wording.Words(text)
		looks := body[0].Style != document.StyleNone || body[0].Kind != document.Paragraph || body[0].AllBold() || body[0].AllItalic()
		repeats := func(value finding.Value, near bool) bool {
			said := wording.Words(value.Text)
			return slices.Equal(words, said) || (looks || near) && wording.SameWords(words, said)
		}
		if strings.HasSuffix(text, ",") && speech.Greets(text) { // an open letter is called by whom it greets: "Dear Minister"
			break
		}
		title := repeats(found.Title, true) || repeats(notes.Title, true)
		description := repeats(notes.Description, false) || (looks || titled) && repeats(found.Description, false)
		if !title && !description && (text != "" || body[0].HasPicture()) || wording.Count(text) > 60 {
			break
		}
		titled = titled || title
		body = body[1:]
	}
	return body
}
