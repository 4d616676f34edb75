package document

import (
	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// pdfColours asks for the colour of letters. It is asked once for each run: every question goes into the sandbox.
type pdfColours struct {
	instance pdfium.Pdfium
	page     references.FPDF_TEXTPAGE
	open     bool
}

func newPDFColours(instance pdfium.Pdfium, page requests.Page) *pdfColours {
	text, err := instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return &pdfColours{}
	}
	return &pdfColours{instance: instance, page: text.TextPage, open: true}
}

// at returns the colour of one character of the page; black when it is not known.
func (c *pdfColours) at(index int) [3]uint {
	if !c.open {
		return [3]uint{}
	}
	fill, err := c.instance.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: c.page, Index: index})
	if err != nil {
		return [3]uint{}
	}
	return [3]uint{fill.R, fill.G, fill.B}
}

func (c *pdfColours) close() {
	if c.open {
		_, _ = c.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: c.page})
	}
}
