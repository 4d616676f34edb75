package message

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
)

// A help desk, a press office or a shared mailbox acknowledges an email by itself, often without a field that says so. What it
// writes is known by several things that a person may each say, and hardly together; and a machine never says "I".

// An ackSign is one thing that acknowledgements say, in the languages of our contributors, each with an example.
type ackSign struct {
	weight int
	phrase *phrase.Phrase
}

// enough is the weight that makes an acknowledgement.
const enough = 3

// mostAcknowledged is how many words an acknowledgement has at most.
const mostAcknowledged = 250

var ackSigns = []ackSign{
	{2, phrase.Like("This is an automated response.", // it says what it is
		`(?i)\bthis is an? (?:automat(?:ed|ic(?:ally)?)|auto-?generated|computer-generated|system-generated|unmonitored)\b|`+
			`\ba (?:ticket|case|request) has been (?:created|opened|logged|raised)\b|`+
			`\bthis (?:message|e-?mail|response|reply|notification) (?:was|is|has been) (?:sent |generated |created )?(?:automatically|by an? automat)|`+
			`\bautomat(?:ed|ic) (?:acknowledge?ment|response|reply|message|e-?mail)\b|\bauto-?(?:response|reply|acknowledge?ment)\b|`+
			`\bdies ist eine automatisch|\bdiese (?:e-?mail|nachricht) wurde automatisch|\bceci est un (?:message|e-?mail) automatique|`+
			`\b(?:message|e-?mail|réponse) (?:généré|envoyé)e? automatiquement|\beste es un mensaje automático|\bdit is een automatisch`)},
	{1, phrase.Like("Please type your reply above this line.", // how to write so that a program understands it
		`(?i)\b(?:type your reply|reply) above this line\b|\b(?:do not|don['’]t|no need to|cannot|can['’]t) reply (?:to this|directly)\b|`+
			`\bplease do not (?:reply|change the subject)\b|\bdo not (?:change|alter|edit) the subject\b|\bto add (?:additional |further |more )?comments\b|`+
			`\b(?:ticket|case|request)\b[^.?!]{0,40}\bre-?opened?\b|\bwill be re-?opened\b|`+
			`\bview (?:the|your|this|all the details of the) (?:request|ticket|case|incident)\b|`+
			`\bpowered by (?:jira|zendesk|freshdesk|help ?scout)\b|\bnicht auf diese\b|\bne pas répondre\b|\bniet (?:te )?beantwoorden\b|\bno responda\b`)},
	{1, phrase.Like("Your enquiry has been logged.", // that it has something
		`(?i)\byour (?:e-?mail|message|enquiry|inquiry|request|query|correspondence|ticket|case|incident|submission)\b[^.?!]{0,40}\b(?:has|have) (?:now )?been`+
			` (?:received|logged|registered|recorded|created|opened|passed|forwarded|sent|assigned|allocated|routed|raised|closed|resolved)\b|`+
			`\b(?:case|ticket|request|incident|query)[^.?!]{0,20}\d{3,}\)?,? (?:has been|is|was) (?:now )?(?:received|logged|opened|created|closed|resolved|registered|assigned)\b|`+
			`\bhas been (?:received|placed in a queue)\b|\bmessage received\b|`+
			`\b(?:tagit emot|mottatt|modtaget) (?:ditt?|din|ert)\b|\botrzymaliśmy\b|\bzosta\p{L}+ zarejestrowan\p{L}+|`+
			`\baccusons réception\b|\bwe(?:['’]ve| have)? (?:now )?(?:got|received) your (?:e-?mail|message|enquiry|inquiry|request|query|correspondence)\b|\backnowledge (?:receipt of|that we have received) your\b|`+
			`\b(?:anfrage|anliegen|nachricht|e-?mail)\b[^.?!]{0,60}\b(?:eingegangen|erhalten|erfasst|registriert)\b|\bbien reçu votre\b|`+
			`\bhemos recibido (?:su|tu)\b|\babbiamo ricevuto (?:la|il) (?:su|tu)|\b(?:bericht|e-?mail|vraag)\b[^.?!]{0,30}\bontvangen\b|`+
			`\brecebemos (?:a sua|o seu)\b`)},
	{1, phrase.Like("Case number: 00019283", // that it has a number
		`(?i)\b(?:case|ticket|request|enquiry|incident|query|service request)(?: (?:number|id|no\.?|ref(?:erence)?))?(?: is| has been|:)? ?[#:(]?\s*`+
			`(?:[a-z]{2,}-?)?\d{3,}|\b(?:quote|under|your|with|the) (?:the )?(?:reference|number|ref)(?: number)?(?: is|:)? ?#?(?:[a-z]{2,4}[-/]?)?\d[\d/-]{3,}|`+
			`\bnumber is [a-z]{2,}-?\d{3,}|\b(?:an?|your|the|this) (?:ticket|case|incident)\b[^.?!]{0,20}\b(?:created|opened|logged|raised|closed|resolved)\b|`+
			`\b(?:created|opened|logged|raised|closed) (?:an?|your|the|this) (?:ticket|case|incident)\b|`+
			`(?:vorgangs|ticket|fall|bearbeitungs|referentie|zaak|ärende|saks|sags)-?nu?mm?er(?:et)?\b|\bpod numerem\b|`+
			`\bnumer (?:zgłoszenia|sprawy)\b|\bsous (?:le numéro|la référence)\b|\bnuméro d(?:e |u |['’])(?:ticket|dossier|demande)|`+
			`\bnúmero d[eo] (?:caso|ticket|incidencia|pedido|processo)\b|\bnumero di (?:ticket|pratica|richiesta)\b`)},
	{1, phrase.Like("Thank you for contacting Northgate Council.", // courtesy to whoever it may be
		`(?i)\b(?:thank you|thanks) for (?:writing|e-?mailing|contacting|your (?:e-?mail|message|enquiry|inquiry|submission|correspondence|query|request)|reaching out|`+
			`getting in touch)\b|\b(?:vielen|herzlichen|besten) dank für (?:ihre|deine)\b|\bmerci (?:pour|de) votre\b|\bvous en remercions\b|`+
			`\bgracias por (?:su|tu|contactar)\b|\bgrazie per (?:averci|la sua|il suo)\b|\bbedankt voor (?:uw|je)\b|`+
			`\bobrigad[oa] (?:pel[oa]|por)\b|\bt[au]c?k+ för ditt\b|\bta(?:kk|k) for (?:din|ditt)\b|\bdziękujemy za\b|\bděkujeme za\b|`+
			`\bkiitos (?:viestistäsi|yhteydenotosta\p{L}*)|`+
			`\byou have reached\b|\byour (?:e-?mail|message) is important\b|\bdear (?:customer|enquirer|correspondent)\b`)},
	{1, phrase.Like("We aim to respond within three working days.", // when there will be an answer
		`(?i)\bwithin (?:the next )?(?:\w+ )?(?:\(?\d+\)? )?(?:(?:to|-|–) ?\w+ )?(?:working |business )?(?:days?|hours)\b|`+
			`\bas soon as (?:possible|we can)\b|\bin due course\b|`+
			`\b(?:shortly|(?:take(?: us)?|allow) up to \w+)\b|\b(?:aim|try|endeavour|hope) to (?:respond|reply|answer|get back)\b|`+
			`\b(?:so (?:bald|schnell) wie möglich|schnellstmöglich|in kürze)\b|`+
			`\bdans les (?:meilleurs|plus brefs) délais\b|\b(?:a la mayor brevedad|en un plazo de|en breve)\b|\b(?:al più presto|quanto prima)\b|`+
			`\b(?:zo (?:snel|spoedig) mogelijk|binnen \w+ (?:werk)?dagen)\b|\bo mais breve|\bså snar?t (?:vi kan|som mulig)|`+
			`\binn?e[nm] (?:for )?\w+ (?:virke|arbets|arbejds)?da\w+|\b(?:jak )?najszybciej\b`)},
	{1, phrase.Like("One of our agents will be in touch.", // who will answer: nobody one knows
		`(?i)\b(?:one|a member|members) of (?:our|the|my) (?:\w+ )?(?:team|agents|advisers|advisors|colleagues|staff|experts)\b|`+
			`\b(?:relevant|appropriate|right|correct|responsible) (?:team|department|officer|person|colleague|service)\b|`+
			`\b(?:support|service|help) ?(?:desk|staff|team|agent)\b|`+
			`\bcustomer (?:services?|support|care)\b|\brate our\b|\bhow did we do\b|\bon your behalf\b|\bun conseiller\b`)},
	{1, phrase.Like("This inbox is monitored between 9am and 5.30pm.", // when it is read
		`(?i)\b(?:inbox|mailbox|account|address|e-?mails)\b[^.?!]{0,20}\b(?:is|are|will) (?:next |only |not |also |now )*(?:be )?(?:monitored|checked|read|staffed|looked after)\b|\b(?:opening|office|working|business) hours\b|`+
			`\b(?:numbers?|volumes?) of (?:enquiries|correspondence|e-?mails|messages|requests|calls)\b|\bnormal volumes?\b|`+
			`\bbetween \d{1,2}(?:[.:]\d\d)? ?[ap]m\b`)},
	{1, phrase.Like("If your request is urgent please call the duty press officer.", // whom else to ask
		`(?i)\bif (?:your|the|it|this|you)\b[^.?!]{0,40}\b(?:urgent\w*|emergency|on deadline)\b|\bfor (?:urgent|media|press)\b|`+
			`\bin an emergency\b|\bin the meantime\b|\b(?:help cent(?:re|er)|faqs?|contact form)\b`)},
	{1, phrase.Like("Your message was not delivered.", // that nobody will read it
		`(?i)\b(?:your|the|this) (?:e-?mail|message)(?: to [^.?!]{1,40})? (?:was|has been|is being|could|is) (?:not (?:be )?delivered|blocked|quarantined|rejected|held|stopped)\b|`+
			`\bthe person you are (?:writing|trying)\b|\b(?:confirm|prove|verify) that you are (?:a )?(?:human|not a|real)\b|`+
			`\b(?:mailbox|inbox|e-?mail|address|account) is no longer (?:in use|monitored|active|valid|used)\b|\bhas not been forwarded\b`)},
}

