package authorship

import (
	"testing"

	"copydesk/internal/call"
	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
	"copydesk/internal/message"
	"copydesk/internal/person"
	"copydesk/internal/thread"
)

func TestNamedAuthor(t *testing.T) {
	src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow", Organisation: "Big Tent"}, Copied: []message.Address{{Name: "Sue Ferris", Email: "sue@kerbside.example"}}}
	sue := "Sue Ferris"
	for text, want := range map[string][3]string{
		"Guest blog from Sue Ferris (final version)":                                                                   {sue, "", ""},
		"Please put Sue Ferris, Data Manager, Kerbside Systems under the title.":                                       {sue, "Data Manager", "Kerbside Systems"},
		"Please put “Sue Ferris” in the subject and the picture under the title.":                                      {},
		"As Sue Ferris's PA I'm sending her blog. She is Data Manager at Kerbside Systems.":                            {sue, "", ""}, // and the rest by saidOf
		"As Sue Ferris's PA I see a lot of queues, and I wrote of them.":                                               {},
		"Written in the evenings, edited by Sue Ferris, Data Manager.":                                                 {},
		"Please don't put Sue Ferris, Data Manager, as the author, as your form did.":                                  {},
		"The author is Sue Ferris, Pilot, Acme Ports.":                                                                 {sue, "Pilot", "Acme Ports"},
		"The authors are Sue Ferris, Tom Reed, Ann Lee.":                                                               {sue, "", ""},
		"As Sue Ferris's blog said, we are all late.":                                                                  {},
		"The attached was written by Sue Ferris in her capacity as Data Manager at Kerbside Systems.":                  {sue, "Data Manager", "Kerbside Systems"},
		"Forwarding Sue Ferris’s blog for the campaign.":                                                               {sue, "", ""},
		"Forwarding Sue’s blog for the campaign.":                                                                      {sue, "", ""}, // who is copied
		"Sue (our Chair) has now finished her blog and it is below.":                                                   {sue, "", ""},
		"Sue has finished her tea.":                                                                                    {},
		"I'm down as the author but Sue Ferris (our Head of Repairs) helped a lot.":                                    {},
		"It should be published in my mother's name: Sue Ferris, Master Carpenter, Ferris & Daughter.":                 {sue, "Master Carpenter", "Ferris & Daughter"},
		"Please run it under our late chairman's name (Sue Ferris).":                                                   {sue, "", ""},
		"Please put Sue Ferris's name on it.":                                                                          {sue, "", ""},
		"It should be bylined Sue Ferris, Head of Data, Kerbside Systems.":                                             {sue, "Head of Data", "Kerbside Systems"},
		"The byline should read Sue Ferris.":                                                                           {sue, "", ""},
		"The hall was built in my mother's name, Fenwick Hall.":                                                        {},
		"The account is in my mother's name and Sue Ferris pays.":                                                      {},
		"Please put Sue Ferris's name on the guest list.":                                                              {},
		"Sue Ferris (cc'd), Head of Data at Kerbside Systems, is the author.":                                          {sue, "Head of Data", "Kerbside Systems"},
		"Sue Ferris of Kerbside Systems is our author this time.":                                                      {sue, "", "Kerbside Systems"},
		"This comes from Sue Ferris. Sue is Head of Data at Kerbside Systems.":                                         {sue, "", ""},
		"You can credit Sue Ferris as Head of Data at Kerbside Systems.":                                               {sue, "Head of Data", "Kerbside Systems"},
		"Sue Ferris - who heads up data at Kerbside Systems as Head of Data - wrote this.":                             {sue, "Head of Data", "Kerbside Systems"},
		"Don't have Sue Ferris's number on you?":                                                                       {},
		"We answer in our customers' name: politely.":                                                                  {},
		"Hi, and another, by Sue Ferris.":                                                                              {sue, "", ""},
		"Hi Jo - this blog is by Sue Ferris.":                                                                          {sue, "", ""},
		"Attached Tom’s blog for the campaign.":                                                                        {},
		"Blog from Big Tent (markdown)":                                                                                {},
		"Please find attached a blog by Sue Ferris, their Operations Director.":                                        {sue, "Operations Director", ""},
		"I've ghost-written the attached for Sue Ferris at Kerbside Systems.":                                          {sue, "", "Kerbside Systems"},
		"I am sending this on behalf of Sue Ferris, Operations Director at Kerbside Systems.":                          {sue, "Operations Director", "Kerbside Systems"},
		"Attached is a blog from our Chief Operating Officer, Sue Ferris.":                                             {sue, "Chief Operating Officer", "Big Tent"},
		"Sue Ferris, Director of the Burren Folk Museum, asked me to send you this blog.":                              {sue, "Director", "Burren Folk Museum"},
		"On behalf of Sue Ferris, Director of the Burren Folk Museum, I attach a blog for theme 4.":                    {sue, "Director", "Burren Folk Museum"},
		"On behalf of Sue Ferris, Director of the Kettle Yard, I attach a blog for theme 4.":                           {sue, "Director of the Kettle Yard", ""},
		"It's by Sue Ferris - she's Director of the Burren Folk Museum - and is for theme 4.":                          {sue, "Director", "Burren Folk Museum"},
		"For Sue Ferris, Director at the Burren Folk Museum, we attach a blog.":                                        {sue, "Director", "Burren Folk Museum"},
		"Sue Ferris has asked me to send you the attached.":                                                            {sue, "", ""},
		"On behalf of Cllr Sue Ferris, Cabinet Member for Roads at Kerbside Council.":                                  {sue, "Cabinet Member for Roads", "Kerbside Council"},
		"Please see attached a blog from Sue Ferris, our Director of Roads.":                                           {sue, "Director of Roads", "Big Tent"},
		"Sue Ferris is Operations Director at Kerbside Systems.":                                                       {sue, "Operations Director", "Kerbside Systems"},
		"The blog is co-authored by me (Kit Morrow, Partner, Big Tent) and Sue Ferris (Director, Kerbside Systems).":   {"Kit Morrow and Sue Ferris", "", ""},
		"Sue and I have written the attached together.":                                                                {"Kit Morrow and Sue Ferris", "", ""},
		"The attached was written by Sue and me.":                                                                      {"Kit Morrow and Sue Ferris", "", ""},
		"Tom and I have written the attached together.":                                                                {},
		"Sue and I wrote to you in May.":                                                                               {},
		"Our joint piece (with Sue Ferris of Kerbside Systems) is set out below.":                                      {"Kit Morrow and Sue Ferris", "", ""},
		"My blog post, co-written with my colleague Sue Ferris, is below.":                                             {"Kit Morrow and Sue Ferris", "", ""},
		"My text, written with Sue Ferris in mind, is below.":                                                          {},
		"The text below has been signed off by Sue Ferris, our Head of Comms.":                                         {},
		"The photo of the bench was taken by my colleague Sue Ferris.":                                                 {},
		"I've attached a photo, taken by my colleague Sue Ferris (please credit her).":                                 {},
		"The cartoon was drawn by our colleague Sue Ferris.":                                                           {},
		"The draft was reviewed by our lawyer, Sue Ferris.":                                                            {},
		"The draft was written by our lawyer, Sue Ferris.":                                                             {sue, "lawyer", "Big Tent"},
		"My blog, discussed with Sue Ferris, is below.":                                                                {},
		"Please see below a byline from Kerbside's Data Manager, Sue Ferris.":                                          {sue, "Data Manager", "Kerbside"},
		"Please see below a submission from Sue Ferris, Data Manager at Kerbside Systems.":                             {sue, "Data Manager", "Kerbside Systems"},
		"A joint blog by myself and Sue Ferris.":                                                                       {"Kit Morrow and Sue Ferris", "", ""},
		"I'm attaching a blog from Sue Ferris at Kerbside Systems, plus her headshot.":                                 {sue, "", "Kerbside Systems"},
		"Below is the joint blog by Sue Ferris and Tom Reed of Kerbside Systems.":                                      {"Sue Ferris and Tom Reed", "", "Kerbside Systems"},
		"Below is a blog by Sue Ferris and Kerbside Systems Ltd.":                                                      {sue, "", ""},
		"Below is an article from Monday at Ten.":                                                                      {},
		"Sue Ferris and I have written this together.":                                                                 {"Kit Morrow and Sue Ferris", "", ""},
		"I wrote it with my colleague Sue Ferris, please credit both of us.":                                           {"Kit Morrow and Sue Ferris", "", ""},
		"My mother, Sue Ferris, now 93 and in Ashlea Court, dictated it to me.":                                        {sue, "", ""},
		"My late father's account is attached, which I edited. His name was Sue Ferris and he was the mechanic.":       {sue, "", ""},
		"One of our congregation, Sue Ferris, works nights. She has asked me to submit her reflections on her behalf.": {sue, "", ""},
		"Our neighbour Sue Ferris has no computer. I am sending it in for her.":                                        {sue, "", ""},
		"I wrote it about Sue Ferris. She has asked me to leave out the street.":                                       {},
		"Sue Ferris and Tom Reed helped. He has asked me to thank you.":                                                {},
		"Sue Ferris, who runs Kerbside Dairy, gave me this for you.":                                                   {sue, "", ""},
		"Sue Ferris has left it with us.":                                                                              {sue, "", ""},
		"Sue Ferris in your office said that you would take it. She asked us to submit by Friday.":                     {},
		"Our press officer Sue Ferris sends her regards. Photos will follow on her behalf.":                            {},
		"My great-grandmother Sue Ferris died in 2019 but she left a notebook. I have transcribed two pages of it.":    {sue, "", ""},
		"I am sending this on behalf of my neighbour, Sue Ferris, who does not use email.":                             {sue, "", ""},
		"This is by my friend Sue Ferris, who has no computer.":                                                        {sue, "", ""},
		"I am sending this for a colleague, Sue Ferris.":                                                               {sue, "", ""},
		"My daughter Sue Ferris (9) wrote this.":                                                                       {sue, "", ""},
		"This one comes from Sue Ferris. She is Operations Director at Kerbside Systems.":                              {sue, "", ""}, // the rest by resolve
		"This one comes from Monday Mornings. They are long.":                                                          {},
		"Our client Bluebell Digital would like to offer a blog from its Operations Director, Sue Ferris.":             {sue, "Operations Director", ""}, // and the organisation by OfferClient
		"Sue Ferris, Operations Director of our client Tidewell Water, has written the attached.":                      {sue, "Operations Director", "Tidewell Water"},
		"A story from Sue Ferris is below.":                                                                            {sue, "", ""},
		"Dear Sir or Madam\n\nYou asked for a blog.":                                                                   {},
		"Our blog is attached. It was written by two of our nurses, Sue Ferris and Tom Reed.":                          {"Sue Ferris and Tom Reed", "", ""},
		"A blog for your consideration by one of our nurses, Sue Ferris.":                                              {sue, "", ""},
		"On behalf of one of our volunteers, Sue Ferris, please find a story.":                                         {sue, "", ""},
		"On behalf of our Harbour Master, Captain Sue Ferris, I am pleased to submit the attached.":                    {sue, "Harbour Master", "Big Tent"},
		"This is the winning entry, by Sue Ferris.":                                                                    {sue, "", ""},
		"This is my mum's blog (Sue Ferris, 79, wheelchair user).":                                                     {sue, "", ""},
		"Sue Ferris told me this story and I typed it for her.":                                                        {sue, "", ""},
		"The author is my friend Sue Ferris, she is shy about emailing.":                                               {sue, "", ""},
		"Kindly find enclosed the essay of our Class VI student Sue Ferris on the topic “Buses”.":                      {sue, "", "Big Tent"},
		"I'm submitting this for my aunt Sue Ferris who is in a care home.":                                            {sue, "", ""},
		"It was reviewed by me and Sue Ferris before it was signed.":                                                   {},
		"Here is Sue Ferris's blog (she's our Director of Roads).":                                                     {"Sue Ferris", "", "Big Tent"},
		"Here's Sue Ferris's blog for theme 1.":                                                                        {sue, "", ""},
		"On behalf of my client, Dr Sue Ferris. Dr Ferris is Clinical Director.":                                       {"Sue Ferris", "", ""}, // the rest by resolve
		"The author is the Mayor, Cllr Sue Ferris.":                                                                    {"Sue Ferris", "Mayor", ""},
		"On behalf of our client, Ninefold Software.":                                                                  {},
		"The contributor is Sue Ferris, Operations Director at Kerbside Systems.":                                      {sue, "Operations Director", "Kerbside Systems"},
		"Attributed to: Sue Ferris, Operations Director, Kerbside Systems":                                             {sue, "Operations Director", "Kerbside Systems"},
		"It comes from Sue Ferris, Transformation Lead (Adult Social Care) at Kerbside Council.":                       {sue, "Transformation Lead (Adult Social Care)", "Kerbside Council"},
		"The blog is by Sue Ferris, our Vice President, Government.":                                                   {sue, "Vice President, Government", "Big Tent"},
		"Please send any queries to Sue Ferris, Operations Director at Kerbside Systems.":                              {},
		"I wrote it after a talk with Sue Ferris, Operations Director at Kerbside Systems.":                            {},
		"It quotes Sue Ferris, Operations Director at Kerbside Systems.":                                               {},
		"It is for Sue Ferris, Operations Director, and Tom Reed, Systems Officer.":                                    {},
		"Our Operations Director, Sue Ferris, is the author of the attached.":                                          {sue, "Operations Director", "Big Tent"},
		"Sue Ferris is our author; Sue Ferris is Operations Director at Kerbside Systems.":                             {sue, "Operations Director", "Kerbside Systems"},
		"Please attribute it to Sue Ferris, Operations Director, Kerbside Systems.":                                    {sue, "Operations Director", "Kerbside Systems"},
		"Please publish it under the name of Sue Ferris, Operations Director at Kerbside Systems.":                     {sue, "Operations Director", "Kerbside Systems"},
		"It is for People. Sue Ferris (Operations Director, Kerbside Systems) is the author.":                          {sue, "Operations Director", "Kerbside Systems"},
		"The blog is by Sue Ferris, Managing Director, UK and Ireland, Kerbside Systems.":                              {sue, "Managing Director, UK and Ireland", "Kerbside Systems"},
		"The blog is by Sue Ferris, Operations Director, Kerbside Systems and is for theme 2.":                         {sue, "Operations Director", "Kerbside Systems"},
		"Here is a blog by Sue Ferris, Operations Director (copied).":                                                  {sue, "Operations Director", ""},
		"Sue Ferris (copied) is Operations Director at Kerbside Systems and the author.":                               {sue, "Operations Director", "Kerbside Systems"},
		"Blog attached, my colleague Sue (copied) handles our press.":                                                  {},
		"Sue, who is copied, can answer questions while I am away.":                                                    {},
		"Here is a blog by our colleague Sue (cc'd), for theme 3.":                                                     {sue, "", ""},
		"I send this for Sue (copied).":                                                                                {sue, "", ""},
		"Our Comms Manager Sue Ferris is copied in.":                                                                   {},
		"If you need anything, my colleague Sue Ferris (Press Officer) can help.":                                      {},
		"Sue Ferris, our Head of Communications, will post it on our site too.":                                        {},
		"It tells the story of our Chief Nurse, Sue Ferris, and her team.":                                             {},
		"My manager Sue Ferris, Head of Communications, has signed it off.":                                            {},
		"I report to Sue Ferris, our Director of Data.":                                                                {},
		"Our Chair, Sue Ferris, would like to know when it goes live.":                                                 {},
		"Here is Sue’s blog.":                                                                      {sue, "", ""},
		"On behalf of Sue, who is copied in, the blog.":                                            {sue, "", ""},
		"The author is our Operations Director Sue Ferris.":                                        {sue, "Operations Director", "Big Tent"},
		"I attach a blog by Kerbside Council's Leader, Councillor Sue Ferris.":                     {sue, "Leader", "Kerbside Council"},
		"Kerbside Systems CTO Sue Ferris is the author.":                                           {sue, "CTO", "Kerbside Systems"},
		"The author is Data Manager at Kerbside Systems, Sue Ferris.":                              {sue, "Data Manager", "Kerbside Systems"},
		"Sue Ferris of Kerbside Systems, where she is Data Manager, wrote the piece.":              {sue, "Data Manager", "Kerbside Systems"},
		"Sue Ferris is our Data Manager and this is her blog.":                                     {sue, "Data Manager", "Big Tent"},
		"Our client's Data Manager, Sue Ferris of Kerbside Systems, is the author.":                {sue, "Data Manager", "Kerbside Systems"},
		"My colleague Sue Ferris (Data Manager) wrote this one.":                                   {sue, "Data Manager", "Big Tent"},
		"Sent on behalf of Sue Ferris, Data Manager at our client Kerbside Systems.":               {sue, "Data Manager", "Kerbside Systems"},
		"It is by Sue Ferris, who runs Kerbside Systems as its Managing Director.":                 {sue, "Managing Director", "Kerbside Systems"},
		"Please see below from my colleague Frau Dr. Sue Ferris.":                                  {sue, "", ""},
		"Here is a blog by our client Sue Ferris, Harbour Master at Vestrey Council, for theme 1.": {sue, "Harbour Master", "Vestrey Council"},
		"Please find a blog by my client Sue Ferris (Harbour Master, Vestrey Council) attached.":   {sue, "Harbour Master", "Vestrey Council"},
		"I am sending a blog from Sue Ferris attached, called “Doors”.":                            {sue, "", ""},
		"I am sending a blog from Sue Ferris below, called “Doors”.":                               {sue, "", ""},
		"I am sending a blog from Kerbside Systems attached.":                                      {},
		"I am sending a blog from Big Tent below.":                                                 {},
		"Attached is the blog from St Brigid's Hospital.":                                          {},
		"Here is St Anne's blog for theme 3.":                                                      {},
		"It's by two of us: Ann Lee (Head of Data) and Bo Ray (Clerk).":                            {"Ann Lee and Bo Ray", "", ""},
		"It is a blog about two of us, Ann and me.":                                                {},
		"Having read the Cabinet Office's blog on queues, we thought we would write one too.":      {},
		"Having enjoyed the Cabinet Office's blog, please find ours attached.":                     {},
		"We enjoyed the Cabinet Office's blog on queues and this is our answer to it.":             {},
		"After Sam Tulley's blog on ferries we wanted to add ours.":                                {},
		"I enjoyed Sam Tulley's blog, and mine is attached.":                                       {},
		"Following Sam Tulley's blog, here is ours.":                                               {},
		"Sam Tulley's blog made me write my own, attached.":                                        {},
		"Please find attached my response to Sam Tulley's blog.":                                   {},
		"I have read Sam Tulley's blog and attach it for theme 2.":                                 {"Sam Tulley", "", ""},
		"Please find Sam Tulley's blog attached; ours will follow on Friday.":                      {"Sam Tulley", "", ""},
		"This is our response to Sam Tulley's blog on ferries.":                                    {},
		"Here is Tom's blog.":                                 {},
		"This was written for Local Government Chronicle.":    {},
		"Please find our blog attached.":                      {},
		"A blog on behalf of the Smarter State team":          {},
		"Please find attached a blog by Kerbside Systems Ltd": {},
	} {
		a := Named(text, src)
		if got := [3]string{a.Name.Text, a.Role.Text, a.Organisation.Text}; got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// TestNobodyIsNamedLikeTheCall: a blog for the call is no blog by somebody of that name, whatever the call is.
func TestNobodyIsNamedLikeTheCall(t *testing.T) {
	turning := *calltest.Example(t)
	turning.Name = "Turning Pages: readers' stories"
	for _, c := range []struct {
		call *call.Call
		text string
		want string
	}{
		{calltest.Example(t), "A blog by Smarter State is attached.", ""},
		{&turning, "A blog by Smarter State is attached.", "Smarter State"},
		{&turning, "A blog by Turning Pages is attached.", ""},
		{&turning, "A blog by Sue Ferris is attached.", "Sue Ferris"},
	} {
		if got := Named(c.text, thread.Note{Call: c.call, Where: "email body"}).Name.Text; got != c.want {
			t.Errorf("%s: %q wrote %q, want %q", c.call.Name, got, c.text, c.want)
		}
	}
}

// TestTwoAuthorsOfAClient have the client in common, whatever each of them does there.
func TestTwoAuthorsOfAClient(t *testing.T) {
	const text = "On behalf of our client, the Fenwick Partnership, please find a guest blog co-written by Sue Ferris (Operations Director) " +
		"and Derek Hall (Systems Officer). It is for theme 4."
	a := Named(text, thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow"}})
	OfferClient(&a, text, "email body")
	b := Named("It was written by Sue Ferris, Data Manager at Kerbside Systems (sue.ferris@kerbside.example).", thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}})
	if b.Organisation.Text != "Kerbside Systems" || b.Email.Text != "sue.ferris@kerbside.example" {
		t.Errorf("%q, %q: an address is no part of the organisation", b.Organisation.Text, b.Email.Text)
	}
	if a.Name.Text != "Sue Ferris and Derek Hall" || a.Role.Text != "" || a.Organisation.Text != "Fenwick Partnership" {
		t.Errorf("%q, %q, %q", a.Name.Text, a.Role.Text, a.Organisation.Text)
	}
}

// TestAsPrincipal takes the post of the author from the signature of one who assists them.
func TestAsPrincipal(t *testing.T) {
	for role, want := range map[string][2]string{
		"PA to Sir Derek Hall, Chairman":                  {"Chairman", "Fenwick plc"},
		"Executive Assistant to Derek Hall, Chairman":     {"Chairman", "Fenwick plc"},
		"Business Manager to Derek Hall, Chairman":        {"Chairman", "Fenwick plc"},
		"PA to Ann Lee, Chairman":                         {"", ""},
		"Assistant to the Board, thanks to Derek Hall":    {"", ""},
		"Secretary of the Derek Hall Trust for Old Boats": {"", ""},
	} {
		var a finding.Author
		asPrincipal(&a, "Derek Hall", person.Person{Name: "Kit Morrow", Role: role, Organisation: "Fenwick plc"})
		if got := [2]string{a.Role.Text, a.Organisation.Text}; got != want {
			t.Errorf("%q: %q, want %q", role, got, want)
		}
	}
}

// TestClientBeforeI: the sentence goes on behind the name of the organisation, and an address is no part of a role.
// TestSpellsName: an address is that of whoever's whole name it is made of.
func TestSpellsName(t *testing.T) {
	for email, want := range map[string]bool{
		"sue@ferris.example": true, "sue.ferris@mail.example": true, "ferris_sue@mail.example": true,
		"tom@ferris.example": false, "sue@mail.example": false, "office@sue-ferris.example": false,
	} {
		if got := spellsName(email, "Sue Ferris"); got != want {
			t.Errorf("%s: %v", email, got)
		}
	}
}

func TestClientBeforeI(t *testing.T) {
	const text = "On behalf of Fenwick Council I am sending you a blog by Sue Ferris, Head of Libraries (sue@fenwick.example), who is copied."
	a := Named(text, thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow"}})
	OfferClient(&a, text, "email body")
	if a.Role.Text != "Head of Libraries" || a.Organisation.Text != "Fenwick Council" || a.Email.Text != "sue@fenwick.example" {
		t.Errorf("%q, %q, %q", a.Role.Text, a.Organisation.Text, a.Email.Text)
	}
}

// TestAnOrganisationOffers gives an author the organisation that offers the blog.
func TestAnOrganisationOffers(t *testing.T) {
	for text, want := range map[string]string{
		"Fenwick Council would like to contribute the attached, written by Sue Ferris, Data Manager.": "Fenwick Council",
		"Big Tent would love to share a blog by Sue Ferris, Data Manager at Kerbside Systems.":        "Kerbside Systems",
		"Tom Reed would like to share a blog by Sue Ferris, Data Manager.":                            "",
	} {
		src := thread.Note{Where: "email body", From: message.Address{Name: "Kit Morrow"}, Signed: person.Person{Name: "Kit Morrow"}}
		a := Named(text, src)
		OfferClient(&a, text, "email body")
		if a.Name.Text != "Sue Ferris" || a.Organisation.Text != want {
			t.Errorf("%q: %q, %q", text, a.Name.Text, a.Organisation.Text)
		}
	}
}

// TestIsFrom hears whose a blog is by the organisation that it comes from.
func TestIsFrom(t *testing.T) {
	for text, want := range map[string]bool{
		"Attached are three blogs from Kerbside Systems for the week.": true,
		"Our contribution comes from Kerbside Systems.":                false,
		"Here is a blog from Fenwick Council.":                         false,
	} {
		if got := isFrom(text, "Kerbside Systems"); got != want {
			t.Errorf("isFrom(%q) = %v", text, got)
		}
	}
}

// TestByLine reads the line of a note that says who the author is, up to the end of the sentence.
func TestByLine(t *testing.T) {
	for line, want := range map[string]person.Person{
		"The author is Sue Ferris, who is Data Manager at Kerbside Systems. The title is “Nine doors”.": {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"The author is Dr. Sue Ferris, Data Manager at Kerbside Systems. It is for theme 5.":            {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"By Sue Ferris, Data Manager, Kerbside Systems":                                                 {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"Blog attached. By Sue Ferris, Data Manager, Kerbside Systems":                                  {Name: "Sue Ferris", Role: "Data Manager", Organisation: "Kerbside Systems"},
		"Blog attached. By Monday, please, or by Tuesday, our Data Manager says.":                       {},
		"The author is always the last to know.":                                                        {},
	} {
		a := ByLine([]document.Block{document.Line(line)}, "email body")
		if got := (person.Person{Name: person.CleanName(a.Name.Text), Role: a.Role.Text, Organisation: a.Organisation.Text}); got != want {
			t.Errorf("%q: %+v, want %+v", line, got, want)
		}
	}
}

// TestWhomTheSenderAssists: an assistant calls the author by one name, and the signature gives the whole one.
func TestWhomTheSenderAssists(t *testing.T) {
	for text, want := range map[string]string{
		"Dr Ferris asked me to send you her blog.": "Sue Ferris",
		"Sue's blog is attached.":                  "Sue Ferris",
		"Tom's blog is attached.":                  "",
	} {
		src := thread.Note{Where: "email body", From: message.Address{Name: "Joan Petty"}, Signed: person.Person{Name: "Joan Petty", Role: "Executive Assistant to Dr Sue Ferris", Organisation: "Chief Executive"}}
		if a := Named(text, src); a.Name.Text != want {
			t.Errorf("%q: %q", text, a.Name.Text)
		}
	}
}
