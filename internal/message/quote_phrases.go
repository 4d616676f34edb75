package message

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// A headerLabel is what a labelled line above a quoted email says.
type headerLabel int

const (
	labelFrom headerLabel = iota + 1
	labelSent
	labelTo
	labelCc
	labelSubject
)

// headerWords are the labels of Outlook, Apple Mail, Thunderbird and Gmail by language.
var headerWords = []struct {
	language                    string
	from, sent, to, cc, subject string // words for one thing are divided by a bar
}{
	{"English", "from", "sent|date|sent on", "to", "cc|bcc|reply-to|importance|attachments|priority|organization|organisation", "subject"},
	{"German", "von", "gesendet|datum|gesendet am", "an", "kopie|cc|antwort an|wichtigkeit|anlagen", "betreff"},
	{"French", "de|expéditeur", "envoyé|date|envoyé le|message du", "à|a|destinataire", "cc|cci|copie à|objet joint|répondre à|pièces jointes", "objet|sujet"},
	{"Spanish", "de|remitente", "enviado|fecha|enviado el|enviado:", "para", "cc|cco|responder a", "asunto"},
	{"Italian", "da|mittente", "inviato|data|inviato il", "a|destinatario", "cc|ccn|rispondi a", "oggetto"},
	{"Dutch", "van", "verzonden|datum|verstuurd", "aan", "cc|cc:|beantwoorden aan", "onderwerp"},
	{"Portuguese", "de|remetente", "enviado|data|enviada em|enviado em|enviada", "para", "cc|responder a", "assunto"},
	{"Danish", "fra", "sendt|dato", "til", "cc|kopi", "emne"},
	{"Norwegian", "fra", "sendt|dato", "til", "kopi", "emne"},
	{"Swedish", "från", "skickat|datum", "till", "kopia", "ämne"},
	{"Finnish", "lähettäjä", "lähetetty|päivämäärä|päiväys", "vastaanottaja", "kopio", "aihe"},
	{"Polish", "od|nadawca", "wysłano|data|wysłane", "do|adresat", "dw|udw|kopia", "temat"},
	{"Czech", "od", "odesláno|datum", "komu", "kopie", "předmět"},
	{"Slovak", "od", "odoslané|dátum", "komu", "kópia", "predmet"},
	{"Hungarian", "feladó", "küldve|dátum", "címzett", "másolatot kap", "tárgy"},
	{"Romanian", "de la|de|expeditorul", "trimis|data|dată", "către|la|destinatarul", "cc", "subiect|subiectul"},
	{"Croatian", "šalje|od", "datum|poslano", "prima|za", "kopija", "naslov|predmet"},
	{"Estonian", "saatja", "kuupäev|saadetud", "adressaat|saaja", "koopia", "teema"},
	{"Turkish", "kimden|gönderen", "gönderme tarihi|tarih|gönderildi", "kime|alıcı", "bilgi", "konu"},
	{"Greek", "από", "στάλθηκε|ημερομηνία", "προς", "κοιν", "θέμα"},
	{"Russian", "от|от кого|отправитель", "отправлено|дата|отправлен", "кому", "копия", "тема"},
	{"Ukrainian", "від|від кого", "надіслано|дата", "кому", "копія", "тема"},
	{"Japanese", "差出人|送信元", "送信日時|日付", "宛先|送信先", "cc", "件名"},
	{"Chinese", "发件人|寄件者", "发送时间|日期|寄件日期|傳送時間", "收件人|收件者", "抄送|副本", "主题|主旨"},
}

var headerLabels = func() map[string]headerLabel {
	labels := map[string]headerLabel{}
	add := func(words string, l headerLabel) {
		for word := range strings.SplitSeq(words, "|") {
			if _, taken := labels[word]; !taken {
				labels[word] = l
			}
		}
	}
	for _, w := range headerWords {
		add(w.from, labelFrom)
		add(w.sent, labelSent)
		add(w.to, labelTo)
		add(w.cc, labelCc)
		add(w.subject, labelSubject)
	}
	return labels
}()

