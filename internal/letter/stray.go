package letter

import (
	"bytes"
	"fmt"
	"strings"
	syntax "text/template/parse"
)

// Unused is a fault in own templates by which the built-in letter is not replaced: what somebody wrote stands in no letter.
type Unused struct{ What, Remedy string }

func (u Unused) Error() string { return u.What }

// strays tells of what stands in an own template outside its parts: no letter has it, and nothing else would say so.
func strays(name, content string) []error {
	where, words := stray(name, content)
	if where == "" || strings.HasPrefix(name, "layout.") { // by which every letter is made, from its first line to its last
		return nil
	}
	return []error{Unused{
		fmt.Sprintf("%s: %q stands outside of {{define …}}…{{end}}, and so in no letter", where, cut(foldSpace(words), 40)),
		"move it into a part of that file, or take it out; `copydesk letters DIR` shows the letters",
	}}
}

// stray gives the place of the first words outside a file's parts. A file that does not parse is told of elsewhere.
func stray(name, content string) (where, words string) {
	tree := syntax.New(name)
	tree.Mode = syntax.SkipFuncCheck
	if _, err := tree.Parse(content, "", "", map[string]*syntax.Tree{}); err != nil {
		return "", ""
	}
	for _, node := range tree.Root.Nodes {
		words := node.String()
		if text, ok := node.(*syntax.TextNode); ok {
			words = string(bytes.TrimSpace(text.Text))
		}
		if words != "" {
			at := int(node.Position()) + strings.Index(content[node.Position():], words[:1])
			return fmt.Sprintf("%s:%d", name, 1+strings.Count(content[:at], "\n")), words
		}
	}
	return "", ""
}
