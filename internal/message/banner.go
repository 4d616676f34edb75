package message

import (
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// bannerOpenings begin the warning that a receiving or sending gateway puts above an email.
var bannerOpenings = []*phrase.Phrase{
	phrase.Like("[EXTERNAL EMAIL]",
		`(?i)^[\[*(<{#!\s-]*(external|extern|externe|externo|esterno)`+
			`\b[ -]*(e-?mail|mail|sender|message|courriel|correo|nachricht)?[\])*}>#!\s:.-]*$`),
	phrase.Like("[EXTERNAL EMAIL] Exercise caution.",
		`(?i)^[\[*(<{#!]+\s?(external|extern|externe|externo|esterno)\b[ \w-]{0,20}[\])*}>#!]+[\s:–-]*([\w',-]+ ){0,14}`+
			`(caution|care|careful|click|links?|attachments?|sender|think|verify|report|suspicious)\b.{0,60}$`),
	phrase.Like("WARNING: External sender. Think before you click.",
		`(?i)^\W*(caution|warning|attention|notice|alert|important)\W+(this is an )?`+
			`external (sender|e-?mail|message|source|mail)\b.{0,90}$`),
	phrase.Like("EXTERNAL: Do not click any links unless you trust the sender",
		`(?i)^\W*external( e-?mail| sender| message)?\W+(please )?`+
			`(do not|don't|think|take care|be careful|be wary|exercise|use caution|treat|report)\b.{0,90}$`),
	phrase.Like("CAUTION: This email originated from outside of the organisation.",
		`(?i)^[\[*(!⚠️\s]*(caution|warning|attention|important|notice|be careful|achtung|vorsicht|`+
			`warnung|let op|attenzione|atención|atenção|advarsel|varning|external|extern)?`+
			`\b.{0,25}\b(this|diese|dit|questa|este|ce|cet|denne|detta)\b.{0,30}\b(e-?mail|mail|message|nachricht|bericht|`+
			`messaggio|correo|mensaje|mensagem|courriel|beskjed)\b.{0,60}\b(outside|external|extern|externe|externen|buiten|`+
			`esterno|externo|fuera|fora|extérieur|utenfor|utanför|udefra)`),
	phrase.Like("You don't often get email from jane@example.com. Learn why this is important",
		`(?i)^(some people who received this message don't often get|you don't often get|you have not previously|`+
			`you do not often get)\b.*\b(e-?mail|message)`),
	phrase.Like("Sie erhalten nicht häufig E-Mails von jane@example.com.",
		`(?i)^(sie erhalten nicht häufig|sie erhalten nicht oft|u ontvangt niet vaak|vous ne recevez pas souvent|`+
			`no suele recibir|non si ricevono spesso)`),
	phrase.Like("Do not click links or open attachments unless you recognise the sender",
		`(?i)^[*\s]*(please )?do(n't| not) click (on )?(any )?links?\b.*\b(attachments?|sender)`),
	phrase.Like("This message is from an external sender.",
		`(?i)^this (message|sender|e-?mail) (is from|was sent from|comes from|came from) (an? )?(outside|external)`),
	phrase.Like("This message was sent securely using Egress.",
		`(?i)^\W*this (?:e-?mail|message|mail) (?:was|is|has been) (?:sent securely|sent encrypted|securely sent|encrypted|secured|protected|delivered securely)\b(?: (?:\w+ )?(?:using|by|with|via|through) (?-i:\p{Lu})[^,;]{1,50}| and (?:may|can|cannot|contains?|should|must|is|was|will)\b.{1,60})?\W*$`),
	phrase.Like("Email from an external address", `(?i)^(sent|email|message) (received )?from (an )?(external|outside)`),
}

// maxBannerLines is how far down a banner is looked for.
const maxBannerLines = 12

// tellBanner labels the warnings above the text. A short caption such as "CAUTION" goes with the warning below it.
func (s *splitter) tellBanner(lines []int) {
	seen := 0
	var caption []int
	for k, i := range lines {
		l := s.lines[i]
		if l.blank() || isRule(l.text) {
			continue
		}
		if seen++; seen > maxBannerLines {
			return
		}
		switch {
		case isBanner(l.text) || s.wrappedBanner(lines[k:]):
			s.mark(caption, labelBanner)
			s.markParagraph(lines[k:], labelBanner)
			s.dropRulesAround(lines, k)
		case s.labels[i] == labelBanner:
		case wording.Count(l.text) <= 2 && strings.ToUpper(l.text) == l.text:
			caption = append(caption, i)
		default:
			return
		}
	}
}

func isBanner(text string) bool {
	text = apostrophes.Replace(text)
	for _, opening := range bannerOpenings {
		if opening.MatchString(text) {
			return true
		}
	}
	return false
}

// wrappedBanner reads a warning that plain text broke into lines.
func (s *splitter) wrappedBanner(lines []int) bool {
	return s.html == nil && isBanner(s.paragraph(lines))
}

// paragraph is the text up to the next empty line.
func (s *splitter) paragraph(lines []int) string {
	var words []string
	for _, i := range lines {
		if s.lines[i].blank() || len(words) > 60 {
			break
		}
		words = append(words, s.lines[i].text)
	}
	return strings.Join(words, " ")
}

// markParagraph labels a line of HTML, or plain text up to the next empty line.
func (s *splitter) markParagraph(lines []int, l label) {
	for k, i := range lines {
		if k > 0 && (s.lines[i].blank() || s.html != nil) {
			return
		}
		s.labels[i] = l
	}
}

// dropRulesAround takes the lines of stars or dashes off that frame a warning.
func (s *splitter) dropRulesAround(lines []int, k int) {
	for at := range lines {
		if at >= max(0, k-2) && at <= k+3 && isRule(s.lines[lines[at]].text) {
			s.labels[lines[at]] = labelBanner
		}
	}
}
