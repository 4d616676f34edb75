package desk

import (
	"fmt"
	"strings"
	"testing"

	"copydesk/internal/call"
)

func TestParseCommands(t *testing.T) {
	calls := []*call.Call{{Prefix: "SS20"}, {Prefix: "NET-21"}}
	for _, tt := range []struct{ text, want string }{
		{"accept SS20-7", "accept SS20-7"},
		{"Accept ss20-7", "accept SS20-7"},
		{"ACCEPT: SS20-7.", "accept SS20-7"},
		{"please accept SS20-7", "accept SS20-7"},
		{"Please accept [SS20-7], thank you", "accept SS20-7"},
		{"accept SS20–7", "accept SS20-7"},
		{"**accept** SS20-7", "accept SS20-7"},
		{"approve SS20-7, SS20-8 and SS20-9", "accept SS20-7; accept SS20-8; accept SS20-9"},
		{"accept NET-21-3", "accept NET-21-3"},
		{"accept SS20-7 if the title is changed", "? accept SS20-7 if the title is changed"},
		{"accept the late one", "? accept the late one"},
		{"accept", "? accept"},
		{"decline SS20-7: too late", "decline SS20-7: too late"},
		{"decline SS20-7 - too late", "decline SS20-7: too late"},
		{"decline SS20-7 too\nlate\nindeed\n\nBye", "decline SS20-7: too late indeed; # Bye"},
		{"decline SS20-7 too\naccept SS20-8", "decline SS20-7: too; accept SS20-8"},
		{"decline SS20-7", "decline SS20-7"},
		{"theme SS20-7 2 4", "theme SS20-7 2 4"},
		{"Themes SS20-7: 2, 4", "theme SS20-7 2, 4"},
		{"note SS20-7 ask for SS20-8 too", "note SS20-7 ask for SS20-8 too"},
		{"schedule SS20-7 Tue", "schedule SS20-7 Tue"},
		{"undo SS20-7 please", "undo SS20-7"},
		{"SS20-7 accept", "? SS20-7 accept"},
		{"Could we take SS20-9?", "? Could we take SS20-9?"},
		{"Theme 3 is rather thin so far, is it not, and we should ask around", "# Theme 3 is rather thin so far, is it not, and we should ask around"},
		{"Hello,\n\nundo SS20-7\n\nAnn", "# Hello,; undo SS20-7; # Ann"},
		{"unaccept SS20-7", "? unaccept SS20-7"},
		{"- undo SS20-7", "? - undo SS20-7"}, // as our own letter lists it
		{"> accept SS20-7", "? > accept SS20-7"},
		{"accept XX20-7", "? accept XX20-7"},
		{"", ""},
	} {
		s := parseCommands(calls, strings.Split(tt.text, "\n"))
		var got []string
		for _, c := range s.commands {
			got = append(got, c.String())
		}
		for _, u := range s.unclear {
			got = append(got, "? "+u)
		}
		for _, w := range s.words {
			got = append(got, "# "+w)
		}
		if fmt.Sprint(sorted(got)) != fmt.Sprint(sorted(strings.Split(tt.want, "; "))) {
			t.Errorf("%q: got %q, want %q", tt.text, strings.Join(got, "; "), tt.want)
		}
	}
}

func sorted(list []string) string {
	counts := map[string]int{}
	for _, s := range list {
		if s != "" {
			counts[s]++
		}
	}
	return fmt.Sprint(counts)
}

func FuzzParseCommands(f *testing.F) {
	f.Add("accept SS20-7\ndecline SS20-8: no")
	f.Fuzz(func(t *testing.T, text string) {
		s := parseCommands([]*call.Call{{Prefix: "SS20"}}, strings.Split(text, "\n"))
		for _, c := range s.commands {
			if !strings.HasPrefix(c.Ref, "SS20-") || c.Verb == "" {
				t.Errorf("%+v", c)
			}
		}
	})
}
