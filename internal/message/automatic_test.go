package message

import "testing"

// TestMachineNames walks local parts.
func TestMachineNames(t *testing.T) {
	for local, want := range map[string]bool{
		"mailer-daemon": true, "mailer": true, "postmaster": true, "no-reply": true, "noreply": true, "do_not_reply": true, "donotreply": true,
		"notifications-noreply": true, "notifications": true, "bounces+4488": true, "newsletter": true, "blog-owner": true,
		"jane": false, "nora.reply": false, "press": false, "bouncer": false, "alertson": false,
	} {
		if machineNames.MatchString(local) != want {
			t.Errorf("%q: want %v", local, want)
		}
	}
}
