package speech

import "testing"

// TestLastRemark tells a last remark to the desk from the last line of a blog: by a word of the desk that the blog does not use.
func TestLastRemark(t *testing.T) {
	const kettles = "There are four hundred kettles in our city. We keep a list of them, and a photo of each."
	for text, want := range map[string]bool{
		"Could you drop me a line when it's published?":                            true,
		"Can I still change it after today?":                                       true,
		"I'd prefer not to have my name used.":                                     true,
		"Very happy to be edited.":                                                 true,
		"I've left the links in as plain addresses.":                               true,
		"I hope I've understood the brief!":                                        true,
		"You can put my email address at the bottom if readers want to follow up.": true,
		"Please send us a photo of yours.":                                         false, // the blog has photos
		"I know which of the two I would choose.":                                  false,
		"If you have a form, throw it away.":                                       false,
		"We were late with the list, and published it all the same.":               false,
		"Can we do the same for the photocopiers?":                                 false,
		"I would rather have one good question than four hundred answers.":         false,
	} {
		if got := LastRemark(text, kettles); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
