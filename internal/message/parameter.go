package message

import (
	"slices"
	"strconv"
	"strings"
)

// parseMediaType reads a Content-Type or Content-Disposition (RFC 2045, 5.1; RFC 2183). Unlike the standard
// library's it never gives up: what can be read of a broken field is used.
func parseMediaType(value string) (kind string, params map[string]string) {
	kind, rest, _ := strings.Cut(strings.TrimSpace(value), ";")
	if before, after, found := strings.Cut(strings.TrimSpace(kind), " "); found && strings.Contains(after, "=") {
		kind, rest = before, after+";"+rest // QUIRK: text/plain charset=utf-8, without the semicolon
	}
	kind = strings.ToLower(strings.Trim(fold(kind), `"' `))
	return kind, joinParameters(readParameters(rest))
}

// A parameter as it stands, before RFC 2231 is applied.
type parameter struct{ name, value string }

func readParameters(s string) []parameter {
	var all []parameter
	for len(s) > 0 && len(all) < 1000 {
		s = strings.TrimLeft(s, "; \t\r\n")
		name, rest, ok := strings.Cut(s, "=")
		if !ok {
			return all
		}
		if semicolon := strings.IndexByte(name, ';'); semicolon >= 0 {
			s = s[semicolon:]
			continue
		}
		var value string
		value, s = readValue(strings.TrimLeft(rest, " \t"))
		all = append(all, parameter{name: strings.ToLower(fold(name)), value: value})
	}
	return all
}

// readValue reads a token or a quoted string. QUIRK: unquoted values may hold spaces (old Outlook, PHP scripts):
// they end at the semicolon.
func readValue(s string) (value, rest string) {
	if !strings.HasPrefix(s, `"`) {
		value, rest, _ = strings.Cut(s, ";")
		return strings.TrimSpace(value), rest
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\'):
			i++
			b.WriteByte(s[i])
		case s[i] == '"':
			return b.String(), s[i+1:]
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), ""
}

// joinParameters applies RFC 2231: continuations (name*0, name*1) are joined and percent-encoding is read, in the
// order of their numbers. The extended form goes before the plain one (RFC 6266, 4.3).
func joinParameters(all []parameter) map[string]string {
	plain := map[string]string{}
	pieces := map[string][]piece{}
	for _, p := range all {
		name, section, isExtended := strings.Cut(p.name, "*")
		if !isExtended {
			if _, seen := plain[name]; !seen {
				plain[name] = decodeWords(p.value)
			}
			continue
		}
		number, encoded := strings.TrimSuffix(section, "*"), strings.HasSuffix(section, "*") || section == ""
		n, err := strconv.Atoi(number)
		if err != nil {
			n = 0
		}
		pieces[name] = append(pieces[name], piece{number: n, encoded: encoded, value: p.value})
	}
	for name, list := range pieces {
		if v := joinPieces(list); v != "" {
			plain[name] = v
		}
	}
	return plain
}

type piece struct {
	number  int
	encoded bool
	value   string
}

func joinPieces(list []piece) string {
	slices.SortStableFunc(list, func(a, b piece) int { return a.number - b.number })
	var raw []byte
	charset, anyEncoded := "", false
	for i, p := range list {
		value := p.value
		if p.encoded {
			anyEncoded = true
			if i == 0 {
				if cs, rest, ok := strings.Cut(value, "'"); ok {
					if _, text, ok := strings.Cut(rest, "'"); ok {
						charset, value = cs, text
					}
				}
			}
			raw = append(raw, unpercent(value)...)
			continue
		}
		raw = append(raw, value...)
	}
	text := decodeCharset(raw, charset)
	if !anyEncoded {
		return decodeWords(text) // QUIRK: RFC 2047 words cut into continuations
	}
	return text
}

func unpercent(s string) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			out = append(out, unhex(s[i+1])<<4|unhex(s[i+2]))
			i += 2
			continue
		}
		out = append(out, s[i])
	}
	return out
}
