package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The two forms of a time in the database. Both have a fixed width, so that text sorts as time does.
const (
	secondForm = "2006-01-02T15:04:05Z"
	momentForm = "2006-01-02T15:04:05.000Z"
)

// second writes a time that people speak of: when an email was received. The zero time is NULL.
func second(t time.Time) any { return formatted(t, secondForm) }

// moment writes a time at which copydesk did something. The zero time is NULL.
func moment(t time.Time) any { return formatted(t, momentForm) }

func formatted(t time.Time, form string) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(form)
}

// instant reads a time in either form; NULL and the empty text are the zero time.
type instant struct{ time.Time }

// Scan implements [sql.Scanner].
func (i *instant) Scan(value any) error {
	text, err := columnText(value)
	if err != nil || text == "" {
		i.Time = time.Time{}
		return err
	}
	i.Time, err = time.Parse(time.RFC3339, text)
	return err
}

// list is a JSON array in one column.
type list[T any] []T

// Value implements [driver.Valuer].
func (l list[T]) Value() (driver.Value, error) {
	if len(l) == 0 {
		return "[]", nil
	}
	text, err := json.Marshal([]T(l))
	return string(text), err
}

// Scan implements [sql.Scanner]. An empty array is a nil slice.
func (l *list[T]) Scan(value any) error {
	text, err := columnText(value)
	if err != nil || text == "" || text == "[]" {
		*l = nil
		return err
	}
	return json.Unmarshal([]byte(text), (*[]T)(l))
}

// object is a JSON object in one column.
type object[T any] struct{ value T }

// Value implements [driver.Valuer].
func (o object[T]) Value() (driver.Value, error) {
	text, err := json.Marshal(o.value)
	return string(text), err
}

// Scan implements [sql.Scanner].
func (o *object[T]) Scan(value any) error {
	text, err := columnText(value)
	if err != nil || text == "" {
		return err
	}
	return json.Unmarshal([]byte(text), &o.value)
}

func columnText(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case []byte:
		return string(v), nil
	}
	return "", fmt.Errorf("a column holds %T where text belongs", value)
}

// orNull writes an id, 0 as NULL.
func orNull(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// fold writes text for comparing: in lower case, without accents, with white space folded.
func fold(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) {
		text = norm.NFC.String(strings.Map(unmarked, norm.NFKD.String(text)))
	}
	return strings.Join(strings.Fields(strings.ToLower(text)), " ")
}

// unmarked drops a mark that stands over or under a letter (strings.Map).
func unmarked(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return r
}

// valid writes text that a STRICT table and JSON can hold: what is not UTF-8 becomes U+FFFD, and NUL, at which
// SQLite's own functions stop reading, goes.
func valid(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "")
}
