package desk_test

import (
	"cmp"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"
	"unsafe"

	"copydesk/internal/call"
	"copydesk/internal/desk"
	"copydesk/internal/store"
)

// TestReadHoldsNothingOfTheEmail looks for what points into the bytes of an email that was read: the line reads the next one
// into them.
func TestReadHoldsNothingOfTheEmail(t *testing.T) {
	o := newOffice(t)
	found, _ := filepath.Glob(filepath.Join("testdata", "mail", "*", "mail.eml"))
	packed := 0
	for _, name := range found {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r := o.desk.Read(desk.Arrival{Mailbox: "INBOX", UIDValidity: 1, UID: 1, Received: time.Unix(0, 0), Raw: raw})
		if r.Raw != nil {
			if where := heldIn(raw, reflect.ValueOf(r)); where == "" {
				t.Errorf("%s: what is held is not found", name)
			}
			continue
		}
		packed++
		if where := heldIn(raw, reflect.ValueOf(r)); where != "" {
			t.Errorf("%s: %s points into the email", name, where)
		}
	}
	if packed == 0 {
		t.Error("no email was packed")
	}
}

// heldIn returns where a value points into some bytes, "" where it does not. The call, which was there before the email, is
// left out.
func heldIn(bytes []byte, v reflect.Value) string {
	from := uintptr(unsafe.Pointer(unsafe.SliceData(bytes)))
	seen := map[unsafe.Pointer]bool{}
	inside := func(p unsafe.Pointer) bool { return uintptr(p) >= from && uintptr(p) < from+uintptr(len(bytes)) }
	var walk func(where string, v reflect.Value) string
	first := func(n int, walkOne func(int) string) string {
		for i := range n {
			if at := walkOne(i); at != "" {
				return at
			}
		}
		return ""
	}
	walk = func(where string, v reflect.Value) string {
		switch v.Kind() {
		case reflect.String:
			if s := v.String(); s != "" && inside(unsafe.Pointer(unsafe.StringData(s))) {
				return where
			}
		case reflect.Slice:
			if v.Len() > 0 && inside(v.UnsafePointer()) {
				return where
			}
			if v.Type().Elem().Kind() == reflect.Uint8 {
				return ""
			}
			return first(v.Len(), func(i int) string { return walk(where+"[]", v.Index(i)) })
		case reflect.Array:
			return first(v.Len(), func(i int) string { return walk(where+"[]", v.Index(i)) })
		case reflect.Map:
			for entry := v.MapRange(); entry.Next(); {
				if at := cmp.Or(walk(where+" key", entry.Key()), walk(where+" value", entry.Value())); at != "" {
					return at
				}
			}
		case reflect.Struct:
			return first(v.NumField(), func(i int) string { return walk(where+"."+v.Type().Field(i).Name, v.Field(i)) })
		case reflect.Interface:
			return walk(where, v.Elem())
		case reflect.Pointer:
			if v.IsNil() || seen[v.UnsafePointer()] || v.Type() == reflect.TypeFor[*call.Call]() {
				return ""
			}
			seen[v.UnsafePointer()] = true
			return walk(where, v.Elem())
		}
		return ""
	}
	return walk("the reading", v)
}

// TestSenderWithoutAnAddress brings a blog from nobody whom a letter could reach: the editors are asked, in their words.
func TestSenderWithoutAnAddress(t *testing.T) {
	t.Parallel()
	for _, from := range []string{"undisclosed-recipients:;", "Jane <not an address>", "root"} {
		o := newOffice(t)
		m := fullBlog("1@acme.example")
		m.from = from
		o.want(o.deliver(m), "submission referred | forward to editors@example.org")
		if all, err := o.store.Mails(t.Context(), store.MailFilter{}); err != nil || len(all) != 1 || all[0].Reason != "it does not say who sent it" {
			t.Errorf("%s: %+v %v", from, all, err)
		}
	}
}

// TestAddressNobodyCanWriteTo brings a blog from an address that is none: it is referred for that, and not for a letter that failed.
func TestAddressNobodyCanWriteTo(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	m := fullBlog("1@acme.example")
	m.from = "Jane Doe <jane@acme..example>"
	o.want(o.deliver(m), "submission referred | forward to editors@example.org")
}
