package servers

import (
	"bytes"
	"errors"
	"io"
	"log"
	"net"
	"strconv"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
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

// Folder gives the emails of a folder; none when there is no such folder.
func (s *MemoryServer) Folder(name string) [][]byte {
	s.t.Helper()
	emails, err := s.read(name)
	if err != nil {
		s.t.Fatalf("read the folder %s: %v", name, err)
	}
	return emails
}

// Count tells how many emails stand in a folder.
func (s *MemoryServer) Count(folder string) int {
	status, err := s.user.Status(folder, &imap.StatusOptions{NumMessages: true})
	if err != nil {
		return 0
	}
	return int(*status.NumMessages)
}

func (s *MemoryServer) read(folder string) ([][]byte, error) {
	if s.Count(folder) == 0 {
		return nil, nil
	}
	client, err := imapclient.DialInsecure(net.JoinHostPort(s.Host, strconv.Itoa(s.Port)), nil)
	if err != nil {
		return nil, err
	}
	defer client.Close()
	if err := client.Login(s.Username, s.Password).Wait(); err != nil {
		return nil, err
	}
	if _, err := client.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		return nil, err
	}
	all := imap.SeqSet{{Start: 1, Stop: 0}}
	section := &imap.FetchItemBodySection{Peek: true}
	found, err := client.Fetch(all, &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{section}}).Collect()
	if err != nil {
		return nil, err
	}
	var emails [][]byte
	for _, msg := range found {
		emails = append(emails, msg.FindBodySection(section))
	}
	if len(emails) == 0 {
		return nil, errors.New("it became empty")
	}
	return emails, nil
}

// literal is an email in memory, as the server takes it.
type literal struct{ *bytes.Reader }

// Size implements imap.LiteralReader.
func (l literal) Size() int64 { return l.Reader.Size() }
