package message

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// absence is what absence messages say in one language.
type absence struct {
	language string
	prefix   string // what mail systems put before the subject they answer; a person never writes it
	subject  string // what else such a subject begins with; a person may write it, or a blog be called so
	says     string // what stands in them
	example  string // a subject and what stands below it, after a bar
}

// wordings are those of the languages in which Exchange and Gmail are set up. What
// stands in them begins with whole words; in a language that bends its words their ends are left open.
var wordings = []absence{
	{
		"English", `automatic reply|auto(?:matic|mated)?[- ]?(?:reply|response|answer)|` +
			`out[- ]of[- ](?:the[- ])?office(?: auto-?reply)?`,
		`(?:i am |i['’]m |we are )?(?:currently )?(?:out[- ]of[- ](?:the[- ])?office|away from (?:the |my )?(?:office|desk)|away until)|` +
			`ooo\b|.*\[(?:auto(?:matic)?[- ]?reply|out of office)\]|` +
			`(?:i am |i['’]m )?(?:currently )?on (?:annual |maternity |paternity |parental |sick )?(?:leave|holiday|vacation)|` +
			`(?:annual |maternity |paternity |parental |sick )leave|vacation (?:reply|notice)|auto ?:`,
		`out of (?:the )?office|(?:on|annual|maternity|paternity|parental|sick) leave|` +
			`away (?:from|until|till|on|at|this|next|all)|out (?:until|till)|on holiday|on vacation|` +
			`limited access to (?:my )?e-?mail|no access to (?:my )?e-?mail|` +
			`not (?:be )?(?:in the office|checking|monitoring|monitored)|will (?:respond|reply|read|get back|answer)|` +
			`(?:on|upon|after) my return|have received your (?:e-?mail|message|enquiry)|` +
			`no longer (?:work|with|monitored|employed)|have (?:now |recently |since )?left (?:the )?\p{L}+|` +
			`update your (?:records|address book)|back (?:on|in the office)`,
		"Automatic reply: Call for blogs|I am on leave until Monday.",
	},
	{
		"German", `automatische antwort|abwesenheitsnotiz`, `abwesenheit|abwesend`,
		`nicht im (?:büro|haus)|außer haus|abwesend|im urlaub|nicht erreichbar|(?:nach|bis zu) meiner rückkehr|` +
			`nicht weitergeleitet`,
		"Abwesend: Ihre Nachricht|Ich bin zurzeit nicht erreichbar.",
	},
	{
		"French", `réponse automatique`, `absence|absente?`, `absente?s?\b|congés?\b|à mon retour|en cas d['’]urgence`,
		"Absence du bureau : Blogs|Je suis en congés jusqu’au 31 août.",
	},
	{
		"Spanish", `respuesta automática`, `fuera de la oficina|ausente|ausencia`, `fuera de la oficina|vacaciones|a mi (?:regreso|vuelta)|ausente`,
		"Ausente de la oficina: Blogs|Estoy de vacaciones y responderé a mi vuelta.",
	},
	{
		"Catalan", `resposta automàtica`, `fora de l['’]oficina`, `vacances|fora de l['’]oficina`,
		"Resposta automàtica: Blogs|Estic de vacances fins al 7 de setembre.",
	},
	{
		"Italian", `risposta automatica`, `fuori (?:sede|ufficio)|assente`, `fuori (?:dall['’])?(?:ufficio|sede)|ferie|al mio (?:ritorno|rientro)|assente`,
		"Fuori sede: Blogs|Sono in ferie fino al 31 agosto.",
	},
	{
		"Dutch", `automatisch antwoord|afwezigheidsbericht`, `afwezig`, `afwezig|niet (?:aanwezig|op kantoor|bereikbaar)|vakantie`,
		"Afwezig: Blogs|Ik ben tot vrijdag met vakantie.",
	},
	{
		"Portuguese", `resposta automática`, `ausência|ausente|fora do escritório`, `ausente|férias|fora do escritório|no meu regresso`,
		"Fora do escritório: Blogs|Estou de férias e responderei no meu regresso.",
	},
	{
		"Danish and Norwegian", `automatisk svar|autosvar|fraværsassistent`, `ikke på kontoret|fravær`,
		`ikke på kontoret|ute av kontoret|ferie\b|på ferie|ferien|tilbage den|tilbake den`,
		"Fravær: Blogs|Jeg er på ferie til og med 4. september.",
	},
	{
		"Swedish", `automatiskt svar|autosvar`, `frånvaro|frånvarande|inte på kontoret`, `semester|inte på kontoret|tjänstledig|tillbaka den`,
		"Frånvarande: Blogs|Jag är på semester till och med den 4 september.",
	},
	{
		"Finnish", `automaattinen vastaus`, `poissaolo\p{L}*|poissa`, `lomalla|poissa toimistosta`,
		"Poissaolo: Blogs|Olen lomalla 4. syyskuuta asti.",
	},
	{
		"Polish", `odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź`, `poza biurem|nieobecn\p{L}*`, `urlopie|poza biurem|nieobecn`,
		"Poza biurem: Blogs|Jestem na urlopie do 7 września.",
	},
	{
		"Czech and Slovak", `automatická odpove[ďd]|automatická odpověď`, `mimo (?:kancelář|kancelárie)|nepřítomnost|neprítomnosť`, `mimo kancelá|dovolené|dovolenke`,
		"Automatická odpověď: Blogs|Do 7. září jsem mimo kancelář.",
	},
	{
		"Hungarian", `automatikus válasz`, `házon kívül`, `szabadságon|házon kívül`,
		"Automatikus válasz: Blogs|Szeptember 7-ig szabadságon vagyok.",
	},
	{
		"Romanian", `răspuns automat`, `absent de la birou|în concediu`, `concediu|absent de la birou`,
		"Răspuns automat: Blogs|Sunt în concediu până la 7 septembrie.",
	},
	{
		"Turkish", `otomatik yanıt`, `ofis dışında`, `ofis dışında|izinde|tatilde`,
		"Otomatik Yanıt: Blogs|7 Eylül tarihine kadar ofis dışındayım.",
	},
	{
		"Croatian, Serbian and Slovene", `automatski odgovor|samodejni odgovor`, `odsutan|odsutna|odsotnost`, `nisam u uredu|godišnjem odmoru|na dopustu|odsut|odsot`,
		"Samodejni odgovor: Blogs|Do 7. septembra sem na dopustu.",
	},
	{
		"Bulgarian", `автоматичен отговор`, `извън офиса`, `в отпуск|извън офиса`,
		"Автоматичен отговор: Blogs|В отпуск съм до 7 септември.",
	},
	{
		"Russian and Ukrainian", `автоматический ответ|автоответ|автоматична відповідь`, `вне офиса|нет на месте|відсутн\p{L}*|отсутств\p{L}*`, `в отпуске|в відпустці|у відпустці|вне офиса|отсутству|відсутн`,
		"Автоматична відповідь: Blogs|Я у відпустці до 7 вересня.",
	},
	{
		"Greek", `αυτόματη απάντηση`, `εκτός γραφείου`, `εκτός γραφείου|απουσιάζω|σε άδεια`,
		"Αυτόματη απάντηση: Blogs|Απουσιάζω από το γραφείο έως τις 7 Σεπτεμβρίου.",
	},
	{
		"Estonian, Latvian and Lithuanian", `automaatvastus|automātiskā atbilde|automatinis atsakymas`, `puhkusel|atvaļinājum\p{L}*|atostog\p{L}*`, `puhkusel|atvaļinājum|atostog`,
		"Automātiskā atbilde: Blogs|Līdz 7. septembrim esmu atvaļinājumā.",
	},
	{
		"Welsh and Irish", `ateb awtomatig|ymateb awtomatig|freagra uathoibríoch`, `allan o['’]r swyddfa|as oifig`, `allan o['’]r swyddfa|ar wyliau|as an oifig`,
		"Ateb awtomatig: Blogs|Rwyf allan o’r swyddfa tan ddydd Llun.",
	},
	{
		"Arabic, Hebrew and Persian", `رد تلقائي|תשובה אוטומטית|מענה אוטומטי|پاسخ خودکار`, `خارج المكتب|מחוץ למשרד`, `خارج المكتب|في إجازة|מחוץ למשרד|בחופשה|مرخصی`,
		"رد تلقائي: Blogs|أنا خارج المكتب حتى 7 سبتمبر.",
	},
	{
		"Chinese, Japanese and Korean", `自动答复|自动回复|自動回覆|自動答覆|自動応答|自動返信|자동 회신|자동 응답`, `(?:不在|外出|休假|休暇|부재|휴가)\p{L}*`, unspaced,
		"自動回覆: Blogs|我目前不在辦公室。",
	},
}

