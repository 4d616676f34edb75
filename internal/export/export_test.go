package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	goyaml "github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

func item(ref string, b submission.Blog) Item {
	s := store.Submission{
		Ref: ref, Call: "smarter", Status: submission.StatusAccepted, Sender: "jane@acme.example", Revision: 1, Blog: b,
		Received: time.Date(2020, 8, 20, 9, 14, 0, 0, time.UTC), Updated: time.Date(2020, 8, 21, 9, 14, 0, 0, time.UTC),
	}
	return Item{
		Submission: s, Listed: listing.Of(s, func(string, int) string { return "Tech: an enabler" }),
		Files: func() ([]byte, []submission.Image, error) { return b.Original, b.Images, nil },
	}
}

func sample() submission.Blog {
	return submission.Blog{
		Title: "Café: “no” way", Description: "yes", Themes: []int{2}, Words: 500, Format: "docx", Source: "a.docx", Original: []byte("PK"),
		Author: submission.Author{Name: "Zoë", Bio: "One\ntwo: \"three\" \x7f\u0085"}, Text: "Hello ![me](my photo.png) {{< x >}}",
		Images: []submission.Image{{Name: "my photo.png", Type: "image/png", Content: []byte("png")}},
	}
}

func export(t *testing.T, dir string, options Options, items ...Item) Sum {
	t.Helper()
	f, err := Open(dir, options)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range items {
		if err := f.Add(i); err != nil {
			t.Fatal(err)
		}
	}
	sum, err := f.Close(true)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func files(t *testing.T, dir string) []string {
	t.Helper()
	var found []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if !d.IsDir() {
			found = append(found, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(found)
	return found
}

func TestExport(t *testing.T) {
	dir := t.TempDir()
	sum := export(t, dir, Options{}, item("SS20-1", sample()))
	want := []string{
		".copydesk-export",
		"2-tech-an-enabler/SS20-1-cafe-no-way/blog.html", "2-tech-an-enabler/SS20-1-cafe-no-way/index.md",
		"2-tech-an-enabler/SS20-1-cafe-no-way/my-photo.png", "2-tech-an-enabler/SS20-1-cafe-no-way/original.docx",
		"index.csv", "index.json",
	}
	if diff := cmp.Diff(want, files(t, dir)); diff != "" {
		t.Error(diff)
	}
	if sum.Written != 6 || sum.Blogs != 1 {
		t.Errorf("%+v", sum)
	}
	text, err := os.ReadFile(filepath.Join(dir, want[2]))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(string(text), "---\n\nHello ![me](my-photo.png) {\\{< x >}}\n") {
		t.Errorf("%s", text)
	}
	_, head, _ := strings.Cut(string(text), "---\n")
	head, _, _ = strings.Cut(head, "---\n")
	var front map[string]any
	if err := goyaml.Unmarshal([]byte(head), &front); err != nil {
		t.Fatal(err, head)
	}
	author, _ := front["author"].(map[string]any)
	if front["title"] != "Café: “no” way" || front["description"] != "yes" || author["bio"] != "One\ntwo: \"three\" \x7f\u0085" || front["draft"] != false {
		t.Errorf("%v", front)
	}
}

// TestWhoMayRead: what contributors sent is for the user who exports it, unless somebody lets others read it.
func TestWhoMayRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{}, item("SS20-1", sample()))
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has the mode %v", name, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	index := filepath.Join(dir, "index.json")
	if err := os.Chmod(index, 0o640); err != nil {
		t.Fatal(err)
	}
	changed := sample()
	changed.Title = "Another"
	export(t, dir, Options{}, item("SS20-1", changed))
	if info, err := os.Stat(index); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("index.json has the mode %v, %v", info.Mode(), err)
	}
}

func TestExportAgainChangesOnlyWhatChanged(t *testing.T) {
	dir := t.TempDir()
	one, two := item("SS20-1", sample()), item("SS20-2", submission.Blog{Title: "Other", Text: "Text"})
	export(t, dir, Options{}, one, two)
	before := stamps(t, dir)
	if sum := export(t, dir, Options{}, one, two); sum.Written != 0 || sum.Removed != 0 || sum.Unchanged != 8 {
		t.Errorf("again: %+v", sum)
	}
	if diff := cmp.Diff(before, stamps(t, dir)); diff != "" {
		t.Error(diff)
	}
	b := two.Blog
	b.Text = "New text"
	if sum := export(t, dir, Options{}, one, item("SS20-2", b)); sum.Written != 2 || sum.Unchanged != 6 {
		t.Errorf("another text: %+v", sum)
	}
	b.Title, b.Themes = "Renamed", []int{3}
	if sum := export(t, dir, Options{}, one, item("SS20-2", b)); sum.Written != 4 || sum.Removed != 2 {
		t.Errorf("another title and theme: %+v", sum)
	}
	if sum := export(t, dir, Options{}, one); sum.Removed != 2 {
		t.Errorf("one left: %+v", sum)
	}
	if _, err := os.Stat(filepath.Join(dir, "no-theme")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("an empty folder is left:", err)
	}
}

// stamps are when each file but the manifest was written.
func stamps(t *testing.T, dir string) map[string]time.Time {
	t.Helper()
	at := map[string]time.Time{}
	for _, name := range files(t, dir) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if name != manifestName {
			at[name] = info.ModTime()
		}
	}
	return at
}

