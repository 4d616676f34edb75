package fields

import (
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

func TestThemeBesideByline(t *testing.T) {
	r := Reader{Call: calltest.Example(t), Styles: true, Origin: "document", Label: finding.ByDocument, Sender: "Sue Ferris"}
	for line, want := range map[string]string{
		"By Sue Ferris, Data Manager, Kerbside Systems | Theme 4 – Bridging the gap": "4 – Bridging the gap",
		"By Sue Ferris | Theme: People":                                      "People",
		"Theme 2 | Sue Ferris, Data Manager, Kerbside Systems":               "2",
		"By Sue Ferris, Head of People | Kerbside Systems":                   "",
		"The past | The future":                                              "",
		"Nine doors | Theme 2":                                               "",
		"People | Places":                                                    "",
		"Roads | Theme 4 – Bridging the gap":                                 "",
		"By Sue Ferris, Data Manager, Kerbside Systems":                      "",
		"By Sue Ferris, Data Manager, Kerbside Systems – Theme 2":            "2",
		"By Sue Ferris, Data Manager, Kerbside Systems (Theme: People)":      "People",
		"By Sue Ferris, Data Manager, Kerbside Systems, for theme 4":         "4",
		"Nine doors – Theme 2":                                               "",
		"What Sue Ferris, Data Manager, Kerbside Systems knew – Theme parks": "",
		"By bus, by train – Theme 2":                                         "",
		"By Sue Ferris, Data Manager, Theme Park Systems":                    "",
		"By Sue Ferris, Director, Theme Engineering (London)":                "",
		"It was, in the end, a theme of ours":                                "",
		"By Sue Ferris | 24 August 2020":                                     "",
		"What four nurses knew | People":                                     "",
		"Home | Blog | Theme 2":                                              "",
		"Digital | Data | Design":                                            "",
		"Twenty doors, two keys • Theme 1":                                   "",
		"Theme 2 | What four nurses knew of a hospital at night":             "",
		"Before | After":                                                     "",
		"Kerbside Systems | Our people":                                      "",
		"It began with a map | and it ended with one":                        "",
		"By bus | By train":                                                  "",
		"By Sue Ferris | Photograph: Tom Reed":                               "",
		"Written by people | for people":                                     "",
		"By Monday it was over | Theme park":                                 "",
		"Sue Ferris | Data Manager | Kerbside Systems":                       "",
		"By the people | For the people":                                     "",
		"Bridging the gap | What the porters knew of the two towers":         "",
	} {
		if _, got := r.themeBesideByline(document.Line(line), line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}
