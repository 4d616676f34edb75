package margin

import "testing"

// TestNotesText tells what is said of a text from what tells what it is about.
func TestNotesText(t *testing.T) {
	for line, want := range map[string]bool{
		"Published with the permission of Kerbside Systems": true, "Originally published in Harbour Watch": true, "As seen in Harbour Watch magazine": true,
		"To be published during the campaign week": true, "A blog from a member of the forum": true, "A blog from Kerbside member Fenwick Council": true,
		"The views in this blog are those of the author and not of Kerbside Systems.": true, "Submitted by Sue Ferris on behalf of Kerbside": true,
		"Photo by Marek Novak": true, "Read time: about three minutes": true, "A contribution to the campaign week": true,
		"Published figures tell us little about people": false, "A guest blog by our Head of Digital on what the porters knew": false, "A guest blog by our Head of Digital": true,
		"With thanks to the volunteers who dug it": false, "Views from a bridge that was never built": false, "Edited by committee, read by nobody": false,
		"Part of the answer is to ask": false, "By a housing officer who knows": false, "In partnership with people, not for them": false,
		"Posted in 1994, the letter came last week.": false, "For more than a year nobody asked.": false,
		"Part of the answer is a series of small steps": false, "The last of a series of floods taught a town to talk": false,
		"For more details than any form can hold, ask a receptionist": false, "The views of residents are personal, and should be read so": false,
		"Released on bail to a form that nobody can fill in": false, "Don’t share your data without a receipt": false, "Please do not share this yet": true,
		"Our response to the first week of lockdown taught us to talk": false, "Reading time is what a library lends": false,
		"Part 2 of our series on trust": true, "Published by our partners last spring": true,
		"Sue Ferris asks who keeps the mug": false, "Please do not mention the map": false, "A submission to the court, and what came of it": false,
	} {
		if got := NotesText(line); got != want {
			t.Errorf("NotesText(%q) = %v", line, got)
		}
	}
}

// TestBeginsNotes tells notes for the press from a sentence that speaks of them.
func TestBeginsNotes(t *testing.T) {
	for line, want := range map[string]bool{
		"Notes to editors": true,
		"Notes to editors: Kerbside is a charity founded in 1931. Images of the depot can be had on request from the press office.":    true,
		"The notes to editors were longer than the news, and nobody on the desk had ever been known to read as far as them, she said.": false,
	} {
		if got := BeginsNotes(line); got != want {
			t.Errorf("BeginsNotes(%q) = %v", line, got)
		}
	}
}
