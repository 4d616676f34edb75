// Package templates holds the words and the look of the letters. A folder of one's own (letters.templates in
// copydesk.toml) replaces them file by file.
package templates

import "embed"

// Files are the built-in templates.
//
//go:embed *.html *.txt
var Files embed.FS
