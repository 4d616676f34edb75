// Package spelling says how far a mistyped word is from one that is known, for errors that ask "did you mean …?" and for labels with a slip in them.
package spelling

// Distance counts the bytes to add, drop or change to make b of a (Levenshtein).
func Distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

// Mistyped says whether a word is a known one with a slip of the fingers in it, behind its first letter: "descripton". Its plural is none.
func Mistyped(word, known string) bool {
	return word != "" && known != "" && word[0] == known[0] && word != known+"s" && oneSlip(word, known)
}

// oneSlip says whether one letter of a was added, left out, changed, or swapped with its neighbour to make b.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	at := 0
	for at < len(a) && a[at] == b[at] {
		at++
	}
	rest := a[at:]
	switch {
	case len(a) < len(b):
		return rest == b[at+1:]
	case rest == "":
		return true
	case rest[1:] == b[at+1:]:
		return true
	default:
		return len(rest) > 1 && rest[0] == b[at+1] && rest[1] == b[at] && rest[2:] == b[at+2:]
	}
}
