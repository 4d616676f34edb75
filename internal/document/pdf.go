package document

import (
	"errors"
	"slices"
	"strings"

	"copydesk/internal/pdf"
)

// readPDF reads the text of a PDF.
func (r *Reader) readPDF(content []byte) (*Document, error) {
	file, err := pdf.Read(content, r.PDFCache)
	switch {
	case errors.Is(err, pdf.ErrLocked):
		return nil, locked(PDF)
	case errors.Is(err, pdf.ErrTooMuch):
		return nil, oversized(PDF)
	case err != nil:
		return nil, damaged(PDF)
	case slices.ContainsFunc(file.Attached, isCalledProgram):
		return nil, holdingProgram(PDF)
	}
	doc := &Document{Properties: Properties{Title: tidyLine(file.Title), Subject: tidyLine(file.Subject), Author: tidyLine(file.Author)}}
	layOut(doc, pagesOf(file))
	if isXFA(doc.Blocks) {
		return nil, &Refusal{Why: Unreadable, Format: PDF, Reason: "is a form that no program but Adobe Reader shows"}
	}
	if words := Words(doc.Blocks); words < 5*len(file.Pages) && words < 20 {
		return nil, &Refusal{Why: Unreadable, Format: PDF, Reason: "is a scan: a picture of a page, without text in it"}
	}
	return doc, nil
}

// isCalledProgram says whether an attached file is called as a program is: its name decides what a double click does.
func isCalledProgram(name string) bool { return scripts[extensionOf(name)] }

// isXFA recognises a form whose only page, to other programs than Adobe's, is an excuse.
func isXFA(blocks []Block) bool {
	if len(blocks) == 0 || len(blocks) > 20 {
		return false
	}
	return slices.ContainsFunc(blocks, func(b Block) bool {
		return strings.Contains(b.Text(), "not eventually replaced by the proper contents of the document")
	})
}
