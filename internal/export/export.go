// Package export writes submissions as files that other programs open: each blog as Markdown, HTML and its original.
package export
