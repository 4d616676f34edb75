package statement

import (
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// postSaid is a sentence about somebody's post, which is called a title too: "her title has just changed to Chief Engineer",
// "my job title should read Head of Data".
var postSaid = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"Her position is Head of Data", `(?:her|his|their|the author['’]s|\p{L}+['’]s) (?:(?:new|full|current|official|correct) )?(?:title|position|post)`},
	{"My role is now Head of Data", `(?:her|his|their|my|our|the|the author['’]s|\p{L}+['’]s) (?:(?:new|full|current|official|correct) )?(?:job title|job|role)`},
	{"Make my title Head of Data", `make (?:my|her|his) title`},
	{"Job title is Head of Data", `(?:^|[.;!?\n] ?)job title(?-i: is)`},
}, `\b(?: has| should)?(?: now| just| recently| since)*(?: been)?(?: changed| updated| amended)?(?:(?:[,;:]| [–—-])? (?:and |as |so )?(?:s?he|they|i)(?:['’](?:s|re|m)| is| are| am))?(?: to)?(?: is| be (?:shown|given|listed|printed)(?: as)?| be| read| reads| appears?(?: as)?)?(?: now)?:? (?:an? |the |that of )?[“"]?(\p{Lu}[^.?!;“”"]{2,90})`)

// notOther is what the post is not.
var notOther = phrase.Like("Director of Housing, not Head of Housing", `(?i),? (?:and )?(?:not|rather than|instead of) .*$|,? (?:now|nowadays|these days|at present|currently)$`)

// whosePost says by name of whom a post is said.
var whosePost = phrase.Like("Moira's title is Head of Travel", `^(\p{Lu}[\p{L}-]+)['’]s `)

// postChanges tells what a post is now from a question about it: "my job title has changed to …, could you update it?"
var postChanges = phrase.MustCompile(`(?i)\b(?:has|should|changed|updated|amended|to|now)\b`)

// withoutPost reads the post that a text says somebody has, and returns the text without it: what is called a title
// there is not the blog's.
func (r Reader) withoutPost(text, where string, f *finding.Fields) string {
	m, at := postSaid.FindStringSubmatch(text), postSaid.FindStringIndex(text)
	if m == nil {
		m, at = r.ownTitle(text)
	}
	if m == nil || strings.HasPrefix(text[at[1]:], "?") && !postChanges.MatchString(m[0]) {
		return text
	}
	role, organisation := person.RoleAndOrganisation(biography.BeforeAnother(notOther.ReplaceAllString(biography.AtOrganisation(m[1]), "")))
	if !person.LooksLikeRole(role) || wording.Count(role) > 10 {
		return text
	}
	if at := person.Employer.FindStringSubmatch(text); organisation == "" && at != nil {
		organisation = person.WithoutThe(at[1])
	}
	if m := weAre.FindStringSubmatch(text[at[0]:]); organisation == "" && m != nil {
		organisation = person.NameOnly(m[1])
	}
	if whose := whosePost.FindStringSubmatch(m[0]); whose != nil {
		f.Author.Whose = whose[1]
	}
	f.Author.OfferPost(role, organisation, where, finding.ByStatement)
	return wording.Fold(text[:at[0]] + " " + strings.TrimPrefix(text[at[1]:], "."))
}

// ownTitle returns where a text says what its writer's own title is, behind that of the blog, which has only one, or before who “we” are.
func (r Reader) ownTitle(text string) (m []string, at []int) {
	if at = titleOfWriter.FindStringIndex(text); at == nil || r.Title(labels.WithoutSubTitles(text[:at[0]])) == "" && !weAre.MatchString(text[at[0]:]) {
		return nil, nil
	}
	return titleOfWriter.FindStringSubmatch(text), at
}

var (
	titleOfWriter = phrase.Like("The title is Nine doors. My title is Workshop Lead.", `\b[Mm]y (?:own )?title is (?:an? |the |that of )?[“"]?(\p{Lu}[^.?!;“”"]{2,90})`)
	// weAre names the organisation behind the post: "and we are Farley Medical Engineering".
	weAre = phrase.Like(" and we are Farley Medical Engineering.", `(?:,| and) we(?:['’]re| are) (?:from )?(?:the )?(\p{Lu}[^.,;:?!()]{2,60})`)
)
