package call

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"copydesk/internal/wording"
)

// For says which call an email is for: by the plus-address it was sent to, by a ref in it, by the address it was sent to, by
// the hashtag or the name of a call in its subject, or its name in what the sender writes; else it is the one call
// that is open, or the only call there is. Signs that fit several calls narrow the choice for the next. It returns
// false when the choice stays open: then the editors are asked.
func For(calls []*Call, addresses, refs []string, subject, text string, at time.Time) (*Call, bool) {
	text = wording.Fold(text)
	signs := []func(*Call) bool{
		func(c *Call) bool { return slices.ContainsFunc(addresses, c.taggedBy) },
		func(c *Call) bool { return slices.ContainsFunc(refs, c.owns) }, // before the address, which may be that of our letters
		func(c *Call) bool { return slices.ContainsFunc(addresses, c.addressedBy) },
		func(c *Call) bool { return c.namedIn(subject) },
		func(c *Call) bool { return containsWord(text, wording.Fold(c.Name)) }, // as it is written: any text may speak of a green week
	}
	for _, sign := range signs {
		if fitting := filter(calls, sign); len(fitting) > 0 {
			calls = fitting
		}
		if len(calls) == 1 {
			return calls[0], true
		}
	}
	if open := filter(calls, func(c *Call) bool { return at.Before(c.Closes.Add(c.Grace)) }); len(open) == 1 {
		return open[0], true
	}
	return nil, false
}

func filter(calls []*Call, keep func(*Call) bool) []*Call {
	var kept []*Call
	for _, c := range calls {
		if keep(c) {
			kept = append(kept, c)
		}
	}
	return kept
}

// addressedBy says whether an address is one of the call's, without its plus-tag (RFC 5233).
func (c *Call) addressedBy(address string) bool {
	bare, _ := splitTag(address)
	return slices.Contains(c.Addresses, strings.ToLower(address)) || slices.Contains(c.Addresses, bare)
}

// taggedBy says whether the plus-tag of an address names the call: blogs+ss20@example.org.
func (c *Call) taggedBy(address string) bool {
	_, tag := splitTag(address)
	return tag != "" && (strings.EqualFold(tag, c.Slug) || strings.EqualFold(tag, c.Prefix) ||
		strings.EqualFold("#"+tag, c.Hashtag))
}

func splitTag(address string) (bare, tag string) {
	address = strings.ToLower(strings.TrimSpace(address))
	at := strings.LastIndexByte(address, '@')
	plus := strings.IndexByte(address, '+')
	if at < 0 || plus < 1 || plus > at {
		return address, ""
	}
	return address[:plus] + address[at:], address[plus+1 : at]
}

// owns says whether a ref is one of the call's.
func (c *Call) owns(ref string) bool {
	prefix, number, ok := strings.Cut(strings.TrimSpace(ref), "-")
	return ok && number != "" && strings.EqualFold(prefix, c.Prefix)
}

// namedIn says whether a subject line holds the call's hashtag, slug, name or one of its refs.
func (c *Call) namedIn(subject string) bool {
	subject = strings.ToLower(wording.Fold(subject))
	for _, name := range []string{c.Hashtag, c.Slug, c.Name} {
		if name = strings.ToLower(wording.Fold(name)); name != "" && containsWord(subject, name) {
			return true
		}
	}
	ref := regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(c.Prefix) + `-\d+\b`)
	return c.Prefix != "" && ref.MatchString(subject)
}

// containsWord says whether word stands in text with no letter or digit on either side, so that #state2020 is
// not found in #state2020b.
func containsWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(word)
		if !wordAt(text[:start], true) && !wordAt(text[end:], false) {
			return true
		}
		from = start + 1
	}
}

func wordAt(text string, last bool) bool {
	r, _ := utf8.DecodeRuneInString(text)
	if last {
		r, _ = utf8.DecodeLastRuneInString(text)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
