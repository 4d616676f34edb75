package intake

import (
	"errors"
	"slices"
	"strings"

	"copydesk/internal/biography"
	"copydesk/internal/call"
	"copydesk/internal/campaign"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/layout"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/thread"
	"copydesk/internal/wording"
)

// file is one file that came with an email, opened.
type file struct {
	name    string
	content []byte
	inline  bool
	format  document.Format
	doc     *document.Document // nil when it is no document or was refused
	refusal *document.Refusal
	owner   message.Address // whose email it was attached to
	mail    *message.Message
	shared  bool // one of several blogs in the same file, so that the file's name is not its own
}

// stem is what a file is called by, without its extension; "" where the name is not its own.
func (f file) stem() string {
	if f.shared {
		return ""
	}
	return document.WithoutExtension(f.name)
}

// mostFiles is how many files of one email are opened; the pictures of a long thread's signatures are not counted.
const mostFiles = 60

// files returns what is attached to an email and to the emails inside it; a zip of documents is opened.
func files(m *message.Message, docs *document.Reader, depth int) []file {
	var out []file
	documents := 0
	for _, a := range m.Attachments {
		if documents >= mostFiles {
			break
		}
		opened := open(a.Name, a.Content, a.Charset, docs, m.From, a.Inline)
		for i := range opened {
			opened[i].mail = m
			if opened[i].format != document.Image {
				documents++
			}
		}
		out = append(out, opened...)
	}
	if depth < thread.Deepest {
		for _, inner := range thread.EmailsWithin(m) {
			out = append(out, files(inner, docs, depth+1)...)
		}
	}
	return out
}

// open reads one file; a zip gives the files in it.
func open(name string, content []byte, charset string, docs *document.Reader, owner message.Address, inline bool) []file {
	f := file{name: name, content: content, inline: inline, owner: owner, format: document.Sniff(name, content)}
	if f.format == document.Email && document.IsOLE(content) {
		f.refusal = &document.Refusal{Why: document.Unsupported, Format: f.format, Reason: "is an Outlook message (.msg)"}
		return []file{f}
	}
	switch f.format {
	case document.Image, document.Calendar, document.Contact, document.Media, document.TNEF:
		return []file{f}
	case document.Email:
		if savedEmail.MatchString(name) { // those that can be opened are no files any more
			f.refusal = &document.Refusal{Why: document.Unreadable, Format: document.Email, Reason: "is a saved email that cannot be opened"}
		}
		return []file{f}
	case document.Zip:
		return unzip(f, docs)
	}
	if mailNoise.MatchString(name) && len(content) < 4096 {
		return nil
	}
	doc, err := docs.ReadAs(f.format, document.Recoded(f.format, content, charset))
	if err != nil {
		f.refusal = refusalOf(err, f.format)
		return []file{f}
	}
	f.format = doc.Format
	if document.Words(doc.Blocks) == 0 {
		f.refusal = wordless(doc)
		return []file{f}
	}
	f.doc = doc
	return []file{f}
}

// wordless is the refusal of a document in which nothing is written: a page that was scanned into Word, a new file that
// was saved before the text.
func wordless(doc *document.Document) *document.Refusal {
	reason := "is empty"
	if len(doc.Images) > 0 {
		reason = "holds a picture and no text"
	}
	return &document.Refusal{Why: document.Unreadable, Format: doc.Format, Reason: reason}
}

var savedEmail = phrase.MustCompile(`(?i)\.(?:msg|eml)$`)

// mailNoise are parts that mail servers add: list footers, the empty text around an attachment.
var mailNoise = phrase.MustCompile(`(?i)^(?:att\d{3,}\.(?:txt|html?|bin)|smime\.p7s|signature\.asc|footer\.txt|oledata\.mso|.*\.p7s|disclaimer\.txt|` +
	`noname)$`)

func refusalOf(err error, format document.Format) *document.Refusal {
	var refusal *document.Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	return &document.Refusal{Why: document.Unreadable, Format: format, Reason: "cannot be opened"}
}

