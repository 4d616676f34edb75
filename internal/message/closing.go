package message

import (
	"slices"
	"strings"
	"unicode"

	"copydesk/internal/wording"
)

// closings are the words that end a letter, by the first of them. Several may stand in a line, joined by "and" or a
// comma.
var closings = func() map[string][][]string {
	phrases := []string{
		// English
		"best wishes", "best regards", "kind regards", "kindest regards", "warm regards", "warmest regards", "regards",
		"many regards", "best", "all best", "all the best", "all the very best", "very best", "very best wishes", "with best wishes",
		"with all best wishes", "every good wish", "with kind regards", "with best regards", "with warm regards", "with regards",
		"with every good wish", "blessings", "with blessings", "every blessing", "with every blessing", "friendly greetings", "with friendly greeting", "with friendly greetings", "good wishes", "all good wishes", "with all good wishes", "warm wishes", "warmest wishes", "kind wishes", "warmly",
		"kindly", "bw", "kr", "br", "rgds", "atb", "kindest", "wishes",
		"ever", "as ever", "thanks ever so much", "yours", "yours sincerely", "yours faithfully", "yours truly", "yours in hope",
		"yours ever", "sincerely", "sincerely yours",
		"respectfully", "faithfully", "thanks", "thank you", "thankyou", "many thanks", "thanks so much", "thank you so much",
		"thanks very much", "thank you very much", "thanks a lot", "thanks a million", "thx", "ta", "with thanks", "with many thanks",
		"best greetings", "with best greetings", "kind greetings", "warm greetings", "many greetings",
		"with gratitude", "gratefully", "much appreciated", "thanks in advance", "many thanks in advance", "thank you in advance",
		"thanks again", "thank you again", "many thanks again", "cheers", "cheerio", "take care", "speak soon", "talk soon",
		"until then", "hope to hear from you soon", "looking forward to hearing from you", "i look forward to hearing from you",
		"with apologies", "apologies", "with apologies again", "have a great day", "have a good day",
		"have a great weekend", "have a good weekend", "stay safe", "keep well", "love", "lots of love", "much love", "all my love", "god bless", "god bless you",
		// German
		"mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß", "freundliche grüße", "freundliche grüsse",
		"viele grüße", "viele grüsse", "beste grüße", "beste grüsse", "liebe grüße", "herzliche grüße", "schöne grüße", "mfg", "lg", "vg",
		"mit besten grüßen", "mit herzlichen grüßen", "grüße", "gruß", "vielen dank", "danke", "besten dank",
		"herzlichen dank", "hochachtungsvoll",
		// French
		"cordialement", "bien cordialement", "très cordialement", "bien à vous", "sincères salutations", "salutations", "cdlt", "merci",
		"merci d'avance", "merci beaucoup", "amicalement", "bonne journée", "bien sincèrement", "meilleures salutations",
		// Spanish, Portuguese
		"saludos", "un saludo", "saludos cordiales", "un cordial saludo", "atentamente", "gracias", "muchas gracias", "un abrazo",
		"atenciosamente", "com os melhores cumprimentos", "cumprimentos", "melhores cumprimentos", "obrigado", "obrigada",
		"abraço", "abraços", "saudações",
		// Italian
		"cordiali saluti", "distinti saluti", "un saluto", "saluti", "cari saluti", "grazie", "grazie mille", "un cordiale saluto",
		// Dutch
		"met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groet", "groeten",
		"hartelijke groet", "hartelijke groeten", "mvg", "bedankt", "dank je wel", "alvast bedankt",
		"groetjes", "veel groetjes", "lieve groet",
		// Danish, Norwegian, Swedish
		"med venlig hilsen", "venlig hilsen", "mange hilsner", "bedste hilsner", "hilsen", "mvh", "vh",
		"med vennlig hilsen", "vennlig hilsen",
		"beste hilsen", "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "vänlig hälsning",
		"hälsningar", "tack", "tak", "takk", "mange tak",
		// Polish, Czech, Finnish, Welsh, Irish
		"pozdrawiam", "z poważaniem", "serdecznie pozdrawiam", "s pozdravem", "hezký den", "terveisin",
		"ystävällisin terveisin", "parhain terveisin",
		"cofion", "cofion gorau", "cofion cynnes", "diolch", "diolch yn fawr", "le gach dea-ghuí", "slán", "slàinte", "hwyl", "hwyl fawr",
	}
	split := make([][]string, len(phrases))
	for i, p := range phrases {
		split[i] = strings.Fields(p)
	}
	slices.SortStableFunc(split, func(a, b []string) int { return len(b) - len(a) }) // the longest first
	index := map[string][][]string{}
	for _, words := range split {
		index[words[0]] = append(index[words[0]], words)
	}
	return index
}()

