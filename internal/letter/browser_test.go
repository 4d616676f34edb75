package letter

import (
	"context"
	"flag"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

var screenshots = flag.String("screenshots", "", "a folder for pictures of every sample letter, at 375 and 800 pixels, light and dark")

// browser runs headless Chromium, which has a profile of its own and asks the network for nothing.
func browser(t *testing.T, arguments ...string) string {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			program = found
			break
		}
	}
	if program == "" {
		t.Skip("no Chromium here (apt-get install chromium)")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	all := append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-sync",
		"--disable-background-networking", "--disable-component-update", "--virtual-time-budget=2000",
		"--user-data-dir=" + t.TempDir(),
	}, arguments...)
	out, err := exec.CommandContext(ctx, program, all...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return string(out)
}

// frames is a page that shows each letter in a frame of this width, as a phone does; a headless window cannot
// be made so narrow.
func frames(width, height int, letters []Rendered) string {
	var page strings.Builder
	page.WriteString(`<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">`)
	for _, r := range letters {
		fmt.Fprintf(&page, `<iframe title="%s" style="border:0;display:block;width:%dpx;height:%dpx" srcdoc="%s"></iframe>`,
			r.Sample, width, height, html.EscapeString(r.HTML))
	}
	page.WriteString(`<pre></pre><script>addEventListener("load", () => {
		for (const f of document.querySelectorAll("iframe"))
			document.querySelector("pre").textContent += f.title + "=" + f.contentDocument.documentElement.scrollWidth + "\n"
	})</script>`)
	return page.String()
}

func pageFile(t *testing.T, page string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	return "file://" + file
}

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
	const width = 375
	dom := browser(t, "--dump-dom", pageFile(t, frames(width, 800, letters)))
	widths := regexp.MustCompile(`(?m)([a-z0-9-]+)=(\d+)$`).FindAllStringSubmatch(dom, -1)
	if len(widths) != len(letters) {
		t.Fatalf("the browser measured %d of %d letters: %v", len(widths), len(letters), widths)
	}
	for _, w := range widths {
		if w[2] != fmt.Sprint(width) {
			t.Errorf("%s is %s pixels wide on a screen of %d", w[1], w[2], width)
		}
	}
}

// TestScreenshots takes pictures for people to look at: go test -run Screenshots -screenshots DIR.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("-screenshots says where to")
	}
	if err := os.MkdirAll(*screenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	letters, err := builtin(t).Samples()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range letters {
		for _, width := range []int{375, 800} {
			for scheme, setting := range map[string]string{"light": "1", "dark": "0"} {
				const height = 2400
				browser(t, "--blink-settings=preferredColorScheme="+setting, fmt.Sprintf("--window-size=%d,%d", max(500, width), height),
					"--screenshot="+filepath.Join(*screenshots, fmt.Sprintf("%s-%d-%s.png", r.Sample, width, scheme)),
					pageFile(t, frames(width, height, []Rendered{r})))
			}
		}
	}
}
