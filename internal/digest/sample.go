package digest

import (
	"fmt"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/letter"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Sample renders the digest with made-up data, for people who want to see their templates and for tests.
func Sample(set *letter.Set) (letter.Rendered, error) {
	d := sample()
	r, err := Render(set, sampleEnvelope(d), d, []byte("PK"), "Attached: the new blogs as Markdown, HTML and as they came, in a folder for each theme.")
	r.Sample = "digest"
	return r, err
}

// SamplePage is the sample as a page that a browser shows with its picture.
func SamplePage(r letter.Rendered) string { return Standalone(sample(), r) }

func sampleEnvelope(d Digest) letter.Envelope {
	return letter.Envelope{
		From: letter.Address{Name: "The blogs desk", Email: "blogs@example.org"}, To: []letter.Address{{Email: "editors@example.org"}},
		MessageID: "digest.sample@example.org", Date: d.Until.In(d.place),
	}
}

// sample is the digest of a Wednesday, two days before the deadline and five before the campaign.
func sample() Digest {
	c := letter.SampleCall()
	until := time.Date(2020, 9, 2, 8, 0, 0, 0, c.Location)
	w := Window{Day: "2020-09-02", Since: until.AddDate(0, 0, -1), Until: until}
	all := sampleBlogs(c, until)
	return gathered(c, w, c.Location, sampleChanges(all, until), all)
}

var sampleTitles = []struct {
	title, author, role, organisation string
	themes                            []int
}{
	{"What the waiting room taught us", "Amara Nwosu", "Service designer", "Quayside Health", []int{3}},
	{"Eleven days in March", "Tom Ashgrove", "Director", "Quayside Health", []int{5, 3}},
	{"The letter nobody opened", "Jane Doe", "Head of Digital", "Acme Ltd", []int{2}},
	{"Nine doors and a bell", "Zoë Müller", "Consultant", "Ångström", []int{4}},
	{"Rain over Marlham", "Lea Brandt", "", "Marlham Council", []int{1, 2}},
	{"What the clerk kept", "Bob Roe", "Partner", "Acme Ltd", []int{4}},
	{"A bus timetable is a promise", "Priya Nair", "Chief Executive", "Transit Lab", []int{2, 4}},
	{"Forms that ask once", "Daniel Okafor", "Product manager", "Plainform", []int{3}},
}

func sampleBlogs(c *call.Call, until time.Time) []store.Submission {
	var all []store.Submission
	for i := range 24 {
		s := sampleTitles[i%len(sampleTitles)]
		at := until.Add(-time.Duration((23-i)*(23-i)) * time.Hour).Add(-5 * time.Hour)
		sub := store.Submission{
			ID: int64(i + 1), Ref: c.Ref(i + 1), Call: c.Slug, Status: submission.StatusAccepted, Sender: fmt.Sprintf("author%d@example.com", i+1),
			Received: at, Updated: at, Revision: 1,
			Blog: submission.Blog{
				Verdict: submission.Accepted, Title: s.title, Description: "A description of about the length that the call has room for, said in one sentence.",
				Themes: s.themes, Author: submission.Author{Name: s.author, Role: s.role, Organisation: s.organisation}, Words: 430 + 7*i,
			},
		}
		all = append(all, sub)
	}
	wait := func(i int, problems ...submission.Problem) {
		all[i].Status, all[i].Blog.Problems, all[i].Blog.Verdict = submission.StatusNeedsCorrection, problems, submission.NeedsCorrection
	}
	wait(15, submission.Problem{Code: submission.MissingDescription, Message: "No description was given: a sub-title of at most 150 characters, shown below the title."})
	wait(21, submission.Problem{Code: submission.TooLong, Message: "The blog has 712 words: 112 over the limit of 600."},
		submission.Problem{Code: submission.MissingTheme, Message: "No theme was named."})
	all[21].Blog.Words, all[9].Blog.Words, all[20].Blog.Words = 712, 512, 612
	all[15].Reminded = until.Add(-8 * time.Hour)
	all[21].Blog.Themes = nil
	all[3].Status = submission.StatusWithdrawn
	all[20].FixedDay = "2020-09-08"
	all[20].Blog.Author.Twitter = "@marlham"
	all[20].Blog.Remarks = []submission.Problem{{Code: submission.WithinTolerance, Message: "The blog has 612 words, a little more than the 400 to 600 that the call asks for; that is close enough."}}
	return all
}

func sampleChanges(all []store.Submission, until time.Time) store.Changes {
	var changes store.Changes
	for _, i := range []int{20, 21, 22, 23} {
		changes.Submissions = append(changes.Submissions, store.Change{Submission: all[i], Revisions: []store.Revision{{Number: 1, Counts: true}}})
	}
	changed := store.Change{
		Submission: all[9], Previous: &store.Revision{Number: 1, Counts: true},
		Revisions: []store.Revision{{Number: 2, Counts: true, Changed: []string{"text (512 words, previously 590)", "description"}}},
	}
	changes.Submissions = append(changes.Submissions, changed, store.Change{Submission: all[3], Events: []store.Event{{What: store.WasWithdrawn, At: until.Add(-3 * time.Hour)}}})
	changes.Mails = []store.Mail{{
		ID: 31, Kind: submission.KindEnquiry, From: "amara@quaysidehealth.example", FromName: "Amara Nwosu", Subject: "May we have until Monday?",
		Reason: "it asks a question and brings no blog", Received: until.Add(-2 * time.Hour),
	}}
	changes.Letters = []store.Letter{{
		To: []string{"author4@example.com"}, Subject: "Your blog is accepted: “Nine doors and a bell” [SS20-4]", LastError: "550 5.1.1 no such mailbox", Refs: []string{"SS20-4"},
	}}
	return changes
}
