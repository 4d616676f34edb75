package byline

import (
	"testing"

	"copydesk/internal/document"
)

func TestOf(t *testing.T) {
	known := Known{"Ruth Levene", "Olivia Brandt"}
	for line, name := range map[string]string{
		"By Helena Strand, Director of Assets, Calder Vale Homes":               "Helena Strand",
		"Guest blog by Helena Strand":                                           "Helena Strand",
		"This is a guest post by Helena Strand":                                 "Helena Strand",
		"Olivia Brandt, Data Manager, and Tom Reed, Engineer, Kerbside Systems": "Olivia Brandt and Tom Reed",
		"Words: 512": "",
		"An interview with Ruth Levene, Director of Housing, Calder Vale Homes": "Ruth Levene",
		"Q&A with Olivia Brandt, Data Manager, Kerbside Systems":                "Olivia Brandt",
		"In conversation with Dr Ruth Levene, Director of Housing":              "Ruth Levene",
		"Interview with Helena Strand, Director of Assets, Calder Vale Homes":   "",
		"An interview with Ruth Levene":                                         "",
		"An interview with Ruth Levene, who keeps the keys.":                    "",
		"A conversation with Ruth about keys":                                   "",
		"Olivia Brandt":                                                         "Olivia Brandt",
		"Dr Ruth Levene":                                                        "Ruth Levene",
		"Helena Strand, Director of Assets, Calder Vale Homes":                  "Helena Strand",
		"Helena Strand": "",
		"This blog was written by Helena Strand, Director of Assets at Calder Vale Homes.":            "Helena Strand",
		"The author is Helena Strand, Director of Assets, Calder Vale Homes.":                         "Helena Strand",
		"Rev. Helena Strand; Trustee; Open Door Advice":                                               "Helena Strand",
		"Ruth Levene is Director of Housing and Regeneration at Calder Vale Homes in the north.":      "Ruth Levene",
		"From Helena Strand, Director of Assets, Calder Vale Homes":                                   "Helena Strand",
		"By Helena Strand\nDirector of Assets, Calder Vale Homes":                                     "Helena Strand",
		"The author, Helena Strand, is Director of Assets at Calder Vale Homes.":                      "Helena Strand",
		"From paper to portal: a registrar’s story":                                                   "",
		"Helena Strand, Calder Vale Homes\nDirector of Assets":                                        "Helena Strand",
		"Helena Strand\nDirector of Assets\nCalder Vale Homes":                                        "Helena Strand",
		"The author is the last person to know when a form has failed":                                "",
		"By the time we had finished, the post room was empty":                                        "",
		"By Friday the form asked two questions":                                                      "",
		"Helena Strand, Director of Assets at Calder Vale Homes, writes:":                             "Helena Strand",
		"Helena Strand, Director of Assets at Calder Vale Homes, had one rule:":                       "",
		"– Ruth Levene, Director of Assets":                                                           "Ruth Levene",
		"– Helena Strand, Director of Assets":                                                         "",
		"Helena Strand, who leads the bin rounds at Kerbside Council":                                 "Helena Strand",
		"Helena Strand, who leads the choir at dawn":                                                  "",
		"Helena Strand, who runs the bins at Kerbside Council, and why":                               "",
		"– the director of assets, on Monday":                                                         "",
		"Livvy Brandt, Harbour Clerk":                                                                 "Livvy Brandt",
		"(Helena Strand, Director of Assets, Calder Vale Homes)":                                      "Helena Strand",
		"(as the director of a home told us)":                                                         "",
		"by two people: Ann Lee and Bo Ray":                                                           "Ann Lee and Bo Ray",
		"By three colleagues: Ann Lee, Bo Ray and Cy Poe":                                             "Ann Lee, Bo Ray and Cy Poe",
		"by Harbour Master Denzil Keast":                                                              "Denzil Keast",
		"By two people: one who asks and one who waits":                                               "",
		"By two of us, at the back of the hall":                                                       "",
		"By two people out of three: the count":                                                       "",
		"Helena Strand, Director of Assets at Calder Vale Homes, agreed.":                             "",
		"Helena Strand, Director of Assets, said so to the board.":                                    "",
		"Helena Strand, Director of Assets at Calder Vale Homes, was there.":                          "",
		"Helena Strand, Director of Assets at Calder Vale Homes.":                                     "Helena Strand",
		"Ruth Levene, Director of Assets, Calder Vale Homes":                                          "Ruth Levene",
		"By Helena Strand, Director of Assets, Isolated Homes":                                        "Helena Strand",
		"Helena Strand, Director of Assets, Homes United":                                             "Helena Strand",
		"Housing First, Director’s cut":                                                               "",
		"Ruth Levene is Director at Calder Vale Homes. Helena Strand is Trustee of Open Door Advice.": "Ruth Levene and Helena Strand",
		"Tom Reed is Director at Calder Vale Homes. Helena Strand is Trustee of Open Door Advice.":    "",
	} {
		p, ok := Of(document.Block{}, line, known, false)
		if ok != (name != "") || ok && p.Name != name {
			t.Errorf("Of(%q) = %q, %v; want %q", line, p.Name, ok, name)
		}
	}
}

