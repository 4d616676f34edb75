package message

import "testing"

// TestSpam walks what filters write, each in the words of one that is in use.
func TestSpam(t *testing.T) {
	for line, want := range map[string]bool{
		"X-Spam-Flag: YES": true, "X-Spam-Status: Yes, score=9.1 required=5.0": true, "X-CRM114-Status: SPAM  ( pR: -12.3 )": true,
		"X-Acme-MailScanner-SpamCheck: spam, SpamAssassin (score=12)": true, "X-Spambayes-Classification: spam; 1.00": true,
		"X-KLMS-AntiSpam-Status: spam": true, "X-VR-STATUS: SPAM": true, "X-hMailServer-Spam: YES": true, "X-UI-Filterresults: junk:10;V03:K0": true,
		"X-PMX-Spam: Gauge=XXXXXXXXX, Probability=90%": true, "X-TM-AS-Result: Yes--12.3-5.0-31-10": true, "X-FEAS-SPAM: 1": true,
		"Subject: [SPAM] Blog": true, "Subject: ***SPAM(9.1)*** Blog": true, "Subject: {Spam?} Blog": true, "Subject: [External] [JUNK] Blog": true, "Subject: SPAM: our blog": true,

		"X-Spam-Status: No, score=-1.9": false, "X-Spam-Report: Spam detection software, running on mx, has NOT identified this as spam": false,
		"X-MailScanner-SpamCheck: not spam, SpamAssassin (score=-1)": false, "X-IronPort-Anti-Spam-Filtered: true": false, "X-Spam-Checked: yes": false,
		"X-UI-Filterresults: notjunk:1;V03:K0": false, "X-PMX-Spam: Gauge=IIIIIIII, Probability=8%": false, "X-Spam-Score: 1": false,
		"Subject: Spam: a blog about trust": false, "Subject: “Spam, spam, spam”": false, "Subject: [Blog] No more spam": false,
	} {
		if m := Parse([]byte("From: jane@example.com\r\n"+line+"\r\n\r\nOur blog.\r\n"), Options{}); m.Spam != want {
			t.Errorf("%s: %v", line, m.Spam)
		}
	}
}
