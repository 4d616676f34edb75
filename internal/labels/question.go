package labels

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// AsksForRole says whether "Title" or "Post" asks for somebody's role: between the name, the organisation and the address, or below the
// name where another line gives the title of the blog.
func AsksForRole(above Field, label, value string, below Field, titledElsewhere bool) bool {
	label = strings.ToLower(Tidy(label))
	between := above == Author && (below == Organisation || below == Email) || above == Organisation && (below == Author || below == Email)
	between = between || titledElsewhere && above == Author
	role, _, _ := strings.Cut(value, ",") // "Volunteer coordinator, Wyke Flood Wardens"
	return between && (label == "title" || label == "post") && person.LooksLikeRole(role)
}

// formWords are the words by which the question in a form's row is known, the most telling first.
var formWords = []struct {
	words *phrase.Phrase
	field Field
}{
	{phrase.Like("What is your name and organisation?",
		`(?i)\b(?:(?:your|the|author['’]?s?) (?:full )?|full |^)names?(?:\(s\))?(?:,| and\b| ?[&/+])(?:.*\b(?:and|&)\b)?.*\b(?:job title|role|position|organi[sz]ation|company|employer)\b`), Author},
	{phrase.Like("Who is the author? Please give name, role and organisation", `(?i)^who (?:is|are|was|were) the (?:blog['’]?s? )?authors?\b`), Author},
	{phrase.Like("What is your job title and who do you work for?",
		`(?i)\b(?:job title|role|position)\b.*(?:\band\b|&|/|,).*\b(?:organi[sz]ation|company|employer|work for)\b`), Post},
	{phrase.MustCompile(`(?i)\b(?:job title|role|position)\b`), Role},
	{phrase.MustCompile(`(?i)\b(?:sub-?\s?title|sub-?\s?heading|description|standfirst|strap-?line|summary)\b`), Description},
	{phrase.Like("Describe your blog in 150 characters or fewer", `(?i)^(?:(?:please|can you|how would you) )?(?:describe|sum(?: it)? up|summari[sz]e)(?: (?:it|(?:your|the) (?:blog|{work})))?\b`), Description},
	{phrase.Like("Intro", `(?i)^(?:short )?intro\W*$`), Description},
	{phrase.Like("Introduction (this will appear under the title)", `(?i)\b(?:under|below|beneath|underneath) (?:the|your|its) (?:blog (?:post )?)?title\W*$`), Description},
	{phrase.Like("What would you like to call your piece?", `(?i)^what (?:would|do|will|should) (?:you|we) (?:(?:like|want)(?: us)? to )?(?:call|name) (?:it|(?:your|the|this) (?:blog(?: post)?|{work}))\W*$`), Title},
	{phrase.MustCompile(`(?i)\btitle\b`), Title},
	{phrase.MustCompile(`(?i)\bthemes?\b`), Theme},
	{phrase.MustCompile(`(?i)\b(?:twitter|social media|handle)\b`), Twitter},
	{phrase.MustCompile(`(?i)\b(?:bio|biography)\b`), Bio},
	{phrase.MustCompile(`(?i)\be-?mail\b`), Email},
	{phrase.MustCompile(`(?i)\b(?:organisation|organization|company|employer)\b`), Organisation},
	{phrase.MustCompile(`(?i)\b(?:author|your name|full name)\b`), Author},
	{phrase.Like("Who wrote it?", `(?i)^who (?:wrote|has written|is writing) (?:it|(?:your|the|this) (?:blog|{work}))\b`), Author},
	{phrase.MustCompile(`(?i)\b(?:blog|text)\b.*\bwords?\b|\b(?:paste|enter|insert|type) (?:the |your )?(?:blog|text)\b|\byour blog\b`), Text},
}

// Asked returns what the label of a form's row asks for, in whatever words it asks: "Which theme(s) is your blog
// for?".
func Asked(label string) Field {
	label = wording.Fold(label)
	if f := Of(label); f != None {
		return f
	}
	if n := wording.Count(label); n == 0 || n > 14 || wording.EndsSentence(label) || saysLength.MatchString(label) {
		return None
	}
	bare := strings.ReplaceAll(label, "(s)", "s")
	for _, w := range formWords {
		if w.words.MatchString(bare) {
			return w.field
		}
	}
	return None
}

// questionOfField asks for one field, with the answer behind it: "What is the title? The stamp".
var questionOfField = phrase.Like("What is the title? The stamp",
	`(?i)^[^\pL]{0,4}(?:what|which|who)(?:['’]s| is| are| was| will be| would be) (?:the |your |our )?([^?]{3,70})\?\s+(\S.*)$`)

// answered reads such a question and its answer. Of an author or a role the answer must look like one, as a blog asks "Who is
// the author? Nobody knew."
func answered(text string) (f Field, label, value string) {
	m := questionOfField.FindStringSubmatch(text)
	if m == nil || strings.HasSuffix(m[2], "?") {
		return None, "", ""
	}
	value = m[2]
	switch f = Of(m[1]); {
	case f == Title || f == Description, f == Author && person.LooksLikeName(value), f == Role && person.LooksLikeRole(value):
		return f, Tidy(m[1]), value
	}
	return None, "", ""
}

// AsksFor begins the numbered question of a form that an email answers line by line.
var AsksFor = phrase.MustCompile(`(?i)^(?:what|which|who|please|your|the|give|tell|describe|sum up|summari[sz]e|can you)\b`)

// answersItself is a point of a list that gives a value or asks for a change, and is no question of a form.
var answersItself = phrase.Like("the theme is People",
	`(?i)^(?:please|your|the|give|tell)\b[^?]*\b(?:(?:is|are|should be|should read|will be) [^?]*[^?:]|`+
		`(?:change|move|swap|correct|amend|update|use|make)\b[^?]*[^?:])$`)

// choosesTheme is a point that gives the number of a theme: "The stamp – Sue Ferris – theme 3".
var choosesTheme = phrase.Like("– theme 3", `(?i)\bthemes? (?:no\.? ?|number )?\d`)

// askedFor reads "1. What is the title of your blog?", whose answer stands on the next line.
func askedFor(b document.Block, text string) Field {
	if b.Kind != document.Item || !AsksFor.MatchString(text) || answersItself.MatchString(text) || choosesTheme.MatchString(text) {
		return None
	}
	if f := Asked(strings.TrimRight(text, ".:")); f != Text {
		return f
	}
	return None
}
