package edit

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// rightly tells what a field should be of which a reply says that it is wrong: "Typo in the title, it should be Cellar nights."
type rightly struct {
	of     labels.Field
	value  string
	themes []int
}

func (e rightly) Apply(b *submission.Blog) bool {
	switch e.of {
	case labels.Title:
		b.Title = e.value
	case labels.Description:
		b.Description = e.value
	case labels.Theme:
		b.Themes = e.themes
	case labels.Role:
		b.Author.Role = e.value
	case labels.Organisation:
		b.Author.Organisation = e.value
	case labels.Author:
		return respelling{e.value}.Apply(b)
	}
	return true
}

// rightField are what a field is called where somebody says that it is wrong. The longer names stand before those that they hold.
var rightField = []struct {
	of    labels.Field
	named func(string) bool
}{
	{labels.Description, labels.NamesDescription},
	{labels.Role, phrase.MustCompile(`(?i)\b(?:job title|(?:my|her|his|their|author['’]s) (?:role|position|post|title at work))\b`).MatchString},
	{labels.Organisation, phrase.MustCompile(`(?i)\b(?:(?:my|our|the|her|his|their) (?:organi[sz]ation|company|employer|firm|charity)(?:['’]s)?(?: name)?|` +
		`name of (?:my|our|the|her|his|their) (?:organi[sz]ation|company|employer|firm|charity))\b`).MatchString},
	{labels.Author, phrase.MustCompile(`(?i)\b(?:my|our|\p{L}+['’]s|her|his|their|spelling of the) (?:(?:full|own|first|last|family|given) )?(?:name|surname|forename)\b`).MatchString},
	{labels.Title, labels.TitleWords.MatchString},
	{labels.Theme, phrase.MustCompile(`(?i)\bthemes?\b`).MatchString},
}

var (
	// shouldSay tells the right wording behind what is wrong.
	shouldSay = phrase.Like("Oops - typo in the title, should of course be Cellar nights.",
		`(?i)^(.{4,120}?)[,;:.!?]?(?: [–—-])?(?:\s+(?:it|this|that|which|they|and|but|so))*((?:\s+(?:should|ought to|must|needs? to)`+
			`(?:,? (?:of course|really|actually|obviously|just|please|instead|now|in fact|rather|have))*,? (?:be|been|read|say))|`+
			`(?:['’]s|\s+is)(?: (?:actually|really|of course|in fact|now))*):?\s+(["“‘']?(?-i:[\p{Lu}\d]).*)$`)
	// wrongly says that something is wrong.
	wrongly = phrase.MustCompile(`(?i)\b(?:correct|fix|mend|amend|change|update|check) (?:the|my|our) (?:(?:job )?title|headline|theme|` + labels.DescriptionNames + `)(?:,? (?:please|for (?:me|us)))?[.?!]*$|\b(?:except(?: for)?|apart from|other than|bar) (?:the|our|my) (?:title|headline|theme|description|sub-?title)$|\b(?:typo|misprint|mistakes?|errors?|slip|wrong(?:ly)?|incorrect(?:ly)?|mis-?spel\w+|mis-?typed|` +
		`mis-?read|muddled|mixed up|correction|not (?:quite )?right|out of date)\b`)
	// onlyField names a field and says nothing else of it.
	onlyField = phrase.MustCompile(`(?i)^(?:(?:sorry|oops|actually|thanks|thank you|(?:and )?(?:just )?one (?:\p{L}+ )?(?:thing|change|tweak|correction|edit|request|point)|just)\W+)*(?:the|my|our|her|his|their) [\p{L}'’ -]{3,30}$`)
)

// rightlyIn reads what a sentence, or two, say that a field should be; nil where they do not. Of two the first says what is wrong.
func (r Reader) rightlyIn(s string) Edit {
	m := shouldSay.FindStringSubmatch(s)
	if m == nil || wording.Count(m[1]) > 16 || labels.IsNoValue(m[3]) || strings.HasSuffix(m[3], "?") {
		return nil
	}
	if bare := !strings.HasSuffix(m[2], "s") && onlyField.MatchString(m[1]); !bare && !wrongly.MatchString(m[1]) {
		return nil
	}
	of, said := labels.None, labels.WithoutSubTitles(m[1])
	for _, f := range rightField {
		if f.named(said) {
			of = f.of
			break
		}
	}
	if of == labels.Title && myTitle.MatchString(m[1]) && person.LooksLikeRole(NewWording(m[3], true)) {
		of = labels.Role // "Sam has got my title wrong, it's Director of Data."
	}
	if q := quotedAnyhow.FindString(m[3]); q != "" && r.givesMore(m[3][len(q):]) { // “…”, theme 1
		return nil
	}
	edit := r.rightlySaid(of, m[3])
	if said, ok := edit.(rightly); ok && of == labels.Role && ofSender.MatchString(m[1]) {
		return newPost{person.CleanName(r.Sender), said.value, ""}
	}
	return edit
}

// givesMore says whether what stands behind a value in quotation marks gives a theme or another field.
func (r Reader) givesMore(behind string) bool {
	return len(r.Call.FindThemes(behind)) > 0 || labels.NamesTitle(behind) || labels.NamesDescription(behind)
}

var myTitle = phrase.Like("got my title wrong", `(?i)\bmy title\b`)

var ofSender = phrase.MustCompile(`(?i)\bmy\b`)

func (r Reader) rightlySaid(of labels.Field, rest string) Edit {
	edit := rightly{of: of, value: NewWording(rest, of != labels.Description)}
	switch of {
	case labels.Title:
		if !IsQuoted(rest) {
			edit.value = strings.TrimRight(edit.value, "!")
		}
		if wording.Count(edit.value) > labels.LongestTitle || r.Call.IsTheme(edit.value) {
			return nil
		}
	case labels.Description:
		if wording.Count(edit.value) < 3 {
			return nil
		}
	case labels.Theme:
		var unknown []submission.UnknownThemeWords
		if edit.themes, unknown = r.Call.MatchTheme(strings.TrimRight(speech.Polite.ReplaceAllString(edit.value, ""), ".! ")); len(unknown) > 0 || len(edit.themes) == 0 {
			return nil
		}
	case labels.Role:
		role, organisation := person.RoleAndOrganisation(edit.value)
		if !person.LooksLikeRole(role) || organisation != "" {
			return nil
		}
		edit.value = role
	case labels.Author:
		if edit.value = person.CleanName(edit.value); !person.LooksLikeName(edit.value) && wording.Count(edit.value) != 1 {
			return nil
		}
	case labels.Organisation:
		edit.value = strings.TrimRight(edit.value, ".")
		if wording.Count(edit.value) > 10 || !isPlainName(edit.value) || person.LooksLikeRole(edit.value) {
			return nil
		}
	default:
		return nil
	}
	if edit.value == "" && len(edit.themes) == 0 {
		return nil
	}
	return edit
}
