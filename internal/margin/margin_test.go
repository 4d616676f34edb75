package margin

import (
	"testing"
)

func TestSaysStatus(t *testing.T) {
	for line, want := range map[string]bool{
		"Draft 2 – cleared by comms":                      true,
		"Approved for publication":                        true,
		"Not yet published":                               true,
		"Final version for submission":                    true,
		"EMBARGOED until 7 September 2020":                true,
		"Private and confidential until published":        true,
		"For the director":                                false,
		"The office in the year after":                    false,
		"Final call for the last bus":                     false,
		"Approved by whom?":                               false,
		"In the end, the version that went out was wrong": false,
	} {
		if got := SaysStatus(line); got != want {
			t.Errorf("saysStatus(%q) = %v", line, got)
		}
	}
}

func TestHeadLinesOfCounts(t *testing.T) {
	for line, want := range map[string]bool{
		"--- BEGIN BLOG ---": true, "--- END BLOG ---": true, "End blog posts early": false,
		"Share on Twitter | Share on Facebook | Share on LinkedIn": true, "Share": false, "Share on demand": false, "Share prices on Twitter fell": false,
		"528 words (excluding title)": true, "Total words: 528": true, "Word count 512": true, "(approx. 500 words)": true,
		"Confidential – for Kerbside only": true, "Confidential: for whose eyes?": false,
		"3 min read": true, "Reading time: 4 minutes": true, "3 minutes": true, "Three minutes to midnight": false, "5 min": true, "4 minutes that changed us": false,
		"London, 24 August 2020": true, "Posted on 24 August 2020": true, "Port Ellery, 3rd September 2020": true, "Between 24 and 31 August 2020": false,
		"FOR IMMEDIATE RELEASE": true, "Press release – for immediate use": true, "For immediate use of the porters": false, "Press release valve": false,
		"1984": false, "2,000 words for snow": false, "In 500 words": true,
		"(Blog is 285 words)": true, "The piece runs to 512 words in total.": true, "It is 300 words long, and nobody read it.": false, "The blog is 285 words too many, said the clerk.": false,
		"The text is 12 words": true, "The article is 500 words about doors": false, "It is a thousand words": false,
		"About 500 words by my count": true, "It's roughly 480 words, give or take": true, "(512 words by my reckoning)": true, "About 480 words, I think.": true,
		"500 words by my count are too many for a sign.": false, "About 500 words by my count were struck out.": false, "About 500 miles by my count": false,
		"By my count": false, "A thousand words or so": false, "He said about 500 words by my count, and sat down.": false, "Thank you for reading.": false,
	} {
		if got := AtHead(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

func TestAtFoot(t *testing.T) {
	for line, want := range map[string]bool{
		"I confirm that I am the author of this blog and own its copyright.":                     true,
		"I confirm that I have changed my mind about forms: the original terms were never fair.": false,
		"I declare that I am the author of my own misfortune.":                                   false,
		"I confirm that this is my own work.":                                                    true,
		"We declare that this is all our own work and has not been published elsewhere.":         true,
		"I confirm that this is my favourite bench in the park.":                                 false,
		"We declare that this is our town and not the river's.":                                  false,
		"Share": true, "Share this: Facebook | Twitter": true, "Share the road": false,
		"Signed: J Ridley": true,
		"For images and interviews contact Mel Ashe at Ashe Communications: mel@ashe.example / 07700 900456": true,
		"For press enquiries please email press@kerbside.example":                                            true,
		"For more information, contact Sue Ferris on 01632 960 111.":                                         true,
		"For information the porters ring one another, and contact nobody else.":                             false,
		"For pictures of the flood we had to contact 340 households.":                                        false,
		"For details she would call on Mrs Dunmore at number 14.":                                            false,
		"For years the press had no contact with us.":                                                        false,
		"For more than 200 people a call on 999 was the first contact.":                                      false,
		"Signed: a grateful resident.":                                                                       false,
		"By returning this form you agree that your blog may be edited.":                                     true,
		"Please return to blogs@example.org by 4 September 2020.":                                            true,
		"Thank you for your submission!":                                                                     true,
		"Please return to the porters what is theirs.":                                                       false,
		"Please return the form to blogs@example.org by Friday.":                                             true,
		"Thank you very much for your kind consideration.":                                                   true,
		"Thank you for your consideration of the porters, she said.":                                         false,
		"By returning the lamp we lost a year.":                                                              false,
		"Please send the form back, they said, and nobody did.":                                              false,
		"Additional information for the editors:":                                                            true,
		"Blog details":                         true,
		"Details matter":                       false,
		"I agree to the terms of publication.": true,
		"I agree that this blog may be published on your website.":                          true,
		"We consent to it being published.":                                                 true,
		"We agree that the blog may be edited, and we have permission for the photographs.": true,
		"I agree to the terms and conditions, and it was approved by our press office.":     true,
		"I consent to my name being used, and I have checked the photo credit.":             true,
		"We agree to the terms that residents set, and we have kept to them.":               false,
		"We agree that it should be published, and it was, on our website.":                 false,
		"I agree to the terms, but nobody has asked me since, and my name is still wrong.":  false,
		"We agree that the website was a mistake, because it never worked.":                 false,
		"I consent to the photograph, and the council did the rest.":                        false,
	} {
		if got := AtFoot(line); got != want {
			t.Errorf("AtFoot(%q) = %v", line, got)
		}
	}
}

func TestBeginsTweets(t *testing.T) {
	for line, want := range map[string]bool{
		"Notes to editors": false, "Suggested tweets:": true, "Social media copy": true, "LinkedIn post": true,
		"Social content is king": false, "Tweets were all we had": false, "Social media": false,
	} {
		if got := BeginsTweets(line); got != want {
			t.Errorf("BeginsTweets(%q) = %v", line, got)
		}
	}
}
