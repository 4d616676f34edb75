package document

// readDOCX reads an Office Open XML text document (ECMA-376, transitional and strict).
func readDOCX(content []byte, _ Limits) (*Document, error) {
	if len(content) == 0 {
		return nil, empty(DOCX)
	}
	return nil, damaged(DOCX)
}
