package fields

import (
	"slices"
	"strings"

	"copydesk/internal/attached"
	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/pairing"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// part is a piece of an entry, and the marks that stand between it and the piece before where both may be one: "A year: what we learnt".
type part struct{ joint, text string }

// mayName says whether what is left of an entry may be a title.
func mayName(s string) bool {
	return !talks(s) && !speech.MentionsBlog(s) && wording.Count(s) <= labels.LongestTitle
}

// joinedParts puts parts together that only their own marks part.
func joinedParts(parts []part) []string {
	var out []string
	for _, p := range parts {
		if p.joint == "" {
			out = append(out, p.text)
			continue
		}
		out[len(out)-1] += p.joint + p.text
		if p.joint == bracket {
			out[len(out)-1] += ")"
		}
	}
	return out
}

// partOf takes a part that says something known, and says whether it did.
func (r Reader) partOf(e pairing.Entry, f attached.File, n int, text, where string, found *finding.Fields) bool {
	by := writtenBy.FindStringSubmatch(text)
	field, _, val := labels.InLine(text)
	numbers, unknown := r.Call.ReadThemes(text)
	switch {
	case text == "":
	case pairing.Called(f).Is(text):
		if QuotedIn(e.Text, text) { // as the file's name cannot be written: "the-contractor-s-comma.md: “The contractor’s comma”"
			found.Title.Offer(text, where, finding.ByProse)
		}
	case field != labels.None && val != "":
		r.set(found, field, val, where)
	case by != nil && person.LooksLikeName(person.In(by[1]).Name):
		found.Author.Offer(person.In(strings.TrimSuffix(by[1], ".")), where, finding.ByProse)
	case found.Author.Name.Text != "" && found.Author.Role.Text == "" && wording.Count(text) <= labels.LongestPost && person.LooksLikeRole(text):
		role, organisation := person.RoleAndOrganisation(text)
		found.Author.OfferPost(role, organisation, where, finding.ByProse)
	case nameAndMark.MatchString(text) && person.LooksLikeName(nameAndMark.FindStringSubmatch(text)[1]):
		found.Author.Name.Offer(nameAndMark.FindStringSubmatch(text)[1], where, finding.ByProse)
	case r.isPersonPart(text):
		found.Author.Offer(person.In(text), where, finding.ByProse)
	case len(numbers)+len(unknown) > 0 && wording.Count(text) <= longestThemePart:
		found.Themes.Offer(numbers, unknown, where, finding.ByProse)
	case (r.Call.SaysTheme(text) || r.Call.SaysTheme(forTheme.ReplaceAllString(text, ""))) && wording.Count(text) <= longestThemePart:
		numbers, unknown = r.Call.MatchTheme(text)
		found.Themes.Offer(numbers, unknown, where, finding.ByProse)
	default:
		nothing := campaign.SaysNothing(text, r.ownWords(nil)) || speech.ToDesk(text) && !QuotedIn(e.Text, text)
		return nothing || n == 0 && e.Text != "" && strings.TrimLeft(e.Text, ":–—-|/;(,") == e.Text // it is the name's own sentence
	}
	return true
}

// nameAndMark is a name with the form of a school behind it.
var nameAndMark = phrase.Like("Leah Stone, 8B", `^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}),? (?i:year \d{1,2}|\d{1,2}[a-z])$`)

// forTheme stands before the theme of a part: "for the anniversary".
var forTheme = phrase.Like("for the anniversary", `^(?i:for|under|in) (?:(?i:the) )?`)

// longestThemePart is how many words a part has at most that says the theme: "for theme 3, the one about people and what they need".
const longestThemePart = 12

// writtenBy is a part that says who wrote a blog.
var writtenBy = phrase.Like("is from Tom Okafor, Chief Engineer",
	`(?i)^(?:(?:is |was |comes )?(?:by|from)|(?:is |was )?(?:written|authored|penned) by):?\s+(.+)$`)

// themeThenText is a theme by its number, and a sentence behind it.
var themeThenText = phrase.Like("theme 3 What we learnt from paper.", `^((?i:theme) (?:(?i:no\.? ?|number ))?\d)\s+([“"]?\p{Lu}\S*(?: \S+){3,})$`)

// partJoint may end a part within a piece.
var partJoint = phrase.MustCompile(`[.,;]\s+`)

// entryParts cuts an entry into its parts; what stands in brackets is one, but for what somebody is. Sentences that stand together
// stay so, unless the first says the theme.
func (r Reader) entryParts(e pairing.Entry, f attached.File) []part {
	text := strings.TrimLeft(arrow.ReplaceAllString(person.Brackets.ReplaceAllString(strings.ReplaceAll(e.Text, f.Name, ""), ""), " | "), ":–—-|/;, ")
	var parts []part
	joint, from := "", 0
	for _, at := range append(PartOfName.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		if inBracket(text[:at[0]]) && at[0] < len(text) {
			continue
		}
		parts = r.piecesOf(parts, joint, text[from:at[0]])
		if joint, from = text[at[0]:at[1]], at[1]; strings.Contains(joint, "|") {
			joint = ""
		}
	}
	for _, line := range e.Below {
		parts = r.piecesOf(parts, "", line)
	}
	return r.withPersons(parts)
}

// withPersons puts together what says of somebody the name, the role and the organisation in parts: "Sue Ferris / Harbour Clerk /
// Ness Port".
func (r Reader) withPersons(parts []part) []part {
	var out []part
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if person.LooksLikeName(p.text) && i+1 < len(parts) && person.LooksLikeRole(parts[i+1].text) && wording.Count(parts[i+1].text) <= labels.LongestPost {
			i++
			p = part{"", p.text + ", " + parts[i].text}
			if i+1 < len(parts) && person.In(p.text).Organisation == "" && mayBePlace(parts[i+1].text) && !r.Call.SaysTheme(parts[i+1].text) {
				i++
				p.text += ", " + parts[i].text
			}
		}
		out = append(out, p)
	}
	return out
}

