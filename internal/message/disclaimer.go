package message

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// mobileLines are what a device or an app writes below an email.
var mobileLines = []*phrase.Phrase{
	phrase.Like("Sent from Outlook for iOS", `(?i)^\W*sent (from|via|with|using|by) (my |a |the )?(\S+ ?){1,8}$`),
	phrase.Like("Get Outlook for iOS",
		`(?i)^\W*(get|download|télécharger|obtenir|obtenez|obtener|descargar|obter|scarica|ottieni|downloaden|hent|hämta|`+
			`skaffa|pobierz|získat|outlook|holen sie sich|laden sie) .{0,20}\b(outlook|android|ios)\b.{0,60}$`),
	phrase.Like("Von meinem iPhone gesendet",
		`(?i)^\W*(gesendet (von|mit|aus)\b.{2,60}|von mein\S+ .{2,40} gesendet|`+
			`diese nachricht wurde von .{2,60} gesendet)\.?$`),
	phrase.Like("Envoyé de mon iPhone",
		`(?i)^\W*(envoyé (de|depuis|à partir|via|avec)|enviado (desde|do|de|a partir|via|com|con)|inviato (da|dal|con)|`+
			`verzonden (vanaf|met|via|vanuit)|verstuurd vanaf|skickat från|sendt fra|sendt via|lähetetty|wysłane z|wysłano z|`+
			`odesláno z|odoslané z|elküldve|küldve|iphone'umdan|отправлено (с|из)|надіслано з|trimis de pe)\b.{2,60}$`),
	phrase.Like("Please excuse any typos",
		`(?i)^\W*(please )?(excuse|forgive|pardon|apologies for)( any| my| the)?`+
			` (typos?|brevity|spelling|autocorrect|terseness)\b.{0,60}$`),
}

// noticeOpenings begin a legal notice wherever it stands; noticeWords must follow in the same paragraph.
var noticeOpenings = []*phrase.Phrase{
	phrase.Like("This email and any attachments are confidential",
		`(?i)^\W*(this|the) (e-?mail|message|communication|transmission|electronic)\b`),
	phrase.Like("The information contained in this email",
		`(?i)^\W*(the )?(information|contents?) (contained )?(in|of) th(is|e)\b`),
	phrase.Like("Confidentiality notice:",
		`(?i)^\W*(confidentiality|confidential|legal|privacy|security|important|notice)`+
			` ?(notice|note|disclaimer|information|statement|warning)?\b[\s:*.-]`),
	phrase.Like("Email disclaimer", `(?i)^\W*(e-?mail )?disclaimer\b`),
	phrase.Like("If you have received this in error",
		`(?i)^\W*if you (are not|have received|received|were not)\b`),
	phrase.Like("Diese E-Mail ist vertraulich.",
		`(?i)^\W*(diese e-?mail|diese nachricht|der inhalt dieser|ce (message|courriel|mail)|cet e-?mail|`+
			`este (correo|mensaje|e-?mail|mensagem)|esta mensagem|questa e-?mail|questo messaggio|le informazioni|`+
			`dit (bericht|e-?mail)|de informatie|denne e-?(mail|post)|detta (e-?post|meddelande))\b`),
	phrase.Like("Any views expressed are those of the author",
		`(?i)^\W*(any )?(views|opinions|views and opinions|opinions and views) (or opinions )?`+
			`(expressed|presented|stated|in this)\b`),
	phrase.Like("Unauthorised use is prohibited.", `(?i)^\W*(unauthori[sz]ed|any unauthori[sz]ed)\b`),
}

var noticeWords = phrase.MustCompile(`(?i)intended (solely |only |exclusively )?(for|recipient)|intended recipient|addressee|named recipient|` +
	`to whom it is addressed|in error|confidential|privileged|vertraulich|confidentiel|confidencial|riservat|` +
	`vertrouwelijk|notify the sender|do not (necessarily )?(represent|reflect)|by mistake|irrtümlich|par erreur|` +
	`por error|por engano|per errore|strictly prohibited|legally`)

