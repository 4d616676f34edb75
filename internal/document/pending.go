package document

// Each function here stands in for a reader until it is written.


func (r *Reader) readPDF([]byte) (*Document, error) { return nil, pending(PDF) }

func pending(f Format) *Refusal {
	return &Refusal{Why: Unsupported, Format: f, Reason: "cannot be read yet"}
}
