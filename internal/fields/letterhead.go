package fields

import (
	"slices"
	"strings"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/signature"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// longestLetterhead is how many words a letterhead has at most.
const longestLetterhead = 50

// longestBanner is how many words a banner has at most.
const longestBanner = 12

// isBanner says whether a table is a strip of a house template, the organisation's name beside "Guest article": a few words
// above what the document's own style calls the title.
func (r Reader) isBanner(blocks []document.Block, i int) bool {
	return len(blocks[i].Rows) <= 2 && wording.Count(blocks[i].Text()) <= longestBanner && r.styledTitle(blocks[i+1:])
}

// isLetterhead says whether a table or a paragraph is what an organisation prints at the top of its paper: a few words, among them how to
// reach it.
func isLetterhead(b document.Block) bool {
	text := b.Text()
	return len(b.Rows) <= 2 && wording.Count(text) <= longestLetterhead &&
		slices.ContainsFunc(strings.Split(text, "\n"), signature.IsContact) && contactWords.MatchString(text)
}

// forOffice heads a table that the organisation fills in itself.
var forOffice = phrase.Like("For office use only", `(?i)^(?:for )?(?:internal|office|official|admin(?:istrative)?|editorial|comms team) use(?: only)?\W*$`)

// isForOffice says whether a table is for the organisation's own notes: its first cell says so.
func isForOffice(b document.Block) bool {
	return len(b.Rows) > 0 && len(b.Rows[0]) > 0 && forOffice.MatchString(wording.Fold(b.Rows[0][0].Text()))
}

// tellsVersions says whether a table is the history of a document: "Version | Date | Author | Changes" above a row for each.
func tellsVersions(b document.Block) bool {
	if len(b.Rows) < 2 || len(b.Rows[0]) < 2 {
		return false
	}
	told := 0
	for _, c := range b.Rows[0] {
		if ofVersions.MatchString(wording.Fold(c.Text())) {
			told++
		}
	}
	return told == len(b.Rows[0]) && firstOfVersions.MatchString(document.Text([]document.Block{b}))
}

// versionsUntil returns where the history of a document ends whose table came out of a PDF as lines: "Version Date Author Changes" above
// "0.1 3 August 2020 JB First draft"; i where none begins there.
func versionsUntil(blocks []document.Block, i int) int {
	heads := wording.Words(blocks[i].Text())
	if len(heads) < 3 || len(heads) > longestBanner || !slices.Contains(heads, "version") ||
		slices.ContainsFunc(heads, func(w string) bool { return !ofVersions.MatchString(w) && !wording.SmallWords[w] }) {
		return i
	}
	end := i
	for j := i + 1; j < len(blocks) && (blocks[j].Text() == "" || versionLine.MatchString(wording.Fold(blocks[j].Text()))); j++ {
		end = j + 1
	}
	return end
}

// versionLine is a line of such a history.
var versionLine = phrase.Like("0.1 3 August 2020 JB First draft", `(?i)^(?:v(?:ersion)?\s?)?\d{1,2}(?:\.\d{1,2})*\s+\S.{3,120}\b(?:19|20)?\d\d\b.{0,120}$`)

// tellsApproval says whether a table at the foot is the list of those who have passed a text: "Name | Role | Approved".
func tellsApproval(b document.Block) bool {
	if b.Kind != document.Table || len(b.Rows) < 2 || len(b.Rows[0]) < 2 || len(b.Rows[0]) > mostOfApproval {
		return false
	}
	passed := false
	for _, c := range b.Rows[0] {
		text := wording.Fold(c.Text())
		if !ofVersions.MatchString(text) && !ofApproval.MatchString(text) {
			return false
		}
		passed = passed || ofApproval.MatchString(text)
	}
	return passed && document.Words([]document.Block{b}) <= longestApproval && slices.ContainsFunc(b.Rows[1:], func(row []document.Cell) bool {
		return slices.ContainsFunc(row, func(c document.Cell) bool { return person.LooksLikeName(wording.Fold(c.Text())) })
	})
}

// mostOfApproval is how many columns such a table has at most, and longestApproval how many words.
const mostOfApproval, longestApproval = 5, 80

// ofApproval heads a column that says who has passed a text, and when.
var ofApproval = phrase.Like("Approved?", `(?i)^(?:date )?(?:approved|cleared|signed(?: off)?|sign[- ]?off|signature|agreed)(?: (?:by|on|date))?\??$`)

var (
	ofVersions = phrase.Like("Date of change", `(?i)^(?:document )?(?:version|revision|rev|issue|date|status|author|owner|editor|name|by|who|changed by|amended by|approved by|approval|approver|reviewer|role|job title|position|team|department|`+
		`reviewed by|changes?|comments?|notes?|summary of changes|description(?: of changes?)?|reason(?: for change)?|details|v)\.?(?: (?:no\.?|number|date|of change|made))?$`)
	firstOfVersions = phrase.Like("Version", `(?i)\b(?:version|revision|rev|issue)\b`)
)

// contactWords are those of a letterhead: a post code, a telephone number, an address of the web.
var contactWords = phrase.MustCompile(`(?i)\b[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}\b|\b(?:tel|telephone|phone|www|e-?mail)\b|` +
	`\+?\d[\d\s()./-]{8,}\d`)

// aboveTitle says whether a short line stands above what the document's own style calls the title: the name of a series,
// a marking.
func (r Reader) aboveTitle(blocks []document.Block, i int) bool {
	b := blocks[i]
	if !r.Styles || b.Style != document.StyleNone || b.Kind != document.Paragraph || wording.Count(b.Text()) > 8 && !isLetterhead(b) || wording.EndsSentence(b.Text()) {
		return false
	}
	next := i + 1
	for next < len(blocks) && (blocks[next].Text() == "" || margin.SaysStatus(wording.Fold(blocks[next].Text()))) {
		next++
	}
	if next < len(blocks) && blocks[next].Kind == document.Heading && blocks[next].Level == 1 && onlyOfItsKind(blocks, blocks[next]) {
		text := wording.Fold(blocks[next].Text())
		return !strings.HasSuffix(text, ".") || wording.Count(text) <= longestBanner // a sub-title in larger letters than the title
	}
	if r.titleBelowDate(blocks, i) {
		return true
	}
	for _, below := range blocks[i+1 : min(len(blocks), i+10)] {
		if below.Style == document.StyleTitle {
			return true
		}
		if wording.Count(below.Text()) > labels.LongestTitle {
			return false
		}
	}
	return false
}

// titleBelowDate says whether a plain line stands with few others of its kind above a date, and a line that is set in bold or as a heading
// below that: the name of the house and its address, the day, the title.
func (r Reader) titleBelowDate(blocks []document.Block, i int) bool {
	housed := layout.Above(blocks, i) >= 0 // which was none of a title
	for at, lines := i, 0; at >= 0 && lines < longestHead/2; at, lines = layout.Below(blocks, at), lines+1 {
		b := blocks[at]
		text := wording.Fold(b.Text())
		if b.Kind != document.Paragraph || b.Style != document.StyleNone || b.AllBold() || labels.FieldOf(b) != labels.None {
			return false
		}
		if margin.WithoutDate(text) == "" {
			below := layout.Below(blocks, at)
			return housed && below > 0 && !wording.EndsSentence(blocks[below].Text()) && (blocks[below].AllBold() || isHeading(blocks[below])) && labels.FieldOf(blocks[below]) == labels.None &&
				wording.Count(blocks[below].Text()) <= labels.LongestTitle && !hasSiblings(blocks, below)
		}
		if _, by := r.byline(b, text); by || wording.Count(text) > longestBanner || wording.EndsSentence(text) {
			return false
		}
		housed = housed || at > i || person.OrganisationWords.MatchString(text) || r.isOfHouse(text)
	}
	return false
}

// titlesCampaign says whether a line is set as the title of a document and names the campaign alone, above a heading that is the blog's.
func (r Reader) titlesCampaign(blocks []document.Block, i int) bool {
	next := layout.Below(blocks, i)
	return blocks[i].Style == document.StyleTitle && next > 0 && blocks[next].Kind == document.Heading && campaign.Only(r.Call, wording.Fold(blocks[i].Text())) &&
		blocks[next].Style == document.StyleNone && !campaign.Only(r.Call, wording.Fold(blocks[next].Text())) && onlyOfItsKind(blocks, blocks[next])
}

// namesSection says whether a line is the name of the section in which a site sets such texts, above a title: "Opinion". It looks no
// more like a title than the line below does.
func (r Reader) namesSection(blocks []document.Block, i int) bool {
	if !r.Styles || blocks[i].Style != document.StyleNone || !margin.NamesSection(wording.Fold(blocks[i].Text())) {
		return false
	}
	next := layout.Below(blocks, i)
	if next < 0 {
		return false
	}
	field, _, val := labels.InBlock(blocks[next])
	_, by := r.looksOfTitle(blocks, next, wording.Fold(blocks[next].Text()))
	return field == labels.Title && val != "" || by != finding.Nowhere && (!isHeading(blocks[i]) || isHeading(blocks[next]) || by == finding.ByStyle)
}

// onlyOfItsKind says whether no other heading of a document has the level of one: the title, below the name of the firm.
func onlyOfItsKind(blocks []document.Block, heading document.Block) bool {
	n := 0
	for _, b := range blocks {
		if b.Kind == document.Heading && b.Level == heading.Level {
			n++
		}
	}
	return n == 1
}

// namesOrganisation says whether a line is the name of the author's organisation, as it stands above the text on its paper: the
// signature of the email says so, or a line below, behind somebody's name.
func (r Reader) namesOrganisation(blocks []document.Block, i int) bool {
	if !r.Styles || blocks[i].Style != document.StyleNone {
		return false
	}
	return r.isHouse(blocks, i)
}

// isHouse says so whatever the line is set as.
func (r Reader) isHouse(blocks []document.Block, i int) bool {
	name := wording.Fold(blocks[i].Text())
	if wording.Count(name) > longestBanner || wording.Alike(name, r.Known) {
		return false
	}
	if isOfDomain(name, r.Domain) || slices.ContainsFunc(r.Organisations, func(o string) bool { return wording.Alike(person.WithoutForm(name), person.WithoutForm(o)) }) {
		return true
	}
	for _, below := range blocks[i+1 : min(len(blocks), i+headBlocks/2)] {
		text := wording.Fold(below.Text())
		if wording.Count(text) > labels.LongestTitle {
			return false
		}
		p, ok := r.byline(below, text)
		if field, _, val := labels.InBlock(below); field == labels.Author {
			p, ok = person.In(val), true
		}
		if ok && wording.Alike(person.WithoutForm(name), person.WithoutForm(p.Organisation)) {
			return true
		}
	}
	return false
}

// coverLines is how many lines of a cover may stand below the name of the house and above the title.
const coverLines = 2

// belowHouse leaves out the name of the author's organisation where a cover sets it larger than the title below it, with its motto or the
// name of a series: what is set most like a title there is the title. A label or a theme between the two stays.
func (r Reader) belowHouse(blocks []document.Block) []document.Block {
	house := layout.Below(blocks, -1)
	if !r.Styles || house < 0 || blocks[house].Style != document.StyleTitle || hasSmallWord(blocks[house].Text()) || !r.isHouse(blocks, house) {
		return blocks
	}
	title := -1
	for i, lines := layout.Below(blocks, house), 0; i > 0 && lines <= coverLines && wording.Count(blocks[i].Text()) <= labels.LongestTitle; i, lines = layout.Below(blocks, i), lines+1 {
		if r.mayBeTitleOnCover(blocks, i) && (title < 0 || blocks[i].Kind == document.Heading && blocks[i].Level < blocks[title].Level) {
			title = i
		}
	}
	if title < 0 || hasSiblings(blocks, title) && !r.fieldsBelow(blocks[title+1:]) {
		return blocks
	}
	out := slices.DeleteFunc(slices.Clone(blocks[house+1:title]), func(b document.Block) bool { return !r.givesField(b) })
	set := blocks[title]
	set.Kind, set.Style = document.Paragraph, document.StyleTitle
	return append(append(out, set), blocks[title+1:]...)
}

// mayBeTitleOnCover says whether a line below the name of the house is set as a title and is no field, nobody's name and no sentence: “What
// we do when a gauge freezes.” is the sub-title of a blog called after the house.
func (r Reader) mayBeTitleOnCover(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	if !isSetAsTitle(blocks[i]) || labels.FieldOf(blocks[i]) != labels.None || r.Call.IsTheme(text) || wording.EndsSentence(text) && blocks[i].Kind != document.Heading {
		return false
	}
	if margin.AtHead(text) || margin.SaysStatus(text) || margin.WithoutDate(text) == "" || speech.Greets(text) || labels.HeadsSection(text) || signature.IsContact(text) || strings.HasPrefix(text, "@") {
		return false
	}
	_, by := r.byline(blocks[i], text)
	return !by && !person.SameName(text, r.Sender) && !(person.LooksLikeName(text) && isRoleLine(layout.TextBelow(blocks, i)))
}

// givesField says whether a line above the title tells of the blog what a title does not: its theme, or another field under a label.
func (r Reader) givesField(b document.Block) bool {
	field, _, val := labels.InBlock(b)
	return val != "" && (field.IsTheme() || field == labels.Description || field.AboutAuthor()) || r.Call.IsTheme(wording.Fold(b.Text()))
}

// houseAt takes a line that is the name of the author's organisation; below the author's role it is that of the byline.
func (r Reader) houseAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.namesOrganisation(blocks, i) {
		return false
	}
	if f.Author.Name.Trust == finding.ByDocument && f.Author.Role.Text != "" {
		f.Author.Organisation.Offer(blocks[i].Text(), f.Author.Name.Where, finding.ByDocument)
	} else if name := wording.Fold(blocks[i].Text()); isOfDomain(name, r.Domain) && r.sendersBelow(blocks, i) {
		f.Author.Organisation.Offer(name, r.Origin+", head of the paper", finding.ByFileName)
	}
	return true
}

