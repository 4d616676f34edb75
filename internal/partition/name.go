package partition

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/layout"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// atNames cuts the lines of a paragraph apart where one of them begins with the name of a submission, and a line where
// it goes on with another: "Kites is for theme 3 and Wells for theme 4".
func (c *cutting) atNames(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range blocks {
		lines := b.Lines()
		if b.Kind == document.Table || !slices.ContainsFunc(lines, func(l document.Block) bool {
			at, _ := c.begins(wording.Fold(l.Text()))
			return at >= 0 || c.placesBehind(wording.Fold(l.Text())) != nil
		}) {
			out = append(out, b)
			continue
		}
		for _, line := range lines {
			clauses := c.placesBehind(wording.Fold(line.Text()))
			if clauses == nil {
				clauses = c.clausesOf(wording.Fold(line.Text()))
				if len(clauses) == 1 {
					out = append(out, line)
					continue
				}
			}
			for _, clause := range clauses {
				out = append(out, document.Line(clause))
			}
		}
	}
	return out
}

// clausesOf cuts a line that begins with the name of a submission where another one's begins a clause.
func (c *cutting) clausesOf(line string) []string {
	at, _ := c.begins(line)
	if at < 0 || len(c.of) < 2 || len(line) > 400 {
		return []string{line}
	}
	var clauses []string
	from := 0
	joints := c.jointsOf(line)
	for i, joint := range joints {
		next, _ := c.begins(line[joint[1]:])
		end := len(line)
		if i+1 < len(joints) {
			end = max(joints[i+1][0], joint[1])
		}
		if within := c.of.ByNames(line[joint[1]:end]); next < 0 && len(within) == 1 {
			next = within[0].Of
		} else if next < 0 && len(within) == 0 {
			next = c.of.BegunWith(line[joint[1]:end])
		}
		if next >= 0 && next != at {
			clauses = append(clauses, line[from:joint[0]])
			from, at = joint[1], next
		}
	}
	return append(clauses, line[from:])
}

// jointsOf returns where a clause of a line may end, and the next begin.
func (c *cutting) jointsOf(line string) [][]int {
	joints := pointing.Joints(line, c.of.Mentions(line))
	from := 0
	for _, s := range wording.Sentences(line) { // also behind a quotation
		begin := from + max(0, strings.Index(line[from:], s))
		from = begin + len(s)
		if begin > 0 && !slices.ContainsFunc(joints, func(j []int) bool { return j[1] == begin }) {
			joints = append(joints, []int{begin, begin})
		}
	}
	for _, m := range append(c.of.Clearly(line), c.of.ByAuthors(line)...) { // also before a name that labels what follows, where a mail program has joined two lines
		begin := len(strings.TrimRight(line[:m.From], "“\"‘'"))
		first, _ := utf8.DecodeRuneInString(line[m.From:])
		before := wording.Words(line[:begin])
		if goesOn := len(before) == 0 || wording.SmallWords[before[len(before)-1]]; goesOn || !unicode.IsUpper(first) {
			continue
		}
		if asLabel.MatchString(line[m.To:]) && !slices.ContainsFunc(joints, func(j []int) bool { return j[0] <= begin && begin <= j[1] }) {
			joints = append(joints, []int{begin, begin})
		}
	}
	for _, m := range placeAsLabel.FindAllStringSubmatchIndex(line, 9) {
		joints = append(joints, []int{m[2], m[2]})
	}
	slices.SortFunc(joints, func(a, b []int) int { return a[1] - b[1] })
	return joints
}

// placeAsLabel is the place of a blog that labels what follows, behind the end of what is said of another.
var placeAsLabel = phrase.Like("“Nine doors” Second blog - theme 1", `["”’.!?]\s+((?:First|Second|Third|Fourth|Last|Former|Latter)(?: (?:one|blog(?: ?post)?|{work}|post))?(?::|\s+[–—-])\s)`)

// asLabel follows a name that labels what stands behind it.
var asLabel = phrase.Like("” – theme 3", `^["”’']?(?::|\s+[–—-])\s`)

