package fields

import (
	"slices"
	"strings"

	"copydesk/internal/byline"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/margin"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/wording"
)

// isHeading says whether a block heads what stands below it, by its style or in bold.
func isHeading(b document.Block) bool {
	return b.Kind == document.Heading || b.Kind == document.Paragraph && b.AllBold()
}

// QuotedIn says whether a title stands in quotation marks in a line.
func QuotedIn(line, title string) bool {
	return title != "" && slices.ContainsFunc([]string{"“%”", `"%"`, "‘%’", "„%“"}, func(marks string) bool {
		return strings.Contains(line, strings.Replace(marks, "%", title, 1))
	})
}

// longestStandfirst is how many words a standfirst may have that is far too long for a description.
const longestStandfirst = 75

// standfirstAt takes a paragraph between the title and the byline or the theme for the description: nothing else stands
// there.
func (r Reader) standfirstAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.Styles || f.Title.Text == "" && r.Known == "" || f.Description.Text != "" || i+2 >= len(blocks) {
		return false
	}
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	n := wording.Count(text)
	if b.Kind != document.Paragraph && b.Kind != document.Quote || b.Style != document.StyleNone || b.TextBox || n < 3 || n > longestStandfirst {
		return false
	}
	next := blocks[i+1]
	if next.Kind == document.Table && call.Characters(text) > r.Call.MaxCharacters { // a paragraph of the text, above a table of its own
		return false
	}
	if n < 5 && !b.AllItalic() && !isShortOverTheme(text, next) && !wording.EndsSentence(text) && !byline.Start.MatchString(wording.Fold(next.Text())) {
		return false
	}
	field, _, val := labels.InBlock(next)
	theme := (field.IsTheme() || field.AboutAuthor()) && (val != "" || r.valueStandsBelow(blocks, i+1, field)) || r.countsBelow(next, text) || r.datedBelow(next, text) || r.ruledBelow(blocks, i, f) || r.Call.IsPlainlyTheme(next.Text()) || r.Call.IsShortTheme(next.Text()) ||
		next.Kind == document.Table && formRows(next) >= 2 && !formTalk.MatchString(text)
	if _, by := r.byline(next, next.Text()); !theme && !r.nameAt(blocks, i+1, &finding.Fields{Title: f.Title, Author: f.Author}) && (!by || f.Author.Name.Text != "" && !r.sameAuthor(next, f) || wording.Count(next.Text()) > 20) {
		return false
	}
	f.Description.Offer(statement.AsDescription(text), r.Origin+", between title and byline", finding.ByOpening)
	return true
}

// isShortOverTheme says whether a few words, written as a sentence is and no name, stand above the line of the theme: "On listening to
// tenants".
func isShortOverTheme(text string, next document.Block) bool {
	field, _, val := labels.InBlock(next)
	return field.IsTheme() && val != "" && isSentenceCase(text) && !person.LooksLikeRole(text) && !person.OrganisationWords.MatchString(text) && !speech.MentionsBlog(text)
}

// countsBelow says whether the next line counts the words of the blog, and what stands above it is short enough for a description.
func (r Reader) countsBelow(next document.Block, text string) bool {
	field, label, val := labels.InBlock(next)
	return field == labels.Other && val != "" && (strings.HasPrefix(label, "Word") || strings.HasPrefix(label, "Number of words")) &&
		wording.Count(val) <= 6 &&
		call.Characters(text) <= r.Call.MaxCharacters
}

// datedBelow says whether the next line belongs to no blog, a date or a reading time, and what stands above it is short enough for a
// description.
func (r Reader) datedBelow(next document.Block, text string) bool {
	below := wording.Fold(next.Text())
	return below != "" && (margin.WithoutDate(below) == "" || margin.AtHead(below)) && call.Characters(text) <= r.Call.MaxCharacters
}

// ruledBelow says whether a line is drawn under a head that ends with the title and what stands below it, as short as a description is,
// and has named the theme.
func (r Reader) ruledBelow(blocks []document.Block, i int, f *finding.Fields) bool {
	above := layout.Above(blocks, i)
	return above >= 0 && layout.IsRule(blocks[i+1]) && f.Themes.Trust > finding.Nowhere && repeatsTitle(blocks[above].Text(), *f) &&
		call.Characters(wording.Fold(blocks[i].Text())) <= r.Call.MaxCharacters
}

