package intake

import (
	"slices"
	"strings"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/phrase"
	"copydesk/internal/purpose"
	"copydesk/internal/speech"
	"copydesk/internal/statement"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// A long letter is no blog because it is long: a complaint, a press release, the minutes of a parish, a solicitor's
// demand. Where neither label nor sentence hands the text over, something must offer it as a blog.

// lettersSay are words that no blog begins or ends with, an example beside each.
var lettersSay = []*phrase.Phrase{
	phrase.Like("I am writing to complain about the bins.",
		`(?i)\bi(?: am|['’]m) writing to (?:complain|apply|object|protest|express|inform|request|ask|thank|enquire)\b`),
	phrase.Like("We act for Vantor Ltd.",
		`(?i)\bwe act (?:for|on behalf of)\b|\bour client['’]s (?:rights|attention|position)\b`),
	phrase.Like("FOR IMMEDIATE RELEASE",
		`(?im)^\W*(?:for immediate release|press release|embargoed\b|news release)`),
	phrase.Like("MINUTES of the meeting of the parish council", `(?im)^\W*(?:minutes|agenda) of\b`),
	phrase.MustCompile(`(?i)\bnext of kin\b|\bthis letter will come to you as a surprise\b`), // a swindler's
	phrase.MustCompile(`(?i)\bcall for papers\b|\bwe invite you to submit a paper\b`),        // a conference's
}

// notesForPress stand below a press release, and below the blog of an agency that offers it as one.
var notesForPress = phrase.Like("Notes to editors", `(?i)\bnotes to editors\b`)

// toStrangers begins a letter to people one does not know.
var toStrangers = phrase.MustCompile(`(?im)^dear (?:sirs?|madam|sir or madam|sir/madam|friend|beneficiary|customer|colleagues?|hiring manager|` +
	`resident|councillors?)\b`)

// isCorrespondence says whether a text that could be a pasted blog is a letter about something else.
func (e *email) isCorrespondence(s thread.Note, found finding.Fields, body []document.Block, r fields.Reader) bool {
	if e.says.HandedOver || found.Title.Trust == r.Label || found.Description.Trust == r.Label || e.answersUs() || len(e.m.InReplyTo) > 0 {
		return false
	}
	text := document.Text(s.Blocks)
	for _, says := range lettersSay {
		if says.MatchString(text) {
			return true
		}
	}
	if notesForPress.MatchString(text) {
		return !speech.BlogWord.MatchString(e.around(s, body))
	}
	if e.offered(s, found, body, r) {
		return false
	}
	return toStrangers.MatchString(text) || document.Words(body) < e.call.Words.Min
}

// otherDocuments are documents that people attach to letters, and that are no blog however long they are.
var otherDocuments = phrase.MustCompile(`(?i)\b(?:(?:press|news|media) releases?|newsletters?|the latest issue|(?:the|draft|attached) minutes|agendas?|` +
	`invoices?|cvs?|curriculum vitae|(?:my|an) application|(?:covering|cover|attached|following|a|my|our) letters?|` +
	`contracts?|agreements?|(?:our|the attached|the following) terms|terms and conditions|brochures?|leaflets?|` +
	`flyers?|slides?|programmes?|invitations?|(?:consent|release|application|booking|registration|order) forms?|` +
	`certificates?|(?:short |brief )?introduction to|letter of complaint|quotations?|purchase orders?|` +
	`delegate lists?)\b|(?i)^minutes\b`)

// whatFor is why something is sent, and not what: "in response to your invitation, please find attached …".
var whatFor = phrase.MustCompile(`(?i)\b(?:your|for (?:the|your|our)|in (?:response|answer|reply) to|following (?:the|our)|further to|thank(?:s|` +
	` you) for)\b[^,.;:]{0,40}?\b(?:release|newsletter|minutes|agenda|letter|programme|invitation|form|terms)\b`)

// ofJob is the post that somebody applies for.
var ofJob = phrase.MustCompile(`(?i)\b(?:the |a |your )?posts? (?:of|as)\b`)

// bringsOther says whether the email says that what is attached is something else, and nothing about it speaks of a blog:
// not its words and its subject, not the name of the file, no field in it.
func (e *email) bringsOther() bool {
	text := ofJob.ReplaceAllString(e.textAndSubject(), "")
	if len(e.sources) > 1 || e.answersUs() || speech.BlogWord.MatchString(text) || len(e.call.FindThemes(text)) > 0 || e.namesCampaign(text) || e.givesFields() {
		return false
	}
	documents := 0
	for _, f := range e.files {
		if f.Doc == nil {
			continue
		}
		if documents++; documents > 1 { // one of them may be the blog
			return false
		}
		found, _ := e.head(f)
		if blogFile.MatchString(f.NameInWords()) || found.Title.Trust >= finding.ByDocument ||
			found.Description.Trust >= finding.ByDocument || found.Themes.Trust != finding.Nowhere || e.namesCampaign(document.Text(f.Doc.Blocks)) {
			return false
		}
	}
	return slices.ContainsFunc(wording.Sentences(text), func(s string) bool {
		_, hands := purpose.HandedOver(s)
		return hands && otherDocuments.MatchString(whatFor.ReplaceAllString(s, ""))
	})
}

// blogFile is the name of a file that says that it is a blog.
var blogFile = phrase.MustCompile(`(?i)\b(?:blogs?|article|op-?ed|submission|contribution|theme)\b`)

// namesCampaign says whether a text names the campaign, by its name or its hashtag.
func (e *email) namesCampaign(text string) bool {
	text = strings.ToLower(text)
	for _, name := range []string{e.call.Name, strings.TrimPrefix(e.call.Hashtag, "#")} {
		if name != "" && strings.Contains(text, strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// offered says whether the subject, or what stands around the text, speaks of a blog or names the campaign or a theme.
func (e *email) offered(s thread.Note, found finding.Fields, body []document.Block, r fields.Reader) bool {
	around := document.Text(introduction(s.Blocks, body))
	for _, o := range e.sources {
		if len(e.call.FindThemes(message.WithoutPrefix(o.Subject))) > 0 && slices.ContainsFunc(wording.Sentences(around), statement.StatesField) {
			return true // "harbours", above "For the line underneath perhaps: …"
		}
	}
	around = e.around(s, body)
	return speech.BlogWord.MatchString(around) || campaign.Only(r.Call, s.Subject) || found.Themes.Trust != finding.Nowhere || len(e.call.FindThemes(around)) > 0 ||
		strings.Contains(strings.ToLower(around), strings.ToLower(strings.TrimPrefix(e.call.Hashtag, "#"))) && e.call.Hashtag != ""
}

// around is what stands around a pasted text, with the subjects under which it came.
func (e *email) around(s thread.Note, body []document.Block) string {
	around := document.Text(introduction(s.Blocks, body))
	for _, o := range e.sources {
		around += "\n" + o.Subject
	}
	return around
}