// mailFooters are those of the footer lines that speak of the email: no blog ends so.
var mailFooters = []*phrase.Phrase{
	phrase.Like("Please consider the environment before printing this email.", `(?i)\bbefore (?:you )?print(?:ing)? (?:this|the) (?:e-?mail|message)\b`),
	phrase.Like("This email has been scanned for viruses.", `(?i)\bthis (?:e-?mail|message) (?:has been|was) (?:scanned|checked)\b|^\W*virus-free\b`),
	phrase.Like("To unsubscribe from this group", `(?i)^\W*(?:you received this message because|to unsubscribe from this)\b`),
}

// footerLines stand at the end, below a notice or below the signature.
var footerLines = []*phrase.Phrase{
	phrase.Like("Please consider the environment before printing this email.",
		`(?i)\bconsider the environment (before|and)\b|\bthink (of the environment|before you print|green)\b|`+
			`\bsave (paper|a tree)\b|before printing this|\bplease (?:don['’]t|do not|only) print\b`),
	phrase.Like("Fenwick Ltd is registered in England, company number 0123.",
		`(?i)\bregistered (in|office|company|charity|number|no)\b|\bcompany (registration|reg|number|no)\b|`+
			`\bregistered under\b|\bregistration n(o|umber)\b|\bvat (no|number|reg)|\bincorporated in\b|\btrading name of\b|`+
			`\bauthori[sz]ed and regulated by\b`),
	phrase.Like("Geschäftsführerin: Anna Kessler, Amtsgericht Kiel",
		`(?i)\b(registergericht|handelsregister|amtsgericht|ust-?id|siret|capital social|kvk)\b|`+
			`\bgeschäftsführer(?:in|innen)?\s*:`),
	phrase.Like("Unsubscribe | Privacy policy",
		`(?i)\bunsubscribe\b|\bno longer wish to (receive|hear)\b|\bopt[- ]out\b|\bmailing list\b.*\b(leave|remove)|`+
			`\bemail preferences\b|\bprivacy (policy|notice|statement)\b`),
	phrase.Like("This email has been scanned for viruses.",
		`(?i)\bfor the presence of (?:computer )?viruses\b|\bsubject to (?:recording|monitoring)\b|`+
			`\b(virus|malware)[- ]?(free|checked|scanned)\b|\b(scanned|checked|protected) (by|for|with)`+
			` .{0,40}(virus|malware|mimecast|avast|avg|norton|messagelabs|symantec|clean)|\bvirus-free\b|`+
			`^\W*scanned by\b|\b(?:e-?mails?|messages?|attachments?)\b[^.?!]{0,60}\bscanned by\b|`+
			`\bavast antivirus\b|\bthis e-?mail has been (scanned|checked)\b|\bvirenfrei\b`),
	phrase.Like("Calls may be recorded.",
		`(?i)\b(e-?mails?|communications|calls) (may be|are|is|sent to or from .*) (monitored|recorded|subject to)\b|`+
			`\bmay be monitored\b|\bfreedom of information act\b|\bdata protection act\b`),
	phrase.Like("We accept no liability for any loss.",
		`(?i)\b(accept|accepts) no (liability|responsibility)\b|\bdo(es)? not accept (any )?(liability|responsibility)\b|`+
			`\bno liability\b`),
	phrase.Like("We welcome correspondence in Welsh",
		`(?i)\b(?:welcome|croeso|croesawn|croesewir)\b.{0,40}\b(?:correspondence|gohebiaeth|calls|galwadau|communication|`+
			`gyfathrebu|gysylltu)\b.{0,40}\b(?:welsh|gymraeg|gaelic|irish)\b`),
	phrase.Like("My working hours may not be yours",
		`(?i)\bmy (?:working|normal|usual|office) (?:hours|days|pattern|week)\b.{0,80}\b(?:may|are|is|not|vary|differ)\b|`+
			`\bdo(?: not|n['’]t) feel (?:obliged|pressured|any pressure|you need|that you need|you have) to (?:reply|respond|`+
			`answer)\b|\bi work (?:flexibly|flexible hours|part[- ]time|compressed hours|term[- ]time)\b|\be-?mail (?:you )?outside (?:of )?(?:\w+ )?(?:office|working|business) hours\b|\bi (?:do not|don['’]t) (?:usually |normally )?work (?:on )?(?:mon|tues|wednes|thurs|fri)days?\b`),
	phrase.Like("To see how we use your information go to …",
		`(?i)\b(?:how|why|when) we (?:use|process|handle|store|collect) your (?:personal )?(?:information|data|details)`+
			`\b|\byour privacy is important to us\b`),
	phrase.Like("Follow us on Twitter | Like us on Facebook",
		`(?i)^\W*(?:(?:follow|like|find|join|connect with|watch|subscribe to) us (?:on )?\w+\W*[|•·/]|`+
			`sign up (?:to|for) our newsletter\W*[|•·/])`),
	phrase.Like("https://lists.example/mailman/listinfo/desk", // Mailman 2 and 3
		`(?i)^\S+@lists?\.\S+$|https?://\S+/(?:mailman3?|postorius)/(?:listinfo|options|lists)\b|^\W*\S+ mailing list(?: -- \S+@\S+)?\W*$|`+
			`^\W*to unsubscribe send an e-?mail to \S+-leave@`),
	// Google Groups
	phrase.Like("You received this message because you are subscribed to the group",
		`(?i)^\W*(you received this message because you are subscribed|to unsubscribe from this group|`+
			`to view this discussion)\b`),
}

