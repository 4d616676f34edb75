package message

import "testing"

// TestPrefixes takes off a subject what mail programs put before it, and nothing else.
func TestPrefixes(t *testing.T) {
	for subject, want := range map[string]struct {
		bare      string
		forwarded bool
	}{
		"Nine doors":             {"Nine doors", false},
		"Re: Nine doors":         {"Nine doors", false},
		"RE: AW: Nine doors":     {"Nine doors", false},
		"Re[2] : Nine doors":     {"Nine doors", false},
		"Fwd: Re: Nine doors":    {"Nine doors", true},
		"VB: Nine doors":         {"Nine doors", true},
		"[EXT] FW: Nine doors":   {"[EXT] FW: Nine doors", true},
		"Reform: nine doors":     {"Reform: nine doors", false},
		"Theme 2: Nine doors":    {"Theme 2: Nine doors", false},
		"Tr – trees":             {"Tr – trees", false},
		"回复：Nine doors":          {"Nine doors", false},
		"Forward: nine doors":    {"Forward: nine doors", false},
		"I think: a retreat":     {"I think: a retreat", false},
		"  Antw: Nine doors (2)": {"Nine doors (2)", false},
	} {
		if got := WithoutPrefix(subject); got != want.bare || IsForward(subject) != want.forwarded {
			t.Errorf("%q is %q, forwarded %v; want %+v", subject, got, IsForward(subject), want)
		}
	}
}