// sendersBelow says whether a byline below names the sender, and no house.
func (r Reader) sendersBelow(blocks []document.Block, i int) bool {
	for _, b := range blocks[i+1 : min(len(blocks), i+headBlocks/2)] {
		if p, ok := r.byline(b, b.Text()); ok {
			return p.Organisation == "" && p.Role != "" && person.SameName(p.Name, r.Sender)
		}
	}
	return false
}

// shortestDomain is how many letters a domain has at least by which an organisation is known.
const shortestDomain = 5

// isOfDomain says whether a domain's name is the beginning of an organisation's, in one word: "fenwickwater", "Fenwick Water Board".
func isOfDomain(name, domain string) bool {
	joined := strings.Join(wording.Words(name), "")
	return len(domain) >= shortestDomain && strings.HasPrefix(joined, domain) &&
		(joined == domain || person.OrganisationWords.MatchString(name) || person.FirmWords.MatchString(name))
}

// styledTitle says whether the next line is a title by its style, or one further down is, below short lines such as a
// table of contents.
func (r Reader) styledTitle(blocks []document.Block) bool {
	below := false
	for i, b := range blocks {
		text := wording.Fold(b.Text())
		switch {
		case text == "":
		case b.Style == document.StyleTitle:
			return true
		case wording.Count(text) > labels.LongestTitle:
			return false
		case !below:
			if _, by := r.looksOfTitle(blocks, i, text); by == finding.ByStyle && !hasSiblings(blocks, i) {
				return true
			}
			below = true
		}
	}
	return false
}