// mayBePlace says whether a part may be the organisation of somebody.
func mayBePlace(text string) bool {
	return biography.InTitleCase(text) && !wording.EndsSentence(text) && wording.Count(text) <= longestPlace && !strings.Contains(text, ":")
}

// longestPlace is how many words the name of an organisation has at most.
const longestPlace = 8

// arrow parts what a line says as a dash does: "Nine doors > theme 3 > What we learnt".
var arrow = phrase.Like(" > ", `\s*(?:^|\s)(?:[-=]*>|→|»)(?:\s|$)\s*`)

// inBracket says whether a text ends within brackets.
func inBracket(text string) bool {
	return strings.LastIndexByte(text, '(') > strings.LastIndexByte(text, ')')
}

// piecesOf cuts what stands between two joints further, where it says a theme or a person first, and at brackets.
func (r Reader) piecesOf(parts []part, joint, piece string) []part {
	if at := r.tailOf(piece); at > 0 {
		parts = r.piecesOf(parts, joint, piece[:at])
		return r.piecesOf(parts, "", piece[at:])
	}
	for piece = strings.TrimSpace(piece); piece != ""; {
		said, rest, cut := r.cutPart(piece)
		if at := r.bracketOfTheme(said); at != nil && at[0] > 0 && !cut { // "by Sue Ferris (theme 3)"
			parts = r.piecesOf(parts, joint, said[:at[0]])
			parts = r.piecesOf(parts, "", strings.Trim(said[at[0]:at[1]], "() "))
			return r.piecesOf(parts, "", strings.TrimLeft(said[at[1]:], "., "))
		}
		if writtenBy.MatchString(said) || r.isPersonPart(said) {
			parts = append(parts, part{"", strings.Trim(said, " ,;")})
		} else {
			parts = append(parts, atBrackets(joint, said)...)
		}
		joint = ""
		if !cut {
			break
		}
		piece = strings.TrimSpace(rest)
	}
	return parts
}