// unzip opens a zip one level deep.
func unzip(f file, docs *document.Reader) []file {
	inside, err := document.Unzip(f.content, docs.Limits)
	if err != nil {
		f.refusal = refusalOf(err, document.Zip)
		return []file{f}
	}
	var out, deeper []file
	for _, in := range inside {
		if len(out) >= mostFiles {
			break
		}
		if document.Sniff(in.Name, in.Content) == document.Zip {
			deeper = append(deeper, file{name: in.Name, content: in.Content, owner: f.owner, format: document.Zip, refusal: archiveInside})
			continue
		}
		out = append(out, open(in.Name, in.Content, "", docs, f.owner, false)...)
	}
	if !slices.ContainsFunc(out, func(in file) bool { return in.doc != nil }) {
		out = append(out, deeper...)
	}
	if len(out) == 0 {
		f.refusal = &document.Refusal{Why: document.Unsupported, Format: document.Zip, Reason: "is an archive without a document in it"}
		return []file{f}
	}
	return out
}

// archiveInside is why a zip in a zip is not opened: what it holds may be the blog.
var archiveInside = &document.Refusal{Why: document.Unsupported, Format: document.Zip, Reason: "is an archive inside another"}

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

// fileWords sets the words of a file name apart.
var fileWords = strings.NewReplacer("_", " ", "-", " ")

// likeness says how much a document looks like the blog, by what it is and not by its place: its length, its
// fields, its name. Zero or less is something else: a biography, the guidelines, a press release.
func likeness(f file, c *call.Call, r reader) int {
	if f.doc == nil {
		return 0
	}
	fields, body := r.opening(layout.Lines(f.doc.Blocks))
	return likeLength(document.Words(body), c) + likeNature(f, fields, body, c, r)
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
func likeNature(f file, fields finding.Fields, body []document.Block, c *call.Call, r reader) int {
	blocks := f.doc.Blocks
	words := document.Words(blocks)
	base := fileWords.Replace(f.name)
	text := document.Text(blocks)
	score := 0
	foot, _ := r.ending(body)
	if fields.Title.Trust >= finding.ByDocument || fields.Description.Text != "" || fields.Themes.Trust != finding.Nowhere ||
		foot.Description.Text != "" || foot.Themes.Trust != finding.Nowhere {
		score += 3
	}
	if fields.Title.Text != "" {
		score++
	}
	if blogName.MatchString(base) {
		score += 2
	}
	if isBiography(f.name, blocks, words) || words <= longestSlip && slipName.MatchString(base) && !blogName.MatchString(base) {
		score -= 8
	}
	if guidanceName.MatchString(base) && !blogName.MatchString(base) {
		score -= 3
	}
	if otherName.MatchString(base) {
		score -= otherCosts
	}
	guides := guidanceWords.MatchString(text)
	if (guides || fields.Title.Trust < finding.ByDocument) && campaign.LinesListed(c, text) >= 3 || guides && campaign.NamesListed(c, text) {
		score -= 8
	}
	return score
}

// otherCosts is what it costs a file that its name says it is something else than a blog.
const otherCosts = 4

// isBiography says whether a document is about its author and nothing else.
func isBiography(name string, blocks []document.Block, words int) bool {
	if words > 400 || words == 0 {
		return false
	}
	base := fileWords.Replace(strings.ReplaceAll(name, ".", " "))
	if bioName.MatchString(base) && !blogName.MatchString(base) {
		return true
	}
	first := wording.Fold(blocks[0].Text())
	if wording.Count(first) <= 8 && (bioName.MatchString(first) || aboutHeading.MatchString(first)) {
		return true
	}
	aboutSomebody := biography.NameVerb.MatchString(first) || len(blocks) > 1 && person.LooksLikeName(first) && biography.NameVerb.MatchString(wording.Fold(blocks[1].Text()))
	return words < 250 && aboutSomebody && biography.OfPerson.MatchString(document.Text(blocks))
}