func isMobileLine(text string) bool {
	if len(text) > 120 || !matchesAny(mobileLines, apostrophes.Replace(text)) || strings.HasSuffix(text, "?") {
		return false
	}
	return !goesOnFromPlace.MatchString(text) || ofDevice.MatchString(text)
}

var (
	// goesOnFromPlace is a sentence of a blog about where it was sent from, as the line of a device may go on too.
	goesOnFromPlace = phrase.Like("Sent from my desk, which is also the kitchen table.", `(?i)^sent (?:from (?:my|a|the)|by) [^,.]{2,40}, (?:which|where|who|and|as|because|like|the|an?|it|he|she|they|nobody)\b.{8,}`)
	ofDevice        = phrase.Like("Sent from my iPhone, which explains the typos", `(?i)\b(?:i-?(?:phone|pad|pod)|phone|mobile|cell|tablet|laptop|computer|mac(?:book)?|pc|device|android|samsung|galaxy|`+
		`huawei|pixel|nokia|blackberry|outlook|gmail|yahoo|mail|app|watch|keyboard|train|thumbs?|fingers?|typos?|brevity|brief|short|errors?|mistakes|spelling|autocorrect|excuse|forgive|sorry|apologies)\b`)
)

// tellingLength is how many bytes of a line are looked at: a phrase that tells what it is stands near its beginning.
const tellingLength = 2000

func matchesAny(table []*phrase.Phrase, text string) bool {
	text = text[:min(len(text), tellingLength)]
	for _, re := range table {
		if re.MatchString(text) {
			return true
		}
	}
	return false
}

// tellDisclaimer labels legal notices, which are known by how they begin and what they say, wherever they stand
// below the text; then what stands around the notices at the end; and what a device wrote. spoken says that text
// stood above the run.
func (s *splitter) tellDisclaimer(run []int, spoken bool) {
	for k, i := range run {
		text := s.lines[i].text
		switch {
		case s.labels[i] != labelOwn || text == "":
		case isMobileLine(text):
			s.labels[i] = labelDisclaimer
		case spoken && !s.belowLabel(run, k) && s.isNotice(run[k:]) && (s.isFooter(run, k) || s.isLast(run, k)):
			s.markParagraph(run[k:], labelDisclaimer)
			s.markAbove(run, k)
		default:
			spoken = spoken || wording.Count(text) >= 1
		}
	}
	s.tellAdverts(run)
	s.tellFooter(run)
}

// belowLabel says whether the line above is a field's label alone: "Title", and below it "Confidential by design".
func (s *splitter) belowLabel(run []int, k int) bool {
	if k == 0 {
		return false
	}
	above := s.lines[run[k-1]].text
	at := fieldLabel.FindStringIndex(above)
	return at != nil && strings.Trim(above[at[1]:], " *_") == ""
}

// motto stands before a notice in its line, and gives the name of who sends it.
var motto = phrase.Like("Fenwick Council - working for you. This message is intended for the addressee only.",
	`^\p{Lu}[^.?!]{3,80}[.!] (?i:this (?:e-?mail|message|communication)(?: and any (?:attachments?|files?)\b[^.?!]{0,30})? (?:is|are|may|contains?)\b)[^?]{10,200}$`)

