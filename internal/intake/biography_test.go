package intake

import "testing"

// TestBioBeginnings: the example of each way in which a biography begins is read by that one, and by none before it.
func TestBioBeginnings(t *testing.T) {
	for i, b := range bioBeginnings {
		for j, other := range bioBeginnings[:i+1] {
			if p, ok := other.read(b.example); ok != (i == j) {
				t.Errorf("%q: way %d reads %+v, %v", b.example, j, p, ok)
			}
		}
	}
}
