package message

func isSpam(h header, subject string) bool { return false }
