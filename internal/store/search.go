package store

import (
	"context"
	"strings"
	"unicode"
)

// Hit is a submission that a search found.
type Hit struct {
	Submission
	Snippet string // where the words stand, each between FoundStart and FoundEnd
}

// FoundStart and FoundEnd stand around a found word in a snippet. They are control characters, which no blog's
// text shows, so that each printer can put its own marks there.
const (
	FoundStart = "\x02"
	FoundEnd   = "\x03"
)

// Search finds submissions by words in the title, description, author, organisation and text of the revision that
// counts; the best come first (of thousands the newest), or in the filter's order when it has one. All words must be
// there, in any order, case and accents aside: "two words" in quotes stand together, data* finds every word that begins
// so, OR between two words finds either, and -word leaves out what has it. Words without a letter or digit are passed
// over.
func (s *Store) Search(ctx context.Context, words string, f Filter) ([]Hit, error) {
	match := matchQuery(words)
	if match == "" {
		return nil, nil
	}
	where, a := f.where()
	a["match"] = match
	var rows []struct {
		submissionRow
		Snippet string `db:"snippet"`
	}
	err := s.read(ctx, func(v view) error {
		order, err := f.searchOrder(v, match)
		if err != nil {
			return err
		}
		return v.all(&rows, searchQuery(where, order), a)
	})
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, 0, len(rows))
	for _, row := range rows {
		hits = append(hits, Hit{row.submission(), strings.Join(strings.Fields(row.Snippet), " ")})
	}
	return hits, nil
}

// mostRanked is how many hits are ranked. To rank one takes some microseconds.
const mostRanked = 2000

// searchOrder ranks hits, unless the filter has an order of its own. Words that stand in thousands of blogs tell none
// of them apart: then the newest come first, which the index can give without looking at the rest.
func (f Filter) searchOrder(q queries, match string) (string, error) {
	if f.Sort != "" {
		return f.order()
	}
	var hits int
	_, err := q.get(&hits, `SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :match LIMIT :most)`,
		args{"match": match, "most": mostRanked + 1})
	if hits > mostRanked {
		return "search.rowid DESC", err
	}
	return "search.rank", err
}

// searchQuery walks the hits in the order of their rank (CROSS JOIN keeps the index of words outermost), so that
// snippets are made only of those returned.
func searchQuery(where, order string) string {
	return `
		SELECT ` + submissionColumns + `,
			snippet(search, -1, char(2), char(3), '…', 24) AS snippet
		FROM search
		CROSS JOIN submission s ON s.id = search.rowid` + standing + `
		WHERE search MATCH :match` + where + `
		ORDER BY ` + order + `
		LIMIT :limit OFFSET :offset`
}

// matchQuery writes what a person typed in the language of FTS5 (https://www.sqlite.org/fts5.html, section 3). Every
// word is quoted, so that nothing typed can be an error of syntax; "" finds nothing.
func matchQuery(words string) string {
	var wanted, unwanted []string
	either := false
	for _, t := range terms(words) {
		switch {
		case t.or:
			either = len(wanted) > 0
			continue
		case t.not:
			unwanted = append(unwanted, t.quoted())
		case either:
			last := len(wanted) - 1
			wanted[last] = wanted[last] + " OR " + t.quoted()
		default:
			wanted = append(wanted, t.quoted())
		}
		either = false
	}
	if len(wanted) == 0 {
		return ""
	}
	match := "(" + strings.Join(wanted, ") AND (") + ")"
	if len(unwanted) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(unwanted, " OR ") + ")"
	}
	return match
}

// term is a word or a phrase of a search.
type term struct {
	text   string
	prefix bool // written word*
	not    bool // written -word
	or     bool // the word OR, alone
}

// quoted writes a term as a string of FTS5, in which a quotation mark is doubled.
func (t term) quoted() string {
	q := `"` + strings.ReplaceAll(t.text, `"`, `""`) + `"`
	if t.prefix {
		q += " *"
	}
	return q
}

// mostTerms are as many as a search may have: FTS5 refuses deep expressions, and no person types more.
const mostTerms = 64

// terms reads a search. A quotation mark that is never closed reaches to the end; curly ones, which telephones and
// word processors type, are as good.
func terms(words string) []term {
	words = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`).Replace(valid(words))
	var found []term
	for words = strings.TrimSpace(words); words != "" && len(found) < mostTerms; words = strings.TrimSpace(words) {
		var t term
		if rest, ok := strings.CutPrefix(words, "-"); ok {
			t.not, words = true, rest
		}
		if rest, ok := strings.CutPrefix(words, `"`); ok {
			t.text, words, _ = strings.Cut(rest, `"`)
			t.text = strings.TrimSpace(t.text)
		} else {
			end := strings.IndexFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == '"' })
			if end < 0 {
				end = len(words)
			}
			t.text, words = words[:end], words[end:]
			t.or = t.text == "OR" && !t.not
		}
		if rest, ok := strings.CutPrefix(words, "*"); ok { // "two wor"* is a phrase with a beginning at its end
			t.prefix, words = true, rest
		}
		if text := strings.TrimRight(t.text, "*"); text != t.text {
			t.prefix, t.text = true, text
		}
		if strings.IndexFunc(t.text, wordRune) >= 0 {
			found = append(found, t)
		}
	}
	return found
}

// wordRune tells the characters of which unicode61 makes words.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r)
}
