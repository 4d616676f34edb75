package message

import (
	"copydesk/internal/phrase"
)

// spamSigns are what filters write into mail that they take for spam.
var spamSigns = []struct {
	field string
	value *phrase.Phrase
}{
	{"x-spam-flag", phrase.Like("YES", `(?i)^\s*yes`)},              // SpamAssassin
	{"x-spam-status", phrase.Like("Yes, score=9.1", `(?i)^\s*yes`)}, // SpamAssassin
	{"x-spam", phrase.Like("Yes", `(?i)^\s*yes`)},                   // Rspamd
	{"x-rspamd-action", phrase.Like("add header", `(?i)^\s*(add header|rewrite subject|reject|quarantine)`)},
	{"x-spamd-result", phrase.Like("default: True [16.20 / 15.00]", `(?i)^\s*\w+:\s*true\b`)}, // Rspamd
	{"x-spam-action", phrase.Like("add header", `(?i)^\s*(add header|rewrite subject|reject)`)},
	{"x-forefront-antispam-report", phrase.Like("CIP:192.0.2.1;SFV:SPM;CAT:SPM", `(?i)\bSFV:(SPM|SKB|SKS)\b`)}, // Exchange Online: the verdict
	{"x-forefront-antispam-report", phrase.Like("CAT:PHSH;SFV:SPM", `(?i)\bCAT:(SPM|HSPM|PHSH|HPHSH|MALW|SPOOF)\b`)},
	{"x-ms-exchange-organization-scl", phrase.Like("6", `^\s*[5-9]\b`)}, // 5 and above is spam
	{"x-barracuda-spam-flag", phrase.Like("YES", `(?i)^\s*yes`)},
	{"x-barracuda-spam-status", phrase.Like("Yes, SCORE=5.2", `(?i)^\s*yes`)},
	{"x-bogosity", phrase.Like("Spam, tests=bogofilter", `(?i)^\s*(yes|spam)`)},                    // bogofilter
	{"x-proofpoint-spam-details", phrase.Like("rule=spam policy=default", `(?i)\brule=\w*spam\b`)}, // Proofpoint: rule=spam, not notspam
	{"x-dspam-result", phrase.Like("Spam", `(?i)^\s*(spam|blacklisted|virus)`)},                    // DSPAM
	{"x-crm114-status", phrase.Like("SPAM  ( pR: -12.3 )", `(?i)^\s*spam\b`)},
	{"x-vr-status", phrase.Like("SPAM", `(?i)^\s*spam\b`)}, // Vade, OVH
	{"x-vr-spamstate", phrase.Like("SPAM", `(?i)^\s*spam\b`)},
	{"x-ui-filterresults", phrase.Like("junk:10;V03:K0", `(?i)^\s*junk\b`)}, // GMX, Web.de, IONOS
	{"x-ui-out-filterresults", phrase.Like("junk:10;V03:K0", `(?i)^\s*junk\b`)},
	{"x-gm-spam", phrase.Like("1", `^\s*1\b`)}, // Google Workspace
	{"x-gm-phishy", phrase.Like("1", `^\s*1\b`)},
	{"x-cmae-verdict", phrase.Like("spam", `(?i)^\s*spam\b`)},                    // Cloudmark
	{"x-recommended-action", phrase.Like("reject", `(?i)^\s*(?:reject|drop)\b`)}, // SpamExperts
	{"x-tm-as-result", phrase.Like("Yes--12.3-5.0", `(?i)^\s*yes\b`)},            // Trend Micro
	{"x-feas-spam", phrase.Like("1", `^\s*1\b`)},                                 // FortiMail
	{"x-pmx-spam", phrase.Like("Gauge=XXXXXXXXX", `(?i)^\s*gauge=x{5}`)},         // Sophos PureMessage: X for ten per cent each
	{"x-virus-status", phrase.Like("Infected", `(?i)^\s*(yes|infected)`)},
}

// Filters name their fields as they please, so that any whose name has the word in it says it too: what was decided
// ("X-NAI-Spam-Flag: YES", "X-Acme-MailScanner-SpamCheck: spam, score=12"), and not that something was checked
// ("X-IronPort-Anti-Spam-Filtered: true", "X-Spam-Report: Spam detection software …").
var (
	spamField   = phrase.MustCompile(`(?i)^x-.*(?:spam|phish)`)
	spamVerdict = phrase.MustCompile(`(?i)^\s*(?:spam|junk|phish(?:ing)?)\s*(?:$|[,;:(\[])`)
	spamYes     = phrase.MustCompile(`(?i)^\s*(?:yes|true)\b`)
	spamChecked = phrase.MustCompile(`(?i)check|scan|filter|enabl|process|version|score|level|relay|test|report`)
)

// spamSubject is what filters put before a subject: [SPAM], ***SPAM***, {Spam?}, [Suspected Spam], SPAM: in capitals.
var spamSubject = phrase.MustCompile(`^\s*(?:\[(?i:ext|external)\]\s*)?(?:(?i:[\[(](?:[^\])]{0,20}\bspam\b[^\])]{0,10}|junk|junk mail)[\])]|` +
	`\*+\s*(?:possible |suspected )?spam\s*(?:\([\d.]+\)\s*)?\*+|\{(?:definitely )?spam\??\})|SPAM:)`)

func isSpam(h header, subject string) bool {
	for _, s := range spamSigns {
		for _, v := range h.all(s.field) {
			if s.value.MatchString(v) && !notSpam.MatchString(v) {
				return true
			}
		}
	}
	for _, f := range h {
		if spamField.MatchString(f.name) && (spamVerdict.MatchString(f.value) || spamYes.MatchString(f.value) && !spamChecked.MatchString(f.name)) {
			return true
		}
	}
	return spamSubject.MatchString(subject)
}

// notSpam is Proofpoint's "rule=notspam".
var notSpam = phrase.MustCompile(`(?i)rule=\w*notspam`)
