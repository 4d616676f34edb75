package person

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// PostsBehind writes a text with every post that stands before a name behind it, in brackets, so that there is one place to look for
// it: "a blog by Sue Ferris (our Head of Data) is attached" for "a blog by our Head of Data, Sue Ferris, is attached".
func PostsBehind(text string) string {
	if !LooksLikeRole(text) {
		return text
	}
	lines := strings.Split(withoutArticle(text), "\n")
	for i, l := range lines {
		if words := strings.Fields(l); len(words) <= longestSaying && LooksLikeRole(l) {
			lines[i] = strings.Join(withPostsBehind(words), " ")
		}
	}
	return strings.Join(lines, "\n")
}

// withoutArticle leaves out what stands before a title that has its article, so that the name follows on the post: "our Chair, the Revd
// Sue Ferris".
func withoutArticle(text string) string { return articleOfHonour.ReplaceAllString(text, ", $1") }

var articleOfHonour = phrase.Like("our Chair, the Revd Sue Ferris", `, the ((?:(?:Rt|Right|Most|Very) )?(?:Rev(?:d|erend)?|Hon(?:ourable)?)\b\.?)`)

// longestSaying is how many words a paragraph about somebody may have: each post that is moved copies the rest.
const longestSaying = 500

func withPostsBehind(words []string) []string {
	for i := 1; i < len(words); i++ {
		n := nameLength(words[i:])
		if n == 0 || Honorific.MatchString(words[i-1]+" ") && !endsInTwo(words[:i]) || goesOnPost[words[i]] && strings.EqualFold(words[i-1], "chief") ||
			n > 2 && strings.EqualFold(words[i-1], "head") { // "Head Porter Mo Ellis"
			continue
		}
		if owner := firmBefore(words[:i]); owner > 0 { // "Fenwick Council's Sue Ferris, Head of Data": "Sue Ferris of Fenwick Council, Head of Data"
			name, sign := cutSign(strings.Join(words[i:i+n], " "))
			firm, _ := cutSign(strings.Join(words[i-owner:i], " "))
			moved := append(strings.Fields(name), append([]string{"of"}, strings.Fields(firm+sign)...)...)
			words = slices.Concat(words[:i-owner], moved, words[i+n:])
			i += len(moved) - owner - 1
			continue
		}
		from, post := postBefore(words[:i], n)
		if post == "" {
			continue
		}
		name, sign := cutSign(strings.Join(words[i:i+n], " "))
		if strings.Contains(words[i-1], "–") || strings.Contains(words[i-1], "—") || words[i-1] == "-" {
			words = slices.Delete(slices.Clone(words), i+n, i+n+closingDash(words[i+n:])) // "our Head of Data – Sue Ferris – wrote it"
		}
		if strings.HasSuffix(words[i-1], ",") { // the brackets stand for the commas
			sign = strings.TrimPrefix(sign, ",")
		}
		moved := append(strings.Fields(name), "("+post+")"+sign)
		words = slices.Concat(words[:from], moved, words[i+n:])
		i = from + len(moved) - 1
	}
	return words
}

// goesOnPost are second words of posts that are written as names are: "Chief Constable Sue Ferris".
var goesOnPost = map[string]bool{"Constable": true, "Superintendent": true, "Whip": true, "Magistrate": true}

// firmBefore returns how many words the organisation has whose possessive some words end with: "by Fenwick Council's".
func firmBefore(words []string) int {
	firm, sign := cutSign(words[len(words)-1])
	if sign != "'s" && sign != "’s" {
		return 0
	}
	n := 1
	for n < len(words) && n < 6 && !wording.BeginsSmall(words[len(words)-n-1]) &&
		!strings.ContainsAny(words[len(words)-n-1], ".,;:()") && !opensPost[strings.ToLower(words[len(words)-n-1])] {
		n++
	}
	name := strings.Join(words[len(words)-n:len(words)-1], " ") + " " + firm
	if n < 2 || LooksLikeRole(name) || !OrganisationWords.MatchString(name) && !FirmWords.MatchString(name) {
		return 0
	}
	return n
}

// closingDash returns 1 where a dash ends what another began.
func closingDash(words []string) int {
	if len(words) > 0 && (words[0] == "–" || words[0] == "—" || words[0] == "-") {
		return 1
	}
	return 0
}

// cutSign cuts the punctuation off the end of a name: "Sue Ferris,", "Sue Ferris’s".
func cutSign(name string) (bare, sign string) {
	for _, s := range []string{"'s", "’s"} {
		if bare, ok := strings.CutSuffix(name, s); ok {
			return bare, s
		}
	}
	bare = strings.TrimRight(name, ",;:.)!?")
	return bare, name[len(bare):]
}

