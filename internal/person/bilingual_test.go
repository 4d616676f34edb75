package person

import "testing"

func TestInEnglish(t *testing.T) {
	for line, want := range map[string]string{
		"Rheolwr Llyfrgelloedd | Libraries Manager":                                 "Libraries Manager",
		"Dyrektor ds. Danych / Director of Data":                                    "Director of Data",
		"Head of Data | Kerbside Council":                                           "Head of Data | Kerbside Council",
		"Owen Pryce | Rheolwr Tai / Housing Manager | Cyngor Gwent / Gwent Council": "Owen Pryce | Housing Manager | Gwent Council",
	} {
		if got := InEnglish(line); got != want {
			t.Errorf("InEnglish(%q) = %q, want %q", line, got, want)
		}
	}
}
