package call

import (
	"errors"
	"strings"
	"testing"
	"time"

	"copydesk/internal/example"
	"copydesk/internal/tomlfile"
)

// smarterState is the call that the tests judge by.
func smarterState(t testing.TB) *Call {
	t.Helper()
	c, err := Parse(example.CallFile, example.Call)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestParse(t *testing.T) {
	c := smarterState(t)
	for _, tt := range []struct{ what, got, want string }{
		{"slug", c.Slug, "smarter-state-2020"},
		{"ref", c.Ref(7), "SS20-7"},
		{"closes at midnight in British Summer Time", c.Closes.UTC().Format(time.RFC3339), "2020-09-04T23:00:00Z"},
		{"last day", c.LastDay.Format(time.RFC3339), "2020-09-04T00:00:00+01:00"},
		{"grace", c.Grace.String(), "48h0m0s"},
		{"campaign", c.FirstDay.Format(time.DateOnly) + " " + c.FinalDay.Format(time.DateOnly), "2020-09-07 2020-09-11"},
		{"themes", c.ThemeNames([]int{2, 5, 9}), "2 Tech as an enabler; 5 COVID-19"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, tt.got, tt.want)
		}
	}
}

// small is a call with nothing in it that need not be; each case of TestFaults changes a line of it.
const small = `slug = "small"
prefix = "SM"
name = "A small call"
deadline = 2021-03-27
timezone = "Europe/London"

[[themes]]
number = 1
name = "One"

[[themes]]
number = 2
name = "Two"
`

func TestFaults(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string
		want           []string // the beginning of each line of the error
	}{
		{"sound", "", "", nil},
		{"an unknown key that is nearly one", "name = \"A small", "hashtagg = \"#x\"\nname = \"A small", []string{"f.toml:3: hashtagg: is not a key that copydesk knows; did you mean hashtag?"}},
		{"an unknown key of a theme", "name = \"Two\"", "name = \"Two\"\ncolour = \"red\"", []string{"f.toml:14: themes[2].colour: is not a key"}},
		{"an unknown table", "[[themes]]\nnumber = 1", "[wordz]\nmin = 4\n[[themes]]\nnumber = 1", []string{"f.toml:7: wordz: is not a key that copydesk knows; did you mean words?"}},
		{"a wrong type", `"A small call"`, "7", []string{"f.toml:3: name: should be text in quotes; it is the number 7"}},
		{"two wrong numbers", "[[themes]]\nnumber = 1", "[words]\nmin = \"x\"\nmax = 1.5\n[[themes]]\nnumber = 1", []string{"f.toml:8: words.min: should be a whole number; it is the text \"x\"", "f.toml:9: words.max: should be a whole number"}},
		{"min over max", "[[themes]]\nnumber = 1", "[words]\nmax = 100\nmin = 200\n[[themes]]\nnumber = 1", []string{"f.toml:9: words.min: is 200, more than the max of 100"}},
		{"no deadline", "deadline = 2021-03-27\n", "", []string{"f.toml:1: deadline: is missing"}},
		{"a deadline that is no date", "2021-03-27", `"Friday"`, []string{"f.toml:4: deadline: should be a date"}},
		{"an impossible date", "2021-03-27", "2021-02-30", []string{"f.toml:4: "}},
		{"an unknown timezone", "Europe/London", "Europe/Londres", []string{"f.toml:5: timezone: is not a timezone"}},
		{"no timezone", "timezone = \"Europe/London\"\n", "", []string{"f.toml:1: timezone: is missing"}},
		{"two themes with one number", "number = 2", "number = 1", []string{"f.toml:12: themes[2].number: another theme has the number 1 already"}},
		{"two themes with one name", `"Two"`, `"ONE"`, []string{"f.toml:13: themes[2].name: another theme is called"}},
		{"no themes", small[strings.Index(small, "[[themes]]"):], "", []string{"f.toml:1: themes: a call needs at least one theme"}},
		{"a prefix in small letters", `"SM"`, `"sm"`, []string{"f.toml:2: prefix: should be capital letters"}},
		{"no room for a description", "[[themes]]\nnumber = 1", "[description]\nmax_characters = 0\n[[themes]]\nnumber = 1", []string{"f.toml:8: description.max_characters: must be more than 0"}},
		{"a campaign that ends before it begins", "[[themes]]\nnumber = 1", "[campaign]\nfirst_day = 2021-04-09\nlast_day = 2021-04-05\n[[themes]]\nnumber = 1", []string{"f.toml:9: campaign.last_day: is before first_day"}},
		{"half a campaign", "[[themes]]\nnumber = 1", "[campaign]\nfirst_day = 2021-04-09\n[[themes]]\nnumber = 1", []string{"f.toml:7: campaign: needs both"}},
		{"a length of time that is none", "[[themes]]\nnumber = 1", "grace = \"2 fortnights\"\n[[themes]]\nnumber = 1", []string{"f.toml:7: grace: is no length of time"}},
		{"not TOML", "prefix = ", "prefix ", []string{"f.toml:2: "}},
		{"a key twice", "prefix = \"SM\"", "prefix = \"SM\"\nprefix = \"SN\"", []string{"f.toml:3: "}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Parse("f.toml", []byte(strings.Replace(small, tt.old, tt.new, 1)))
			var lines []string
			if err != nil {
				lines = strings.Split(err.Error(), "\n")
				if faults := tomlfile.Faults(nil); !errors.As(err, &faults) || len(faults) != len(lines) {
					t.Errorf("%d faults in %d lines", len(faults), len(lines))
				}
			}
			if len(lines) != len(tt.want) {
				t.Fatalf("got %q, want %q", lines, tt.want)
			}
			for i, want := range tt.want {
				if !strings.HasPrefix(lines[i], want) {
					t.Errorf("got %q, want it to begin with %q", lines[i], want)
				}
			}
		})
	}
}

