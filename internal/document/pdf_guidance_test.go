package document

import (
	"testing"

	"copydesk/internal/pdf"
)

// formRun is a run of a form's page, ten points high.
func formRun(text string, left, bottom float64) pdf.Run {
	return pdf.Run{Text: text, Left: left, Right: left + 5*float64(len(text)), Bottom: bottom, Top: bottom + 10, Size: 10}
}

func TestWithoutGuidance(t *testing.T) {
	form := func(heads [3]string) *pdfPage {
		p := &pdfPage{}
		row := func(y float64, cells ...string) {
			for i, c := range cells {
				p.runs = append(p.runs, formRun(c, 50+150*float64(i), y))
			}
		}
		row(700, heads[:]...)
		row(680, "Title", "What is it called?", "Roads remember")
		row(660, "Description", "Up to 150 characters", "Old records decide.")
		row(640, "Theme", "One of five", "People")
		row(600, "Two years ago the duty phone rang.")
		return p
	}
	for name, c := range map[string]struct {
		heads [3]string
		want  int
	}{
		"guidance and answers":         {[3]string{"Field", "Guidance", "Your answer"}, 7},
		"guidance behind the answers":  {[3]string{"Field", "Your response", "Notes"}, 7},
		"no column of answers":         {[3]string{"Field", "Guidance", "Roads"}, 13},
		"no column of guidance":        {[3]string{"Field", "First choice", "Your answer"}, 13},
		"a table of figures":           {[3]string{"Month", "Calls", "Letters"}, 13},
		"two blogs side by side":       {[3]string{"Field", "Blog 1", "Blog 2"}, 13},
		"a table that notes something": {[3]string{"Month", "Notes", "Visitors"}, 13},
	} {
		p := form(c.heads)
		p.withoutGuidance()
		if len(p.runs) != c.want {
			t.Errorf("%s: %d runs are left, want %d: %v", name, len(p.runs), c.want, p.runs)
		}
	}
	numbered := &pdfPage{}
	for y, row := range [][]string{{"No.", "Item", "Notes", "Response"}, {"1", "Title", "Ten words", "Roads remember"}, {"2", "Theme", "One only", "People"}} {
		for x, cell := range row {
			numbered.runs = append(numbered.runs, formRun(cell, 50+120*float64(x), 700-20*float64(y)))
		}
	}
	if numbered.withoutGuidance(); len(numbered.runs) != 4 {
		t.Errorf("numbers before the labels: %v", numbered.runs)
	}
	figures := &pdfPage{runs: []pdf.Run{
		formRun("Month", 50, 700), formRun("Notes", 200, 700), formRun("Our response", 350, 700),
		formRun("January", 50, 680), formRun("snow", 200, 680), formRun("grit", 350, 680),
		formRun("July", 50, 660), formRun("heat", 200, 660), formRun("shade", 350, 660),
	}}
	if figures.withoutGuidance(); len(figures.runs) != 9 {
		t.Errorf("a table of the blog: %v", figures.runs)
	}
}
