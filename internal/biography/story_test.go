package biography

import "testing"

// TestTellsStory knows a line that tells what somebody of the blog did or said, and no biography.
func TestTellsStory(t *testing.T) {
	for text, want := range map[string]bool{
		"Ann Lee, Head of Boats at Ness Port, agreed.":                              true,
		"Tom Hill, Harbour Master at Ness Port, was right.":                         true,
		"Mary Castle, Chief Executive of Ness Port, laughed.":                       true,
		"Ann Lee, who is Head of Boats at Ness Port, has bought a lamp.":            true,
		"Ann Lee, the Head of Boats, rang on Monday.":                               true,
		"Ann Lee, Head of Boats at Ness Port, has kept the ticket.":                 true,
		"Ann Lee, now Head of Boats at Ness Port, still has the rope.":              true,
		"Sue Ferris, now Director at Kerbside, was elected in 2018.":                false,
		"Ann Lee, Head of Boats at Ness Port, said no.":                             true,
		"Sue Ferris, Director at Kerbside, has worked there since 2004.":            false,
		"Sue Ferris, Director at Kerbside, was appointed in 2018.":                  false,
		"Sue Ferris, Director at Kerbside, is a trustee of Ness Port.":              false,
		"Sue Ferris, Director at Kerbside, leads the ferry team.":                   false,
		"Sue Ferris, Director at Kerbside, previously ran the port.":                false,
		"Sue Ferris, Director at Kerbside, joined the council in 2012.":             false,
		"Sue Ferris, who is Director at Kerbside, has led the team since 2010.":     false,
		"Sue Ferris is Director at Kerbside.":                                       false,
		"Sue Ferris, Director, Kerbside":                                            false,
		"Sue Ferris, Director at Kerbside":                                          false,
		"Sue Ferris, Director at Kerbside, is responsible for boats.":               false,
		"Sue Ferris, the Director of Boats, is based in Whitby.":                    false,
		"Sue Ferris, Head of Boats at Kerbside, blogs about tides.":                 false,
		"Sue Ferris, Head of Boats at Kerbside, has been a sailor all her life.":    false,
		"Sue Ferris, our Head of Boats, is passionate about ropes.":                 false,
		"Sue Ferris is Head of Boats at Kerbside, where she has worked since 2004.": false,
		"Sue Ferris is Head of Boats, and has written two books about the ferry.":   false,
		"Ann Lee is Head of Boats at Ness Port. She said no.":                       true,
		"He found that plain words are read twice as fast.":                         true,
		"Ann Lee is Head of Boats. They asked for a second lamp.":                   true,
		"Sue Ferris is Head of Boats. She asks for no more than a lamp.":            true,
		"Sue Ferris is Head of Boats. She writes about tides.":                      false,
		"Sue Ferris is Head of Boats. She founded the ferry club.":                  false,
		"Sue Ferris is Head of Boats. They live in Whitby.":                         false,
		"Sue Ferris is Head of Boats and the author of “She said”.":                 false,
	} {
		if got := TellsStory(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestTellsDeed ends a line that says what somebody did, which is no byline, and leaves a name with a post.
func TestTellsDeed(t *testing.T) {
	for text, want := range map[string]bool{
		"Ann Lee, Head of Boats at Ness Port, agreed.":             true,
		"Sue Ferris, Director at Kerbside, was appointed in 2018.": true,
		"Sue Ferris, Director at Kerbside, leads the ferry team.":  false,
		"Sue Ferris, Director at Kerbside.":                        false,
		"Sue Ferris, Head of Retired Ships, Ness Port":             false,
		"Sue Ferris, Director of the Unloved.":                     false,
	} {
		if got := TellsDeed(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
