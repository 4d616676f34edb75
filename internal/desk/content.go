package desk

import (
	"bytes"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
)

// splitHeader cuts an email into its header fields, continuation lines with them, and its body.
func splitHeader(raw []byte) (fields [][]byte, body []byte) {
	own := false // the last field is a copy already, which may grow: a field may have a million lines
	for len(raw) > 0 {
		line, rest, _ := bytes.Cut(raw, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		raw = rest
		if len(line) == 0 {
			return fields, raw
		}
		if (line[0] == ' ' || line[0] == '\t') && len(fields) > 0 {
			last := &fields[len(fields)-1]
			if !own {
				*last = slices.Clip(*last) // what follows in the email stays as it is
			}
			*last = append(*last, line...)
			own = true
			continue
		}
		fields, own = append(fields, line), false
	}
	return fields, nil
}

// trace are the header fields that servers on the way add or rewrite (RFC 5321, 4.4; RFC 8601; RFC 8617).
var trace = []string{
	"received", "return-path", "delivered-to", "envelope-to", "delivery-date", "authentication-results", "received-spf",
	"dkim-signature", "arc-", "x-", "status", "content-length", "lines",
}

func onTheWay(field []byte) bool {
	name, _, ok := bytes.Cut(field, []byte(":"))
	if !ok {
		return true
	}
	l := strings.ToLower(string(bytes.TrimSpace(name)))
	for _, t := range trace {
		if l == t || strings.HasSuffix(t, "-") && strings.HasPrefix(l, t) {
			return true
		}
	}
	return false
}

// unread says why an email whose reading panicked is referred.
func unread(panicked any) string {
	return fmt.Sprintf("it could not be read: %v at %s", panicked, placeOf(debug.Stack()))
}

// placeOf names the place of a panic for the log: the first frame of ours below it.
func placeOf(stack []byte) string {
	for _, line := range strings.Split(string(stack), "\n") {
		line = strings.TrimSpace(line)
		at := strings.Index(line, "internal/")
		if at >= 0 && strings.Contains(line, ".go:") && !strings.Contains(line, "internal/desk/content.go") &&
			!strings.Contains(line, "internal/desk/desk.go") && !strings.Contains(line, "internal/desk/examine.go") &&
			!strings.Contains(line, "/src/") {
			place, _, _ := strings.Cut(line[at:], " ")
			return place
		}
	}
	return "an unknown place"
}
