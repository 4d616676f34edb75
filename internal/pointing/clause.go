package pointing

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
)

var clauseJoint = phrase.Like("Kites is theme 3, and Wells theme 4", `(?:[,;.]\s+|\s+)(?:and|while|whereas|but)\s+|[,;.]\s+`)

// Joints returns where a clause of a text that names blogs may end, and the next begin; none is within a name, or within quotation
// marks: "Dust and data".
func Joints(text string, named []Mention) [][]int {
	from, open, straight := 0, 0, 0
	return slices.DeleteFunc(clauseJoint.FindAllStringIndex(text, -1), func(joint []int) bool {
		between := text[from:joint[0]]
		from = joint[0]
		open += strings.Count(between, "“") - strings.Count(between, "”")
		straight += strings.Count(between, "\"")
		return open > 0 || straight%2 == 1 || slices.ContainsFunc(named, func(m Mention) bool { return joint[0] < m.To && m.From < joint[1] })
	})
}
