package intake

import (
	"net/url"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
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

// linksIn returns the web addresses in blocks, those behind words and those written out.
func linksIn(blocks []document.Block) []string {
	var links []string
	for _, b := range blocks {
		for _, s := range b.Spans {
			if strings.HasPrefix(s.Link, "http") {
				links = append(links, s.Link)
			}
		}
		links = append(links, webAddress.FindAllString(b.Text(), 20)...)
	}
	return links
}

// pagesIn returns the web addresses that stand alone on a line of what was written, as one gives the address of a
// page to be read; the front page of a site is none, nor is a person's page on a social network.
func pagesIn(sources []source) []string {
	var pages []string
	for _, s := range sources {
		for _, b := range s.blocks {
			text := strings.Trim(strings.TrimSpace(b.Text()), "<>()")
			u, err := url.Parse(text)
			if webAddress.FindString(text) == text && text != "" && err == nil && strings.Trim(u.Path, "/") != "" && !social.MatchString(u.Hostname()+u.Path) {
				pages = append(pages, text)
			}
		}
	}
	return pages
}

// social are a person's or a firm's own pages: twitter.com/jane, linkedin.com/in/jane.
var social = phrase.MustCompile(`(?i)^(?:[\w-]+\.)*(?:(?:twitter|x|facebook|instagram|youtube|tiktok|bsky)\.\w+/|linkedin\.com/(?:in|company)/|zoom\.us/)`)

// sharedDocument returns the name of the service when one of the links leads to a shared document. A link that a
// mail gateway has wrapped ("safelinks…?url=") is unwrapped.
func sharedDocument(links []string) string {
	for _, l := range links {
		u, err := url.Parse(l)
		if err != nil {
			continue
		}
		for _, key := range []string{"url", "u", "q"} {
			if inner := u.Query().Get(key); strings.HasPrefix(inner, "http") {
				if v, err := url.Parse(inner); err == nil {
					u = v
				}
			}
		}
		for _, s := range sharers {
			if host := strings.ToLower(u.Hostname()); host == s.host || strings.HasSuffix(host, "."+s.host) {
				return s.name
			}
		}
	}
	return ""
}
