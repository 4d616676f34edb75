// Package statement reads what the sentences of a note say of the fields of a blog: "The title is Nine doors", "Could you move it to
// People?", "There is no sub-title, sorry". It knows sentences, the call and who wrote them, and no blog.
//
//	how a field is said           ways.go
//	a sentence in any note        statement.go: title.go, title_spoken.go, description.go, both.go, beside_name.go, theme.go, post.go; of what else it may speak: of_another.go; the value in it: value.go,
//	                              title_tail.go
//	a sentence that asks          request.go, request_theme.go
//	a note of nothing else        under_labels.go, clause by clause: clause.go
//	a sentence about a field      given.go (which does it give?), mentioned.go (does it ask for it?), lacks_description.go; number.go
package statement

import (
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// Reader reads sentences for one call, written by one sender.
type Reader struct {
	Call   *call.Call
	Sender string // the name
}

// twitterStatement gives the author's Twitter name: "my Twitter handle is @jane".
var twitterStatement = phrase.MustCompile(`(?i)\b(?:my|her|his|their|our|the author['’]s|\w+['’]s) (?:twitter|x) ?(?:handle|name|account|id|feed)?` +
	`(?: is| would be|:)? (@\w{2,30})\b|\b(?:is|am|are|['’]s|['’]m)(?: also)? on (?:twitter|x)[:,]?(?: as| at)? \(?(@\w{2,30})\b|` +
	`\bplease (?:also )?(?:credit|tag|mention) [^.?!@]{0,60}(@\w{2,30})\b`)

// guillemets writes the quotation marks of French as those of English, which touch what they enclose.
var guillemets = strings.NewReplacer("« ", "“", " »", "”", "«\u00a0", "“", "\u00a0»", "”", "«", "“", "»", "”")

// subAlone is what the sub-title is called for short, before the words that give it: "use this as the sub: …".
var subAlone = phrase.Like("use this as the sub: What we learnt", `(?i)\b((?:the|my|our|a) sub)(:? (?:is|should be|would be|will be|could be|reads|should read)\b|[:=])`)

// withoutBlogNamed leaves out of which blog a field is that is to be something: "Please change the title of “Bins” to “Love the queue”."
func withoutBlogNamed(text string) string { return blogNamed.ReplaceAllString(text, "$1 $2") }

var blogNamed = phrase.Like("the title of “Bins” to", `(?i)\b(title|headline|`+labels.DescriptionNames+`) (?:of|for|from) (?:(?:the|my|our|this) (?:blog|{work}|post)(?:,? (?:called|entitled|titled))?,? )?[“"][^“”"]{2,160}[”"],? ((?:please )?(?:to|into|should|could|would|must|can|is|be|reads?)\b)`)

// Read reads titles and descriptions out of the sentences of an email.
func (r Reader) Read(blocks []document.Block, where string, f *finding.Fields) {
	blocks = layout.LineByLine(blocks)
	for i, b := range blocks {
		text := withoutBlogNamed(subAlone.ReplaceAllString(guillemets.Replace(wording.Fold(b.Text())), "$1-title$2"))
		if label := labels.FieldOf(b); label != labels.None && label != labels.Other || text == "" || len(text) > 1200 {
			if label.IsTheme() && layout.SaysBelow(text) && wording.EndsSentence(text) { // "Theme: 3. Summary for your site below."
				r.announced(text, blocks[i+1:], where, &f.Description)
			}
			continue
		}
		text = r.withoutPost(text, where, f)
		r.emphasised(b, where, f)
		masked := labels.WithoutSubTitles(text)
		below := blocks[i+1:]
		r.bothSaid(text, where, f)
		r.statedDescription(text, below, where, f)
		r.statedTitle(masked, below, where, f)
		r.besideNames(text, where, f)
		if last := strings.TrimSuffix(wording.LastSentence(masked), "…"); layout.BelowThis.MatchString(last) && wording.Count(last) <= 20 &&
			labels.TitleWords.MatchString(last) && labels.NamesDescription(last) {
			r.announcedBoth(below, themeNamedLast.MatchString(last), where, f)
		}
		if m := twitterStatement.FindStringSubmatch(text); m != nil {
			f.Author.Twitter.Offer(m[1]+m[2]+m[3], where, finding.ByStatement)
		}
		if m := titleInline.FindStringSubmatch(masked); m != nil && !person.LooksLikeRole(m[1]) {
			f.Title.Offer(wording.FirstSentence(m[1]), where, finding.ByStatement)
		}
		f.Title.Offer(r.spokenTitle(wording.InDoubleMarks(text)), where, finding.ByProse)
	}
}

// statedDescription reads the description that a sentence says, or announces for the next line.
func (r Reader) statedDescription(text string, below []document.Block, where string, f *finding.Fields) {
	if v := speech.WithoutCount(speech.WithoutTail(r.WithoutRemarks(r.Description(text)))); wording.Count(v) >= 3 || wording.Count(v) == 2 && strings.Contains(text, "“"+v) {
		if wording.Bare(v) == wording.Bare(r.Title(labels.WithoutSubTitles(text))) { // "it may run under the headline “Bins”"
			return
		}
		f.Description.Offer(v, where, finding.ByStatement)
		return
	}
	announced := leadsToLine(text) && (announces(text, labels.NamesDescription) || announces(behindQuote(text), labels.NamesDescription) || leadsToWhatItSays.MatchString(text))
	if announced || len(below) > 0 && layout.SaysBelow(text) && !speech.TalksToDesk(wording.Fold(below[0].Text())) {
		r.announced(text, below, where, &f.Description)
	}
}

// statedTitle reads the title that a sentence says, or announces for the next line.
func (r Reader) statedTitle(text string, below []document.Block, where string, f *finding.Fields) {
	if v := r.beforeTheme(withoutThemeTail(r.Title(text))); v != "" && !r.Call.SaysTheme(v) {
		f.Title.Offer(v, where, finding.ByStatement)
	} else if leadsToLine(text) && (announces(text, labels.NamesTitle) || leadsToName.MatchString(text) || namesTitles.MatchString(text) && len(optionsIn(below)) > 1) {
		r.announced(text, below, where, &f.Title)
	}
}

// namesTitles leads to a list of titles to choose from.
var namesTitles = phrase.Like("Possible titles – we prefer the first:", `(?i)\b(?:possible|suggested|potential|alternative|working|several|some|two|three|four|our) (?:titles|headlines)\b`)

// leadsToLine says whether a line leads to what stands below it.
func leadsToLine(text string) bool { return strings.HasSuffix(text, ":") || haveThis.MatchString(text) }

// haveThis asks to take what stands on the next line.
var haveThis = phrase.Like("Can you drop the sub-title and have this instead?",
	`(?i)\b(?:have|use|take|put|try) (?:this|the (?:following|next|one below|line below))(?: one)?(?: instead| in its place)?(?:,? please)?[?.!]$`)

var (
	// leadsToName ends a line that leads to the title below it, without the word for one.
	leadsToName = phrase.Like("It goes under theme 3 and is called:", `(?i)\b(?:it|this|blog|{work}|post|and)(?:['’]s| is| are| will be|['’]ve| have)?(?: (?:simply|now))? (?:called|titled|entitled|headed|named)(?: it)?:$`)
	// leadsToWhatItSays ends one that leads to the description.
	leadsToWhatItSays = phrase.Like("and may be described as:", `(?i)\b(?:described|summari[sz]ed|summed up|describe it|summari[sz]e it|sum it up)(?: as| like this| thus| so| as follows)?:$`)
)

// behindQuote is what a text says behind its last quotation: "The title is “Bins” and here is the sub-title:".
func behindQuote(text string) string {
	parts := strings.Split(strings.ReplaceAll(text, "”", "\""), "\"")
	return parts[len(parts)-1]
}

// announces says whether a line that ends with a colon speaks of the field and of nothing else.
func announces(text string, names func(string) bool) bool {
	return names(text) && wording.Count(text) <= 20 &&
		!(labels.NamesTitle(text) && labels.NamesDescription(text))
}

// announced takes the next line as the value of what was announced; of a list the point that the announcement prefers, else the first.
func (r Reader) announced(lead string, blocks []document.Block, where string, v *finding.Value) {
	next := layout.Below(blocks, -1)
	if next < 0 {
		return
	}
	text := wording.Fold(blocks[next].Text())
	if options := optionsIn(blocks[next:]); len(options) > 1 {
		text = options[max(0, preferred(lead, len(options)))]
	}
	if labels.FieldOf(blocks[next]) == labels.None && wording.Count(text) <= 70 && !labels.IsNoValue(text) {
		v.Offer(AsDescription(text), where, finding.ByStatement)
	}
}

// optionsIn returns the points of the list with which some lines begin, without their marks.
func optionsIn(blocks []document.Block) (options []string) {
	for _, b := range blocks {
		for _, line := range b.Lines() {
			number, text := layout.Numbered(line)
			bare := bullet.ReplaceAllString(text, "")
			if number != len(options)+1 && bare == text && line.Kind != document.Item {
				return options
			}
			options = append(options, bare)
		}
	}
	return options
}

// bullet is the mark of a point that somebody typed.
var bullet = phrase.Like("- ", `^[-–—•*·]\s+`)

// preferred returns which of so many options a line says to take, from 0; -1 where it says none.
func preferred(lead string, of int) int {
	m := placePreferred.FindStringSubmatch(lead)
	switch {
	case m == nil:
		return -1
	case m[2] == "":
		return speech.PlaceAmong(m[1], of)
	}
	if at := int(m[2][0] - '1'); at < of {
		return at
	}
	return -1
}

var placePreferred = phrase.Like("three ideas for the title; please go with the first:",
	`(?i)\b(?:prefer\w*|favou?rites?|choice|choose|pick|go(?:ing)? (?:with|for)|use|take|like)\b[^.?!]{0,20}?(?:\bthe (`+speech.PlaceWords+`)\b|(?:\b(?:no\.?|number|option) ?|#)([1-9])\b)`)

// themeNamedLast names the theme behind the title and the description.
var themeNamedLast = phrase.Like("Here are a title, a description and a theme for the blog:", `(?i)\b(?:`+labels.DescriptionNames+`),? (?:and|&|plus) (?:an? |the |my |our )?theme\b`)

// announcedBoth takes the next two lines as the title and the description, "Title and sub-title, for completeness:", and the third as
// the theme where that is announced too.
func (r Reader) announcedBoth(blocks []document.Block, theme bool, where string, f *finding.Fields) {
	var next []string
	for _, b := range blocks {
		label := labels.FieldOf(b)
		text := wording.Fold(b.Text())
		if label != labels.None || len(next) == 3 {
			break
		}
		if text != "" {
			next = append(next, text)
		}
	}
	if len(next) < 2 || wording.Count(next[0]) > labels.LongestTitle || labels.IsNoValue(next[0]) || speech.TalksToDesk(next[0]) {
		return
	}
	if theme && len(next) > 2 {
		if numbers, unknown := r.Call.MatchTheme(next[2]); len(numbers) > 0 && len(unknown) == 0 {
			f.Themes.Offer(numbers, nil, where, finding.ByStatement)
		}
	}
	f.Title.Offer(wording.Unquote(next[0]), where, finding.ByStatement)
	if n := wording.Count(next[1]); n >= 3 && n <= 70 && !labels.IsNoValue(next[1]) && !speech.ToDesk(next[1]) {
		f.Description.Offer(AsDescription(next[1]), where, finding.ByStatement)
	}
}

var (
	leadsToTitle       = phrase.MustCompile(`(?i)(?:^|[^-\w])(?:title|headline|titled|entitled|called)(?: is| should be| will be| would be)?:?\s*$`)
	leadsToDescription = phrase.MustCompile(`(?i)\b(?:` + labels.DescriptionNames + `)(?: is| should be| will be| would be)?:?\s*$`)
)

// emphasised reads the values that a sentence sets in bold or italics: "Title is **Bins**; strapline **What we learnt.**"
func (r Reader) emphasised(b document.Block, where string, f *finding.Fields) {
	before := ""
	for i := 0; i < len(b.Spans); i++ {
		bold, italic, text := b.Spans[i].Bold, b.Spans[i].Italic, b.Spans[i].Text
		for ; (bold || italic) && i+1 < len(b.Spans) && b.Spans[i+1].Bold == bold && b.Spans[i+1].Italic == italic && !b.Spans[i+1].Break; i++ {
			text += b.Spans[i+1].Text
		}
		if v := wording.Fold(text); (bold || italic) && wording.Count(v) >= 2 {
			lead := labels.WithoutSubTitles(before[max(0, len(before)-60):])
			switch {
			case leadsToDescription.MatchString(lead) && wording.Count(v) >= 3:
				f.Description.Offer(wording.Unquote(v), where, finding.ByStatement)
			case leadsToTitle.MatchString(lead) && !r.Call.SaysTheme(v):
				f.Title.Offer(wording.Unquote(v), where, finding.ByStatement)
			}
		}
		before += text
	}
}