// begins says which submission a clause begins with, -1 for none, and what stands behind its name or its place: "Wells: …", "Wells is
// for theme 4", "the second theme 5".
func (c *cutting) begins(text string) (at int, rest string) {
	if m := pointing.BlogNumber.FindStringSubmatch(text); m != nil {
		if n := int(m[1][0] - '1'); n >= 0 && n < len(c.of) {
			return n, withoutName(c.of, text[len(m[0]):], n)
		}
	}
	if name := strings.TrimSpace(layout.NumberMark.ReplaceAllString(text, "")); strings.Contains(name, " ") { // "2. Dr Ruth Bell"; "Ruth" alone has signed
		if at := c.of.OnlyOneBy(name); at >= 0 {
			return at, ""
		}
	}
	found := c.of.Mentions(text)
	if len(found) == 0 {
		found = c.of.ByAuthors(text)
	}
	if len(found) == 0 {
		found = c.wordBeforeTheme(text)
	}
	if len(found) == 0 || !leadsToName.MatchString(layout.NumberMark.ReplaceAllString(text[:found[0].From], "")) {
		return -1, ""
	}
	at, rest = found[0].Of, text[found[0].To:]
	if sep := behindName.FindStringIndex(rest); sep != nil {
		if theme := themeInBrackets.FindStringSubmatch(rest[:sep[1]]); theme != nil && sep[1] < len(rest) { // "The wells (theme 4): A village counts its water."
			return at, wording.Capitalised(theme[1]) + ". " + rest[sep[1]:]
		}
		return at, withoutName(c.of, rest[sep[1]:], at)
	}
	if named := c.of[at : at+1].ByNames(rest); len(named) == 1 && strings.Trim(rest[:named[0].From], "\"“”‘’'[]().,:–— ") == "" {
		if sep := behindName.FindStringIndex(rest[named[0].To:]); sep != nil {
			return at, rest[named[0].To+sep[1]:] // "[SS20-2] The wells", "[SS20-2] The wells: …"
		}
	}
	if sep := pointing.ToTheme.FindStringIndex(rest); sep != nil && c.namesTheme(wording.FirstSentence(rest[sep[1]:])) && !strings.ContainsAny(rest[sep[1]:], "“\"") && !c.mayMeanAnswered(at, rest) {
		if rest = rest[sep[1]:]; onlyNumbers.MatchString(rest) || c.onlyThemeName(strings.TrimRight(speech.Polite.ReplaceAllString(rest, ""), ".! ")) {
			rest = "Theme: " + rest // which "5." alone does not say
		}
		return at, rest
	}
	return -1, ""
}

// onlyThemeName says whether some words are the name of a theme, or another word for it, that nothing else tells to be one.
func (c *cutting) onlyThemeName(words string) bool {
	return c.call.IsTheme(words) || wording.Count(words) <= mostInThemeName && !strings.ContainsAny(words, "0123456789") && c.call.SaysTheme(words)
}

// mostInThemeName is how many words another word for a theme has at most.
const mostInThemeName = 3

// wordBeforeTheme finds a word of one title alone at the head of a clause, in small letters, with a theme behind it: "wells is covid".
func (c *cutting) wordBeforeTheme(text string) []pointing.Mention {
	first, _, _ := strings.Cut(text, " ")
	sep := pointing.ToTheme.FindStringIndex(text[len(first):])
	if sep == nil || wording.Count(text) > mostAboutTheme || pointing.NamesField(strings.TrimRight(first, ":")) {
		return nil
	}
	theme := text[len(first)+sep[1]:]
	if joints := pointing.Joints(theme, nil); len(joints) > 0 {
		theme = theme[:joints[0][0]]
	}
	theme = strings.TrimRight(speech.Polite.ReplaceAllString(theme, ""), ".!, ")
	at := c.of.OnlyOneWith(first)
	if at < 0 || !c.call.ChoosesThemes(theme) || otherVerb.MatchString(theme) || slices.ContainsFunc(strings.Fields(theme), func(w string) bool { return c.of.OnlyOneWith(w) >= 0 }) {
		return nil
	}
	return []pointing.Mention{{Of: at, From: 0, To: len(first)}}
}

// otherVerb says something else of it than its theme: "kites are people too".
var otherVerb = phrase.Like("are people too", `(?i)^(?:are|were|was|have|has|had|like|love|need|not|and|or|bring|give|make)\b`)

// mostAboutTheme is how many words such a clause has at most.
const mostAboutTheme = 12

// goesOnToAnother says whether what is said of one submission goes on with the theme of another, with no joint between the two: "theme 3
// Wells theme 4".
func (c *cutting) goesOnToAnother(rest string, of int) bool {
	if m := betweenThemes.FindStringSubmatch(rest); m != nil {
		if at := shortlyNamed(c.of, m[1]); at >= 0 && at != of {
			return true
		}
	}
	return slices.ContainsFunc(c.of.ByNames(rest), func(m pointing.Mention) bool {
		sep := pointing.ToTheme.FindStringIndex(rest[m.To:])
		return m.Of != of && sep != nil && c.namesTheme(rest[:m.From]) && c.namesTheme(rest[m.To+sep[1]:])
	})
}

// betweenThemes is a name between two themes.
var betweenThemes = phrase.Like("theme 3 Wells theme 4", `(?i:themes?) \d\S* (\p{Lu}[\p{L}'’]{2,}) (?i:themes?) \d`)

