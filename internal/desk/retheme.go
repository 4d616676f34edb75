package desk

import (
	"fmt"
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// retheme files the blog under other themes, and judges it anew: a blog that only lacked its theme is accepted by it.
func (x *deciding) retheme(rest string) error {
	numbers, ok := themeNumbers(x.call, rest)
	if !ok {
		x.senseless("which themes are meant? There are %s", x.call.ThemeNames(allThemes(x.call)))
		return nil
	}
	before := x.is.Blog.Themes
	if slices.Equal(numbers, before) {
		x.done("", "is filed under %s already; nothing has changed.", x.call.ThemeNames(numbers))
		return nil
	}
	accepted, err := x.withThemes(numbers)
	if err != nil {
		return err
	}
	if err := x.event(wasThemed, x.call.ThemeNames(numbers)); err != nil {
		return err
	}
	undo := x.undoing()
	if len(before) > 0 {
		undo = strings.Trim(fmt.Sprintf("%s %s %v", Retheme, x.is.Ref, before), "]")
		undo = strings.Replace(undo, "[", "", 1)
	}
	was := ""
	if len(before) > 0 {
		was = " (it was " + x.call.ThemeNames(before) + ")"
	}
	x.done(undo, "is now filed under %s%s.", x.call.ThemeNames(numbers), was)
	if !accepted {
		return nil
	}
	x.out.Done += " It is accepted by that, and its contributor is told so."
	blog := x.call.Judge(x.withNumbers(numbers), false)
	return x.tellAccepted(blog, []string{"themes"})
}

func allThemes(c *call.Call) []int {
	var all []int
	for _, t := range c.Themes {
		all = append(all, t.Number)
	}
	return all
}

func (x *deciding) withNumbers(numbers []int) submission.Blog {
	b := x.is.Blog
	b.Themes, b.UnknownThemes, b.Found.Themes = numbers, nil, "an editor"
	return b
}

// withThemes files a revision with these themes. What an editor or the contributor decided of the submission stands.
// It says whether the blog is accepted now and was not before.
func (x *deciding) withThemes(numbers []int) (accepted bool, err error) {
	b, err := x.withFiles(store.Revision{Number: x.is.Revision, Blog: x.withNumbers(numbers)})
	if err != nil {
		return false, err
	}
	b = x.call.Judge(b, x.is.Blog.Verdict == submission.Late).Complete()
	_, err = x.tx.AddRevision(x.is.Ref, store.Revision{Received: x.now, From: x.by.Address, Counts: true, Changed: []string{"themes"}, Blog: b})
	if err != nil {
		return false, err
	}
	if x.is.Decided != "" || x.is.Status == submission.StatusWithdrawn {
		return false, x.tx.SetStatus(x.is.Ref, x.is.Status, x.now)
	}
	return b.Verdict == submission.Accepted && x.is.Status == submission.StatusNeedsCorrection, nil
}
