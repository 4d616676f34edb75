package document

// Each function here stands in for a reader until it is written.

func readHTML([]byte) (*Document, error)     { return nil, pending(HTML) }
func readMarkdown([]byte) (*Document, error) { return nil, pending(MD) }
func readText([]byte) (*Document, error)     { return nil, pending(TXT) }
func readRTF([]byte) (*Document, error)      { return nil, pending(RTF) }
func readDOC([]byte) (*Document, error)      { return nil, pending(DOC) }

func (r *Reader) readPDF([]byte) (*Document, error) { return nil, pending(PDF) }

// ReadFragment reads the HTML body of an email.
func ReadFragment(string) []Block { return nil }

// ReadPlain reads the plain body of an email.
func ReadPlain(string) []Block { return nil }

func pending(f Format) *Refusal {
	return &Refusal{Why: Unsupported, Format: f, Reason: "cannot be read yet"}
}
