package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const sound = `calls = ["one.toml"]

[imap]
host = "mail.example.org"
username = "blogs@example.org"
password_file = "password"

[smtp]
host = "mail.example.org"

[letters]
from = "Blogs desk <blogs@example.org>"
editors = ["editors@example.org"]
`

const oneCall = `slug = "one"
prefix = "ONE"
name = "One"
deadline = 2020-09-04
timezone = "Europe/London"
[[themes]]
number = 1
name = "Only"
`

// folder writes a configuration with its call and a password file, and returns the configuration's path.
func folder(t *testing.T, text string) string {
	t.Helper()
	t.Setenv("COPYDESK_IMAP_PASSWORD", "")
	t.Setenv("COPYDESK_SMTP_PASSWORD", "")
	dir := t.TempDir()
	write(t, filepath.Join(dir, "one.toml"), oneCall, 0o644)
	write(t, filepath.Join(dir, "password"), "\ufeff secret \n", 0o600)
	path := filepath.Join(dir, "copydesk.toml")
	write(t, path, text, 0o644)
	return path
}

func write(t *testing.T, path, text string, mode os.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
}

func TestLoad(t *testing.T) {
	path := folder(t, sound)
	c, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		what      string
		got, want any
	}{
		{"database beside the file", c.Database, filepath.Join(filepath.Dir(path), "copydesk.db")},
		{"call", c.Calls[0].Ref(3), "ONE-3"},
		{"IMAP port", c.IMAP.Port, 993},
		{"IMAP password from its file", c.IMAP.Password, "secret"},
		{"folder", c.IMAP.Folder, "INBOX"},
		{"archive", c.IMAP.Archive, "Copydesk"},
		{"poll", c.IMAP.Poll, time.Minute},
		{"SMTP port", c.SMTP.Port, 587},
		{"SMTP security", c.SMTP.Security, "starttls"},
		{"from", c.Letters.From.String(), `"Blogs desk" <blogs@example.org>`},
		{"admins are the editors", c.Letters.Admins[0].Address, "editors@example.org"},
		{"an hour's letters", c.Letters.PerHour, 20},
		{"digest in the call's timezone", c.Digest.Location.String(), "Europe/London"},
		{"digest", c.Digest.Hour, 8},
		{"log", c.Log, "text"},
		{"warnings", len(c.Warnings), 0},
		{"ready", c.Ready(), nil},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.what, tt.got, tt.want)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string
		want           []string // a part of each line of the error
	}{
		{"an unknown key", "[smtp]\n", "[smtp]\nhots = \"x\"\n", []string{"copydesk.toml:9: smtp.hots: is not a key that copydesk knows; did you mean host?"}},
		{"an unknown table", "[smtp]", "[stmp]", []string{"copydesk.toml:1: smtp.host: is missing", "copydesk.toml:8: stmp: is not a key that copydesk knows; did you mean smtp?"}},
		{"a call that is not there", "one.toml", "two.toml", []string{"copydesk.toml:1: calls: the call"}},
		{"the same call twice", `"one.toml"`, `"one.toml", "./one.toml"`, []string{"calls: ./one.toml has the slug \"one\" of one.toml", "calls: ./one.toml has the prefix"}},
		{"plain text over the network", "[imap]\n", "[imap]\nsecurity = \"none\"\n", []string{"copydesk.toml:4: imap.security: may be none only to this machine"}},
		{"a security that is none", "[imap]\n", "[imap]\nsecurity = \"ssl\"\n", []string{"imap.security: should be tls or starttls or none, not \"ssl\""}},
		{"two passwords", "[imap]\n", "[imap]\npassword = \"x\"\n", []string{"imap.password_file: stands beside password"}},
		{"a port that is none", "[imap]\n", "[imap]\nport = 70000\n", []string{"imap.port: should be a number from 1 to 65535"}},
		{"the archive is the inbox", "[imap]\n", "[imap]\narchive = \"Inbox\"\n", []string{"imap.archive: is the folder that is read"}},
		{"a folder in the archive", "[imap]\n", "[imap]\nfolder = \"Copydesk/Accepted\"\n", []string{"imap.folder: stands in the archive"}},
		{"a host with its port", "mail.example.org", "mail.example.org:993", []string{"imap.host: should be the server's name alone"}},
		{"an address of the web for a host", "mail.example.org", "https://mail.example.org", []string{"imap.host: should be the server's name alone"}},
		{"no tokens", "[imap]\n", "[imap]\nauth = \"xoauth2\"\n", []string{"copydesk.toml:3: imap.oauth2.token_url: is missing", "imap.oauth2.client_id: is missing", "imap.oauth2.refresh_token: is missing"}},
		{"no sender", "from = \"Blogs desk <blogs@example.org>\"\n", "", []string{"copydesk.toml:11: letters.from: is missing"}},
		{"no editors", "editors = [\"editors@example.org\"]\n", "", []string{"letters.editors: names nobody"}},
		{"an editor that is no address", "editors@example.org", "the editors", []string{"copydesk.toml:13: letters.editors: should be an address"}},
		{"a folder of letters that is not there", "[letters]\n", "[letters]\ntemplates = \"nowhere\"\n", []string{"letters.templates: "}},
		{"a time of day that is none", "[letters]\n", "[digest]\nat = \"8 o'clock\"\n[letters]\n", []string{"copydesk.toml:12: digest.at: should be a time of day"}},
		{"a size that is none", "[letters]\n", "[digest]\nmax_attachment = \"big\"\n[letters]\n", []string{"digest.max_attachment: should be a size"}},
		{"status for the world", "[letters]\n", "[status]\nlisten = \"0.0.0.0:9110\"\n[letters]\n", []string{"status.listen: should be an address of this machine alone"}},
		{"a status page on no port", "[letters]\n", "[status]\nlisten = \"127.0.0.1:99999\"\n[letters]\n", []string{"status.listen: should have a port"}},
		{"not TOML", "[smtp]", "[smtp", []string{"copydesk.toml:8: "}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(folder(t, strings.Replace(sound, tt.old, tt.new, 1)))
			if err == nil {
				t.Fatal("no fault")
			}
			lines := strings.Split(err.Error(), "\n")
			if len(lines) != len(tt.want) {
				t.Fatalf("got %q, want %q", lines, tt.want)
			}
			for i, want := range tt.want {
				if !strings.Contains(lines[i], want) {
					t.Errorf("got %q, want %q in it", lines[i], want)
				}
			}
		})
	}
}

