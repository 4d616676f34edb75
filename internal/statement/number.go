package statement

import (
	"strconv"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/wording"
)

// NumberSaid returns how many blogs a note says that there are; 0 where it does not say.
func NumberSaid(note string) int {
	m := numberOfBlogs.FindStringSubmatch(note)
	if m == nil {
		return 0
	}
	if n, err := strconv.Atoi(m[1]); err == nil {
		return n
	}
	return max(2, wording.NumbersByWord[strings.ToLower(m[1])]) // "both"
}

var numberOfBlogs = phrase.Like("our two guest blogs", `(?i)\b(two|three|four|five|six|both|[2-6])(?: of (?:my|our|their|the))?(?: [\w-]+){0,2} (?:blogs|blog ?posts|posts|{works}|contributions|submissions)\b`)
