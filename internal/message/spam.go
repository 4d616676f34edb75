package message

import "regexp"

// spamSigns are what filters write into mail that they take for spam.
var spamSigns = []struct {
	field string
	value *regexp.Regexp
}{
	{"x-spam-flag", regexp.MustCompile(`(?i)^\s*yes`)},   // SpamAssassin: X-Spam-Flag: YES
	{"x-spam-status", regexp.MustCompile(`(?i)^\s*yes`)}, // SpamAssassin: X-Spam-Status: Yes, score=9.1
	{"x-spam", regexp.MustCompile(`(?i)^\s*yes`)},        // Rspamd: X-Spam: Yes
	{"x-rspamd-action", regexp.MustCompile(`(?i)^\s*(add header|rewrite subject|reject|quarantine)`)},
	{"x-spamd-result", regexp.MustCompile(`(?i)^\s*\w+:\s*true\b`)}, // Rspamd: default: True [16.20 / 15.00]
	{"x-spam-action", regexp.MustCompile(`(?i)^\s*(add header|rewrite subject|reject)`)},
	{"x-forefront-antispam-report", regexp.MustCompile(`(?i)\bSFV:(SPM|SKB|SKS)\b`)}, // Exchange Online: the verdict
	{"x-forefront-antispam-report", regexp.MustCompile(`(?i)\bCAT:(SPM|HSPM|PHSH|HPHSH|MALW|SPOOF)\b`)},
	{"x-ms-exchange-organization-scl", regexp.MustCompile(`^\s*[5-9]\b`)}, // 5 and above is spam
	{"x-barracuda-spam-flag", regexp.MustCompile(`(?i)^\s*yes`)},
	{"x-barracuda-spam-status", regexp.MustCompile(`(?i)^\s*yes`)},
	{"x-bogosity", regexp.MustCompile(`(?i)^\s*(yes|spam)`)},                   // bogofilter
	{"x-proofpoint-spam-details", regexp.MustCompile(`(?i)\brule=\w*spam\b`)},  // Proofpoint: rule=spam, not notspam
	{"x-dspam-result", regexp.MustCompile(`(?i)^\s*(spam|blacklisted|virus)`)}, // DSPAM
	{"x-virus-status", regexp.MustCompile(`(?i)^\s*(yes|infected)`)},
}

// spamSubject is what filters put before a subject: [SPAM], ***SPAM***, {Spam?}, [Suspected Spam].
var spamSubject = regexp.MustCompile(`(?i)^\s*(\[[^\]]{0,20}\bspam\b[^\]]{0,10}\]|\*{2,}\s*(possible |suspected )?spam\s*\*{2,}|\{(definitely )?spam\??\})`)

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
var notSpam = regexp.MustCompile(`(?i)rule=\w*notspam`)
