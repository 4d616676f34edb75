package desk_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/call/calltest"
	"copydesk/internal/desk"
	"copydesk/internal/document"
	"copydesk/internal/message"
	"copydesk/internal/submission"
)

// expectation is what an email of testdata/mail must come out as: a part of the JSON of `copydesk check`, with texts
// that the blog must hold and must not. A field that is absent is not compared.
type expectation struct {
	Note        string             `json:"note"` // what the case shows
	Kind        submission.Kind    `json:"kind"`
	Outcome     submission.Outcome `json:"outcome"`
	Submissions []struct {
		Verdict      submission.Outcome `json:"verdict"`
		Title        *string            `json:"title"`
		Description  *string            `json:"description"`
		Themes       *[]int             `json:"themes"`
		Author       map[string]string  `json:"author"`
		Words        int                `json:"words"`
		Format       string             `json:"format"`
		Source       string             `json:"source"`
		Problems     *[]string          `json:"problems"`
		ProblemsAny  []string           `json:"problems_any"`  // at least one of them
		ProblemsLack []string           `json:"problems_lack"` // none of them
		Images       []submission.Image `json:"images"`
		NotImages    []submission.Image `json:"not_images"`
		TextContains []string           `json:"text_contains"`
		TextLacks    []string           `json:"text_lacks"`
		TextOnce     []string           `json:"text_once"`
	} `json:"submissions"`
}

// docs reads the documents of all tests of the package, and shares the reader of PDFs with those of package document: to compile it
// takes seconds, and a minute with the race detector.
var docs = &document.Reader{PDFCache: filepath.Join(os.TempDir(), "copydesk-test-pdfium")}

// TestMail reads emails as people send them, each a way of giving the fields, and compares what comes out.
func TestMail(t *testing.T) {
	t.Parallel()
	examineAll(t, calltest.Example(t), filepath.Join("testdata", "mail"))
}

// TestMailOfOtherCalls does the same by calls that are quite unlike the sample.
func TestMailOfOtherCalls(t *testing.T) {
	t.Parallel()
	calls, err := filepath.Glob(filepath.Join("testdata", "others", "*.toml"))
	if err != nil || len(calls) == 0 {
		t.Fatal("no calls in testdata/others", err)
	}
	for _, file := range calls {
		t.Run(filepath.Base(file), func(t *testing.T) { examineAll(t, calltest.Read(t, file), strings.TrimSuffix(file, ".toml")) })
	}
}

func examineAll(t *testing.T, c *call.Call, folder string) {
	t.Helper()
	cases, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(cases) == 0 {
		t.Fatal("no emails in "+folder, err)
	}
	for _, dir := range cases {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			raw, want := readCase(t, dir)
			m := message.Parse(raw, message.Options{})
			got := desk.Examine(m, c, docs, desk.ReceivedBy(m))
			compare(t, want, got)
			nothingLost(t, want, got.Submissions)
		})
	}
}

// TestAnExaminationThatPanicsRefers lets the reader of documents be missing, so that reading one panics.
func TestAnExaminationThatPanicsRefers(t *testing.T) {
	t.Parallel()
	x := desk.Examine(desk.Attached("blog.docx", []byte("PK\x03\x04")), calltest.Example(t), nil, time.Time{})
	if x.Outcome != submission.Referred || !strings.Contains(x.Reason, "internal/document/") || x.Submissions == nil {
		t.Errorf("got %+v", x)
	}
}

func readCase(t *testing.T, dir string) ([]byte, expectation) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "mail.eml"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want expectation
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields() // what is not compared is not to be expected
	if err := in.Decode(&want); err != nil {
		t.Fatal(err)
	}
	return raw, want
}

func compare(t *testing.T, want expectation, got desk.Examination) {
	t.Helper()
	if got.Kind != want.Kind || got.Outcome != want.Outcome {
		t.Errorf("it is %s, %s (%s); want %s, %s", got.Kind, got.Outcome, got.Reason, want.Kind, want.Outcome)
	}
	if len(got.Submissions) != len(want.Submissions) {
		t.Fatalf("%d submissions, want %d", len(got.Submissions), len(want.Submissions))
	}
	for i, w := range want.Submissions {
		g := got.Submissions[i]
		if w.Verdict != "" && g.Verdict != w.Verdict {
			t.Errorf("verdict %s, want %s", g.Verdict, w.Verdict)
		}
		same(t, "title", w.Title, g.Title)
		same(t, "description", w.Description, g.Description)
		if w.Themes != nil && !slices.Equal(*w.Themes, g.Themes) {
			t.Errorf("themes %v, want %v", g.Themes, *w.Themes)
		}
		author := map[string]string{"name": g.Author.Name, "email": g.Author.Email, "role": g.Author.Role, "organisation": g.Author.Organisation, "twitter": g.Author.Twitter}
		for part, value := range w.Author {
			if author[part] != value {
				t.Errorf("author's %s %q, want %q", part, author[part], value)
			}
		}
		if w.Words != 0 && (g.Words*100 < w.Words*99 || g.Words*100 > w.Words*101) {
			t.Errorf("%d words, want %d within 1 %%", g.Words, w.Words)
		}
		if w.Format != "" && g.Format != w.Format || w.Source != "" && g.Source != w.Source {
			t.Errorf("%s in %q, want %s in %q", g.Format, g.Source, w.Format, w.Source)
		}
		if w.Problems != nil && !slices.Equal(*w.Problems, codes(g.Problems)) {
			t.Errorf("problems %v, want %v", codes(g.Problems), *w.Problems)
		}
		has := func(code string) bool { return slices.Contains(codes(g.Problems), code) }
		if len(w.ProblemsAny) > 0 && !slices.ContainsFunc(w.ProblemsAny, has) || slices.ContainsFunc(w.ProblemsLack, has) {
			t.Errorf("problems %v, want one of %v and none of %v", codes(g.Problems), w.ProblemsAny, w.ProblemsLack)
		}
		for _, image := range w.NotImages {
			if slices.ContainsFunc(g.Images, func(o submission.Image) bool { return o.Name == image.Name && o.Role == image.Role }) {
				t.Errorf("%q is taken as %s", image.Name, image.Role)
			}
		}
		for _, image := range w.Images {
			if !slices.ContainsFunc(g.Images, func(o submission.Image) bool { return o.Name == image.Name && o.Role == image.Role }) {
				t.Errorf("no image %q as %s among %v", image.Name, image.Role, names(g.Images))
			}
		}
		text := strings.Join(strings.Fields(g.Text), " ")
		for _, s := range w.TextContains {
			if !strings.Contains(text, s) {
				t.Errorf("the text lacks %q", s)
			}
		}
		for _, s := range w.TextLacks {
			if strings.Contains(text, s) {
				t.Errorf("the text has %q", s)
			}
		}
		for _, s := range w.TextOnce {
			if n := strings.Count(text, s); n != 1 {
				t.Errorf("the text has %q %d times", s, n)
			}
		}
	}
}

func same(t *testing.T, field string, want *string, got string) {
	t.Helper()
	if want != nil && got != *want {
		t.Errorf("%s %q, want %q", field, got, *want)
	}
}

func codes(problems []submission.Problem) []string {
	out := []string{}
	for _, p := range problems {
		out = append(out, string(p.Code))
	}
	slices.Sort(out)
	return out
}

func names(images []submission.Image) []string {
	var out []string
	for _, i := range images {
		out = append(out, i.Name+" ("+string(i.Role)+")")
	}
	return out
}
