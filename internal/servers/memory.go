package servers

import (
	"bytes"
	"io"
	"log"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

// MemoryServer is an IMAP server in memory, in plain text, with one user.
type MemoryServer struct {
	Host     string
	Port     int
	Username string
	Password string

	t    T
	user *imapmemserver.User
}

// Memory starts an IMAP server in memory.
func Memory(t T) *MemoryServer {
	t.Helper()
	s := &MemoryServer{Host: Host, Username: "blogs@example.org", Password: "correct horse", t: t}
	s.user = imapmemserver.NewUser(s.Username, s.Password)
	if err := s.user.Create("INBOX", nil); err != nil {
		t.Fatalf("make the inbox: %v", err)
	}
	backend := imapmemserver.New()
	backend.AddUser(s.user)
	server := imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return backend.NewSession(), nil, nil
		},
		Caps: imap.CapSet{
			imap.CapIMAP4rev1: {}, imap.CapIdle: {}, imap.CapNamespace: {}, imap.CapUIDPlus: {}, imap.CapESearch: {}, imap.CapMove: {},
		},
		InsecureAuth: true,
		Logger:       log.New(io.Discard, "", 0),
	})
	l := listen(t)
	s.Port = port(l)
	ended := make(chan struct{})
	go func() {
		_ = server.Serve(l)
		close(ended)
	}()
	t.Cleanup(func() {
		_ = server.Close()
		<-ended
	})
	return s
}

// Deliver puts an email into a folder with its time of receipt.
func (s *MemoryServer) Deliver(folder string, raw []byte, received time.Time) {
	s.t.Helper()
	if _, err := s.user.Append(folder, literal{bytes.NewReader(raw)}, &imap.AppendOptions{Time: received}); err != nil {
		s.t.Fatalf("deliver to %s: %v", folder, err)
	}
}

// Count tells how many emails stand in a folder.
func (s *MemoryServer) Count(folder string) int {
	status, err := s.user.Status(folder, &imap.StatusOptions{NumMessages: true})
	if err != nil {
		return 0
	}
	return int(*status.NumMessages)
}

// literal is an email in memory, as the server takes it.
type literal struct{ *bytes.Reader }

// Size implements imap.LiteralReader.
func (l literal) Size() int64 { return l.Reader.Size() }