// TestDeadlineAfterTheCampaign: who moves the deadline alone is told, and can go on. Nothing is over before it.
func TestDeadlineAfterTheCampaign(t *testing.T) {
	for last, want := range map[string]string{"2021-03-26": "2021-03-28T00:00:00Z", "2021-03-27": "2021-03-28T00:00:00Z", "2021-04-09": "2021-04-09T23:00:00Z"} {
		week := "[campaign]\nfirst_day = 2021-03-22\nlast_day = " + last + "\n[[themes]]\nnumber = 1"
		c, err := Parse("f.toml", []byte(strings.Replace(small, "[[themes]]\nnumber = 1", week, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Over().UTC().Format(time.RFC3339); got != want {
			t.Errorf("a campaign until %s is over at %s, want %s", last, got, want)
		}
		if told := len(c.Warnings) == 1; told != (last == "2021-03-26") {
			t.Errorf("a campaign until %s: %q", last, c.Warnings)
		}
	}
}

func TestDeadline(t *testing.T) {
	for _, tt := range []struct{ name, deadline, closes string }{
		{"the night when the clocks go forward", "2021-03-27", "2021-03-28T00:00:00Z"},
		{"the day when the clocks go forward", "2021-03-28", "2021-03-28T23:00:00Z"},
		{"the day when the clocks go back", "2021-10-31", "2021-11-01T00:00:00Z"},
		{"a time of day", "2021-03-27T17:00:00", "2021-03-27T17:00:00Z"},
		{"a time with its own offset", "2021-07-01T17:00:00+02:00", "2021-07-01T15:00:00Z"},
		{"a date in quotes", `"2021-03-27"`, "2021-03-28T00:00:00Z"},
	} {
		c, err := Parse("f.toml", []byte(strings.Replace(small, "2021-03-27", tt.deadline, 1)))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := c.Closes.UTC().Format(time.RFC3339); got != tt.closes {
			t.Errorf("%s: closes at %s, want %s", tt.name, got, tt.closes)
		}
	}
}

func TestLateAndGrace(t *testing.T) {
	c := smarterState(t)
	for _, tt := range []struct {
		received      string
		late, inGrace bool
	}{
		{"2020-09-04T22:59:59Z", false, false},
		{"2020-09-05T00:41:07+02:00", false, false},
		{"2020-09-04T23:00:00Z", true, true},
		{"2020-09-04T16:30:02-07:00", true, true},
		{"2020-09-06T22:59:59Z", true, true},
		{"2020-09-06T23:00:00Z", true, false},
	} {
		at, err := time.Parse(time.RFC3339, tt.received)
		if err != nil {
			t.Fatal(err)
		}
		if late, inGrace := c.Late(at), c.InGrace(at); late != tt.late || inGrace != tt.inGrace {
			t.Errorf("%s: late %t, in grace %t; want %t, %t", tt.received, late, inGrace, tt.late, tt.inGrace)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("[[themes]]\n[themes.also]\na.b = {c = [1, {d = 2}]}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Parse("f.toml", data)
		if (c == nil) == (err == nil) {
			t.Fatalf("a call and an error, or neither: %v, %v", c, err)
		}
		for _, line := range strings.Split(errText(err), "\n") {
			if err != nil && !strings.HasPrefix(line, "f.toml:") {
				t.Errorf("a line without its file: %q in %q", line, err)
			}
		}
	})
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
