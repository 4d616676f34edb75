package main

import (
	"embed"
	"io/fs"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// topicFiles hold the help on what is larger than a command, a file a topic.
//
//go:embed topics/*.txt
var topicFiles embed.FS

type helpCommand struct {
	Topic []string `arg:"" optional:"" help:"mailbox, call, letters, rules, or a command."`
}

// Run prints a topic, a command's help, or what there is.
func (c *helpCommand) Run(app *App, parser *kong.Kong) error {
	name := strings.ToLower(strings.Join(c.Topic, " "))
	if name == "" {
		app.Printf("There is help on %s (`copydesk help rules`), and on each command (`copydesk help list`).\n", strings.Join(topics(), ", "))
		return nil
	}
	if slices.Contains(topics(), name) {
		text, err := topicFiles.ReadFile("topics/" + name + ".txt")
		app.Printf("%s", text)
		return err
	}
	if commandNamed(parser, name) {
		_, err := parser.Parse(append(c.Topic, "--help")) // prints it and ends the program
		return err
	}
	return usageErrorf("there is no help on %q; there is on %s, and on each command that `copydesk --help` shows", name, strings.Join(topics(), ", "))
}

// topics are the names of the topics.
func topics() []string {
	files, _ := fs.Glob(topicFiles, "topics/*.txt") // the pattern is right
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = strings.TrimSuffix(strings.TrimPrefix(file, "topics/"), ".txt")
	}
	return names
}

func commandNamed(parser *kong.Kong, name string) bool {
	return slices.ContainsFunc(parser.Model.Leaves(true), func(n *kong.Node) bool {
		return n.FullPath() == parser.Model.Name+" "+name || strings.HasPrefix(n.FullPath(), parser.Model.Name+" "+name+" ")
	})
}
