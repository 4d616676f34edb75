package servers_test

import (
	"net"
	"strconv"
	"testing"

	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-smtp"
	"go.uber.org/goleak"

	"copydesk/internal/servers"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func address(port int) string { return net.JoinHostPort(servers.Host, strconv.Itoa(port)) }

func TestDovecotHoldsWhatIsDelivered(t *testing.T) {
	d := servers.Dovecot(t, servers.Options{})
	d.Deliver("INBOX", servers.Email("one"), servers.Received)
	d.Deliver("Copydesk/Accepted", servers.Email("two"), servers.Received)
	client, err := imapclient.DialInsecure(address(d.Plain), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if err := client.Login(d.Username, d.Password).Wait(); err != nil {
		t.Fatalf("%v%s", err, d.Log())
	}
	data, err := client.Select("Copydesk.Accepted", nil).Wait()
	if err != nil || data.NumMessages != 1 {
		t.Fatalf("select: %v %v%s", data, err, d.Log())
	}
	if got := d.Count("INBOX"); got != 1 {
		t.Errorf("%d emails in the inbox", got)
	}
	if got := d.Folder("Copydesk/Accepted"); len(got) != 1 || string(got[0]) != string(servers.Email("two")) {
		t.Errorf("the folder holds %q", got)
	}
}

func TestPostfixPassesLettersOn(t *testing.T) {
	p := servers.Postfix(t, servers.PostfixOptions{Refuse: map[string]string{"nobody@example.org": "550 5.1.1 no such user"}})
	client, err := smtp.DialStartTLS(address(p.Port), p.TLS)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if err := client.Mail("blogs@example.org", nil); err != nil {
		t.Fatalf("%v%s", err, p.Log())
	}
	if err := client.Rcpt("nobody@example.org", nil); err == nil {
		t.Error("a refused recipient was taken")
	}
	if err := client.Rcpt("jane@example.com", nil); err != nil {
		t.Fatalf("%v%s", err, p.Log())
	}
	w, err := client.Data()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(servers.Email("hello")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := p.Sink.Await(1); got[0].To[0] != "jane@example.com" {
		t.Errorf("the letter went to %v", got[0].To)
	}
}
