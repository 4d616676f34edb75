package intake

import (
	"slices"

	"copydesk/internal/document"
	"copydesk/internal/partition"
	"copydesk/internal/pointing"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
)

// Parts reads what a reply about several submissions says of each, by their places. It is empty where that cannot be told.
func (r Reading) Parts(submissions []pointing.Submission) map[int]Reading {
	if r.email == nil || len(r.Blogs) > 0 && r.Blogs[0].Pasted() { // a blog may name another
		return nil
	}
	parts := map[int]Reading{}
	for at, said := range partition.Of(r.email.written(), pointing.OfSubmissions(submissions), r.email.call) {
		parts[at] = r.email.part(said)
	}
	return parts
}

// part reads some of the paragraphs of a reply as a reply of its own.
func (e *email) part(blocks []document.Block) Reading {
	p := *e
	p.sources = slices.Clone(e.sources[:1])
	p.sources[0].Blocks = blocks
	p.files = nil
	p.readEdits()
	p.says = e.hear(blocks, "")
	r := Reading{Kind: submission.KindReply, Said: p.said(), Fresh: p.fresh(), Asks: p.says.Question}
	r.Consent, r.Pleasant, r.Curt = speech.Consents(r.Fresh), speech.OnlyPleasant(r.Fresh), speech.OnlyCurt(r.Fresh)
	return r
}
