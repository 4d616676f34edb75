package letter

import (
	"fmt"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

// sample is one letter with made-up data.
type sample struct {
	name   string
	render func(*Set, Envelope, *call.Call) (Rendered, error)
}

// Samples renders every letter with sample data, for people who want to see their templates and for tests.
func (s *Set) Samples() ([]Rendered, error) {
	c := SampleCall()
	var all []Rendered
	for i, one := range samples {
		e := sampleEnvelope(c, i+1)
		r, err := one.render(s, e, c)
		if err != nil {
			return nil, fmt.Errorf("sample letter %s: %w", one.name, err)
		}
		r.Sample = one.name
		all = append(all, r)
	}
	return all, nil
}

func answer(received time.Time, reply bool, entries ...Entry) func(*Set, Envelope, *call.Call) (Rendered, error) {
	return func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		return s.Answer(e, Answer{Call: c, Addressee: "Amara Nwosu", Entries: entries, Reply: reply, Received: received})
	}
}

var (
	sampleInTime = time.Date(2020, 8, 28, 8, 14, 0, 0, time.UTC)
	sampleLate   = time.Date(2020, 9, 4, 23, 3, 12, 0, time.UTC)

	sampleTooLateToMend = time.Date(2020, 9, 7, 8, 30, 0, 0, time.UTC)
)

var samples = []sample{
	{"acceptance", answer(sampleInTime, false, sampleEntry(sampleBlog()))},
	{"acceptance-after-correction", answer(sampleInTime, true, sampleRevision(sampleBlog(), sampleUndescribed()))},
	{"acceptance-updated", answer(sampleInTime, true, sampleRevision(sampleBlog(), sampleEarlier()))},
	{"correction-one-thing", answer(sampleInTime, false, sampleEntry(sampleUndescribed()))},
	{"correction-three-things", answer(sampleInTime, false, sampleEntry(sampleOverlong()))},
	{"correction-what-remains", answer(sampleInTime, true, sampleRevision(sampleUnthemed(), sampleOverlong()))},
	{"correction-link-only", answer(sampleInTime, false, sampleEntry(sampleLink()))},
	{"acceptance-of-a-late-one", answer(time.Time{}, false, Entry{Ref: "SS20-7", Blog: sampleTooLate(), Status: submission.StatusAccepted})},
	{"late", answer(sampleLate, false, sampleEntry(sampleTooLate()))},
	{"late-accepted-stands", answer(sampleLate, true, Entry{
		Ref: "SS20-7", Blog: sampleTooLate(), Status: submission.StatusAccepted, Previous: ptr(sampleBlog()),
		Changed: []string{"text (+12 −40 words)"}, KeptAccepted: true,
	})},
	{"several", answer(sampleInTime, false, sampleEntry(sampleBlog()), Entry{Ref: "SS20-8", Blog: sampleSecond()})},
	{"withdrawal", func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		return s.Withdrawal(e, c, []Entry{{Ref: "SS20-7", Blog: sampleBlog(), Status: submission.StatusWithdrawn}})
	}},
	{"reminder", func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		return s.Reminder(e, c, []Entry{sampleEntry(sampleUndescribed())})
	}},
	{"declined", func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		return s.Declined(e, c, sampleEntry(sampleBlog()), "We already have four blogs on waiting rooms this week, and would rather not set yours beside them.")
	}},
	{"scheduled", func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		return s.Scheduled(e, c, sampleEntry(sampleBlog()), c.FirstDay.AddDate(0, 0, 1))
	}},
	{"forward", func(s *Set, e Envelope, _ *call.Call) (Rendered, error) {
		e.To = []Address{{"", "editors@example.org"}}
		return s.Forward(e, Forwarded{
			Reason: "it asks a question and brings no blog", Kind: submission.KindEnquiry, Subject: "May we have until Monday?",
			From: Address{"Amara Nwosu", "amara@quaysidehealth.example"}, Raw: []byte(sampleEnquiry),
		})
	}},
	{"notice", func(s *Set, e Envelope, _ *call.Call) (Rendered, error) {
		e.To = []Address{{"", "it@example.org"}}
		return s.Notice(e, "The mailbox cannot be read", []string{
			"The server mail.example.org refuses the log-in of blogs@example.org since 09:14 on Friday 28 August 2020.",
			"No email is lost: what arrives meanwhile stays in the inbox and is read when the log-in works again.",
			"What to do: see whether the password has changed, put the new one into the password file, and restart copydesk.",
		})
	}},
	{"answer", func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		e.To = []Address{{"Priya Nair", "editors@example.org"}}
		return s.Command(e, c, CommandReply{
			Name: "Priya Nair", Refs: []string{"SS20-7"},
			Done:    []string{"SS20-7 is now filed under 2. Tech as an enabler and 4. Bridging the gap (it was 3. People)."},
			Unclear: []string{"“schedule SS20-7 soon”: which day is meant?"},
			Undo:    []string{"theme SS20-7 3"},
		})
	}},
	{"late-correction", answer(sampleTooLateToMend, true, sampleRevision(sampleTooLate(), sampleUndescribed()))},
	{"late-and-incomplete", answer(sampleLate, false, sampleEntry(sampleLateUndescribed()))},
	{"correction-accepted-stands", answer(sampleInTime, true, Entry{
		Ref: "SS20-7", Blog: sampleUnreadable(), Status: submission.StatusAccepted, Previous: ptr(sampleBlog()), KeptAccepted: true,
	})},
	{"acceptance-beside-a-question", func(s *Set, e Envelope, c *call.Call) (Rendered, error) {
		return s.Answer(e, Answer{Call: c, Addressee: "Amara Nwosu", Entries: []Entry{sampleEntry(sampleBlog())}, Received: sampleInTime, Asks: true})
	}},
}

