package edit

import (
	"slices"
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// correction puts the right wording in the place of the wrong one that is named beside it, whatever field that stands in:
// "it's Dr Anne-Marie, not Ann Marie".
type correction struct{ right, wrong string }

func (e correction) Apply(b *submission.Blog) bool {
	if name, ok := withNamePart(b.Author.Name, person.CleanName(e.right), person.CleanName(e.wrong)); ok {
		b.Author.Name = name
		e.alsoIn(&b.Author.Bio)
		return true
	}
	for _, v := range []*string{&b.Title, &b.Description, &b.Author.Role, &b.Author.Organisation} {
		if *v != "" && strings.EqualFold(wording.Straight(*v), wording.Straight(e.wrong)) {
			*v = e.right
			e.alsoIn(&b.Author.Bio)
			return true
		}
	}
	return false
}

// alsoIn makes the correction in a text that repeats what is wrong, as a biography does.
func (e correction) alsoIn(text *string) {
	if at := wordsAt(*text, e.wrong); at >= 0 {
		*text = (*text)[:at] + e.right + (*text)[at+len(e.wrong):]
	}
}

// withNamePart puts a part of a name, or the whole, in the place of another: of "Ann Marie Kehoe" that of "Ann Marie".
func withNamePart(name, right, wrong string) (string, bool) {
	is, old, put := strings.Fields(name), strings.Fields(wrong), strings.Fields(right)
	if len(old) == 0 || len(put) == 0 || strings.EqualFold(right, name) {
		return "", false
	}
	for from := 0; from+len(old) <= len(is); from++ {
		if !slices.EqualFunc(is[from:from+len(old)], old, strings.EqualFold) {
			continue
		}
		before, behind := is[:from], is[from+len(old):]
		if n := len(put) - len(behind); n > 0 && slices.EqualFunc(put[n:], behind, strings.EqualFold) { // the new part is the whole name
			behind = nil
		}
		if n := len(before); n > 0 && n < len(put) && slices.EqualFunc(put[:n], before, strings.EqualFold) {
			before = nil
		}
		return strings.Join(slices.Concat(before, put, behind), " "), true
	}
	return "", false
}

// contrasted names the right wording and the wrong one.
var contrasted = phrase.Like("Small thing: it's Dr Anne-Marie, not Ann Marie.",
	`^(?:[^.?!“"]{0,50}?(?:[:,]|\s[–—-])\s+|(?i:just|so|and|but|actually|also|please|note that|although|though)\s+)*`+
		`(?i:it|that|this|i|company|organisation|(?:my|his|her|our|their|the|the author['’]s) (?:full |first |last |correct |proper |real )?`+
		`(?:name|surname|forename|byline|author|organisation|organization|company|employer|job title|role|title))`+
		`(?i:['’]s|['’]m(?: an?)?| am(?: an?)?| is| should (?:be|read|say|have (?:been|said|read))|)(?: (?i:actually|really|now|in fact|spelt|spelled|written|called))*:? `+
		`["“‘']?(\p{Lu}[^.,;:?!“”"]{0,60}|(?:Dr|Prof|Mr|Mrs|Ms|Cllr)\. ?\p{Lu}[^.,;:?!“”"]{1,60}?)["”’']?(?: (?i:for the byline|in the byline|please))*,? `+
		`(?i:and not|not|rather than|instead of)(?: (?i:just|an?|the))? ["“‘']?(\p{Lu}[^.,;:?!“”"]{0,60}?)["”’']?`+
		`(?:,? (?i:please|thanks|thank you|sorry|as (?:you|we|it|i)\b.*)|(?: [–—-]|[;,])? (?i:so )?(?i:please|could|can|would) (?i:you )?(?i:please )?(?i:correct|fix|amend|change|update|mend)\b.*)*[.!?)]*$`)

// renamedHouse is what the organisation of the sender, or the one named, is called now.
type renamedHouse struct{ sender, was, is string }

func (e renamedHouse) Apply(b *submission.Blog) bool {
	is := b.Author.Organisation
	switch {
	case e.was != "" && !strings.EqualFold(wording.Straight(is), wording.Straight(e.was)):
		return false
	case e.was == "" && !person.SameName(b.Author.Name, e.sender):
		return false
	}
	b.Author.Organisation = e.is
	return true
}

const (
	firmWord = `(?i:company|organisation|organization|firm|charity|council|business|association|trust|agency|employer|group|society|consultancy|practice)`
	hasNow   = `(?i:(?:['’]s| is| was| has|['’]ve| have|['’]re| are)(?: been)?(?: (?:now|just|recently|since|newly|officially|formally))*)`
	newName  = `["“‘']?(\p{Lu}[^.,;:?!“”"]{1,60}?)["”’']?`
	oldName  = `(\p{Lu}[\p{L}\d&’'.-]*(?: (?:(?:and|of|for|the) )?[\p{Lu}&][\p{L}\d&’'.-]*){0,5})`
	renaming = ` (?i:called|known as|named|become|renamed|rebranded|changed (?:its|our|the|their) (?:(?:company|trading|legal) )?name)(?i: (?:to|as))?`
	afterIt  = `(?:[.!;)]|,? (?i:please|so|could|can|and|as of|since|from|would|if|which|would)\b|,|\?|$)`
)

var (
	houseRenamed = phrase.Like("Our company is now called Ashby Digital.",
		`\b(?i:our|my|the) `+firmWord+`(?i:['’]s name)?`+hasNow+renaming+` `+newName+afterIt+`|`+
			`\b[Ww]e`+hasNow+renaming+` `+newName+afterIt+`|\b(?i:our|my|the) (?i:(?:new|correct|full|proper|official|updated|actual) )?`+firmWord+`(?i:['’]s)? name(?i: is now| has changed to| is| should be|:| [–—-]) `+newName+afterIt)
	// houseNow is what “our company” is now, where that is a name.
	houseNow     = phrase.Like("Please note our company is now Ashby Digital.", `\b(?i:our|my) `+firmWord+`(?i: is now|['’]s now) `+newName+`[.!]*$`)
	namedRenamed = phrase.Like("Ashby & Co is now called Ashby Digital.",
		`\b`+oldName+hasNow+renaming+` `+newName+afterIt)
)

// noHouse speaks of the blog: "It's called Nine doors."
var noHouse = phrase.Like("It", `^(?:It|This|That|Mine|Ours|These|He|She|They|We|What|Which|There|Blog|Title)\b`)

// goesOnBehindName says more than a name, which may or may not be meant for the blog here: where it bears it, what it bore before.
var goesOnBehindName = phrase.Like("It's called Nine doors in our newsletter.",
	`(?i)\bcalled\b[^.?!“"]*(?:\b(?:in|on|at) (?:our|the|my|your|their) (?:\w+ )?(?:newsletter|site|web ?site|intranet|magazine)\b|`+
		`\w(?: now)?, (?:was|were|formerly|previously|it used to be)\b|, and it(?:['’]s| is) about\b)`)

// houseIs is the organisation under which the author is to appear.
type houseIs struct {
	is string
	of string // who calls it “us”; "" where it is named as the author's
}

// Apply makes the change, unless who says “us” may be an agency: nobody but the author speaks for the author's house, or who calls it
// by a name that has a word of the one before.
func (e houseIs) Apply(b *submission.Blog) bool {
	if was := b.Author.Organisation; e.of != "" && was != "" && !person.SameName(b.Author.Name, e.of) && !shareName(was, e.is) {
		return false
	}
	b.Author.Organisation = e.is
	return true
}

// shareName says whether two names of houses have a word in common that is not said of any house.
func shareName(a, b string) bool {
	words := wording.Words(a)
	return slices.ContainsFunc(wording.Words(b), func(w string) bool {
		return slices.Contains(words, w) && !wording.SmallWords[w] && !person.FirmWords.MatchString(w) && !person.OrganisationWords.MatchString(w)
	})
}

var saysUs = phrase.Like("list us as Ashby & Co", `(?i)\b(?:us|our)\b`)

// asHouse says under which organisation the author, or “us”, is to appear.
var asHouse = phrase.OneOf(``, []phrase.Way{
	{"Please credit Ashby & Co as the organisation.", `\b(?i:use|credit|give|show|put|list|print) (?i:the )?` + newName + ` (?i:as) (?i:the|my|our|her|his|their) ` + houseWord + ifYouPlease},
	{"My organisation should be Ashby & Co.", `^(?:[^.?!“"]{0,50}?(?:[:,]|\s[–—-])\s+|(?i:just|so|and|but|also|please|all (?:good|fine|correct) (?:apart from|except(?: for)?))\s+)*(?i:the|my|our|her|his) ` + houseWord + `(?i:['’]s name| name)?(?i:,? which)? (?i:should|` +
		`ought to|needs to|must) (?i:be|read|say|have been) ` + newName + `(?:,? (?i:please|instead|thanks|thank you))*[.?!]*$`},
	{"Could you list us as Ashby & Co?", `(?:^|[,;:–—-] |\b(?i:please|can you|could you|would you|to|and|also|just) )(?i:list|show|credit|give|print|name|put|have) (?i:(?:us|(?:the|our|my) (?:organisation|organization|company|employer|firm|charity|council)(?:['’]s)?(?: name)?)(?: down)?) (?i:simply |just )?(?i:as) ` + newName + `(?:,? (?i:please|` +
		`instead|now|not|rather than|and not|thanks|thank you)\b[^.?!]{0,40})*[.?!]*$`},
	{"Please change the company to Ashby & Co.", `\b(?i:change|correct|amend|update|set) (?i:the|my|our|her|his) ` + houseWord + `(?i:['’]s name| name)?(?i: from [^.?!]{3,60}?)? (?i:to|to read) ` + newName + ifYouPlease},
}, ``)

const (
	houseWord   = `(?i:organisation|organization|company|employer|affiliation)`
	ifYouPlease = `(?:,? (?i:please|instead))*[.?!]*$`
)

// twoPeople are names of two.
var twoPeople = phrase.Like("Jane Doe and Tom Field", `^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+ (?:and|&) \p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$`)

// notWanted stands before what is not to be done: "Please do not use Acme as our organisation."
var notWanted = phrase.Like("Please do not", `(?i)(?:\b(?:not|never|cannot|rather than|instead of|no need to|why)|n['’]t)\b[^.?!;]*$|(?:^|\b(?:that|see|as|and|but|because) )you (?:currently |still |now )?$`)

// takingPart is what people are in a thing, and no name of a house.
var takingPart = phrase.Like("Partners", `(?i)^(?:(?:co-?|lead |guest |media |joint )?(?:partners?|contributors?|guests?|supporters?|sponsors?|members?|speakers?|authors?|writers?|bloggers?|participants?|attendees|friends)|anonymous|private|confidential|interested)$`)

// isNow is what a house is called now, in the fewest words.
var isNow = phrase.Like("Ashby & Co is now Ashby Digital.", `(?:^|[:,;–—-] )`+oldName+` (?i:is|are) (?i:now) `+newName+`(?:[.!;)]|$)`)

// newAuthor names who is to stand as the author instead: "Please change the author to Priya Raman, our Head of Data."
type newAuthor struct {
	author submission.Author
	ours   bool // of the house of the one before: "our Head of Data"
}

func (e newAuthor) Apply(b *submission.Blog) bool {
	if strings.EqualFold(e.author.Name, b.Author.Organisation) { // a house is no author
		return false
	}
	if (e.ours || b.Author.Email == "") && e.author.Organisation == "" { // who wrote for somebody of a house names another of it
		e.author.Organisation = b.Author.Organisation
	}
	switch {
	case b.Author.Name == "" || person.SameName(b.Author.Name, e.author.Name), Misspelt(b.Author.Name, e.author.Name):
		b.Author.Name = e.author.Name
		for _, part := range []struct {
			is  *string
			new string
		}{{&b.Author.Role, e.author.Role}, {&b.Author.Organisation, e.author.Organisation}} {
			if part.new != "" {
				*part.is = part.new
			}
		}
	default:
		b.Author = e.author
	}
	return true
}

var authorChanged = phrase.Like("Please change the author to Priya Raman, our Head of Data.",
	`\b(?:(?i:chang|swap|switch|updat|amend|correct|set)(?i:e|es|ing)? (?i:the|my|our) (?i:author(?:['’]s name)?|by-?line|named author|author name)`+
		`(?i: from [^.?!]{3,60}?)? (?i:to|to be|to read|as) (?i:(?:be|read|say) )?|`+
		`(?i:can|could|may) (?i:the|my|our) (?i:author|by-?line) (?i:please )?(?i:be|read|say) )[“"]?`+wholeName+
		`(?:(?:,| \(| [–—-]) ?([^.?!”"]{3,90}?)\)?)?[”"]?(?:,? (?i:please|instead|rather than [^.?!]{2,60}|not [^.?!]{2,60}))*[.?!]*$`)

var ofOurHouse = phrase.Like("our Head of Data", `(?i)^(?:our|my|a)\b`)

// Misspelt says whether two names are one person's with a slip in a part of it, or a part more: "Jane Ashby", "Jayne Ashby",
// "Jane Ashby-Cole".
func Misspelt(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	return len(x) > 1 && slices.EqualFunc(x, y, func(v, w string) bool {
		v, w = strings.ToLower(v), strings.ToLower(w)
		return respelt(v, w) || strings.HasPrefix(v, w+"-") || strings.HasPrefix(w, v+"-") || strings.HasSuffix(v, "-"+w) || strings.HasSuffix(w, "-"+v)
	})
}

// corrected reads a correction that a sentence makes, which no label tells; nil where it makes none.
func (r Reader) corrected(s string) Edit {
	s = speech.Hello.ReplaceAllString(s, "")
	for _, read := range []func(string) Edit{authorReplaced, attributed, restoring, r.newNameOfHouse, r.asksForHouse, namedHouseRenamed, r.rightAndWrong} {
		if edit := read(s); edit != nil {
			return edit
		}
	}
	return nil
}

// authorReplaced names somebody else as the author.
func authorReplaced(s string) Edit {
	m := authorChanged.FindStringSubmatch(s)
	if m == nil || !person.LooksLikeName(strings.TrimRight(m[1], ".")) {
		return nil
	}
	return authorNamed(m[1], m[2])
}

// newNameOfHouse tells what the sender's house is called now, or one whose old name and new one are alike.
func (r Reader) newNameOfHouse(s string) Edit {
	if m := houseRenamed.FindStringSubmatch(s); m != nil {
		return renamedHouse{sender: person.CleanName(r.Sender), is: wording.Fold(m[1] + m[2] + m[3])}
	}
	if m := houseNow.FindStringSubmatch(s); m != nil && isPlainName(m[1]) && !person.LooksLikeRole(m[1]) {
		return renamedHouse{sender: person.CleanName(r.Sender), is: wording.Fold(m[1])}
	}
	if m := isNow.FindStringSubmatch(s); m != nil && (strings.Fields(m[1])[0] == strings.Fields(m[2])[0] || person.OrganisationWords.MatchString(m[2])) {
		return renamedHouse{was: wording.Fold(m[1]), is: wording.Fold(m[2])}
	}
	return nil
}

// asksForHouse says under which organisation the author, or “us”, is to appear.
func (r Reader) asksForHouse(s string) Edit {
	at := asHouse.FindStringSubmatchIndex(s)
	if at == nil || notWanted.MatchString(s[:at[0]]) {
		return nil
	}
	is := asHouse.FindStringSubmatch(s)
	if is[2] != "" && !isPlainName(is[2]) { // "The company should be Acme in the third paragraph"
		return unclear{}
	}
	named := wording.Fold(is[1] + is[2] + is[3] + is[4])
	if is[3] != "" && (!isPlainName(named) || person.LooksLikeRole(named) || twoPeople.MatchString(named) || takingPart.MatchString(named)) { // "List us as Jane Doe and Tom Field"
		return unclear{}
	}
	if is[3] != "" && saysUs.MatchString(s) {
		return houseIs{is: named, of: person.CleanName(r.Sender)}
	}
	return houseIs{is: named}
}

// namedHouseRenamed tells of a house by its name that it has another now; what is said of the blog is none.
func namedHouseRenamed(s string) Edit {
	m := namedRenamed.FindStringSubmatch(s)
	switch {
	case m == nil:
		return nil
	case !noHouse.MatchString(m[1]):
		return renamedHouse{was: wording.Fold(m[1]), is: wording.Fold(m[2])}
	case goesOnBehindName.MatchString(s):
		return unclear{}
	}
	return nil
}

// rightAndWrong names the right wording and the wrong one, unless they are themes.
func (r Reader) rightAndWrong(s string) Edit {
	m := contrasted.FindStringSubmatch(s)
	if m == nil || r.Call.IsTheme(m[1]) || r.Call.IsTheme(m[2]) || len(r.Call.FindThemes(s)) > 0 {
		return nil
	}
	return correction{right: nowadays.ReplaceAllString(wording.Fold(m[1]), ""), wrong: wording.Fold(m[2])}
}
