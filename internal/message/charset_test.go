package message

import "testing"

func TestDecodeCharset(t *testing.T) {
	for _, c := range []struct{ name, bytes, label, want string }{
		{"windows-1252 labelled as latin-1", "\x93quote\x94 \x96 caf\xe9", "ISO-8859-1", "“quote” – café"},
		{"UTF-8 labelled as latin-1", "caf\xc3\xa9", "iso-8859-1", "café"},
		{"no label", "caf\xe9", "", "café"},
		{"unknown-8bit", "caf\xe9", "unknown-8bit", "café"},
		{"a name that nobody knows", "caf\xc3\xa9", "x-nonsense", "café"},
		{"two charsets in one text", "caf\xc3\xa9 caf\xe9", "utf-8", "café café"},
		{"Japanese", "\x1b$B4A;z\x1b(B", "iso-2022-jp", "漢字"},
		{"Cyrillic by its old name", "\xcf\xf0\xe8\xe2\xe5\xf2", "cp1251", "Привет"},
		{"UTF-16 by its mark", "\xff\xfeh\x00i\x00", "", "hi"},
		{"a byte order mark", "\xef\xbb\xbfhi", "utf-8", "hi"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := decodeCharset([]byte(c.bytes), c.label); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