var (
	// awaySubjects are the subjects of absence messages. They count only with another sign: a blog may be called so too.
	awaySubjects = phrase.MustCompile(`(?i)^\s*[\[(]?(?:` + ofWordings(func(w absence) string { return w.prefix + `|` + w.subject }) + `)(?:$|[^\p{L}])`)
	// awayPrefix are the words that a mail system puts before the subject it answers. A person who writes below them asks
	// something.
	awayPrefix = phrase.MustCompile(`(?i)^\s*(?:` + ofWordings(func(w absence) string { return w.prefix }) + `)[ \x{00A0}\x{202F}]?[::](?: |$)`)
	// awayPhrases are what absence messages say.
	awayPhrases = phrase.MustCompile(`(?i)(?:^|[^\p{L}\p{M}])(?:` + ofWordings(func(w absence) string { return w.says }) + `)|` + unspaced)
)

// unspaced are the same in the scripts that leave no space between words.
const unspaced = `休假|休暇|不在|휴가|부재`

// ofWordings joins one column of the table.
func ofWordings(column func(absence) string) string {
	var all []string
	for _, w := range wordings {
		all = append(all, column(w))
	}
	return strings.Join(all, "|")
}

// awayNow is what Notes writes behind the sender's name: "Fred Garside is out of the office (returning 01/09/2020)",
// with “AUTO:” before it since release 8.5.
var awayNow = phrase.MustCompile(`(?i)^\s*is (currently )?(out of (the )?office|on (annual )?leave|away)\b`)

