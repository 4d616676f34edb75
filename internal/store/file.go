package store

import (
	"bytes"
	"context"
	"fmt"

	"copydesk/internal/submission"
)

// A file that came with an email stands in it already, as bytes where the email is folded. It is not kept twice: its row
// holds where it stands, and the few bytes at its end that are no whole line of base64 and so no part of the fold.
const inEmail = "email"

const (
	leastShared = 4 << 10 // a shorter file is kept as it is
	mostTail    = mostWidth
	// mostAlike is how many places that begin as a file does are looked at: the files of one email begin alike, but not more
	// of them. A picture made of one pattern would begin again at each of its bytes, and be compared to its end each time.
	mostAlike = 100
)

func (tx *Tx) addFiles(revisionID int64, r Revision) error {
	if b := r.Blog; b.Original != nil {
		if err := tx.addFile(revisionID, r.MailID, 0, original, submission.Image{Name: b.Source, Content: b.Original}); err != nil {
			return err
		}
	}
	for i, image := range r.Blog.Images {
		role := image.Role
		if role == "" {
			role = submission.Other
		}
		if err := tx.addFile(revisionID, r.MailID, i+1, string(role), image); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) addFile(revisionID, mailID int64, place int, role string, file submission.Image) (err error) {
	a := args{
		"revision_id": revisionID, "place": place, "name": valid(file.Name), "role": role, "type": valid(file.Type),
		"size": len(file.Content), "email_at": nil, "email_length": nil,
	}
	if at, length, ok := tx.filed.find(mailID, file.Content); ok {
		a["encoding"], a["content"], a["email_at"], a["email_length"] = inEmail, file.Content[length:], at, length
	} else if a["encoding"], a["content"], err = compressed(file.Content); err != nil {
		return err
	}
	_, err = tx.exec(`
		INSERT INTO revision_file (revision_id, place, name, role, type, size, encoding, content, email_at, email_length)
		VALUES (:revision_id, :place, :name, :role, :type, :size, :encoding, :content, :email_at, :email_length)`, a)
	return err
}

// filedMail is the email that a transaction filed last.
type filedMail struct {
	id     int64
	packed Packed
	refs   []string
}

// find tells where in the content of the email a file stands but for its end.
func (m filedMail) find(id int64, file []byte) (at, length int, ok bool) {
	if m.id != id || m.packed.Encoding != folding || len(file) < leastShared {
		return 0, 0, false
	}
	files, _, _ := parted(m.packed.Content)
	head := file[:64]
	for range mostAlike {
		next := bytes.Index(files[at:], head)
		if next < 0 {
			break
		}
		at += next
		if length = shared(files[at:], file); len(file)-length <= mostTail {
			return at, length, true
		}
		at++
	}
	return 0, 0, false
}

// shared is how many bytes two texts begin with alike.
func shared(a, b []byte) int {
	const step = 4 << 10
	n, most := 0, min(len(a), len(b))
	for n+step <= most && bytes.Equal(a[n:n+step], b[n:n+step]) {
		n += step
	}
	for n < most && a[n] == b[n] {
		n++
	}
	return n
}

// RevisionFiles returns the file as it was attached, nil for a pasted blog, and the images that came with it.
func (s *Store) RevisionFiles(ctx context.Context, ref string, number int) (attached []byte, images []submission.Image, err error) {
	err = s.read(ctx, func(v view) error {
		attached, images, err = revisionFiles(v, ref, number)
		return err
	})
	return attached, images, err
}

// RevisionFiles is [Store.RevisionFiles] inside a transaction.
func (tx *Tx) RevisionFiles(ref string, number int) (attached []byte, images []submission.Image, err error) {
	return revisionFiles(tx, ref, number)
}

func revisionFiles(q queries, ref string, number int) (attached []byte, images []submission.Image, err error) {
	var rows []struct {
		Name string `db:"name"`
		Role string `db:"role"`
		Type string `db:"type"`
		blob
	}
	err = q.all(&rows, `
		SELECT f.name, f.role, f.type,
			CASE f.encoding WHEN '`+inEmail+`' THEN '`+plain+`' ELSE f.encoding END AS encoding,
			`+fileContent+` AS content
		FROM submission s
		JOIN revision r ON r.submission_id = s.id
		JOIN revision_file f ON f.revision_id = r.id
		WHERE s.ref = :ref AND r.number = :number
		ORDER BY f.place`, args{"ref": ref, "number": number})
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		content, err := row.unpacked()
		if err != nil {
			return nil, nil, fmt.Errorf("%s of %s: %w", row.Name, ref, err)
		}
		if row.Role == original {
			attached = content
			continue
		}
		images = append(images, submission.Image{Name: row.Name, Role: submission.ImageRole(row.Role), Type: row.Type, Content: content})
	}
	return attached, images, nil
}

// fileContent is the content of file f of revision r.
const fileContent = `
	CASE f.encoding
		WHEN '` + inEmail + `' THEN CAST((SELECT substr(c.content, f.email_at + 1, f.email_length) FROM email_content c WHERE c.email_id = r.email_id) || f.content AS BLOB)
		ELSE f.content
	END`

// keepFiles keeps the files of emails that are to be erased, where they belong to a submission that stays.
const keepFiles = `
	UPDATE revision_file AS f
	SET content = ` + fileContent + `, encoding = '` + plain + `', email_at = NULL, email_length = NULL
	FROM revision r
	WHERE r.id = f.revision_id AND f.encoding = '` + inEmail + `'
		AND r.email_id IN (SELECT value FROM json_each(:mails))
		AND r.submission_id NOT IN (SELECT value FROM json_each(:submissions))`
