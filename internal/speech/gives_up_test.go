package speech

import "testing"

// TestGivesUp: who may be leaving the campaign is no courtesy, and the words of leaving that go on to something else are none of it.
func TestGivesUp(t *testing.T) {
	for text, want := range map[string]bool{
		"Sorry, we're out.":                      true,
		"I'm afraid it's a no from us.":          true,
		"Thanks, but we'll pass on this one.":    true,
		"Sorry, we've changed our minds.":        true,
		"Unfortunately we can't do it after all": true,
		"Sorry, I was out.":                      false,
		"We're out of the office on Friday.":     false,
		"We're out and about this week.":         false,
		"Sorry, I've changed my mind: theme 4.":  false,
		"We can't do it in 150 characters.":      false,
		"We can't wait!":                         false,
		"We'd rather not have a theme.":          false,
	} {
		if givesUp.MatchString(text) != want {
			t.Errorf("%q: want %v", text, want)
		}
		if want && Of(text) != Wish {
			t.Errorf("%q is a courtesy", text)
		}
	}
	for text, want := range map[string]bool{"Merci de retirer notre article.": true, "Merci de nous confirmer la date.": true, "Merci de votre réponse.": false, "Merci d'avance !": false} {
		if asksInFrench.MatchString(text) != want {
			t.Errorf("%q: want %v", text, want)
		}
	}
}
