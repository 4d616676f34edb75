package purpose

import (
	"cmp"
	"net/url"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// sharers are the places where people put a document and send a link to it.
var sharers = []struct{ host, name string }{
	{"docs.google.com", "Google Docs"},
	{"drive.google.com", "Google Drive"},
	{"sharepoint.com", "SharePoint or OneDrive"},
	{"1drv.ms", "OneDrive"},
	{"onedrive.live.com", "OneDrive"},
	{"onedrive.com", "OneDrive"},
	{"dropbox.com", "Dropbox"},
	{"db.tt", "Dropbox"},
	{"we.tl", "WeTransfer"},
	{"wetransfer.com", "WeTransfer"},
	{"icloud.com", "iCloud"},
	{"box.com", "Box"},
	{"app.box.com", "Box"},
	{"notion.so", "Notion"},
	{"notion.site", "Notion"},
	{"sway.office.com", "Microsoft Sway"},
	{"sharefile.com", "ShareFile"},
	{"mimecast.com", "Mimecast"},
	{"evernote.com", "Evernote"},
	{"transfernow.net", "TransferNow"},
	{"swisstransfer.com", "SwissTransfer"},
	{"filemail.com", "Filemail"},
	{"hightail.com", "Hightail"},
	{"pcloud.com", "pCloud"},
	{"tresorit.com", "Tresorit"},
	{"drive.proton.me", "Proton Drive"},
	{"workdrive.zoho.com", "Zoho WorkDrive"},
	{"1drv.com", "OneDrive"},
	{"photos.app.goo.gl", "Google Photos"},
	{"smash.com", "Smash"},
	{"fromsmash.com", "Smash"},
	{"mega.nz", "MEGA"},
	{"quip.com", "Quip"},
	{"zoho.com", "Zoho"},
	{"egnyte.com", "Egnyte"},
	{"canva.com", "Canva"},
	{"etherpad.org", "Etherpad"},
	{"hackmd.io", "HackMD"},
}

var webAddress = phrase.MustCompile(`https?://[^\s<>()"'“”]+`)

// Link is a web address in an email with what leads to it: the words before it in its sentence; of one that begins its
// line, those behind it; of one that stands alone, the line above it, unless that greets.
type Link struct {
	address string
	About   string
}

// LinksIn returns the links in blocks, those behind words and those written out.
func LinksIn(blocks []document.Block) []Link {
	var links []Link
	above := ""
	for _, b := range blocks {
		for _, row := range b.Rows {
			for _, cell := range row {
				links = append(links, LinksIn(cell.Blocks)...)
			}
		}
		for _, s := range b.Spans {
			if strings.HasPrefix(s.Link, "http") {
				links = append(links, Link{s.Link, cmp.Or(leadTo(b.Text(), s.Text), above)})
			}
		}
		for line := range strings.SplitSeq(b.Text(), "\n") {
			for _, address := range webAddress.FindAllString(line, 20) {
				links = append(links, Link{address, cmp.Or(leadTo(line, address), above)})
			}
			switch said := wording.Fold(webAddress.ReplaceAllString(line, "")); {
			case speech.Greets(said):
				above = ""
			case letters.MatchString(said):
				above = said
			}
		}
	}
	return links
}

// TellsOfSharing says whether an email, by its subject or its text, is how Google Docs, Dropbox, WeTransfer and their like tell that
// somebody has shared a document.
func TellsOfSharing(subject, text string) bool {
	return sharedWithYou.MatchString(subject) || sharedWithYou.MatchString(text)
}

var sharedWithYou = phrase.Like("Jane Doe has invited you to view the following document",
	`(?i)\b(?:has |have )?(?:shared|sent) [^\n]{1,120}? with you\b|`+
		`\b(?:has |have )?(?:shared|sent you) (?:an?|the|this|some|\d+|one|two|three) (?:\w+ )?(?:documents?|files?|items?|folders?)\b|`+
		`\binvited you to (?:view|edit|comment on|contribute to|collaborate on|open|access)\b`)

// leadTo returns what leads to some words of a text, without web addresses.
func leadTo(text, words string) string {
	before, behind, _ := strings.Cut(text, words)
	if webAddress.MatchString(words) {
		words = ""
	}
	all := wording.Sentences(webAddress.ReplaceAllString(before, "") + words)
	if len(all) > 0 && letters.MatchString(all[len(all)-1]) {
		return wording.Fold(all[len(all)-1])
	}
	if all = wording.Sentences(webAddress.ReplaceAllString(behind, "")); len(all) > 0 && letters.MatchString(all[0]) {
		return wording.Fold(all[0])
	}
	return ""
}

var letters = phrase.MustCompile(`\p{L}`)

// ofOther says whether the sentence that brings a link speaks of something beside the blog: "our logo is at …", "my
// questions about the blog are in …".
func (l Link) ofOther() bool {
	return speaksOfOther(withThings.ReplaceAllString(aside.ReplaceAllString(l.About, ""), ""))
}

// aside stands in brackets and is not what a sentence is about: "the document was too large (pictures!), so it is on …".
var aside = phrase.Like("(pictures!)", `\([^()]*\)`)

// withThings comes with what the link leads to: "the document with its pictures is on …".
var withThings = phrase.MustCompile(`(?i)\b(?:with|including) (?:its|(?:all )?(?:the|its)|all) (?:\w+ )?` + otherThings + `\b`)

// OfBlog says whether it speaks of the sender's blog.
func (l Link) OfBlog() bool {
	about := notOurs.ReplaceAllString(blogThings.ReplaceAllString(l.About, ""), "")
	return speech.BlogWord.MatchString(about) && !l.ofOther()
}

// notOurs is a blog that was there before, or is somebody else's: "your blog on trees", "our earlier article", "our terms for
// blogs".
var notOurs = phrase.MustCompile(`(?i)\b(?:your|his|their|its|last (?:week|month|year)['’]s|(?:(?:our|my|the|this|an?) )?(?:own|earlier|previous|` +
	`recent|latest|last|other|old|similar|related)) (?:\w+ ){0,2}?(?:blogs?|posts?|blog posts?|{works})\b|` +
	`\b(?:blogs?|posts?|{works}) (?:like|such as)\b|` +
	`\b(?:in|for|about|on|of|with|from) (?:guest )?(?:blogs|posts|articles|pieces)\b`)

// OffersPage says whether a link leads to a page that is offered as the blog: "our blog is at https://…".
func (l Link) OffersPage() bool {
	u, err := url.Parse(l.address)
	return err == nil && isPage(u) && l.OfBlog() && wording.Count(l.About) <= 40 && !strings.Contains(l.About, "?") &&
		!hasSeen.MatchString(l.About) && claimOf(l.About) != claimsLater
}

// NamedBy says whether the subject says what a link without any word is.
func (l Link) NamedBy(subject string) bool { return Link{l.address, subject}.OffersPage() }

// hasSeen is said of another's page, or of what was published before.
var hasSeen = phrase.MustCompile(`(?i)\b(?:i|we)(?:['’]ve| have)? (?:just |also |recently )?` +
	`(?:read|saw|seen|enjoyed|liked|found|came across|publish(?:ed)?|wrote|write|run)\b|` +
	`\b(?:example|inspired|based on|refers? to|mentions?|links to|previously|similar)\b`)

// isPage says whether an address is that of one page: not the front of a site or of its news, not a person's page, not
// a meeting.
func isPage(u *url.URL) bool {
	path := strings.Trim(u.Path, "/")
	return path != "" && !social.MatchString(u.Hostname()+u.Path) && !frontPage.MatchString(path)
}

// frontPage is the last step of an address at which many things are listed.
var frontPage = phrase.MustCompile(`(?i)(?:^|/)(?:blogs?|news|about(?:-us)?|insights|articles|posts|events|contact(?:-us)?|home|index(?:\.\w+)?|` +
	`privacy(?:-\w+)?|legal|disclaimer|unsubscribe|[\w-]*guidelines?)$`)

// PagesIn returns the web addresses that stand alone on a line of what was written, as one gives the address of a
// page to be read; the front page of a site is none, nor is a person's page on a social network.
func PagesIn(blocks []document.Block) []string {
	var pages []string
	for _, b := range blocks {
		text := strings.Trim(strings.TrimSpace(b.Text()), "<>()")
		u, err := url.Parse(text)
		if webAddress.FindString(text) == text && text != "" && err == nil && isPage(u) {
			pages = append(pages, text)
		}
	}
	return pages
}

// social are a person's or a firm's own pages, and meetings: twitter.com/jane, linkedin.com/in/jane, calendly.com/jane.
var social = phrase.MustCompile(`(?i)^(?:[\w-]+\.)*(?:(?:twitter|x|facebook|instagram|youtube|tiktok|bsky)\.\w+/|linkedin\.com/(?:in|company)/|` +
	`zoom\.us/|teams\.microsoft\.com/|calendly\.com/|meet\.google\.com/|\w+\.webex\.com/)`)

// SharedDocument returns the name of the service when one of the links leads to a shared document. A link that a
// mail gateway has wrapped ("safelinks…?url=") is unwrapped; one that is said to lead to something else is passed over.
func SharedDocument(links []Link) string {
	for _, l := range links {
		u, err := url.Parse(l.address)
		if err != nil || l.ofOther() {
			continue
		}
		if name := sharerOf(u); name != "" { // "icloud.com/attachment/?u=…" is one itself
			return name
		}
		for _, key := range []string{"url", "u", "q"} {
			if inner := u.Query().Get(key); strings.HasPrefix(inner, "http") {
				if v, err := url.Parse(inner); err == nil {
					u = v
				}
			}
		}
		if name := sharerOf(u); name != "" {
			return name
		}
	}
	return ""
}

// sharerOf returns the name of the service whose address it is; "" for none.
func sharerOf(u *url.URL) string {
	for _, s := range sharers {
		if host := strings.ToLower(u.Hostname()); host == s.host || strings.HasSuffix(host, "."+s.host) {
			return s.name
		}
	}
	return ""
}
