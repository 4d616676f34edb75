package message

func (p part) isOpaqueSigned() bool { return false }

func (r *reader) walkOpaqueSigned(p part, depth int) content { return content{} }
