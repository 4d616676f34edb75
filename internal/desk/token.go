package desk

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"copydesk/internal/store"
)

// An editor may give commands in an answer to a letter whose Message-ID we signed: it stands in the answer's
// In-Reply-To and References (RFC 5322, 3.6.4), and nobody but those who were sent the letter know it. Only letters
// whose answers come to us alone are signed: the digest and the answers to commands. A forwarded enquiry is not, for
// an editor's answer to it goes to the asker, who would learn the token.
//
// Where the receiving server says that DMARC passed, no token is needed.

// tokenLasts is how long the answer to a letter may carry commands.
const tokenLasts = 14 * 24 * time.Hour

// tokenKey is where the key is kept in the database.
const tokenKey = "key of the editors' letters"

// EditorsLetterID makes the signed Message-ID of a letter to the editors: "digest.<unique>.<expiry>.<signature>@…".
func (d *Desk) EditorsLetterID(tx *store.Tx, kind string, now time.Time) (string, error) {
	key, err := d.key(tx)
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("%s.%s.%d", kind, d.Unique(), now.Add(tokenLasts).Unix())
	at := "@" + domain(d.From.Email)
	return name + "." + signature(key, name+at) + at, nil
}

// signed says whether one of the Message-IDs that an email answers is signed by us and has not expired.
func (f *filing) signed() (bool, error) {
	key, err := f.desk.key(f.tx)
	if err != nil {
		return false, err
	}
	for _, id := range append(append([]string{}, f.m.InReplyTo...), f.m.References...) {
		if validToken(key, id, f.now) {
			return true, nil
		}
	}
	return false, nil
}

func validToken(key, id string, now time.Time) bool {
	local, host, ok := strings.Cut(id, "@")
	cut := strings.LastIndexByte(local, '.')
	if !ok || cut < 0 {
		return false
	}
	name, given := local[:cut], local[cut+1:]
	if !hmac.Equal([]byte(signature(key, name+"@"+host)), []byte(given)) {
		return false
	}
	expiry, err := strconv.ParseInt(name[strings.LastIndexByte(name, '.')+1:], 10, 64)
	return err == nil && now.Unix() < expiry
}

func signature(key, words string) string {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(words))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}

// key returns the secret of this database, made at its first use.
func (d *Desk) key(tx *store.Tx) (string, error) {
	key, err := tx.State(tokenKey)
	if err != nil || key != "" {
		return key, err
	}
	key = d.Unique() + d.Unique() + d.Unique()
	return key, tx.SetState(tokenKey, key)
}