// cutHeaderLabel reads "From: Jane"; the stars are bold text made plain ("*From:* Jane").
func cutHeaderLabel(text string) (headerLabel, string) {
	at := strings.IndexAny(text, ":：")
	if at <= 0 || at > 40 {
		return 0, ""
	}
	name := strings.ToLower(strings.Trim(text[:at], "* \u00a0"))
	value := strings.Trim(strings.TrimLeft(text[at:], ":："), "* \t")
	return headerLabels[name], value
}

// A separatorPhrase stands above a quoted or forwarded email. Alone says that it is one even with no header below.
type separatorPhrase struct {
	text      string // in lower case
	forwarded bool
	alone     bool
}

// separatorPhrases stand between dashes.
var separatorPhrases = []separatorPhrase{
	{"original message", false, true},          // Outlook: -----Original Message-----
	{"original appointment", false, true},      // Outlook
	{"reply message", false, true},             // Samsung
	{"ursprüngliche nachricht", false, true},   // -----Ursprüngliche Nachricht-----
	{"originalnachricht", false, true},         // GMX
	{"message d'origine", false, true},         // -----Message d'origine-----
	{"message original", false, true},          //
	{"mensaje original", false, true},          // -----Mensaje original-----
	{"messaggio originale", false, true},       // -----Messaggio originale-----
	{"oorspronkelijk bericht", false, true},    // -----Oorspronkelijk bericht-----
	{"mensagem original", false, true},         // -----Mensagem original-----
	{"oprindelig meddelelse", false, true},     // -----Oprindelig meddelelse-----
	{"oprindelig besked", false, true},         // Samsung
	{"opprinnelig melding", false, true},       // -----Opprinnelig melding-----
	{"ursprungligt meddelande", false, true},   // -----Ursprungligt meddelande-----
	{"alkuperäinen viesti", false, true},       // -----Alkuperäinen viesti-----
	{"wiadomość oryginalna", false, true},      //
	{"oryginalna wiadomość", false, true},      // -----Oryginalna wiadomość-----
	{"původní zpráva", false, true},            // -----Původní zpráva-----
	{"eredeti üzenet", false, true},            // -----Eredeti üzenet-----
	{"исходное сообщение", false, true},        //
	{"forwarded message", true, true},          // Gmail: ---------- Forwarded message ---------
	{"forwarded by", true, false},              // Lotus Notes
	{"weitergeleitete nachricht", true, true},  // Thunderbird
	{"message transféré", true, true},          // Thunderbird
	{"forwarded message from", true, false},    // Yahoo
	{"mensaje reenviado", true, true},          // Thunderbird
	{"messaggio inoltrato", true, true},        // Thunderbird
	{"doorgestuurd bericht", true, true},       // Thunderbird
	{"mensagem encaminhada", true, true},       // Thunderbird
	{"videresendt meddelelse", true, true},     //
	{"videresendt besked", true, true},         //
	{"videresendt melding", true, true},        //
	{"vidarebefordrat meddelande", true, true}, //
	{"edelleenlähetetty viesti", true, true},   //
	{"przekazana wiadomość", true, true},       //
	{"przeposílaná zpráva", true, true},        //
	{"пересылаемое сообщение", true, true},     //
}

var apostrophes = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ")

func separatorOf(text string) (phrase separatorPhrase, forwarded, ok bool) {
	if len(text) > 120 {
		return phrase, false, false
	}
	lower := apostrophes.Replace(strings.ToLower(text))
	bare := strings.Trim(lower, "-–—_=*+> ")
	dashed := len(lower)-len(bare) >= 4
	for _, p := range separatorPhrases {
		switch {
		case dashed && (bare == p.text || bare == p.text+":"):
			return p, p.forwarded, true
		case dashed && !p.alone && strings.HasPrefix(bare, p.text):
			p.alone = true
			return p, p.forwarded, true
		}
	}
	if (dashed || strings.HasSuffix(bare, ":")) && wording.Count(bare) <= 6 && forwards.MatchString(bare) {
		return separatorPhrase{text: bare, forwarded: true}, true, true
	}
	return phrase, false, false
}

