package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
)

// TestTitleBelowRemarks finds the title below remarks that no phrase knows, and leaves the opening of a blog alone above the heading of
// its first section.
func TestTitleBelowRemarks(t *testing.T) {
	long := "\n\n" + strings.Repeat("Nobody had thought about that form for years, and nobody wanted to begin now. ", 5)
	heads := "\n\nBy the numbers" + long + "\n\nWhat comes next" + long
	const note = "Dear team,\n\nPlease find our blog below.\n\n"
	for name, c := range map[string]struct{ subject, mail, begins string }{
		"one remark":               {"", note + "It was fun to write!\n\nNine doors" + long, "Nine doors"},
		"two remarks":              {"", note + "I'm away until Monday.\n\nMy colleague Jo can help.\n\nNine doors" + long, "Nine doors"},
		"of somebody named":        {"", note + "Jo Marsh in our team did the research.\n\nShe deserves the credit.\n\nNine doors" + long, "Nine doors"},
		"above a question":         {"", note + "It was fun to write!\n\nWho shut nine doors?" + long, "Who shut nine doors?"},
		"with sections below":      {"", note + "I wrote it on the train.\n\nNine doors" + long + heads, "Nine doors"},
		"alone, above sections":    {"", note + "We are a very small charity.\n\nNine doors" + long + heads, "Nine doors"},
		"below a greeting alone":   {"", "Dear team,\n\nThe plain text file, as asked.\n\nNine doors" + long, "Nine doors"},
		"the subject's title":      {"Blog: Nine doors", note + "The wards are on the hill, and the doors below it.\n\nNine doors" + long + heads, "Nine doors"},
		"an opening, and sections": {"", note + "We were proud of the doors.\n\nThey had won a prize.\n\nNine doors" + long + heads, "We were proud of the doors."},
		"a letter to strangers":    {"", "Dear Minister,\n\nWe were proud of the doors.\n\nNine doors" + long, "We were proud of the doors."},
		"nobody's words":           {"", note + "Bethan has nine keys.\n\nNine doors" + long, "Bethan has nine keys."},
		"a long opening":           {"", note + "We were proud of the doors. " + strings.TrimSpace(long) + "\n\nNine doors" + long, "We were proud of the doors. " + strings.TrimSpace(long)},
		"a title above a section":  {"", note + "Ten windows\n\nWe were proud of the doors.\n\nNine doors" + long, "Ten windows"},
		"a title said plainly":     {"", "Dear team,\n\nPlease find our blog below. The title is Ten windows and the theme is People.\n\nThe data are clear.\n\nWe were proud of the doors.\n\nNine doors" + long + heads, "The data are clear."},
		"another title said":       {"", note + "It is called “Ten windows”.\n\nWe were proud of the doors.\n\nNine doors" + long, "We were proud of the doors."},
		"signed with a first name": {"", "I wrote this on my phone so sorry for any spelling. Jean\n\nNine doors" + long, "Nine doors"},
		"a blog with no note":      {"", "It was my first week on the job.\n\nMy colleague Jo had an idea.\n\nNine doors" + long + heads, "It was my first week on the job."},
		"a word in quotes":         {"", "Dear team,\n\nPlease find below our blog on what Jo calls “nine doors”.\n\nNobody was there.\n\nNine doors" + long + heads, "Nobody was there."},
		"another in the subject":   {"Blog: Ten windows", note + "We were proud of the doors.\n\nNine doors" + long, "We were proud of the doors."},
	} {
		r := Reader{Call: calltest.Example(t), Origin: "email body", Styles: true, Sender: "Jean Ash", Subjects: []string{c.subject}}
		blocks := document.ReadPlain(c.mail)
		if rest := r.belowRemarks(blocks, r.withoutIntroduction(blocks)); len(rest) == 0 || rest[0].Text() != c.begins {
			t.Errorf("%s: begins with %q, want %q", name, rest[0].Text(), c.begins)
		}
	}
}