func (s *splitter) isNotice(lines []int) bool {
	text := s.lines[lines[0]].text
	if !matchesAny(noticeOpenings, text) {
		return motto.MatchString(text) && noticeWords.MatchString(text)
	}
	if s.html == nil {
		text = s.paragraph(lines)
	}
	return noticeWords.MatchString(text)
}

// tellFooter goes up from the end as long as lines are footers or notices. Lines beside them that are neither go
// with them when they stand below one and are no text.
func (s *splitter) tellFooter(run []int) {
	pending := 0
	for k := len(run) - 1; k >= 0; k-- {
		i := run[k]
		text := s.lines[i].text
		switch {
		case s.lines[i].blank() || isRule(text) || s.labels[i] == labelDisclaimer:
		case matchesAny(footerLines, text) && !fieldLabel.MatchString(text) && !s.belowLabel(run, k) && !namesFirst(text) && s.isFooter(run, k):
			s.labels[i] = labelDisclaimer
		case s.html == nil && s.inFooterParagraph(run, k):
			s.labels[i] = labelDisclaimer
		default:
			if pending++; pending > 8 || fieldLabel.MatchString(text) {
				return
			}
			continue
		}
		if s.labels[i] == labelDisclaimer && pending > 0 && s.html == nil {
			pending = 0
		}
	}
}

// namesFirst says whether a line gives the name of an organisation before its number: "Kerbside | Registered charity 10328".
func namesFirst(text string) bool {
	name, _, ok := strings.Cut(text, "|")
	return ok && wording.Count(name) <= 6 && wording.Count(text) <= 14 && name != "" && !matchesAny(footerLines, name)
}

// advert is what an organisation puts into a box of its own below everybody's signature.
var advert = phrase.MustCompile(`(?i)\bwww\.|https?://|\b(?:join us|register (?:now|at|here|today)|book (?:now|your|here)|sign up|find out more|` +
	`read (?:our|more)|follow us|award[- ]winning|webinar|proud (?:winners|sponsors|supporters|members|partners|to))\b`)

// tellAdverts labels the boxes of adverts: a few lines between two rules, below a sign-off. Fields of a blog that
// somebody put between rules are none.
func (s *splitter) tellAdverts(run []int) {
	at, signed := s.signedAt(run)
	if !signed || isRule(s.lines[run[at]].text) {
		return
	}
	open := -1
	for k := at; k < len(run); k++ {
		if !isRule(s.lines[run[k]].text) {
			continue
		}
		if open >= 0 && s.isAdvert(run[open+1:k]) {
			s.mark(run[open:k+1], labelDisclaimer)
			open = -1
			continue
		}
		open = k
	}
}

func (s *splitter) isAdvert(lines []int) bool {
	words, fields, sells := 0, 0, false
	for _, i := range lines {
		text := s.lines[i].text
		words += s.counts[i]
		sells = sells || advert.MatchString(text)
		if fieldLabel.MatchString(text) {
			fields++
		}
	}
	return sells && words <= 60 && fields < 2
}

// isFooter keeps what a blog says about registered charities and confidential information in the blog: a footer has
// no text below it, or stands below a sign-off; one at the end of a long text stands below one too, or says two things
// of a footer's.
func (s *splitter) isFooter(run []int, k int) bool {
	if at, ok := s.signedAt(run); ok && at < k {
		return true
	}
	return (k == 0 || matchesAny(mailFooters, s.lines[run[k]].text) || s.wordsOf(run[:k]) < 200 || s.footsTwice(run, k)) && s.isLast(run, k)
}

// footsTwice says whether what ends a run from a line on, or from the one above, says two things that a footer says: "Think
// before you print. Fenwick Ltd. Registered office: 1 High Street, Leeds. Registered in England No. 0123." A blog may end
// with one.
func (s *splitter) footsTwice(run []int, k int) bool {
	for k > 0 && matchesAny(footerLines, s.lines[run[k-1]].text) {
		k--
	}
	said := 0
	for _, sentence := range wording.Sentences(s.joined(run[k:])) {
		if matchesAny(footerLines, sentence) {
			said++
		}
	}
	return said >= 2
}

