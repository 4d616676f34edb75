package margin

import "testing"

func TestBeginsRelated(t *testing.T) {
	for line, want := range map[string]bool{
		"Related posts": true, "Related articles:": true, "You may also like": true, "More from Kerbside Systems": true, "Recent posts": true, "Latest news": true,
		"Related problems": false, "More posts than people": false, "Recent history": false, "Other people’s stories": false, "Further reading": false,
		"References": false, "Popular opinion": false, "Similar stories came from every desk that we asked": false, "Latest figures": false, "Read on": false,
		"You may also ring": false, "The latest news from the depot": false, "More stories, fewer forms": false, "Recommended reading": false,
		"What other news there was": false, "Posts": false, "Related": false, "News": false, "More": false, "Stories from the counter": false,
	} {
		if got := BeginsRelated(line); got != want {
			t.Errorf("BeginsRelated(%q) = %v", line, got)
		}
	}
}

func TestNotForPublication(t *testing.T) {
	for line, want := range map[string]bool{
		"DRAFT v3 – NOT FOR PUBLICATION BEFORE SIGN-OFF": true, "Not for circulation": true, "Draft – do not circulate": true, "Version 2 (not for onward sharing)": true, "Not for publication until 4 September": true,
		"Not for the faint-hearted": false, "Draft: not for the drawer": false, "Do not pass go": false, "Not for sale": false, "Not quite the end": false,
		"Version control for beginners": false, "Do not disturb the bees": false, "Drafty houses": false, "Not for nothing": false, "Not to be missed": false,
		"Drafting for humans": false, "Do not mention the fax": false, "V is for volunteer": false, "For internal audit, a new dawn": false, "Not published, but read": false,
		"Draft beer and open data": false, "Not for long": false, "Do not be afraid of the form": false, "Do not share the ladder.": false, "Do not use jargon, ever. It kills.": false,
		"Not for us": false, "Versions of ourselves": false,
	} {
		if got := AtHead(line); got != want {
			t.Errorf("AtHead(%q) = %v", line, got)
		}
	}
}
