package call

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Refs returns the refs of the call that texts name, upper-cased, each once.
func (c *Call) Refs(texts ...string) []string {
	if c.Prefix == "" {
		return nil
	}
	re := refPattern(c.Prefix)
	var refs []string
	for _, t := range texts {
		for _, m := range re.FindAllString(t, 20) {
			if ref := strings.ToUpper(m); !slices.Contains(refs, ref) {
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

// AroundRefs cuts a line around the refs of the call: a letter about several blogs names them all.
func (c *Call) AroundRefs(line string) (before, behind string, ok bool) {
	if c.Prefix == "" {
		return line, "", false
	}
	at := refPattern(c.Prefix).FindAllStringIndex(line, -1)
	if len(at) == 0 {
		return line, "", false
	}
	return line[:at[0][0]], line[at[len(at)-1][1]:], true
}

// refPatterns are the patterns of refs, by the prefix of their call.
var refPatterns sync.Map

func refPattern(prefix string) *regexp.Regexp {
	if known, ok := refPatterns.Load(prefix); ok {
		return known.(*regexp.Regexp)
	}
	p := regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(prefix) + `-\d{1,7}\b`)
	refPatterns.Store(prefix, p)
	return p
}
