package mailbox_test

import (
	"net"
	"strconv"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"copydesk/internal/servers"
)

// mark marks an email as deleted, as a person's mail program does.
func mark(t *testing.T, d *servers.DovecotServer, uid uint32) {
	t.Helper()
	client, err := imapclient.DialInsecure(net.JoinHostPort(d.Host, strconv.Itoa(d.Plain)), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if err := client.Login(d.Username, d.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Select("INBOX", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	deleted := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagDeleted}}
	if err := client.Store(imap.UIDSetNum(imap.UID(uid)), deleted, nil).Close(); err != nil {
		t.Fatal(err)
	}
}
