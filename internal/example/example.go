// Package example holds the configuration and the call that people start from: `copydesk init` writes both, and the
// demo runs on the call.
package example

import _ "embed"

// Config is a copydesk.toml with a comment on every key.
//
//go:embed copydesk.toml
var Config []byte

// Call is the call of a campaign week of 2020, with a comment on every key.
//
//go:embed smarter-state-2020.toml
var Call []byte

// The names of the two files; the configuration names the call's.
const (
	ConfigFile = "copydesk.toml"
	CallFile   = "smarter-state-2020.toml"
)
