package letter

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"copydesk/templates"
)

// builtinFiles are the templates that copydesk brings.
var builtinFiles = templates.Files

var update = flag.Bool("update", false, "write the golden letters anew")

func builtin(t testing.TB) *Set {
	t.Helper()
	s, err := Load(templates.Files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// golden compares content with a file of testdata, or writes it with -update.
func golden(t *testing.T, name string, content []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, content, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if diff := cmp.Diff(string(want), string(content)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

func goldenLetter(t *testing.T, name string, r Rendered) {
	t.Helper()
	golden(t, name+".txt", []byte("Subject: "+r.Subject+"\n\n"+r.Text))
	golden(t, name+".html", []byte(r.HTML))
	golden(t, name+".eml", r.Raw)
}

func TestSamples(t *testing.T) {
	samples, err := builtin(t).Samples()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range samples {
		t.Run(r.Sample, func(t *testing.T) {
			goldenLetter(t, r.Sample, r)
			if r.Fallback != nil {
				t.Error(r.Fallback)
			}
			for _, fault := range Lint(r.HTML) {
				t.Error(fault)
			}
		})
	}
}