// TestOfTeam: a line says who wrote a blog also where no person did.
func TestOfTeam(t *testing.T) {
	for line, want := range map[string]bool{
		"By the policy team at Kerbside Systems": true, "By the Kerbside Digital Team": true, "Written by our housing team": true, "By staff at Kerbside Systems": true,
		"By the time we had a team": false, "By the team’s own reckoning": false, "By Friday the team had gone": false,
	} {
		p, ok := Of(document.Block{}, line, Known{"Kerbside Digital Team"}, true)
		if ok != want || ok && p.Name != "" && p.Name != "Kerbside Digital Team" {
			t.Errorf("Of(%q) = %q, %v", line, p.Name, ok)
		}
	}
}

// TestBylineOfThree reads a list of names behind "By".
func TestBylineOfThree(t *testing.T) {
	const text = "By Sue Ferris, Tom Okafor and Ann Lee"
	if p, ok := Of(document.Line(text), text, nil, false); !ok || p.Name != "Sue Ferris, Tom Okafor and Ann Lee" {
		t.Errorf("%+v, %v", p, ok)
	}
}

// TestOfOneOfTheFamily: the title of a blog may be the name of somebody of the author's family, and what they were.
func TestOfOneOfTheFamily(t *testing.T) {
	const text = "Mary Brandt, Midwife"
	for b, want := range map[*document.Block]bool{
		{Kind: document.Heading, Level: 1, Spans: []document.Span{{Text: text}}}: false,
		{Spans: []document.Span{{Text: text, Bold: true}}}:                       false,
		{Spans: []document.Span{{Text: text}}}:                                   true,
	} {
		if _, ok := Of(*b, text, Known{"Olivia Brandt"}, true); ok != want {
			t.Errorf("%+v: %v", *b, ok)
		}
	}
}

// TestOnTopic tells what somebody writes about from a byline and from what somebody did.
func TestOnTopic(t *testing.T) {
	for line, name := range map[string]string{
		"Ruth Levene, Mayor of Eldon, on visits through glass":             "Ruth Levene",
		"Cllr Ruth Levene, Director of Housing, on forms, cakes and doors": "Ruth Levene",
		"Ruth Levene, Director of Housing, on Friday":                      "",
		"Ruth Levene, Mayor of Eldon, on a wet Monday, put her foot down.": "",
		"Ruth Levene, Mayor of Eldon, on duty since six, read the meters.": "",
		"Ruth Levene, Mayor, on the other hand, wanted a machine!":         "",
		"Ruth Levene, Mayor of Eldon, on a visit, said “Why not?”":         "",
		"Ruth Levene, Mayor of Eldon, on visits through glass, said no.":   "",
		"By Ruth Levene, Director of Housing, on forms":                    "",
		"Ruth Levene, Director of Housing, Calder Vale Homes":              "",
		"Ruth Levene on forms":                                              "",
		"On forms, Mayor, on cakes":                                         "",
		"Ruth Levene, Director of Housing, put it on the door.":             "",
		"The key, the door, on and on":                                      "",
		"Three managers, one bus, on time":                                  "",
		"Kerbside Systems, on the road":                                     "",
		"Ruth Levene, who is tired, on the bus":                             "",
		"Lights, camera, on set":                                            "",
		"What the Director, on his own, knew":                               "",
		"A porter, a nurse, on nights":                                      "",
		"Ruth Levene, Director of Housing, and Tom Reed, Engineer, on keys": "",
	} {
		if p, ok := OnTopic(line); ok != (name != "") || ok && p.Name != name {
			t.Errorf("%q: %+v, %v", line, p, ok)
		}
	}
}
