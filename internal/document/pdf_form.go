package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// maxPDFFields is how many annotations of one page are looked at.
const maxPDFFields = 500

// fieldSize is the size, in points, that is taken for what somebody typed into a form: viewers choose it as they like.
const fieldSize = 10.0

// addFields adds what somebody typed into the fields of a form (ISO 32000-1, 12.7): it is no part of the page's text.
func (p *pdfPage) addFields(instance pdfium.Pdfium, page requests.Page) {
	count, err := instance.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page})
	if err != nil {
		return
	}
	for i := range min(count.Count, maxPDFFields) {
		annotation, err := instance.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: i})
		if err != nil {
			continue
		}
		p.addField(instance, annotation.Annotation)
		_, _ = instance.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: annotation.Annotation})
	}
}

func (p *pdfPage) addField(instance pdfium.Pdfium, annotation references.FPDF_ANNOTATION) {
	kind, err := instance.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: annotation})
	if err != nil || kind.Subtype != enums.FPDF_ANNOT_SUBTYPE_WIDGET {
		return
	}
	get := func(key string) string {
		value, err := instance.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: annotation, Key: key})
		if err != nil {
			return ""
		}
		return strings.TrimSpace(strings.ToValidUTF8(value.Value, ""))
	}
	value := get("V")
	if state := get("AS"); state != "" { // of a box to tick (12.7.4.2.3)
		value = tickedBox(state != "Off")
	} else if get("FT") == "Btn" { // one to press
		return
	}
	rect, err := instance.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: annotation})
	if value == "" || err != nil {
		return
	}
	left, bottom, top := float64(rect.Rect.Left), float64(rect.Rect.Bottom), float64(rect.Rect.Top)
	middle := max((bottom+top)/2, top-0.8*fieldSize) // of the first line
	var lines []pdfRun
	for line := range strings.Lines(plainNewlines.Replace(value)) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		width := 0.5 * fieldSize * float64(utf8.RuneCountInString(line))
		lines = append(lines, pdfRun{
			text: line, size: fieldSize, left: left + 2, right: left + 2 + width,
			bottom: middle - fieldSize/2, top: middle + fieldSize/2,
		})
		middle -= 2 * fieldSize
	}
	if len(p.runs)+len(lines) <= maxPDFRuns {
		p.insert(lines)
	}
}

func tickedBox(ticked bool) string {
	if ticked {
		return "☒"
	}
	return "☐"
}

// insert puts the lines of a field behind its label, or else before what stands beside or below the first of them.
func (p *pdfPage) insert(lines []pdfRun) {
	if len(lines) == 0 {
		return
	}
	r, at := lines[0], len(p.runs)
	for i := len(p.runs) - 1; i >= 0; i-- {
		row := &pdfLine{bottom: p.runs[i].bottom, top: p.runs[i].top, size: p.runs[i].size}
		beside := row.sameRow(r.bottom, r.top)
		if beside && p.runs[i].left < r.left {
			at = i + 1
			break
		}
		if beside || p.runs[i].top <= r.bottom {
			at = i
		}
	}
	p.runs = slices.Insert(p.runs, at, lines...)
}
