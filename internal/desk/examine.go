package desk

import (
	"time"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/intake"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/submission"
)

// Examination is what copydesk makes of one email or document by itself, with no history: what `check` prints.
type Examination struct {
	Kind        submission.Kind    `json:"kind"`
	Outcome     submission.Outcome `json:"outcome"`
	Reason      string             `json:"reason"`
	Call        string             `json:"call"`
	From        message.Address    `json:"from"`
	Submissions []submission.Blog  `json:"submissions"`
}

// Examine reads and judges an email by the rules of a call. A zero time of receipt counts as in time. One whose reading
// panics is referred, as when it is filed.
func Examine(m *message.Message, c *call.Call, docs *document.Reader, received time.Time) (x Examination) {
	defer func() {
		if p := recover(); p != nil {
			x = examined(m, c, intake.Reading{Kind: submission.KindEnquiry, Outcome: submission.Referred, Reason: unread(p)}, received)
		}
	}()
	return examined(m, c, intake.Read(m, c, docs), received)
}

func examined(m *message.Message, c *call.Call, r intake.Reading, received time.Time) Examination {
	x := Examination{
		Kind: r.Kind, Outcome: r.Outcome, Reason: r.Reason, Call: c.Slug,
		From: message.Address{Name: person.CleanName(m.From.Name), Email: m.From.Email}, Submissions: []submission.Blog{},
	}
	if r.Kind == submission.KindWithdrawal || r.Outcome == submission.Ignored || r.Outcome == submission.Noted {
		return x
	}
	for _, p := range r.Blogs {
		x.Submissions = append(x.Submissions, c.Judge(p.Blog, c.Late(received)).Complete())
	}
	if len(x.Submissions) > 0 {
		x.Submissions[0] = withQuestions(x.Submissions[0], r.Questions)
	}
	if x.Outcome == "" {
		x.Outcome = submission.Worst(x.Submissions)
	}
	return x
}

// Attached makes an email of a bare document, so that a file can be examined as if somebody had sent it.
func Attached(name string, content []byte) *message.Message {
	return &message.Message{Attachments: []message.Attachment{{Name: name, Content: content}}}
}