func TestAFolderWithASlashAtItsEnd(t *testing.T) {
	c, err := Load(folder(t, strings.Replace(sound, "[imap]\n", "[imap]\nfolder = \"Blogs/\"\narchive = \"Blogs/Read/\"\n", 1)))
	if err != nil {
		t.Fatal(err)
	}
	if c.IMAP.Folder != "Blogs" || c.IMAP.Archive != "Blogs/Read" {
		t.Errorf("got %q and %q", c.IMAP.Folder, c.IMAP.Archive)
	}
}

// What is sent to the desk itself is ignored there, so that nobody would read it.
func TestLettersToTheDeskItself(t *testing.T) {
	text := strings.Replace(sound, "editors@example.org\"]", "Blogs@example.org\"]\nadmins = [\"call@example.org\"]", 1)
	path := folder(t, text)
	write(t, filepath.Join(filepath.Dir(path), "one.toml"), "addresses = [\"call@example.org\"]\n"+oneCall, 0o644)
	c, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Warnings) != 2 || !strings.Contains(c.Warnings[0], "letters.editors names Blogs@example.org") || !strings.Contains(c.Warnings[1], "letters.admins names call@example.org") {
		t.Errorf("warned %q", c.Warnings)
	}
}

func TestFaultsOfACallAreItsOwn(t *testing.T) {
	path := folder(t, sound+"colour = 1\n")
	call := filepath.Join(filepath.Dir(path), "one.toml")
	write(t, call, strings.Replace(oneCall, "number = 1", "number = 0", 1), 0o644)
	_, err := Load(path)
	if err == nil {
		t.Fatal("no fault")
	}
	for _, want := range []string{path + ":14: letters.colour: ", call + ":7: themes[1].number: "} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %q", want, err)
		}
	}
}

func TestNoConfiguration(t *testing.T) {
	_, err := Load(filepath.Join(t.TempDir(), "copydesk.toml"))
	if err == nil || !strings.Contains(err.Error(), "copydesk init") {
		t.Errorf("got %v", err)
	}
}

func TestPasswords(t *testing.T) {
	load := func(t *testing.T, path string) *Config {
		t.Helper()
		c, err := Load(path)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	t.Run("from the environment before all", func(t *testing.T) {
		path := folder(t, sound)
		t.Setenv("COPYDESK_IMAP_PASSWORD", "from outside")
		if c := load(t, path); c.IMAP.Password != "from outside" || c.SMTP.Password != "" {
			t.Errorf("IMAP %q, SMTP %q", c.IMAP.Password, c.SMTP.Password)
		}
	})
	t.Run("missing", func(t *testing.T) {
		c := load(t, folder(t, strings.Replace(sound, "password_file = \"password\"\n", "", 1)))
		if err := c.Ready(); err == nil || !strings.Contains(err.Error(), "imap.password: is missing; give password_file, or set $COPYDESK_IMAP_PASSWORD") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("in a file that is not there", func(t *testing.T) {
		c := load(t, folder(t, strings.Replace(sound, `"password"`, `"nowhere"`, 1)))
		if err := c.Ready(); err == nil || !strings.Contains(err.Error(), "imap.password_file: cannot be read") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("that everybody can read", func(t *testing.T) {
		path := folder(t, sound)
		if err := os.Chmod(filepath.Join(filepath.Dir(path), "password"), 0o644); err != nil {
			t.Fatal(err)
		}
		if c := load(t, path); len(c.Warnings) != 1 || !strings.Contains(c.Warnings[0], "chmod 600") {
			t.Errorf("got %q", c.Warnings)
		}
	})
}
