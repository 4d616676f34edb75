package margin

import "testing"

func TestNamesSection(t *testing.T) {
	for line, want := range map[string]bool{
		"OPINION": true, "Opinion piece": true, "News and views": true, "Comment piece": true, "Our guest column": true,
		"A piece of the harbour": false, "The piece": false, "Piece by piece": false, "Opinion pieces nobody reads": false, "What is opinion?": false,
		"A peace piece": false, "Pieces": false, "Opinion is free": false, "The missing piece": false, "Our piece": false,
	} {
		if got := NamesSection(line); got != want {
			t.Errorf("NamesSection(%q) = %v", line, got)
		}
	}
}
