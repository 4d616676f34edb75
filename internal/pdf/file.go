package pdf

import (
	"errors"
	"strings"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// The bounds of one file. A blog has two pages.
const (
	mostPages    = 200
	mostChars    = 100_000 // of one page
	mostAttached = 10_000
)

// readFile reads the runs of text on each page, and what the file says of itself.
func readFile(instance pdfium.Pdfium, content []byte) (*File, error) {
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &content})
	if err != nil {
		return nil, notOpened(err)
	}
	document := opened.Document
	defer instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: document})
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document})
	if err != nil {
		return nil, err
	}
	if count.PageCount > mostPages {
		return nil, ErrTooMuch
	}
	file := &File{Attached: attachedNames(instance, document)}
	runs := 0
	for i := range count.PageCount {
		page, err := readPage(instance, document, i)
		if err != nil {
			return nil, err
		}
		if runs += len(page.Runs); runs > MostRuns {
			return nil, ErrTooMuch
		}
		file.Pages = append(file.Pages, page)
	}
	file.Title, file.Subject, file.Author = property(instance, document, "Title"), property(instance, document, "Subject"), property(instance, document, "Author")
	return file, nil
}

// attachedNames are what the attached files are called.
func attachedNames(instance pdfium.Pdfium, document references.FPDF_DOCUMENT) (names []string) {
	count, err := instance.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: document})
	if err != nil {
		return nil
	}
	for i := range min(count.AttachmentCount, mostAttached) {
		attached, err := instance.FPDFDoc_GetAttachment(&requests.FPDFDoc_GetAttachment{Document: document, Index: i})
		if err != nil {
			continue
		}
		if name, err := instance.FPDFAttachment_GetName(&requests.FPDFAttachment_GetName{Attachment: attached.Attachment}); err == nil {
			names = append(names, name.Name)
		}
	}
	return names
}

// errNotOpened is of a file that PDFium cannot open.
var errNotOpened = errors.New("damaged: it does not open")

// notOpened says why a file does not open, where PDFium knows.
func notOpened(err error) error {
	for _, known := range []error{pdfiumerrors.ErrPassword, pdfiumerrors.ErrSecurity} {
		if errors.Is(err, known) || err.Error() == known.Error() {
			return ErrLocked
		}
	}
	return errNotOpened
}

// property is an entry of the Info dictionary.
func property(instance pdfium.Pdfium, document references.FPDF_DOCUMENT, tag string) string {
	meta, err := instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: document, Tag: tag})
	if err != nil {
		return ""
	}
	return strings.ToValidUTF8(meta.Value, "")
}
