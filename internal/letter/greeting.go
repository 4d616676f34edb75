package letter

import (
	"slices"
	"strings"
	"unicode"
)

// notFirstNames are words that show a name is not "First Last": a desk, a company, or a title that goes
// before a surname. Such a name is greeted whole.
var notFirstNames = []string{
	"team", "desk", "office", "press", "communications", "comms", "marketing", "media", "pr", "events", "ltd",
	"limited", "plc", "llp", "inc", "gmbh", "group", "council", "university", "department", "blogs", "blog",
	"service", "services", "support", "relations", "affairs", "engagement", "housing", "association", "society", "agency", "partners",
	"systems", "solutions", "technologies", "consulting", // Digital Services; Brack Systems
	"school", "college", "academy", "church", "library", "museum", "trust", "charity", "club", "choir", "writers", "readers", "volunteers",
	"farm", "farms", "dairy", "surgery", "practice", "hospital", "centre", "network", "committee", "careers", "weekly", // Oakhaven Writers; History Club
	"info", "admin", "enquiries", "hello", "the", "of", "for", "via", // Communications Team; Hello at Acme; Jane via Docs
	"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "rev", "cllr",
}

// greeting is what follows "Dear": the first of two or three Latin names ("Jane Doe" is greeted as Jane), and
// any other name whole, since nobody can tell which part of it is the given one. An address or a number is
// no name.
func greeting(name string) string {
	name = line(name, longestName)
	if strings.ContainsAny(name, "@0123456789<>[]") {
		return ""
	}
	names := strings.Fields(name)
	if len(names) < 2 || len(names) > 3 || strings.Contains(name, ",") || !slices.ContainsFunc(names, capitalised) {
		return name
	}
	for _, n := range names {
		if slices.Contains(notFirstNames, strings.ToLower(strings.Trim(n, ".&()"))) || !latin(n) {
			return name
		}
	}
	if len([]rune(strings.Trim(names[0], "."))) < 2 || strings.HasSuffix(names[0], ".") { // an initial
		return name
	}
	return names[0]
}

func capitalised(s string) bool { return unicode.IsUpper([]rune(s)[0]) }

func latin(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.Is(unicode.Latin, r) && !strings.ContainsRune("-'’.", r) && !unicode.Is(unicode.Mn, r)
	})
}
