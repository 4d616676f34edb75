package document

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// withWidgets sets the fields of a form on the only page of a PDF; each is the rest of a dictionary.
func withWidgets(pdf []byte, fields ...string) []byte {
	var all strings.Builder
	for _, f := range fields {
		fmt.Fprintf(&all, "<</Type/Annot/Subtype/Widget/F 4%s>>", f)
	}
	return bytes.Replace(pdf, []byte("/MediaBox"), []byte("/Annots["+all.String()+"]/MediaBox"), 1) // the places of the objects are found again
}

// TestPDFFields reads what is typed into the fields of a form, and the boxes that are ticked, beside their labels.
func TestPDFFields(t *testing.T) {
	labels := page(body(72, 760, "Title"), body(72, 740, "Theme (please tick)"), body(92, 720, "Future gazing"), body(92, 700, "People"), body(72, 670, prose...))
	pdf := withWidgets(pdfOf(labels),
		"/FT/Tx/T(title)/V(The lamp)/Rect[220 756 500 772]",
		"/FT/Btn/T(a)/AS/Off/Rect[74 718 86 730]",
		"/FT/Btn/T(b)/V/Yes/AS/Yes/Rect[74 698 86 710]",
		"/FT/Btn/T(send)/V(Send)/Rect[400 20 460 40]")
	doc, err := (&Reader{}).ReadAs(PDF, pdf)
	if err != nil {
		t.Fatal(err)
	}
	got := Text(doc.Blocks)
	for _, want := range []string{"Title", "The lamp", "☐ Future gazing", "☒ People", proseText} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.Contains(got, "Send") {
		t.Errorf("a button to press is read:\n%s", got)
	}
}
