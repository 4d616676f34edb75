package store

import (
	"context"
	"fmt"
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
	if _, err := tx.get(&r.Number, `SELECT coalesce(max(number), 0) + 1 FROM revision WHERE submission_id = :id`, args{"id": id}); err != nil {
		return 0, err
	}
	if err := tx.keepRevision(id, ref, r); err != nil || !r.Counts {
		return r.Number, err
	}
	return r.Number, tx.stand(id, r)
}

// keepRevision writes a revision with all that belongs to it.
func (tx *Tx) keepRevision(id int64, ref string, r Revision) error {
	revisionID, err := tx.insertRevision(id, r)
	if err != nil {
		return err
	}
	if err := tx.addProblems(revisionID, r.Blog); err != nil {
		return err
	}
	if err := tx.addFiles(revisionID, r); err != nil {
		return err
	}
	if r.MailID == 0 || r.MailID == tx.filed.id && slices.Contains(tx.filed.refs, ref) {
		return nil
	}
	return tx.addMailRef(r.MailID, ref)
}

func (tx *Tx) insertRevision(id int64, r Revision) (int64, error) {
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
			"id": id, "number": r.Number, "email_id": orNull(r.MailID), "received": second(r.Received), "sender": address(r.From),
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
