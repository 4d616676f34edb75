package document

import (
	"slices"
	"testing"
)

// TestFormFieldsOfRTF are boxes to tick and lists to choose from, as Word writes them; LibreOffice leaves out which box is ticked.
func TestFormFieldsOfRTF(t *testing.T) {
	box := func(says string) string {
		return `{\field{\*\fldinst { FORMCHECKBOX }{{\*\formfield{\fftype1` + says + `\ffhps20{\*\ffname Check1}\ffdefres0}}}}{\fldrslt {}}}`
	}
	const list = `{\*\ffl One}{\*\ffl Two}}}}{\fldrslt {}}}`
	for source, want := range map[string]string{
		box(`\ffres1`) + ` A`:                                 "p: ☒ A\n",
		box(`\ffres0`) + ` A`:                                 "p: ☐ A\n",
		box(`\ffres25`) + ` A`:                                "p: ☐ A\n",
		`{\field{\*\fldinst{ FORMCHECKBOX }}{\fldrslt {}}} A`: "p: ☐ A\n",
		`x {\field{\*\fldinst{ FORMDROPDOWN }{\*\formfield{\fftype2\ffres1{\*\ffname D}\ffdefres0` + list:      "p: x Two\n",
		`x {\field{\*\fldinst{ FORMDROPDOWN }{\*\formfield{\fftype2\ffres25{\*\ffname D}\ffdefres0` + list:     "p: x One\n",
		`x {\field{\*\fldinst{ FORMDROPDOWN }{\*\formfield{\fftype2\ffres7{\*\ffname D}\ffdefres0` + list:      "p: x\n",
		`x {\field{\*\fldinst{ FORMTEXT }{\*\formfield{\fftype0{\*\ffname T}{\*\ffdeftext no}}}}{\fldrslt y}}`: "p: x y\n",
	} {
		doc, err := readRTF([]byte(`{\rtf1\ansi \pard ` + source + `\par}`))
		if err != nil {
			t.Fatal(err)
		}
		if got := shape(doc.Blocks); got != want {
			t.Errorf("%q, want %q: %s", got, want, source)
		}
	}
}

// TestFormFieldsOfODT are the same in LibreOffice's own format.
func TestFormFieldsOfODT(t *testing.T) {
	const field = `xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0" field:type="vnd.oasis.opendocument.field.`
	param := func(name, value string) string {
		return `<field:param field:name="` + name + `" field:value="` + value + `"/>`
	}
	for body, want := range map[string]string{
		`<field:fieldmark ` + field + `FORMCHECKBOX"/> A`:                                                           "p: ☐ A\n",
		`<field:fieldmark ` + field + `FORMCHECKBOX">` + param("Checkbox_Checked", "true") + `</field:fieldmark> A`: "p: ☒ A\n",
		`<field:fieldmark ` + field + `FORMDROPDOWN">` + param("Dropdown_ListEntry", "One") + param("Dropdown_ListEntry", "Two") + param("Dropdown_Selected", "1") + `</field:fieldmark> A`: "p: Two A\n",
		`<field:fieldmark ` + field + `FORMDROPDOWN">` + param("Dropdown_ListEntry", "One") + param("Dropdown_Selected", "-1") + `</field:fieldmark>A`:                                      "p: A\n",
		`<field:fieldmark-start ` + field + `FORMTEXT"/>typed<field:fieldmark-end xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"/> A`:                       "p: typed A\n",
	} {
		doc, err := readODT(odtWith(t, op("Standard", body)), Limits{}.orDefaults())
		if err != nil {
			t.Fatal(err)
		}
		if got := shape(doc.Blocks); got != want {
			t.Errorf("%q, want %q: %s", got, want, body)
		}
	}
}

// formOfDOC is what Word keeps of a form field, behind its header.
func formOfDOC(kind, result, initial int, entries ...string) bytesLE {
	head := append(le(uint32(0), uint16(68)), make([]byte, 62)...)
	body := le(uint32(formVersion), uint16(kind|result<<2), uint16(0), uint16(20), uint16(1), units("D"), uint16(0), uint16(initial))
	for range 5 {
		body = append(body, le(uint16(0), uint16(0))...)
	}
	body = append(body, le(uint16(0xFFFF), uint16(len(entries)), uint16(0))...)
	for _, e := range entries {
		body = append(body, le(uint16(len(e)), units(e))...)
	}
	return slices.Concat(head, body)
}

// TestFormFieldsOfDOC are the same in the old format of Word.
func TestFormFieldsOfDOC(t *testing.T) {
	for want, data := range map[string][]bytesLE{
		"☒":   {formOfDOC(formTick, 1, 0), formOfDOC(formTick, unsetResult, 1)},
		"☐":   {formOfDOC(formTick, 0, 1), formOfDOC(formTick, unsetResult, 0)},
		"Two": {formOfDOC(formList, 1, 0, "One", "Two"), formOfDOC(formList, unsetResult, 1, "One", "Two")},
		"":    {formOfDOC(0, 1, 0), formOfDOC(formList, 5, 0, "One"), formOfDOC(formTick, 1, 0)[:40], nil},
	} {
		for i, d := range data {
			if got := (&docFile{data: d}).formShows(0); got != want {
				t.Errorf("%d: %q, want %q", i, got, want)
			}
		}
	}
}

// TestTextBoxesOfDOC stand where they are anchored, each once; those that are anchored nowhere stand last.
func TestTextBoxesOfDOC(t *testing.T) {
	boxes := docBoxes{anchor: map[int]int{7: 1025, 9: 1026, 11: 1025}}
	for shape, text := range map[int]string{1025: "first", 1027: "lost"} {
		boxes.add([]Block{{Spans: []Span{{Text: text}}}}, shape)
	}
	if got := shape(boxes.at(7)); got != "p: first\n" {
		t.Errorf("the first place has %q", got)
	}
	for _, at := range []int{8, 9, 11} {
		if got := boxes.at(at); got != nil {
			t.Errorf("place %d has %v", at, got)
		}
	}
	if left := boxes.left(); len(left) != 1 || left[0].Text() != "lost" || !left[0].TextBox {
		t.Errorf("left is %v", left)
	}
}
