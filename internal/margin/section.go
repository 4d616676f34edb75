package margin

import (
	"strings"

	"copydesk/internal/wording"
)

// NamesSection says whether a line is the name under which a site or a newsletter sets such texts: "News and comment". It may be a
// title too, where nothing below it is one.
func NamesSection(line string) bool {
	words := wording.Words(line)
	telling := false
	for _, w := range words {
		if !sectionWords[w] && !besideSection[w] {
			return false
		}
		telling = telling || sectionWords[w]
	}
	return telling && len(words) <= 4 && !strings.HasSuffix(line, "?")
}

// sectionWords are the words that such names are made of.
var sectionWords = wording.Set(`opinion opinions comment comments commentary news insight insights viewpoint viewpoints views perspective perspectives
	feature features analysis column blogs articles editorial resources updates`)

var besideSection = wording.Set("and the our guest latest member members expert in focus from a piece")
