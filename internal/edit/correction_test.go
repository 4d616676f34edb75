package edit

import (
	"testing"

	"copydesk/internal/submission"
)

// TestCorrectionInTheBiographyToo: what is wrong stands in the biography as well.
func TestCorrectionInTheBiographyToo(t *testing.T) {
	b := submission.Blog{Author: submission.Author{Name: "Jane Ashby", Organisation: "Fenwick Council", Bio: "Jane Ashby works for Fenwick Council."}}
	if !(correction{right: "Fenwick Borough Council", wrong: "Fenwick Council"}).Apply(&b) || b.Author.Organisation != "Fenwick Borough Council" ||
		b.Author.Bio != "Jane Ashby works for Fenwick Borough Council." {
		t.Errorf("%+v", b.Author)
	}
}