// saysWhoIsAway says whether the subject is an absence message of the sender, by name; a colleague may write the same
// of somebody else.
func saysWhoIsAway(m *Message) bool {
	said, auto := strings.CutPrefix(m.Subject, "AUTO: ")
	after, ok := strings.CutPrefix(said, m.From.Name)
	return ok && m.From.Name != "" && (awayNow.MatchString(after) || auto && awayPhrases.MatchString(after))
}

// isAway reports an absence message that no header tells: by its subject and another sign.
func isAway(h header, m *Message) bool {
	if !awaySubjects.MatchString(m.Subject) && !saysWhoIsAway(m) || bringsFile(m) {
		return false
	}
	text := unwrapped(ownText(m))
	return m.InThread() || h.has("x-auto-response-suppress") ||
		wording.Count(text) < 200 && (awayPhrases.MatchString(text) || awayPrefix.MatchString(m.Subject)) && !asksSomething(text)
}

// question is one of four words and more: "Urgent? Ring Ann" asks nothing.
var question = phrase.MustCompile(`(?:[^\s.!?]+\s+){3,}[^\s.!?]+\?`)

func asksSomething(text string) bool { return question.MatchString(text) }

// IsMaybeAway says whether a short answer reads like an absence message that nothing else tells: it begins by saying that its
// writer is away, and sends its reader to somebody with an address or a telephone. A person may write so too.
func IsMaybeAway(m *Message) bool {
	if !m.InThread() || bringsFile(m) {
		return false
	}
	text := unwrapped(ownText(m))
	return wording.Count(text) < 100 && isAwayFirst.MatchString(text) && sendsElsewhere.MatchString(text)
}

var (
	isAwayFirst = phrase.Like("Thank you for your message. I am away until 7 September.",
		`(?i)^\s*(?:(?:hello|hi|dear|good \w+|thank you|thanks|many thanks)\b[^.!,\n]{0,60}[.!,\n]\s*){0,3}(?:i am|i['’]m|i will be|i['’]ll be) (?:currently |now |presently )?`+
			`(?:away|on (?:annual |maternity |paternity |parental |sick )?(?:leave|holiday|vacation)|out of (?:the )?office|out until|not in the office)\b`)
	sendsElsewhere = phrase.Like("For anything urgent please contact Ann on 01632 960123.",
		`(?i)\b(?:contact|ring|call|phone|e-?mail|write to|speak to|reach)\b[^.?!]{0,80}(?:\S@\S|\+?\b\d[\d ]{5,})`)
)
