package demo

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"copydesk/internal/example"
)

// configText is a template: the ports of the servers are known only when they run.
//
//go:embed copydesk.toml
var configText string

// writeFiles writes what the other commands need to work with the demo's database.
func writeFiles(dir string, p *post) error {
	var b strings.Builder
	values := map[string]any{
		"Host": host, "IMAP": p.imapPort, "SMTP": p.smtpPort, "Password": password,
		"Blogs": blogsAddress, "Editors": editorsAddress, "Call": example.CallFile,
	}
	if err := template.Must(template.New("copydesk.toml").Parse(configText)).Execute(&b, values); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	for name, text := range map[string][]byte{"copydesk.toml": []byte(b.String()), example.CallFile: example.Call} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o600); err != nil {
			return fmt.Errorf("write the files of the demo: %w", err)
		}
	}
	return nil
}
