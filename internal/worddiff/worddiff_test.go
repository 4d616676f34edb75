package worddiff

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func marked(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString([]string{"%s", "[-%s-]", "{+%s+}"}[r.Kind])
	}
	texts := make([]any, len(runs))
	for i, r := range runs {
		texts[i] = r.Text
	}
	return fmt.Sprintf(b.String(), texts...)
}

func TestDiff(t *testing.T) {
	for _, tt := range []struct{ name, before, after, want string }{
		{"nothing", "", "", ""},
		{"the same", "one two", "one two", "one two"},
		{"white space alone", "one  two\n", "one two", "one two"},
		{"a word for another", "one two three", "one 2 three", "one [-two -]{+2 +}three"},
		{"words added at the end", "one", "one two three", "one {+two three+}"},
		{"words removed at the start", "one two three", "three", "[-one two -]three"},
		{"all new", "", "one two", "{+one two+}"},
		{"two changes", "the cat sat on the mat today", "the dog sat on a mat today", "the [-cat -]{+dog +}sat on [-the -]{+a +}mat today"},
	} {
		if got := marked(Diff(tt.before, tt.after)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestLittleInCommon(t *testing.T) {
	before, after := "Begin "+strings.Repeat("a b c ", 5000)+"end", "Begin "+strings.Repeat("x y z ", 5000)+"end"
	runs := Diff(before, after)
	if len(runs) != 4 || runs[1].Kind != Removed || runs[2].Kind != Added {
		t.Errorf("%d runs", len(runs))
	}
}

func TestBrief(t *testing.T) {
	runs := Diff("a b c d e f g h i j k l m n", "a b c d E f g h i j k l M n")
	if got, want := marked(Brief(runs, 2)), "… c d [-e -]{+E +}f g … k l [-m -]{+M +}n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := Brief(Diff("a b", "a b"), 2); got != nil {
		t.Errorf("no change gives %v", got)
	}
}

func TestEveryWordIsKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d"}), 0, 20)
		before, after := text.Draw(t, "before"), text.Draw(t, "after")
		var was, is []string
		for _, r := range Diff(strings.Join(before, " "), strings.Join(after, " ")) {
			if r.Kind != Added {
				was = append(was, strings.Fields(r.Text)...)
			}
			if r.Kind != Removed {
				is = append(is, strings.Fields(r.Text)...)
			}
		}
		if strings.Join(was, " ") != strings.Join(before, " ") || strings.Join(is, " ") != strings.Join(after, " ") {
			t.Fatalf("was %v, is %v", was, is)
		}
	})
}
