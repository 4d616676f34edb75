package document

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// safeLink returns the address that a link leads to, empty unless it is a web or mail address. Outlook's Safe
// Links and Google's redirects are undone: they are the mail program's, not the writer's.
func safeLink(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || len(address) > 2000 {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
	case "mailto":
		return address
	default:
		return ""
	}
	if u.Host == "" {
		return ""
	}
	if inner := redirected(u); inner != "" {
		return safeLink(inner)
	}
	return strings.ReplaceAll(address, " ", "%20")
}

// redirected returns the address inside a redirect, empty for any other address.
func redirected(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	switch {
	case strings.HasSuffix(host, ".safelinks.protection.outlook.com"):
		return u.Query().Get("url")
	case host == "www.google.com" && u.Path == "/url":
		return u.Query().Get("q")
	}
	return ""
}

var (
	// noteMarkRE are the links from a note's mark to its text: Word, pandoc, Google Docs, LibreOffice.
	noteMarkRE = regexp.MustCompile(`^#_?(?:ftn|edn|fn:?|ftnt|sdfootnote|sdendnote)(\d{1,4})(?:sym)?$`)
	// noteBackRE are the links from a note's text back to its mark.
	noteBackRE = regexp.MustCompile(`^#_?(?:ftnref|ednref|fnref:?|ftnt_ref|sdfootnote|sdendnote)(\d{1,4})(?:anc)?$`)
	// noteTextRE are the ids of what holds a note's text.
	noteTextRE = regexp.MustCompile(`^(?:ftn|edn|fn:?|sdfootnote|sdendnote)(\d{1,4})$`)
)

func noteNumber(re *regexp.Regexp, text string) (int, bool) {
	m := re.FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(m[1])
	return n, n > 0
}

// anchor reads a link, or either end of a footnote.
func (h *htmlReader) anchor(n *html.Node) {
	href := htmlAttr(n, "href")
	if h.notes != nil {
		if number, ok := noteNumber(noteMarkRE, href); ok {
			h.text.mark(Span{Note: number})
			return
		}
		if number, ok := noteNumber(noteBackRE, href); ok {
			h.note = number
			return
		}
	}
	if link := safeLink(href); link != "" {
		h.look.Link = link
	}
	h.children(n)
}

func (h *htmlReader) addNote(number int, block Block) {
	if h.notes[number] == nil {
		h.notes[number] = &Note{Number: number}
	}
	block.Kind, block.Level = Paragraph, 0
	h.notes[number].Blocks = append(h.notes[number].Blocks, block)
}

// noteList returns the notes in their order. A mark whose note is not there goes.
func (h *htmlReader) noteList() []Note {
	for i := range h.blocks {
		h.blocks[i].Spans = h.withoutLostNotes(h.blocks[i].Spans)
	}
	var list []Note
	for _, n := range h.notes {
		list = append(list, *n)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Number < list[j].Number })
	return list
}

func (h *htmlReader) withoutLostNotes(spans []Span) []Span {
	kept := spans[:0]
	for _, s := range spans {
		if s.Note == 0 || h.notes[s.Note] != nil {
			kept = append(kept, s)
		}
	}
	return kept
}

// picture reads an <img>. One dot is a tracker; an emoji that a mail program drew is the emoji again.
func (h *htmlReader) picture(n *html.Node) {
	alt := strings.TrimSpace(foldText(htmlAttr(n, "alt")))
	if isEmoji(alt) {
		h.text.add(h.look, alt)
		return
	}
	if isDot(htmlAttr(n, "width")) || isDot(htmlAttr(n, "height")) {
		return
	}
	if name := h.pictureName(htmlAttr(n, "src"), alt); name != "" {
		h.text.mark(Span{Picture: name, Text: alt, Link: h.look.Link})
	}
}

func isDot(size string) bool { return size == "0" || size == "1" || size == "1px" }

func isEmoji(alt string) bool {
	if alt == "" || len(alt) > 40 {
		return false
	}
	for _, r := range alt {
		if r < 0x200D || unicode.IsLetter(r) || unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// pictureName names a picture by its source: cid:… as it is, a file by its base name, a data: address by
// its number in the page.
func (h *htmlReader) pictureName(src, alt string) string {
	if strings.HasPrefix(src, "cid:") {
		return src
	}
	if data, ok := strings.CutPrefix(src, "data:"); ok {
		return h.embedded(data, alt)
	}
	u, err := url.Parse(strings.ReplaceAll(src, `\`, "/"))
	if err != nil {
		return ""
	}
	if name := path.Base(u.Path); name != "." && name != "/" {
		return name
	}
	return ""
}

var dataRE = regexp.MustCompile(`^image/([a-z]+)[^,]*;base64$`)

// embedded takes a picture out of a data: address (RFC 2397).
func (h *htmlReader) embedded(data, alt string) string {
	header, body, _ := strings.Cut(data, ",")
	m := dataRE.FindStringSubmatch(header)
	if m == nil {
		return ""
	}
	content, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(body), ""))
	if err != nil || len(content) == 0 {
		return ""
	}
	name := fmt.Sprintf("image%d.%s", len(h.images)+1, m[1])
	h.images = append(h.images, Picture{Name: name, Alt: alt, Type: "image/" + m[1], Content: content})
	return name
}

// unescapeEntities undoes the entities of a text outside a page.
func unescapeEntities(text string) string { return html.UnescapeString(text) }
