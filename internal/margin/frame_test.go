package margin

import "testing"

// TestFramesOfPages are menus, rights and numbers of a house, and no sentences of a blog.
func TestFramesOfPages(t *testing.T) {
	for line, want := range map[string]bool{
		"Home | About us | Services | News | Contact":                     true,
		"Home · Blog · People":                                            true,
		"Home | Work | The road between":                                  false,
		"Home is where the lamp is":                                       false,
		"© 2020 Kerbside Systems. All rights reserved. Privacy | Cookies": true,
		"© is a sign that nobody reads":                                   true, // as before
		"Copyright law was written for printers, and nobody asked a single reader of them what they wanted from it.": false,
		"Registered charity 1122334. Registered office as above.":                                                    true,
		"Registered company in England 01234567":                                                                     true,
		"Registered company 1234567 owned the boat, and nobody knew who owned the company.":                          false,
		"Registered charity work is hard work.":                                                                      false,
		"ENDS – 452 words":                                                                                           true,
		"[Ends: word count: 452 words]":                                                                              true,
		"It ends – 452 words too late":                                                                               false,
		"CLEAN VERSION – all changes accepted":                                                                       true, "Tracked changes": true, "Clean copy (no comments)": true,
		"Clean copy is hard to write": false, "Tracked changes in the weather": false, "Clean version – the one that my mother kept": false,
		"Consent to publish: Yes": true, "Permission for use of photographs – granted": true, "Consent to publish Yes": true,
		"Consent to publish is never given": false, "Permission for the lamp": false, "Consent to be asked, no?": false,
		"Ends and means": false,
	} {
		if got := AtHead(line) || AtFoot(line) || Ends(line); got != want {
			t.Errorf("%v: %s", got, line)
		}
	}
}
