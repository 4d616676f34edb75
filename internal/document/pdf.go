package document

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// The bounds of one PDF. A blog has two pages.
const (
	maxPDFPages = 200
	maxPDFRuns  = 100_000  // runs of text of one look, over all pages
	maxPDFChars = 100_000  // characters of one page
	maxPDFHeap  = 4096     // pages of 64 KB that PDFium may use: 256 MB
	largePDF    = 8 << 20  // after a larger file the instance is given up, and its memory with it
	largeHeap   = 64 << 20 // and after a file that took more of it
)

// pdfTimes is how long each attempt at one PDF may take. There are two, for a machine may have been asleep or busy with
// other things, and that is no fault of the file.
var pdfTimes = []time.Duration{20 * time.Second, 20 * time.Second}

// readPDF reads the text of a PDF in PDFium, which runs in a WebAssembly sandbox without files or network.
func (r *Reader) readPDF(content []byte) (*Document, error) {
	pages, properties, err := pdfEngine.read(content, r.PDFCache, pdfTimes)
	if err != nil {
		return nil, err
	}
	doc := &Document{Properties: properties}
	layOut(doc, pages)
	if isXFA(doc.Blocks) {
		return nil, &Refusal{Why: Unreadable, Format: PDF, Reason: "is a form that no program but Adobe Reader shows"}
	}
	if words := Words(doc.Blocks); words < 5*len(pages) && words < 20 {
		return nil, &Refusal{Why: Unreadable, Format: PDF, Reason: "is a scan: a picture of a page, without text in it"}
	}
	return doc, nil
}

// isXFA recognises a form whose only page, to other programs than Adobe's, is an excuse.
func isXFA(blocks []Block) bool {
	if len(blocks) == 0 || len(blocks) > 20 {
		return false
	}
	return slices.ContainsFunc(blocks, func(b Block) bool {
		return strings.Contains(b.Text(), "not eventually replaced by the proper contents of the document")
	})
}

// ClosePDF frees the PDF reader; the next PDF starts it anew.
func ClosePDF() { pdfEngine.close() }

// pdfEngine is the one PDFium of the process: starting it costs half a second and 50 MB, so it starts at the
// first PDF and stays.
var pdfEngine engine

// engine owns PDFium. One file is read at a time.
type engine struct {
	lock     sync.Mutex
	cache    wazero.CompilationCache
	pool     pdfium.Pool
	instance pdfium.Pdfium
	memory   sandboxMemory
}

func (e *engine) close() {
	e.lock.Lock()
	defer e.lock.Unlock()
	e.giveUp()
	if e.pool != nil {
		_ = e.pool.Close() // nothing is left to do about it
		e.pool = nil
	}
	if e.cache != nil {
		_ = e.cache.Close(context.Background())
		e.cache = nil
	}
	e.memory.release()
}

// giveUp drops the instance, as after a trap in the sandbox.
func (e *engine) giveUp() {
	if e.instance != nil {
		_ = e.instance.Kill()
		e.instance = nil
	}
}

// start makes sure that there is an instance.
func (e *engine) start(cacheDir string) error {
	if e.pool == nil {
		if err := e.startPool(cacheDir); err != nil {
			return err
		}
	}
	if e.instance != nil {
		return nil
	}
	instance, err := e.pool.GetInstance(time.Minute)
	if err != nil {
		return err
	}
	e.instance = instance
	return nil
}

// startPool compiles PDFium, or takes it from the folder where it was compiled before.
func (e *engine) startPool(cacheDir string) error {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).
		WithMemoryLimitPages(maxPDFHeap)
	if cacheDir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(cacheDir); err == nil {
			e.cache, config = cache, config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithMemoryAllocator(context.Background(), &e.memory),
		MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	e.pool = pool
	return err
}

// read reads the pages of one file, within the time of one of the attempts.
func (e *engine) read(content []byte, cacheDir string, times []time.Duration) (pages []pdfPage, properties Properties, err error) {
	e.lock.Lock()
	defer e.lock.Unlock()
	err = errPDFTime
	for i := 0; i < len(times) && errors.Is(err, errPDFTime); i++ {
		pages, properties, err = e.attempt(content, cacheDir, times[i])
	}
	var refusal *Refusal
	switch {
	case errors.Is(err, errPDFTime):
		return nil, Properties{}, oversized(PDF)
	case err != nil && !errors.As(err, &refusal):
		return nil, Properties{}, damaged(PDF)
	}
	return pages, properties, err
}

var errPDFTime = errors.New("it takes too long")

