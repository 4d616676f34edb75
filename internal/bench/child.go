package main

import (
	"fmt"
	"os"
)

// childFlag, as the first argument, makes this program one of its own parts, in a process that can be measured alone.
const childFlag = "-child"

var children = map[string]func(arguments []string) error{
	"fetch":  fetchAll,
	"single": pollSingly,
	"stages": measureStages,
}

func child(mode string, arguments []string) {
	if err := children[mode](arguments); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
