package message

func isReply(m *Message) bool { return len(m.InReplyTo) > 0 || len(m.References) > 0 }

func isForward(subject string) bool { return false }