// nameLength returns how many words the name has that begins some words, 0 where none does. It ends before a word that cannot go on
// a name, or with one that has a mark behind it.
func nameLength(words []string) int {
	n := 0
	for n < len(words) && n < 5 {
		w := words[n]
		if particles[strings.ToLower(w)] && wording.BeginsSmall(w) && n > 0 && w != "and" && w != "y" && w != "e" && w != "mac" {
			n++
			continue
		}
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			break
		}
		n++
		if bare, _ := cutSign(w); bare != w && !Honorific.MatchString(w+" ") && utf8.RuneCountInString(bare) > 1 {
			break
		}
	}
	name, _ := cutSign(strings.Join(words[:n], " "))
	if !LooksLikeName(Honorific.ReplaceAllString(name, "")) || OrganisationWords.MatchString(name) ||
		FirmWords.MatchString(name) || fieldNames.MatchString(name) {
		return 0
	}
	return n
}

// fieldNames are words of what somebody answers for, which are no person's name: "our Director of Adult Social Care".
var fieldNames = phrase.MustCompile(`(?i)\b(?:design|social|adults?|child(?:ren)?|customers?|policy|planning|affairs|resources|finance|management|` +
	`assets|operations|communit(?:y|ies)|housing|public|engagement|development|strategy|transformation|innovation|` +
	`architecture|engineering|marketing|communications|security|information|product|people|culture|learning|records|` +
	`research|delivery|government|smart(?:er)? cit\w+|theme|blog|week)\b`)

var (
	// opensPost stand before a post that has no determiner: "a blog by Head of Data Sue Ferris".
	opensPost = wording.Set("by from is as behalf")
	// determiners begin a post.
	determiners = wording.Set("our my their its whose the his her a an")
	// abbreviated are roles that end the name of an organisation: "Kerbside Systems CTO Sue Ferris".
	abbreviated = wording.Set("ceo cto cio coo cfo cdo cdio cpo ciso md chief executive")
)

// postBefore returns the post that some words end with, and where it begins: "by our Head of Data,". One of n words follows as a name.
func postBefore(words []string, n int) (from int, post string) {
	end, set := len(words), strings.HasSuffix(words[len(words)-1], ",") // set off from the name
	if last := words[end-1]; last == "–" || last == "—" || last == "-" {
		end, set = end-1, true
	}
	c := clause{words: words, begin: clauseBegin(words[:end])}
	c.said = slices.Clone(words[c.begin:end])
	if len(c.said) == 0 {
		return 0, ""
	}
	c.said[len(c.said)-1] = strings.TrimRight(c.said[len(c.said)-1], ",")
	for i := len(c.said) - 1; i >= 0; i-- {
		if role := c.said[i+1:]; endsAsPost(role, set, n) {
			if from, post = c.postBehind(i, role); post != "" {
				return from, post
			}
		}
	}
	verbs := slices.ContainsFunc(c.said, func(w string) bool { return wording.BeginsSmall(w) && !SmallInNames[w] })
	if c.starts() && !set && !verbs && !wording.BeginsSmall(c.said[0]) && endsAsPost(c.said, set, n) {
		return c.begin, ownersPost(c.said)
	}
	return 0, ""
}

// clause is what stands before a name, back to the last mark.
type clause struct {
	words []string // all before the name
	begin int      // where the clause begins among them
	said  []string // its words, without the comma behind the last
}

// clauseBegin is where the clause begins that some words end with.
func clauseBegin(words []string) int {
	begin := len(words)
	for begin > 0 && len(words)-begin < 12 {
		w := words[begin-1]
		if begin < len(words) && strings.ContainsAny(w[len(w)-1:], ".,;:?!)") && !Honorific.MatchString(w+" ") {
			break
		}
		if strings.HasPrefix(w, "(") || isMark(w) {
			break
		}
		begin--
	}
	return begin
}

// starts says whether a line or a sentence begins with the clause.
func (c clause) starts() bool {
	return c.begin == 0 || strings.ContainsAny(c.words[c.begin-1][len(c.words[c.begin-1])-1:], ".:?!")
}

// postBehind reads the end of a clause as a role with what stands before it, and returns where that begins; "" where no post begins there.
func (c clause) postBehind(i int, role []string) (from int, post string) {
	if owner, owned := possessor(c.said[i]); owned {
		return c.ownedPost(i, owner, role)
	}
	lower := strings.ToLower(c.said[i])
	switch {
	case determiners[lower] && i > 0 && determined(c.said[:i], role), lower == "the" && i > 1 && c.said[i-1] == "of" && !wording.BeginsSmall(c.said[i-2]):
		return 0, "" // "our Head of the Library", "Office of the CTO"
	case determiners[lower] && (lower == "whose" || !namedBefore(c.words[:c.begin+i])):
		return c.begin + i, c.said[i] + " " + strings.Join(role, " ")
	case lower == "as" && i == 0 && c.starts() && !wording.BeginsSmall(role[0]): // "As Head of Data at Kerbside Systems, Sue Ferris …"
		return c.begin, ownersPost(role)
	case opensPost[lower] && !namedBefore(c.words[:c.begin+i+1]) && !wording.BeginsSmall(role[0]):
		return c.begin + i + 1, ownersPost(role)
	}
	return 0, ""
}

