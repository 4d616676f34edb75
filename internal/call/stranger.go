package call

// strangers finds a theme by a name that the call does not have, where the sentence says it is one: "for the
// Sustainability theme", "for the theme “Net zero”". Only a few words with capitals are taken for a name.
func (r *reading) strangers() []mention {
	var found []mention
	for k, t := range r.tokens {
		if !themeWords[t.text] {
			continue
		}
		if m, ok := r.quotedStranger(k); ok {
			found = append(found, m)
			continue
		}
		if k < 3 {
			continue
		}
		from := k
		for from > 0 && r.tokens[from-1].kind == word && r.tokens[from-1].capital && k-from < 3 {
			from--
		}
		if from == k || from < 2 || !r.isAny(from-1, "the") || !r.isAny(from-2, "for", "under") {
			continue
		}
		if !r.isOwnName(from, k) && !r.touchesNaming(from, k) && !r.isAny(k-1, "campaign", "week", "blog") {
			found = append(found, mention{from: from, to: k, number: true, unknown: true})
		}
	}
	return found
}

// quotedStranger reads such a name in quotation marks behind the word theme, for which a blog is.
func (r *reading) quotedStranger(k int) (mention, bool) {
	at := k + 1
	if r.isAny(at, "of", "called") {
		at++
	}
	if !r.isAny(k-1, "the") || !r.isAny(k-2, "for", "under") || !r.isAny(at, "“", "\"", "‘") {
		return mention{}, false
	}
	end := at + 1
	for r.isWord(end) {
		end++
	}
	if end == at+1 || end-at > 5 || !r.isAny(end, "”", "\"", "’") || r.touchesNaming(at+1, end) || r.isOwnName(at+1, end) {
		return mention{}, false
	}
	return mention{from: at + 1, to: end, number: true, unknown: true}, true
}
