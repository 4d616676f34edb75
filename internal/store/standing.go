package store

import (
	"maps"
	"slices"

	"copydesk/internal/submission"
)

// counted is the revision that counts, with what it lends its submission for sorting, filtering and searching.
type counted struct {
	Revision
	searchWords
}

// searchWords are what a submission is found by.
type searchWords struct{ title, description, author, organisation, text, who string }

func countedOf(r Revision) counted {
	b := r.Blog
	w := searchWords{
		title: valid(b.Title), description: valid(b.Description), author: valid(b.Author.Name),
		organisation: valid(b.Author.Organisation), text: valid(b.Text),
	}
	w.who = fold(w.author) + "\n" + fold(valid(b.Author.Email)) + "\n" + fold(w.organisation)
	return counted{r, w}
}

func (s counted) args() args {
	return args{
		"number": s.Number, "updated": second(s.Received), "verdict": string(s.Blog.Verdict), "words": s.Blog.Words,
		"organisation": s.organisation, "title": fold(s.title), "author": fold(s.author), "who": s.who,
	}
}

// stand makes a later revision the one that counts.
func (tx *Tx) stand(id int64, r Revision) error {
	if err := tx.unindex(id); err != nil {
		return err
	}
	s := countedOf(r)
	a := s.args()
	a["id"] = id
	err := tx.each([]string{
		`UPDATE submission
		SET revision = :number, updated = :updated, status = CASE WHEN :verdict = '' THEN status ELSE :verdict END,
			words = :words, organisation = :organisation, folded_title = :title, folded_author = :author, folded_who = :who
		WHERE id = :id`,
		`DELETE FROM submission_theme WHERE submission_id = :id`,
		`DELETE FROM submission_problem WHERE submission_id = :id`,
	}, a)
	if err != nil {
		return err
	}
	return tx.lend(id, s)
}

// lend writes what stands in tables of its own: the themes a submission is filed under, and the codes of its problems.
func (tx *Tx) lend(id int64, s counted) error {
	if len(s.Blog.Themes) > 0 {
		_, err := tx.exec(`
			INSERT INTO submission_theme (submission_id, number, call, status)
			SELECT DISTINCT s.id, t.value, s.call, s.status
			FROM submission s, json_each(:themes) t
			WHERE s.id = :id`, args{"id": id, "themes": list[int](s.Blog.Themes)})
		if err != nil {
			return err
		}
	}
	var codes list[submission.Code]
	for _, p := range slices.Concat(s.Blog.Problems, s.Blog.Remarks) {
		codes = append(codes, p.Code)
	}
	if len(codes) > 0 {
		_, err := tx.exec(`INSERT INTO submission_problem (submission_id, code) SELECT DISTINCT :id, value FROM json_each(:codes)`,
			args{"id": id, "codes": codes})
		if err != nil {
			return err
		}
	}
	tx.unindexed[id] = s.searchWords
	return nil
}

// The full-text indexes keep no copy of the words. Those to take out are found by reading the rows, so that unindex
// must come before a row changes.
var unindexing = []string{
	`INSERT INTO search (search, rowid, title, description, author, organisation, text)
	SELECT 'delete', id, title, description, author, organisation, text FROM searchable WHERE id = :id`,
	`INSERT INTO who (who, rowid, folded_who)
	SELECT 'delete', id, folded_who FROM submission WHERE id = :id AND revision > 0`,
}

// unindex takes the words of a submission out of the indexes.
func (tx *Tx) unindex(id int64) error {
	if _, ok := tx.unindexed[id]; ok {
		delete(tx.unindexed, id)
		return nil
	}
	return tx.each(unindexing, args{"id": id})
}

// indexAll indexes what waits for it until the commit: for a part of the transaction that may fail alone FTS5 writes out
// what it holds, and small pieces are merged again later. So it does for a statement that reads rows while it writes,
// which SQLite makes such a part; hence the values.
func (tx *Tx) indexAll() error {
	for _, id := range slices.Sorted(maps.Keys(tx.unindexed)) {
		w := tx.unindexed[id]
		_, err := tx.exec(`
			INSERT INTO search (rowid, title, description, author, organisation, text)
			VALUES (:id, :title, :description, :author, :organisation, :text)`,
			args{"id": id, "title": w.title, "description": w.description, "author": w.author, "organisation": w.organisation, "text": w.text})
		if err != nil {
			return err
		}
		if _, err := tx.exec(`INSERT INTO who (rowid, folded_who) VALUES (:id, :who)`, args{"id": id, "who": w.who}); err != nil {
			return err
		}
	}
	return nil
}
