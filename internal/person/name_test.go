package person

import "testing"

func TestCleanName(t *testing.T) {
	for in, want := range map[string]string{
		"Ms Hannah Osei, Kerbside Advisory": "Hannah Osei", "Hannah Osei, Kerbside Council": "Hannah Osei",
		"Osei, Hannah": "Hannah Osei", "OSEI, Hannah 4471": "Hannah Osei", "Insp 4471 Hannah Osei": "Hannah Osei", "BRANDT, Olivia (Fenwick)": "Olivia Brandt", "Dr Fiona Baird": "Fiona Baird", "Sue Ferris MBA FRSA": "Sue Ferris", "Sue Ferris MSc MCIWM": "Sue Ferris", "SUE MCINTYRE": "Sue Mcintyre", "Dr Sue Ferris and Prof. Tom Okafor": "Sue Ferris and Tom Okafor", "Sr Ann Reed": "Ann Reed",
		"O'Neill-Smyth, J. R.": "J. R. O'Neill-Smyth", "Jane Doe via Blogs": "Jane Doe", "Jane Doe MRTPI": "Jane Doe", "“Jane Doe”": "Jane Doe", "Þórunn Sigurðardóttir": "Þórunn Sigurðardóttir",
	} {
		if got := CleanName(in); got != want {
			t.Errorf("cleanName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"S. Ashgrove", "Sharon Ashgrove", true},
		{"Jo Devlin", "Joanna Devlin", true},
		{"Siân Prosser", "Sian Prosser", true},
		{"Tom", "Tom Reed", true},
		{"REED FERRIS Tom", "Tom Reed Ferris", true},
		{"Zhang Wei", "Wei Zhang", true},
		{"Tom Reed", "Lt Col Tom Reed", true},
		{"Tom Reed", "The Reverend Tom Reed", true},
		{"Tom Reed", "Herr Prof. Dr. Tom Reed", true},
		{"Toby Reed", "Tobias Reed", true},
		{"Bill Reed", "William Reed", true},
		{"Bill Reed", "Bob Reed", false},
		{"Major Reed", "Tom Reed", false},
		{"Tom Reed", "Sue Reed", false},
		{"", "Tom Reed", false},
	} {
		if SameName(c.a, c.b) != c.same {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, !c.same)
		}
	}
}

// TestMentioned: a text speaks of somebody by a first name or a surname, and not by a word that only looks like one.
func TestMentioned(t *testing.T) {
	for text, want := range map[string]bool{
		"Helen has been a social worker for thirty years": true,
		"It is Ferris’s third blog.":                      true,
		"A helen is a hinge.":                             false,
		"Sue knows":                                       false,
	} {
		if got := Mentioned(text, "Helen Ferris"); got != want {
			t.Errorf("Mentioned(%q) = %v", text, got)
		}
	}
}

// TestLooksLikeName: what a file or the place it lies in is called is nobody's name.
func TestLooksLikeName(t *testing.T) {
	for text, want := range map[string]bool{
		"Sue Ferris": true, "Ana de la Cruz": true, "Google Doc": false, "Final Version": false, "Hetty's Last Bus": false, "Theme Four": false, "Part Two": false,
	} {
		if got := LooksLikeName(text); got != want {
			t.Errorf("LooksLikeName(%q) = %v", text, got)
		}
	}
}
