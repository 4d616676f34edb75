package edit

import (
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Reader is of whom and for which call an answer is read.
type Reader struct {
	Call   *call.Call
	Sender string // the name of who writes, whose post it may tell
}

// In reads the edits that an answer asks for, and returns the blocks of it that remain, so that no word of an edit is read as a value.
func (r Reader) In(answer []document.Block) (edits []Edit, left []document.Block) {
	answer = requestsApart(answer)
	for i := 0; i < len(answer); i++ {
		b := answer[i]
		text := wording.InDoubleMarks(wording.Fold(b.Text()))
		if edit, below := r.ofText(answer[i:]); edit != nil {
			edits, i = append(edits, edit), i+below
			continue
		}
		if b.Kind == document.Table || len(text) > 1200 || !mayEdit.MatchString(text) || i > 0 && leadsToBiography(answer[i-1]) {
			left = append(left, b)
			continue
		}
		kept, asked := text, []Edit(nil)
		if f, _, value := labels.InBlock(b); f == labels.None || f == labels.Theme && saysOfTheme(text) {
			kept, asked = r.editsOf(speech.Clauses(text))
		} else if m := onlyPartOfText.FindStringSubmatch(value); m != nil && (f == labels.Title || f == labels.Description) {
			kept, asked = "", []Edit{takenFrom(f, m[1], m[2], value)}
		} else if asBeforeBut.MatchString(value) || forDesk.MatchString(value) {
			kept, asked = "", []Edit{unclear{}}
		} else if Confirmed.MatchString(value) {
			continue
		} else if at := courtesyBehind.FindStringIndex(text); at != nil && (f == labels.Title || f == labels.Description) && wording.Count(value) > 1 {
			b = document.Line(text[:at[0]])
		} else if at := speech.RestIsFine.FindStringIndex(text); at != nil && f == labels.Title && wording.Count(text[:at[0]]) > 2 {
			b = document.Line(text[:at[0]])
		}
		if len(asked) == 0 {
			left = append(left, b)
			continue
		}
		edits = append(edits, asked...)
		if kept != "" {
			left = append(left, document.Line(kept))
		}
	}
	return edits, left
}

// leadsToBiography says whether what stands below a line is a biography, which tells of somebody and asks for no change.
func leadsToBiography(b document.Block) bool {
	leads, _ := speech.LeadsToBiography(wording.Fold(b.Text()))
	return leads
}

// editsOf reads the edits that some sentences ask for, and returns what the others say.
func (r Reader) editsOf(said []string) (kept string, edits []Edit) {
	var others []string
	for i := 0; i < len(said); i++ {
		if asked, gone, both := r.exchanged(said[i], following(said, i)); gone != nil {
			edits, others = append(edits, withoutThemes{gone}), append(others, asked)
			if both {
				i++
			}
			continue
		}
		if speech.InPassing(said[i]) {
			others = append(others, ended(said[i]))
			continue
		}
		s, taken := r.themesTaken(said[i])
		if len(taken) > 0 {
			edits = append(edits, withoutThemes{taken})
		} else if denied := r.themeDenied(s); denied != nil {
			edits = append(edits, denied)
			continue
		}
		next := following(said, i)
		if s == "" {
			continue
		}
		edit, both := r.editOf(s, next)
		if both {
			i++
		}
		if edit == nil {
			others = append(others, ended(s))
			continue
		}
		edit, i = r.goingOn(edit, said, i)
		edit = ofSpokenOf(edit, said[:i], s)
		edits = append(edits, edit)
	}
	return strings.Join(others, " "), edits
}

// following is the sentence behind one of several; "" behind the last.
func following(said []string, i int) string {
	if i+1 < len(said) {
		return said[i+1]
	}
	return ""
}

// ended is a clause as a sentence.
func ended(clause string) string {
	if clause == "" || strings.ContainsAny(clause[len(clause)-1:], ".?!:") || strings.HasSuffix(clause, "”") {
		return clause
	}
	return clause + "."
}

// goingOn adds to a description that a sentence tells those behind it that say nothing to the desk: "The sub-title should read: We
// closed. Then we asked why."
func (r Reader) goingOn(edit Edit, said []string, i int) (Edit, int) {
	e, ok := edit.(rightly)
	if !ok || e.of != labels.Description || !strings.HasSuffix(said[i], e.value) {
		return edit, i
	}
	for i+1 < len(said) && r.tellsNothing(said[i+1]) {
		i++
		e.value += " " + said[i]
	}
	return e, i
}

// tellsNothing says whether a sentence says nothing to the desk.
func (r Reader) tellsNothing(s string) bool {
	field, _, _ := labels.InLine(s)
	edit, _ := r.editOf(s, "")
	return field == labels.None && edit == nil && speech.Of(s) == speech.NoSpeech && !speech.ToDesk(s) && !strings.HasSuffix(s, "?") && len(r.Call.FindThemes(s)) == 0
}

// editOf reads the edit that a sentence asks for, nil where it asks for none; both says that the next one belongs to it.
func (r Reader) editOf(s, next string) (edit Edit, both bool) {
	if edit = attributedBeside(s, next); edit != nil {
		return edit, true
	}
	edit = editIn(s)
	if j, ok := edit.(joining); ok && (r.Call.IsTheme(j.author.Name) || len(r.Call.FindThemes(s)) > 0) {
		edit = nil // "Please add Future Gazing as a second theme" adds nobody
	}
	for _, read := range []func(string) Edit{r.postOfSender, r.postTold, r.corrected, r.rightlyIn, slipIn} {
		if edit == nil {
			edit = read(s)
		}
	}
	if whole := r.wholeOf(edit, next); whole != nil {
		return whole, true
	}
	if edit == nil && next != "" {
		if edit = saysAndShould(s, next); edit != nil {
			return edit, true
		}
	}
	if edit == nil && announcesSelf.MatchString(s) {
		if edit = r.selfDescribed(next); edit != nil {
			return edit, true
		}
	}
	if edit == nil && next != "" && wrongly.MatchString(s) {
		edit = r.rightlyIn(s + " " + next)
		return edit, edit != nil
	}
	j, ok := edit.(joining)
	if m := ofSecond.FindStringSubmatch(next); ok && m != nil && j.author.Role == "" {
		j.author.Role, j.author.Organisation = person.RoleAndOrganisation(strings.TrimRight(m[1], "."))
		return j, true
	}
	return edit, false
}

// editIn reads the edit that a sentence asks for; nil where it asks for none.
func editIn(s string) Edit {
	s = speech.Hello.ReplaceAllString(s, "")
	if edit := editOfAuthor(s); edit != nil {
		return edit
	}
	if m := usesPartOfText.FindStringSubmatchIndex(s); m != nil && (labels.NamesDescription(s) || endsThere.MatchString(s[m[1]:])) {
		return takenFrom(labels.Description, s[m[2]:m[3]], s[m[4]:m[5]], s)
	}
	if m := partOfTextDoes.FindStringSubmatch(s); m != nil && (labels.NamesDescription(s) || endsThere.MatchString(m[len(m)-1])) {
		return takenFrom(labels.Description, m[1], m[2], s)
	}
	if edit := trimmingIn(s); edit != nil {
		return edit
	}
	of := fieldNamedIn(s)
	if speech.PartOfText.MatchString(s) {
		return nil
	}
	for _, p := range []*phrase.Phrase{replaced, shouldBe, becomes} {
		if m := p.FindStringSubmatch(s); m != nil {
			return rewording{of: of, old: wording.Fold(m[1]), new: wording.Fold(m[2])}
		}
	}
	if m := wordShouldBe.FindStringSubmatch(s); m != nil && of != labels.None {
		return rewording{of: of, old: m[1], new: m[2]}
	}
	if m := wordNotOther.FindStringSubmatch(s); m != nil && of != labels.None {
		return rewording{of: of, old: m[2], new: m[1]}
	}
	if m := notOther.FindStringSubmatch(s); m != nil && of != labels.None {
		return rewording{of: of, old: wording.Fold(m[2]), new: wording.Fold(m[1]), whole: true}
	}
	if of == labels.None {
		return nil
	}
	return editWithin(of, s)
}

// editWithin reads the edit that a sentence asks for which names the field and not the whole of it: words added, taken out, changed.
func editWithin(of labels.Field, s string) Edit {
	if m := saysButShould.FindStringSubmatch(s); m != nil {
		return whatItShouldSay(of, m)
	}
	if edit := insertedIn(of, s); edit != nil {
		return edit
	}
	if m := added.FindStringSubmatch(s); m != nil {
		return ending{of: of, words: wording.Fold(m[1]), atStart: strings.EqualFold(m[2], "start") ||
			strings.EqualFold(m[2], "beginning") || strings.EqualFold(m[2], "front")}
	}
	if m := takenOut.FindStringSubmatch(s); m != nil {
		return rewording{of: of, old: wording.Fold(m[1] + m[2])}
	}
	if m := marked.FindStringSubmatch(s); m != nil {
		return ending{of: of, words: markNames[strings.ToLower(m[1])]}
	}
	if m := unmarked.FindStringSubmatch(s); m != nil {
		return rewording{of: of, old: markNames[strings.ToLower(m[1])]}
	}
	for _, p := range []*phrase.Phrase{replacedBare, replacedInside} {
		if m := p.FindStringSubmatch(s); m != nil && !pronounOrField.MatchString(m[1]) && !labels.TitleWords.MatchString(m[2]) {
			return rewording{of: of, old: wording.Fold(m[1]), new: wording.Fold(m[2])}
		}
	}
	return nil
}

// fieldNamedIn returns the one field of title and description that a sentence names.
func fieldNamedIn(s string) labels.Field {
	title, description := labels.NamesTitle(s), labels.NamesDescription(s)
	switch {
	case title && !description:
		return labels.Title
	case description && !title:
		return labels.Description
	}
	return labels.None
}

// quotedWords are words in quotation marks; endOfQuoted may stand behind them.
const (
	quotedWords = `[“"‘']([^“”"]{1,200}?)[”"’']`
	endOfQuoted = `(?:[\s.,;:?!)]|$)`
	ofField     = `(?i:title|headline|` + labels.DescriptionNames + `)`
	oneToThree  = `([^\s“"‘'.,;:]+(?: [^\s“"‘'.,;:]+){0,2}?)`
	rewords     = `\b(?:replac|chang|swap|amend|correct|alter|turn)(?:e|ing)?\s+(?:the (?:words?|phrase) )?`
)

// mayEdit is a cheap sign of an edit.
var mayEdit = phrase.OneOf(`(?i)\b`, []phrase.Way{
	{"Change it", `replac\w+|chang\w+|swap\w*|amend\w*|correct\w*|switch\w*|updat\w+|rename\w*|rebrand\w*|hyphenated`},
	{"It should be Ten", `should|needs?|ought|instead|rather|not|set|become|go|fit`},
	{"Append a line", `add|append|put|insert|attribute|credit|have|use|work|with|mark|name|move|get`},
	{"Take out a line", `remove|delete|drop|lose|lop|chop|ditch|skip|end|finish|take|omit|leave|cut|stop|without|scrap|untick|uncheck|deselect|strike|cross|rid|pull`},
	{"Perfect", `fine|ok|okay|good|right|happy|perfect|great|forget|ignore|never|agreed|approved|confirmed|stet|keep|yes|sure`},
	{"Please", `please|pls|sorry|thanks|thank|cheers|could|can|you`},
	{"the first line", `first|opening|last|closing|final|longer|two|double|plural|singular|capitals?|caps`},
	{"the author", `author|co-?author|co-?writer|byline|wrote|written|promoted|appointed|job|role|now|as|called|known|am|i['’]m`},
	{"Reinstate it", `restore|reinstate|back|original|previous|earlier`},
	{"A typo", `mistakes?|wrong|typo|errors?|spel\w+|mis-?spel\w+|mis-?typed`},
}, `\b`)

var (
	replaced = phrase.Like("Please replace “Ten” with “Eleven” in the title.",
		`(?i)`+rewords+quotedWords+`\s*(?:with|to|by|for|into|→|->)\s*(?:the (?:words?|phrase) )?`+quotedWords+endOfQuoted)
	shouldBe = phrase.Like("In the title, “lights” should be “lamps”.",
		`(?i)`+quotedWords+`\s*(?:(?:in|of) (?:the|my|our) [\w -]{3,20} )?(?:should|ought to|needs? to|must|`+
			`(?:is|was) (?:meant|supposed) to)\s+(?:be|read|say|become|have been|have read)\s+`+quotedWords+endOfQuoted)
	becomes = phrase.Like("Could “museum” become “gallery” in the sub-title?",
		`(?i)`+quotedWords+`\s*(?:(?:in|of) (?:the|my|our) [\w -]{3,20} )?becomes?\s+`+quotedWords+endOfQuoted)
	notOther = phrase.Like("It should say “lamps” and not “lights” in the title.",
		`(?i)`+quotedWords+`,?\s*(?:and not|not|instead of|rather than|in place of)\s+`+quotedWords+endOfQuoted)
	wordShouldBe = phrase.Like("There's a typo in the title: quesions should be questions.",
		`(?i)\b(?:typos?|misprint|mistake|error|slip|spelling|mis-?spel\w+|mis-?typed)\b[^:–—-]*\b`+ofField+`\b\W+(?:(?:it|the word|where)(?: says)? )?`+
			`([\pL'’-]{3,30}) (?:should|ought to|must|needs to) (?:of course |obviously |actually |really )?(?:be|read|say) ([\pL'’-]{3,30})\W*$`)
	wordNotOther = phrase.Like("Typo in title: should be questions not quesions",
		`(?i)\b(?:typos?|misprint|mistake|error|slip|spelling|mis-?spel\w+|mis-?typed)\b[^:–—-]*\b`+ofField+`\b\W+(?:it |that |this )?`+
			`(?:should|ought to|must|needs to) (?:of course |obviously |actually |really )?(?:be|read|say) ([\pL'’-]{3,30}),? (?:and )?(?:not|instead of|rather than) ([\pL'’-]{3,30})\W*$`)
	added = phrase.Like("Could you add “and why” to the end of the title?",
		`(?i)\b(?:add|append|put|insert|stick)\s+(?:the (?:words?|phrase) )?`+quotedWords+`\s+(?:to|at|on|onto|in)\s+`+
			`(?:the |my |our )?(?:very )?(?:(end|back|start|beginning|front) of (?:the |my |our )?)?`+ofField)
	takenOut = phrase.Like("Please remove “Cellar” from the title.",
		`(?i)\b(?:remove|delete|drop|lose|omit|cut|strike)\s+(?:out )?(?:the (?:words?|phrase) )?`+quotedWords+
			`\s+(?:from|in|at the (?:start|end|beginning) of)\b|`+
			`\b(?:take|leave)\s+(?:the (?:words?|phrase) )?`+quotedWords+`\s+(?:out|off|away)\b`)
	marked = phrase.Like("The title needs a question mark.",
		`(?i)\b(?:add|put|insert|have|needs?|wants?|missing|lacks|end(?:s|ing)? (?:in|with)|with)\s+`+
			`an? (question mark|exclamation mark|full stop)\b`)
	unmarked = phrase.Like("Please drop the full stop from the title.",
		`(?i)\b(?:remove|delete|drop|lose|omit|without|take (?:out|off|away)|get rid of)\s+`+
			`(?:the|that|its) (question mark|exclamation mark|full stop)\b`)
	replacedBare = phrase.Like("Can you change Ten to Eleven in the title?",
		`(?i)`+rewords+oneToThree+`\s+(?:with|to|by|for)\s+`+oneToThree+` in (?:the|my|our) `+ofField)
	replacedInside = phrase.Like("In the title, please change Ten to Eleven.",
		`(?i)\bin (?:the|my|our) `+ofField+`,? (?:(?:please|could you|can you|would you) )*`+rewords+oneToThree+
			`\s+(?:with|to|by|for)\s+([^“"‘'.,;:?!]{1,40}?)(?:,? please)?[.?!]*$`)
	pronounOrField = phrase.MustCompile(`(?i)^(?:it|this|that|them|` +
		`(?:the |my |our )?(?:` + labels.DescriptionNames + `|title|headline|themes?|wording|blog|author|name)\b)`)
)

var asBeforeBut = phrase.Like("as it was, but with “its” before “steps”",
	`(?i)^(?:same )?as (?:it (?:was|is|stands)|before|now|submitted|given)\b.*\b(?:but|except|with|without|plus|minus)\b`)

var (
	// Confirmed is all that a line says of a field that stays: "Title – fine".
	Confirmed = phrase.Like("fine",
		`(?i)^(?:fine|spot on|bang on|ok(?:ay)?|good|correct|right|happy(?: with (?:it|that|this))?|all (?:good|fine|ok|correct)|perfect|`+
			`great|agreed|approved|confirmed|no changes?(?: needed)?|stet|leave(?: it)?(?: as (?:it )?is)?|keep(?: it)?`+
			`(?: as (?:it )?is)?|yes|as (?:it )?is|✓|✔)(?:,? (?:thanks|thank you|by me|with me|as (?:it )?is))?\W*$`)
	// courtesyBehind stands at the end of a labelled line: "Title: Cellar lamps, please".
	courtesyBehind = phrase.Like("Title: Cellar lamps, please",
		`(?i),? (?:please|pls)[.!]*$|`+
			`, (?:sorry|thanks|thank you|cheers)(?: (?:all|again|so much|very much|in advance))?[.!]*$|`+
			`\s*\((?:`+speech.HowSpelt+`|(?:with|without) (?:an? )?[^()]{1,20}|`+
			`(?:please|sorry|not|instead of|rather than|as discussed|as agreed|i hope|if possible|if that)\b[^()]{0,40})\)[.!]*$`)
	// forDesk is said to the desk behind a label.
	forDesk = phrase.Like("not sure, could you suggest one?",
		`(?i)^(?:not sure|whatever you|up to you|could you|can you (?:please )?(?:use|take|suggest|write)|`+
			`please (?:use|see|take|keep|choose|suggest|write|cut|shorten|change)|(?:ok|okay|fine|good),? but|`+
			`i(?:['’]ll| will) (?:send|leave|let)|will send|you (?:choose|decide))\b`)
)

var markNames = map[string]string{"question mark": "?", "exclamation mark": "!", "full stop": "."}
