package speech

import "testing"

// TestGoesOnStory keeps the last line of a story that has the words of a remark, and knows the remarks that have the same.
func TestGoesOnStory(t *testing.T) {
	for _, c := range []struct {
		text string
		desk bool
	}{
		// a story's
		{"Apologies were made.", false},
		{"Apologies are cheap in November.", false},
		{"Apologies to the gulls.", false},
		{"Apologies arrived by post.", false},
		{"Below is the list we made.", false},
		{"The room below is empty.", false},
		{"Our blog on the storm was read by nine people.", false},
		{"The blog on the noticeboard follows no rules.", false},
		{"Our first article on the tides was copied by the paper.", false},
		{"Our article for the parish magazine is attached to the fridge.", false},
		{"A copy of the timetable is pinned below the clock.", false},
		{"The post office is below the church.", false},
		{"If you have any questions, ask the ferryman.", false},
		{"If you have any questions about the tide, look at the wall.", false},
		{"Any questions went to the man with the rope.", false},
		{"Any problems are written in chalk.", false},
		{"Have a lovely week in Whitby.", false},
		{"Word count was never our trouble.", false},
		{"Length matters to a rope.", false},
		{"Somebody had pasted the notice to the door.", false},
		{"The captain said sorry and sent it on to the harbour.", false},
		{"Please get in touch if your town has a ferry.", false},
		{"Sorry, said the captain.", false},
		{"Anything else is decoration.", false},
		{"Thank you for waiting, the recording said.", false},
		{"Please hold, the voice on the line said.", false},
		{"Apologies for the noise, Tom Hill said.", false},
		{"The boat was called “Patience”.", false},
		{"We pasted the timetable on every door.", false},
		{"Good luck with the tide.", false},
		{"Good luck to them.", false},
		{"Do you need a boat?", false},
		{"Do you want to know what the ferryman said?", false},
		{"They wished us a lovely weekend and sailed.", false},
		// said to the desk
		{"Apologies for the late submission.", true},
		{"Apologies, I missed the deadline.", true},
		{"Apologies!", true},
		{"Apologies to all for the delay.", true},
		{"Apologies again, the last version had a typo.", true},
		{"Sorry, the file was too large.", true},
		{"Below is my bio.", true},
		{"Below is the blog.", true},
		{"Below are the details.", true},
		{"Our blog is below.", true},
		{"The text is below the line.", true},
		{"Our piece follows the guidelines and is pasted below.", true},
		{"The blog was checked by our director.", true},
		{"It was read by my manager.", true},
		{"If you have any questions, ask me.", true},
		{"If you have any questions, please ask.", true},
		{"If you have any questions, please contact our press office.", true},
		{"Any questions, ask the comms team.", true},
		{"Any questions, let me know.", true},
		{"Any changes are fine by me.", true},
		{"Any edits are welcome.", true},
		{"Have a lovely weekend!", true},
		{"Have a good week, all.", true},
		{"I hope you have a lovely weekend.", true},
		{"Word count: 512", true},
		{"Word count: 498 without the title", true},
		{"Word count is within the limit.", true},
		{"Length about right I think", true},
		{"I pasted it here as the file was too large.", true},
		{"The blog is called “The lamp”.", true},
		{"The title was going to be “What the tide took”.", true},
		{"I pasted the text below.", true},
		{"I have pasted our blog instead.", true},
		{"Good luck with the campaign!", true},
		{"Best of luck with the rest of the submissions.", true},
		{"Good luck!", true},
		{"Do you need a photo?", true},
		{"Do you want anything else from us?", true},
		{"Do you need it shorter?", true},
		{"Do you pay for these?", true},
		{"Wishing you all a lovely weekend.", true},
		{"Thanks ever so much for the chance to write.", true},
		{"Anything else you need?", true},
		{"Anything else, just ask.", true},
		{"Anything else can follow if you need it.", true},
		{"Apologies for the delay, Jo said you were waiting.", true},
		{"Thank you for waiting, and sorry.", true},
		{"Do not hesitate to contact me.", true},
		{"Should you need more, I am at my desk all week.", true},
	} {
		if got := ToDesk(c.text); got != c.desk {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

// TestSeeYouThere ends an email before what its desk holds, unless the blog has told of that.
func TestSeeYouThere(t *testing.T) {
	for _, c := range []struct {
		text, above string
		want        bool
	}{
		{"See you at the launch!", "The ferry did not sail.", true},
		{"See you all at the awards.", "The ferry did not sail.", true},
		{"See you at the launch!", "The launch of the lifeboat is on Monday.", false},
		{"See you on the slipway.", "The ferry did not sail.", false},
		{"See you at the library!", "The ferry did not sail.", false},
		{"See you there.", "The ferry did not sail.", false},
		{"They see you at the launch and wave.", "The ferry did not sail.", false},
	} {
		if got := LastRemark(c.text, c.above); got != c.want {
			t.Errorf("%q: %v", c.text, got)
		}
	}
}

// TestOfOtherText tells a version of something else from one of what is sent.
func TestOfOtherText(t *testing.T) {
	for text, want := range map[string]bool{
		"This version of the rota has one line.":      true,
		"A copy of the timetable hangs by the clock.": true,
		"It is the text of a sermon.":                 true,
		"This version of the blog is shorter.":        false,
		"A copy of the photo can follow.":             false,
		"I have a longer version of this.":            false,
		"Please use this version.":                    false,
	} {
		if got := ofOtherText(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestSaysLastOfWhatComes knows remarks about what comes with a blog, and leaves sentences of a story.
func TestSaysLastOfWhatComes(t *testing.T) {
	for text, want := range map[string]bool{
		"A short biography is below.":             true,
		"Our bio and logo are below.":             true,
		"The title is provisional.":               true,
		"The picture is mine and free to use.":    true,
		"We'd love to be part of the week.":       true,
		"I look forward to reading the others.":   true,
		"A biography is a kind of lie.":           false,
		"The title is still on the spine.":        false,
		"The picture is above the fireplace.":     false,
		"The picture is mine, she said.":          false,
		"The pictures were free.":                 false,
		"They would love to be part of the crew.": false,
		"She looked forward to reading the tide.": false,
		"The title is hers by right.":             false,
	} {
		if got := SaysLast(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestTwice knows a remark about an email that came twice, and nothing else that does.
func TestTwice(t *testing.T) {
	for text, want := range map[string]bool{
		"Please ignore it if this comes to you twice.": true,
		"I may have sent you this twice.":              true,
		"Tell your own story, and tell it twice.":      false,
		"If you can, ask twice.":                       false,
		"Read it twice.":                               false,
		"Think twice about your forms.":                false,
	} {
		if got := RemarksBelow(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestSaidInStory keeps a farewell that somebody says in a story, and knows those that end an email.
func TestSaidInStory(t *testing.T) {
	for text, want := range map[string]bool{
		"Have a lovely day, my dear.":                     true,
		"Have a lovely day, my dear":                      true,
		"Take care, my love, and mind the step":           true,
		"Goodnight, sweetheart.":                          true,
		"Mind how you go, duck.":                          true,
		"Thank you, my darling.":                          true,
		"Have a lovely day!":                              false,
		"Have a lovely day, all.":                         false,
		"Have a lovely day, Jo.":                          false,
		"Have a great weekend":                            false,
		"Take care, Sue":                                  false,
		"Take care and love to all":                       false,
		"Thanks, love Sue":                                false,
		"Thank you, dear editors.":                        false,
		"Cheers, mate":                                    false,
		"See you on Monday.":                              false,
		"See attached, dear all":                          false,
		"Goodbye for now":                                 false,
		"Have a look at my dear old file.":                true, // said to nobody but readers, too
		"Thanks for everything.":                          false,
		"Love, Sue":                                       false,
		"Good luck with the week!":                        false,
		"Have a good week, and thank you for your help":   false,
		"See you at the launch, Dr Dear.":                 false,
		"Thank you for having us.":                        false,
		"Thanks ever so much, my boss has signed it off.": false,
	} {
		if got := SaidInStory(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestTellsOfOther: a note may speak of a paper beside the blog, and a blog's title of one.
func TestTellsOfOther(t *testing.T) {
	for note, want := range map[string]bool{
		"Here is my blog, and the agenda of the day.":       true,
		"Blog attached, with our annual report.":            true,
		"The other file is for your information.":           true,
		"I also send the minutes; no need to publish them.": true,
		"Here are two blogs.":                               false,
		"Nine minutes on hold, and three on the stairs.":    false,
		"Report back when it is up, please.":                false,
		"It took ten minutes to write.":                     false,
	} {
		if got := TellsOfOther(note); got != want {
			t.Errorf("%q: %v", note, got)
		}
	}
}
