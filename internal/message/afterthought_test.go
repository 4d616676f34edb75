package message

import (
	"strings"
	"testing"
)

// TestBelowSignature walks what stands below a signature without a closing: a saying, a motto, an advert belong to it, the blog's own
// words and what is said to the desk do not.
func TestBelowSignature(t *testing.T) {
	const blog = "The weir failed in February, and hardly anybody noticed.\n\nThat is all that I meant to say about it, and it took a year.\n\n"
	for below, signed := range map[string]bool{
		"“Make no little plans.” – Daniel Burnham":                        true,
		"\"The sea, once it casts its spell, holds\none.\" - J. Cousteau": true,
		"“We listen.”":                                   true,
		"Weir Partners – moving water, together.":        true,
		"Weir Partners: the river people":                true,
		"Weir Partners is committed to safeguarding.":    true,
		"Weir Partners are sure that theme 3 is right.":  false,
		"Partners is what the river made of us all.":     false,
		"\nProud supporters of the Oakham Half Marathon": true,
		"\n“Be the change.” (Mahatma Gandhi)":            true,
		"\n“I would not exchange her for a satellite, nor for two of them, whatever the weather on the river.”": false, // a pull quote
		"\n“Who reads the gauge?” asked Tom.":                         false,
		"It is for theme 3.":                                          false,
		"Title: “Nine days” – Jane Doe":                               false,
		"Weir Partners – theme 3":                                     false,
		"The blog is called “Nine days”.":                             false,
		"\nThe weir – all of it – was mended in June by four people.": false,
		"\nPartners – that is what the river made of us in the end.":  false,
		"\nDescription: what the spaniel knew":                        false,
	} {
		own, signature := splitBelow(blog + "Jane Doe\nHead of Rivers\nWeir Partners\n" + below)
		words := strings.Join(strings.Fields(below), " ")
		if got := strings.Contains(strings.Join(strings.Fields(signature), " "), words); got != signed || got == strings.Contains(strings.Join(strings.Fields(own), " "), words) {
			t.Errorf("%q: own %q, signature %q", below, own, signature)
		}
		if !strings.Contains(own, "it took a year.") || signed && !strings.Contains(signature, "Head of Rivers") {
			t.Errorf("%q: the blog is %q, the signature %q", below, own, signature)
		}
	}
}

// TestGivenNameAbovePost: a given name signs alone where a post stands below it, whatever is added below that.
func TestGivenNameAbovePost(t *testing.T) {
	for body, want := range map[string]string{
		"Blog attached.\n\nJane\nCOO, Weir Partners\n\nPS I forgot to say - theme 3!": "Jane COO, Weir Partners",
		"Blog attached.\n\nJane\nleads the river watch\n\nPS theme 3!":                "",
	} {
		own, signature := splitBelow(body)
		if got := strings.Join(strings.Fields(signature), " "); got != want || !strings.Contains(own, "theme 3!") {
			t.Errorf("%q: own %q, signature %q", body, own, signature)
		}
	}
}

// TestSignsWith knows the sender's name with letters behind it, with accents that the mailbox has not, and no other's.
func TestSignsWith(t *testing.T) {
	for line, want := range map[string]bool{
		"Sinéad Walsh": true, "SINÉAD WALSH": true, "Sinead Walsh CEng": true, "Sinéad Walsh CEng MInstP | Principal Consultant": true, "Dr Sinead Walsh PhD": true, "Sinéad Walsh MEng, CEng": true,
		"Sinead Welsh": false, "Sinead Walsh Engineering": false, "Sinéad Walsh cuts the tape": false, "CEng": false, "Sinead Walsh Cable": false, "Sinead Walsh meets Beth": false,
	} {
		if got := namesOf(Address{Name: "Sinead Walsh"}).begin(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func splitBelow(body string) (own, signature string) {
	m := Parse([]byte("From: Jane Doe <jane@weir.example>\r\nTo: blogs@example.org\r\nSubject: Blog\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"+strings.ReplaceAll(body, "\n", "\r\n")+"\r\n"), Options{})
	return m.Texts[0].Own, m.Texts[0].Signature
}

// TestLetterWithinText leaves a letter in a blog that the blog tells of, and takes a signature between a note and a blog for what it is.
func TestLetterWithinText(t *testing.T) {
	prose := strings.Repeat("The gauge had been reading the same level for nine days, which is a thing that water never does in our town.\n\n", 8)
	for text, kept := range map[string]bool{
		prose + "I look forward to hearing from you.\n\nYours faithfully,\nMargaret Dow (Mrs)\n14 Towpath Cottages\n\n" + prose + "Best wishes\nJane Doe": true,
		prose + "Kind regards,\nThe Registrar\n\n" + prose:                                      true,
		prose + "Thanks\n\n" + prose + "Best wishes\nJane":                                      true,
		prose + "Kind regards,\nJane Doe\n\n" + prose:                                           false,
		"My blog is below.\n\nKind regards,\nSue Ferris\n\n" + prose:                            false,
		prose + "Kind regards,\nThe comms team\n\nThis message was written on a small machine.": false,
	} {
		own, _ := splitBelow(text)
		said := strings.Contains(own, "Yours faithfully,") || strings.Contains(own, "Kind regards,") || strings.Contains(own, "\nThanks\n")
		if said != kept {
			t.Errorf("the closing is kept: %v, in %q", said, own)
		}
	}
}

// TestPlacesBlog knows a line below a name that puts the blog somewhere from one of a signature, or of a blog.
func TestPlacesBlog(t *testing.T) {
	for line, want := range map[string]bool{
		"Please file it under People.":            true,
		"Please put our blog in Future gazing":    true,
		"Could you place it under theme 3?":       true,
		"It should go under People":               true,
		"I'd like it to be listed under COVID-19": true,
		"It's for People.":                        true,
		"This is for theme 4":                     true,
		"Please consider the environment":         false,
		"Please use the number above":             false,
		"Please put the kettle on":                false,
		"Please add me on LinkedIn":               false,
		"Please note my new address":              false,
		"Head of Places, People Ltd":              false,
		"It's for everyone":                       false,
		"This is my new number":                   false,
		"Under new management":                    false,
		"We put people first":                     false,
		"Please go away":                          false,
		"Could you spare an hour?":                false,
		"It should rain tomorrow":                 false,
		"Placing people first":                    false,
		"I'd like it to be Friday":                false,
		"It is the law":                           false,
		"Our blog is at www.example.org":          false,
		"Please run, do not walk":                 false,
		"Please list your allergies before lunch": false,
		"This is under review":                    false,
		"The tide waits for nobody":               false,
	} {
		if got := placesBlog.MatchString(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
	own, signature := splitBelow("My blog is below.\n\nThe weir failed.\n\nJane Doe\nHead of Rivers\nPlease file it under People.")
	if !strings.Contains(own, "under People") || strings.Contains(signature, "under People") {
		t.Errorf("own %q, signature %q", own, signature)
	}
}
