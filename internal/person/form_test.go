package person

import "testing"

// TestForms: the example of each form is read by that one, and by none before it.
func TestForms(t *testing.T) {
	for i, f := range forms {
		for j, other := range forms[:i+1] {
			if p, ok := other.read(f.example); ok != (i == j) {
				t.Errorf("%q: form %d reads %+v, %v", f.example, j, p, ok)
			}
		}
	}
}
