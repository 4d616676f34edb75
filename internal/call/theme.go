package call

import (
	"copydesk/internal/submission"
)

// MatchTheme reads the value of a theme label.
func (c *Call) MatchTheme(value string) (numbers []int, unknown []submission.UnknownThemeWords) {
	return nil, nil
}

// FindThemes reads prose.
func (c *Call) FindThemes(text string) []int { return nil }

// FindUnknown reads prose.
func (c *Call) FindUnknown(text string) []submission.UnknownThemeWords { return nil }