// bracketOfTheme finds the brackets in which a theme stands, by its number or its name; nil where there are none.
func (r Reader) bracketOfTheme(text string) []int {
	for _, at := range wholeBracket.FindAllStringSubmatchIndex(text, -1) {
		if pairing.ThemeInBrackets.MatchString(text[at[0]:at[1]]) || r.Call.IsTheme(text[at[2]:at[3]]) {
			return at[:2]
		}
	}
	return nil
}

var wholeBracket = phrase.MustCompile(`\s*\(([^()]*)\)`)

// bracket is the joint of a part in brackets.
const bracket = " ("

// atBrackets makes a part of what stands in brackets.
func atBrackets(joint, said string) []part {
	var parts []part
	for said != "" {
		at := strings.IndexAny(said, "([")
		end := strings.IndexAny(said, ")]")
		if at < 0 || end < at {
			at, end = len(said), len(said)
		}
		if before := strings.Trim(said[:at], " ,;"); before != "" {
			parts = append(parts, part{joint, before})
		}
		if end == len(said) {
			break
		}
		parts = append(parts, part{bracket, strings.Trim(said[at+1:end], " ,;")})
		said, joint = said[end+1:], " "
	}
	return parts
}

// cutPart cuts a theme, a person or a quotation off the start of a piece: "theme 3. What we learnt", "“Nine doors”, theme 3".
func (r Reader) cutPart(piece string) (part, rest string, cut bool) {
	if quoted, ok := statement.QuotedAtStart(piece); ok {
		_, behind, _ := strings.Cut(piece, quoted)
		if rest = strings.TrimLeft(behind, "”’\"' ,.;"); len(rest) < len(behind) && rest != "" {
			return quoted, rest, true
		}
	}
	if m := themeThenText.FindStringSubmatch(piece); m != nil {
		return m[1], m[2], true
	}
	for _, at := range partJoint.FindAllStringIndex(piece, 4) {
		part := piece[:at[0]]
		if inBracket(part) {
			continue
		}
		if r.Call.SaysTheme(part) || piece[at[0]] != ',' && writtenBy.MatchString(part) {
			return part, piece[at[1]:], true
		}
	}
	return piece, "", false
}

// tailOf returns where the sentences begin at the end of a piece that say no more than the theme or the author, "What we learnt. Theme 3.
// By Sue Ferris."; 0 where there are none.
func (r Reader) tailOf(piece string) int {
	sentences, end := wording.WholeSentences(piece), len(piece)
	for i := len(sentences) - 1; i > 0; i-- {
		s := strings.TrimRight(sentences[i], ". ")
		who := writtenBy.FindStringSubmatch(s)
		if inBracket(sentences[i]) || strings.HasPrefix(s, "(") || !(r.Call.SaysTheme(s) && wording.Count(s) <= longestThemePart) && !(who != nil && person.LooksLikeName(person.In(who[1]).Name)) {
			break
		}
		if end = strings.LastIndex(piece[:end], sentences[i]); end < 0 {
			return 0
		}
	}
	if end == len(piece) {
		return 0
	}
	return end
}

