package call

// isFallback says whether a theme is the second choice: "theme 3 if possible, otherwise 4".
func (r *reading) isFallback(at int) bool {
	return r.before(at, 3, fallbacks) || r.before(at, 2, set("choice preference option")) && r.before(at, 3, set("second 2nd"))
}

var fallbacks = set("otherwise failing fallback backup")

// isSecondChoice says whether a theme is offered for the case that the first cannot be had: "People (or Future gazing if that is full)",
// "People, or 1 if you prefer".
func (r *reading) isSecondChoice(m mention) bool {
	at := m.from - 1
	for r.isAny(at, "maybe", "perhaps", "possibly", "under", "theme", "else") {
		at--
	}
	return r.isAny(at, "or") && r.isAny(m.to, "if") && r.isAny(m.to+1, "that", "that's", "that’s", "it", "it's", "it’s", "this", "the", "you", "need", "needed", "necessary", "not", "full", "preferred", "there's", "there’s")
}

// isGone says whether a theme is said to be no longer there to choose, or somebody else's: "theme 2 was taken by a colleague",
// "Tom has theme 2 already".
func (r *reading) isGone(m mention) bool {
	return r.isAny(m.to, "is", "was", "has", "seems", "looks", "got") && r.after(m.to, 3, set("taken full gone oversubscribed crowded busy")) ||
		r.isAny(m.to, "already") && r.before(m.from, 2, set("has had took got chose")) ||
		r.before(m.from, farthestWriter, stillWriting) && r.before(m.from, farthestWriter, otherWriters)
}

// stillWriting is said of a blog that is not here yet, and otherWriters of those who write it: "A colleague is writing one for theme 1".
var (
	stillWriting = set("writing preparing drafting planning writes")
	otherWriters = set("colleague colleagues friend boss manager director partner neighbour somebody someone")
)

// farthestWriter is how many words stand at most between such a writer and the theme.
const farthestWriter = 16
