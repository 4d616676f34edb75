package intake

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// A long letter is no blog because it is long: a complaint, a press release, the minutes of a parish, a solicitor's
// demand. Where neither label nor sentence hands the text over, something must offer it as a blog.

// lettersSay are words that no blog begins or ends with, an example beside each.
var lettersSay = []*phrase.Phrase{
	phrase.MustCompile(`(?i)\bi(?: am|['’]m) writing to (?:complain|apply|object|protest|express|inform|request|ask|thank|enquire)\b`), // I am writing to complain about the bins.
	phrase.MustCompile(`(?i)\bwe act (?:for|on behalf of)\b|\bour client['’]s (?:rights|attention|position)\b`),                        // We act for Vantor Ltd.
	phrase.MustCompile(`(?im)^\W*(?:for immediate release|press release|embargoed\b|news release)|\bnotes to editors\b`),               // FOR IMMEDIATE RELEASE
	phrase.MustCompile(`(?im)^\W*(?:minutes|agenda) of\b`),                                                                             // MINUTES of the meeting of the parish council
	phrase.MustCompile(`(?i)\bnext of kin\b|\bthis letter will come to you as a surprise\b`),                                           // a swindler's
	phrase.MustCompile(`(?i)\bcall for papers\b|\bwe invite you to submit a paper\b`),                                                  // a conference's
}

// toStrangers begins a letter to people one does not know.
var toStrangers = phrase.MustCompile(`(?im)^dear (?:sirs?|madam|sir or madam|sir/madam|friend|beneficiary|customer|colleagues?|hiring manager|resident|councillors?)\b`)

// isCorrespondence says whether a text that could be a pasted blog is a letter about something else.
func (e *email) isCorrespondence(s source, found fields, body []document.Block, r reader) bool {
	if e.says.handedOver || found.title.trust == r.label || found.description.trust == r.label || e.answersUs() || len(e.m.InReplyTo) > 0 {
		return false
	}
	text := textOf(s.blocks)
	for _, says := range lettersSay {
		if says.MatchString(text) {
			return true
		}
	}
	if e.offered(s, found, body, r) {
		return false
	}
	untitled := r.subjectTitle(s.subject) == "" && found.title.text == ""
	return toStrangers.MatchString(text) || untitled && document.Words(body) < e.call.Words.Min
}

// offered says whether the subject, or what stands around the text, speaks of a blog or names the campaign or a theme.
func (e *email) offered(s source, found fields, body []document.Block, r reader) bool {
	around := textOf(introduction(s.blocks, body))
	for _, o := range e.sources {
		around += "\n" + o.subject
	}
	return blogWord.MatchString(around) || r.onlyCampaign(s.subject) || found.themes.trust != nowhere || len(e.call.FindThemes(around)) > 0 ||
		strings.Contains(strings.ToLower(around), strings.ToLower(strings.TrimPrefix(e.call.Hashtag, "#"))) && e.call.Hashtag != ""
}
