package store

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"
	"testing"
)

// inBase64 writes n bytes in lines of a width, the last one shorter.
func inBase64(n, width int, ending string) string {
	file := make([]byte, n)
	for i := range file {
		file[i] = byte(i * 7 >> 2)
	}
	text := base64.StdEncoding.EncodeToString(file)
	var b strings.Builder
	for len(text) > 0 {
		w := min(width, len(text))
		b.WriteString(text[:w] + ending)
		text = text[w:]
	}
	return b.String()
}

var foldCases = map[string]struct {
	raw   string
	folds bool
}{
	"empty":                        {"", false},
	"no base64":                    {strings.Repeat("A line of plain text, which is no base64 at all.\r\n", 50), false},
	"an attachment":                {"Subject: x\r\n\r\n--b\r\n\r\n" + inBase64(10_000, 76, "\r\n") + "--b--\r\n", true},
	"bare line feeds":              {"Subject: x\n\n" + inBase64(10_000, 76, "\n") + "--b--\n", true},
	"lines of 60 (Lotus Notes)":    {inBase64(5_000, 60, "\r\n"), true},
	"a last line that is full":     {inBase64(57*40, 76, "\r\n") + "--b--", true},
	"the end without a line end":   {strings.TrimSuffix(inBase64(57*40, 76, "\r\n"), "\r\n"), true},
	"a last line with padding":     {inBase64(57*40+10, 76, "\r\n") + "--b--", true},
	"a last line with stray bits":  {inBase64(57*40, 76, "\r\n") + "QR==\r\n--b--", true},
	"a last line that is text":     {inBase64(57*40, 76, "\r\n") + "Text\r\n--b--", true},
	"a last line ending otherwise": {inBase64(57*40, 76, "\r\n") + "QUJD\n--b--", true},
	"a last line cut in two":       {inBase64(57*40, 76, "\r\n") + "QU\rJ\r\n--b--", true},
	"two attachments":              {inBase64(3_000, 76, "\r\n") + "--b\r\n\r\n" + inBase64(3_000, 72, "\n") + "--b--", true},
	"mixed line ends":              {inBase64(57*20, 76, "\r\n") + inBase64(57*20, 76, "\n"), true},
	"a short one":                  {inBase64(500, 76, "\r\n"), false},
	"one line without end":         {inBase64(50_000, 1<<20, ""), false},
	"padding within":               {strings.Repeat(strings.Repeat("QUJD", 18)+"QQ==\r\n", 20), false},
	"stray bits":                   {strings.Repeat(strings.Repeat("QUJD", 18)+"QR==\r\n", 20), false},
	"the URL-safe letters":         {strings.Repeat(strings.Repeat("QU-_", 19)+"\r\n", 20), false},
	"a carriage return in a line":  {strings.Repeat(strings.Repeat("QUJD", 18)+"QU\rD\r\n", 20), false},
}

func TestFoldingGivesTheSameBytesBack(t *testing.T) {
	for name, c := range foldCases {
		t.Run(name, func(t *testing.T) {
			packed, decoded, ok, err := folded([]byte(c.raw))
			if err != nil || ok != c.folds {
				t.Fatalf("folded: %t, %v", ok, err)
			}
			if !ok {
				return
			}
			for _, d := range decoded {
				if want, err := base64.StdEncoding.DecodeString(string(d.Text)); err != nil || !bytes.Equal(d.Bytes, want) {
					t.Errorf("%d bytes stand for %d, and not %d: %v", len(d.Text), len(want), len(d.Bytes), err)
				}
			}
			raw, err := unfolded(packed)
			if err != nil || string(raw) != c.raw {
				t.Errorf("it came out different: %d bytes of %d, %v", len(raw), len(c.raw), err)
			}
			if len(packed) > len(c.raw)*4/5 {
				t.Errorf("%d bytes became %d", len(c.raw), len(packed))
			}
		})
	}
}

// TestWholeFilesAreFolded: the place of an attached file in a folded email is that of all of it.
func TestWholeFilesAreFolded(t *testing.T) {
	for _, size := range []int{57 * 40, 57*40 + 1, 57*40 + 2, 57*40 + 56} {
		raw := "Subject: x\r\n\r\n--b\r\n\r\n" + inBase64(size, 76, "\r\n") + "\r\n--b--\r\n"
		_, decoded, _, err := folded([]byte(raw))
		if err != nil || len(decoded) != 1 || len(decoded[0].Bytes) != size {
			t.Errorf("a file of %d bytes: %d folds, %v", size, len(decoded), err)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, c := range foldCases {
		f.Add([]byte(c.raw))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		packed, _, ok, err := folded(raw)
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return
		}
		if back, err := unfolded(packed); err != nil || !bytes.Equal(back, raw) {
			t.Fatalf("it came out different: %v", err)
		}
	})
}

func FuzzUnfold(f *testing.F) {
	for _, c := range foldCases {
		if packed, _, ok, _ := folded([]byte(c.raw)); ok {
			f.Add(packed)
		}
	}
	f.Fuzz(func(_ *testing.T, packed []byte) { _, _ = unfolded(packed) }) // must not panic
}

// FuzzLines holds lines that are decoded many at once against each decoded alone by the standard library.
func FuzzLines(f *testing.F) {
	for _, c := range foldCases {
		f.Add([]byte(c.raw), 19)
	}
	f.Fuzz(func(t *testing.T, text []byte, quarters int) {
		if quarters < leastWidth/4 || quarters > mostWidth/4 {
			return
		}
		width := quarters * 4
		step := width + 2
		text = text[:len(text)/step*step]
		var want []byte
		lines := 0
		for line := range slices.Chunk(text, step) {
			file, err := strict.DecodeString(string(line[:width]))
			if err != nil || len(file) != width/4*3 {
				break
			}
			want = append(want, file...)
			lines++
		}
		got, used := decodeLines([]byte("before"), text, width, step)
		if used != lines*step || string(got) != "before"+string(want) {
			t.Errorf("decoded %d bytes of %d into %q, want %d into %q", used, len(text), got, lines*step, want)
		}
	})
}

// BenchmarkPack packs an email with an attached file of 115 KB.
func BenchmarkPack(b *testing.B) {
	raw := []byte("Subject: x\r\n\r\n--b\r\n\r\n" + inBase64(115_000, 76, "\r\n") + "--b--\r\n")
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Pack(raw); err != nil {
			b.Fatal(err)
		}
	}
}
