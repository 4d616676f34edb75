package servers

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"path/filepath"
	"time"
)

// Certificate is a self-signed certificate for the loopback address and "localhost".
type Certificate struct {
	Server *tls.Config // for a server
	Client *tls.Config // for a client that trusts it
	cert   []byte
	key    []byte
}

// newCertificate makes a certificate. Each is a stranger to the clients of the others.
func newCertificate(t T) Certificate {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatalf("make a key: %v", err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()),
		Subject:      pkix.Name{CommonName: "mail server of a test"},
		NotBefore:    time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign, IsCA: true, BasicConstraintsValid: true,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		IPAddresses: []net.IP{net.ParseIP(Host)}, DNSNames: []string{"localhost"},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatalf("make a certificate: %v", err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatalf("encode a key: %v", err)
	}
	c := Certificate{
		cert: pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}),
		key:  pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}),
	}
	pair, err := tls.X509KeyPair(c.cert, c.key)
	if err != nil {
		t.Fatalf("load a certificate: %v", err)
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(c.cert)
	c.Server = &tls.Config{Certificates: []tls.Certificate{pair}}
	c.Client = &tls.Config{RootCAs: pool}
	return c
}

// files writes the certificate and its key for a server that reads files. The CA file for SSL_CERT_FILE is the certificate itself.
func (c Certificate) files(t T, dir string) (cert, key string) {
	t.Helper()
	return write(t, filepath.Join(dir, "cert.pem"), string(c.cert)), write(t, filepath.Join(dir, "key.pem"), string(c.key))
}
