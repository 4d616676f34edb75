package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"copydesk/internal/submission"
)

// blogRow is the blog of a revision.
type blogRow struct {
	Verdict       string                             `db:"verdict"`
	Title         string                             `db:"title"`
	Description   string                             `db:"description"`
	Themes        list[int]                          `db:"themes"`
	Author        string                             `db:"author"`
	AuthorEmail   string                             `db:"author_email"`
	Role          string                             `db:"role"`
	Organisation  string                             `db:"organisation"`
	Twitter       string                             `db:"twitter"`
	Bio           string                             `db:"bio"`
	Words         int                                `db:"words"`
	Format        string                             `db:"format"`
	Source        string                             `db:"source"`
	Unread        string                             `db:"unread"`
	UnreadReason  string                             `db:"unread_reason"`
	UnknownThemes list[submission.UnknownThemeWords] `db:"unknown_themes"`
	Found         object[submission.Found]           `db:"found"`
	Problems      list[submission.Problem]           `db:"problems"`
	Remarks       list[submission.Problem]           `db:"remarks"`
	Images        list[imageColumn]                  `db:"images"` // only where imagesColumn is asked for
	Text          string                             `db:"text"`   // only where it is asked for
}

// imageColumn is an image without its content.
type imageColumn struct {
	Name string               `json:"name"`
	Role submission.ImageRole `json:"role"`
	Type string               `json:"type"`
}

func (r blogRow) blog() submission.Blog {
	return submission.Blog{
		Verdict: submission.Outcome(r.Verdict), Title: r.Title, Description: r.Description, Themes: r.Themes,
		Author: submission.Author{
			Name: r.Author, Email: r.AuthorEmail, Role: r.Role, Organisation: r.Organisation, Twitter: r.Twitter, Bio: r.Bio,
		},
		Words: r.Words, Format: r.Format, Source: r.Source, Problems: r.Problems, Remarks: r.Remarks, Found: r.Found.value,
		Images: mapped(r.Images, func(i imageColumn) submission.Image {
			return submission.Image{Name: i.Name, Role: i.Role, Type: i.Type}
		}),
		Text: r.Text, Unread: submission.Code(r.Unread), UnreadReason: r.UnreadReason, UnknownThemes: r.UnknownThemes,
	}
}

// blogColumns are what a blogRow reads from revision r, which an outer join may leave empty.
const blogColumns = `
	coalesce(r.verdict, '') AS verdict, coalesce(r.title, '') AS title, coalesce(r.description, '') AS description, r.themes,
	coalesce(r.author, '') AS author, coalesce(r.author_email, '') AS author_email, coalesce(r.role, '') AS role,
	coalesce(r.organisation, '') AS organisation, coalesce(r.twitter, '') AS twitter, coalesce(r.bio, '') AS bio,
	coalesce(r.words, 0) AS words, coalesce(r.format, '') AS format, coalesce(r.source, '') AS source,
	coalesce(r.unread, '') AS unread, coalesce(r.unread_reason, '') AS unread_reason, r.unknown_themes, r.found,
	(SELECT json_group_array(json_object('code', p.code, 'message', p.message) ORDER BY p.place)
		FROM revision_problem p WHERE p.revision_id = r.id AND p.remark = 0) AS problems,
	(SELECT json_group_array(json_object('code', p.code, 'message', p.message) ORDER BY p.place)
		FROM revision_problem p WHERE p.revision_id = r.id AND p.remark = 1) AS remarks`

// imagesColumn names the images of revision r.
const imagesColumn = `
	(SELECT json_group_array(json_object('name', f.name, 'role', f.role, 'type', f.type) ORDER BY f.place)
		FROM revision_file f WHERE f.revision_id = r.id AND f.place > 0) AS images`

