package letter

import (
	"flag"
	"path/filepath"
	"testing"

	"copydesk/internal/screen"
)

var screenshots = flag.String("screenshots", "", "a folder for pictures of every sample letter, at 375 and 800 pixels, light and dark")

// TestFitsAPhone: nothing of a letter is wider than the screen of a small phone, hostile values included.
func TestFitsAPhone(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	s := builtin(t)
	letters, err := s.Samples()
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hostile {
		e, a := everywhere(h.value)
		r := must(t)(s.Answer(e, a))
		r.Sample = "hostile-" + h.name
		letters = append(letters, r)
	}
	pages := map[string]string{}
	for _, r := range letters {
		pages[r.Sample] = r.HTML
	}
	screen.FitPhone(t, pages)
}

// TestScreenshots takes pictures for people to look at: go test -run Screenshots -screenshots DIR.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("-screenshots says where to")
	}
	letters, err := builtin(t).Samples()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range letters {
		screen.Pictures(t, filepath.Join(*screenshots, r.Sample), r.HTML, 2400)
	}
}