func ptr[T any](v T) *T { return &v }

func sampleEnvelope(c *call.Call, number int) Envelope {
	return Envelope{
		From: Address{"The blogs desk", "blogs@example.org"}, To: []Address{{"Amara Nwosu", "amara@quaysidehealth.example"}},
		MessageID: fmt.Sprintf("letter.sample.%d@example.org", number), Date: time.Date(2020, 8, 28, 9, 15, 0, 0, c.Location),
		Subject: "Our blog for the campaign week", InReplyTo: "CAF1@mail.quaysidehealth.example",
		References: Threading("CAF1@mail.quaysidehealth.example", nil),
	}
}

// SampleCall is the call of the sample letters, and of the sample digest.
func SampleCall() *call.Call {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil { // a machine without a timezone database
		zone = time.UTC
	}
	day := func(d int) time.Time { return time.Date(2020, 9, d, 0, 0, 0, 0, zone) }
	return &call.Call{
		Slug: "smarter-state-2020", Prefix: "SS20", Name: "Building the Smarter State Campaign Week 2020",
		Closes: day(5), LastDay: day(4), Location: zone, Grace: 48 * time.Hour, Reminder: 48 * time.Hour,
		Hashtag: "#techUKSmarterState", Guidelines: "https://www.example.org/guest-blog-guidelines",
		Words: call.Words{Min: 400, Max: 600, Tolerance: 10}, MaxCharacters: 150, FirstDay: day(7), FinalDay: day(11),
		Themes: []call.Theme{
			{Number: 1, Name: "Future gazing", Line: "What does the Smarter State look like?"},
			{Number: 2, Name: "Tech as an enabler", Line: "The role of technology in driving business change across the wider public sector"},
			{Number: 3, Name: "People", Line: "Improving citizen outcomes, staying connected and creating safe places"},
			{Number: 4, Name: "Bridging the gap", Line: "The tech bringing together digital and policy & transforming public services"},
			{Number: 5, Name: "COVID-19", Line: "Lessons learnt, the impact on procurement and innovation"},
		},
	}
}

func sampleEntry(b submission.Blog) Entry {
	e := Entry{Ref: "SS20-7", Blog: b, Status: submission.Status(b.Verdict)}
	if has(b, submission.DescriptionTooLong) {
		e.Suggestion = "Moving one row of chairs cut the time to triage by a third, cost nothing at all and needed no software."
	}
	return e
}

func sampleRevision(now, before submission.Blog) Entry {
	e := sampleEntry(now)
	e.Previous = &before
	e.Changed = []string{"description", "text (+12 −40 words)"}
	return e
}

func sampleBlog() submission.Blog {
	return submission.Blog{
		Verdict: submission.Accepted, Title: "What the waiting room taught us",
		Description: "Before we bought anything we sat in a waiting room for a week. The cheapest change we made came from a row of chairs.",
		Themes:      []int{3}, Words: 421, Format: "docx", Source: "Waiting room blog FINAL.docx",
		Author: submission.Author{
			Name: "Amara Nwosu", Role: "Head of Service Design", Organisation: "Quayside Health", Twitter: "@amaranwosu",
			Bio: "Amara designs services for hospitals and the people who wait in them.",
		},
		Images: []submission.Image{{Name: "amara.jpg", Role: submission.Headshot}},
		Text:   sampleText,
	}
}

