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
		if b.Style == document.StyleCaption || i > 0 && isPicturePlace(b) || i > 0 && isNumberedCaption(b) || b.Kind == document.Paragraph && !b.HasPicture() && i > 0 && captions(b, body[i-1]) {
			continue
		}
		out = append(out, b)
	}
	return out
}

var captionLabel = phrase.MustCompile(`(?i)^[\[(]?(?:photo|photograph|image|picture|pic|caption|figure|fig\.?|above|below|pictured)(?: credit| by)?` +
	`(?: \d+)?\s?[:.–—-]`)

// isNumberedCaption says whether a short paragraph is the caption of a picture that did not come with it, or came in a file of its own.
func isNumberedCaption(b document.Block) bool {
	text := wording.Fold(b.Text())
	return b.Kind == document.Paragraph && wording.Count(text) <= longestNumbered && numberedCaption.MatchString(text)
}

// longestNumbered is how many words such a caption has at most.
const longestNumbered = 30

var numberedCaption = phrase.Like("Figure 1: The lamp of Quay Street", `(?i)^[\[(]?(?:photo(?:graph)?|image|picture|figure|fig\.?|chart) \d{1,2}\s?[:.–—]\s*\S`)

// isPicturePlace says whether a line keeps the place of a picture that comes in a file of its own.
func isPicturePlace(b document.Block) bool {
	text := wording.Fold(b.Text())
	return b.Kind == document.Paragraph && wording.Count(text) <= longestPicturePlace && picturePlace.MatchString(text)
}

// longestPicturePlace is how many words such a line has at most.
const longestPicturePlace = 12

var picturePlace = phrase.Like("[INSERT IMAGE 1 HERE]", `(?i)^[\[<{(]+\s*(?:please )?(?:insert|add|place|put|drop in) (?:\w+ ){0,2}?(?:images?|pictures?|photo(?:graph)?s?|figures?|graphics?|charts?|logo|headshot|infographic)\b[^\[\]<>{}()]*[\]>})]+$|`+
	`^[\[<{]+\s*(?:images?|pictures?|photo(?:graph)?s?|figures?|graphics?|charts?|logo|headshot|infographic)\s*(?:(?:\d|[:–—-]|(?:here|of|by|goes|to|placeholder|credit|caption|showing|attached|from)\b)[^\[\]<>{}().?!]*)?[\]>}]+$`)

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
