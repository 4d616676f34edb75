package message

import (
	"slices"
	"strings"
)

// A quoted email: what is known of it, and its lines.
type quoted struct {
	Earlier
	lines []int
}

// A scope is what is known of all the lines at one level.
type scope struct {
	words  int
	marked bool // a line says whose a quote is
}

// maxQuotes is how deep emails quoted within each other are told apart.
const maxQuotes = 30

// cut divides lines into those written at this level and the emails quoted there, newest first. base is the quoting
// depth of the level. Text below and between quotes is written at this level too: people answer at the bottom and
// in between.
func (s *splitter) cut(lines []int, base, level int) (own []int, earlier []quoted) {
	if level > maxQuotes {
		return lines, nil
	}
	attributed := -1 // which of earlier the quotes belong to
	scope := scope{words: s.wordsOf(lines), marked: s.hasMarker(lines, base)}
	for i := 0; i < len(lines); {
		if s.lines[lines[i]].depth > base && !s.lines[lines[i]].blank() {
			end := s.quoteEnd(lines, i, base)
			run := lines[i:end]
			i = end
			switch {
			case attributed >= 0:
				earlier[attributed].lines = append(earlier[attributed].lines, run...)
			case s.isQuotedEmail(run, scope) && !s.standsWithin(own, run, lines[end:], base):
				own = s.dropRule(own)
				earlier = append(earlier, quoted{lines: run})
				if !s.startsWithMarker(run) {
					attributed = len(earlier) - 1
				}
			default:
				own = append(own, run...)
			}
			continue
		}
		m := s.marker(lines[i:], base)
		if m.length == 0 && !s.repeats(lines[i:]) {
			own = append(own, lines[i])
			i++
			continue
		}
		own = s.dropRule(own)
		body, next := s.quotedBody(lines, i+m.length, base)
		m.head.Forwarded = m.head.Forwarded || level == 0 && len(earlier) == 0 && s.isPassedOn(m.head, own, body)
		earlier = append(earlier, quoted{Earlier: m.head, lines: body})
		attributed = len(earlier) - 1
		i = next
	}
	return own, s.chain(earlier, own, level)
}

// chain puts the emails that a quoted email itself quotes behind it; above is what is written at their level.
func (s *splitter) chain(earlier []quoted, above []int, level int) []quoted {
	var all []quoted
	for _, q := range earlier {
		own, inner := s.cut(q.lines, s.outerDepth(q.lines), level+1)
		q.lines = own
		if len(inner) == 0 {
			all = append(all, q)
			continue
		}
		newest := &inner[0]
		newest.Forwarded = newest.Forwarded || IsForward(q.Subject)
		switch bare := s.wordsOf(own) == 0; {
		case bare && q.From == newest.From: // the header lines stand within the quote (Apple Mail, in plain text): it is one email, told twice
			newest.Forwarded = q.Forwarded
		case bare && q.From == Address{}: // all that is quoted is an email with its header lines
			newest.Forwarded = newest.Forwarded || q.Forwarded || level == 0 && len(all) == 0 && s.isPassedOn(newest.Earlier, above, newest.lines)
		default:
			all = append(all, q)
		}
		all = append(all, inner...)
	}
	return all
}

// isPassedOn says whether the first email quoted in this one is passed on, by what stands in the headers of either and by how long its
// text is beside that above it.
func (s *splitter) isPassedOn(e Earlier, above, text []int) bool {
	return s.ctx.forward || s.ctx.passes(e, s.wordsOf(text) > s.wordsOf(above))
}

// quotedBody is what a marker stands above: the quote below it where there is one, else everything to the end.
func (s *splitter) quotedBody(lines []int, from, base int) (body []int, next int) {
	at := s.skipBlank(lines, from)
	if at < len(lines) && s.lines[lines[at]].depth > base {
		end := s.quoteEnd(lines, at, base)
		return append([]int(nil), lines[at:end]...), end
	}
	return lines[min(from, len(lines)):], len(lines)
}

// quoteEnd is where the run of lines deeper than base ends; empty lines between two of them belong to it.
func (s *splitter) quoteEnd(lines []int, from, base int) int {
	end := from
	for i := from; i < len(lines); i++ {
		l := s.lines[lines[i]]
		if l.blank() {
			continue
		}
		if l.depth <= base {
			break
		}
		end = i + 1
	}
	return end
}

func (s *splitter) skipBlank(lines []int, from int) int {
	for from < len(lines) && (s.lines[lines[from]].blank() || s.lines[lines[from]].hint == hintRule) {
		from++
	}
	return from
}

// dropRule takes off the rule that clients draw above a quote (Outlook on the web, Yahoo).
func (s *splitter) dropRule(own []int) []int {
	for len(own) > 0 {
		l := s.lines[own[len(own)-1]]
		if !l.blank() && !isRule(l.text) {
			break
		}
		own = own[:len(own)-1]
	}
	return own
}

func isRule(text string) bool {
	return len(text) >= 3 && strings.Trim(text, "_-=*–—~# ") == ""
}

// isQuotedEmail decides whether a quote without a line above it that says whose it is is an email. A quote within a
// blog is not: it has no client's mark, and in an answer it is a small piece of much text.
func (s *splitter) isQuotedEmail(run []int, scope scope) bool {
	if s.startsWithMarker(run) {
		return true
	}
	for _, i := range run {
		if s.lines[i].sure {
			return true
		}
	}
	if !s.ctx.reply && !s.ctx.forward || scope.marked {
		return false
	}
	quote := s.wordsOf(run)
	return scope.words-quote < 250 || quote > 60
}

// How many words somebody has written above and below what is quoted in a text.
const (
	leastAboveQuote  = 50 // more than a note to the desk has
	leastBelowQuote  = 20
	leastAroundQuote = 150
)

// standsWithin says whether what could be a quoted email stands in the midst of a longer text and bears no client's mark, so that it is
// quoted there: a client puts the email that it answers above the answer or below it.
func (s *splitter) standsWithin(above, run, below []int, base int) bool {
	if s.startsWithMarker(run) || slices.ContainsFunc(run, func(i int) bool { return s.lines[i].sure }) {
		return false
	}
	below = slices.DeleteFunc(slices.Clone(below), func(i int) bool { return s.lines[i].depth > base })
	up, down := s.wordsOf(above), s.wordsOf(below)
	return up >= leastAboveQuote && down >= leastBelowQuote && up+down >= max(leastAroundQuote, s.wordsOf(run))
}

func (s *splitter) startsWithMarker(run []int) bool {
	at := s.skipBlank(run, 0)
	return at < len(run) && s.marker(run[at:], s.lines[run[at]].depth).length > 0
}

func (s *splitter) hasMarker(lines []int, base int) bool {
	for i, n := range lines {
		if s.lines[n].depth == base && s.marker(lines[i:], base).length > 0 {
			return true
		}
	}
	return false
}
