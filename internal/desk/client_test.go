package desk_test

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"io"
	"strings"
	"testing"

	gomail "github.com/emersion/go-message/mail"

	"copydesk/internal/desk"
	"copydesk/internal/submission"
)

// clients are the ways in which mail programs quote the letter that they answer. %[1]s is what the person writes, as
// HTML or plain text, %[2]s the letter's HTML body, %[3]s its text with quote marks, %[4]s its text without, %[5]s with initials.
var clients = []struct{ name, kind, body string }{
	{"Gmail", "text/html", `<div dir="ltr">%[1]s<br></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Thu, 20 Aug 2020 at 10:20, Blogs desk &lt;<a href="mailto:blogs@example.org">blogs@example.org</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">%[2]s</blockquote></div>`},
	{"Outlook desktop", "text/html", `<html><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">%[1]s<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Blogs desk &lt;blogs@example.org&gt; <br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe &lt;jane@acme.example&gt;<br><b>Subject:</b> Your blog needs a small change<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>%[2]s</div></body></html>`},
	{"Outlook on the web", "text/html", `<div style="font-family:Calibri">%[1]s</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> 20 August 2020 10:20<br><b>To:</b> Jane Doe &lt;jane@acme.example&gt;<br><b>Subject:</b> Your blog needs a small change</font><div>&nbsp;</div></div>%[2]s`},
	{"Outlook for iOS", "text/html", `<div dir="ltr">%[1]s</div><div><br></div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr style="display:inline-block;width:98%%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Blogs desk &lt;blogs@example.org&gt;<br><b>Sent:</b> Thursday, August 20, 2020 10:20:11 AM<br><b>To:</b> Jane Doe<br><b>Subject:</b> Your blog needs a small change</div>%[2]s`},
	{"Apple Mail", "text/html", `<html><body style="word-wrap: break-word;">%[1]s<br><div><br><blockquote type="cite"><div>On 20 Aug 2020, at 10:20, Blogs desk &lt;<a href="mailto:blogs@example.org">blogs@example.org</a>&gt; wrote:</div><br class="Apple-interchange-newline"><div>%[2]s</div></blockquote></div></body></html>`},
	{"iPhone", "text/html", `<html><body dir="auto">%[1]s<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 20 Aug 2020, at 10:20, Blogs desk &lt;blogs@example.org&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">%[2]s</div></blockquote></body></html>`},
	{"Yahoo", "text/html", `<div>%[1]s</div><div id="yahoo_quoted_123" class="yahoo_quoted"><div>On Thursday, 20 August 2020, 10:20:11 BST, Blogs desk &lt;blogs@example.org&gt; wrote: </div><div><br></div><div>%[2]s</div></div>`},
	{"Thunderbird, above", "text/html", `<p>%[1]s</p><div class="moz-cite-prefix">On 20/08/2020 10:20, Blogs desk wrote:<br></div><blockquote type="cite" cite="mid:x@example.org">%[2]s</blockquote>`},
	{"Thunderbird, below", "text/html", `<div class="moz-cite-prefix">On 20/08/2020 10:20, Blogs desk wrote:<br></div><blockquote type="cite" cite="mid:x@example.org">%[2]s</blockquote><p>%[1]s</p>`},
	{"Outlook in German", "text/html", `<div class="WordSection1"><p class="MsoNormal">%[1]s</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Blogs desk &lt;blogs@example.org&gt; <br><b>Gesendet:</b> Donnerstag, 20. August 2020 10:20<br><b>An:</b> Jane Doe<br><b>Betreff:</b> Your blog needs a small change</p></div></div>%[2]s</div>`},
	{"Gmail, plain", "text/plain", "%[1]s\r\n\r\nOn Thu, 20 Aug 2020 at 10:20, Blogs desk <blogs@example.org> wrote:\r\n\r\n%[3]s"},
	{"Outlook, plain", "text/plain", "%[1]s\r\n\r\n-----Original Message-----\r\nFrom: Blogs desk <blogs@example.org>\r\nSent: 20 August 2020 10:20\r\nTo: Jane Doe <jane@acme.example>\r\nSubject: Your blog needs a small change\r\n\r\n%[4]s"},
	{"mutt, below", "text/plain", "On Thu, Aug 20, 2020 at 10:20:11AM +0100, Blogs desk wrote:\r\n%[3]s\r\n\r\n%[1]s\r\n"},
	{"The Bat!", "text/plain", "%[1]s\r\n\r\n%[5]s"},
	{"no mark, plain", "text/plain", "%[1]s\r\n\r\n%[4]s"},
	{"no mark, HTML", "text/html", `<div>%[1]s</div><div>%[2]s</div>`},
	{"Gmail in French, plain", "text/plain", "%[1]s\r\n\r\nLe jeu. 20 août 2020 à 10:20, Blogs desk <blogs@example.org> a écrit :\r\n\r\n%[3]s"},
}

