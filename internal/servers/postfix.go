package servers

import (
	"bytes"
	"crypto/tls"
	_ "embed"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"
)

// PostfixServer is a running Postfix that takes letters for submission and passes them on to a Sink.
type PostfixServer struct {
	Host     string
	Port     int // plain text and STARTTLS
	TLSPort  int
	Username string
	Password string
	TLS      *tls.Config
	CertFile string
	Sink     *SinkServer // where the letters arrive

	t   T
	dir string
}

// PostfixOptions says how Postfix differs from its defaults.
type PostfixOptions struct {
	Dovecot *DovecotServer    // whose users may send, after a log-in; nil: anyone on this machine may
	Refuse  map[string]string // what is answered to recipients, by address: "550 5.1.1 no such user"
	Owners  map[string]string // who may send as an address, by address; nil: anyone as any
}

//go:embed postfix.cf
var postfixConf string

//go:embed postfix.master
var postfixMaster string

// Postfix starts a Postfix. It needs root, as Postfix does; the test is skipped without.
func Postfix(t T, o PostfixOptions) *PostfixServer {
	t.Helper()
	binary(t, "postfix", "postfix")
	if os.Getuid() != 0 {
		t.Skipf("postfix starts only as root")
	}
	p := &PostfixServer{Host: Host, Port: FreePort(t), TLSPort: FreePort(t), Sink: Sink(t), t: t, dir: folder(t, "postfix")}
	if o.Dovecot != nil {
		p.Username, p.Password = o.Dovecot.Username, o.Dovecot.Password
	}
	p.configure(o)
	p.Start()
	return p
}

func (p *PostfixServer) configure(o PostfixOptions) {
	p.t.Helper()
	certificate := newCertificate(p.t)
	p.TLS = certificate.Client
	cert, key := certificate.files(p.t, p.dir)
	p.CertFile = cert
	for _, part := range []string{"queue", "data"} {
		if err := os.Mkdir(filepath.Join(p.dir, part), 0o755); err != nil {
			p.t.Fatalf("make the folders of postfix: %v", err)
		}
	}
	uid, gid := account(p.t, "postfix")
	if err := os.Chown(filepath.Join(p.dir, "data"), uid, gid); err != nil {
		p.t.Fatalf("give postfix its folder: %v", err)
	}
	values := struct {
		*PostfixServer
		PostfixOptions
		Dir, Cert, Key, Auth, Refused, Owned string
	}{PostfixServer: p, PostfixOptions: o, Dir: p.dir, Cert: cert, Key: key, Refused: "static:DUNNO"}
	if len(o.Refuse) > 0 {
		values.Refused = inline(o.Refuse)
	}
	if len(o.Owners) > 0 {
		values.Owned = inline(o.Owners)
	}
	if o.Dovecot != nil {
		values.Auth = o.Dovecot.auth
	}
	for name, text := range map[string]string{"main.cf": postfixConf, "master.cf": postfixMaster} {
		var b bytes.Buffer
		if err := template.Must(template.New(name).Parse(text)).Execute(&b, values); err != nil {
			p.t.Fatalf("write %s: %v", name, err)
		}
		write(p.t, filepath.Join(p.dir, name), b.String())
	}
}

// inline writes a table of Postfix in place.
func inline(table map[string]string) string {
	var b strings.Builder
	for key, value := range table {
		b.WriteString(" { " + key + " = " + value + " }")
	}
	return "inline:{" + b.String() + " }"
}

// Start starts it again after Stop.
func (p *PostfixServer) Start() {
	p.t.Helper()
	p.postfix("start")
	for _, port := range []int{p.Port, p.TLSPort} {
		awaitPort(p.t, port, nil, filepath.Join(p.dir, "log"))
	}
	p.t.Cleanup(p.Stop)
}

// Stop ends it, and every connection to it.
func (p *PostfixServer) Stop() {
	if err := exec.Command(binary(p.t, "postfix", "postfix"), "-c", p.dir, "status").Run(); err == nil {
		p.postfix("stop")
	}
}

// Log gives the end of its log, for a test that failed.
func (p *PostfixServer) Log() string { return tail(filepath.Join(p.dir, "log")) }

func (p *PostfixServer) postfix(command string) {
	p.t.Helper()
	cmd := exec.Command(binary(p.t, "postfix", "postfix"), "-c", p.dir, command)
	if output, err := cmd.CombinedOutput(); err != nil {
		p.t.Fatalf("postfix %s: %v: %s%s", command, err, output, p.Log())
	}
}
