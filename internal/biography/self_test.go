package biography

import "testing"

// TestOfSelf reads who somebody says they are, and takes nothing they do for it.
func TestOfSelf(t *testing.T) {
	for _, c := range []struct{ text, role, organisation string }{
		{"I'm Managing Partner here at Pym & Lowe.", "Managing Partner", "Pym & Lowe"},
		{"I'm Housing Officer at Kerbside Council.", "Housing Officer", "Kerbside Council"},
		{"I am working as Data Engineer at Kolej Data.", "Data Engineer", "Kolej Data"},
		{"I'm Howard Pym, an independent futurist.", "independent futurist", ""},
		{"I'm Howard Pym, a retired porter.", "retired porter", ""},
		{"I'm managing a blog at Pym & Lowe.", "", ""},
		{"I'm writing as a friend of the desk.", "", ""},
		{"I'm Howard Pym, a bit late as usual.", "", ""},
		{"I'm Howard Pym, the one from Tuesday.", "", ""},
		{"I'm Howard Pym, a friend of Jo's.", "", ""},
		{"I'm Housing Officer here at Kerbside Council, by the way, not Head of Housing.", "Housing Officer", "Kerbside Council"},
		{"I'm the school secretary at Kerbside Primary & wrote a blog.", "school secretary", "Kerbside Primary"},
		{"Hi, this is Howard Pym from Kerbside Trust.", "", "Kerbside Trust"},
		{"This is Howard Pym from Kerbside Trust. I'm the director of operations.", "director of operations", "Kerbside Trust"},
		{"This is Ann Lee from Kerbside Trust.", "", ""},
		{"I'm Howard Pym from Leeds.", "", ""},
		{"It should be credited to me as Housing Officer at Kerbside Council.", "Housing Officer", "Kerbside Council"},
		{"I'm a futurist.", "", ""},
		{"I'm Howard Pym, a first-time contributor.", "", ""},
		{"I'm Howard, the author.", "", ""},
	} {
		if p := OfSelf(c.text, "Howard Pym"); p.Role != c.role || p.Organisation != c.organisation {
			t.Errorf("%q: %q at %q, want %q at %q", c.text, p.Role, p.Organisation, c.role, c.organisation)
		}
	}
}