// sameAuthor says whether a line is a byline of the author who was found already.
func (r Reader) sameAuthor(b document.Block, f *finding.Fields) bool {
	p, ok := r.byline(b, b.Text())
	return ok && person.SameName(p.Name, f.Author.Name.Text)
}

// formTalk tells whoever fills a form in what to do.
var formTalk = phrase.MustCompile(`(?i)\b(?:please|complete|fill|form|below|return|submit)\b`)

// headingSentence says whether a heading among blocks is a whole sentence, as a sub-title is and a section's name is not.
func headingSentence(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks, func(b document.Block) bool {
		return b.Kind == document.Heading && wording.EndsSentence(wording.Fold(b.Text()))
	})
}

// headMatter says whether the next line is a theme or a byline: a heading above it is no section's.
func (r Reader) headMatter(blocks []document.Block) bool {
	next := layout.Below(blocks, -1)
	if next < 0 {
		return false
	}
	text := wording.Fold(blocks[next].Text())
	field, _, val := labels.InBlock(blocks[next])
	_, by := r.byline(blocks[next], text)
	return val != "" && (field.IsTheme() || field.AboutAuthor()) || by || r.Call.IsPlainlyTheme(text)
}

// hasHeadings says whether the sections of a blog have headings that are made as such: a line in bold is none of them then.
func hasHeadings(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks, func(b document.Block) bool { return b.Kind == document.Heading })
}

// longerThanOthers says whether a line in bold has more words than the headings in bold below it.
func longerThanOthers(blocks []document.Block, n int) bool {
	return !slices.ContainsFunc(blocks, func(b document.Block) bool {
		return b.Kind == document.Paragraph && b.AllBold() && wording.Count(b.Text()) >= n
	})
}

// typedItalic says whether a plain line is set in italics as people type them: "_What we learnt_".
func typedItalic(text string) bool {
	return len(text) > 2 && text[0] == '_' && text[len(text)-1] == '_' && strings.Count(text, "_") == 2
}

// shortItalics says whether a few words in italics are no byline, date or theme: "What four nurses knew".
func (r Reader) shortItalics(b document.Block, text string) bool {
	if b.Kind != document.Paragraph || !b.AllItalic() || strings.HasSuffix(text, ":") || r.Call.IsPlainlyTheme(text) || campaign.Only(r.Call, text) ||
		margin.WithoutDate(text) == "" || margin.AtHead(text) || ofThePost.MatchString(text) || speech.BlogWord.MatchString(text) {
		return false
	}
	_, by := r.byline(b, text)
	return labels.FieldOf(b) == labels.None && !by && !byline.IsPerson(text) && !person.LooksLikeRole(text)
}

// ofThePost is said of a text and not by it.
var ofThePost = phrase.Like("Written in July 2020", `(?i)^(?:(?:first )?(?:written|drafted|published|posted|updated|edited|revised) (?:in|on|by|for)|by|for)\b|\bminutes? read$`)

// speaksOfPost says whether a paragraph at the head of a text says where it was published or of which series it is, adds something later,
// or is a motto with its source: it stays with the text, and describes it as little as a caption would.
func speaksOfPost(text string) bool { return phrase.AnyMatches(text, postNotes) }

// postNotes are such paragraphs, an example beside each.
var postNotes = []*phrase.Phrase{
	phrase.Like("This post was originally published on the county’s blog.", `(?i)^(?:[*_(\[]*)(?:(?:note|editor['’]?s note): ?)?(?:this (?:blog(?: ?post)?|post|{work})? ?(?:(?:is|was|has been) )?(?:originally|first|previously|cross-?)[ -]?(?:published|posted|appeared)\b|(?:originally|first|previously|cross-?)[ -]?(?:published|posted|appeared)\b[^,;:?!]{0,80}$)`),
	phrase.Like("This is the second in a series of posts about the post room.", `(?i)^(?:this|the following) (?:(?:is|post|blog|blog post|{work}|entry) ){1,2}(?:the )?(?:[\w-]+ ){0,3}(?:part (?:\w+ )?(?:of|in)|in|of) (?:an?|our|the|this) (?:[\w-]+ ){0,2}series\b`),
	phrase.Like("Update: the form is now open.", `(?i)^(?:update|updated|correction|editor['’]?s note|disclaimer)\b[^.?!:]{0,30}:`),
	phrase.Like("“Ask, and ask again.” – Ann Lee, 1906", `^[“"][^“”"]{10,300}[”"],?\s*[-–—~]{1,2}\s*\p{Lu}[^.?!]{3,38}$`),
}

