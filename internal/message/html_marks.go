package message

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A mark is what a class or id in a mail client's HTML says of everything within the element.
type mark int

const (
	markQuote       mark = iota + 1 // a quoted email
	markGmailQuote                  // a quoted email, or only the frame around attribution and quote
	markAttribution                 // "On … wrote:"
	markHeaders                     // From, Sent, To, Subject
	markSignature
)

// classMarks are the classes of mail clients.
var classMarks = map[string]mark{
	"gmail_quote":                         markGmailQuote,  // Gmail
	"gmail_quote_container":               markGmailQuote,  // Gmail since 2024
	"gmail_attr":                          markAttribution, // Gmail
	"gmail_signature":                     markSignature,   // Gmail
	"gmail_signature_prefix":              markSignature,   // Gmail: the "-- " above it
	"moz-cite-prefix":                     markAttribution, // Thunderbird
	"moz-signature":                       markSignature,   // Thunderbird
	"yahoo_quoted":                        markQuote,       // Yahoo
	"protonmail_quote":                    markQuote,       // Proton Mail
	"protonmail_signature_block":          markSignature,   // Proton Mail
	"tutanota_quote":                      markQuote,       // Tuta
	"zmail_extra":                         markQuote,       // Zoho
	"front-blockquote":                    markQuote,       // Front
	"freshdesk_quote":                     markQuote,       // Freshdesk
	"ms-outlook-mobile-signature":         markSignature,   // Outlook for iOS and Android
	"ms-outlook-mobile-reference-message": markQuote,       // Outlook for iOS and Android
	"mimecast-signature":                  markSignature,   // Mimecast
	"apple-mail-signature":                markSignature,   // Apple Mail
}

// idMarks are the ids of mail clients; Exchange puts x_ before those of an email that it quotes.
var idMarks = map[string]mark{
	"divrplyfwdmsg":                           markHeaders,     // Outlook on the web, Outlook.com
	"signature":                               markSignature,   // Outlook on the web
	"ms-outlook-mobile-signature":             markSignature,   // Outlook for iOS and Android
	"applemailsignature":                      markSignature,   // Apple Mail
	"mail-editor-reference-message-container": markQuote,       // new Outlook
	"ms-outlook-ios-reference-message":        markQuote,       // Outlook for iOS
	"yahoo_quoted":                            markQuote,       // Yahoo
	"reply-intro":                             markAttribution, // Roundcube
}

func markOf(n *html.Node) mark {
	for class := range strings.FieldsSeq(strings.ToLower(attribute(n, "class"))) {
		if m, ok := classMarks[strings.TrimPrefix(class, "x_")]; ok {
			return m
		}
	}
	id := strings.ToLower(attribute(n, "id"))
	for strings.HasPrefix(id, "x_") {
		id = id[2:]
	}
	if m, ok := idMarks[id]; ok {
		return m
	}
	if strings.HasPrefix(id, "yahoo_quoted") || attribute(n, "name") == "quote" && n.DataAtom == atom.Div { // GMX, web.de
		return markQuote
	}
	return 0
}

// within is the state inside an element.
func (s lineState) within(n *html.Node) lineState {
	if n.Type != html.ElementNode {
		return s
	}
	m := markOf(n)
	switch {
	case n.DataAtom == atom.Blockquote:
		s.depth++
		s.sure = s.sure || m == markQuote || m == markGmailQuote || strings.EqualFold(attribute(n, "type"), "cite")
	case m == markQuote, m == markGmailQuote && !isFrame(n):
		s.depth++
		s.sure = true
	case m == markAttribution:
		s.hint = hintAttribution
	case m == markHeaders:
		s.hint = hintHeaders
	case m == markSignature:
		s.hint = hintSignature
	}
	s.pre = s.pre || n.DataAtom == atom.Pre
	s.field = s.field || n.DataAtom == atom.Table && labelsFields(n)
	return s
}

// labelsFields reports whether two cells of a table are labels of fields: "Title", "Theme". What else stands in it is written for us,
// the sender's name in the last cell too.
func labelsFields(table *html.Node) bool {
	labels := 0
	for n := range table.Descendants() {
		if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
			continue
		}
		var text strings.Builder
		for c := range n.Descendants() {
			if c.DataAtom == atom.Table {
				return false // a frame around the email
			}
			if c.Type == html.TextNode && text.Len() <= tellingLength {
				text.WriteString(c.Data)
			}
		}
		if label := fold(text.String()); len(label) < 60 && fieldLabel.MatchString(strings.TrimRight(label, ": ")+":") {
			labels++
		}
	}
	return labels >= 2
}

// isFrame reports whether Gmail's quote element holds the attribution and the quote, each marked itself: then text
// beside them is an answer between the quotes, or a forwarded email that its first line tells.
func isFrame(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Blockquote || markOf(c) == markAttribution) {
			return true
		}
	}
	return false
}
