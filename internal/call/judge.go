package call

import (
	"fmt"
	"strings"

	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// Judge says what the rules of the call say of a blog: its verdict, the problems in the order in which a
// person would put them right, and the remarks. A blog that is late keeps the verdict Late whatever else is
// wrong with it; its problems stand beside it.
func (c *Call) Judge(b submission.Blog, late bool) submission.Blog {
	b.Problems, b.Remarks = nil, nil
	if b.Unread != "" {
		b.Problems = []submission.Problem{{Code: b.Unread, Message: unreadMessage(b)}}
	} else {
		for _, rule := range rules {
			b.Problems = append(b.Problems, rule(c, b)...)
		}
		b.Remarks = c.lengthRemarks(b)
	}
	b.Verdict = verdict(b, late)
	return b
}

func verdict(b submission.Blog, late bool) submission.Outcome {
	switch {
	case late:
		return submission.Late
	case len(b.Problems) > 0:
		return submission.NeedsCorrection
	default:
		return submission.Accepted
	}
}

// rules are what a call asks of a blog, in the order of the problem codes.
var rules = []func(*Call, submission.Blog) []submission.Problem{
	(*Call).judgeLength,
	(*Call).judgeTitle,
	(*Call).judgeDescription,
	(*Call).judgeThemes,
}

// unreadMessages are said where the reader of the email gave no better reason.
var unreadMessages = map[submission.Code]string{
	submission.NoBlog:               "No blog came with the email: nothing was attached, and the text holds none.",
	submission.LinkOnly:             "The email has a link to the blog, and links cannot be followed here. Please attach the file itself.",
	submission.UnreadableAttachment: "The attached file could not be read. Please send it again, without a password.",
	submission.UnsupportedFormat:    "The attached file is in a format that cannot be read here. Please send a Word document (.docx).",
	submission.UnsafeAttachment:     "The attached file holds a program or macros and was not opened. Please send a plain .docx.",
}

func unreadMessage(b submission.Blog) string {
	if b.UnreadReason != "" {
		return b.UnreadReason
	}
	return unreadMessages[b.Unread]
}

// Bounds returns the fewest and the most words that are still accepted, tolerance included: 360 and 660 for
// 400-600 with ten percent.
func (w Words) Bounds() (fewest, most int) {
	return (w.Min*(100-w.Tolerance) + 99) / 100, w.Max * (100 + w.Tolerance) / 100
}

func (c *Call) judgeLength(b submission.Blog) []submission.Problem {
	fewest, most := c.Words.Bounds()
	switch {
	case b.Words < fewest:
		return problem(submission.TooShort, "The blog has %s: %d short of the minimum of %d.",
			words(b.Words), c.Words.Min-b.Words, c.Words.Min)
	case b.Words > most:
		return problem(submission.TooLong, "The blog has %s: %d over the limit of %d.",
			words(b.Words), b.Words-c.Words.Max, c.Words.Max)
	}
	return nil
}

func (c *Call) lengthRemarks(b submission.Blog) []submission.Problem {
	fewest, most := c.Words.Bounds()
	switch {
	case b.Words >= fewest && b.Words < c.Words.Min:
		return problem(submission.WithinTolerance,
			"The blog has %s, %d below the %d to %d that the call asks for; that is close enough.",
			words(b.Words), c.Words.Min-b.Words, c.Words.Min, c.Words.Max)
	case b.Words <= most && b.Words > c.Words.Max:
		return problem(submission.WithinTolerance,
			"The blog has %s, %d above the %d to %d that the call asks for; that is close enough.",
			words(b.Words), b.Words-c.Words.Max, c.Words.Min, c.Words.Max)
	}
	return nil
}

func (c *Call) judgeTitle(b submission.Blog) []submission.Problem {
	if strings.TrimSpace(b.Title) != "" {
		return nil
	}
	return problem(submission.MissingTitle, "No title was given.")
}

func (c *Call) judgeDescription(b submission.Blog) []submission.Problem {
	n := Characters(b.Description)
	switch {
	case n == 0:
		return problem(submission.MissingDescription,
			"No description was given: a sub-title of at most %d characters, shown below the title.", c.MaxCharacters)
	case n > c.MaxCharacters:
		return problem(submission.DescriptionTooLong,
			"The description has %d characters: %d more than the %d there is room for. This much fits: “%s”",
			n, n-c.MaxCharacters, c.MaxCharacters, clip(b.Description, c.MaxCharacters))
	}
	return nil
}

func (c *Call) judgeThemes(b submission.Blog) []submission.Problem {
	var problems []submission.Problem
	for _, unknown := range b.UnknownThemes {
		problems = append(problems, problem(submission.UnknownTheme, "%s", c.unknownMessage(unknown))...)
	}
	if len(problems) == 0 && len(b.Themes) == 0 {
		return problem(submission.MissingTheme, "No theme was named. %s", c.choice())
	}
	return problems
}

// unknownMessage asks which theme is meant, naming those it might be.
func (c *Call) unknownMessage(unknown submission.UnknownThemeWords) string {
	either := c.described(unknown.Either)
	words := wording.Fold(unknown.Words)
	switch {
	case len(either) > 1 && len(either) == len(c.Themes):
		return fmt.Sprintf("“%s” could be any of the themes: which one do you mean? %s", words, c.choice())
	case len(either) > 1:
		last := len(either) - 1
		return fmt.Sprintf("“%s” could be %s or %s: which one do you mean?", words, strings.Join(either[:last], ", "), either[last])
	case len(either) == 1:
		return fmt.Sprintf("“%s” is not quite one of the themes of this call: do you mean %s?", words, either[0])
	case len(c.Themes) == 1:
		return fmt.Sprintf("“%s” is not the theme of this call, which is “%s”.", words, c.Themes[0].Name)
	default:
		return fmt.Sprintf("“%s” is not one of the themes of this call. %s", words, c.choice())
	}
}

func (c *Call) described(numbers []int) []string {
	var list []string
	for _, number := range numbers {
		if theme, ok := c.Theme(number); ok {
			list = append(list, fmt.Sprintf("theme %d (%s)", theme.Number, theme.Name))
		}
	}
	return list
}

// beforeChoice begins the sentence that lists the themes of a call.
const beforeChoice = "The themes are: "

func (c *Call) choice() string { return beforeChoice + c.ThemeNames(c.numbers()) + "." }

// WithoutChoice is what a problem's message says before it lists the themes, for a letter that lists them itself.
func WithoutChoice(message string) string {
	said, _, _ := strings.Cut(message, " "+beforeChoice)
	return said
}

func problem(code submission.Code, format string, args ...any) []submission.Problem {
	return []submission.Problem{{Code: code, Message: fmt.Sprintf(format, args...)}}
}

func words(n int) string {
	if n == 1 {
		return "1 word"
	}
	return fmt.Sprintf("%d words", n)
}
