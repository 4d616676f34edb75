package document

import (
	"archive/zip"
	"bytes"
	"errors"
)

// Reader reads documents. Its zero value is ready for use, and several goroutines may share one.
type Reader struct {
	PDFCache string // a folder for the compiled PDF reader; without one it is compiled at the first PDF
	Limits   Limits
}

// Read reads one file. The name settles only what the content leaves open. Its error is always a *Refusal.
func (r *Reader) Read(name string, content []byte) (*Document, error) {
	return r.ReadAs(Sniff(name, content), content)
}

// ReadAs reads a file whose format is known from Sniff.
func (r *Reader) ReadAs(format Format, content []byte) (*Document, error) {
	if len(content) == 0 {
		return nil, empty(format)
	}
	doc, err := r.read(format, content)
	if err != nil {
		return nil, asRefusal(format, err)
	}
	if lengthOf(doc.Blocks) > maxText { // every rule goes through it
		return nil, oversized(format)
	}
	doc.Format = format
	if format == DOC || format == PDF {
		doc.Blocks = joinDropCaps(doc.Blocks)
	}
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
	if format == Zip {
		return nil, refuseZip(content)
	}
	return nil, refuse(format)
}

// refuseZip says why a zip is not read: it cannot be opened at all, or it is only an archive.
func refuseZip(content []byte) *Refusal {
	if signatureOf(content) == Zip { // RAR, 7z, gzip
		return &Refusal{Why: Unsupported, Format: Zip, Reason: "is an archive, and no zip"}
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return damaged(Zip)
	}
	if z != nil {
		for _, f := range z.File {
			if isEncrypted(f) {
				return locked(Zip)
			}
		}
	}
	return refuse(Zip)
}

// asRefusal turns any other error into the refusal of a damaged file.
func asRefusal(f Format, err error) *Refusal {
	var refusal *Refusal
	if errors.As(err, &refusal) {
		return refusal
	}
	return damaged(f)
}
