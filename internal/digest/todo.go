package digest

import (
	"cmp"
	"fmt"
	"strings"

	"copydesk/internal/letter"
	"copydesk/internal/submission"
)

// todo is one thing for the editors, put into words only when there is room for it, and the command that shows it.
type todo struct {
	item    func() Item
	command string
}

// forYou lists what needs an editor, what only an editor can do first.
func (d Digest) forYou(share int) (items []Item, more string) {
	left := room(share)
	all := d.todos()
	for i, t := range all {
		item := t.item()
		if !left.takes(itemMarkup+noteMarkup*len(item.Notes), append(item.Notes, item.Head, item.Title, item.Text)...) {
			return items, d.more(len(all)-i, t.command)
		}
		items = append(items, item)
	}
	return items, ""
}

func (d Digest) todos() []todo {
	var all []todo
	add := func(command string, item func() Item) { all = append(all, todo{item, command}) }
	for _, l := range d.ForYou.Late {
		add("list --status late", func() Item {
			return Item{
				Head: l.Ref, Title: titled(l.Title), Text: fmt.Sprintf("came late, at %s, by %s", d.at(l.At.Time), letter.Line(l.Author, longestName)),
				Notes: []string{"Reply “accept " + l.Ref + "” or “decline " + l.Ref + ": the reason”."},
			}
		})
	}
	for _, l := range d.ForYou.LateVersions {
		add("show "+l.Ref, func() Item {
			return Item{Head: l.Ref, Title: titled(l.Title), Text: fmt.Sprintf("a new version came late, at %s; the accepted one stands", d.at(l.At.Time))}
		})
	}
	for _, m := range d.ForYou.Mails {
		add("mail --outcome referred", func() Item { return d.mailItem(m) })
	}
	for _, l := range d.ForYou.Letters {
		add("outbox", func() Item {
			return Item{
				Head: "Not delivered", Title: titled(l.Subject), Notes: notes(l.Error),
				Text: "a letter to " + letter.Line(strings.Join(l.To, ", "), longestName) + " did not arrive",
			}
		})
	}
	for _, l := range d.ForYou.Withdrawals {
		add("list --status withdrawn", func() Item {
			return Item{Head: l.Ref, Title: titled(l.Title), Text: fmt.Sprintf("was withdrawn, at %s; nothing needs doing", d.at(l.At.Time))}
		})
	}
	return all
}

func (d Digest) mailItem(m Mail) Item {
	head := "An email"
	if m.Kind == submission.KindEnquiry {
		head = "An enquiry"
	}
	from := letter.Line(m.From, longestName)
	if name := letter.Line(m.Name, longestName); name != "" && name != from {
		from = name + " (" + from + ")"
	}
	text := "from " + cmp.Or(from, "nobody named") + ", at " + d.at(m.At.Time)
	if len(m.Refs) > 0 {
		text += ", about " + strings.Join(m.Refs, ", ")
	}
	return Item{Head: head, Title: cmp.Or(titled(m.Subject), "(no subject)"), Text: text, Notes: notes(m.Reason)}
}

func notes(text string) []string {
	if text = letter.Line(text, longestNote); text == "" {
		return nil
	}
	return []string{text}
}
