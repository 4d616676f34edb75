package intake

import (
	"copydesk/internal/attached"
	"copydesk/internal/biography"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/fields"
	"copydesk/internal/finding"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

var (
	bioName = phrase.MustCompile(`(?i)\b(?:bio|bios|biog|biography|biographies|biographical|profile|cv|curriculum|resume|about (?:the )?author|` +
		`about me)\b`)
	guidanceName = phrase.MustCompile(`(?i)\b(?:guidelines?|guidance|call for|brief|instructions?|style ?guide|terms|policy note|invitation|how to (?:apply|contribute|enter|send|submit|take part|upload|write)|` +
		`flyer|agenda|programme|privacy|consent|permission|licen[cs]e|release form|nda|invoice|purchase order|quote)\b`)
	otherName = phrase.MustCompile(`(?i)\b(?:press release|boilerplate|company (?:profile|overview|description)|about us|fact ?sheet|brochure|` +
		`white ?paper|report|case study pack|references|notes|transcript|minutes|cover(?:ing)? letter|covering note|` +
		`caption|captions|social(?: media)? (?:posts?|copy)|tweets?)\b`)
	blogName      = phrase.MustCompile(`(?i)blog|article|\b(?:post|{works})\b|op-?ed|draft|final|submission|contribution|\bv\d`)
	guidanceWords = phrase.MustCompile(`(?i)\b(?:contributions? must|what to send|how to submit|we are inviting|we would require|` +
		`please send (?:us )?your|submission guidelines|contributor guidelines|house style|deadline for submissions|` +
		`send (?:it|your blog) (?:to us|as a)|your blog should (?:be|have)|each blog (?:needs|should|must)|blogs (?:should|must) have)\b`)
)

// likeness says how much a document looks like the blog, by what it is and not by its place: its length, its
// fields, its name. Zero or less is something else: a biography, the guidelines, a press release.
func (e *email) likeness(f attached.File) int {
	found, body := e.head(f)
	return likeLength(document.Words(body), e.call) + e.likeNature(f, found, body)
}

// likeLength says how much a number of words is that of a blog for the call.
func likeLength(words int, c *call.Call) int {
	switch least := c.Words.Min; {
	case words < min(40, least/3):
		return -4
	case words < least/3:
		return -1
	case words < least/2 || words > 3*c.Words.Max:
		return 1
	}
	return 3
}

// likeNature says how much a document is like a blog, however long it is.
func (e *email) likeNature(f attached.File, found finding.Fields, body []document.Block) int {
	base := f.NameInWords()
	text := document.Text(f.Doc.Blocks)
	score := 0
	foot, _ := e.documentReader(f).Ending(body)
	if found.Title.Trust >= finding.ByDocument || found.Description.Text != "" || found.Themes.Trust != finding.Nowhere ||
		foot.Description.Text != "" || foot.Themes.Trust != finding.Nowhere {
		score += 3
	}
	if found.Title.Text != "" {
		score++
	}
	if blogName.MatchString(base) {
		score += 2
	}
	if isBiography(f) || document.Words(f.Doc.Blocks) <= longestSlip && slipName.MatchString(base) && !blogName.MatchString(base) {
		score -= 8
	}
	if isGuidance(base) {
		score -= 3
	}
	if otherName.MatchString(base) {
		score -= otherCosts
	}
	guides := guidanceWords.MatchString(text)
	if (guides || found.Title.Trust < finding.ByDocument) && campaign.LinesListed(e.call, text) >= 3 || guides && campaign.NamesListed(e.call, text) {
		score -= 8
	}
	return score
}

// isGuidance says whether a file is called what an organiser sends out, or wants signed: "Guidelines", "Consent form".
func isGuidance(base string) bool {
	return guidanceName.MatchString(base) && !blogName.MatchString(base)
}

// calledOther says whether a file is plainly something else than the blog, by its name or as a biography.
func calledOther(f attached.File) bool {
	return isGuidance(f.NameInWords()) || isBiography(f)
}

// otherCosts is what it costs a file that its name says it is something else than a blog.
const otherCosts = 4

// isBiography says whether a document is about its author and nothing else.
func isBiography(f attached.File) bool {
	blocks, words := f.Doc.Blocks, document.Words(f.Doc.Blocks)
	if words > 400 || words == 0 {
		return false
	}
	if base := f.NameInWords(); bioName.MatchString(base) && !blogName.MatchString(base) {
		return true
	}
	first := wording.Fold(blocks[0].Text())
	if wording.Count(first) <= 8 && (bioName.MatchString(first) || fields.AboutHeading.MatchString(first)) {
		return true
	}
	aboutSomebody := biography.NameVerb.MatchString(first) || len(blocks) > 1 && person.LooksLikeName(first) && biography.NameVerb.MatchString(wording.Fold(blocks[1].Text()))
	return words < 250 && aboutSomebody && biography.OfPerson.MatchString(document.Text(blocks))
}
