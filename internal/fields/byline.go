package fields

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/byline"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// tellsWhy begins a sub-title, whatever roles it speaks of.
var tellsWhy = phrase.Like("Why a retired bus driver alphabetises crime novels", `(?i)^(?:why|how|what|when|where|who|whose|which|whether) \S+ \S+ \S+`)

// roleLine reads the line below a byline, or a labelled author, that is a name alone: "Director of Assets, Calder Vale Homes". by is how
// far that name is trusted.
func (r Reader) roleLine(b document.Block, text string, by finding.Trust, f *finding.Fields) bool {
	if b.Kind == document.Heading || r.Styles && b.AllBold() && f.Title.Text == "" || f.Author.Name.Trust != by || f.Author.Role.Text != "" ||
		wording.Count(text) > 16 || wording.EndsSentence(text) || strings.HasSuffix(wording.Fold(text), "?") || strings.HasSuffix(text, ":") || speaksOfPost(text) || saysSomething.MatchString(text) || tellsWhy.MatchString(text) ||
		byline.Start.MatchString(wording.Fold(text)) || speech.Greets(wording.Fold(text)) ||
		isAmong(person.In(text).Name, f.Author.Name.Text) {
		return false
	}
	post := r.withoutReach(text, f.Author.Name.Where, by, f)
	role, organisation := person.RoleAndOrganisation(strings.ReplaceAll(post, "\n", ", "))
	if !person.LooksLikeRole(text) && !(r.Styles && biography.LooksLikePost(role, organisation)) {
		return false
	}
	f.Author.OfferPost(role, organisation, f.Author.Name.Where, by)
	return true
}

// withoutReach leaves out the lines of a post that say how its holder is reached, and takes what they say.
func (r Reader) withoutReach(text, where string, by finding.Trust, f *finding.Fields) string {
	var kept []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if m := onlyHandle.FindStringSubmatch(line); m != nil {
			f.Author.Twitter.Offer(m[1], where, by)
		} else if person.MailAddress.FindString(line) == line && line != "" {
			f.Author.Email.Offer(strings.ToLower(line), where, by)
		} else {
			kept = append(kept, line)
		}
	}
	if len(kept) == 0 {
		return text
	}
	return strings.Join(kept, "\n")
}

// nameAt reads a name that stands alone below the title, known by the role on the line below it; roleLine reads that.
func (r Reader) nameAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.Styles || f.Title.Text == "" && r.Known == "" || f.Author.Name.Text != "" || i+2 >= len(blocks) {
		return false
	}
	name, role := wording.Fold(blocks[i].Text()), wording.Fold(blocks[i+1].Text())
	words := wording.Count(name)
	if r.bareBylineAt(blocks, i, f) {
		return true
	}
	if r.bareNameAt(blocks, i, f) {
		f.Author.Offer(person.Person{Name: person.CleanName(name)}, r.Origin+", byline", min(r.Label, finding.ByOpening))
		return true
	}
	if blocks[i].Kind != document.Paragraph || words > 12 || wording.EndsSentence(name) ||
		wording.Count(role) > 16 || wording.EndsSentence(role) || !person.LooksLikeRole(role) {
		return false
	}
	if p := person.In(name); person.LooksLikeName(p.Name) && p.Role == "" && p.Organisation != "" &&
		biography.InTitleCase(p.Organisation) && !person.OrganisationWords.MatchString(p.Name) {
		f.Author.Offer(p, r.Origin+", byline", min(r.Label, finding.ByDocument)) // "Sue Ferris, Kerbside Systems", and below it the role
		return true
	}
	clean := person.CleanName(name)
	if words > 9 || !person.LooksLikeName(clean) || person.OrganisationWords.MatchString(name) || wording.Alike(name, f.Title.Text) {
		return false
	}
	f.Author.Offer(person.Person{Name: clean}, r.Origin+", byline", min(r.Label, finding.ByDocument))
	return true
}

// bareNameAt says whether a plain line is a name with nothing beside it, between the sub-title and the text: one that no line further
// down is like, as headings are like one another, and whose words the text has in no small letters.
func (r Reader) bareNameAt(blocks []document.Block, i int, f *finding.Fields) bool {
	b := blocks[i]
	name := wording.Fold(b.Text())
	plain := func(b document.Block) bool {
		return b.Kind == document.Paragraph && b.Style == document.StyleNone && !b.AllBold() && !b.AllItalic() && !b.HasPicture()
	}
	likeIt := func(b document.Block) bool {
		text := wording.Fold(b.Text())
		return text != "" && wording.Count(text) <= 8 && !wording.EndsSentence(text)
	}
	if f.Title.Text == "" || f.Description.Text == "" || !plain(b) || wording.Count(name) > 3 || !plain(blocks[i+1]) ||
		wording.Count(blocks[i+1].Text()) < leastBelowName || slices.ContainsFunc(blocks[i+1:], likeIt) {
		return false
	}
	words := strings.Fields(strings.ToLower(name))
	if wording.SmallWords[words[0]] || headsText[words[0]] ||
		slices.ContainsFunc(words, func(w string) bool { return timesAndPlaces[w] || holdsWord(blocks[i+1:], w) }) {
		return false
	}
	return person.LooksLikeName(person.CleanName(name)) && !person.OrganisationWords.MatchString(name) &&
		!person.FirmWords.MatchString(name) && !campaign.Names(r.Call, wording.Words(name)) && !wording.Alike(name, f.Title.Text)
}

