package wording

import "testing"

func TestUnquote(t *testing.T) {
	for in, want := range map[string]string{
		"“The stamp”": "The stamp", "'The stamp'": "The stamp", "'The mayor's stamp'": "The mayor's stamp", "'One' and 'two'": "'One' and 'two'", "'The mayor's stamp' again": "'The mayor's stamp' again", "/The stamp/": "The stamp", "/a/b/": "/a/b/", "The “smart” state": "The “smart” state", "“One” and “two”": "“One” and “two”", "““Done” once”": "“Done” once",
		"„The stamp“": "The stamp", "„The stamp”": "The stamp", "»The stamp«": "The stamp", "„One“ und „zwei“": "„One“ und „zwei“", "„One": "„One",
		"„The “smart” state“": "„The “smart” state“", "„The stamp“ again": "„The stamp“ again",
		"*The stamp*": "The stamp", "  The \n stamp ": "The stamp",
	} {
		if got := Unquote(in); got != want {
			t.Errorf("Unquote(%q) = %q, want %q", in, got, want)
		}
	}
}
