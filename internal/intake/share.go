package intake

import (
	"maps"
	"slices"
	"strings"

	"copydesk/internal/document"
	"copydesk/internal/phrase"
)

// share is which lines of a note about several blogs, by their text, are this blog's and which another's, where it speaks of one
// after the other.
type share struct{ own, others map[string]bool }

// share reads a note in which each blog is named by a line that names no other: what stands below such a line goes on with it,
// as far as the next name, what is said of all, or the farewell. Where a blog has no line of its own it finds none.
func (p *pairing) share(blocks []document.Block) share {
	found := share{map[string]bool{}, map[string]bool{}}
	if p == nil || len(p.all) == 1 {
		return found
	}
	named := make([]bool, len(p.all))
	of, above := -1, p.authorsAbove(blocks)
	for i, b := range blocks {
		text := fold(b.Text())
		names := p.named(text)
		if above && i+1 < len(blocks) && isPersonLine(text) {
			names = p.named(fold(blocks[i+1].Text()))
		}
		switch {
		case len(names) == 1:
			of = names[0]
			named[of] = true
		case len(names) > 1 || bothBlogs.MatchString(text) || pluralBlogs.MatchString(text) || twoPeople.MatchString(text) || farewell.MatchString(text):
			of = -1
		}
		switch {
		case text == "" || of < 0:
		case of == p.at:
			found.own[text] = true
		default:
			found.others[text] = true
		}
	}
	if slices.Contains(named, false) {
		return share{}
	}
	maps.DeleteFunc(found.others, func(text string, _ bool) bool { return found.own[text] }) // "by Sue Ferris", below each
	return found
}

// paragraphs makes blocks of lines.
func paragraphs(lines []string) []document.Block {
	blocks := make([]document.Block, len(lines))
	for i, line := range lines {
		blocks[i] = document.Block{Spans: []document.Span{{Text: line}}}
	}
	return blocks
}

// mayBe says whether a line may be this blog's, or else another's.
func (s share) mayBe(b document.Block, ours bool) bool {
	if ours {
		return !s.others[fold(b.Text())]
	}
	return !s.own[fold(b.Text())]
}

// authorsAbove says whether a note writes who wrote a blog above its name.
func (p *pairing) authorsAbove(blocks []document.Block) bool {
	first := slices.IndexFunc(blocks, func(b document.Block) bool { return len(p.named(fold(b.Text()))) == 1 })
	return first > 0 && isPersonLine(fold(blocks[first-1].Text()))
}

// isPersonLine says whether a line is somebody with what they are: "Sue Ferris, Harbour Clerk, Ness Port".
func isPersonLine(text string) bool {
	if !strings.ContainsAny(text, ",(-–—|") || endsSentence(text) || strings.Contains(text, " is ") || wordCount(text) > longestPost {
		return false
	}
	who := personIn(text)
	return looksLikeName(who.name) && looksLikeRole(who.role)
}

// twoPeople says of two people who they are.
var twoPeople = phrase.Like("Sue Ferris is Harbour Clerk; Tom Okafor is Chief Engineer.",
	`(?:^|\. )\p{Lu}[\p{L}'’-]+ [^;.]{2,60} is [^;.]{3,80}[;,.] (?:and )?\p{Lu}[\p{L}'’-]+ \p{Lu}[^;.,]{2,60} is `)

// withoutOthers leaves out what a note says of other blogs.
func (s share) withoutOthers(blocks []document.Block) []document.Block {
	if len(s.others) == 0 {
		return blocks
	}
	return slices.DeleteFunc(slices.Clone(blocks), func(b document.Block) bool { return s.others[fold(b.Text())] })
}

// refersBack begins a clause that goes on about the blog before.
var refersBack = phrase.Like("; the description for that is “What we learnt”",
	`(?i)^\W*(?:(?:and|with|so) )?(?:its\b|it(?:['’]s| is| would| fits| goes| should)\b|`+
		`the (?:[\w-]+ ){1,3}(?:for|of) (?:that|this|it)\b|that (?:one|is)\b|this (?:one|is)\b|`+
		`the (?:description|sub-?title|standfirst|strapline|summary|theme|title|author)\b)`)

// about returns the paragraphs of a note that speak of this blog: with several, only the sentences that name its
// title, its file or its author, or go on about it, and the lines of its own part; with one, all.
func (p *pairing) about(blocks []document.Block, its share) []document.Block {
	if p == nil || len(p.all) == 1 {
		return blocks
	}
	var mine, shared []document.Block
	for _, b := range blocks {
		var last []int // the blog of which the clause before speaks
		for _, s := range p.clauses(b.Text()) {
			s = p.respectively(s)
			block := document.Block{Spans: []document.Span{{Text: s}}}
			named := p.named(s)
			if len(named) == 0 && refersBack.MatchString(s) {
				named = last
			}
			if last = named; len(named) > 1 {
				last = nil
			}
			switch {
			case s == "":
			case slices.Contains(named, p.at), len(named) == 0 && its.own[fold(b.Text())]:
				mine = append(mine, block)
			case len(named) == 0 && (bothBlogs.MatchString(s) || pluralBlogs.MatchString(s) && !manyThemes.MatchString(s)):
				shared = append(shared, block)
			}
		}
	}
	return append(mine, shared...)
}
