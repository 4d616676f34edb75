package fields

import (
	"cmp"
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/form"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Opening reads the fields at the head of a document: labelled lines, a table of them, the title, the sub-title,
// the byline and the lines that are no part of a blog. It returns them, with those that are given already, and the blocks that remain.
func (r Reader) Opening(blocks []document.Block) (finding.Fields, []document.Block) {
	f := r.Given
	titled := f.Title.Text != ""
	blocks = r.belowHouse(r.withoutBoxedBio(blocks, &f))
	blocks = labels.WithColons(labels.WithAuthors(r.withoutHashtags(outOfBoxes(blocks), &f)), headBlocks)
	for i := 0; i < len(blocks); {
		b := blocks[i]
		text := b.Text()
		switch {
		case text == "" && !b.HasPicture():
			i++
		case text == "":
			return r.behindPicture(f, blocks, i)
		case datesSections(blocks, i):
			return f, blocks[i:]
		case versionsUntil(blocks, i) > i:
			i = versionsUntil(blocks, i)
		case !titled && r.memorandumAt(blocks, &i, &f):
		case !titled && r.marksPaper(blocks, i), r.mottoAt(blocks, i, f, titled):
			i++
		case b.Kind == document.Table:
			if rest, ended := r.headTable(blocks, i, titled, &f); ended {
				return f, rest
			}
			i++
		case r.labelledAt(blocks, &i, &f):
			if rest, ended := r.textLabel(blocks, &i, &f); ended {
				return f, rest
			}
		case r.questionAt(blocks, &i, &f), r.boxesAt(blocks, &i, &f):
		case headsPartOfForm(blocks, i):
			i++
		case titled && r.goesOnTitle(blocks, i, &f), r.leadOfAuthor(b, text, &f), r.topicAt(blocks, i, &f):
			i++
		case r.postBelowAuthor(blocks, i, &f):
			i++
		case !titled && r.isTitleOverByline(blocks, i):
			blocks = slices.Concat(blocks[:i], b.Lines(), blocks[i+1:])
		case r.headLine(b, text, &f), r.describedAt(b, &f), r.kickerAt(blocks, i, &f), r.nameAt(blocks, i, &f), r.placeLine(b, text, &f),
			!titled && (r.houseAt(blocks, i, &f) || r.aboveTitle(blocks, i) || r.titlesCampaign(blocks, i) || r.namesSection(blocks, i)):
			i++
		case !titled && r.Styles && len(headParts(b, standsFirst(blocks, i, f))) > 0:
			blocks = r.withoutHashtags(slices.Concat(blocks[:i], headParts(b, standsFirst(blocks, i, f)), blocks[i+1:]), &f)
		case !titled && !r.isSaidLead(b, text) && r.titleAt(blocks, i, &f):
			titled = true
			i++
		case titled && repeatsTitle(text, f), r.bioAt(blocks, i, &f), r.subtitleAt(blocks, i, &f), r.standfirstAt(blocks, i, &f), r.authorLine(b, text, &f):
			i++
		case r.isStrangeLabel(blocks, i, &f):
			i++
		case !r.asksNoMore(f) && !tellsStory(b, f) && instructedUntil(blocks, i) > i:
			i = r.titleBelowTalk(blocks, i, instructedUntil(blocks, i), f)
		default:
			return f, blocks[i:]
		}
	}
	return f, nil
}

// datesSections says whether a line is the first of the dates that head the sections of a diary: one of the same shape stands below it,
// with text between and below.
func datesSections(blocks []document.Block, i int) bool {
	shape := shapeOfDate(blocks[i])
	if below := layout.Below(blocks, i); shape == 0 || below < 0 || blocks[below].Kind != document.Paragraph || !wording.EndsSentence(wording.Fold(blocks[below].Text())) {
		return false // no date of a diary but that of the text, above its title or its sub-title
	}
	prose := false
	for j, b := range blocks[i+1:] {
		if shapeOfDate(b) == shape {
			return prose && layout.Below(blocks, i+1+j) > 0
		}
		prose = prose || wording.Count(b.Text()) > 0
	}
	return false
}

// shapeOfDate is how many words a line has that is no more than a day of the week and a date; 0 where it is none.
func shapeOfDate(b document.Block) int {
	text := wording.Fold(b.Text())
	if !dayOfWeek.MatchString(text) || margin.WithoutDate(text) != "" {
		return 0
	}
	return wording.Count(text)
}

var dayOfWeek = phrase.Like("Monday 23 March", `(?i)^`+wording.Weekday+`\b`)

// outOfBoxes takes what stands in a text box above all text out of it, where the first of its lines looks like a title, or the first below
// a date: a cover is set so. A quotation stands beside the text.
func outOfBoxes(blocks []document.Block) []document.Block {
	first := slices.IndexFunc(blocks, func(b document.Block) bool { return margin.WithoutDate(wording.Fold(b.Text())) != "" })
	if first < 0 || !blocks[first].TextBox || !isSetAsTitle(blocks[first]) {
		return blocks
	}
	out := slices.Clone(blocks)
	for i := first; i < len(out) && (out[i].TextBox || out[i].Text() == ""); i++ {
		out[i].TextBox = false
	}
	return out
}

// isSetAsTitle says whether a line is set as a title or a heading is.
func isSetAsTitle(b document.Block) bool {
	return b.Kind == document.Heading || b.Style == document.StyleTitle || b.AllBold() && wording.Count(b.Text()) <= labels.LongestTitle
}

// headTable takes a table of fields, or one that is no part of the blog. Below the row of a form for the blog's text, or at a table of its
// own, the head has ended.
func (r Reader) headTable(blocks []document.Block, i int, titled bool, f *finding.Fields) (rest []document.Block, ended bool) {
	b := blocks[i]
	if isForOffice(b) {
		return nil, false
	}
	body, ok := r.table(b, f)
	if ok && len(body) == 0 && !document.Exceeds(blocks[i+1:], r.Call.Words.Min/2-1) {
		body = r.longCell(b)
	}
	switch {
	case len(body) > 0:
		return append(body, blocks[i+1:]...), true
	case tellsVersions(b), ok, !titled && (isLetterhead(b) || r.isBanner(blocks, i)), r.authorTable(b, f):
		return nil, false
	}
	return blocks[i:], true
}

// repeatsTitle says whether a line below the title says it again, as where a program set the name of the document above it.
func repeatsTitle(text string, f finding.Fields) bool {
	return f.Title.Text != "" && strings.EqualFold(wording.Fold(text), f.Title.Text)
}

// headBlocks is among how many blocks at the start a line of hashtags belongs to the head.
const headBlocks = 12

// withoutHashtags leaves out the lines of the head that hold nothing but hashtags, and reads the theme that one of them names:
// "#BridgingTheGap".
func (r Reader) withoutHashtags(blocks []document.Block, f *finding.Fields) []document.Block {
	head := blocks[:min(len(blocks), headBlocks)]
	if prose := slices.IndexFunc(head, func(b document.Block) bool {
		return labels.FieldOf(b) == labels.None && wording.Count(b.Text()) > labels.LongestSummary
	}); prose >= 0 {
		head = head[:prose]
	}
	hashtags := func(b document.Block) bool { return onlyHashtags.MatchString(wording.Fold(b.Text())) }
	if !slices.ContainsFunc(head, hashtags) {
		return blocks
	}
	for _, b := range head {
		if hashtags(b) {
			f.Themes.Offer(r.Call.FindThemes(b.Text()), nil, r.Origin+", hashtag", finding.ByProse)
		}
	}
	return slices.Concat(slices.DeleteFunc(slices.Clone(head), hashtags), blocks[len(head):])
}

// standsFirst says whether a paragraph stands above a long text and below nothing but labelled lines, of which none gives the title.
func standsFirst(blocks []document.Block, i int, f finding.Fields) bool {
	return longTextFollows(blocks[i+1:]) && (i == 0 || f.Title.Text == "" && !slices.ContainsFunc(blocks[:i], func(b document.Block) bool {
		return b.Text() != "" && labels.FieldOf(b) == labels.None
	}))
}

// headParts cuts the lines of a paragraph apart that is a title in bold or capitals and, below it, something that is not: line breaks
// are all that some mail programs set them apart by. So are two or three short lines that come first of all, as apps for notes write them.
func headParts(b document.Block, first bool) []document.Block {
	if b.Kind != document.Paragraph || b.Style != document.StyleNone || isVerse(b) {
		return nil
	}
	parts := b.Lines()
	if first && len(parts) > 1 && len(parts) <= 3 && wording.Count(b.Text()) <= labels.LongestSummary && startsLine(parts[0].Text()) {
		return parts
	}
	if len(parts) < 2 || !parts[0].AllBold() && !(person.InCapitals(parts[0].Text()) && !person.InCapitals(parts[1].Text())) ||
		wording.Count(parts[0].Text()) > labels.LongestTitle || b.AllBold() {
		return nil
	}
	return parts
}

// startsLine says whether a line may be a title: it ends no sentence, and goes on to no other line, as verse does.
func startsLine(text string) bool {
	return wording.Count(text) > 1 && wording.Count(text) <= labels.LongestTitle && !wording.EndsSentence(text) && !strings.ContainsAny(text[len(text)-1:], ",;:")
}

// asksNoMore says whether labels have given title, description and theme: what stands below them is no instruction of a form, and a label
// further down is the text's own, "Topic: the bus that waits for us".
func (r Reader) asksNoMore(f finding.Fields) bool {
	return f.Title.Text != "" && f.Title.Trust == r.Label && f.Description.Text != "" && len(f.Themes.Numbers) > 0
}

// tellsStory says whether a paragraph below the title and the theme is of the text, though a table with labels stands below it: it tells
// nobody what to do.
func tellsStory(b document.Block, f finding.Fields) bool {
	text := wording.Fold(b.Text())
	return f.Title.Text != "" && len(f.Themes.Numbers) > 0 && wording.Count(text) >= leastBelowHead && !formTalk.MatchString(text)
}

// instructedUntil returns where the fields of a form begin below its instructions; i where what stands there is longer than all
// that follows it, as a short blog is above a description at its foot.
func instructedUntil(blocks []document.Block, i int) int {
	below := furniture(blocks, i)
	if words := document.Words(blocks[i:below]); words == 0 || document.Exceeds(blocks[below:], words-1) {
		return below
	}
	return i
}

// titleBelowTalk returns where the title stands between what is said to the desk and the next field, "Happy to edit.", "Rotas are politics",
// "Theme: 5", where none was found above; else until, where that field stands.
func (r Reader) titleBelowTalk(blocks []document.Block, i, until int, f finding.Fields) int {
	if f.Title.Text == "" && r.Known == "" && speech.TalksToDesk(wording.Fold(blocks[i].Text())) {
		return max(i+1, cmp.Or(max(r.titleAbove(blocks, until), 0), until))
	}
	return until
}

// furniture returns where the fields of a form begin below its instructions ("Please complete every row …"), or the title
// above them where no label gives it; i when what stands there is no form.
func furniture(blocks []document.Block, i int) int {
	heading, author := 0, 0 // where they stand; 0 where none does
	for j, until := i, i+5; j < len(blocks) && j < until; j++ {
		b := blocks[j]
		if b.Kind == document.Table && formRows(b) >= 2 || j > i && b.Style == document.StyleTitle {
			return j
		}
		field, _, val := labels.InBlock(b)
		if val == "" && (b.Kind == document.Heading || field == labels.Title && asksAlike(blocks, j)) { // a template has a heading for each
			val = valueUnder(blocks, j)
		}
		switch {
		case j > i && val != "" && field == labels.Title, heading == 0 && j > i && val != "" && (field == labels.Description || field.IsTheme()):
			return cmp.Or(author, j)
		case heading == 0 && j > i && val != "" && field.AboutAuthor(): // "Your name: …", "Job title: …" above them
			author = cmp.Or(author, j)
			until++
		case heading > 0 && val != "" && (field == labels.Description || field.IsTheme()):
			return heading
		case heading == 0 && j > i && field == labels.None && b.Kind == document.Heading:
			heading = j
		}
		if wording.Count(b.Text()) > 40 || b.Kind == document.Table {
			break
		}
	}
	return i
}

// asksAlike says whether another label that looks alike, in bold or numbered, stands below the value of one, and below what the template says
// of that.
func asksAlike(blocks []document.Block, i int) bool {
	value := layout.Below(blocks, i)
	if value > 0 && guidesAnswer(blocks, value) {
		value = layout.Below(blocks, value)
	}
	if value < 0 {
		return false
	}
	next := layout.Below(blocks, value)
	return next > 0 && (blocks[i].AllBold() && blocks[next].AllBold() || isNumbered(blocks[i]) && isNumbered(blocks[next])) &&
		labels.FieldOf(blocks[next]) != labels.None && labels.FieldOf(blocks[value]) == labels.None
}

// isNumbered says whether a line begins with its number: "1. Title of your blog".
func isNumbered(b document.Block) bool {
	text := wording.Fold(b.Text())
	return labels.Enumerator.ReplaceAllString(text, "") != text
}

// formRows counts the rows of a table that begin with a label.
func formRows(b document.Block) int {
	n := 0
	for _, row := range b.Rows {
		if len(row) > 2 && form.Enumerates.MatchString(row[0].Text()) {
			row = row[1:]
		}
		if len(row) > 1 && form.LabelOf(row) != labels.None {
			n++
		}
	}
	return n
}

// behindPicture reads on behind a picture at the top (a logo, a banner): when fields follow, the picture stays
// with the blog and the fields are taken.
func (r Reader) behindPicture(f finding.Fields, blocks []document.Block, i int) (finding.Fields, []document.Block) {
	more, rest := r.knowing(f).Opening(blocks[i+1:])
	if len(rest) == len(blocks)-i-1 {
		return f, blocks[i:]
	}
	f.Take(more)
	return f, append([]document.Block{blocks[i]}, rest...)
}

// isTitleOverByline says whether the first line of a paragraph is the title and the second says who wrote the blog, or a third does:
// line breaks are all that sets them apart in most emails. An organisation may stand above a byline too.
func (r Reader) isTitleOverByline(blocks []document.Block, i int) bool {
	b := blocks[i]
	if !r.Styles || b.Kind != document.Paragraph || b.Style != document.StyleNone || !strings.Contains(b.Text(), "\n") || isVerse(b) {
		return false
	}
	lines := b.Lines()
	title := wording.Fold(lines[0].Text())
	if len(lines) > mostHeadLines || !startsLine(title) || !r.standsAsTitle(title) || r.isOfHouse(title) || person.OrganisationWords.MatchString(title) ||
		person.FirmWords.MatchString(title) || !longTextFollows(blocks[i+1:]) {
		return false
	}
	for i, line := range lines[1:min(len(lines), 3)] {
		if name := person.CleanName(wording.Fold(line.Text())); i+1 < len(lines)-1 && (r.knows(name) || person.LooksLikeName(name) && wording.Count(name) <= longestNameAlone) &&
			person.LooksLikeRole(wording.Fold(lines[i+2].Text())) {
			return true
		}
		p, by := r.byline(line, wording.Fold(line.Text()))
		if by && (p.Role != "" || p.Organisation != "" || byline.Start.MatchString(wording.Fold(line.Text()))) || isNameWithPost(line) {
			return true
		}
	}
	return false
}

// longestNameAlone is how many words a name has at most that stands alone above somebody's post.
const longestNameAlone = 4

// mostHeadLines is how many lines a paragraph has at most that is the head of a blog: title, sub-title, byline, post and theme.
const mostHeadLines = 5

// postBelowAuthor takes the post that stands on the line below "Author: Sue Ferris".
func (r Reader) postBelowAuthor(blocks []document.Block, i int, f *finding.Fields) bool {
	if i == 0 || f.Author.Name.Trust != r.Label || labels.FieldOf(blocks[i]) != labels.None || blocks[i].Kind != document.Paragraph {
		return false
	}
	if i > 1 && isAuthorLine(blocks[i-2]) && f.Author.Role.Trust == r.Label && r.houseBelowPost(blocks, i) {
		f.Author.Organisation.Offer(wording.Fold(blocks[i].Text()), f.Author.Name.Where, r.Label)
		return f.Author.Organisation.Trust == r.Label
	}
	return isAuthorLine(blocks[i-1]) && r.roleLine(blocks[i], blocks[i].Text(), r.Label, f)
}

// isAuthorLine says whether a line is the author's label and a value.
func isAuthorLine(b document.Block) bool {
	field, _, val := labels.InBlock(b)
	return field == labels.Author && val != ""
}

// houseBelowPost says whether a line between a post and the next label is the name of an organisation.
func (r Reader) houseBelowPost(blocks []document.Block, i int) bool {
	text := wording.Fold(blocks[i].Text())
	return i+1 < len(blocks) && labels.FieldOf(blocks[i+1]) != labels.None && labels.FieldOf(blocks[i-1]) == labels.None &&
		wording.Count(text) <= longestHouse && !wording.EndsSentence(text) && biography.InTitleCase(text)
}
