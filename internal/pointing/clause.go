package pointing

import (
	"slices"

	"copydesk/internal/phrase"
)

var clauseJoint = phrase.Like("Kites is theme 3, and Wells theme 4", `(?:[,;.]\s+|\s+)(?:and|while|whereas|but)\s+|[,;.]\s+`)

// Joints returns where a clause of a text that names blogs may end, and the next begin; none is within a name: "Dust and data".
func Joints(text string, named []Mention) [][]int {
	return slices.DeleteFunc(clauseJoint.FindAllStringIndex(text, -1), func(joint []int) bool {
		return slices.ContainsFunc(named, func(m Mention) bool { return joint[0] < m.To && m.From < joint[1] })
	})
}
