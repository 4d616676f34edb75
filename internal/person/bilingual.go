package person

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// foreignRoles are words that make a phrase a role, as roleWords do, in the languages of those who write to us.
var foreignRoles = wording.Set(`gerente jefe jefa subdirector directora arquitecto arquitecta ingeniero ingeniera coordinador
	coordinadora líder consultora profesor directeur directrice responsable ingénieur ingénieure chercheur chercheuse conseiller
	conseillère leiter leiterin leitung geschäftsführer geschäftsführerin referent referentin direttore direttrice gestor diretor
	diretora hoofd peiriannydd ymgynghorydd cynghorydd dadansoddwr ymchwilydd athro rheolwr cyfarwyddwr pennaeth swyddog cadeirydd cydlynydd arweinydd bainisteoir stiúrthóir dyrektor dyrektorka kierownik kierowniczka prezes ředitel ředitelka vedoucí igazgató vezető`)

// foreignFirms begin the name of an organisation in them.
var foreignFirms = phrase.MustCompile(`(?i)^(?:cyngor|prifysgol|coleg|llywodraeth|bwrdd|awdurdod|llyfrgell|comhairle|ollscoil|roinn|oifig|stadt|` +
	`gemeinde|universität|hochschule|landkreis|ville|université|ministère|conseil|préfecture|universidad|` +
	`ayuntamiento|università|comune|gemeente|universiteit)\b`)

// betweenLanguages is what stands between the same in two languages.
var betweenLanguages = phrase.MustCompile(`\s+[|/·•–]\s+`)

// InEnglish returns the English half of a line that says the same in two languages: "Rheolwr Llyfrgelloedd | Libraries Manager".
// Where bars part a line, each part may: "Owen Pryce | Rheolwr Tai / Housing Manager".
func InEnglish(line string) string {
	if !strings.ContainsAny(line, "|/·•–") {
		return line
	}
	if parts := strings.Split(line, " | "); len(parts) > 1 && strings.Contains(line, " / ") {
		for i := range parts {
			parts[i] = InEnglish(parts[i])
		}
		return strings.Join(parts, " | ")
	}
	if parts := strings.Split(line, ", "); len(parts) > 1 && strings.Contains(line, " / ") { // "Nia Bevan, Pennaeth / Headteacher, Ysgol Cwm Derw"
		for i := range parts {
			parts[i] = InEnglish(parts[i])
		}
		return strings.Join(parts, ", ")
	}
	at := betweenLanguages.FindStringIndex(line)
	if at == nil {
		return line
	}
	first, second := line[:at[0]], line[at[1]:]
	switch {
	case betweenLanguages.MatchString(second):
		return line
	case isForeign(first) && !isForeign(second) && (LooksLikeRole(second) || OrganisationWords.MatchString(second)):
		return second
	case isForeign(second) && !isForeign(first) && (LooksLikeRole(first) || OrganisationWords.MatchString(first)):
		return first
	default:
		return line
	}
}

// isForeign says whether a role or the name of an organisation is written in another language.
func isForeign(s string) bool {
	return foreignFirms.MatchString(s) || slices.ContainsFunc(wordsWithAccents(s), func(w string) bool { return foreignRoles[w] || germanRole.MatchString(w) })
}

// germanRole is a word of German for somebody's post, which joins it to what the post is for.
var germanRole = phrase.Like("projektleiterin", `^\pL{3,}(?:leiter|referent|berater|ingenieur|direktor|koordinator|entwickler|forscher)(?:in)?$|^\pL{3,}beauftragter?$`)

func wordsWithAccents(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), betweenRoleWords)
}
