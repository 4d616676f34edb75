package person

import (
	"strings"

	"copydesk/internal/wording"
)

// trades are what people are who have no post. Many are surnames too, and heroes of a title, so that they tell who somebody is only where
// nothing else can stand: alone below a name, and in small letters behind one.
var trades = wording.Set(`potter ceramicist sculptor painter printmaker bookbinder glassblower blacksmith silversmith goldsmith saddler farrier thatcher
	stonemason mason bricklayer plasterer roofer glazier decorator carpenter joiner woodturner woodworker woodcarver cabinetmaker upholsterer weaver
	spinner tailor dressmaker seamstress basketmaker restorer welder mechanic plumber builder baker butcher brewer florist hairdresser barber
	shopkeeper publican innkeeper beekeeper farmer crofter grower gardener shepherd fisherman ferryman postman postwoman milkman cleaner carer
	childminder nanny maker musician singer composer poet novelist playwright actor dancer illustrator translator interpreter tutor coach`)

// IsTrade says whether a line is no more than a trade, with words in small letters before it: "Potter", "ceramic restorer".
func IsTrade(line string) bool {
	words := strings.Fields(strings.TrimRight(line, "."))
	return len(words) > 0 && len(words) <= longestTrade && trades[strings.ToLower(words[len(words)-1])] &&
		(len(words) == 1 || wording.BeginsSmall(words[len(words)-1]))
}

// longestTrade is how many words such a line has at most.
const longestTrade = 3
