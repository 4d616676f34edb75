package desk

import (
	"slices"
	"strings"

	"copydesk/internal/submission"
)

// withQuestions remarks, for the editors, what an email asks beside the blog that it brings. The letter with the
// verdict does not answer it; the digest shows the remark.
func withQuestions(b submission.Blog, questions []string) submission.Blog {
	if len(questions) > 0 {
		b.Remarks = append(slices.Clone(b.Remarks), submission.Problem{Code: submission.AsksSomething, Message: "The email asks: “" + strings.Join(questions, " ") + "”"})
	}
	return b
}

// questions are those of the email, told with the first of the submissions that it makes or changes.
func (f *filing) questions() []string {
	if len(f.changes) > 0 {
		return nil
	}
	return f.read.Intake.Questions
}

// asks says whether the email asks a question that its letter does not answer. One about the themes it answers, or asks back.
func (f *filing) asks() bool {
	return slices.ContainsFunc(f.read.Intake.Questions, func(q string) bool {
		numbers, unknown := f.call.ReadThemes(q)
		return strings.HasSuffix(q, "?") && len(numbers) == 0 && len(unknown) == 0
	})
}

// forEditors are the remarks that the editors see and the contributor does not.
func forEditors(remark submission.Problem) bool {
	return remark.Code == submission.OverOrganisationLimit || remark.Code == submission.AsksSomething ||
		remark.Code == submission.SentBefore
}