// forwards is a word for an email that is passed on, in the languages of mail programs, between dashes or before a colon: Apple Mail's
// "Begin forwarded message:", "Anfang der weitergeleiteten Nachricht:". Header lines have to stand below.
var forwards = phrase.Like("Begin forwarded message:", `(?i)forward|weitergeleit|transféré|transmis|réexpédi|reenvia|encaminhad|inoltrat|doorgestuurd|`+
	`videresend|vidarebefordra|välitet|edelleenlähet|przekaz|przesłan|přepos[íl]|preposlan|továbbít|redirec[țt]ion|proslijeđen|prosleđen|`+
	`ileti|пересл|пересил|пересыл|перенаправ|переадрес|προωθ|転送|转发|轉寄|전달`)

// wroteWords end or stand in an attribution.
//
//	On … Jane wrote:            Am … schrieb Jane:        Le … a écrit :          El … escribió:
//	Il giorno … ha scritto:     Op … schreef Jane:        Em … escreveu:          Den … skrev Jane:
//	… napisał(a):  … pisze:     Dne … napsal(a):          Jane kirjoitti …:       … ezt írta:
//	… şunu yazdı:               … пишет:                  … έγραψε:               …写道：
var wroteWords = phrase.MustCompile(`(?i)(?:^|[\s>,"'*])(wrote|writes|schrieb|hat geschrieben|geschrieben|a écrit|escribió|ha scritto|scrisse|` +
	`schreef|geschreven|escreveu|skrev|følgende|napisał\(?a?\)?|pisze|napísal\(?a?\)?|napsal\(?a?\)?|` +
	`kirjoitti|ezt írta|írta|yazdı|пишет|написал\(?а?\)?|писал\(?а?\)?|пише|έγραψε|a scris|va escriure|idatzi du)` +
	`(?:$|[\s:,(])|写道|寫道|のメール|に書きました|작성`)

// attributionOpening begins an attribution that runs over several lines.
var attributionOpening = phrase.MustCompile(`(?i)^(on|am|le|el|il|op|em|den|w dniu|dne|dňa|at|in a message|quoting|zitat von|no dia|a\(z\)|pe|το|` +
	`στις|mon|tue|wed|thu|fri|sat|sun|man|tir|ons|tor|fre|lør|søn|pon|wt|śr|czw|pt|sob|ndz)\b|` +
	`^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|^[^:]{1,80}<[^>]*$|^[^:]{1,80}<[^>]+@[^>]+>`)

func opensAttribution(text string) bool { return attributionOpening.MatchString(text) }

// Signs of a date, a time of day and an address.
var (
	dateSign = phrase.MustCompile(`(?i)\b(19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}(st|nd|rd|th)?\.? ?(jan|feb|mar|apr|may|mai|maj|` +
		`mei|jun|jul|aug|sep|oct|okt|nov|dec|dez|janv|févr|avr|juin|juil|août|ene|abr|ago|dic|gen|mag|giu|lug|set|ott)|` +
		`[月년]`)
	clockSign   = phrase.MustCompile(`\b\d{1,2}[:.h]\d{2}\b`)
	addressSign = phrase.MustCompile(`[^\s<>"'\[\](),;:]+@[^\s<>"'\[\](),;:]+\.[^\s<>"'\[\](),;:]+`)
	// wordless is an attribution without "wrote", in any language: a date, a time of day and who, with a colon at once.
	//
	//	old Gmail: 2020-08-19 8:15 GMT+02:00 Jane Doe <jane@example.com>:
	//	Yandex:    19.08.2020, 08:15, "Jane Doe" <jane@example.com>:
	//	mail.ru:   Wednesday, 19 August 2020, 8:15 AM +0300 from Jane Doe <jane@example.com>:
	wordless = phrase.MustCompile(`^[^<>]*\d[^<>]*\d{1,2}[:.h]\d{2}[^<>]*<[^<>\s]+@[^<>\s]+>\s*:$|` +
		`^[^<>]*\d{1,2}[:.h]\d{2}[^<>]*\d{4}[^<>]*<[^<>\s]+@[^<>\s]+>\s*:$`)
	// wroteAtEnd is "wrote" with no colon behind it, as Zoho's "---- On Wed, 19 Aug 2020 08:15:00 +0100 jane@example.com wrote ----".
	wroteAtEnd = phrase.MustCompile(`(?i)\swrote$`)
	// quoting is Horde's "Quoting Jane Doe <jane@example.com>:".
	quoting = phrase.MustCompile(`(?i)^(quoting|zitat von|citando|quota) .*@.*:$`)
)

