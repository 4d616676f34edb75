package call_test

import (
	"slices"
	"testing"

	"copydesk/internal/call/calltest"
)

func TestHashtags(t *testing.T) {
	c := calltest.Example(t)
	for text, want := range map[string][]int{
		"#TechAsAnEnabler": {2}, "#techasanenabler": {2}, "#Bridgingthegap": {4}, "#futuregazing #data": {1},
		"#techasaservice": nil, "#bridging": nil, "#gap": nil, "#TechAsAnEnablerOfGood": nil, "#peoplefirst": nil, "#futuregazers": nil, "#enabler4all": nil,
		"#smarterstate": nil, "#techUKSmarterState": nil, "#futures": nil, "#bridgingthegaps": nil, "#mindthegap": nil, "#tech": nil, "# techasanenabler": nil,
		"#tech_as_an_enabler_x": nil, "#stargazing": nil, "#digitalpeople": nil, "#abridged": nil, "#gapyear": nil, "#future": nil,
	} {
		if got := c.FindThemes(text); !slices.Equal(got, want) {
			t.Errorf("FindThemes(%q) = %v, want %v", text, got, want)
		}
	}
}
