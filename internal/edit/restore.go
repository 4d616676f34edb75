package edit

import (
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
)

// Restoring puts back what a field was before: "could you put the old title back?" What that was only the history of the submission
// can tell, which Was brings.
type Restoring struct {
	Of    labels.Field
	First bool // what it was at first, and not what it was last
	Was   string
}

// Apply puts it back; where nothing is known of it, it cannot.
func (e Restoring) Apply(b *submission.Blog) bool {
	v := e.Value(b)
	if v == nil || e.Was == "" {
		return false
	}
	*v = e.Was
	return true
}

// Value is the field of a blog that is to be put back; nil where it is none of those that can be.
func (e Restoring) Value(b *submission.Blog) *string {
	switch e.Of {
	case labels.Title:
		return &b.Title
	case labels.Description:
		return &b.Description
	}
	return nil
}

const (
	beforeNow  = `(original|first|initial|old|previous|earlier|former|last)`
	oneOfField = `((?i:title|headline|` + labels.DescriptionNames + `))(?: (?:i|we) (?:had|sent|gave)(?: you)?(?: before| first| earlier| originally)?)?`
	beforeAsk  = `(?i)^(?:(?:sorry|oh|also|and|but|just|so|please|actually|no|on (?:reflection|second thoughts?)|(?:could|can|would) (?:you|we|i)|(?:i|we)['’]d like to|(?:i|we) would like to|let['’]s)[,:]? )*`
	afterAsk   = `(?:,? (?:please|instead|again|after all|thanks|thank you|if (?:possible|` + speech.IsAllRight + `)))*[.?!]*$`
)

// restorings ask for the old wording of a field, an example beside each. Their first group says which of the old ones, the second the field.
var restorings = []*phrase.Phrase{
	phrase.Like("Could you put the old title back, please?",
		beforeAsk+`(?:put|bring|have|move|get) (?:back )?(?:the|my|our) `+beforeNow+` `+oneOfField+`(?: back(?: in)?)?`+afterAsk),
	phrase.Like("Please restore the original title.",
		beforeAsk+`(?:restore|reinstate|keep|use|stick with) (?:the|my|our) `+beforeNow+` `+oneOfField+afterAsk),
	phrase.Like("Please go back to the previous sub-title.",
		beforeAsk+`(?:go|change|switch|revert|return) (?:it )?(?:back )?to (?:the|my|our) `+beforeNow+` `+oneOfField+afterAsk),
	phrase.Like("Actually the original description was better, please use that one.",
		beforeAsk+`(?:the|my|our) `+beforeNow+` `+oneOfField+` (?:was|is) (?:better|right|fine|nicer|stronger|the right one)(?:,| [–—-]| so| and|, so)+ (?:could (?:you|we) |can (?:you|we) |please )*(?:go back to|use|keep|restore|put back|stick with) (?:that|it)(?: one)?(?: back)?`+afterAsk),
}

// restoring reads which old wording a sentence asks for; nil where it asks for none.
func restoring(s string) Edit {
	for _, p := range restorings {
		if m := p.FindStringSubmatch(s); m != nil {
			e := Restoring{Of: labels.Description}
			if labels.NamesTitle(m[2]) && !labels.NamesDescription(m[2]) {
				e.Of = labels.Title
			}
			switch strings.ToLower(m[1]) {
			case "original", "first", "initial":
				e.First = true
			}
			return e
		}
	}
	return nil
}