// An attribution is what a line like "On … wrote:" says.
type attribution struct {
	head                 Earlier
	date, clock, address bool
}

// runsOn is an attribution behind which the quoted text begins on the same line, as Yahoo Mail on Android writes it.
var runsOn = phrase.MustCompile(`(?i)^\s*on .{8,120}<[^<>\s]+@[^<>\s]+>\s*wrote:`)

func readAttribution(text string) (attribution, bool) {
	if m := runsOn.FindString(text); m != "" && dateSign.MatchString(m) && clockSign.MatchString(m) {
		text = m
	}
	bare := strings.TrimRight(text, "* ")
	colon := strings.HasSuffix(bare, ":") || strings.HasSuffix(bare, "：")
	if !colon {
		bare = strings.Trim(bare, "- ")
		if !wroteAtEnd.MatchString(bare) {
			return attribution{}, false
		}
	}
	verb := wroteWords.FindStringIndex(bare)
	if verb == nil && !wordless.MatchString(bare) && !quoting.MatchString(bare) {
		return attribution{}, false
	}
	email := addressSign.FindString(bare)
	a := attribution{date: dateSign.MatchString(bare), clock: clockSign.MatchString(bare), address: email != ""}
	if !colon && !(a.date && a.clock && a.address) {
		return attribution{}, false // a sentence may end so
	}
	a.head.From = Address{Name: attributedName(bare), Email: cleanEmail(email)}
	a.head.Date = attributedDate(bare)
	return a, true
}

// attributedName is the name beside the address, or before or behind the verb.
func attributedName(text string) string {
	text = strings.TrimRight(text, ":： *")
	if before, _, ok := strings.Cut(text, "<"); ok {
		if quoted := nameInQuotes.FindStringSubmatch(before); quoted != nil {
			return displayName(quoted[1])
		}
		text = before
	} else if verb := wroteWords.FindStringIndex(text); verb != nil {
		text = text[:verb[0]]
	}
	if verb := wroteWords.FindStringIndex(text); verb != nil && verb[1] < len(text) { // "schrieb Jane Doe <"
		return displayName(text[verb[1]:])
	}
	text = strings.TrimRight(text, " ,(\"'[")
	ends := nameStarts.FindAllStringIndex(text, -1)
	if len(ends) > 0 && ends[len(ends)-1][1] < len(text) {
		text = text[ends[len(ends)-1][1]:]
	}
	text = beforeName.ReplaceAllString(text, "")
	text = displayName(strings.Trim(text, " ,;\"'"))
	if strings.ContainsAny(text, "0123456789@") {
		return ""
	}
	return text
}

// beforeName is a word that stands before a name: "from" and "от" in mail.ru's lines, "heeft" and "používateľ" in those of Outlook on a Mac.
var beforeName = phrase.MustCompile(`^(?:from|от|heeft|hat|používateľ|użytkownik|uživatel|пользователь) `)

// nameInQuotes is a name in quotation marks before an address, as Outlook on a Mac writes it: Le 28/10/2020 12:46, « Jane Doe » <jane@…> a écrit :
var nameInQuotes = phrase.MustCompile(`["“„«]\s*([^"“”„«»]{1,80}?)\s*["“”»]\s*$`)

// nameStarts is what stands before a name: the time of day with its zone.
var nameStarts = phrase.MustCompile(`\d{1,2}[:.h]\d{2}(:\d\d)?(\s*[AaPp]\.?[Mm]\.?\b)?(\s*([A-Z]{3,4})\b)?(\s*[+-]\d\d:?\d\d)?` +
	`\)?[,\s]*(,|-|–|a\.m\.|p\.m\.)?\s*|\b(19|20)\d\d[,\s]+(at\s+)?`)

// attributedDate is what stands from the first digit or weekday to the time of day.
func attributedDate(text string) string {
	clock := nameStarts.FindAllStringIndex(text, -1)
	opening := attributionOpening.FindString(text)
	if len(clock) == 0 || strings.Contains(opening, "<") {
		return ""
	}
	start := 0
	if opening != "" && !strings.ContainsAny(opening, "0123456789") && wording.Count(opening) == 1 {
		start = len(opening)
	}
	end := clock[len(clock)-1][1]
	if end <= start {
		return ""
	}
	return strings.Trim(text[start:end], " .,-–")
}
