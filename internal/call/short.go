package call

// How people write a theme for short, and what only bears its name.

// shortTheme reads "T3" for theme 3 where it says which blog it is: "my T3 blog", "our blog is for T3".
func (r *reading) shortTheme(at int) []mention {
	number := at + 1
	if !r.tokens[at].capital || number >= len(r.tokens) || !r.tokens[number].glued || r.tokens[number].kind != digits {
		return nil
	}
	m := r.call.numberMention(r.tokens[number].number, at, number+1)
	kind := r.is(m.to, blogWords) && (r.beginsSentence(at-1) || r.isAny(at-1, "my", "our"))
	placed := r.is(at-1, numberFor) && r.before(at-1, 6, ofTheBlog) && r.endsPhrase(m.to)
	if m.unknown || !kind && !placed {
		return nil
	}
	return []mention{m}
}

// isTagOfBlog says whether the name of a theme is a hashtag at the end of a sentence that speaks of the blog: "Here is our blog
// #People".
func (r *reading) isTagOfBlog(n naming) bool {
	return n.origin == fullName && r.isAny(n.from-1, "#") && r.tokens[n.from].glued && r.tokens[n.from].capital &&
		(r.ends(n.to) || r.isAny(n.to, "#")) && r.before(n.from-1, 8, blogWords)
}

// namesakes are what may be called as a theme is.
var namesakes = set("magazine journal newspaper weekly monthly charity company agency firm broadcaster band film musical novel website app podcast")

// isNamesake says whether a name is that of something else, as what stands behind it says: "we pitched it at People, the trade
// magazine".
func (r *reading) isNamesake(m mention) bool {
	if m.number || !r.tokens[m.from].capital {
		return false
	}
	behind := r.isAny(m.to, ",", "(", "-", "–", "—") && r.isAny(m.to+1, "the", "a", "an", "our", "their") && r.after(m.to+1, 4, namesakes)
	return behind || r.is(m.to, namesakes) && !r.is(m.to+1, themeWords)
}
