package fields

import (
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// withoutCaptions drops the captions of pictures: they are no part of a blog's own text.
func withoutCaptions(body []document.Block) []document.Block {
	out := make([]document.Block, 0, len(body))
	for i, b := range body {
		if b.Style == document.StyleCaption || b.Kind == document.Paragraph && !b.HasPicture() && i > 0 && captions(b, body[i-1]) {
			continue
		}
		out = append(out, b)
	}
	return out
}

var captionLabel = phrase.MustCompile(`(?i)^[\[(]?(?:photo|photograph|image|picture|pic|caption|figure|fig\.?|above|below|pictured)(?: credit| by)?` +
	`(?: \d+)?\s?[:.–—-]`)

// captions says whether a line below a picture is its caption: it says so, or it is a short line in italics.
func captions(b, above document.Block) bool {
	if !above.HasPicture() || strings.TrimSpace(above.Text()) != "" {
		return false
	}
	text := wording.Fold(b.Text())
	if n := wording.Count(text); n == 0 || n > 30 {
		return false
	}
	return captionLabel.MatchString(text) || b.AllItalic()
}