// possessor returns whose something is: "client's", "Systems'".
func possessor(word string) (owner string, ok bool) {
	word = strings.ReplaceAll(word, "’", "'")
	if owner, ok = strings.CutSuffix(word, "'s"); ok {
		return owner, true
	}
	owner, ok = strings.CutSuffix(word, "s'")
	return owner + "s", ok
}

// ownedPost is a role behind whose it is: "our client's Chief Executive", "the Fenwick Council's Head of Data".
func (c clause) ownedPost(i int, owner string, role []string) (from int, post string) {
	if wording.BeginsSmall(owner) {
		if i > 0 && determiners[strings.ToLower(c.said[i-1])] {
			i--
		}
		return c.begin + i, "their " + strings.Join(role, " ")
	}
	first := i
	for first > 0 && c.goesOnName(first-1) {
		first--
	}
	post = strings.Join(role, " ") + ", " + strings.Join(append(slices.Clone(c.said[first:i]), owner), " ")
	if first > 0 && strings.EqualFold(c.said[first-1], "the") {
		first--
	}
	return c.begin + first, post
}

// goesOnName says whether the name of an organisation may go on to the left with a word.
func (c clause) goesOnName(i int) bool {
	w := c.said[i]
	return !opensPost[strings.ToLower(w)] && (!wording.BeginsSmall(w) || SmallInNames[w] && i > 0 && !wording.BeginsSmall(c.said[i-1]))
}

// isMark says whether a word is a mark between parts of a line: "–", "/", "|".
func isMark(word string) bool { return strings.Trim(word, "–—-/|•·") == "" }

// determined says whether a determiner within the words before makes them and the role one post: "our Head of" before "the Library".
func determined(before, role []string) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if determiners[strings.ToLower(before[i])] && i+1 < len(before) && LooksLikeRole(strings.Join(before[i+1:], " ")) {
			return !LooksLikeRole(strings.Join(role, " "))
		}
	}
	return false
}

// endsAsPost says whether words are a post that a name may follow. Where nothing sets the name off, the post ends in the word that
// makes it one, or in what it is of: "our Solutions Architect Yusuf Demir", "our Head of Data Priya Nair".
func endsAsPost(role []string, set bool, n int) bool {
	if len(role) == 0 || len(role) > 10 || !LooksLikeRole(strings.Join(role, " ")) ||
		roleWords[strings.ToLower(role[0])] && onlyAuthor[strings.ToLower(role[0])] {
		return false
	}
	last := strings.ToLower(role[len(role)-1])
	if set {
		return !SmallInNames[last]
	}
	if LooksLikeRole(last) || endsInTwo(role) {
		return true
	}
	of := slices.IndexFunc(role, func(w string) bool { return w == "of" || w == "for" })
	return n == 2 && of > 0 && LooksLikeRole(strings.Join(role[:of], " ")) && !SmallInNames[last] && !wording.BeginsSmall(role[len(role)-1])
}

// endsInTwo says whether the last two words make a post of which the last alone is none: "our Harbour Master Denzil Keast", "by Head
// Porter Mo Ellis".
func endsInTwo(role []string) bool {
	n := len(role)
	return n > 1 && (posts.MatchString(strings.Join(role[n-2:], " ")) ||
		strings.EqualFold(role[n-2], "head") && !SmallInNames[strings.ToLower(role[n-1])] && !wording.BeginsSmall(role[n-1]))
}

// namedBefore says whether words end with a name and what joins a post to it: "Sue Ferris is our Head of Data", "Sue Ferris, our …".
func namedBefore(words []string) bool {
	n := len(words)
	if n > 0 && (words[n-1] == "is" || words[n-1] == "as") {
		n--
	}
	if n < 2 || n == len(words) && !strings.HasSuffix(words[n-1], ",") {
		return false
	}
	name := strings.TrimRight(words[n-2]+" "+words[n-1], ",")
	return LooksLikeName(name)
}

// ownersPost writes a post behind the name of its organisation as post and organisation: "Kerbside Systems CTO".
func ownersPost(words []string) string {
	at := len(words)
	for at > 0 && abbreviated[strings.ToLower(words[at-1])] {
		at--
	}
	if at > 0 && at < len(words) && !LooksLikeRole(strings.Join(words[:at], " ")) && !slices.ContainsFunc(words[:at], wording.BeginsSmall) {
		return strings.Join(words[at:], " ") + ", " + strings.Join(words[:at], " ")
	}
	return strings.Join(words, " ")
}
