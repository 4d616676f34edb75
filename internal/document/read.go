package document

import "errors"

// Reader reads documents. Its zero value is ready for use, and several goroutines may share one.
type Reader struct {
	PDFCache string // a folder for the compiled PDF reader; without one it is compiled at the first PDF
	Limits   Limits
}

// Read reads one file. The name settles only what the content leaves open. Its error is always a *Refusal.
func (r *Reader) Read(name string, content []byte) (*Document, error) {
	format := Sniff(name, content)
	doc, err := r.read(format, content)
	if err != nil {
		return nil, asRefusal(format, err)
	}
	doc.Format = format
	return doc, nil
}

// read hands the content to the reader of its format.
func (r *Reader) read(format Format, content []byte) (*Document, error) {
	switch format {
	case DOCX:
		return readDOCX(content, r.Limits.orDefaults())
	case ODT:
		return readODT(content, r.Limits.orDefaults())
	case RTF:
		return readRTF(content)
	case DOC:
		return readDOC(content)
	case PDF:
		return r.readPDF(content)
	case MD:
		return readMarkdown(content)
	case TXT:
		return readText(content)
	case HTML:
		return readHTML(content)
	}
	return nil, refuse(format)
}

// asRefusal turns any other error into the refusal of a damaged file.
func asRefusal(f Format, err error) *Refusal {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	return damaged(f)
}
