// Package screen shows the pages of letters in a browser, for tests: how wide they are on a small phone, and pictures of
// them for people to look at. The browser has a profile of its own and asks the network for nothing; a test is skipped
// where there is none.
package screen

import (
	"context"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// phone is the width of the screen of a small phone, in pixels.
const phone = 375

// frameHeight is how much of a page is seen while its width is measured.
const frameHeight = 800

// widths tells how wide each page becomes on a screen of this width: wider where something in it does not fit.
func widths(t testing.TB, width int, pages map[string]string) map[string]int {
	t.Helper()
	dom := browser(t, "--dump-dom", file(t, frames(width, frameHeight, pages)))
	widths := map[string]int{}
	for _, m := range measured.FindAllStringSubmatch(dom[strings.LastIndex(dom, "<pre>")+1:], -1) {
		widths[html.UnescapeString(m[1])], _ = strconv.Atoi(m[2]) // digits
	}
	if len(widths) != len(pages) {
		t.Fatalf("the browser measured %d of %d pages: %v", len(widths), len(pages), widths)
	}
	return widths
}

// FitPhone fails the test for each page that is wider than a small phone.
func FitPhone(t testing.TB, pages map[string]string) {
	t.Helper()
	for name, width := range widths(t, phone, pages) {
		if width != phone {
			t.Errorf("%s is %d pixels wide on a screen of %d", name, width, phone)
		}
	}
}

var measured = regexp.MustCompile(`(?m)([^\n<>]+)=(\d+)$`)

// Pictures takes pictures of a page on a phone and on a wide screen, by day and by night, into files that begin with name.
func Pictures(t testing.TB, name, page string, height int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{phone, 800} {
		for scheme, setting := range map[string]string{"light": "1", "dark": "0"} {
			browser(t, "--blink-settings=preferredColorScheme="+setting, fmt.Sprintf("--window-size=%d,%d", max(500, width), height),
				fmt.Sprintf("--screenshot=%s-%d-%s.png", name, width, scheme), file(t, frames(width, height, map[string]string{"page": page})))
		}
	}
}

// frames is a page that shows others in frames of this width, as a phone does, with how wide each became below them: a
// headless window cannot be made so narrow.
func frames(width, height int, pages map[string]string) string {
	var whole strings.Builder
	whole.WriteString(`<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">`)
	names := make([]string, 0, len(pages))
	for name := range pages {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(&whole, `<iframe title="%s" style="border:0;display:block;width:%dpx;height:%dpx" srcdoc="%s"></iframe>`,
			html.EscapeString(name), width, height, html.EscapeString(pages[name]))
	}
	whole.WriteString(`<pre></pre><script>addEventListener("load", () => {
		for (const f of document.querySelectorAll("iframe"))
			document.querySelector("pre").textContent += f.title + "=" + f.contentDocument.documentElement.scrollWidth + "\n"
	})</script>`)
	return whole.String()
}

func file(t testing.TB, page string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}

// browser runs headless Chromium and returns what it prints.
func browser(t testing.TB, arguments ...string) string {
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
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute) // ends a test that hangs
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
