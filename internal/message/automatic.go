package message

func automatic(h header, m *Message) string { return "" }
