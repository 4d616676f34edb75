package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"copydesk/internal/store"
	"copydesk/internal/submission"
)

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Help shows it used.
func (completionCommand) Help() string {
	return `It prints a script for the shell to read. For example:

  copydesk completion bash > ~/.local/share/bash-completion/completions/copydesk
  copydesk completion zsh > "${fpath[1]}/_copydesk"
  copydesk completion fish > ~/.config/fish/completions/copydesk.fish`
}

// Run prints the script.
func (c *completionCommand) Run(app *App, parser *kong.Kong) error {
	commands := completed(parser)
	scripts := map[string]func([]completedCommand) string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}
	app.Printf("%s", scripts[c.Shell](commands))
	return nil
}

// completedCommand is what a shell is told of a command.
type completedCommand struct {
	name, help string
	words      []string // of its first argument: sub-commands, topics, shells
	flags      []completedFlag
}

type completedFlag struct {
	name, help string
	takes      bool     // a value
	words      []string // the values there are; none for a file or anything else
}

// flagWords are the values of flags that have but a few; a command's own stand behind its name.
func flagWords() map[string][]string {
	sorts := store.Sorts()
	for _, word := range store.Sorts() {
		sorts = append(sorts, "-"+word)
	}
	return map[string][]string{
		"status": texts(statuses), "problem": texts(codes), "kind": texts(kinds), "outcome": texts(submission.Outcomes),
		"state": texts(store.LetterStates), "outbox kind": store.LetterKinds, "sort": sorts,
		"since": {"today", "yesterday", "monday"}, "until": {"today", "yesterday", "monday"},
	}
}

func texts[Word ~string](words []Word) []string {
	out := make([]string, len(words))
	for i, word := range words {
		out[i] = string(word)
	}
	return out
}

// completed reads the command line's own model, so that a new command is completed too.
func completed(parser *kong.Kong) []completedCommand {
	var commands []completedCommand
	for _, node := range parser.Model.Children {
		if node.Hidden {
			continue
		}
		c := completedCommand{name: node.Name, help: node.Help}
		for _, child := range node.Children {
			c.words = append(c.words, child.Name)
		}
		for _, argument := range node.Positional {
			c.words = append(c.words, argument.EnumSlice()...)
		}
		if node.Name == "help" {
			c.words = topics()
		}
		nodes := []*kong.Node{parser.Model.Node, node}
		if node.DefaultCmd != nil {
			nodes = append(nodes, node.DefaultCmd)
		}
		for _, n := range nodes {
			c.flags = append(c.flags, completedFlags(node.Name, n)...)
		}
		commands = append(commands, c)
	}
	return commands
}

func completedFlags(command string, node *kong.Node) []completedFlag {
	words := flagWords()
	var flags []completedFlag
	for _, f := range node.Flags {
		own, ok := words[command+" "+f.Name]
		if !ok {
			own = words[f.Name]
		}
		if !f.Hidden {
			flags = append(flags, completedFlag{f.Name, f.Help, !f.IsBool(), own})
		}
	}
	return flags
}

// bashCompletion writes a function for bash. Where it knows no word, `-o default` completes files.
func bashCompletion(commands []completedCommand) string {
	var b strings.Builder
	b.WriteString(`# bash completion for copydesk
_copydesk() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command="" words="" i
	for ((i = 1; i < COMP_CWORD; i++)); do
		case ${COMP_WORDS[i]} in
		--config) ((i++)) ;;
		-*) ;;
		*) command=${COMP_WORDS[i]}; break ;;
		esac
	done
	case $command,$prev in
`)
	for _, c := range commands {
		for _, f := range c.flags {
			if f.takes {
				fmt.Fprintf(&b, "\t%s,--%s) COMPREPLY=($(compgen -W %s -- \"$cur\")); return ;;\n", c.name, f.name, shellQuoted(strings.Join(f.words, " ")))
			}
		}
	}
	b.WriteString("\tesac\n\tcase $command in\n")
	fmt.Fprintf(&b, "\t\"\") words=%s ;;\n", shellQuoted(strings.Join(commandNames(commands), " ")+" --help --config"))
	for _, c := range commands {
		words := slices.Clone(c.words)
		for _, f := range c.flags {
			words = append(words, "--"+f.name)
		}
		fmt.Fprintf(&b, "\t%s) words=%s ;;\n", c.name, shellQuoted(strings.Join(words, " ")))
	}
	b.WriteString("\tesac\n\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\ncomplete -o default -F _copydesk copydesk\n")
	return b.String()
}

func commandNames(commands []completedCommand) []string {
	names := make([]string, len(commands))
	for i, c := range commands {
		names[i] = c.name
	}
	return names
}

// shellQuoted puts a text in single quotes, in which a POSIX shell takes everything as it stands.
func shellQuoted(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

// zshCompletion writes a function for zsh (zshcompsys(1), _arguments).
func zshCompletion(commands []completedCommand) string {
	var b strings.Builder
	b.WriteString("#compdef copydesk\n\n_copydesk() {\n\tlocal state\n\tlocal -a commands=(\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t\t%s\n", shellQuoted(c.name+":"+strings.ReplaceAll(c.help, ":", `\:`)))
	}
	b.WriteString("\t)\n\t_arguments -C '--config[The configuration.]:file:_files' '--help[Show help.]' '1: :->command' '*:: :->rest'\n")
	b.WriteString("\tcase $state in\n\tcommand) _describe command commands ;;\n\trest)\n\t\tcase $words[1] in\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "\t\t%s) _arguments", c.name)
		for _, f := range c.flags {
			b.WriteString(" " + shellQuoted(zshFlag(f)))
		}
		argument := "_files"
		if len(c.words) > 0 {
			argument = "(" + strings.Join(c.words, " ") + ")"
		}
		fmt.Fprintf(&b, " %s ;;\n", shellQuoted("*: :"+argument))
	}
	b.WriteString("\t\tesac ;;\n\tesac\n}\n\nif [ \"$funcstack[1]\" = _copydesk ]; then\n\t_copydesk \"$@\"\nelse\n\tcompdef _copydesk copydesk\nfi\n")
	return b.String()
}

func zshFlag(f completedFlag) string {
	help := strings.NewReplacer("[", `\[`, "]", `\]`, ":", `\:`).Replace(f.help)
	spec := "--" + f.name + "[" + help + "]"
	switch {
	case len(f.words) > 0:
		spec += ": :(" + strings.Join(f.words, " ") + ")"
	case f.takes:
		spec += ": :_files"
	}
	return spec
}

// fishCompletion writes the lines for fish (complete(1)).
func fishCompletion(commands []completedCommand) string {
	var b strings.Builder
	b.WriteString("# fish completion for copydesk\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "complete -c copydesk -n __fish_use_subcommand -f -a %s -d %s\n", c.name, fishQuoted(c.help))
		seen := "'__fish_seen_subcommand_from " + c.name + "'"
		if len(c.words) > 0 {
			fmt.Fprintf(&b, "complete -c copydesk -n %s -f -a %s\n", seen, fishQuoted(strings.Join(c.words, " ")))
		}
		for _, f := range c.flags {
			fmt.Fprintf(&b, "complete -c copydesk -n %s -l %s -d %s", seen, f.name, fishQuoted(f.help))
			switch {
			case len(f.words) > 0:
				fmt.Fprintf(&b, " -x -a %s", fishQuoted(strings.Join(f.words, " ")))
			case f.takes:
				b.WriteString(" -r")
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// fishQuoted puts a text in single quotes, in which fish takes a backslash before a quote or a backslash.
func fishQuoted(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, "'", `\'`).Replace(text) + "'"
}