// withoutName takes a title off that stands behind the ref, or the ref behind the title.
func withoutName(s pointing.Several, rest string, of int) string {
	for _, m := range s[of : of+1].ByNames(rest) {
		if sep := behindName.FindStringIndex(rest[m.To:]); sep != nil && strings.Trim(rest[:m.From], "\"“‘'([ ") == "" {
			return rest[m.To+sep[1]:]
		}
	}
	return rest
}

var leadsToName = phrase.Like("And as for “", `(?i)^(?:[-*•–]\s*)?(?:(?:and )?(?:now|here(?:['’]s| is)|this is|next|finally|lastly),? )?(?:(?:for|re:?|regarding|about|on|and|then|with|as for|the|our|my|ref(?:erence)?|blog|piece|title|`+
	`description|sub-?title|theme|of|is|(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|cllr|councillor)\.?)\s+)*["“‘'(\[]*$`)

var behindName = regexp.MustCompile(`^["”’'.,)\]]*\s*(?:[([][^)\]]{2,80}[)\]])?\s*(?:[:–—-]+|$)\s*`)

// themeInBrackets stands between a name and what is said of it.
var themeInBrackets = phrase.Like(" (theme 4): ", `^["”’']?\s*[(\[]((?i:themes?) (?:no\.? ?|number )?\d(?:(?:,| and| &) \d)*)[)\]]`)

// onlyNumbers is what gives the themes of one submission by their numbers alone.
var onlyNumbers = phrase.Like("5 and 1, please.", `(?i)^\d{1,2}(?:(?:, ?| ?& ?| ?/ ?|,? and )\d{1,2})*(?:,? (?:please|pls|thanks|thank you|too|as well))*[.!]*$`)

// namesTheme says whether a clause names a theme by a number of its own or by its name.
func (c *cutting) namesTheme(text string) bool {
	if len(c.call.FindThemes(text)) > 0 {
		return true
	}
	first, _, _ := strings.Cut(strings.TrimRight(text, ".! "), ",")
	return c.call.ChoosesThemes(first)
}

// placesBehind turns a line round that names the blogs behind their themes: "Theme 2 for the first and 4 for the second", "Theme 2
// for Kites and theme 4 for Tom".
func (c *cutting) placesBehind(line string) []string {
	if len(c.of) < 2 || len(line) > 200 {
		return nil
	}
	var out []string
	line = strings.TrimRight(speech.Polite.ReplaceAllString(strings.TrimRight(line, ".! "), ""), ".! ")
	from, later := 0, false
	for _, joint := range append(pointing.Joints(line, c.of.Mentions(line)), []int{len(line), len(line)}) {
		m := placeBehind.FindStringSubmatch(line[from:joint[0]])
		if m == nil {
			m = nameInBrackets.FindStringSubmatch(line[from:joint[0]])
		}
		if name := toFollow.FindStringSubmatch(line[from:joint[0]]); name != nil && c.named(name[1]) >= 0 { // "wells to follow"
			later, from = true, joint[1]
			continue
		}
		if m == nil || !c.namesTheme(m[1]) && !c.namesTheme("theme "+m[1]) {
			return nil
		}
		at := c.named(m[2])
		if at < 0 {
			return nil
		}
		out = append(out, fmt.Sprintf("Blog %d: theme %s", at+1, themeAhead.ReplaceAllString(m[1], "")))
		from = joint[1]
	}
	if len(out) < 2 && !(later && len(out) == 1) {
		return nil
	}
	return out
}

// named returns which blog some words call, and say no more; -1 for none.
func (c *cutting) named(words string) int {
	if at := shortlyNamed(c.of, words); at >= 0 {
		return at
	}
	if m := c.of.ByNames(words); len(m) == 1 && m[0].From == 0 && m[0].To == len(words) {
		return m[0].Of
	}
	return -1
}

var (
	nameInBrackets = phrase.Like("Themes: 1 (kites)", `(?i)^(?:(?:sorry|it['’]s|that['’]s|please|use),? )*((?:themes?:? )?[^()]{1,40}?) \((?:for )?(?:the |my |our )?["“'‘]?([^"”()]{2,100}?)["”'’]?(?:['’]s?)?(?: one| blog| piece)?\)$`)
	toFollow       = phrase.Like("the wells one to follow", `(?i)^(?:the |my |our )?["“'‘]?([^"”]{2,100}?)["”'’]?(?: one| blog| piece)? (?:(?:is |are )?(?:still )?to (?:follow|come|be confirmed)|tb[ac]|(?:will )?follows?)$`)
	placeBehind    = phrase.Like("Theme 2 for the first",
		`(?i)^(?:(?:sorry|it['’]s|that['’]s|please|use),? )*(.{1,40}?),? (?:for|is for|goes (?:with|to)|on) (?:the |my |our )?["“'‘]?([^"”]{2,100}?)["”'’]?(?:['’]s?)?(?: one| blog| piece)?$`)
	themeAhead = phrase.Like("theme 2", `(?i)^(?:the )?themes?:? `)
)
