package labels

import (
	"os"
	"strings"
	"testing"
)

// TestRulesPage keeps the table of labels that admins read the same as the one in force.
func TestRulesPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range labels {
		if row := "| " + strings.Join(words, ", ") + " |"; !strings.Contains(string(page), row) {
			t.Errorf("docs/rules.md has no row %q", row)
		}
	}
}
