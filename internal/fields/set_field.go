package fields

import (
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// under says where a value was found that stands under a label: "document, labelled Title".
func (r Reader) under(label string) string { return r.Origin + ", labelled " + label }

// inTable says the same of a label in a table.
func (r Reader) inTable(label string) string {
	return r.Origin + " table, labelled " + labels.Tidy(label)
}

// whereOf says where the value of a labelled line was found: what a sentence said stands under no label, whatever we have put it under.
func (r Reader) whereOf(line document.Block, label string) string {
	if line.Said {
		return r.Origin
	}
	return r.under(label)
}

// set files the value of a label, by the field that it names.
func (r Reader) set(f *finding.Fields, field labels.Field, val, where string) {
	if labels.IsPlaceholder(val) {
		return
	}
	if value, filled := labels.Filled(val); filled {
		val = value
	}
	val = withoutRemark(withoutGuidance(val))
	if field.AboutAuthor() && field != labels.Bio && !strings.Contains(val, "\n") {
		val = wording.Unquote(val)
	}
	if field == labels.Title || field == labels.Description { // in a list of what is done: "Title: The stamp ✔"
		val = doneMark.ReplaceAllString(val, "")
	}
	switch field {
	case labels.Title:
		r.setTitle(f, val, where)
	case labels.Description:
		r.setDescription(f, val, where)
	case labels.Theme:
		r.setTheme(f, val, where)
	case labels.Topic:
		r.setTopic(f, val, where)
	case labels.Author:
		r.setAuthor(f, val, where)
	case labels.Role:
		r.setRole(f, val, where)
	case labels.Organisation:
		r.setOrganisation(f, val, where)
	case labels.Post:
		role, organisation := person.RoleAndOrganisation(strings.ReplaceAll(val, "\n", ", "))
		f.Author.OfferPost(role, organisation, where, r.Label)
	case labels.Email:
		f.Author.Email.Offer(strings.ToLower(person.MailAddress.FindString(val)), where, r.Label)
	case labels.Twitter:
		f.Author.Twitter.Offer(twitterName(val), where, r.Label)
	case labels.Other:
		if strings.HasSuffix(where, "labelled Client") { // an agency names whose blog it is
			f.Author.Organisation.Offer(val, where, finding.BySubject)
		}
	case labels.Bio:
		f.Author.Bio = finding.Value{Text: strings.TrimSpace(val), Where: where, Trust: r.Label}
		f.Author.Offer(biography.Facts(biography.WithSurname(val, append(slices.Clone(r.Names), f.Author.Name.Text, r.Sender))), where, finding.ByOpening)
	}
}

// setDescription files what stands under "Description:", and the theme that the same line goes on to give.
func (r Reader) setDescription(f *finding.Fields, val, where string) {
	kept, by := r.Sentences().WithoutRemarks(speech.WithoutTail(val)), r.Label
	if forMachines.MatchString(where) { // and nobody reads it below the title
		by = min(by, finding.ByOpening)
	}
	f.Description.Offer(statement.AsDescription(kept), where, by)
	r.themeBehind(strings.TrimPrefix(val, kept), where, f)
}

// setOrganisation files what stands under "Organisation:" or "On behalf of:": a house, or somebody with a role at one.
func (r Reader) setOrganisation(f *finding.Fields, val, where string) {
	if p := person.In(val); person.LooksLikeName(p.Name) && person.LooksLikeRole(p.Role) && p.Organisation != "" && !person.OrganisationWords.MatchString(p.Name) {
		r.setAuthor(f, val, where) // "On behalf of: Sue Ferris, Data Manager, Kerbside Systems"
		return
	}
	f.Author.Organisation.Offer(val, where, r.Label)
}

// doneMark ticks off what a line has given.
var doneMark = phrase.Like("The stamp ✔️", `(?:\s*[✔✓☑✅]\x{fe0f}?)+\s*$`)

// takesLabel files the value of a labelled line, and says whether it is one.
func (r Reader) takesLabel(b document.Block, f *finding.Fields) bool {
	field, label, val := labels.InBlock(b)
	if field == labels.None || field == labels.Text || val == "" {
		return false
	}
	r.set(f, field, val, r.whereOf(b, label))
	return true
}

// setTitle files what stands under "Title:", and the description that the same line goes on to give.
func (r Reader) setTitle(f *finding.Fields, val, where string) {
	if m := describedBehindTitle.FindStringSubmatch(val); m != nil && wording.Count(m[2]) >= labels.ShortestSubTitle {
		f.Description.Offer(statement.AsDescription(m[2]), where, r.Label)
		val = m[1]
	}
	title := r.Sentences().WithoutRemarks(val)
	for _, s := range wording.Sentences(strings.TrimPrefix(val, title)) { // "Bins. desc: what we learnt"
		if also, _, v := labels.InLine(s); also == labels.Description && title != val {
			f.Description.Offer(wording.Unquote(v), where, r.Label)
		}
	}
	if title != val || strings.HasSuffix(where, " is") { // "The proposed title is: Nine doors."
		title = wording.WithoutStops(title) // which parted them
	}
	title = openToChange.ReplaceAllString(countOfTitle.ReplaceAllString(statement.OtherTitle.ReplaceAllString(title, ""), ""), "")
	title, author := r.cutAuthor(title)
	f.Author.Offer(author, where, r.Label)
	f.Title.Offer(wording.Unquote(title), where, r.Label)
	r.themeBehind(strings.TrimPrefix(val, title), where, f)
}

// describedBehindTitle is a title with the description under a label of its own behind it: its groups are the two.
var describedBehindTitle = phrase.Like("The stamp; description – What three envelopes taught us", `^([^;|]{2,120}?)\s*(?:;|\||,|//)\s*(?i:(?:and )?(?:the |my |our )?(?:short )?(?:`+labels.DescriptionNames+`))\s*(?::|=|\s[–—-])\s+(\S.*)$`)

// openToChange is what a contributor says to the desk of a title, behind it in its line.
var openToChange = phrase.Like("Nine doors – but do suggest a better one",
	`(?i)\s+(?:[–—-]|//)\s+(?:but |and )?(?:(?:please |do |you may )*(?:suggest (?:(?:a better|another|an alternative)(?: one| title)?|one|others?)|feel free to (?:change|edit|amend|suggest|pick|choose)\b.*|change (?:it|as)\b.*|(?:keep|leave|retain) (?:it |the \w+ )?as\b.*)|`+
		`(?:i['’]m |we['’]re )?(?:very )?(?:happy|open) (?:to (?:change (?:it|this|that)|suggestions?|other (?:ideas|titles|suggestions)|be guided|a better (?:one|title|idea))|for you)\b.*|(?:better )?suggestions? welcome\b.*|or something (?:like that|along (?:those|these) lines))[.!]?$`)

// countOfTitle is the contributor's own count of a title: "Ask the old system [18 characters]".
var countOfTitle = phrase.Like("Ask the old system [18 characters]", `(?i)\s*[(\[]\d{1,3} (?:chars?|characters?|words?)(?: (?:with|incl\w*\.?|without) spaces)?[)\]]$`)

// themeBehind takes the theme that the sentences say which stand behind a value in the same line: "Standfirst: What we learnt. It is
// for People."
func (r Reader) themeBehind(rest, where string, f *finding.Fields) {
	for _, s := range wording.Sentences(rest) {
		if r.Sentences().PlacesBlog(s) {
			f.Themes.Offer(r.Call.FindThemes(s), nil, where, finding.ByProse)
		}
	}
}

// setRole files what stands under "Job title:", and the organisation that the same line names behind it where no label does.
func (r Reader) setRole(f *finding.Fields, val, where string) {
	val = wording.Unquote(person.InEnglish(val))
	role, organisation := person.RoleAndOrganisation(val)
	if organisation == "" || !person.LooksLikeRole(role) || !strings.HasPrefix(val, role+", ") && !strings.HasPrefix(val, role+" at ") ||
		!isOfDomain(organisation, r.Domain) && !endsAsHouse.MatchString(organisation) {
		f.Author.Role.Offer(val, where, r.Label)
		return
	}
	f.Author.Role.Offer(role, where, r.Label)
	f.Author.Organisation.Offer(organisation, where, min(r.Label, finding.ByDocument))
}

// endsAsHouse is how the name of an organisation ends, and that of no field of work: "Deputy Director, Public Services".
var endsAsHouse = phrase.Like("Fenwick Council", `(?i)^(?:\S+ )+(?:council|university|college|trust|association|foundation|society|agency|authority|ltd|limited|plc|llp|inc|gmbh)\.?$`)

// setTheme files what stands under "Theme:", and whom the same line names behind it.
func (r Reader) setTheme(f *finding.Fields, val, where string) {
	val = r.behindTheme(val, r.Origin, f)
	numbers, unknown := r.Call.MatchTheme(val)
	if f.Themes.Trust == r.Label && secondTheme.MatchString(where) { // "Secondary theme: 3"
		f.Themes.Numbers = append(slices.Clone(f.Themes.Numbers), numbers...)
		f.Themes.Unknown = append(slices.Clone(f.Themes.Unknown), unknown...)
		return
	}
	f.Themes.Offer(numbers, unknown, where, r.Label)
}

// setAuthor files what stands under "Author:", which may go on to a sentence about the author.
func (r Reader) setAuthor(f *finding.Fields, val, where string) {
	val = r.withoutLabelBehind(oneself.ReplaceAllString(strings.ReplaceAll(val, "\n", ", "), ""), where, f)
	p := person.In(val)
	if said := biography.Facts(val); said.Name != "" && biography.NameVerb.MatchString(val) { // "The author", and below it "Sue Ferris leads on data at Kerbside Systems."
		f.Author.Offer(said, where, r.Label)
		return
	}
	if all := wording.Sentences(val); len(all) > 1 && !middleInitial.MatchString(all[0]) {
		if first := person.In(all[0]); person.LooksLikeName(first.Name) { // "Author: Sue Ferris. Sue is our Data Manager."
			first.Twitter, first.Email = p.Twitter, p.Email
			if p = first; p.Role == "" {
				p.Role, p.Organisation = biography.SaidBehind(biography.TakenUp(all, p.Name)[1], p.Name)
			}
		}
	}
	f.Author.Offer(p, where, r.Label)
}

// withoutLabelBehind files what stands under another label in the same line: "Author: Sue Ferris | Category: People".
func (r Reader) withoutLabelBehind(val, where string, f *finding.Fields) string {
	at := margin.BetweenParts.FindStringIndex(val)
	if at == nil {
		return val
	}
	field, _, behind := labels.InLine(val[at[1]:])
	if field == labels.None || field == labels.Author || field == labels.Text || behind == "" {
		return val
	}
	r.set(f, field, behind, where)
	return val[:at[0]]
}

// middleInitial is what ends no sentence in a name: "Author: Helen R. Park, Senior Lecturer".
var middleInitial = phrase.Like("Dr Helen R.", `\p{Lu}\p{L}+ (?:\p{Lu}\. ?)+$`)

// oneself stands before one's own name: "Author: me! Sue Ferris, Data Manager".
var oneself = phrase.MustCompile(`(?i)^(?:(?:it['’]?s )?(?:me|myself)|yours truly|the undersigned)\b(?:\s?[:;]-?[)D]|[\s!.,:;–—-])*`)

// forMachines is the label of a description that a web page has for search engines, beside the one below its title.
var forMachines = phrase.Like("document, labelled Meta description", `(?i)labelled (?:meta|seo)[ -]description$`)

// secondTheme is the label of a theme that comes beside the first.
var secondTheme = phrase.MustCompile(`(?i)\b(?:secondary|second|additional|other|also|further) (?:campaign )?theme`)

// shortestTopicTitle is how many words stand at least under "Topic:" that name the blog, where nothing else does.
const shortestTopicTitle = 4

// setTopic files what stands under "Category:" or "Topic:". Where it is no theme it is often the blog's subject
// ("parking permits") or its kind ("guest blog"), and what names a theme elsewhere goes before it.
func (r Reader) setTopic(f *finding.Fields, val, where string) {
	numbers, unknown := r.Call.MatchTheme(val)
	switch {
	case len(numbers) > 0:
		f.Themes.Offer(numbers, unknown, where, r.Label)
	case !campaign.SaysNothing(val, campaign.Words(r.Call)):
		f.Themes.Offer(nil, unknown, where, finding.ByFileName)
		if wording.Count(val) >= shortestTopicTitle && r.Sentences().MayBeTitle(val) && !wording.EndsSentence(val) { // "Topic: Three times by four o'clock"
			f.Title.Offer(wording.Unquote(val), where, finding.ByFileName)
		}
	}
}