// joined is the text of some lines in one.
func (s *splitter) joined(lines []int) string {
	var texts []string
	for _, i := range lines {
		texts = append(texts, s.lines[i].text)
	}
	return strings.Join(texts, " ")
}

// isLast says whether a line that looks like a footer stands at the end, with hardly any text below it. A notice is
// one there however long the text above is, and though nobody signed it: the mail server adds it.
func (s *splitter) isLast(run []int, k int) bool {
	return (k > 0 || run[0] > 0 || s.ctx.further) && len(run)-k <= maxFooterLines && s.proseOf(run[k+1:]) <= 60
}

// maxFooterLines is how many lines a footer without a sign-off may have.
const maxFooterLines = 60

// proseOf counts the words of lines that are neither footers nor notices.
func (s *splitter) proseOf(lines []int) int {
	words := 0
	for _, i := range lines {
		if s.labels[i] == labelOwn && !matchesAny(footerLines, s.lines[i].text) && !s.isNotice([]int{i}) {
			words += s.counts[i]
		}
	}
	return words
}

// mostBelow is how many words a signature has at the most, with all that stands below it: more below a name or a rule
// is the blog, which follows a signed note.
const mostBelow = 150

// signedAt is the first line of a run that signs off: a closing, the sender's name, a rule or a marked signature.
func (s *splitter) signedAt(run []int) (at int, ok bool) {
	if at, known := s.signed[run[0]]; known {
		return at, at < len(run)
	}
	for at = s.beforeLast(run, mostBelow); at < len(run) && !s.signsOff(run[at]); at++ {
	}
	s.signed[run[0]] = at
	return at, at < len(run)
}

// beforeLast is where the end of a run begins that has no more than so many words of prose.
func (s *splitter) beforeLast(run []int, words int) (at int) {
	if s.wordsOf(run) <= words {
		return 0
	}
	for at = len(run); at > 0 && words >= 0; at-- {
		words -= s.proseOf(run[at-1 : at])
	}
	return at
}

func (s *splitter) signsOff(i int) bool {
	l := s.lines[i]
	_, closes := closing(l.text, s.names)
	return closes || l.hint == hintSignature || l.hint == hintRule || isDelimiter(l.text) || isRule(l.text) || s.names.are(l.text) ||
		s.names.begin(l.text) && isShort(l.text) && !isSentence(l.text) && role.MatchString(l.text) // "Jane Doe CEng | Principal Consultant"
}

// inFooterParagraph reports whether a line of plain text goes on in a footer below it, or goes on from one above.
func (s *splitter) inFooterParagraph(run []int, k int) bool {
	start := k
	for start > 0 && !s.lines[run[start-1]].blank() && !isDelimiter(s.lines[run[start-1]].text) {
		start--
	}
	text, first := s.paragraph(run[start:]), s.lines[run[start]].text
	if wording.Count(first) < 6 && !matchesAny(footerLines, first) {
		return false // a signature with the company's number in its last line
	}
	if slices.ContainsFunc(run[start:k+1], func(i int) bool { return fieldLabel.MatchString(s.lines[i].text) }) {
		return false // "Title: Small print" above "Description: How we wrote our privacy notice anew."
	}
	return matchesAny(footerLines, text) && wording.Count(text) >= 12 && s.isFooter(run, k)
}

// noticeHeading is the heading of a legal notice, alone in its line.
var noticeHeading = phrase.Like("Disclaimer", `(?i)^\W*(?:(?:e-?mail|legal|confidentiality|privacy|important) )*(?:disclaimer|notice|statement|confidentiality)\W*$`)

// markAbove takes the heading of a notice and the line of dashes above it with it.
func (s *splitter) markAbove(run []int, k int) {
	for k--; k >= 0; k-- {
		l := s.lines[run[k]]
		switch {
		case l.hint == hintRule || isRule(l.text):
			s.labels[run[k]] = labelClosing
			return
		case noticeHeading.MatchString(l.text) && !s.belowLabel(run, k):
			s.labels[run[k]] = labelDisclaimer
		case !l.blank():
			return
		}
	}
}
