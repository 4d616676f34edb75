package letter

import (
	"bytes"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	texttemplate "text/template"
	"unicode"
)

// letters are the files of the letters: each has a .txt, which also holds the subject, and an .html.
var letters = []string{
	"acceptance", "correction", "late", "kept", "several", "withdrawal", "reminder", "declined", "scheduled",
	"forward", "notice", "answer", "digest",
}

// shared are the files whose parts every letter may use.
var shared = []string{"layout", "parts", "problems"}

// Set is the templates in force. It is safe for concurrent use.
type Set struct {
	builtin map[string]func() (pair, error) // each is parsed when it is first needed: an hour's letters are of two or three sorts
	own     map[string]pair
	broken  map[string]error // letters whose own templates cannot be read
	faults  []error
}

// pair is one letter's templates, each with the shared parts.
type pair struct {
	text *texttemplate.Template
	html *htmltemplate.Template
}

// Load reads the built-in templates and those of a folder of one's own (nil for none), which replace them file
// by file. A fault in an own template is no error, since letters must go out: the built-in file stands in for it,
// Rendered.Fallback says so, and Faults lists them all.
func Load(builtin, own fs.FS) (*Set, error) {
	s := &Set{builtin: map[string]func() (pair, error){}, own: map[string]pair{}, broken: map[string]error{}}
	base, err := readFiles(builtin)
	if err != nil {
		return nil, fmt.Errorf("read the built-in templates: %w", err)
	}
	for _, name := range letters {
		s.builtin[name] = sync.OnceValues(func() (pair, error) { return parse(name, base) })
	}
	if own == nil {
		return s, nil
	}
	return s, s.loadOwn(base, own)
}

func (s *Set) loadOwn(base map[string]string, own fs.FS) error {
	files, err := readFiles(own)
	if err != nil {
		return fmt.Errorf("read the folder of templates: %w", err)
	}
	for name, content := range files {
		if _, known := base[name]; known {
			s.faults = append(s.faults, strays(name, content)...)
		} else {
			s.faults = append(s.faults, Unused{
				name + ": no letter has a template of this name", "give it the name of the file that it is to replace: " + and(slices.Concat(letters, shared)),
			})
		}
	}
	for _, name := range letters {
		if !uses(name, files) {
			continue
		}
		p, err := parse(name, overlay(base, files))
		if err != nil {
			s.broken[name] = err
			s.faults = append(s.faults, err)
			continue
		}
		s.own[name] = p
	}
	slices.SortFunc(s.faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	s.faults = slices.CompactFunc(s.faults, func(a, b error) bool { return a.Error() == b.Error() })
	return nil
}

// Faults lists what is wrong with the own templates, each with its file and line: what cannot be read, and
// what fails with the sample letters.
func (s *Set) Faults() []error {
	faults := slices.Clone(s.faults)
	samples, err := s.Samples()
	if err != nil {
		faults = append(faults, err)
	}
	for _, r := range samples {
		if r.Fallback != nil && !slices.ContainsFunc(faults, func(e error) bool { return e.Error() == r.Fallback.Error() }) {
			faults = append(faults, r.Fallback)
		}
	}
	return faults
}

func readFiles(from fs.FS) (map[string]string, error) {
	if _, err := fs.ReadDir(from, "."); err != nil { // Glob would find nothing, and say nothing
		return nil, err
	}
	files := map[string]string{}
	for _, pattern := range []string{"*.txt", "*.html"} {
		names, err := fs.Glob(from, pattern)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			content, err := fs.ReadFile(from, name)
			if err != nil {
				return nil, err
			}
			files[name] = string(content)
		}
	}
	return files, nil
}

// uses reports whether the letter uses one of the files.
func uses(letter string, files map[string]string) bool {
	for _, name := range append([]string{letter}, shared...) {
		for _, extension := range []string{".txt", ".html"} {
			if _, ok := files[name+extension]; ok {
				return true
			}
		}
	}
	return false
}

func overlay(base, over map[string]string) map[string]string {
	files := maps.Clone(base)
	maps.Copy(files, over)
	return files
}

