package statement

import (
	"testing"

	"copydesk/internal/call/calltest"
)

// TestAsDescription takes ornaments off a description, and nothing of its own.
func TestAsDescription(t *testing.T) {
	for in, want := range map[string]string{
		"— What the plan forgets —":               "What the plan forgets",
		"- What the plan forgets -":               "What the plan forgets",
		"~ What the plan – all of it – forgets ~": "What the plan – all of it – forgets",
		"– “What the plan forgets” –":             "What the plan forgets",
		"„What the plan forgets“":                 "What the plan forgets",
		"What the plan – of all plans – forgets":  "What the plan – of all plans – forgets",
		"What the plan forgets –":                 "What the plan forgets –",
		"–What the plan forgets–":                 "–What the plan forgets–",
		"– –":                                     "– –",
	} {
		if got := AsDescription(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// TestWithoutRemarks: what is said to the desk behind a value goes, and a value in several sentences stays.
func TestWithoutRemarks(t *testing.T) {
	for in, want := range map[string]string{
		"What we learnt from one winter. This is for the “People” theme.":          "What we learnt from one winter.",
		"A town lost its bus. It falls to people to drive.":                        "A town lost its bus. It falls to people to drive.",
		"What we learnt from one winter. It fits “Future gazing” best.":            "What we learnt from one winter.",
		"Every policy is a guess about people. This theme runs through all of it.": "Every policy is a guess about people. This theme runs through all of it.",
		"The stamp. Can you send it on to the web team?":                           "The stamp.",
		"What we learnt. Many thanks, Jane":                                        "What we learnt.",
		"What we learnt. She's 19 and this is her first ever blog so be gentle!":   "What we learnt.",

		"What we learnt. If you need a photo of a road, a field or a street, somebody else has taken one already, and gives it away for nothing.": "What we learnt. If you need a photo of a road, a field or a street, somebody else has taken one already, and gives it away for nothing.",

		"What we learnt. Olivia Brandt":                   "What we learnt.",
		"What we learnt. Cheers!":                         "What we learnt.",
		"What we learnt. Could it teach you too?":         "What we learnt. Could it teach you too?",
		"Thank you for the stamp. Best of all, it sticks": "Thank you for the stamp. Best of all, it sticks",
		"Who licks it? And why?":                          "Who licks it? And why?",
		"Thanks, Jane":                                    "Thanks, Jane",
	} {
		if got := noteOf(t).WithoutRemarks(in); got != want {
			t.Errorf("withoutRemarks(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestDescriptionBeforeTheDesk ends a labelled description where its line goes over to the desk.
func TestDescriptionBeforeTheDesk(t *testing.T) {
	r := Reader{Call: calltest.Example(t)}
	for said, want := range map[string]string{
		"What the porters knew. It's for the people theme. I am a nurse.":         "What the porters knew.",
		"What the porters knew. (My wife wrote it. Put her name on it, please.)":  "What the porters knew.",
		"What the porters knew. (Not all of them, mind.)":                         "What the porters knew. (Not all of them, mind.)",
		"What the porters knew. I am a nurse.":                                    "What the porters knew. I am a nurse.",
		"It's for the people who hold doors. They are porters. I am one of them.": "It's for the people who hold doors. They are porters. I am one of them.",
	} {
		if got := r.WithoutRemarks(said); got != want {
			t.Errorf("%q: %q", said, got)
		}
	}
}

// TestPresentsWriter: a sentence behind a description says what its writer is, unless the description is about that.
func TestPresentsWriter(t *testing.T) {
	for value, want := range map[string]string{
		"Four drivers and a list. I chair the Cold Ashby Drivers.": "Four drivers and a list.",
		"Four drivers and a list. I work for Fell Lighting.":       "Four drivers and a list.",
		"Four drivers and a list. I'm a nurse at Glen Surgery.":    "Four drivers and a list.",
		"How I lost my job. I run a bakery now.":                   "How I lost my job. I run a bakery now.",
		"I drive, they wait. I am the list of Cold Ashby.":         "I drive, they wait. I am the list of Cold Ashby.",
		"Four drivers and a list. I am a list.":                    "Four drivers and a list. I am a list.",
		"Four drivers and a list. Who runs it?":                    "Four drivers and a list. Who runs it?",
		"Four drivers and a list. They work for nothing.":          "Four drivers and a list. They work for nothing.",
	} {
		if got := withoutTalk(value); got != want {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}

// TestPresentsWriterByName cuts off who its writer is behind a value, and no sentence of the value.
func TestPresentsWriterByName(t *testing.T) {
	for s, want := range map[string]bool{
		"I'm Chidi Okoro, ward sister at City Health.":        true,
		"My name is Chidi Okoro and I am a ward sister.":      true,
		"I am Chidi Okoro, a nurse.":                          true,
		"I'm Chidi.":                                          false,
		"I am late, said the porter.":                         false,
		"My name is on the door, and nobody reads it.":        false,
		"My name is Legion.":                                  false,
		"Chidi Okoro, ward sister at City Health, says so.":   false,
		"I'm a nurse.":                                        false,
		"He is Chidi Okoro, ward sister.":                     false,
		"What I am, and what I was.":                          false,
		"I am the Night Porter, and here is what I have seen": false,
	} {
		if got := presentsWriter(s, []string{"What porters did with a plain list."}); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// TestWithoutWhatFollows: what follows on a description and says where another field stands, or places the blog, is no part of it.
func TestWithoutWhatFollows(t *testing.T) {
	r := noteOf(t)
	for _, behind := range []string{"Title as in the file.", "The theme is in the subject.", "Its for number 3 people.", "It's for Future gazing."} {
		if got := r.WithoutRemarks("Three envelopes and a clerk. " + behind); got != "Three envelopes and a clerk." {
			t.Errorf("%q", got)
		}
	}
	for _, whole := range []string{"The old form asked twice. The title in the file was wrong.", "Three envelopes. It is for the clerk to open them."} {
		if got := r.WithoutRemarks(whole); got != whole {
			t.Errorf("%q", got)
		}
	}
}
