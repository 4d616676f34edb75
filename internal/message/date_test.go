package message

import "testing"

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"Wed, 19 Aug 2020 08:15:49 +0100 (BST)", "2020-08-19T07:15:49Z"},
		{"Sat, 05 Sep 2020 00:41:07 +0200", "2020-09-04T22:41:07Z"},
		{"Fri, 4 Sep 2020 16:30:02 -0700", "2020-09-04T23:30:02Z"},
		{"19 Aug 20 08:15 BST", "2020-08-19T07:15:00Z"},
		{"Wed Aug 19 08:15:00 2020", "2020-08-19T08:15:00Z"},
		{"Wed, 19-Aug-2020 08:15:00 GMT", "2020-08-19T08:15:00Z"},
		{"Wed, 19 Aug 2020 08:15:00 +01:00", "2020-08-19T07:15:00Z"},
		{"Wed,19 Aug 2020 08:15:00 -0000", "2020-08-19T08:15:00Z"},
		{"nonsense", "0001-01-01T00:00:00Z"},
	} {
		if got := parseDate(c.value).Format("2006-01-02T15:04:05Z07:00"); got != c.want {
			t.Errorf("parseDate(%q) is %s, want %s", c.value, got, c.want)
		}
	}
}

func TestReceivedIsTheNewest(t *testing.T) {
	raw := "Received: from a (b; c) by d with e; Wed, 19 Aug 2020 08:15:49 +0100 (BST; summer)\nReceived: x; Tue, 18 Aug 2020 08:00:00 +0100\nFrom: a@b.example\n\nx"
	if got := Parse([]byte(raw), Options{}).Received.Format("2006-01-02T15:04:05Z"); got != "2020-08-19T07:15:49Z" {
		t.Error(got)
	}
}
