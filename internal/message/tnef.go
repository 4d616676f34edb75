package message

func (p part) isTNEF() bool { return false }

func (r *reader) walkTNEF(p part, depth int) content { return content{} }
