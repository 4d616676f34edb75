package person

import (
	"strings"
	"testing"
)

func TestIn(t *testing.T) {
	for line, want := range map[string]Person{
		"Stuart Abernethy, Chief Product Officer, Ashcombe Data (@ashcombe)":                                  {Name: "Stuart Abernethy", Role: "Chief Product Officer", Organisation: "Ashcombe Data", Twitter: "@ashcombe"},
		"Dr. Amara Osei-Bonsu (she/her), CTO at Lantern Works Ltd | @amaraob":                                 {Name: "Amara Osei-Bonsu", Role: "CTO", Organisation: "Lantern Works Ltd", Twitter: "@amaraob"},
		"Sue Ferris (Operations Director, Kerbside Systems)":                                                  {Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"},
		"Sue Ferris – Operations Director – Kerbside Systems":                                                 {Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"},
		"Sue Ferris | August 2020":                                                                            {Name: "Sue Ferris"},
		"Sue Ferris, Operations Director, Kerbside Systems, 3 August 2020":                                    {Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"},
		"Sue Ferris, Operations Director (author for your purposes)":                                          {Name: "Sue Ferris", Role: "Operations Director"},
		"Sue Ferris, Senior Manager - Communications":                                                         {Name: "Sue Ferris", Role: "Senior Manager - Communications"},
		"Sue Ferris, Director, Policy, Kerbside Systems":                                                      {Name: "Sue Ferris", Role: "Director, Policy", Organisation: "Kerbside Systems"},
		"Sue Ferris, Operations Director, not Director":                                                       {Name: "Sue Ferris", Role: "Operations Director"},
		"Sue Ferris, Kerbside Systems":                                                                        {Name: "Sue Ferris", Organisation: "Kerbside Systems"},
		"Sue Ferris | Deputy Director, Systems Reform | Kerbside Systems | 7th Floor, Example Street, London": {Name: "Sue Ferris", Role: "Deputy Director, Systems Reform", Organisation: "Kerbside Systems"},
		"Sue Ferris, Operations Director, Kerbside Systems, 12 Example Street":                                {Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"},
		"Sue Ferris, Operations Director, Kerbside Systems, and Derek Hall, Systems Officer, Fenwick Council": {Name: "Sue Ferris and Derek Hall"},
		"Sue Ferris, Kerbside Systems; Derek Hall, University of Port Elrick":                                 {Name: "Sue Ferris and Derek Hall"},
		"Sue Ferris, Clerk, Upper Beck; Derek Hall, Clerk, Lower Beck":                                        {Name: "Sue Ferris and Derek Hall", Role: "Clerk"},
		"Sue Ferris, Director of Policy and Planning, Kerbside Systems":                                       {Name: "Sue Ferris", Role: "Director of Policy and Planning", Organisation: "Kerbside Systems"},
		"Sue Ferris, Office for Kerbside Services":                                                            {Name: "Sue Ferris", Organisation: "Office for Kerbside Services"},
		"Sue Ferris, who is Head of Repairs at Kerbside Systems":                                              {Name: "Sue Ferris", Role: "Head of Repairs", Organisation: "Kerbside Systems"},
		"Sue Ferris, Operations Manager of Kerbside Systems":                                                  {Name: "Sue Ferris", Role: "Operations Manager", Organisation: "Kerbside Systems"},
		"Sue Ferris, Senior Manager of Digital":                                                               {Name: "Sue Ferris", Role: "Senior Manager of Digital"},
		"Sue Ferris, Headteacher of Upper Beck Academy":                                                       {Name: "Sue Ferris", Role: "Headteacher", Organisation: "Upper Beck Academy"},
		"Sue Ferris, CEO of Kerbside Systems":                                                                 {Name: "Sue Ferris", Role: "CEO", Organisation: "Kerbside Systems"},
		"Sue Ferris (Operations Director) and Derek Hall (Systems Officer), Kerbside Systems":                 {Name: "Sue Ferris and Derek Hall", Organisation: "Kerbside Systems"},
		"Zhang Wei, Vice President, Pearl Data Co., Ltd":                                                      {Name: "Zhang Wei", Role: "Vice President", Organisation: "Pearl Data Co., Ltd"},
		"Sue Ferris (Kerbside Systems), Derek Hall (Fenwick Council) and Gwen Pritchard":                      {Name: "Sue Ferris, Derek Hall and Gwen Pritchard"},
		"Sue Ferris, Lantern Works and Copse Digital":                                                         {Name: "Sue Ferris", Organisation: "Lantern Works and Copse Digital"},
		"Sue Ferris, Managing Director, UK and Ireland at Kerbside Systems":                                   {Name: "Sue Ferris", Role: "Managing Director, UK and Ireland", Organisation: "Kerbside Systems"},
		"Sue Ferris, Vice President for Cities, Kerbside Labs":                                                {Name: "Sue Ferris", Role: "Vice President for Cities", Organisation: "Kerbside Labs"},
		"Sue Ferris, Vice President for Public Services, Kerbside":                                            {Name: "Sue Ferris", Role: "Vice President for Public Services", Organisation: "Kerbside"},
		"Sue Ferris, Assistant Director – Revenues and Benefits, Kerbside Council":                            {Name: "Sue Ferris", Role: "Assistant Director – Revenues and Benefits", Organisation: "Kerbside Council"},
		"Sue Ferris (@sueferris), Operations Director at The Kerbside Trust":                                  {Name: "Sue Ferris", Role: "Operations Director", Organisation: "The Kerbside Trust", Twitter: "@sueferris"},
		"Sue Ferris, Kerbside Council (Portfolio Holder for Digital)":                                         {Name: "Sue Ferris", Role: "Portfolio Holder for Digital", Organisation: "Kerbside Council"},
		"Sue Ferris, Medical Director of Kerbside Community Health":                                           {Name: "Sue Ferris", Role: "Medical Director", Organisation: "Kerbside Community Health"},
		"Sue Ferris, Corporate Director of Resources":                                                         {Name: "Sue Ferris", Role: "Corporate Director of Resources"},
		"Sue Ferris, Dean of the Faculty of Law, Kerbside University":                                         {Name: "Sue Ferris", Role: "Dean of the Faculty of Law", Organisation: "Kerbside University"},
		"Sue Ferris, Vice President for Cities":                                                               {Name: "Sue Ferris", Role: "Vice President for Cities"},
		"Sue Ferris, Kerbside Systems: Operations Director":                                                   {Name: "Sue Ferris", Role: "Operations Director", Organisation: "Kerbside Systems"},
		"María Ibáñez de la Torre, Partner, Kerbside Systems":                                                 {Name: "María Ibáñez de la Torre", Role: "Partner", Organisation: "Kerbside Systems"},
		"Sue Ferris, Programme Lead at The Harrow Institute":                                                  {Name: "Sue Ferris", Role: "Programme Lead", Organisation: "The Harrow Institute"},
		"Sue Ferris, Programme Lead at the Harrow Institute":                                                  {Name: "Sue Ferris", Role: "Programme Lead", Organisation: "Harrow Institute"},
		"Sue Ferris, Assistant Director for Clean Energy for the Office of Tidal Policy":                      {Name: "Sue Ferris", Role: "Assistant Director for Clean Energy", Organisation: "Office of Tidal Policy"},
		"Sue Ferris, Innovation Fellow serving at Kerbside Systems":                                           {Name: "Sue Ferris", Role: "Innovation Fellow", Organisation: "Kerbside Systems"},
		"Sue Ferris, Web Manager in the Harbour Service Office of Communications":                             {Name: "Sue Ferris", Role: "Web Manager", Organisation: "Harbour Service Office of Communications"},
		"Sue Ferris, senior analyst in the Office of Data at the Department for Harbours":                     {Name: "Sue Ferris", Role: "senior analyst", Organisation: "Department for Harbours"},
		"Sue Ferris, toxicologist at Kerbside Labs":                                                           {Name: "Sue Ferris", Role: "toxicologist", Organisation: "Kerbside Labs"},
		"Sue Ferris, member of the Outreach Team at Kerbside Systems":                                         {Name: "Sue Ferris", Role: "member of the Outreach Team", Organisation: "Kerbside Systems"},
		"Sue Ferris, City of Torfan's Deputy Managing Director":                                               {Name: "Sue Ferris", Role: "Deputy Managing Director", Organisation: "City of Torfan"},
		"Sue Ferris, Senior Originator - Tidal Power and Fuels, Kerbside":                                     {Name: "Sue Ferris", Role: "Senior Originator - Tidal Power and Fuels", Organisation: "Kerbside"},
		"Sue Ferris, Gerente de Sistemas, Banco Galicia":                                                      {Name: "Sue Ferris", Role: "Gerente de Sistemas", Organisation: "Banco Galicia"},
		"Sue Ferris, Director of the Burren Folk Museum":                                                      {Name: "Sue Ferris", Role: "Director", Organisation: "Burren Folk Museum"},
		"Sue Ferris, School of Forms, University of Ness":                                                     {Name: "Sue Ferris", Organisation: "School of Forms, University of Ness"},
		"Sue Ferris, Head of the Institute for Tides":                                                         {Name: "Sue Ferris", Role: "Head", Organisation: "Institute for Tides"},
		"Sue Ferris, Head of Museum Learning":                                                                 {Name: "Sue Ferris", Role: "Head of Museum Learning"},
		"Sue Ferris, Dean of the School of Nursing":                                                           {Name: "Sue Ferris", Role: "Dean of the School of Nursing"},
		"Sue Ferris, Director of Assets, Calder Vale Homes <sue@calder.example>":                              {Name: "Sue Ferris", Role: "Director of Assets", Organisation: "Calder Vale Homes", Email: "sue@calder.example"},
		"Sue Ferris, Director of Assets, Calder Vale Homes E: sue@calder.example T: 01632 960411":             {Name: "Sue Ferris", Role: "Director of Assets", Organisation: "Calder Vale Homes", Email: "sue@calder.example"},
		"Sue Ferris, Director of Assets, Calder Vale Homes | email: sue@calder.example":                       {Name: "Sue Ferris", Role: "Director of Assets", Organisation: "Calder Vale Homes", Email: "sue@calder.example"},
		"Sue Ferris, Director of Assets, Calder Vale Homes, tel: 01632 960411":                                {Name: "Sue Ferris", Role: "Director of Assets", Organisation: "Calder Vale Homes"},
		"Sue Ferris, Assistant Director, Digital and Policy":                                                  {Name: "Sue Ferris", Role: "Assistant Director, Digital and Policy"},
		"Sue Ferris, Head of Service, Data & Analytics":                                                       {Name: "Sue Ferris", Role: "Head of Service, Data & Analytics"},
		"Sue Ferris, Director, Policy, Research and Communications":                                           {Name: "Sue Ferris", Role: "Director, Policy, Research and Communications"},
		"Sue Ferris, Director, Digital Works":                                                                 {Name: "Sue Ferris", Role: "Director", Organisation: "Digital Works"},
		"Sue Ferris, Director, Policy and Practice Ltd":                                                       {Name: "Sue Ferris", Role: "Director", Organisation: "Policy and Practice Ltd"},
		"Sue Ferris, Director, Data and Society":                                                              {Name: "Sue Ferris", Role: "Director", Organisation: "Data and Society"},
		"Gwen Pritchard (Dr)":                                                                                 {Name: "Gwen Pritchard"},
		"Gwen Pritchard (hi / she)":                                                                           {Name: "Gwen Pritchard"},
		"Sue Ferris, sue.ferris@kerbside.example":                                                             {Name: "Sue Ferris", Email: "sue.ferris@kerbside.example"},
		"Helena Strand, Head of Digital, Northmoor Council, Leeds":                                            {Name: "Helena Strand", Role: "Head of Digital", Organisation: "Northmoor Council"},
		"Magnus Thirlby, Registrar-General's Office (retired)":                                                {Name: "Magnus Thirlby", Organisation: "Registrar-General's Office (retired)"},
		"our guest author Sue Ferris, Data Manager, Kerbside Systems":                                         {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"Sue Ferris (Data Manager) of Kerbside Systems":                                                       {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"Sue Ferris (Kerbside Systems), Data Manager":                                                         {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"Data Manager Sue Ferris, Kerbside Systems":                                                           {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"Sue Ferris, CTO and co-founder of Kerbside Systems":                                                  {Name: "Sue Ferris", Role: "CTO and co-founder", Organisation: "Kerbside Systems"},
		"Siobhan Keane, Department for Harbours":                                                              {Name: "Siobhan Keane", Organisation: "Department for Harbours"},
		"Siobhan Keane, Lead for Data at Department for Harbours":                                             {Name: "Siobhan Keane", Role: "Lead for Data", Organisation: "Department for Harbours"},
	} {
		if got := In(line); got != want {
			t.Errorf("personIn(%q) = %+v, want %+v", line, got, want)
		}
	}
}

// TestALineOfManyJoints ends: cut at each joint in every way, such a line took longer than a person lives.
func TestALineOfManyJoints(t *testing.T) {
	for _, joint := range []string{"A and B, ", "Jane Doe, Head of Data and ", "Jane Doe, Acme, and Sue Ferris, Acme, and "} {
		In(strings.Repeat(joint, 80))
	}
	three := In("Jane Doe, Head of Data, Acme, Sue Ferris, Head of Data, Acme, and Ann Lee, Head of Data, Acme")
	if !strings.Contains(three.Name, "Ann Lee") {
		t.Errorf("of three authors it reads %+v", three)
	}
}

func TestALineThatSpeaksOfAnotherPresentsNobody(t *testing.T) {
	for line, want := range map[string]bool{
		"Key insights from our Head of Data, Sue Ferris":  true,
		"Five questions for our Head of Data, Sue Ferris": true,
		"our Head of Data, Sue Ferris":                    false,
		"Sue Ferris, Head of Data":                        false,
	} {
		if got := presentsAnother(line, PostsBehind(line)); got != want {
			t.Errorf("%q presents another: %t, want %t", line, got, want)
		}
	}
}

func TestWithoutShouting(t *testing.T) {
	for in, want := range map[string]string{
		"DEPUTY DIRECTOR, HEARINGS REFORM": "Deputy Director, Hearings Reform", "HEAD OF IT": "Head of IT", "NHS": "NHS", "Head of IT": "Head of IT",
		"OFFICE FOR KERBSIDE SERVICES": "Office for Kerbside Services",
	} {
		if got := WithoutShouting(in); got != want {
			t.Errorf("withoutShouting(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTwitterIn(t *testing.T) {
	for in, want := range map[string]string{
		"Twitter @sueferris LinkedIn": "@sueferris", "https://twitter.com/sueferris": "@sueferris", "https://x.com/@sueferris": "@sueferris",
		"(@sueferris)": "@sueferris", "sue@ferris.example": "", "https://twitter.com/intent/tweet?x": "",
	} {
		if got := TwitterIn(in); got != want {
			t.Errorf("twitterIn(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestWhatStandsBehindAName and says nothing of what somebody does: letters, and the name as it is written at home.
func TestWhatStandsBehindAName(t *testing.T) {
	for line, want := range map[string]string{
		"Sue Ferris, FREng, FIET, Operations Director, Kerbside Systems":                   "Sue Ferris/Operations Director/Kerbside Systems",
		"Sue Ferris, PhD | Operations Director | Kerbside Systems":                         "Sue Ferris/Operations Director/Kerbside Systems",
		"[Sue Ferris, Operations Director, Kerbside Systems]":                              "Sue Ferris/Operations Director/Kerbside Systems",
		"Sue Ferris, MSc MCIWM, Operations Director, Kerbside Systems":                     "Sue Ferris/Operations Director/Kerbside Systems",
		"Sue Ferris, Clerk to Wrexley Parish Council":                                      "Sue Ferris/Clerk/Wrexley Parish Council",
		"Sue Ferris, Hon. Treasurer of Wrexley Allotment Society":                          "Sue Ferris/Hon. Treasurer/Wrexley Allotment Society",
		"Sue Ferris, Secretary to the Trust Board":                                         "Sue Ferris/Secretary to the Trust Board/",
		"Sue Ferris, Legislative Drafter, Office of the Clerk":                             "Sue Ferris/Legislative Drafter/Office of the Clerk",
		"Sue Ferris | Senior Officer | Emergency Planning Team | Riverside County Council": "Sue Ferris/Senior Officer/Riverside County Council",
		"Sue Ferris, MP": "Sue Ferris/MP/", "Sue Ferris KCB, Chairman, Kerbside Trust": "Sue Ferris/Chairman/Kerbside Trust",
		"Huimin Li (李慧敏), Operations Director, Kerbside Systems": "Huimin Li/Operations Director/Kerbside Systems",
		"Huimin Li (Operations Director), Kerbside Systems":      "Huimin Li/Operations Director/Kerbside Systems",
	} {
		if p := In(line); p.Name+"/"+p.Role+"/"+p.Organisation != want {
			t.Errorf("%q: %+v", line, p)
		}
	}
}

// TestTrimmed keeps the stop of a firm's last word.
func TestTrimmed(t *testing.T) {
	for in, want := range map[string]string{
		"Kerbside Inc.": "Kerbside Inc.", "Kerbside Ltd.": "Kerbside Ltd", "Pearl Data Co. |": "Pearl Data Co.", "Dijkwerk B.V.": "Dijkwerk B.V.", " Fenwick Council.": "Fenwick Council", ".": "",
	} {
		if got := trimmed(in, " .|"); got != want {
			t.Errorf("trimmed(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestRolesOfSeveralWords(t *testing.T) {
	for s, want := range map[string]bool{"Ward Sister": true, "PhD candidate": true, "Gallery attendant": true, "Matron": true, "My sister": false, "The best candidate": false} {
		if got := LooksLikeRole(s); got != want {
			t.Errorf("LooksLikeRole(%q) = %v", s, got)
		}
	}
}