// sampleEarlier is the blog before its text was changed.
func sampleEarlier() submission.Blog {
	b := sampleBlog()
	b.Text += "\n\nA paragraph that the newer version leaves out."
	return b
}

func sampleUndescribed() submission.Blog {
	b := sampleBlog()
	b.Verdict, b.Description = submission.NeedsCorrection, ""
	b.Problems = []submission.Problem{{
		Code: submission.MissingDescription, Message: "No description was given: a sub-title of at most 150 characters, shown below the title.",
	}}
	return b
}

func sampleSecond() submission.Blog {
	b := sampleUndescribed()
	b.Title, b.Words, b.Images = "Eleven days in March", 506, nil
	b.Author = submission.Author{Name: "Tom Ashgrove", Role: "Director", Organisation: "Quayside Health"}
	return b
}

func sampleOverlong() submission.Blog {
	b := sampleBlog()
	b.Verdict, b.Words, b.Themes = submission.NeedsCorrection, 712, nil
	b.Description = "Moving one row of chairs cut the time to triage by a third, cost nothing at all and needed no software; " +
		"it did need somebody to sit in the waiting room for a week and look at people’s faces."
	b.Problems = []submission.Problem{
		{Code: submission.TooLong, Message: "The blog has 712 words: 112 over the limit of 600."},
		{Code: submission.DescriptionTooLong, Message: "The description has 190 characters: 40 more than the 150 there is room for."},
		{Code: submission.MissingTheme, Message: "No theme was named. The themes are: 1 Future gazing; 2 Tech as an enabler."},
	}
	return b
}

func sampleUnthemed() submission.Blog {
	b := sampleBlog()
	b.Verdict, b.Themes = submission.NeedsCorrection, nil
	b.Problems = []submission.Problem{{Code: submission.UnknownTheme, Message: "“7” is not one of the themes of this call. The themes are: 1 Future gazing; 2 Tech as an enabler."}}
	return b
}

func sampleLink() submission.Blog {
	return submission.Blog{
		Verdict: submission.NeedsCorrection, Title: "What the waiting room taught us", Themes: []int{3}, Unread: submission.LinkOnly,
		Problems: []submission.Problem{{
			Code: submission.LinkOnly, Message: "The email has a link to the blog, and links cannot be followed here. Please attach the file itself.",
		}},
	}
}

func sampleLateUndescribed() submission.Blog {
	b := sampleUndescribed()
	b.Verdict = submission.Late
	return b
}

// sampleUnreadable is an accepted blog of which a new version came damaged.
func sampleUnreadable() submission.Blog {
	b := sampleBlog()
	b.Verdict = submission.NeedsCorrection
	b.Problems = []submission.Problem{{Code: submission.UnreadableAttachment, Message: "The file “blog v2.docx” arrived damaged and cannot be opened."}}
	return b
}

func sampleTooLate() submission.Blog {
	b := sampleBlog()
	b.Verdict = submission.Late
	return b
}

const sampleText = `Nobody designs a waiting room. It is what is left over when everything else has been designed.

When we were asked to shorten the time that people wait in a minor injuries unit, we did what anybody would do, and looked for **software**. Then a colleague asked whether any of us had ever *waited* there.

## A week on plastic chairs

We sat there for a week. We learnt more than from a year of dashboards:

- People watch the door, not the screen.
- Those who sit with their back to the desk are called twice.
- The worst is not the waiting but the not knowing.

So we turned one row of chairs round. The time to triage fell by a third.[^1]

> I could see that they had seen me. That was all I needed.

## What it has to do with technology

1. Watch first.
2. Change the cheapest thing.
3. Then, and only then, [write the specification](https://www.example.org/specification).

| | before | after |
| --- | ---: | ---: |
| minutes to triage | 18 | 12 |
| called twice | 41 | 9 |

The software came later. It is good. It would have been the wrong thing to begin with.

[^1]: From 18 minutes to 12, over four weeks.
`

const sampleEnquiry = "From: Amara Nwosu <amara@quaysidehealth.example>\r\n" +
	"To: blogs@example.org\r\n" +
	"Subject: May we have until Monday?\r\n" +
	"Date: Fri, 28 Aug 2020 09:02:11 +0100\r\n" +
	"Message-ID: <CAF1@mail.quaysidehealth.example>\r\n" +
	"\r\n" +
	"Hello,\r\n\r\nMay our blog be with you on Monday? Our director is away until then.\r\n\r\nAmara\r\n"
