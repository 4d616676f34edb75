// Package fault says in words for a sentence what is wrong with a connection to a mail server, where Go's own errors
// are written for programmers, and how long to wait before it is made again.
package fault

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"strings"
)

// certificate says what is wrong with a server's certificate, "" when the error is of another kind.
func certificate(err error) string {
	var (
		verify    *tls.CertificateVerificationError
		authority x509.UnknownAuthorityError
		name      x509.HostnameError
		invalid   x509.CertificateInvalidError
	)
	switch {
	case errors.As(err, &name):
		return "a certificate for another name (" + FirstLine(name) + ")"
	case errors.As(err, &authority):
		return "a certificate that nobody known has signed"
	case errors.As(err, &invalid):
		return "a certificate that is not valid (" + FirstLine(invalid) + ")"
	case errors.As(err, &verify):
		return "a certificate that cannot be trusted (" + FirstLine(verify) + ")"
	}
	return ""
}

// notTLS says whether the server answered in plain text where TLS was to begin.
func notTLS(err error) bool {
	var header tls.RecordHeaderError
	return errors.As(err, &header)
}

// FirstLine keeps an error to one line: the IMAP library tells of a panic with its whole stack.
func FirstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	if len(line) > 400 {
		line = line[:400] + "…"
	}
	return line
}