// AddRevision files a revision and returns its number. One that counts becomes the one that stands: it brings the
// submission's status (its verdict), themes, words for searching and time of update.
func (tx *Tx) AddRevision(ref string, r Revision) (int, error) {
	number, err := tx.addRevision(ref, r)
	if err != nil {
		return 0, fmt.Errorf("file a revision of %s: %w", ref, err)
	}
	return number, nil
}

func (tx *Tx) addRevision(ref string, r Revision) (int, error) {
	id, err := tx.submissionID(ref)
	if err != nil {
		return 0, err
	}
	var number int
	if _, err := tx.get(&number, `SELECT coalesce(max(number), 0) + 1 FROM revision WHERE submission_id = :id`, args{"id": id}); err != nil {
		return 0, err
	}
	revisionID, err := tx.insertRevision(id, number, r)
	if err != nil {
		return 0, err
	}
	if err := tx.addProblems(revisionID, r.Blog); err != nil {
		return 0, err
	}
	if err := tx.addFiles(revisionID, r); err != nil {
		return 0, err
	}
	if r.MailID != 0 {
		if err := tx.addMailRef(r.MailID, ref); err != nil {
			return 0, err
		}
	}
	if !r.Counts {
		return number, nil
	}
	return number, tx.stand(id, number, r)
}

func (tx *Tx) insertRevision(id int64, number int, r Revision) (int64, error) {
	b := r.Blog
	return tx.insert(`
		INSERT INTO revision (
			submission_id, number, email_id, received, sender, counts, changed, verdict, title, description, themes,
			author, author_email, role, organisation, twitter, bio, words, format, source, unread, unread_reason,
			unknown_themes, found, text)
		VALUES (
			:id, :number, :email_id, :received, :sender, :counts, :changed, :verdict, :title, :description, :themes,
			:author, :author_email, :role, :organisation, :twitter, :bio, :words, :format, :source, :unread, :unread_reason,
			:unknown_themes, :found, :text)`,
		args{
			"id": id, "number": number, "email_id": orNull(r.MailID), "received": second(r.Received), "sender": address(r.From),
			"counts": r.Counts, "changed": list[string](r.Changed), "verdict": string(b.Verdict), "title": valid(b.Title),
			"description": valid(b.Description), "themes": list[int](b.Themes), "author": valid(b.Author.Name),
			"author_email": valid(b.Author.Email), "role": valid(b.Author.Role), "organisation": valid(b.Author.Organisation),
			"twitter": valid(b.Author.Twitter), "bio": valid(b.Author.Bio), "words": b.Words, "format": b.Format,
			"source": valid(b.Source), "unread": string(b.Unread), "unread_reason": valid(b.UnreadReason),
			"unknown_themes": list[submission.UnknownThemeWords](b.UnknownThemes),
			"found":          object[submission.Found]{b.Found}, "text": valid(b.Text),
		})
}