var closingJoints = map[string]bool{"and": true, "with": true, "again": true, "und": true, "et": true, "y": true, "e": true, "en": true, "og": true, "och": true, "from": true, "in": true, "advance": true, "for": true, "now": true, "to": true, "you": true, "all": true, "/": true} // "Diolch / Thanks"

// IsClosing reports whether a line does no more than end a letter: "Many thanks and kind regards,".
func IsClosing(line string) bool {
	name, ok := closing(line, names{})
	return ok && name == ""
}

// longestClosing is how many words a line has at most that says with what wishes a letter ends.
const longestClosing = 14

// closing reports whether a line is one that ends a letter, and gives back the name that stands in the same line
// ("Best wishes, Jane").
func closing(text string, names names) (name string, ok bool) {
	if text == "" || len(text) > 90 || strings.HasSuffix(text, ", love.") { // "Take care, love." is said to somebody in a story
		return "", false
	}
	words := strings.Fields(text)
	matched := 0
	at := 0
	for at < len(words) {
		if n := closingPhrase(words[at:]); n > 0 {
			at += n
			matched++
			continue
		}
		if matched > 0 && closingJoints[closingWord(words[at])] {
			at++
			continue
		}
		break
	}
	if matched == 0 {
		return "", false
	}
	rest := strings.Join(words[at:], " ")
	if strings.Trim(rest, " ,.!-–—:;)(x") == "" || !strings.ContainsFunc(rest, unicode.IsLetter) {
		return "", true
	}
	ended := strings.HasSuffix(words[at-1], ",") || strings.HasSuffix(words[at-1], "!") ||
		strings.HasSuffix(words[at-1], ".") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–")
	if before := closingWord(words[at-1]); strings.HasSuffix(text, ",") && len(words) <= longestClosing && (before == "for" || before == "from") {
		return "", true // "With thanks and all good wishes for the campaign,"
	}
	answers := strings.HasSuffix(rest, ".") && !strings.HasSuffix(words[at-1], ",") // "Apologies! Soil."
	rest = strings.Trim(rest, " ,.-–")
	signed := ended && wording.Count(rest) <= longestClosing && names.begin(rest) // "Cheers, Ed Castle, Castle Farms"
	if names.include(rest) || signed || ended && !answers && wording.Count(rest) <= 3 && isNameLike(rest) {
		return rest, true
	}
	return "", sendsFrom(words[:at]) && wording.Count(rest) <= longestPlace && wording.BeginsCapital(words[len(words)-1]) && !strings.Contains(rest, " and ") // "Best greetings from sunny Koblenz"
}

// longestPlace is how many words it has from where a letter sends its regards.
const longestPlace = 3

// sendsFrom says whether a closing goes on to where it is sent from: "Best greetings from".
func sendsFrom(closing []string) bool {
	if len(closing) < 2 || closingWord(closing[len(closing)-1]) != "from" {
		return false
	}
	switch closingWord(closing[len(closing)-2]) {
	case "greetings", "regards":
		return true
	}
	return false
}

func closingPhrase(words []string) int {
	for _, p := range closings[closingWord(words[0])] {
		if len(p) > len(words) {
			continue
		}
		same := true
		for i, w := range p[1:] {
			if closingWord(words[i+1]) != w {
				same = false
				break
			}
		}
		if same {
			return len(p)
		}
	}
	return 0
}

func closingWord(w string) string {
	return apostrophes.Replace(strings.ToLower(strings.Trim(w, ",.!;:*_-–—&")))
}
