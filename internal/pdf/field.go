package pdf

import (
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// mostFields is how many annotations of one page are looked at.
const mostFields = 500

// addFields adds what somebody typed into the fields of a form (ISO 32000-1, 12.7): it is no part of the page's text.
func (p *Page) addFields(instance pdfium.Pdfium, page requests.Page) {
	count, err := instance.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page})
	if err != nil {
		return
	}
	for i := range min(count.Count, mostFields) {
		annotation, err := instance.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: i})
		if err != nil {
			continue
		}
		if field, ok := readField(instance, annotation.Annotation); ok {
			p.Fields = append(p.Fields, field)
		}
		_, _ = instance.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: annotation.Annotation})
	}
}

// readField reads one field; ok is false for what is none, for a button to press, and for one that is left empty.
func readField(instance pdfium.Pdfium, annotation references.FPDF_ANNOTATION) (field Field, ok bool) {
	kind, err := instance.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: annotation})
	if err != nil || kind.Subtype != enums.FPDF_ANNOT_SUBTYPE_WIDGET {
		return Field{}, false
	}
	get := func(key string) string {
		value, err := instance.FPDFAnnot_GetStringValue(&requests.FPDFAnnot_GetStringValue{Annotation: annotation, Key: key})
		if err != nil {
			return ""
		}
		return strings.TrimSpace(ligatures.Replace(strings.ToValidUTF8(value.Value, "")))
	}
	field.Value = get("V")
	if state := get("AS"); state != "" { // of a box to tick (12.7.4.2.3)
		field.Box, field.Ticked = true, state != "Off"
	} else if get("FT") == "Btn" { // one to press
		return Field{}, false
	}
	rect, err := instance.FPDFAnnot_GetRect(&requests.FPDFAnnot_GetRect{Annotation: annotation})
	if field.Value == "" && !field.Box || err != nil {
		return Field{}, false
	}
	field.Left, field.Bottom, field.Top = float64(rect.Rect.Left), float64(rect.Rect.Bottom), float64(rect.Rect.Top)
	return field, true
}
