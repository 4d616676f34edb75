package recent

import (
	"strconv"
	"strings"
	"sync"
	"testing"
)

func TestAnswersAreThoseOfTheQuestion(t *testing.T) {
	a := To(func(text string) string { return text + "!" })
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() {
			for i := range 4 * remembered {
				if text := strconv.Itoa(i % (2 * remembered)); a.About(text) != text+"!" {
					t.Errorf("About(%q) = %q", text, a.About(text))
				}
			}
		})
	}
	asking.Wait()
}

func TestAQuestionAskedAgainIsNotAnsweredAgain(t *testing.T) {
	for text, want := range map[string]int{"Title: The stamp": 1, strings.Repeat("x", longest+1): 3} {
		asked := 0
		a := To(func(string) int { asked++; return asked })
		for range 3 {
			a.About(text)
		}
		if asked != want {
			t.Errorf("a text of %d bytes was asked about %d times, want %d", len(text), asked, want)
		}
	}
}

func TestNothingIsAllocatedForAnAnswerThatIsKnown(t *testing.T) {
	a := To(strings.ToUpper)
	a.About("title")
	if n := testing.AllocsPerRun(100, func() { a.About("title") }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
