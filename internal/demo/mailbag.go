package demo

import (
	"embed"
	"fmt"
	"io/fs"
	"time"

	"copydesk/internal/message"
)

// mailbagFiles are the sample emails; their sources are in testdata and write_mailbag_test.go.
//
//go:embed mailbag/*.eml
var mailbagFiles embed.FS

// email is one email of the mailbag.
type email struct {
	name     string
	raw      []byte
	received time.Time
}

// mailbag gives the emails in the order in which they arrive, which is that of their names.
func mailbag() ([]email, error) {
	files, err := fs.ReadDir(mailbagFiles, "mailbag")
	if err != nil {
		return nil, err
	}
	var emails []email
	for _, f := range files {
		raw, err := mailbagFiles.ReadFile("mailbag/" + f.Name())
		if err != nil {
			return nil, err
		}
		received := message.Parse(raw, message.Options{}).Received
		if received.IsZero() {
			return nil, fmt.Errorf("%s does not say when it was received", f.Name())
		}
		emails = append(emails, email{f.Name(), raw, received})
	}
	return emails, nil
}
