package letter

import (
	"strings"
	"testing"
	"testing/fstest"

	"copydesk/templates"
)

func own(files map[string]string) fstest.MapFS {
	folder := fstest.MapFS{}
	for name, content := range files {
		folder[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return folder
}

func accept(t *testing.T, s *Set) Rendered {
	t.Helper()
	c := SampleCall()
	return must(t)(s.Answer(sampleEnvelope(c, 1), Answer{Call: c, Addressee: "Amara", Entries: []Entry{sampleEntry(sampleBlog())}}))
}

func TestOwnTemplatesReplaceFileByFile(t *testing.T) {
	s, err := Load(templates.Files, own(map[string]string{
		"acceptance.txt": `{{define "subject"}}Hooray{{end}}{{define "body"}}Hooray, {{.Name}}!{{end}}`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	r := accept(t, s)
	if r.Fallback != nil || r.Text != "Hooray, Amara!\n" {
		t.Errorf("text %q, fallback %v", r.Text, r.Fallback)
	}
	if r.Subject != "Hooray [SS20-7]" {
		t.Errorf("the ref is not in the subject %q", r.Subject)
	}
	if !strings.Contains(r.HTML, "Your blog is accepted") {
		t.Error("the HTML is not the built-in one")
	}
}

func TestRefsStandInTheSubject(t *testing.T) {
	for _, c := range []struct{ subject, want string }{
		{"Accepted [SS20-7, SS20-77]", "Accepted [SS20-7, SS20-77]"},
		{"Accepted [SS20-77]", "Accepted [SS20-77] [SS20-7, SS20-77]"},
		{"Accepted", "Accepted [SS20-7, SS20-77]"},
	} {
		if got := withRefs(c.subject, []string{"SS20-7", "SS20-77"}); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.subject, got, c.want)
		}
	}
}

func TestSharedFileReplacedForAllLetters(t *testing.T) {
	s, err := Load(templates.Files, own(map[string]string{"layout.txt": "{{template \"body\" .}}\nRegistered charity 12345"}))
	if err != nil {
		t.Fatal(err)
	}
	samples, err := s.Samples()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range samples {
		if !strings.HasSuffix(r.Text, "Registered charity 12345\n") {
			t.Errorf("%s lacks the line of the own layout", r.Sample)
		}
	}
}

// TestFaultStopsNoMail: a fault in an own template is told with file and line, and the built-in is used.
func TestFaultStopsNoMail(t *testing.T) {
	faults := []struct{ name, file, content, says string }{
		{"does not parse", "acceptance.txt", "\n\n{{if}}", "acceptance.txt:3:"},
		{"an end is missing", "acceptance.html", `{{define "body"}}x`, "acceptance.html:1:"},
		{"unknown field", "acceptance.txt", "{{define \"subject\"}}x{{end}}\n{{define \"body\"}}\n{{.Blogg}}{{end}}", "acceptance.txt:3:"},
		{"unknown template", "acceptance.html", "{{define \"headline\"}}x{{end}}\n{{define \"body\"}}{{template \"nosuch\" .}}{{end}}", "nosuch"},
		{"wrong type", "acceptance.txt", "{{define \"subject\"}}x{{end}}{{define \"body\"}}\n{{add .Name 1}}{{end}}", "acceptance.txt:2:"},
		{"HTML that cannot be escaped", "acceptance.html", "{{define \"headline\"}}x{{end}}\n{{define \"body\"}}<a href=\"{{if .Reply}}\"{{end}}>{{end}}", "acceptance.html:2"},
	}
	want := accept(t, builtin(t))
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			s, err := Load(templates.Files, own(map[string]string{f.file: f.content}))
			if err != nil {
				t.Fatal(err)
			}
			r := accept(t, s)
			if r.Text != want.Text || r.HTML != want.HTML {
				t.Error("the letter is not the built-in one")
			}
			if r.Fallback == nil || !strings.Contains(r.Fallback.Error(), f.says) {
				t.Errorf("fallback %v does not say %q", r.Fallback, f.says)
			}
			if told := s.Faults(); len(told) == 0 || !strings.Contains(told[0].Error(), f.says) {
				t.Errorf("faults %v do not say %q", told, f.says)
			}
		})
	}
}

func TestStrayFileIsAFault(t *testing.T) {
	s, err := Load(templates.Files, own(map[string]string{"acceptence.html": "hm"}))
	if err != nil {
		t.Fatal(err)
	}
	if told := s.Faults(); len(told) != 1 || !strings.Contains(told[0].Error(), "acceptence.html") {
		t.Errorf("faults %v", told)
	}
}

// TestWordsOutsideTheParts are in no letter: whoever wrote them must hear of it.
func TestWordsOutsideTheParts(t *testing.T) {
	const parts = "{{define \"subject\"}}Hooray{{end}}\n\n{{define \"body\"}}Hooray, {{.Name}}!{{end}}\n"
	for _, c := range []struct{ name, file, content, says string }{
		{"nothing", "acceptance.txt", parts, ""},
		{"a comment", "acceptance.txt", "{{/* ours */}}\n" + parts, ""},
		{"behind the parts", "acceptance.txt", parts + "\nRegistered charity 12345\n", `acceptance.txt:5: "Registered charity 12345" stands outside`},
		{"before them", "acceptance.txt", "  Dear\n" + parts, `acceptance.txt:1: "Dear" stands outside`},
		{"an action", "acceptance.txt", parts + "{{if .Name}}x{{end}}", `acceptance.txt:4: "{{if .Name}}x{{end}}" stands outside`},
		{"in HTML", "acceptance.html", "{{define \"headline\"}}x{{end}}{{define \"body\"}}x{{end}}<p>Ours</p>", `acceptance.html:1: "<p>Ours</p>" stands outside`},
		{"the layout", "layout.txt", "{{template \"body\" .}}\nOurs", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Load(templates.Files, own(map[string]string{c.file: c.content}))
			if err != nil {
				t.Fatal(err)
			}
			told := s.Faults()
			if c.says == "" && len(told) > 0 || c.says != "" && (len(told) != 1 || !strings.HasPrefix(told[0].Error(), c.says)) {
				t.Errorf("faults %v, want %s", told, c.says)
			}
			if r := accept(t, s); r.Fallback != nil {
				t.Errorf("the letter is the built-in one: %v", r.Fallback)
			}
		})
	}
}

func TestBuiltinHasNoFaults(t *testing.T) {
	if told := builtin(t).Faults(); len(told) != 0 {
		t.Error(told)
	}
}

func BenchmarkAcceptance(b *testing.B) {
	s := builtin(b)
	c := SampleCall()
	e := sampleEnvelope(c, 1)
	a := Answer{Call: c, Addressee: "Amara Nwosu", Entries: []Entry{sampleEntry(sampleBlog())}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Answer(e, a); err != nil {
			b.Fatal(err)
		}
	}
}
