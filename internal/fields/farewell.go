package fields

import (
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// WithoutFarewell drops what is said to the desk below the blog.
func (r Reader) WithoutFarewell(blocks []document.Block) []document.Block {
	for len(blocks) > 0 {
		b := blocks[len(blocks)-1]
		text := wording.Fold(b.Text())
		n := wording.Count(text)
		if field, _, val := labels.InBlock(b); field != labels.None && field != labels.Other && val != "" {
			return blocks
		}
		switch {
		case thanksOfBlog(text, blocks[:len(blocks)-1]), speech.SaidInStory(text):
			return blocks
		case r.signsBelow(blocks, text), kissed.MatchString(text) && person.IsFirstNameOf(text, r.Sender), r.signsInLine(text), wishesElsewhere(text, blocks[:len(blocks)-1]):
		case text == "" && !b.HasPicture(), b.Kind == document.Rule, message.IsClosing(text), announcesBlog(text) && leadsToSent.MatchString(text): // the last for "Here it is again:"
		case n <= longestContact && (atFoot.MatchString(text) || isOffice(b)):
		case n <= 60 && postscript.MatchString(text) && !r.addsToStory(text, blocks[:len(blocks)-1]), n <= speech.LongestWords && speech.MostlySpoken(text), speech.RemarksBelow(text), speech.SaysLast(text), r.signedJointly(text), r.Sentences().OnlySaysTheme(text), n <= longestPassing && r.Sentences().PlacesInPassing(text):
		case n <= longestAddition && addsToRemark(blocks):
		case n <= speech.LongestRemarkBelow && speech.LastRemark(text, document.Text(blocks[:len(blocks)-1])):
		default:
			return blocks
		}
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

// wishesElsewhere says whether a last line wishes its reader a good time in a place of which the blog does not tell: "Have a lovely week in
// Whitby!"
func wishesElsewhere(text string, above []document.Block) bool {
	m := wishesTime.FindStringSubmatch(text)
	return m != nil && !slices.ContainsFunc(above, func(b document.Block) bool { return strings.Contains(b.Text(), m[1]) })
}

var wishesTime = phrase.Like("Have a lovely week in Whitby!", `^(?i:have|enjoy) (?i:a|an|the|your) (?:\p{Ll}[\p{L}-]+ ){0,4}(?:weekend|week|day|days|time|holidays?|break|trip|journey|stay|evening|afternoon|summer) `+
	`(?:in|at) (\p{Lu}[\p{L}'’-]+)(?: (?:next|this) (?:week|weekend|month|summer))?[.!]*$`)

// thanksOfBlog says whether a last paragraph thanks somebody by name of whom the blog has told, who is none of the desk.
func thanksOfBlog(text string, above []document.Block) bool {
	m := thanksByName.FindStringSubmatch(text)
	return m != nil && !slices.ContainsFunc(wording.Sentences(text), saidOfBlog) && slices.Contains(strings.FieldsFunc(document.Text(above), func(r rune) bool { return !unicode.IsLetter(r) }), m[1])
}

// saidOfBlog is what nobody says to the readers of a blog, behind such thanks: "Let me know if you need anything else."
func saidOfBlog(s string) bool {
	return speech.Asides.MatchString(s) && !thanksByName.MatchString(s) && !keepsInTouch.MatchString(s)
}

// keepsInTouch may be said to readers as well.
var keepsInTouch = phrase.Like("Please get in touch if you are still listening.", `(?i)\b(?:get in touch|ring|write to|come and|join|remember)\b`)

var thanksByName = phrase.Like("Thank you, Bridie.", `^(?:So |And )?(?i:thank you|thanks),? (\p{Lu}\p{Ll}+)[.!]`)

// longestAddition is how many words a line has at most that adds to a remark above it.
const longestAddition = 8

// addsToRemark says whether the last line stands below a remark to the desk, and so is said to it too: "Looking forward to the week.", and
// below it "Jo will be there too."
func addsToRemark(blocks []document.Block) bool {
	above := layout.Above(blocks, len(blocks)-1)
	return above > 0 && blocks[len(blocks)-1].Kind == document.Paragraph && speech.SaysLast(wording.Fold(blocks[above].Text()))
}

// longestPassing is how many words a last paragraph has at most that places the blog among other words to the desk.
const longestPassing = 75

// kissed is a name with a kiss behind it.
var kissed = phrase.Like("Steph x", `^\p{L}[\p{L}'’-]* x{1,4}$`)

// signsBelow says whether a last line of one word is a name below what is said to the desk, in whatever form its sender goes by it:
// "Let me know!", and "Seun" below it.
func (r Reader) signsBelow(blocks []document.Block, text string) bool {
	above := layout.Above(blocks, len(blocks)-1)
	return wording.Count(text) == 1 && wording.BeginsCapital(text) && !strings.ContainsAny(text, "?!:") && above > 0 && isFarewell(wording.Fold(blocks[above].Text()))
}

// signsInLine says whether a last line is a few words with the sender's first name behind a mark: "that's it! Bev", "sorry!! Mags".
// Whoever calls somebody so within a blog ends a sentence with the name.
func (r Reader) signsInLine(text string) bool {
	m := namedLast.FindStringSubmatch(text)
	key := person.NameKey(r.Sender)
	return m != nil && len(key) > 0 && wording.Count(text) <= longestSigned && strings.EqualFold(m[1], key[0])
}

// longestSigned is how many words such a line has at most.
const longestSigned = 6

var namedLast = phrase.Like("that's it! Bev", `^[^“”"]{2,40}[!,.–—-]+ (\p{L}[\p{L}'’-]+)(?: x{1,3})?$`)

// isFarewell says whether a paragraph is thanks, or words to the desk, and hardly anything else.
func isFarewell(text string) bool {
	return wording.Count(text) <= speech.LongestRemark && speech.MostlySpoken(text)
}

// firstNames is a line of first names alone: "Maria and Blessing", "Maria, Blessing & Jo".
var firstNames = phrase.MustCompile(`^\p{Lu}[\p{L}'’-]+(?:, \p{Lu}[\p{L}'’-]+)*,? (?:and|&|\+) \p{Lu}[\p{L}'’-]+$`)

// signedJointly says whether a last line is the first names of several, one of them the sender's.
func (r Reader) signedJointly(text string) bool {
	return firstNames.MatchString(text) && slices.ContainsFunc(wording.Words(text), func(w string) bool { return person.IsFirstNameOf(person.TitleCase(w), r.Sender) })
}

// longestContact is how many words a line has that says how to reach somebody.
const longestContact = 14

// atFoot is such a line, the last of a signature: "T: 01632 960 222 | M: 07700 900 222".
var atFoot = phrase.MustCompile(`(?i)^\W*(?:t|m|e|d|tel|mob|mobile|phone|telephone|direct|e-?mail|office)\b` +
	`\s*[.:|]?\s*(?:\+?\(?\d[\d\s()./-]{6,}|\S+@\S+\.\S)`)

// isOffice says whether lines are no more than the name of the part of an organisation that sends an email, and how it is reached.
func isOffice(b document.Block) bool {
	lines := b.Lines()
	if len(lines) == 0 || !pressOffice.MatchString(wording.Fold(lines[0].Text())) {
		return false
	}
	return !slices.ContainsFunc(lines[1:], func(l document.Block) bool {
		return !person.OrganisationWords.MatchString(l.Text()) && strings.ContainsFunc(reachLine.ReplaceAllString(wording.Fold(l.Text()), ""), unicode.IsLetter)
	})
}

var (
	// pressOffice is such a name.
	pressOffice = phrase.Like("Wexbury Council Communications Team", `^(?:The )?(?:\p{Lu}[\p{L}'’.&-]* (?:(?:of|and|for|of the|&) )?){0,6}(?:(?:Press|Media|Comms|Communications?|Marketing|PR|Public Affairs|External Affairs|Public Relations) (?:Office|Team|Department|Desk|Unit|Directorate)|(?:School|Parish|Diocesan|Executive|Private|Mayor['’]s) Office)$`)
	// reachLine is an address or a number.
	reachLine = phrase.Like("01632 960777", `(?i)\b(?:tel|telephone|phone|e-?mail|mob|mobile|[temw]|www)\b[.:]?|\S+@\S+|\S+\.\S+\.\S+|\+?[\d() -]{6,}`)
)

// postscript stands below a letter, and not below a blog: "P.S. Nearly forgot the description: …".
var postscript = phrase.MustCompile(`(?i)^\W*p\.? ?s\.?[\s:–—-]`)

// addsToStory says whether a postscript is the blog's own, as "P.S. The boat is called Patience." is.
func (r Reader) addsToStory(text string, above []document.Block) bool {
	return speech.AddsToStory(postscript.ReplaceAllString(text, ""), r.Known+" "+document.Text(above))
}
