// Package crash holds the proof that a kill at any moment loses nothing and does nothing twice: its test lets a stream
// of emails arrive in a real Dovecot while copydesk, as a real process, is killed again and again, and counts in the end.
//
//	make crash                                      # 500 kills, and a table
//	go test ./internal/crash -kills 5000 -seed 7 -v # more of them
//
// A few kills are part of every `go test`.
package crash
