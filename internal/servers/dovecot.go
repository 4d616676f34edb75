package servers

import (
	"bytes"
	"crypto/tls"
	_ "embed"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"text/template"
	"time"

	"github.com/emersion/go-imap/v2/imapclient"
)

// Options says how Dovecot differs from its defaults.
type Options struct {
	Capabilities string  // announced in place of its own; Bare has neither MOVE nor UIDPLUS
	Prefix       string  // before the names of all folders but INBOX, such as "INBOX."
	Rights       string  // on the inbox (RFC 4314); "" is all of them. "lrswi" lets nothing be deleted
	Quota        string  // how much all folders together may hold, such as "10K"; "" is no limit
	Mechanisms   string  // of SASL, in place of those it would offer
	Tokens       *Tokens // accepts the tokens of this server beside the password
	Durable      bool    // syncs to disk as a real server does; tests need not
}

// What an old server can do.
const (
	// Bare has nothing beyond IMAP4rev1.
	Bare = "IMAP4rev1 SASL-IR"
	// OnlyUIDPlus has UIDPLUS and IDLE, and no MOVE.
	OnlyUIDPlus = "IMAP4rev1 SASL-IR IDLE UIDPLUS"
)

// DovecotServer is a running Dovecot with one user, who has a Maildir.
type DovecotServer struct {
	Host     string
	Port     int // TLS
	Plain    int // plain text, and STARTTLS
	Username string
	Password string
	TLS      *tls.Config // for a client; trusts its certificate
	CertFile string      // the certificate, for SSL_CERT_FILE of a program under test

	t      T
	dir    string
	auth   string // the socket by which Postfix asks whom to believe
	config string
	maildir
	stop func()
}

//go:embed dovecot.conf
var dovecotConf string

// Dovecot starts a Dovecot.
func Dovecot(t T, o Options) *DovecotServer {
	t.Helper()
	binary(t, "dovecot", "dovecot-imapd")
	d := &DovecotServer{
		Host: Host, Port: FreePort(t), Plain: FreePort(t), Username: "blogs@example.org", Password: "correct horse",
		t: t, dir: folder(t, "dovecot"),
	}
	d.auth = filepath.Join(d.dir, "auth-client")
	certificate := newCertificate(t)
	d.TLS = certificate.Client
	d.maildir = newMaildir(t, filepath.Join(d.dir, "mail", d.Username))
	d.SetPassword(d.Password)
	d.configure(o, certificate)
	d.Start()
	return d
}

// configure writes Dovecot's configuration. Root runs its parts as the users of the Debian package, anyone else as themselves.
func (d *DovecotServer) configure(o Options, c Certificate) {
	d.t.Helper()
	cert, key := c.files(d.t, d.dir)
	d.CertFile = cert
	values := struct {
		*DovecotServer
		Options
		Dir, Cert, Key, Auth, Oauth, Internal, Login string
		UID, GID                                     int
		Root                                         bool
	}{
		DovecotServer: d, Options: o, Dir: d.dir, Cert: cert, Key: key, Auth: d.auth,
		UID: d.uid, GID: d.gid, Root: os.Getuid() == 0,
	}
	if values.Internal, values.Login = "dovecot", "dovenull"; !values.Root {
		values.Internal = strconv.Itoa(os.Getuid())
		values.Login = values.Internal
	}
	if o.Tokens != nil {
		values.Oauth = write(d.t, filepath.Join(d.dir, "oauth2.conf"),
			"tokeninfo_url = "+o.Tokens.URL+"/info?access_token=\nusername_attribute = email\n")
	}
	if o.Rights != "" {
		write(d.t, filepath.Join(d.dir, "rights"), "INBOX owner "+o.Rights+"\n")
	}
	var b bytes.Buffer
	if err := template.Must(template.New("").Parse(dovecotConf)).Execute(&b, values); err != nil {
		d.t.Fatalf("write dovecot.conf: %v", err)
	}
	d.config = write(d.t, filepath.Join(d.dir, "dovecot.conf"), b.String())
}

// Start starts it again after Stop, on the same ports and with the same mail.
func (d *DovecotServer) Start() {
	d.t.Helper()
	cmd := exec.Command(binary(d.t, "dovecot", "dovecot-imapd"), "-F", "-c", d.config)
	d.stop = start(d.t, cmd, filepath.Join(d.dir, "log"), d.Plain, d.Port)
}

// Stop ends it, and every connection to it. When it returns, connections to its ports are refused, and Start can follow.
func (d *DovecotServer) Stop() {
	d.t.Helper()
	d.stop()
	for _, port := range []int{d.Plain, d.Port} {
		awaitRefusal(d.t, port)
	}
	awaitSilence(d.t, filepath.Join(d.dir, "run"))
}

// SetPassword changes the password; those signed in stay so until they connect anew.
func (d *DovecotServer) SetPassword(password string) {
	d.t.Helper()
	d.Password = password
	write(d.t, filepath.Join(d.dir, "users"), d.Username+":{PLAIN}"+password+"\n")
	if d.stop != nil {
		d.awaitPassword()
	}
}

// awaitPassword waits until Dovecot has taken in the new password: it looks at the file once a second.
func (d *DovecotServer) awaitPassword() {
	d.t.Helper()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	timeout := time.After(soon)
	for !d.takes(d.Password) {
		select {
		case <-tick.C:
		case <-timeout:
			d.t.Fatalf("the new password is not taken: %s", d.Log())
		}
	}
}

func (d *DovecotServer) takes(password string) bool {
	client, err := imapclient.DialInsecure(net.JoinHostPort(d.Host, strconv.Itoa(d.Plain)), nil)
	if err != nil {
		return false
	}
	defer client.Close()
	return client.Login(d.Username, password).Wait() == nil
}

// Kick ends every connection without stopping the server.
func (d *DovecotServer) Kick() {
	d.t.Helper()
	cmd := exec.Command(binary(d.t, "doveadm", "dovecot-core"), "-c", d.config, "kick", d.Username)
	if output, err := cmd.CombinedOutput(); err != nil {
		d.t.Fatalf("kick: %v: %s", err, output)
	}
}

// Log gives the end of its logs, for a test that failed.
func (d *DovecotServer) Log() string { return tail(filepath.Join(d.dir, "log")) }

// Email makes a small email for tests that need no more of it than its subject.
func Email(subject string) []byte {
	return []byte(strings.ReplaceAll(`From: Jane Doe <jane@example.com>
To: blogs@example.org
Subject: `+subject+`
Date: Fri, 28 Aug 2020 09:14:00 +0100
Message-ID: <`+strings.ReplaceAll(subject, " ", ".")+`@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear all, a word on `+subject+`.
`, "\n", "\r\n"))
}

// Received is a time of receipt with whole seconds, as IMAP keeps it.
var Received = time.Date(2020, time.August, 28, 8, 14, 0, 0, time.UTC)
