package letter

import "strings"

// mostReferences bounds the References field: the first message of the thread, and the newest ones.
const mostReferences = 20

// Threading returns the References of an answer to the email with this Message-ID and these References:
// the parent's, then the parent itself (RFC 5322, 3.6.4). Of a long thread the first and the newest stay,
// which is what mail programs thread by. The ids come back without angle brackets.
func Threading(messageID string, references []string) []string {
	var thread []string
	seen := map[string]bool{}
	parent := cleanID(messageID)
	for _, id := range references {
		if id = cleanID(id); id != "" && id != parent && !seen[id] {
			seen[id] = true
			thread = append(thread, id)
		}
	}
	if parent != "" {
		thread = append(thread, parent)
	}
	if len(thread) > mostReferences {
		thread = append(thread[:1:1], thread[len(thread)-mostReferences+1:]...)
	}
	return thread
}

// cleanID returns a Message-ID without its angle brackets, or "" for what cannot stand in a header: white
// space, control characters or angle brackets inside, other than ASCII, or longer than a line.
func cleanID(id string) string {
	id = strings.Trim(strings.TrimSpace(id), "<>")
	if len(id) > 500 || strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r >= 0x7f || r == '<' || r == '>' }) {
		return ""
	}
	return id
}
