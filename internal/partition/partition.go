// Package partition cuts an answer about several submissions into what it says of each: by lines that begin with one's name, by
// points in their order, by the names within a sentence. Where it cannot be told of which something is said, it cuts nothing.
package partition

import (
	"fmt"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Of cuts what an answer says about several submissions into what it says of each, by their places in of: what stands behind
// or below a line that begins with the ref, the title or the number that our letter gave it ("SS20-2: …", "For “The
// stamp”:", "Blog 2"), and paragraphs that name one within. It is empty where no line names one, or one names two. The rest is what
// it says of none.
func Of(blocks []document.Block, of pointing.Several, in *call.Call) (said map[int][]document.Block, rest []document.Block) {
	blocks = withOtherNamed(placesApart(pointsApart(withoutLater(withoutHello(withoutThanksToBoth(blocks)))), of, in), of)
	blocks = withHeads(blocks, of, in)
	if themes := themesByName(blocks, of, in); themes != nil {
		return themes, nil
	}
	if isSlogan(blocks, of, in) {
		return nil, blocks
	}
	if points, ok := inTheirOrder(blocks, of); ok {
		return points, nil
	}
	if points := oneFieldInOrder(blocks, of, in); points != nil {
		return points, nil
	}
	if named := byShortNames(blocks, of); named != nil {
		return named, nil
	}
	c := &cutting{call: in, of: of, said: map[int][]document.Block{}, at: -1}
	for _, b := range c.atNames(blocks) {
		if !c.take(b) {
			return nil, blocks
		}
	}
	return c.said, withLabelledRest(c.said, c.rest, in)
}

// withoutThanksToBoth leaves out who is thanked or greeted, where it is two at the desk and not the two blogs: "Thanks both."
func withoutThanksToBoth(blocks []document.Block) []document.Block {
	return rewritten(blocks, func(text string) string { return strings.TrimSpace(toYouBoth.ReplaceAllString(text, "$1")) })
}

var toYouBoth = phrase.Like("First one theme 3, second one theme 2. Thanks both.",
	`(?i)(^|[.!?,;] )(?:many |hi,? )?(?:thanks|thank you|cheers|hi|hello|dear|regards|best wishes)(?: so much| very much)?(?: to you)?(?: you)? both(?:[.!,]+|$)`)

// withoutHello takes the greeting off a line that goes on behind it: "Hi, Kites is for theme 3".
func withoutHello(blocks []document.Block) (out []document.Block) {
	for _, b := range blocks {
		lines := b.Lines()
		if len(lines) == 0 || !speech.Hello.MatchString(wording.Fold(lines[0].Text())) {
			out = append(out, b)
			continue
		}
		lines[0] = document.Line(speech.Hello.ReplaceAllString(wording.Fold(lines[0].Text()), ""))
		out = append(out, lines...)
	}
	return out
}

// placesApart says of each of several what a line says of some together by their places: "The first two are for theme 3".
func placesApart(blocks []document.Block, of pointing.Several, in *call.Call) []document.Block {
	return rewritten(blocks, func(text string) string {
		return pointing.PlacesApart(text, len(of), func(said string) bool {
			return len(in.FindThemes(said)) > 0 || in.ChoosesThemes(leadsToTheme.ReplaceAllString(said, ""))
		})
	})
}

// leadsToTheme stands between the places and their theme.
var leadsToTheme = phrase.Like("are both for ", `(?i)^(?:are|go|fit|belong|should (?:be|go))?\s*(?:both|all)?\s*(?:for|under|in|with|to)?\s*`)

// withoutLater leaves out the end of a line that only says that something about another is still to come.
func withoutLater(blocks []document.Block) []document.Block {
	return rewritten(blocks, func(text string) string { return strings.TrimSpace(stillToCome.ReplaceAllString(text, "$1$2$3")) })
}

// stillToCome waits for somebody who is to tell it.
var stillToCome = phrase.Like(", still waiting for Ann to tell me about the wells.",
	`(?i)(?:[,;.]|\s[–—-])\s+(?:and |but |while )?(?:(?:i|we)(?:['’](?:m|re)| am| are) )?(?:still |just )?(?:waiting (?:for|to hear|on)|chasing)\b[^.;!?“”":]{0,80}([.;!]|$)|`+
		`(?:(["”])|[,;.]|\s[–—-])\s+(?:and |but |while )?\p{Lu}[\p{L}-]+['’]s(?: one)? (?:will follow|to follow|is (?:still )?(?:to come|to follow|coming)|will come|is on its way|(?:is )?on the way)(?: (?:tomorrow|later|shortly|soon|separately|next week|this week|this afternoon|today))?([.;!]|$)`)

// rewritten writes the lines of paragraphs anew.
func rewritten(blocks []document.Block, anew func(string) string) (out []document.Block) {
	for _, b := range blocks {
		if b.Kind == document.Table {
			out = append(out, b)
			continue
		}
		lines, changed := b.Lines(), false
		for i, l := range lines {
			text := wording.Fold(l.Text())
			if said := anew(text); said != text {
				lines[i], changed = document.Line(said), true
			}
		}
		if changed {
			out = append(out, lines...)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// cutting is an answer that is cut, a paragraph after the other.
type cutting struct {
	call *call.Call
	of   pointing.Several
	said map[int][]document.Block
	rest []document.Block
	at   int // the submission with which what names none goes on; -1 for none
}

// add takes a paragraph for what is said of a submission.
func (c *cutting) add(at int, b document.Block) { c.said[at] = append(c.said[at], b) }

// take files a paragraph under the submissions of which it speaks; it is false where that cannot be told.
func (c *cutting) take(b document.Block) bool {
	if c.takeTable(b) {
		return true
	}
	text := wording.Fold(b.Text())
	if b.Kind == document.Table && len(b.Rows) > 1 && len(c.of.Mentions(text)) > 0 { // which cell is of which?
		return false
	}
	if left := strings.TrimSpace(otherStays.ReplaceAllString(text, "$1")); left != text && len(c.of.Mentions(left)) > 0 {
		b, text = document.Line(left), left
	}
	ordered, plain := c.themesInOrder(text)
	switch {
	case c.takeQuoted(text):
		return true
	case plain: // for each of two one of two themes, or both for each
		return false
	case len(ordered) > 0:
		for i, n := range ordered {
			c.add(i, document.Line(fmt.Sprintf("Theme: %d", n)))
		}
		return true
	case c.takeForOne(text):
		return true
	case c.at >= 0 && sameAsOther.MatchString(text): // which names the other only to say so
		return false
	}
	if begun, rest := c.begins(text); begun >= 0 {
		if theOther.MatchString(rest) || c.goesOnToAnother(rest, begun) {
			return false
		}
		if c.at = begun; rest != "" {
			c.add(begun, document.Line(rest))
		}
		return true
	}
	label := labels.FieldOf(b)
	if len(c.of.Mentions(text)) == 0 || label != labels.None && len(c.of.ByNames(text)) == 0 {
		c.goOn(b, text)
		return true
	}
	return c.takeNamed(b, text, label != labels.None)
}

// sameAsOther gives one blog what another has.
var sameAsOther = phrase.Like("Theme: the same as the first", `(?i)^(?:theme: )?(?:it(?:['’]s| is) )?(?:the )?same as (?:for |with |in )?(?:the |my |our )?(?:first|second|third|other|last|former|latter)\b`)

// takeQuoted takes a sentence that gives each submission, in their order, a value in quotation marks.
func (c *cutting) takeQuoted(text string) bool {
	quoted := c.quotedForEach(text)
	for i, line := range quoted {
		c.add(i, line)
	}
	return quoted != nil
}

// takeForOne takes a line with a label that names the one which it is of.
func (c *cutting) takeForOne(text string) bool {
	for _, labelled := range []func(string, pointing.Several) (int, string){labelledForOne, headedForOne} {
		if one, line := labelled(text, c.of); one >= 0 {
			c.add(one, document.Line(line))
			return true
		}
	}
	return false
}

// goOn takes a paragraph that names no submission: for each of them, or for the one that was begun.
func (c *cutting) goOn(b document.Block, text string) {
	switch {
	case c.ofEach(text):
		for i := range c.of {
			c.add(i, document.Line(eachOf.ReplaceAllString(text, "")))
		}
	case c.at >= 0:
		c.add(c.at, b)
	default:
		c.rest = append(c.rest, b)
	}
}

// mayMeanAnswered says whether what is said beside a blog may be meant for the one that the answered letter is about: "The kites blog is
// in theme 2, so could this go in 4?"
func (c *cutting) mayMeanAnswered(of int, said string) bool {
	at := c.of.Answered()
	return at >= 0 && at != of && pointing.BareThis.MatchString(said)
}

// topicAhead names the blog of which all that follows is said.
var topicAhead = phrase.Like("For the kites blog, could this go under theme 4?", `(?i)^(?:(?:and|also|so|hi|hello|please|thanks)[, ]+)*(?:for|about|on|re|regarding|as for|with) `)

// takeNamed takes a paragraph that names submissions within.
func (c *cutting) takeNamed(b document.Block, text string, labelled bool) bool {
	one, rest, more := c.of.Part(text)
	switch {
	case !more && c.spares(withoutValue(b, text)):
		return false
	case !more && labelled:
		c.add(one, b)
	case !more && (theOther.MatchString(rest) || unlikeIt.MatchString(rest) || confirmsIt(rest) || !topicAhead.MatchString(text) && c.mayMeanAnswered(one, rest)): // and which does it mean beside?
		return false
	case !more && len(wording.WholeSentences(text)) == 1:
		c.add(one, document.Line(rest))
	default:
		each, last, ok := eachClause(text, c.of)
		if !ok || labelled {
			return false
		}
		for i, clauses := range each {
			c.said[i] = append(c.said[i], clauses...)
		}
		one = last
	}
	if c.at = -1; strings.HasSuffix(text, ":") { // "The description of “The stamp” is:" above it
		c.at = one
	}
	return true
}