func (tx *Tx) addProblems(revisionID int64, b submission.Blog) error {
	for remark, problems := range [][]submission.Problem{b.Problems, b.Remarks} {
		for place, p := range problems {
			_, err := tx.exec(`
				INSERT INTO revision_problem (revision_id, remark, place, code, message)
				VALUES (:revision_id, :remark, :place, :code, :message)`,
				args{"revision_id": revisionID, "remark": remark, "place": place, "code": string(p.Code), "message": valid(p.Message)})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// original is the role under which the attached file is kept beside its images.
const original = "original"

// stand makes a revision the one that counts.
func (tx *Tx) stand(id int64, number int, r Revision) error {
	if number > 1 { // the first has never been indexed
		if err := tx.unindex(id); err != nil {
			return err
		}
	}
	b := r.Blog
	w := searchWords{
		title: valid(b.Title), description: valid(b.Description), author: valid(b.Author.Name),
		organisation: valid(b.Author.Organisation), text: valid(b.Text),
	}
	name := fold(w.author)
	w.who = name + "\n" + fold(valid(b.Author.Email)) + "\n" + fold(w.organisation)
	_, err := tx.exec(`
		UPDATE submission
		SET revision = :number, updated = :updated, status = CASE WHEN :verdict = '' THEN status ELSE :verdict END,
			words = :words, organisation = :organisation, folded_title = :title, folded_author = :author, folded_who = :who
		WHERE id = :id`,
		args{
			"id": id, "number": number, "updated": second(r.Received), "verdict": string(b.Verdict), "words": b.Words,
			"organisation": w.organisation, "title": fold(w.title), "author": name, "who": w.who,
		})
	if err != nil {
		return err
	}
	if err := tx.fileUnder(id, r.Blog.Themes); err != nil {
		return err
	}
	if err := tx.standingProblems(id, r.Blog); err != nil {
		return err
	}
	tx.unindexed[id] = w
	return nil
}

// fileUnder files a submission under its themes, and no others.
func (tx *Tx) fileUnder(id int64, themes []int) error {
	a := args{"id": id, "themes": list[int](themes)}
	if _, err := tx.exec(`DELETE FROM submission_theme WHERE submission_id = :id`, a); err != nil {
		return err
	}
	_, err := tx.exec(`
		INSERT INTO submission_theme (submission_id, number, call, status)
		SELECT DISTINCT s.id, t.value, s.call, s.status
		FROM submission s, json_each(:themes) t
		WHERE s.id = :id`, a)
	return err
}

// standingProblems keeps the codes of the revision that counts, for filters.
func (tx *Tx) standingProblems(id int64, b submission.Blog) error {
	var codes list[submission.Code]
	for _, p := range slices.Concat(b.Problems, b.Remarks) {
		codes = append(codes, p.Code)
	}
	a := args{"id": id, "codes": codes}
	if _, err := tx.exec(`DELETE FROM submission_problem WHERE submission_id = :id`, a); err != nil {
		return err
	}
	_, err := tx.exec(`INSERT INTO submission_problem (submission_id, code) SELECT DISTINCT :id, value FROM json_each(:codes)`, a)
	return err
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

// searchWords are what a submission is found by.
type searchWords struct{ title, description, author, organisation, text, who string }

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

// each runs statements in turn.
func (tx *Tx) each(statements []string, a args) error {
	for _, statement := range statements {
		if _, err := tx.exec(statement, a); err != nil {
			return err
		}
	}
	return nil
}

// revisionRow is a row of table revision.
type revisionRow struct {
	Number   int          `db:"number"`
	MailID   int64        `db:"email_id"`
	Received instant      `db:"received"`
	Sender   string       `db:"sender"`
	Counts   bool         `db:"counts"`
	Changed  list[string] `db:"changed"`
	blogRow
}

func (r revisionRow) revision() Revision {
	return Revision{
		Number: r.Number, MailID: r.MailID, Received: r.Received.Time, From: r.Sender, Counts: r.Counts, Changed: r.Changed,
		Blog: r.blog(),
	}
}

// Revisions returns the revisions of a submission, oldest first, with their text; images without their content,
// and no original: [Store.RevisionFiles] has those.
func (tx *Tx) Revisions(ref string) ([]Revision, error) { return revisions(tx, ref) }

// Revisions is [Tx.Revisions] for readers.
func (s *Store) Revisions(ctx context.Context, ref string) (found []Revision, err error) {
	err = s.read(ctx, func(v view) error {
		found, err = revisions(v, ref)
		return err
	})
	return found, err
}

const revisionColumns = `
	r.number, coalesce(r.email_id, 0) AS email_id, r.received, r.sender, r.counts, r.changed, r.text,` + blogColumns + `,` + imagesColumn

func revisions(q queries, ref string) ([]Revision, error) {
	var rows []revisionRow
	err := q.all(&rows, `
		SELECT `+revisionColumns+`
		FROM submission s
		JOIN revision r ON r.submission_id = s.id
		WHERE s.ref = :ref
		ORDER BY r.number`, args{"ref": ref})
	return mapped(rows, revisionRow.revision), err
}
