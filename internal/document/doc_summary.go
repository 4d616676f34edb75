package document

// summaryProperties reads the stream \x05SummaryInformation ([MS-OLEPS] 2.21).
func summaryProperties(b bytesLE) Properties {
	var p Properties
	section := b.part(b.u32(44), len(b))
	page := 1252
	values := map[int]bytesLE{}
	for i := range min(section.u32(4), 100) {
		values[section.u32(8+8*i)] = section.part(section.u32(12+8*i), len(section))
	}
	if v, ok := values[1]; ok {
		page = v.u16(4)
	}
	p.Title = tidyLine(propertyText(values[2], page))
	p.Subject = tidyLine(propertyText(values[3], page))
	p.Author = tidyLine(propertyText(values[4], page))
	p.Description = tidyLine(propertyText(values[6], page))
	if words := values[15]; words.u16(0) == 3 {
		p.Words = max(int(int32(words.u32(4))), 0)
	}
	return p
}

// The types of a property that is a text ([MS-OLEPS] 2.15).
const (
	typeNarrow = 0x1E
	typeWide   = 0x1F
)

func propertyText(v bytesLE, page int) string {
	switch v.u16(0) {
	case typeNarrow:
		text := v.part(8, v.u32(4))
		for len(text) > 0 && text[len(text)-1] == 0 {
			text = text[:len(text)-1]
		}
		return decodePage(text, page)
	case typeWide:
		return utf16LE(v.part(8, 2*min(v.u32(4), len(v))))
	}
	return ""
}