func TestWhatAPersonEditedIsKept(t *testing.T) {
	dir := t.TempDir()
	b := submission.Blog{Title: "Other", Text: "Text"}
	export(t, dir, Options{}, item("SS20-2", b))
	name := "no-theme/SS20-2-other/index.md"
	write(t, filepath.Join(dir, name), "mine")
	write(t, filepath.Join(dir, "no-theme/SS20-2-other/notes.txt"), "mine")
	sum := export(t, dir, Options{}, item("SS20-2", b))
	if diff := cmp.Diff([]string{name}, sum.Kept); diff != "" || read(t, filepath.Join(dir, name)) != "mine" {
		t.Error(diff)
	}
	if sum := export(t, dir, Options{Force: true}, item("SS20-2", b)); sum.Written != 1 || read(t, filepath.Join(dir, name)) == "mine" {
		t.Errorf("by force: %+v", sum)
	}
	write(t, filepath.Join(dir, name), "mine")
	if sum := export(t, dir, Options{}); sum.Removed != 1 || len(sum.Kept) != 1 {
		t.Errorf("not wanted any more: %+v", sum)
	}
}

// TestKilledExport is a run that ended in the middle: a file half written under its partial name, and files that only
// the announcement knows.
func TestKilledExport(t *testing.T) {
	dir := t.TempDir()
	f, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Add(item("SS20-2", submission.Blog{Title: "Other", Text: "Text"})); err != nil {
		t.Fatal(err)
	}
	f.root.Close()
	write(t, filepath.Join(dir, "no-theme/SS20-2-other/"+partialPrefix+"index.md"), "hal")
	write(t, filepath.Join(dir, manifestName), read(t, filepath.Join(dir, manifestName))+"0123")
	if sum := export(t, dir, Options{}, item("SS20-2", submission.Blog{Title: "Other", Text: "New text"})); sum.Written != 4 || len(sum.Kept) != 0 {
		t.Errorf("%+v", sum)
	}
	want := []string{manifestName, "index.csv", "index.json", "no-theme/SS20-2-other/blog.html", "no-theme/SS20-2-other/index.md"}
	if diff := cmp.Diff(want, files(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestHostileNames(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	hostile := func(title string) submission.Blog {
		return submission.Blog{
			Title: title, Themes: []int{1}, Format: "html", Original: []byte("<script>"), Text: "x",
			Images: []submission.Image{
				{Name: "../../evil.png", Type: "image/png"},
				{Name: "EVIL.PNG", Type: "image/png"},
				{Name: "con.png", Type: "image/png"},
				{Name: "index.md", Type: "text/html"},
				{Name: "x.html", Type: "image/png"},
				{Name: "", Type: "image/svg+xml"},
				{Name: `..\..\w.jpeg`, Type: "image/jpeg"},
			},
		}
	}
	export(t, dir, Options{ByCall: true}, item("../../SS20-1", hostile("../../etc/passwd")), item("SS20-2", hostile("\x00/..\\CON")), item("SS20-3", hostile("日本語 "+strings.Repeat("a", 300))))
	want := []string{
		"SS20-1-etc-passwd/blog.html", "SS20-1-etc-passwd/evil-2.png", "SS20-1-etc-passwd/evil.png", "SS20-1-etc-passwd/file-con.png",
		"SS20-1-etc-passwd/image.svg.txt", "SS20-1-etc-passwd/index.bin", "SS20-1-etc-passwd/index.md", "SS20-1-etc-passwd/original.html.txt",
		"SS20-1-etc-passwd/w.jpeg", "SS20-1-etc-passwd/x.png",
	}
	if diff := cmp.Diff(want, files(t, filepath.Join(dir, "smarter/1-tech-an-enabler"))[:len(want)]); diff != "" {
		t.Error(diff)
	}
	if got := files(t, parent); len(got) != 3*len(want)+3 {
		t.Error(got)
	}
}

// TestLinkOutOfTheFolder is a folder in which somebody put a link to another place.
func TestLinkOutOfTheFolder(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "no-theme")); err != nil {
		t.Skip("no links here:", err)
	}
	f, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.root.Close()
	if err := f.Add(item("SS20-1", submission.Blog{Text: "x"})); err == nil || len(files(t, outside)) > 0 {
		t.Errorf("it was followed: %v", err)
	}
}

func TestNamesAreNeverPaths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		for _, name := range []string{slug(text), safeRef(text), imageName(submission.Image{Name: text, Type: rapid.SampledFrom([]string{"image/png", "x"}).Draw(t, "type")})} {
			if name != "" && (!fs.ValidPath(name) || strings.ContainsAny(name, `/\:`) || strings.HasPrefix(name, ".") || len(name) > 250) {
				t.Fatalf("%q gives %q", text, name)
			}
		}
	})
}

func TestFrontMatterKeepsEveryText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		var front map[string]string
		if err := goyaml.Unmarshal([]byte("a: "+quoted(text)+"\n"), &front); err != nil || front["a"] != text {
			t.Fatalf("%q became %q (%v)", text, front["a"], err)
		}
	})
}

func TestMarkdownOfATitle(t *testing.T) {
	b := submission.Blog{Title: "C# & <b>_x_</b>", Description: "a *b*\nc", Text: "Text"}
	if got, want := Markdown(b), "# C\\# \\& \\<b\\>\\_x\\_\\</b\\>\n\n*a \\*b\\* c*\n\nText\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Markdown(submission.Blog{}); got != "" {
		t.Errorf("nothing gives %q", got)
	}
	if got, want := Article(b), "<h1>C# &amp; &lt;b&gt;_x_&lt;/b&gt;</h1>\n<p><em>a *b* c</em></p>\n<p>Text</p>\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
