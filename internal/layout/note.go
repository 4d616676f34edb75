package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// NoteLines cuts a note into lines, also where several labels stand in one paragraph.
func NoteLines(blocks []document.Block) []document.Block {
	var out []document.Block
	for _, b := range Lines(hasteApart(dashesApart(withTables(blocks)))) {
		b = labelAhead(b)
		text := withBars(b)
		begins := labelsWithin(text)
		if b.Kind != document.Paragraph || len(text) > longestLabelled || len(begins) == 0 || len(begins) == 1 && begins[0] == 0 {
			out = append(out, b)
			continue
		}
		from := 0
		for _, to := range append(begins, len(text)) {
			for i, line := range linesOfPart(text[from:to], from > 0, to == len(text)) {
				line.Close = b.Close || from > 0 || i > 0
				out = append(out, line)
			}
			from = to
		}
	}
	return labels.WithColonsInNote(labels.WithAnswers(labels.WithAuthors(sentencesBehind(out))))
}

// labelAhead puts the label of a line before it that stands behind it in brackets: "Nine doors (title)". A post has a title of another
// kind: "Head of Post (title)".
func labelAhead(b document.Block) document.Block {
	m := labelBehind.FindStringSubmatch(wording.Fold(b.Text()))
	if m == nil || b.Kind != document.Paragraph || labels.FieldOf(b) != labels.None || tellsOfLabel.MatchString(m[1]) || strings.Contains(m[1], ": ") || strings.EqualFold(m[2], "title") && person.LooksLikeRole(m[1]) {
		return b
	}
	return document.Line(wording.Capitalised(m[2]) + ": " + m[1])
}

var (
	labelBehind = phrase.Like("Nine doors (title)", `(?i)^((?-i:["“‘'\p{Lu}\d]).{1,300}?)\s*[(\[](?:(?:blog|the|my|our|proposed|suggested) )?(title|headline|description|sub-?title|standfirst|strap-?line|themes?)[)\]][\s.]*$`)
	// tellsOfLabel begins a line that speaks of a field.
	tellsOfLabel = phrase.Like("Sorry, I forgot it", `(?i)^(?:sorry|apologies|oops|i|we|it|this|that|there|here|see|please|no|not|the (?:rest|first|second|third|last|other)|missing|attached|answer|re|point|as|both|is|are|can|could|do|does)\b`)
)

// dashesApart sets the dashes of a note off that were typed close up between labels and values, where there are two such: "Title-The
// stamp. Description-What three envelopes taught us." One alone may be a word with a hyphen.
func dashesApart(blocks []document.Block) []document.Block {
	closeUp := 0
	for _, b := range blocks {
		if b.Kind == document.Paragraph {
			closeUp += len(dashCloseUp.FindAllStringIndex(b.Text(), -1))
		}
	}
	if closeUp < 2 {
		return blocks
	}
	var out []document.Block
	for _, b := range blocks {
		if b.Kind != document.Paragraph || !dashCloseUp.MatchString(b.Text()) {
			out = append(out, b)
			continue
		}
		out = append(out, document.Paragraphs(strings.Split(dashCloseUp.ReplaceAllString(b.Text(), "$1$2 – $3"), "\n"))...)
	}
	return out
}

var dashCloseUp = phrase.Like("Title-The stamp", `(?im)(^|[.,;!?]\s+)((?:blog )?(?:title|headline|description|sub-?title|standfirst|strap-?line|summary|themes?|author))[-–—]((?-i:[\p{Lu}\d“"]))`)

