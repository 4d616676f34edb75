package message

import "strings"

// A splitContext is what the header says that helps to cut the text.
type splitContext struct {
	from    Address
	reply   bool
	forward bool
}

// A label says what a line is.
type label int

const (
	labelOwn label = iota
	labelClosing
	labelSignature
	labelDisclaimer
	labelBanner
	labelEarlier
)

// split cuts a body into what was written in this email and what travels with it.
func (b body) split(ctx splitContext) Text {
	labels := make([]label, len(b.lines))
	t := Text{HTML: b.html != nil}
	t.Own = b.written(labels, labelOwn)
	return t
}

// written gives back the lines of one label, as HTML where the body is.
func (b body) written(labels []label, want label) string {
	if !b.hasWords(labels, want) {
		return ""
	}
	if b.html == nil {
		return b.plain(labels, want)
	}
	chosen := make([]bool, b.leafCount())
	for i, l := range b.lines {
		if labels[i] == want {
			for leaf := l.leaves[0]; leaf < l.leaves[1]; leaf++ {
				chosen[leaf] = true
			}
		}
	}
	return b.fragment(chosen)
}

func (b body) hasWords(labels []label, want label) bool {
	for i, l := range b.lines {
		if labels[i] == want && l.text != "" {
			return true
		}
	}
	return false
}

// plain gives back the lines of one label as plain text.
func (b body) plain(labels []label, want label) string {
	var out []string
	for i, l := range b.lines {
		if labels[i] != want {
			continue
		}
		text := l.text
		if b.html == nil {
			text = l.raw
		}
		if text == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, text)
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}