// answers are what people write in such a reply, and the outcome it must have.
var answers = []struct{ name, text, want string }{
	{"a labelled line", "Description: " + descr, "accepted"},
	{"a bare sentence", descr, "accepted"},
	{"a bare sentence with a greeting", "Hi,\n\nSorry about that! Here is the description:\n\n" + descr + "\n\nBest wishes,\nJane", "accepted"},
	{"thanks", "Thank you, I will send it tomorrow.\n\nJane", "noted"},
}

// TestRepliesFromClients answers a correction letter from each mail program, with our own letter quoted below: only
// what the person wrote counts.
func TestRepliesFromClients(t *testing.T) {
	t.Parallel()
	for _, c := range clients {
		for _, a := range answers {
			t.Run(c.name+"/"+a.name, func(t *testing.T) {
				o := newOffice(t)
				o.deliver(withoutDescription("1@acme.example"))
				l := o.last[0]
				text, page := o.parts(l.ID)
				written := a.text
				if c.kind == "text/html" {
					written = strings.ReplaceAll(html.EscapeString(a.text), "\n", "<br>")
				}
				quoted := "> " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n> ")
				body := fmt.Sprintf(c.body, strings.ReplaceAll(written, "\n", "\r\n"), page, quoted, text, strings.ReplaceAll(quoted, "> ", "Bd> "))
				if at := strings.Index(body, "%!(EXTRA"); at >= 0 {
					body = body[:at]
				}
				o.now = o.now.Add(1)
				raw := fmt.Sprintf("From: %s\r\nTo: blogs@example.org\r\nSubject: Re: %s\r\nMessage-ID: <2@acme.example>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\nContent-Type: %s; charset=utf-8\r\n\r\n%s", jane, l.Subject, l.MessageID, c.kind, body)
				got := o.file(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 99, Received: o.now, Raw: []byte(raw)})
				if !strings.HasPrefix(got, "reply "+a.want+" SS20-1") {
					t.Errorf("got %s, want %s", got, a.want)
				}
				s := o.submission("SS20-1")
				if s.Blog.Title != title || len(s.Blog.Themes) != 1 || s.Blog.Themes[0] != 3 || s.Blog.Author.Name != "Jane Doe" {
					t.Errorf("our own words came back as the sender's: %q %v %+v", s.Blog.Title, s.Blog.Themes, s.Blog.Author)
				}
				if a.want == "accepted" && s.Blog.Description != descr || a.want == "noted" && s.Status != submission.StatusNeedsCorrection {
					t.Errorf("description %q, status %s", s.Blog.Description, s.Status)
				}
			})
		}
	}
}

// parts returns a letter's text and the inside of its HTML body.
func (o *office) parts(id int64) (text, page string) {
	o.t.Helper()
	raw, err := o.store.LetterRaw(context.Background(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	r, err := gomail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		o.t.Fatal(err)
	}
	for {
		p, err := r.NextPart()
		if err != nil {
			return text, page
		}
		content, _ := io.ReadAll(p.Body)
		if strings.HasPrefix(p.Header.Get("Content-Type"), "text/html") {
			_, page, _ = strings.Cut(string(content), "<body")
			_, page, _ = strings.Cut(page, ">")
			page, _, _ = strings.Cut(page, "</body>")
			continue
		}
		text = string(content)
	}
}