// hasteApart cuts the paragraphs apart that somebody typed in haste.
func hasteApart(blocks []document.Block) (out []document.Block) {
	for _, b := range blocks {
		if lines := typedInHaste(b); lines != nil {
			out = append(out, lines...)
		} else if lines := b.Lines(); len(lines) > 1 && slices.ContainsFunc(lines, func(l document.Block) bool { return labelBehind.MatchString(wording.Fold(l.Text())) }) {
			out = append(out, lines...)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// sentencesBehind cuts off the sentence that stands behind a labelled value in quotation marks: "The description is: “…” It is for
// theme 1."
func sentencesBehind(lines []document.Block) []document.Block {
	var out []document.Block
	for _, b := range lines {
		if !strings.ContainsAny(b.Text(), "“\"") {
			out = append(out, b)
			continue
		}
		field, _, value := labels.InBlock(b)
		m := quotedValue.FindStringSubmatch(value)
		if m == nil || field == labels.None || b.Kind != document.Paragraph {
			out = append(out, b)
			continue
		}
		out = append(out, document.Line(strings.TrimSpace(strings.TrimSuffix(wording.Fold(b.Text()), m[1]))), document.Line(m[1]))
	}
	return out
}

// quotedValue is a value in quotation marks with a sentence behind it.
var quotedValue = phrase.Like("“What the porters knew.” It is for theme 1.", `^(?:“[^“”]{3,400}”|"[^"]{3,400}")[.,;]?\s+(\p{Lu}[^“”"]*\s[^“”"]*[.!?])$`)

// longestLabelled is how many bytes a paragraph has at most that is cut at the labels within.
const longestLabelled = 900

// withBars is the text of a block with bars before the labels that stand behind a value with nothing between them.
func withBars(b document.Block) string {
	text := b.Text()
	if field, _, value := labels.InBlock(b); field != labels.None && value != "" {
		text = nextLabel.ReplaceAllString(text, " | $1")
		if field.IsTheme() {
			text = nextTitle.ReplaceAllString(text, " | $1")
		}
	}
	text = inHaste.ReplaceAllString(text, "$1 | Title: $2 | Description: $3")
	if first := InlineLabel.FindStringIndex(text); first != nil {
		behind := bareDescription.ReplaceAllString(text[first[1]:], "$1 | Description: $2")
		behind = nextLabel.ReplaceAllString(behind, " | $1")
		behind = themeBehindQuote.ReplaceAllString(behind, "$1 | Theme: $2$3")
		behind = bareOpen.ReplaceAllString(behind, "$1 | $2: $3")
		text = text[:first[1]] + bareTheme.ReplaceAllString(behind, "$1 | Theme: $2$3")
	}
	return postsBehind(text)
}

// labelsWithin returns where labels begin in a text. One that ends with a dash begins a sentence or stands behind a bar.
func labelsWithin(text string) []int {
	var begins []int
	for _, m := range InlineLabel.FindAllStringSubmatchIndex(text, -1) {
		before, at, end := text[m[2]:m[3]], m[4], m[5]
		dash := !strings.ContainsAny(text[end-1:end], ":=>") && !strings.HasSuffix(text[:end], "→")
		apart := strings.ContainsAny(before, ";|") || strings.ContainsAny(before, ".!?") && unicode.IsUpper(rune(text[at]))
		if namesOther := nameLabel.MatchString(text[at:end]) && !beginsName.MatchString(text[end:]); namesOther {
			continue
		}
		if !withinLabel(text, at, end) && (!dash || at == 0 || apart) && !endsList(text[:m[3]]) && !(at > 0 && tellsOfIt.MatchString(text[end:])) {
			begins = append(begins, at)
		}
	}
	return begins
}

var (
	// nameLabel is the label of a name, which may be that of anything.
	nameLabel = phrase.Like("Name:", `(?i)^(?:full )?name\s*\W$`)
	// beginsName begins with what may be the name of a person.
	beginsName = phrase.Like("Ann Lee.", `^\s*(?:(?:\p{Lu}\.|(?:Dr|Mr|Mrs|Ms|Prof|Cllr|Rev|Sir|Dame)\.?|\p{Lu}[\p{L}'’-]+)\s+){1,3}\p{Lu}[\p{L}'’-]+`)
)

// tellsOfIt is what stands behind a word of a sentence and a colon, and is no value of a field: "Three lines. Title: it asks, and means Mr."
var tellsOfIt = phrase.Like("it asks, and means Mr or Mrs.", `^\s*(?:it|they|that|this|which|he|she|we|you|there|nobody|everybody) \p{Ll}`)

// endsList says whether what stands before a label is its list of names: "Standfirst, strapline, summary: we had words for everything."
func endsList(before string) bool {
	before, ok := strings.CutSuffix(strings.TrimSpace(before), ",")
	if !ok {
		return false
	}
	name := before[strings.LastIndexAny(before, ".;:,|?!")+1:]
	return strings.ContainsAny(strings.TrimSuffix(before, name), ".,?!") && labels.Of(name) != labels.None
}

// linesOfPart returns the lines of a part that begins with a label, if it is not the first. The last may hold the closing.
func linesOfPart(part string, within, last bool) []document.Block {
	part = strings.Trim(part, " ;,|/–—•·●▪◦\n")
	if within {
		part = withoutBracket(part)
	}
	if last && within {
		part = closingBehind.ReplaceAllString(part, "$1")
	}
	if !last {
		part = strings.TrimRight(leadsToNext.ReplaceAllString(part, "$1"), " ;,|/–—-")
	}
	var out []document.Block
	title, rest := titleInProse(part, within)
	for _, p := range []string{title, rest} {
		if p != "" {
			out = append(out, document.Paragraphs(strings.Split(strings.TrimRight(withoutStop(p), " –—"), "\n"))...)
		}
	}
	return out
}

// withoutBracket takes the bracket off the end of a value that closes the one before the first label: "(theme: People; description: What
// we learnt)".
func withoutBracket(part string) string {
	if open, shut := strings.Count(part, "("), strings.Count(part, ")"); shut != open+1 {
		return part
	}
	for _, end := range []string{")", ").", "),"} {
		if value, ok := strings.CutSuffix(part, end); ok {
			return value
		}
	}
	return part
}

// leadsToNext leads to the label behind a value: "The stamp. Second, the description: …"
var leadsToNext = phrase.Like("The stamp. Second,", `([.;!?]["”’']?)\s+(?i:(?:and )?(?:second(?:ly)?|third(?:ly)?|next|then|also|finally|lastly|last)),?(?: the| my| our)?$`)

// InlineLabel is a label within a sentence of a note: "Theme 3. Title: The stamp. Description: …".
var InlineLabel = phrase.MustCompile(`(?i)(^|[.;:,|•·?!”"/–-]\s+)((?:(?:and|for|blog|the|my|our|suggested|proposed|possible|provisional|preferred|` +
	`working|draft|short) )*(?:title|headline|heading|desc(?:ription)?|sub(?:-?\s?title)?|sub-?\s?heading|standfirst|strap(?:-?\s?line)?|` +
	`tag-?line|dek|deck|blurb|abstract|one-?\s?liner|one line|summary|intro(?:ductory)? (?:line|sentence)|teaser|themes?|author(?:['’]s)?(?: (?:name|details|info(?:rmation)?))?|contributor|blogger|by-?line|full name|name|spokes(?:person|woman|man)|client|` +
	`(?:job )?role|job title|position|organi[sz]ation|company|employer|twitter(?: handle)?)` +
	`(?: of (?:the |my |our )?(?:blog|{work}|post))?(?: below| underneath)?(?:\s*(?:[:=]|→|[-–]+>)|\s[–—-]\s))`)

// nextLabel is a label behind the value of another, with nothing between them: "Title: The stamp Sub-title: What we learnt".
var nextLabel = phrase.Like("Title: The stamp Sub-title: What we learnt",
	`\s+((?:Sub-? ?[Tt]itle|Sub-?[Hh]eading|Standfirst|Strapline|Description|Theme|Author):\s)`)

// postsBehind puts bars before the labels of a post that stand behind an author with nothing between them: "Author: Ann Lee Job title:
// Clerk". Elsewhere they may be words of a title: "The Good Company: what we learnt".
func postsBehind(text string) string {
	author := authorLabel.FindStringIndex(text)
	if author == nil {
		return text
	}
	return text[:author[1]] + nextPost.ReplaceAllString(text[author[1]:], " | $1")
}

var (
	authorLabel = phrase.Like("Theme: 3 | Author: Ann Lee", `(?:^|[|;,/•·–-] )(?i:author|(?:full )?name|by-?line|written by)(?:['’]s name)?:\s`)
	nextPost    = phrase.Like("Ann Lee Job title: Clerk", `\s+((?:(?:Job )?[Tt]itle|Job|Role|Position|Organi[sz]ation|Company|Employer|Twitter|E-?mail):\s)`)
)

// inHaste are two labels in a sentence typed without their colons: "Title Nine doors. Subtitle What the porters knew of them."
var inHaste = phrase.Like("Blog attached. Title Nine doors, description What the porters knew of them. Regards, Sue",
	`(^|[.!?,;] )(?i:title|headline) (\p{Lu}[^:|]{2,100}?)[.,;]? (?i:(?:and )?(?:sub-?title|desc(?:ription)?|strapline|standfirst|summary|tagline)) `+
		`(\p{Lu}[^:|]{20,}?)(?: (?i:(?:kind |best )?regards|thanks|cheers|best wishes)\b.*)?$`)

// bareDescription is a description without its colon behind a value in quotation marks, and in such marks itself.
var bareDescription = phrase.Like("Title: “The stamp”, description “What we learnt”",
	`(?i)(["”][.,;]?)\s+(?:(?:and|with) )*(?:(?:the|a|my|our) )?(?:`+labels.DescriptionNames+`)(?: is| being| would be| should be)? ([“"])`)

const (
	bareThemeName = `(?:and )?(?:for |under )?themes? (?:number |no\.? ?|#)?(` + wording.Numeral + `(?:(?:,| and| &| or) ` + wording.Numeral + `)?)`
	bareThemeEnd  = `((?: \([^()]{1,40}\))?(?:,? please)?(?:\s*[.;,|!]|\s+/\s|\s*$))`
)

var (
	// bareTheme is a theme without its colon behind the value of a label.
	bareTheme = phrase.Like("Title: The stamp; theme 3.", `(?i)(\pL{2}["”’']?[.!?]?)(?:\s*[;,|.]|\s+/)\s+`+bareThemeName+bareThemeEnd)
	// bareOpen is a field of which only is said there that it comes.
	bareOpen = phrase.Like("Title: The stamp / description to follow",
		`(?i)([\pL\d]["”’']?[.!?]?)(?:\s*[;,|]|\s+[/–-])\s+(?:and |the |my |our )*(title|`+labels.DescriptionNames+`|theme)(?:['’]s| is)? (to (?:follow|come|be confirmed)|tb[ac]|(?:still )?(?:coming|following)(?: [\w ]{2,20})?)[.!]*$`)
	// themeBehindQuote is the same where the quotation marks alone end the value.
	themeBehindQuote = phrase.Like("Title: “Who reads the meter?” Theme 3.", `(?i)(\pL{2}[.!?]["”])\s+`+bareThemeName+bareThemeEnd)
)

// nextTitle is the same behind the theme: behind an author a title is a role.
var nextTitle = phrase.Like("Theme: People Title: The stamp", `\s+((?:Blog )?(?:Title|Headline):\s)`)

// withinLabel says whether a label is the end of a longer one at the start of the line: "Description / sub-title:", "Sub - title:".
func withinLabel(text string, from, to int) bool {
	return from > 0 && strings.IndexByte(text, ':') == to-1 && labels.Of(labels.WithHyphen(text[:to-1])) != labels.None
}

// closingBehind ends an email in the line of its last field: "Author: Jane Doe, Head of Data, Acme. Cheers, Jane".
var closingBehind = phrase.MustCompile(`(?i)([.!?]["”’']?)\s+(?:cheers|(?:many |kind |best |warm |with )*(?:thanks|regards|wishes)|thank you|thx|all the best|` +
	`best)[,.!]?(?:\s+\S+){0,2}\s*$`)

// titleInProse ends a title within a sentence where that sentence ends: "Blog attached, title: Who will do the work? Our IT
// policy means that it is password protected." A label that stands for itself is written with a capital, and ends only before a
// sentence about the writer.
func titleInProse(part string, within bool) (title, rest string) {
	first, _ := utf8.DecodeRuneInString(part)
	f, _, value := labels.InLine(part)
	all := wording.Sentences(value)
	if f == labels.Theme && len(all) > 1 && wording.Count(all[0]) <= 8 && strings.ContainsFunc(all[0], unicode.IsLetter) { // "Theme: People. It was written by Sue Ferris."
		rest = strings.Join(all[1:], " ")
		return strings.TrimSpace(strings.TrimSuffix(part, rest)), rest
	}
	if !within || f != labels.Title || len(all) < 2 || !strings.HasSuffix(all[len(all)-1], ".") {
		return part, ""
	}
	if !unicode.IsLower(first) && !ofWriter.MatchString(all[1]) {
		return part, ""
	}
	rest = strings.Join(all[1:], " ")
	return strings.TrimSpace(strings.TrimSuffix(part, rest)), rest
}

// ofWriter begins a sentence in which somebody speaks of themselves: "I have not written a strapline."
var ofWriter = phrase.MustCompile(`^(?:I|I['’](?:m|ve|d|ll)|We|We['’](?:re|ve|d|ll)) (?:\w+ )?` +
	`(?:am|have|had|are|was|will|would|could|can|did|hope|think|thought|left|know|wrote|written|not)\b`)

// withoutStop takes the full stop off a short labelled value that stood in a sentence: a title has none.
func withoutStop(s string) string {
	if f, _, v := labels.InLine(s); f == labels.Title || f == labels.Theme || f == labels.Author || f.IsPost() {
		if len(wording.Sentences(v)) == 1 {
			return strings.TrimSuffix(s, ".")
		}
	}
	return s
}

// NumberMark is the number, or the letter for one, at the start of a line that was typed with it: "2. ", "(2) ", "b) ", "ii) ".
var NumberMark = regexp.MustCompile(`^\(?(?:\d[.):]|[a-eA-E]\)|[a-e]\.|(?i:i{1,3}|iv|v)\))\s+`)

// isPoint says whether a line is numbered by the program that wrote it: "2. A town found its forms again."
func isPoint(b document.Block) bool { return b.Kind == document.Item && b.Ordered && b.Number > 0 }

// Numbered returns the number of a line and its text without it; 0 where it has none.
func Numbered(b document.Block) (number int, text string) {
	text = wording.Fold(b.Text())
	if isPoint(b) {
		return b.Number, text
	}
	mark := NumberMark.FindString(text)
	if mark == "" {
		return 0, text
	}
	if n, ok := romans[strings.ToLower(strings.Trim(mark, "() "))]; ok {
		return n, text[len(mark):]
	}
	sign := strings.ToLower(strings.Trim(mark, "( "))[0]
	if sign >= 'a' {
		return int(sign-'a') + 1, text[len(mark):]
	}
	return int(sign - '0'), text[len(mark):]
}

// romans are the small numbers as the Romans wrote them.
var romans = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
