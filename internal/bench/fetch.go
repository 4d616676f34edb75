package main

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
)

// fetchAll reads every email of an inbox with one command and does nothing with them. It is as fast as a client can
// be, for it parses no more than it must: the ceiling of everything that reads emails.
// The arguments are the address of the server, its security, the user and the password.
func fetchAll(arguments []string) error {
	address, security, user, password := arguments[0], arguments[1], arguments[2], arguments[3]
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	defer conn.Close()
	if security == "tls" {
		config, err := trusting(os.Getenv("SSL_CERT_FILE"))
		if err != nil {
			return err
		}
		conn = tls.Client(conn, config)
	}
	c := &rawClient{conn: conn, in: bufio.NewReaderSize(conn, 256<<10)}
	if _, err := c.in.ReadString('\n'); err != nil {
		return err
	}
	for _, command := range []string{"LOGIN " + user + " \"" + password + "\"", "SELECT INBOX", "FETCH 1:* (UID BODY.PEEK[])"} {
		if err := c.do(command); err != nil {
			return err
		}
	}
	fmt.Printf("{\"Emails\": %d, \"Bytes\": %d}\n", c.emails, c.bytes)
	return nil
}

func trusting(file string) (*tls.Config, error) {
	pem, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	return &tls.Config{RootCAs: pool, ServerName: "127.0.0.1"}, nil
}

// rawClient knows just enough of IMAP (RFC 9051) to read past literals.
type rawClient struct {
	conn   net.Conn
	in     *bufio.Reader
	emails int
	bytes  int64
}

func (c *rawClient) do(command string) error {
	if _, err := fmt.Fprintf(c.conn, "a %s\r\n", command); err != nil {
		return err
	}
	for {
		line, err := c.in.ReadString('\n')
		if err != nil {
			return err
		}
		if rest, ok := strings.CutPrefix(line, "a "); ok {
			if !strings.HasPrefix(rest, "OK") {
				return errors.New(strings.TrimSpace(line))
			}
			return nil
		}
		_, size, ok := strings.Cut(strings.TrimSuffix(strings.TrimRight(line, "\r\n"), "}"), "{")
		if n, err := strconv.ParseInt(size, 10, 64); ok && err == nil {
			c.emails, c.bytes = c.emails+1, c.bytes+n
			if _, err := io.CopyN(io.Discard, c.in, n); err != nil {
				return err
			}
		}
	}
}