// Entry takes what an entry says of its blog: the parts between dashes, bars, commas and brackets, each known by what it says. What
// is left is the description, with the title before it where neither the entry nor the document gives one.
func (r Reader) Entry(e pairing.Entry, f attached.File, where string, found *finding.Fields) {
	found.Author.Organisation.Offer(e.Organisation, where, finding.ByProse)
	if wording.Count(e.Named) > 1 && strings.TrimRight(r.fileTitle(e.Named), "?!") == strings.TrimRight(e.Named, "?!") && wording.Count(e.Named) <= labels.LongestTitle && !speech.MentionsBlog(e.Named) && !person.LooksLikeName(e.Named) { // the file bears the title
		found.Title.Offer(e.Named, where, finding.ByProse)
		e.ByFile = false
	}
	if person.LooksLikeName(e.Named) && len(person.NameKey(e.Named)) > 1 { // the file bears the author's name
		found.Author.Name.Offer(e.Named, where, finding.ByProse)
	}
	titled := r.beginsTitled(f.Doc.Blocks)
	if wording.Count(e.Short) >= leastInSubject && !titled && mayName(e.Short) { // more than a word of it to call it by
		found.Title.Offer(wording.Unquote(e.Short), where, finding.ByProse)
	}
	titled = titled || !e.ByFile && !e.ByPlace
	var left []part
	apart := true // from what was left before
	for n, p := range r.entryParts(e, f) {
		if r.partOf(e, f, n, p.text, where, found) {
			apart = true
			continue
		}
		if apart {
			p.joint = ""
		}
		left, apart = append(left, p), false
	}
	said := slices.DeleteFunc(joinedParts(left), func(s string) bool {
		return r.labelledPart(s, where, found) || titled && namesAuthor(s, where, &found.Author)
	})
	if len(said) > 1 && e.ByFile && mayName(said[0]) {
		found.Title.Offer(wording.Unquote(said[0]), where, finding.ByProse)
		said = said[1:]
	} else if len(said) > 0 && QuotedIn(e.Text, left[0].text) && beginsWithLead(f.Doc.Blocks) {
		found.Title.Offer(left[0].text, where, finding.ByStatement)
		said = said[1:]
	} else if titlesEntry(e, left, said, titled) {
		found.Title.Offer(wording.Unquote(left[0].text), where, finding.ByProse)
		if left = left[1:]; len(left) > 0 {
			left[0].joint = ""
		}
		said = joinedParts(left)
	}
	if at := slices.IndexFunc(said, func(s string) bool { return wording.Count(s) > leastSummary }); at >= 0 {
		found.Description.Offer(statement.AsDescription(said[at]), where, finding.ByProse)
	}
}

// titlesEntry says whether the first of what is left of an entry is the title of its blog: in quotation marks with more behind it, or where
// the blog has no other, titled.
func titlesEntry(e pairing.Entry, left []part, said []string, titled bool) bool {
	if len(said) == 0 {
		return false
	}
	first := left[0].text
	quoted := QuotedIn(e.Text, first) && wording.Count(first) <= labels.LongestTitle
	return quoted && len(said) > 1 || !titled && (quoted || mayName(first))
}

// beginsTitled says whether a document may begin with its title: with a short line that is none under the label of another field, no
// byline and no sentence.
func (r Reader) beginsTitled(blocks []document.Block) bool {
	for len(blocks) > 0 {
		field, by := labels.FieldOf(blocks[0]), false
		if field == labels.None {
			_, by = r.byline(blocks[0], wording.Fold(blocks[0].Text()))
		}
		if !by && (field == labels.None || field == labels.Title) {
			break
		}
		blocks = blocks[1:]
	}
	if len(blocks) < 2 {
		return false
	}
	first := wording.Fold(blocks[0].Text())
	return wording.Count(first) <= labels.LongestTitle && !(strings.HasSuffix(first, ".") && blocks[0].Kind == document.Paragraph && !blocks[0].AllBold())
}

// beginsWithLead says whether a document begins with a line that is set as a sub-title.
func beginsWithLead(blocks []document.Block) bool {
	return len(blocks) > 0 && SetAsLead(blocks, wording.Fold(blocks[0].Text()))
}

// namesAuthor takes for the author what is somebody's name and nothing else, where nobody else is named: "Nine doors – Sue Ferris – theme 3".
func namesAuthor(text, where string, a *finding.Author) bool {
	name := person.CleanName(text)
	if n := wording.Count(name); a.Name.Text != "" || n < 2 || n > longestName || !person.LooksLikeName(name) || person.OrganisationWords.MatchString(name) || person.FirmWords.MatchString(name) {
		return false
	}
	a.Name.Offer(name, where, finding.ByProse)
	return true
}

// longestName is how many words a name in a list has at most.
const longestName = 4

// labelledPart takes what a label says within an entry, whose colon has parted it: "theme 3. Sub-title: What we learnt".
func (r Reader) labelledPart(text, where string, found *finding.Fields) bool {
	field, _, val := labels.InLine(text)
	if field == labels.None || val == "" {
		return false
	}
	r.set(found, field, val, where)
	return true
}

// leastSummary is how many words a description in a list has more than.
const leastSummary = 3
