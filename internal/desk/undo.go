package desk

import (
	"slices"
	"strings"
	"time"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// undo takes back the last thing that an editor decided about the submission and that was not taken back yet.
func (x *deciding) undo() error {
	events, err := x.tx.Events(x.is.Ref)
	if err != nil {
		return err
	}
	standing := decisions(events)
	if len(standing) == 0 {
		x.unclear("there is nothing to undo")
		return nil
	}
	last, before := standing[len(standing)-1], standing[:len(standing)-1]
	var done bool
	switch last.What {
	case wasDecided:
		done, err = x.undoDecision(last, before)
	case wasThemed:
		done, err = x.undoThemes(last)
	case wasScheduled:
		done, err = true, x.undoDay(before)
	case wasNoted:
		x.done("", "has the note no more: %s", last.Text)
		done = true
	}
	if err != nil || !done {
		return err
	}
	return x.event(wasUndone, last.What+" "+last.Text)
}

// takeBack takes the letter about a decision out of the outbox where it has not begun to be sent, and says whether it did.
func (x *deciding) takeBack(e store.Event) (bool, error) {
	kind := "acceptance"
	if e.What == wasDecided && strings.HasPrefix(e.Text, saidDeclined) {
		kind = "declined"
	}
	n, err := x.tx.TakeBack(x.is.Ref, kind, e.At, e.MailID)
	return n > 0, err
}

// knows says what the contributor knows of a decision that was undone.
func knows(takenBack bool) string {
	if takenBack {
		return "The letter to its contributor had not gone yet, and is taken back."
	}
	return "Its contributor was told otherwise, and is not written to."
}

// decisions are the events of editors' decisions that still stand, oldest first.
func decisions(events []store.Event) []store.Event {
	var standing []store.Event
	for _, e := range events {
		switch e.What {
		case wasDecided, wasThemed, wasNoted, wasScheduled:
			standing = append(standing, e)
		case wasUndone:
			if len(standing) > 0 {
				standing = standing[:len(standing)-1]
			}
		}
	}
	return standing
}

// latest returns the last of some events of one sort.
func latest(events []store.Event, what string) (store.Event, bool) {
	for _, e := range slices.Backward(events) {
		if e.What == what {
			return e, true
		}
	}
	return store.Event{}, false
}

// undoDecision lets the decision before stand, or without one what the rules of the call said.
func (x *deciding) undoDecision(last store.Event, before []store.Event) (bool, error) {
	if x.is.Status == submission.StatusWithdrawn {
		x.unclear("its contributor has withdrawn it since")
		return false, nil
	}
	if last.Text == saidAcceptedNew {
		if ok, err := x.standBefore(last); err != nil || !ok {
			return false, err
		}
		unsent, err := x.takeBack(last)
		x.done("", "is accepted in the version before the late one. %s", knows(unsent))
		return true, err
	}
	if last.Text == saidAccepted {
		if err := x.judgeAgain(); err != nil {
			return false, err
		}
	}
	status, decided := submission.Status(x.is.Blog.Verdict), ""
	if e, ok := latest(before, wasDecided); ok {
		status, decided = submission.StatusAccepted, saidAccepted
		if strings.HasPrefix(e.Text, saidDeclined) {
			status, decided = submission.StatusDeclined, saidDeclined
		}
	}
	if err := x.settle(status, decided); err != nil {
		return false, err
	}
	unsent, err := x.takeBack(last)
	if err != nil {
		return false, err
	}
	if status == submission.StatusAccepted && !unsent {
		x.done("", "is accepted again; its contributor is told so.")
		return true, x.tellAccepted(x.is.Blog, nil)
	}
	x.done("", "is %s again. %s", words(status), knows(unsent))
	return true, nil
}

// judgeAgain files the blog once more with what an editor's word kept from being asked, now that the word is taken back.
func (x *deciding) judgeAgain() error {
	judged := x.call.Judge(x.is.Blog, false).Complete()
	if x.is.Blog.Verdict != submission.Accepted || judged.Verdict == submission.Accepted {
		return nil
	}
	revisions, err := x.tx.Revisions(x.is.Ref)
	if err != nil {
		return err
	}
	for _, r := range slices.Backward(revisions) {
		if r.Counts {
			r.Blog, r.Changed = judged, []string{}
			x.is.Blog = judged
			return x.stand(r)
		}
	}
	return nil
}

// counted returns the revisions that count up to one filed by an event, and whether the last of them is that one and
// still stands.
func (x *deciding) counted(e store.Event) (revisions []store.Revision, stands bool, err error) {
	all, err := x.tx.Revisions(x.is.Ref)
	for _, r := range all {
		if r.Counts {
			revisions = append(revisions, r)
		}
	}
	n := len(revisions)
	stands = n > 1 && revisions[n-1].Number == x.is.Revision && revisions[n-1].Received.Equal(e.At.Truncate(time.Second))
	return revisions, stands, err
}

func (x *deciding) standBefore(e store.Event) (bool, error) {
	revisions, stands, err := x.counted(e)
	if err != nil {
		return false, err
	}
	if !stands {
		x.unclear("it has changed since")
		return false, nil
	}
	if err := x.stand(revisions[len(revisions)-2]); err != nil {
		return false, err
	}
	return true, x.tx.SetStatus(x.is.Ref, x.is.Status, x.now)
}

// undoThemes gives the blog the themes that it had before the event, as long as it has those that the event gave it:
// decisions that were taken back in between are revisions too.
func (x *deciding) undoThemes(e store.Event) (bool, error) {
	before, ok, err := x.themesBefore(e)
	if err != nil {
		return false, err
	}
	if !ok || x.call.ThemeNames(x.is.Blog.Themes) != e.Text {
		x.unclear("it has changed since; “theme %s …” sets its themes", x.is.Ref)
		return false, nil
	}
	if _, err := x.withThemes(before); err != nil {
		return false, err
	}
	under := x.call.ThemeNames(before)
	if under == "" {
		under = "no theme"
	}
	x.done("", "is filed under %s again.", under)
	unsent, err := x.takeBack(e) // of a blog that was accepted by its themes
	if unsent {
		x.out.Done += " " + knows(unsent)
	}
	return true, err
}

// themesBefore finds the themes of the revision before the one that an event made.
func (x *deciding) themesBefore(e store.Event) (themes []int, ok bool, err error) {
	revisions, err := x.tx.Revisions(x.is.Ref)
	for _, r := range revisions {
		if !r.Counts {
			continue
		}
		if r.Received.Equal(e.At.Truncate(time.Second)) && x.call.ThemeNames(r.Blog.Themes) == e.Text && ok {
			return themes, true, err
		}
		themes, ok = r.Blog.Themes, true
	}
	return nil, false, err
}

// undoDay gives the blog the day before the last one, or none.
func (x *deciding) undoDay(before []store.Event) error {
	given, _ := latest(before, wasScheduled)
	day := given.Text
	if err := x.tx.SetFixedDay(x.is.Ref, day, x.now); err != nil {
		return err
	}
	unsent, err := x.tx.TakeBackAll(x.is.Ref, scheduledLetter)
	if err != nil {
		return err
	}
	told, err := x.tx.LetterMade(x.is.Ref, scheduledLetter, given.At, given.MailID)
	if again, fault := time.Parse(time.DateOnly, day); err == nil && fault == nil && !told { // its letter was overtaken
		x.done("", "has %s again; its contributor is told so.", dayWords(day))
		return x.tellDay(again)
	}
	x.done("", "has %s again. %s", dayWords(day), knows(unsent > 0))
	return err
}
