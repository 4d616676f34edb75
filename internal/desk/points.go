package desk

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// singleMark is the number or the sign of the one point that a reply answers: "1. The form was the service."
var singleMark = regexp.MustCompile(`^(?:\(?(?:\d|[a-cA-C])[.)]|\(?(?:i{1,3}|I{1,3})\)|[-*•–])\s+`)

// pointsLikeValues counts the points of a list that may each be the value of one field: between two of them the desk would have to
// choose.
func (a *answering) pointsLikeValues(paragraphs []string) (n int) {
	for _, text := range paragraphs {
		if value := singleMark.ReplaceAllString(text, ""); value != text && len(strings.Fields(speech.Value(value))) >= 3 &&
			speech.LikenessOf(value, "", false) <= speech.Dotted && !a.call.IsTheme(speech.Value(value)) && !a.taken(value) {
			n++
		}
	}
	return n
}

// numbered is an answer to one of the numbered points of our letter: "1. …", "(2) …", "3 - …", "Re 1: …", "Point 2: …".
var numbered = regexp.MustCompile(`^((?i:(?:re|on|for|as for|regarding)[: ]\s*)?(?i:(?:point|item|question|no\.?|number) |#)?)\(?([1-9])(?:[.):]| [–—-])\s+(\S.*)$`)

// pointsInLines cuts a paragraph that answers all points of our letter by their numbers into these: "1. Nine doors 2. What the porters
// knew. 3. People".
func pointsInLines(paragraphs []string, problems []submission.Problem) (out []string) {
	for _, text := range dotted(paragraphs, len(problems)) {
		out = append(out, pointsOfLine(text, problems)...)
	}
	return out
}

// dotted puts the stops behind the numbers of paragraphs that answer all points of our letter in their order: "1 What the porters knew",
// "2 People".
func dotted(paragraphs []string, points int) []string {
	out, n := slices.Clone(paragraphs), 0
	for i, text := range paragraphs {
		m := bareNumber.FindStringSubmatch(text)
		switch {
		case m == nil:
			continue
		case m[1] != fmt.Sprint(n+1):
			return paragraphs
		}
		out[i] = m[1] + ". " + m[2]
		n++
	}
	if n < 2 || n != points {
		return paragraphs
	}
	return out
}

var bareNumber = phrase.Like("1 What the porters knew", `^([1-9])\s+(\S.*)$`)

func pointsOfLine(text string, problems []submission.Problem) []string {
	marks := pointMark.FindAllStringSubmatchIndex(text, -1)
	if len(marks) < 2 || len(marks) != len(problems) || wording.Count(text[:marks[0][0]]) > mostAhead {
		return []string{text}
	}
	var points []string
	for i, at := range marks {
		end := len(text)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		value := strings.Trim(text[at[1]:end], " ,;")
		if text[at[2]:at[3]] != fmt.Sprint(i+1) || value == "" {
			return []string{text}
		}
		if problems[i].Code == submission.MissingTitle {
			value = strings.TrimSuffix(value, ".")
		}
		points = append(points, fmt.Sprintf("%d. %s", i+1, value))
	}
	return points
}

// mostAhead is how many words stand at most before the first of such points: "Answers:".
const mostAhead = 3

// pointMark is the number of a point within a line.
var pointMark = phrase.Like("For 2: What the porters knew.", `(?:^|\s)(?i:(?:(?:for|re:?|on|to) )?(?:point|item|question|no\.?|number|answer) ?)?(?i:(?:for|re:?|on) )?#?\(?([1-9])[.):]\s+`)

// inOrderOfProblems takes the numbers off paragraphs that answer the numbered points of our letter: "1. …", "2. …".
// A single "1. Future gazing" is a theme, and a single "Re point 1: 2" has the number of a point.
func inOrderOfProblems(paragraphs []string) []string {
	out := make([]string, len(paragraphs))
	n := 0
	for i, text := range paragraphs {
		out[i] = text
		m := numbered.FindStringSubmatch(text)
		switch {
		case m == nil:
		case m[2] == fmt.Sprint(n+1):
			out[i] = m[3]
			n++
		case m[1] != "":
			out[i] = m[3]
		}
	}
	if n > 1 {
		return out
	}
	for i, text := range paragraphs {
		if m := numbered.FindStringSubmatch(text); m == nil || m[1] == "" {
			out[i] = text
		}
	}
	return out
}