// subtitleAt takes the block for the description when it is styled as a sub-title, or stands below the title as
// a line of its own kind: in italics or bold, or as a heading that is a sentence.
func (r Reader) subtitleAt(blocks []document.Block, i int, f *finding.Fields) bool {
	if !r.Styles {
		return false
	}
	b, text := blocks[i], wording.Fold(blocks[i].Text())
	if b.Style == document.StyleSubtitle {
		if f.Title.Text == "" && r.Known == "" && wording.Count(text) <= 8 {
			return false
		}
		f.Description.Offer(statement.AsDescription(text), r.Origin+", Subtitle style", finding.ByStyle)
		return true
	}
	if speaksOfPost(text) || asksInInterview(blocks, i) || !r.mayStandBelowTitle(blocks, i, text, f) || !r.looksOfSubtitle(blocks, i, text, f) {
		return false
	}
	if call.Characters(text) > r.Call.MaxCharacters && (r.Described || describedAtFoot(blocks[i+1:])) {
		return false // it is given elsewhere: this is how the text begins, as an interview does ("We asked Sue Ferris …")
	}
	f.Description.Offer(statement.AsDescription(text), r.Origin+", below the title", finding.ByOpening)
	return true
}

// describedAtFoot says whether one of the last lines gives the description under its label.
func describedAtFoot(blocks []document.Block) bool {
	return slices.ContainsFunc(blocks[max(len(blocks)-footLines, 0):], func(b document.Block) bool {
		field, _, val := labels.InBlock(b)
		return field == labels.Description && val != ""
	})
}

// footLines is among how many lines at the end the fields stand that are given below a text.
const footLines = 6

// mayStandBelowTitle says whether a line may be a sub-title by its length and by what stands above and below it.
func (r Reader) mayStandBelowTitle(blocks []document.Block, i int, text string, f *finding.Fields) bool {
	b, n := blocks[i], wording.Count(text)
	titled := f.Title.Text != "" || r.Known != "" || n <= 45 && b.AllItalic()
	return titled && f.Description.Text == "" && n >= 4 && (n >= 6 || wording.EndsSentence(text) || r.shortItalics(b, text) || n >= leastSoleHeading && r.soleHeading(blocks, i)) && n <= 60 && b.Kind != document.Item &&
		!b.TextBox && longTextFollows(blocks[i+1:])
}

// leastSoleHeading is how many words such a heading has at least: "How it all began" heads a section.
const leastSoleHeading = 5

// soleHeading says whether a heading stands right below another that is larger, and heads no section: no heading follows, or one that is
// larger than it. Where the email gives the description, it heads the first section.
func (r Reader) soleHeading(blocks []document.Block, i int) bool {
	above := layout.Above(blocks, i)
	if r.Described || above < 0 || blocks[i].Kind != document.Heading || blocks[above].Kind != document.Heading || blocks[above].Level >= blocks[i].Level {
		return false
	}
	next := slices.IndexFunc(blocks[i+1:], func(b document.Block) bool { return b.Kind == document.Heading })
	return next < 0 || blocks[i+1+next].Level < blocks[i].Level
}

// looksOfSubtitle says whether a line looks like a sub-title: a heading of its own that is a sentence, or a paragraph set apart.
func (r Reader) looksOfSubtitle(blocks []document.Block, i int, text string, f *finding.Fields) bool {
	b, n := blocks[i], wording.Count(text)
	alone, sentence := !hasSiblings(blocks, i), wording.EndsSentence(text) || strings.HasSuffix(text, "?") || n >= 12
	switch {
	case b.Kind == document.Heading && b.Level > 1 && alone && r.headMatter(blocks[i+1:]), r.soleHeading(blocks, i):
		return true
	case b.Kind == document.Heading:
		return sentence && (alone || n >= 12 && wording.EndsSentence(text) && !headingSentence(blocks[i+1:]))
	case b.Kind != document.Paragraph:
		return false
	case b.AllItalic() || typedItalic(text):
		return true
	}
	standsOut := f.Title.Trust >= finding.ByStyle && (alone && hasHeadings(blocks[i+1:]) || n >= 7 && longerThanOthers(blocks[i+1:], n))
	return b.AllBold() && (sentence || standsOut)
}
