package letter

import "testing"

func TestMailbox(t *testing.T) {
	cases := []struct{ name, email, want string }{
		{"plain", "jane@example.org", "jane@example.org"},
		{"space around", " jane@example.org ", "jane@example.org"},
		{"tag", "jane+blogs@example.org", "jane+blogs@example.org"},
		{"dot at the end (Docomo)", "user.@docomo.ne.jp", `"user."@docomo.ne.jp`},
		{"two dots", "a..b@example.org", `"a..b"@example.org`},
		{"quoted", `"jane doe"@example.org`, `"jane doe"@example.org`},
		{"international domain", "jane@bücher.example", "jane@xn--bcher-kva.example"},
		{"underscore in the domain", "jane@mail_1.example.org", "jane@mail_1.example.org"},
		{"address literal", "jane@[192.0.2.1]", "jane@[192.0.2.1]"},
		{"no at", "jane", ""},
		{"no local part", "@example.org", ""},
		{"no domain", "jane@", ""},
		{"line break", "jane@example.org\r\nBcc: x@example.org", ""},
		{"line break in quotes", "\"jane\r\nBcc: x\"@example.org", ""},
		{"two addresses", "a@example.org, b@example.org", ""},
		{"angle brackets", "a@example.org>,<b@example.org", ""},
		{"empty", "", ""},
	}
	for _, c := range cases {
		got, err := mailbox(c.email)
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s: mailbox(%q) = %q, %v; want %q", c.name, c.email, got, err, c.want)
		}
	}
}