// leastBelowName is how many words the paragraph has at least that begins the text below a name.
const leastBelowName = 20

// holdsWord says whether a word stands somewhere in a text just as it is given.
func holdsWord(blocks []document.Block, word string) bool {
	return slices.ContainsFunc(blocks, func(b document.Block) bool {
		return slices.ContainsFunc(strings.Fields(b.Text()), func(w string) bool { return strings.Trim(w, ".,;:!?()“”‘’\"'") == word })
	})
}

// timesAndPlaces are words of headings that have a capital wherever they stand.
var timesAndPlaces = wording.Set("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october " +
	"november december spring summer autumn winter morning afternoon evening night light day street road lane hill bridge station crossing island park wales " +
	"england scotland ireland britain london north south east west")

// headsText are words with which lines begin that head a text and are written as a name is: "Dear Reader", "Guest Blog".
var headsText = wording.Set("dear hello good happy thank guest opening introduction introducing chapter part section act scene chapter looking setting " +
	"beyond building making new old smarter digital public blog article why how what when where who")

// saysSomething is a line that says something, and is no role and no organisation, though it may name one.
var saysSomething = phrase.Like("We've added council pages to doors.example", `(?i)^(?:we|it|i|this|there|here|they)(?:['’]\w+)? \w|['’]s [\pL ]{3,40}: \p{Lu}`)

// authorLine takes the lines that go on below a byline: the organisation, an address, a Twitter name.
func (r Reader) authorLine(b document.Block, text string, f *finding.Fields) bool {
	if f.Author.Name.Trust != finding.ByDocument || b.Kind != document.Paragraph || wording.Count(text) > 8 || wording.EndsSentence(text) || saysSomething.MatchString(text) {
		return false
	}
	if person.MailAddress.MatchString(text) && wording.Count(person.MailAddress.ReplaceAllString(text, "")) <= 2 {
		f.Author.Twitter.Offer(person.TwitterIn(person.MailAddress.ReplaceAllString(text, "")), f.Author.Name.Where, finding.ByDocument)
		f.Author.Email.Offer(strings.ToLower(person.MailAddress.FindString(text)), f.Author.Name.Where, finding.ByDocument)
		return true
	}
	if m := onlyHandle.FindStringSubmatch(text); m != nil {
		f.Author.Twitter.Offer(m[1], f.Author.Name.Where, finding.ByDocument)
		return true
	}
	if onlyReach.MatchString(wording.Fold(text)) {
		return true
	}
	if f.Author.Organisation.Text == "" && !b.AllBold() && slices.ContainsFunc(r.Organisations, func(o string) bool { return wording.Bare(o) == wording.Bare(text) }) {
		f.Author.Organisation.Offer(text, f.Author.Name.Where, finding.ByDocument)
		return true
	}
	if f.Author.Organisation.Text == "" && (person.OrganisationWords.MatchString(text) && (f.Author.Role.Text != "" || !b.AllBold()) ||
		f.Author.Role.Text != "" && (f.Title.Text != "" || r.Known != "") && !b.AllBold() && biography.InTitleCase(text)) {
		f.Author.Organisation.Offer(text, f.Author.Name.Where, finding.ByDocument)
		return true
	}
	return false
}

// onlyReach is a line of nothing but numbers and addresses by which an author is found.
var onlyReach = phrase.Like("ORCID: 0000-0002-1825-0097 | LinkedIn: linkedin.example/in/sue",
	`(?i)^(?:(?:orcid(?: id)?|linked ?in|researchgate|web(?: ?site)?|blog|tel|phone|mobile)?\W{0,3}(?:(?:https?://|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?|\d{4}-\d{4}-\d{4}-\d{3}[\dx]|\+?\d[\d ()-]{8,}\d)(?:\s*[|,;·•/]\s*|$))+$`)

// placeLine takes the organisation on the line below name and role, before it can be taken for a title.
func (r Reader) placeLine(b document.Block, text string, f *finding.Fields) bool {
	return person.OrganisationWords.MatchString(text) && f.Title.Text == "" && f.Author.Role.Text != "" && f.Author.Organisation.Text == "" &&
		!b.AllBold() && b.Style == document.StyleNone && biography.InTitleCase(text) && r.authorLine(b, text, f)
}

// byline reads a line of who wrote the blog, as [byline.Of] does, by those whom the reader knows of.
func (r Reader) byline(b document.Block, text string) (person.Person, bool) {
	p, ok := byline.Of(b, text, r.people(), r.Styles)
	return p, ok && (r.knows(p.Name) || !campaign.Names(r.Call, wording.Words(p.Name)))
}

// people are those who may be the author, by what the email says: whom it names, and its sender.
func (r Reader) people() byline.Known { return append(slices.Clone(r.Names), r.Sender) }

// knows says whether a name is the sender's, or that of the author whom the email names.
func (r Reader) knows(name string) bool { return r.people().Has(name) }

// authorTable takes a table that says who the authors are and nothing else. One at the end of a blog whose head names somebody else
// is the blog's own: those whom it tells of.
func (r Reader) authorTable(b document.Block, f *finding.Fields) bool {
	joint, ok := byline.InTable(b.Rows)
	if !ok || r.Headed != "" && !slices.ContainsFunc(person.Each([]string{joint.Name}), byline.Known(person.Each([]string{r.Headed})).Has) {
		return false
	}
	f.Author.Offer(joint, r.Origin+", table of authors", finding.ByDocument)
	return true
}