func parse(letter string, files map[string]string) (pair, error) {
	p := pair{text: texttemplate.New("letter").Funcs(words), html: htmltemplate.New("letter").Funcs(words)}
	for _, name := range append(slices.Clone(shared), letter) {
		text, ok := files[name+".txt"]
		if !ok {
			return pair{}, fmt.Errorf("%s.txt is missing", name)
		}
		if _, err := p.text.New(name + ".txt").Parse(text); err != nil {
			return pair{}, fault(err)
		}
		html, ok := files[name+".html"]
		if !ok {
			return pair{}, fmt.Errorf("%s.html is missing", name)
		}
		if _, err := p.html.New(name + ".html").Parse(html); err != nil {
			return pair{}, fault(err)
		}
	}
	return p, p.lacks(letter)
}

// lacks says which part a letter's own files must define and do not.
func (p pair) lacks(letter string) error {
	for _, part := range []string{"subject", "body"} {
		if p.text.Lookup(part) == nil {
			return fmt.Errorf("%s.txt:1: it has no part {{define %q}}…{{end}}", letter, part)
		}
	}
	for _, part := range []string{"headline", "body"} {
		if p.html.Lookup(part) == nil {
			return fmt.Errorf("%s.html:1: it has no part {{define %q}}…{{end}}", letter, part)
		}
	}
	return nil
}

// words are the functions that templates may use beside Go's own.
var words = map[string]any{
	"cut":      line,
	"add":      func(a, b int) int { return a + b },
	"heading":  heading,
	"number":   number,
	"numberUp": numberUp,
	"outlook":  outlook,
}

// outlook returns HTML that only Outlook for Windows reads. Word's engine knows no max-width, so that a layout
// needs a table of a fixed width there, and html/template would drop a comment that is not told to stay.
func outlook(html string) htmltemplate.HTML {
	return htmltemplate.HTML("<!--[if mso]>" + html + "<![endif]-->") //nolint:gosec // a template's own words
}

// fault says where in a template something is wrong: "correction.html:12: …".
func fault(err error) error {
	message := strings.TrimPrefix(err.Error(), "template: ")
	message = strings.TrimPrefix(message, "html/template:")
	return errors.New(message)
}

// rendering is a letter's words before they become an email.
type rendering struct {
	subject, text, html string
	fallback            error
}

// render makes a letter from the own templates, or from the built-in ones where those fail.
func (s *Set) render(name string, page Page) (rendering, error) {
	fallback := s.broken[name]
	if own, ok := s.own[name]; ok {
		r, err := own.render(page)
		if err == nil {
			return r, nil
		}
		fallback = err
	}
	builtin, err := s.builtin[name]()
	if err != nil {
		return rendering{}, fmt.Errorf("built-in template: %w", err)
	}
	r, err := builtin.render(page)
	if err != nil {
		return rendering{}, fmt.Errorf("letter %q: %w", name, err)
	}
	r.fallback = fallback
	return r, nil
}

func (p pair) render(page Page) (r rendering, err error) {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	if err := p.text.ExecuteTemplate(out, "subject", page); err != nil {
		return rendering{}, fault(err)
	}
	page.Subject = withRefs(cut(foldSpace(out.String()), longestSubject), page.refs)
	r.subject = page.Subject
	out.Reset()
	if err := p.text.ExecuteTemplate(out, "layout.txt", page); err != nil {
		return rendering{}, fault(err)
	}
	r.text = layOut(out.String())
	out.Reset()
	if err := p.html.ExecuteTemplate(out, "layout.html", page); err != nil {
		return rendering{}, fault(err)
	}
	r.html = string(append(bytes.TrimSpace(out.Bytes()), '\n'))
	return r, nil
}

// buffers holds what letters are rendered into, so that it is made once and not for each letter.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// notRef reports what divides refs from each other and from words.
func notRef(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// withRefs sees to it that the refs stand in the subject, whatever a template makes of it: replies are known
// by them when a mail program drops In-Reply-To and References.
func withRefs(subject string, refs []string) string {
	for _, ref := range refs {
		if !slices.Contains(strings.FieldsFunc(subject, notRef), ref) {
			return cut(subject, longestSubject) + " [" + strings.Join(refs, ", ") + "]"
		}
	}
	return subject
}
