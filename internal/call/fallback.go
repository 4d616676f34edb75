package call

// isFallback says whether a theme is the second choice: "theme 3 if possible, otherwise 4".
func (r *reading) isFallback(at int) bool {
	return r.before(at, 3, fallbacks) || r.before(at, 2, set("choice preference option")) && r.before(at, 3, set("second 2nd"))
}

var fallbacks = set("otherwise failing fallback backup")
