package desk_test

import (
	"testing"

	"copydesk/internal/phrase"
)

// TestEveryPhrase: a phrase is compiled when it is first needed, so a wrong one would be found by an email.
// Those of the packages that this one uses are among them.
func TestEveryPhrase(t *testing.T) {
	phrase.CompileAll()
	for _, example := range phrase.Unlike() {
		t.Errorf("%q does not hold its phrase", example)
	}
}

// TestEveryRowHasAnExampleOfItsOwn: what another row of the table holds as well says nothing of the row that it stands beside.
func TestEveryRowHasAnExampleOfItsOwn(t *testing.T) {
	for _, example := range phrase.Shared() {
		t.Errorf("another row of its table holds %q too", example)
	}
}
