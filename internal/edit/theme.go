package edit

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

var (
	outOfTheme = phrase.Like("Please take it out of theme 2.",
		`(?i)\b(?:take|move|pull|get|leave|remove|delete|drop|withdraw) (?:it|this|that|ours|mine|us|the blog|our blog|my blog) (?:out of|off|from) `+
			`((?:the )?(?:themes? \d{1,2}|[\p{L}-]+(?: [\p{L}\d-]+){0,4}?))\b(?: theme)?(?:[,.;!?]|$| and\b| please\b| to\b| but\b)`)
	dropsTheme = phrase.Like("Could you drop theme 2?",
		`(?i)\b(?:drop|remove|delete|lose|scrap|take out) (themes? `+wording.Numeral+`\b)`)
	outPolitely = phrase.Like("Could you drop theme 2?", `(?i)\b(?:can|could|would|will) (?:you|we|it)\b`)
)

// withoutThemes takes a blog out of themes. One must be left.
type withoutThemes struct{ numbers []int }

func (e withoutThemes) Apply(b *submission.Blog) bool {
	b.Themes = slices.DeleteFunc(slices.Clone(b.Themes), func(n int) bool { return slices.Contains(e.numbers, n) })
	return len(b.Themes) > 0
}

// themesTaken reads the themes that a blog is to be taken out of, and returns what else the sentence says.
func (r Reader) themesTaken(s string) (rest string, numbers []int) {
	s = r.Call.Leaving(s)
	m := outOfTheme.FindStringSubmatchIndex(s)
	if m == nil {
		m = dropsTheme.FindStringSubmatchIndex(s)
	}
	if m == nil || strings.Contains(s, "?") && !outPolitely.MatchString(s) {
		return s, nil
	}
	said := s[m[2]:m[3]]
	if !strings.Contains(strings.ToLower(said), "theme") && !r.Call.IsTheme(said) {
		return s, nil
	}
	numbers, unknown := r.Call.MatchTheme(said)
	if len(unknown) > 0 || len(numbers) == 0 {
		return s, nil
	}
	return wording.Fold(s[:m[0]] + s[m[3]:]), numbers
}
