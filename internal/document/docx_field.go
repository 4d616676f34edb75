package document

import "strings"

// docxField is a complex field that has begun: its instruction, then, after w:fldChar separate, its result.
type docxField struct {
	instruction []byte
	inResult    bool
	drop        bool
	link        string
	form        *node // w:ffData of a legacy form field
	before      int   // spans before the result
}

// droppedFields are those whose result is no text of the author's.
var droppedFields = map[string]bool{
	"TOC": true, "INDEX": true, "TOA": true, // lists that Word makes of the headings
	"MACROBUTTON": true, // “Click here and type”
	"TC":          true, "XE": true, "RD": true, "TA": true,
}

// fieldChar follows a complex field through its three marks.
func (s *docxStory) fieldChar(c *node) {
	switch c.attr(nsW, "fldCharType") {
	case "begin":
		if len(s.fields) < maxDepth {
			s.fields = append(s.fields, docxField{form: c.first(nsW, "ffData"), before: len(s.text.spans)})
		}
	case "separate":
		if n := len(s.fields); n > 0 {
			s.fields[n-1].begin()
		}
	case "end":
		if n := len(s.fields); n > 0 {
			field := s.fields[n-1]
			s.fields = s.fields[:n-1]
			s.docx.unsafe = s.docx.unsafe || startsProgram(string(field.instruction))
			s.formField(&field)
		}
	}
}

// begin reads the instruction, when the result begins.
func (f *docxField) begin() {
	name, link := readInstruction(string(f.instruction))
	f.inResult, f.link, f.drop = true, link, droppedFields[name]
}

// instruct adds to the instruction of the innermost field.
func (s *docxStory) instruct(text string) {
	if n := len(s.fields); n > 0 && !s.fields[n-1].inResult && len(s.fields[n-1].instruction) < longestSaying {
		s.fields[n-1].instruction = append(s.fields[n-1].instruction, text...)
	}
}

// muted says whether what is read now is an instruction or a result to drop.
func (s *docxStory) muted() bool {
	for i := range s.fields {
		if !s.fields[i].inResult || s.fields[i].drop {
			return true
		}
	}
	return false
}

// currentLink is the link around the run at hand, by element or by field.
func (s *docxStory) currentLink() string {
	if s.link != "" {
		return s.link
	}
	for i := len(s.fields) - 1; i >= 0; i-- {
		if s.fields[i].link != "" {
			return s.fields[i].link
		}
	}
	return ""
}

// simpleField reads w:fldSimple, whose instruction is an attribute.
func (s *docxStory) simpleField(n *node) {
	name, link := readInstruction(n.attr(nsW, "instr"))
	s.docx.unsafe = s.docx.unsafe || startsProgram(n.attr(nsW, "instr"))
	if droppedFields[name] {
		return
	}
	outer := s.link
	if link != "" {
		s.link = link
	}
	s.inline(n)
	s.link = outer
}

// readInstruction returns a field's name and, of HYPERLINK "address" \l "place" \o "tip", where it leads.
func readInstruction(instruction string) (name, link string) {
	args := fieldArguments(instruction)
	if len(args) == 0 {
		return "", ""
	}
	name = strings.ToUpper(args[0])
	if name != "HYPERLINK" {
		return name, ""
	}
	for i := 1; i < len(args); i++ {
		switch strings.ToLower(args[i]) {
		case `\l`, `\o`, `\t`, `\s`:
			i++ // with a value
		case `\n`, `\m`, `\h`:
		default:
			return name, safeLink(args[i])
		}
	}
	return name, ""
}

// fieldArguments splits an instruction at white space outside of quotes.
func fieldArguments(instruction string) []string {
	var args []string
	for rest := strings.TrimSpace(instruction); rest != ""; rest = strings.TrimSpace(rest) {
		var arg string
		if rest[0] == '"' {
			arg, rest, _ = strings.Cut(rest[1:], `"`)
		} else if end := strings.IndexAny(rest, " \t\r\n\u00A0"); end > 0 {
			arg, rest = rest[:end], rest[end+1:]
		} else {
			arg, rest = rest, ""
		}
		args = append(args, arg)
	}
	return args
}

// formField writes what a legacy form field shows where it has no result of its own: a ticked box, a choice.
func (s *docxStory) formField(f *docxField) {
	if f.form == nil || s.muted() {
		return
	}
	if box := f.form.first(nsW, "checkBox"); box != nil {
		checked := box.first(nsW, "checked")
		if checked == nil {
			checked = box.first(nsW, "default")
		}
		if checked != nil && toggle(checked) == on {
			s.write(Span{}, "☒")
		} else {
			s.write(Span{}, "☐")
		}
	}
	if list := f.form.first(nsW, "ddList"); list != nil && len(s.text.spans) == f.before {
		s.write(Span{}, chosen(list))
	}
}

// chosen returns the entry of a drop-down list that was picked; the first one is often its prompt, and shows too.
func chosen(list *node) string {
	index := list.first(nsW, "result").number(nsW, "val", list.first(nsW, "default").number(nsW, "val", 0))
	for c := list.child; c != nil; c = c.next {
		if !c.is(nsW, "listEntry") {
			continue
		}
		if index == 0 {
			return c.attr(nsW, "val")
		}
		index--
	}
	return ""
}
