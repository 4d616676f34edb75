package message

import (
	"copydesk/internal/phrase"
)

// spamSigns are what filters write into mail that they take for spam.
var spamSigns = []struct {
	field string
	value *phrase.Phrase
}{
	{"x-spam-flag", phrase.MustCompile(`(?i)^\s*yes`)},   // SpamAssassin: X-Spam-Flag: YES
	{"x-spam-status", phrase.MustCompile(`(?i)^\s*yes`)}, // SpamAssassin: X-Spam-Status: Yes, score=9.1
	{"x-spam", phrase.MustCompile(`(?i)^\s*yes`)},        // Rspamd: X-Spam: Yes
	{"x-rspamd-action", phrase.MustCompile(`(?i)^\s*(add header|rewrite subject|reject|quarantine)`)},
	{"x-spamd-result", phrase.MustCompile(`(?i)^\s*\w+:\s*true\b`)}, // Rspamd: default: True [16.20 / 15.00]
	{"x-spam-action", phrase.MustCompile(`(?i)^\s*(add header|rewrite subject|reject)`)},
	{"x-forefront-antispam-report", phrase.MustCompile(`(?i)\bSFV:(SPM|SKB|SKS)\b`)}, // Exchange Online: the verdict
	{"x-forefront-antispam-report", phrase.MustCompile(`(?i)\bCAT:(SPM|HSPM|PHSH|HPHSH|MALW|SPOOF)\b`)},
	{"x-ms-exchange-organization-scl", phrase.MustCompile(`^\s*[5-9]\b`)}, // 5 and above is spam
	{"x-barracuda-spam-flag", phrase.MustCompile(`(?i)^\s*yes`)},
	{"x-barracuda-spam-status", phrase.MustCompile(`(?i)^\s*yes`)},
	{"x-bogosity", phrase.MustCompile(`(?i)^\s*(yes|spam)`)},                   // bogofilter
	{"x-proofpoint-spam-details", phrase.MustCompile(`(?i)\brule=\w*spam\b`)},  // Proofpoint: rule=spam, not notspam
	{"x-dspam-result", phrase.MustCompile(`(?i)^\s*(spam|blacklisted|virus)`)}, // DSPAM
	{"x-virus-status", phrase.MustCompile(`(?i)^\s*(yes|infected)`)},
}

// spamSubject is what filters put before a subject: [SPAM], ***SPAM***, {Spam?}, [Suspected Spam].
var spamSubject = phrase.MustCompile(`(?i)^\s*(\[[^\]]{0,20}\bspam\b[^\]]{0,10}\]|\*{2,}\s*(possible |suspected )?spam\s*\*{2,}|\{(definitely )?spam\??\})`)

func isSpam(h header, subject string) bool {
	for _, s := range spamSigns {
		for _, v := range h.all(s.field) {
			if s.value.MatchString(v) && !notSpam.MatchString(v) {
				return true
			}
		}
	}
	return spamSubject.MatchString(subject)
}

// notSpam is Proofpoint's "rule=notspam".
var notSpam = phrase.MustCompile(`(?i)rule=\w*notspam`)
