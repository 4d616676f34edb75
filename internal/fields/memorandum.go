package fields

import (
	"strings"

	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/labels"
	"copydesk/internal/layout"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// headsMemorandum says whether a line is one of the head of a memorandum, as which a blog may be written: "To: All council leaders" above
// "From: The night porter".
func headsMemorandum(blocks []document.Block, i int) bool {
	return blocks[i].Style == document.StyleNone && ofMemorandum.MatchString(wording.Fold(blocks[i].Text())) && ofMemorandum.MatchString(layout.TextBelow(blocks, i))
}

var ofMemorandum = phrase.Like("To: All council leaders", `(?i)^(to|from|cc|date|re|subject)\s*:\s*(\S.*)`)

// namesMemorandum is the heading of one.
var namesMemorandum = phrase.Like("INTERNAL MEMORANDUM", `(?i)^\W*(?:(?:internal|office|inter-office|staff) )?memo(?:randum)?\W*$`)

// memorandumAt passes over the head of a memorandum in which somebody sends a blog to the desk: one that says so in its subject or by
// whom it is to, or has the title of the blog for its subject. Of one to anybody else the head is the blog's own.
func (r Reader) memorandumAt(blocks []document.Block, i *int, f *finding.Fields) bool {
	if !r.Styles {
		return false
	}
	head, below := memorandumHead(blocks, *i)
	subject := wording.Unquote(r.withoutPrefix(head["subject"]))
	title := layout.Below(blocks, below-1)
	repeats := title >= 0 && subject != "" && wording.Alike(subject, wording.Fold(blocks[title].Text()))
	if (head["from"] == "" || head["to"] == "" && head["subject"] == "") && !repeats {
		return false
	}
	if !repeats && !r.ofDesk(head["to"]) && !speech.MentionsBlog(head["subject"]) && !campaign.Only(r.Call, head["subject"]) {
		return false
	}
	if p := person.In(head["from"]); person.LooksLikeName(p.Name) {
		f.Author.Offer(p, r.Origin+", head of the memorandum", min(r.Label, finding.ByDocument))
	}
	if subject != "" && !campaign.Only(r.Call, subject) && wording.Count(subject) <= labels.LongestTitle {
		f.Title.Offer(subject, r.Origin+", subject of the memorandum", finding.ByProse)
	}
	*i = below
	return true
}

// memorandumHead returns what stands in the head of a memorandum, by its labels in small letters, and where the head ends; nothing where
// there is none.
func memorandumHead(blocks []document.Block, i int) (head map[string]string, below int) {
	head = map[string]string{}
	if namesMemorandum.MatchString(wording.Fold(blocks[i].Text())) {
		i++
	}
	for end := min(len(blocks), i+longestMemorandumHead); i < end; i++ {
		lines := memorandumLines(blocks[i])
		for _, line := range lines {
			m := ofMemorandum.FindStringSubmatch(line)
			if m == nil {
				return head, i
			}
			label := strings.ToLower(m[1])
			if label == "re" {
				label = "subject"
			}
			head[label] = m[2]
		}
	}
	return head, i
}

// longestMemorandumHead is how many paragraphs the head of a memorandum has at most, with the empty ones between.
const longestMemorandumHead = 24

// memorandumLines returns the lines of a block, or the rows of a table of two columns with a colon between.
func memorandumLines(b document.Block) []string {
	var lines []string
	for _, row := range b.Rows {
		if len(row) != 2 {
			return []string{b.Text()}
		}
		lines = append(lines, wording.Fold(strings.TrimRight(row[0].Text(), " :")+": "+row[1].Text()))
	}
	for _, line := range b.Lines() {
		if text := wording.Fold(line.Text()); text != "" {
			lines = append(lines, text)
		}
	}
	return lines
}

// ofDesk says whether a memorandum goes to those who publish blogs.
func (r Reader) ofDesk(to string) bool {
	return to != "" && (toDesk.MatchString(to) || campaign.Only(r.Call, to) || campaign.Names(r.Call, wording.Words(to)))
}

var toDesk = phrase.Like("The blogs desk", `(?i)\b(?:blogs?|editors?|editorial|communications|comms|press office|web ?(?:site )?team|campaign team|campaigns?)\b`)
