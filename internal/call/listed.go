package call

// span is a run of tokens.
type span struct{ from, to int }

// quotedLists finds copies of the whole list of themes: all their names, one soon after the other. With two
// themes a list is as likely a choice of both.
func (r *reading) quotedLists() []span {
	themes := len(r.call.Themes)
	if themes < 3 {
		return nil
	}
	var names []naming
	for _, n := range r.namings {
		if n.origin == fullName && len(n.themes) == 1 {
			names = append(names, n)
		}
	}
	if lists := r.listsInOrder(names); len(lists) > 0 {
		return lists
	}
	var lists []span
	for i := 0; i+themes <= len(names); i++ {
		if window := names[i : i+themes]; distinct(window) && closeBy(window) {
			lists = append(lists, r.listSpan(window[0], window[themes-1]))
		}
	}
	return lists
}

// listsInOrder finds the lists in the order of the call; other names may stand between theirs, in their lines.
func (r *reading) listsInOrder(names []naming) []span {
	var lists []span
	order := r.call.numbers()
	var run []naming
	for _, n := range names {
		switch {
		case len(run) > 0 && !near(run[len(run)-1], n):
			run = nil
		case len(run) > 0 && n.themes[0] == order[0] && len(run) < len(order)-1:
			run = nil
		}
		if n.themes[0] == order[len(run)] {
			run = append(run, n)
		}
		if len(run) == len(order) {
			lists = append(lists, r.listSpan(run[0], run[len(run)-1]))
			run = nil
		}
	}
	return lists
}

// listSpan takes in the number before the first name and the rest of the last name's line.
func (r *reading) listSpan(first, last naming) span {
	s := span{first.from, last.to}
	for s.from > 0 && s.from > first.from-4 && r.tokens[s.from-1].kind != lineEnd &&
		(r.tokens[s.from-1].kind >= digits || r.is(s.from-1, themeWords)) {
		s.from--
	}
	for s.to < len(r.tokens) && r.tokens[s.to].kind != lineEnd && s.to < last.to+40 {
		s.to++
	}
	return s
}

// near says whether two names may belong to one list: a theme's line is between them at most.
func near(a, b naming) bool { return b.from-a.to <= 50 }

func closeBy(names []naming) bool {
	for i := 1; i < len(names); i++ {
		if !near(names[i-1], names[i]) {
			return false
		}
	}
	return true
}

func distinct(names []naming) bool {
	seen := map[int]bool{}
	for _, n := range names {
		if seen[n.themes[0]] {
			return false
		}
		seen[n.themes[0]] = true
	}
	return true
}