// saysI is said by somebody, who writes now.
var saysI = phrase.MustCompile(`\bI\b|\b(?i:my|me)\b`)

var (
	// updated is news of a ticket, below which an agent may have written.
	updated = phrase.Like("Your request (48812) has been updated.", `(?i)\bhas been updated\b|\b(?:commented|replied|responded) on\b`)
	// howWeDid is the one question that a help desk asks.
	howWeDid = phrase.MustCompile(`(?i)\bhow did we do\?`)
	// givesLine is a line with a label, and ofTicket one with a label of the ticket.
	givesLine = phrase.Like("Description: A town finds its forms.", `(?:^|[.!?] )[^.:!?]{3,40}: +\S+(?: \S+){2}`)
	ofTicket  = phrase.Like("Subject: Your blog needs a change", `(?i)^\W*(?:subject|status|priority|ticket|case|request|department|category|created|opened|from|to|date|queue|assigned)\b`)
)

// acknowledgement is the weight of what an email says of itself as acknowledgements do. One that brings a file, asks
// somebody something or says "I" is a person's, unless it says itself what it is.
func acknowledgement(m *Message) (weight int) {
	if bringsFile(m) || ownWords(m) > mostAcknowledged {
		return 0
	}
	text := unwrapped(ownText(m))
	for _, s := range ackSigns {
		if s.phrase.MatchString(text) || s.weight == 2 && s.phrase.MatchString(m.Subject) {
			weight += s.weight
		}
	}
	if ackSigns[0].phrase.MatchString(text + "\n" + m.Subject) {
		return weight
	}
	if saysI.MatchString(text) || asksSomething(howWeDid.ReplaceAllString(text, "")) || slices.ContainsFunc(strings.Split(text, "\n"), givesField) {
		return 0
	}
	if updated.MatchString(text) {
		return min(weight, enough-1)
	}
	return weight
}

// givesField says whether a line gives something under a label that is no ticket's.
func givesField(line string) bool {
	return givesLine.MatchString(line) && !ofTicket.MatchString(line) && !Acknowledges(line)
}

// Acknowledges says whether a text says one of the things that acknowledgements say.
func Acknowledges(text string) bool {
	return slices.ContainsFunc(ackSigns, func(s ackSign) bool { return s.phrase.MatchString(text) })
}

// isAcknowledgement recognises the answer of a help desk that no header tells.
func isAcknowledgement(m *Message) bool { return acknowledgement(m) >= enough }

// mayAcknowledge says whether an email may be one.
func mayAcknowledge(m *Message) bool { return acknowledgement(m) > 0 }
