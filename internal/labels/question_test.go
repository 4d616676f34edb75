package labels

import "testing"

// TestAsked reads what the questions of forms ask for, in whatever words.
func TestAsked(t *testing.T) {
	for question, want := range map[string]Field{
		"What is your name and organisation?":             Author,
		"Your name, job title and organisation":           Author,
		"Full name & company":                             Author,
		"Name, role and organisation":                     Author,
		"Author's name and organisation":                  Author,
		"Your name":                                       Author,
		"What is your job title and who do you work for?": Post,
		"Role and organisation":                           Post,
		"What is the name of your organisation?":          Organisation,
		"Organisation name":                               Organisation,
		"Company name and address":                        Organisation,
		"What is your job title?":                         Role,
		"What is the title of your blog?":                 Title,
		"Blog name":                                       Title,
		"Which theme does it fit?":                        Theme,
		"Which theme(s) is your blog for?":                Theme,
		"Please give a description (max 150 characters)":  Description,
		"Describe your blog in 150 characters or fewer":   Description,
		"Do you name the council in the text?":            None,
		"Who are you?":                                    None,
		"What would you like to call your piece?":         Title,
		"What will you call it?":                          Title,
		"Introduction (this appears below the title)":     Description,
		"What stands under the title?":                    Description,
		"What would you call a fair price?":               None,
		"What should we call the new ferry?":              None,
		"What do you call a lamp that listens?":           None,
		"Whom did you call?":                              None,
		"What did the town call your grandmother?":        None,
	} {
		if got := Asked(question); got != want {
			t.Errorf("%q: %v, want %v", question, got, want)
		}
	}
}