func (e *engine) attempt(content []byte, cacheDir string, most time.Duration) ([]pdfPage, Properties, error) {
	if most <= 0 {
		return nil, Properties{}, errPDFTime
	}
	e.memory.release()
	if err := e.start(cacheDir); err != nil {
		e.pool = nil
		return nil, Properties{}, err
	}
	instance := e.instance
	timer := time.AfterFunc(most, func() { _ = instance.Kill() })
	pages, properties, err := readPages(instance, content)
	if inTime := timer.Stop(); !inTime {
		e.instance = nil
		return nil, Properties{}, errPDFTime
	}
	var refusal *Refusal
	if len(content) > largePDF || e.memory.release() > largeHeap || err != nil && !errors.As(err, &refusal) {
		e.giveUp()
		e.memory.release()
	}
	return pages, properties, err
}

// readPages reads the runs of text on each page, and what the file says of itself.
func readPages(instance pdfium.Pdfium, content []byte) ([]pdfPage, Properties, error) {
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &content})
	if err != nil {
		return nil, Properties{}, openingRefusal(err)
	}
	document := opened.Document
	defer instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: document})
	count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document})
	if err != nil {
		return nil, Properties{}, err
	}
	if count.PageCount > maxPDFPages {
		return nil, Properties{}, oversized(PDF)
	}
	if attachesProgram(instance, document) {
		return nil, Properties{}, holdingProgram(PDF)
	}
	var pages []pdfPage
	runs, numbered := 0, false
	for i := range count.PageCount {
		page, err := readPage(instance, document, i)
		if err != nil {
			return nil, Properties{}, err
		}
		if runs += len(page.runs); runs > maxPDFRuns {
			return nil, Properties{}, oversized(PDF)
		}
		numbered = page.withoutLineNumbers(numbered)
		pages = append(pages, page)
	}
	return pages, pdfProperties(instance, document), nil
}

// attachesProgram says whether a file attached to a PDF is called as a program is: its name decides what a double click does.
func attachesProgram(instance pdfium.Pdfium, document references.FPDF_DOCUMENT) bool {
	count, err := instance.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: document})
	if err != nil {
		return false
	}
	for i := range min(count.AttachmentCount, maxNotes) {
		attached, err := instance.FPDFDoc_GetAttachment(&requests.FPDFDoc_GetAttachment{Document: document, Index: i})
		if err != nil {
			continue
		}
		name, err := instance.FPDFAttachment_GetName(&requests.FPDFAttachment_GetName{Attachment: attached.Attachment})
		if err == nil && scripts[extensionOf(name.Name)] {
			return true
		}
	}
	return false
}

// openingRefusal says why a file does not open, where PDFium knows.
func openingRefusal(err error) error {
	for _, known := range []error{pdfiumerrors.ErrPassword, pdfiumerrors.ErrSecurity} {
		if errors.Is(err, known) || err.Error() == known.Error() {
			return locked(PDF)
		}
	}
	return damaged(PDF)
}

func readPage(instance pdfium.Pdfium, document references.FPDF_DOCUMENT, index int) (pdfPage, error) {
	at := requests.Page{ByIndex: &requests.PageByIndex{Document: document, Index: index}}
	size, err := instance.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: document, Index: index})
	if err != nil {
		return pdfPage{}, err
	}
	looks := newPDFLooks(instance, at)
	defer looks.close()
	if looks.count() > maxPDFChars {
		return pdfPage{}, oversized(PDF)
	}
	text, err := instance.GetPageTextStructured(&requests.GetPageTextStructured{Page: at, Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return pdfPage{}, err
	}
	page := pdfPage{number: index, height: size.Height}
	for i, char := range text.Chars {
		p := char.PointPosition
		c := pdfRun{text: char.Text, left: p.Left, right: p.Right, bottom: min(p.Bottom, p.Top), top: max(p.Bottom, p.Top)}
		looks.describe(i, &c)
		if page.addChar(c) {
			page.runs[len(page.runs)-1].colour = looks.colour(i)
		}
	}
	page.addFields(instance, at)
	page.finish()
	return page, nil
}

// pdfProperties reads the Info dictionary.
func pdfProperties(instance pdfium.Pdfium, document references.FPDF_DOCUMENT) Properties {
	get := func(tag string) string {
		meta, err := instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: document, Tag: tag})
		if err != nil {
			return ""
		}
		return tidyLine(strings.ToValidUTF8(meta.Value, ""))
	}
	return Properties{Title: get("Title"), Subject: get("Subject"), Author: get("Author")}
}
