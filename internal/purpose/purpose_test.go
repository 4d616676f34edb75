package purpose

import (
	"testing"

	"copydesk/internal/call"
)

func TestHear(t *testing.T) {
	for _, c := range []struct {
		text       string
		handedOver bool
		asking     bool
		withdrawal bool
	}{
		{"Please find attached my blog.", true, false, false},
		{"PFA our guest blog.", true, false, false},
		{"Kindly find enclosed herewith our write-up.", true, false, false},
		{"My blog for theme 1, as promised.", true, false, false},
		{"I am pleased to submit our article.", true, false, false},
		{"I will send the blog on Thursday.", false, false, false},
		{"Once my boss has signed it off I'll attach the blog.", false, false, false},
		{"Would you be interested in a blog about bins?", false, true, false},
		{"Could you pencil us in for theme 4? Draft to follow.", false, true, false},
		{"Did you get my blog?", false, true, false},
		{"We would like to contribute a blog.", false, true, false},
		{"Three ideas from our side, let me know which appeals and we will draft it.", false, true, false},
		{"The blog is attached; we will draft a shorter one.", true, false, false},
		{"Please could you withdraw our submission?", false, true, true},
		{"We need to pull the piece. Sorry.", false, false, true},
		{"Please do NOT publish our blog.", false, false, true},
		{"Could you please take our blog out of the campaign?", false, true, true},
		{"Is it possible to withdraw a blog after it has been accepted?", false, true, false},
		{"We do not want to withdraw our blog.", false, false, false},
		{"Thank you for your call for blogs. We won't be taking part this year, but good luck.", false, false, false},
		{"Sorry, we won't be taking part after all.", false, false, true},
	} {
		s := Hear(c.text, nil, "", &call.Call{})
		if s.HandedOver != c.handedOver || s.Asking != c.asking || s.Withdrawal != c.withdrawal {
			t.Errorf("%q: handed over %v, asking %v, withdrawal %v", c.text, s.HandedOver, s.Asking, s.Withdrawal)
		}
	}
}
