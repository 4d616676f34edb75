package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
)

// heading, italic and bold are lines of a template.
func heading(text string) document.Block {
	return document.Block{Kind: document.Heading, Level: 2, Spans: []document.Span{{Text: text}}}
}

func italic(text string) document.Block {
	return document.Block{Spans: []document.Span{{Text: text, Italic: true}}}
}

func bold(text string) document.Block {
	return document.Block{Spans: []document.Span{{Text: text, Bold: true}}}
}

func TestTemplate(t *testing.T) {
	line := document.Line
	long := line("There is a photograph of the ticket machine above my desk, and those of us who were there when it broke still look at it on the days when nothing seems to move at all.")
	for name, c := range map[string]struct {
		blocks             []document.Block
		title, description string
		first              string
	}{
		"guidance in italics below each heading": {
			[]document.Block{
				italic("Please complete every section and delete the guidance before you send it."),
				heading("Title"), italic("Keep it short and catchy: no more than ten words."), line("Roads remember"),
				heading("Description"), italic("One sentence of up to 150 characters that goes below the title."), line("Old records decide where the next pound is spent."),
				heading("Theme"), italic("Choose one of the five campaign themes."), line("People"),
				heading("Blog"), italic("Around 400–600 words. Avoid sales language."), long,
			}, "Roads remember", "Old records decide where the next pound is spent.", long.Text(),
		},
		"guidance in brackets": {
			[]document.Block{
				heading("Title"), line("(Max 10 words)"), line("Roads remember"),
				heading("Description"), line("[Up to 150 characters]"), line("Old records decide where the next pound is spent."),
				heading("Theme"), line("2"), heading("Blog"), long,
			}, "Roads remember", "Old records decide where the next pound is spent.", long.Text(),
		},
		"numbered labels in bold below an instruction, and the length in plain letters": {
			[]document.Block{
				italic("Please complete every section. Guidance in italics may be deleted."),
				bold("1. Title of your blog"), italic("Please keep it under ten words."), line("Roads remember"),
				bold("2. Sub-title"), italic("This appears under the title on the website; no more than 150 characters."), line("Old records decide where the next pound is spent."),
				bold("3. Theme"), line("2"), bold("4. Your blog"), line("Around 400–600 words."), long,
			}, "Roads remember", "Old records decide where the next pound is spent.", long.Text(),
		},
		"numbers without a stop, and a part about the author": {
			[]document.Block{
				heading("1 Title"), line("Roads remember"),
				heading("2 Description"), italic("Tell us in one sentence what the blog is about."), line("Old records decide where the next pound is spent."),
				heading("3 Theme"), line("2"), heading("4 About you"), line("Name: Sue Ferris"), line("Job title: Data Manager"), heading("5 Blog text"), long,
			}, "Roads remember", "Old records decide where the next pound is spent.", long.Text(),
		},
		"a title that tells somebody what to do": {
			[]document.Block{
				heading("Title"), italic("Tell us once."), heading("Description"), line("Use what you know already."),
				heading("Theme"), line("2"), heading("Blog"), long,
			}, "Tell us once.", "Use what you know already.", long.Text(),
		},
		"a description that tells somebody what to do, and no heading for the text": {
			[]document.Block{heading("Title"), line("Keep it simple"), heading("Theme"), line("2"), heading("Description"), italic("Choose one thing and finish it."), long},
			"Keep it simple", "Choose one thing and finish it.", long.Text(),
		},
		"a text that begins with its length in plain letters": {
			[]document.Block{
				heading("Title"), line("Five hundred words"), heading("Description"), line("A blog about blogs."), heading("Blog"),
				line("Around 400 to 600 words were what they asked for, and I had three."), long,
			}, "Five hundred words", "A blog about blogs.", "Around 400 to 600 words were what they asked for, and I had three.",
		},
	} {
		r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument}
		f, body := r.Opening(c.blocks)
		if f.Title.Text != c.title || f.Description.Text != c.description || len(body) == 0 || body[0].Text() != c.first {
			t.Errorf("%s: title %q, description %q, body %v", name, f.Title.Text, f.Description.Text, body)
		}
	}
}

func TestAsksOfAnswer(t *testing.T) {
	for line, want := range map[string]bool{
		"Keep it short and catchy: no more than ten words.":               true,
		"Up to 150 characters":                                            true,
		"Maximum 10 words":                                                true,
		"One sentence of up to 150 characters that goes below the title.": true,
		"Choose one of the five themes.":                                  true,
		"Name, job title and organisation.":                               true,
		"e.g. Head of Data":                                               true,
		"This will appear under the title.":                               true,
		"What should your blog be called?":                                true,
		"How your name should appear.":                                    true,
		"Nine doors":                                                      false,
		"Maximum effort":                                                  false,
		"What the bin lorry knows":                                        false,
		"Who answers the door?":                                           false,
		"Under the clock":                                                 false,
		"Between two lifts":                                               false,
		"About time":                                                      false,
		"Around the houses in forty minutes":                              false,
		"One list, kept in one place.":                                    false,
		"Two years ago the duty phone rang.":                              false,
		"In the end it was the map.":                                      false,
		"Half of the work in a public service is asking.":                 false,
		"Notes from a small council":                                      false,
		"Tips from the tip":                                               false,
		"Namesakes":                                                       false,
		"What a boiler taught us.":                                        false,
		"Where the money goes.":                                           false,
		"Who works on Christmas Day is what most of us argue about.":      false,
		"What an empty slipway does to a timetable.":                      false,
		"How the harbour will change.":                                    false,
		"Where the queue is longest.":                                     false,
		"Which door would open first.":                                    false,
		"In the lobby nobody is in a hurry.":                              false,
		"What it is like to be a clerk.":                                  false,
		"Who is the man with the lamp.":                                   false,
		"Who the author is.":                                              true,
		"Which theme you would like.":                                     true,
		"In twenty words or so.":                                          true,
		"What the blog is about.":                                         true,
		"Maxine’s last shift":                                             false,
		"Between us, we answered every letter.":                           false,
		"Hints and allegations":                                           false,
	} {
		if got := labels.AsksOfAnswer(line); got != want {
			t.Errorf("asksOfAnswer(%q) = %v", line, got)
		}
	}
}
