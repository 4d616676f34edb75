package speech

import (
	"strings"
	"testing"
)

func TestValue(t *testing.T) {
	const town = "A town of nine thousand people found that the form was the service."
	for paragraph, want := range map[string]string{
		town: town,
		"Sorry about that! " + town + " Thanks, Jane": town,
		"No, use this: " + town:                       town,
		"Can we have this: " + town:                   town,
		"Hmm, how about: " + town:                     town,
		"Not quite - could it be \"" + town + "\"?":   town,
		"Hi there, sorry about that. Could we call it “The form that asked twice”?":                  "The form that asked twice",
		"We argued for an hour and ended up with “Nine doors and a bell”, if that is not too plain.": "Nine doors and a bell",
		"My director and I have landed on “Nine doors and a bell”. I hope you like it.":              "Nine doors and a bell",
		"Let's go with: The form that asked twice":                                                   "The form that asked twice",
		"The form that asked twice, please.":                                                         "The form that asked twice",

		"“" + town + "”":                     town,
		town + " (68 characters)":            town,
		"Hi Jane, " + town:                   town,
		"Please see my answer in red below.": "",

		"Kia ora, sorry! " + town:                                                             town,
		"Bonjour Jane, " + town:                                                               town,
		"Never mind, a colleague told me. It is: " + town:                                     town,
		"I asked around in the office. Ours is: Who answers at night?":                        "Who answers at night?",
		"I asked around in the office. Here it is: Who answers at night?":                     "Who answers at night?",
		"Does the description count towards the word limit? And may it have a question mark?": "",
		"Is the deadline at noon? Are pictures taken? Thanks, Jane":                           "",
		"Does this description work? Who answers at night?":                                   "Who answers at night?",
		"Towns wait for a reason: it is the form. It is the form that asks what they know.":   "Towns wait for a reason: it is the form. It is the form that asks what they know.",

		// what opens as talk does, and is none
		"Great services start with a question nobody asked.":        "Great services start with a question nobody asked.",
		"Put the citizen first: a year in one small borough":        "Put the citizen first: a year in one small borough",
		"The smarter state: what nine towns can learn":              "The smarter state: what nine towns can learn",
		"No council is an island, as three of them found out.":      "No council is an island, as three of them found out.",
		"Why I do not trust dashboards, and what I trust instead.":  "Why I do not trust dashboards, and what I trust instead.",
		"The letter nobody opened":                                  "The letter nobody opened",
		"Who owns the data?":                                        "Who owns the data?",
		"Is your council ready for the cloud?":                      "Is your council ready for the cloud?",
		"Technology will make services kinder, if we let it.":       "Technology will make services kinder, if we let it.",
		"You can change how a town works with one form.":            "You can change how a town works with one form.",
		"Our blog looks at how nine towns stopped sending the form": "Our blog looks at how nine towns stopped sending the form",
		"Here is what we learned from a year without the form.":     "Here is what we learned from a year without the form.",
		"Mistakes we made, and what should be done instead.":        "Mistakes we made, and what should be done instead.",
	} {
		if got := Value(paragraph); got != want {
			t.Errorf("Value(%q) = %q, want %q", paragraph, got, want)
		}
	}
}

func TestWhatIsSaidToTheDeskIsNoValue(t *testing.T) {
	for _, c := range asideFrom {
		paragraphs := strings.Split(c.reply, "\n")
		for _, p := range paragraphs {
			if got := Value(p); got != "" {
				t.Errorf("Value(%q) = %q", p, got)
			}
		}
		if got := OnlyPleasant(paragraphs); got != c.pleasant {
			t.Errorf("OnlyPleasant(%q) = %v", c.reply, got)
		}
	}
}

// TestQuotedTextIsNoPleasantry quotes what would be one.
func TestQuotedTextIsNoPleasantry(t *testing.T) {
	for _, s := range []string{"It should be called “Lost in the post”", "The title is \"No problem at all\""} {
		if Of(s) == Pleasant {
			t.Errorf("%q wants something done", s)
		}
	}
}

// asideFrom are replies that give no value, and whether they are no more than thanks and promises.
var asideFrom = []struct {
	reply    string
	pleasant bool
}{
	{"Thank you so much, that is great news. We look forward to seeing it.", true},
	{"Many thanks for confirming. We are delighted, and will share it on social media.", true},
	{"Thanks for letting me know. I will come back to you with the description by Thursday.", true},
	{"Wonderful news - thank you. Have a good weekend!", true},
	{"Noted. Jane is on it.", true},
	{"OK, I will shorten it and come back to you", true},
	{"Will do, thanks.", true},
	{"Received.", true},
	{"##- Please type your reply above this line -##\nThank you for contacting Acme. Your request (48213) has been received and is being reviewed by our support staff.", true},
	{"Top, dank je wel!", true},
	{"Vielen Dank, Jane.", true},
	{"Ngā mihi", true},
	{"Thank you. I will need to ask two colleagues, one of whom is away, but you will have the new version by Friday.", true},
	{"Thanks. We shall first have to clear it with our lawyer.", true},
	{"Thanks, but my surname is spelt with an accent.", false},
	{"Sorry, one more: please show me as Head of Data.", false},
	{"Lovely, and please use my full name.", false},
	{"It is on the second page under the photograph. Did anybody read it?", false},
	{"The sub-title is at the top of the document.", false},
	{"Oops, “wil” should be “will” in the description.", false},
	{"My mistake, it was meant to be 5.", false},
	{"Well done, Jane!", true},
	{"Lovely. If at all possible we would like it to appear on Thursday, as our conference begins then.", false},
	{"Thank you. We'd prefer it to be the last of the week.", false},
	{"No, please keep mine as it is", false},
	{"Please do not use that one, I will send another", true},
	{"I do not agree with this.", false},
	{"This is wrong, our blog does have a description!", false},
	{"The blog was 590 words in Word, so I do not understand.", false},
	{"What do you mean by description?", false},
	{"I thought I had given you the description: it was in the document. Can you check?", false},
	{"Please change \"form\" to \"paper\" in the second paragraph.", false},
	{"In paragraph 2 we wrote 2019, it should be 2018. Please amend.", false},
	{"I did not ask for this!", false},
	{"Sorry, I did not mean that. Please reinstate our blog.", false},
	{"Please go ahead with your suggestion", false},
}

// TestWithoutTail takes off what is said to the desk behind a value, and leaves what sounds like it.
func TestWithoutTail(t *testing.T) {
	for value, want := range map[string]string{
		"A town that learnt to wait – hope that works":         "A town that learnt to wait",
		"A town that learnt to wait (ignore the one in there)": "A town that learnt to wait",
		"Forms – ignore them at your peril":                    "Forms – ignore them at your peril",
	} {
		if got := WithoutTail(value); got != want {
			t.Errorf("%q: %q", value, got)
		}
	}
}
