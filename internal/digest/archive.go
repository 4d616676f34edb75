package digest

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"copydesk/internal/call"
	"copydesk/internal/export"
	"copydesk/internal/listing"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// errTooLarge says that the new blogs are too many bytes for an email.
var errTooLarge = errors.New("too large for mail")

// Archive makes the zip of the new and changed blogs, and the sentence that the digest says of it: what is attached,
// or, where that would be more than limit bytes, the command that makes it. It is an export of these blogs, packed.
func (d Digest) Archive(ctx context.Context, db *store.Store, limit int64) (content []byte, said string, err error) {
	if len(d.Blogs) == 0 {
		return nil, "", nil
	}
	dir, err := os.MkdirTemp("", "copydesk-digest-")
	if err != nil {
		return nil, "", fmt.Errorf("make a folder for the digest's attachment: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	err = d.exportTo(ctx, db, dir, limit)
	if err == nil {
		content, err = packed(os.DirFS(dir), d.Until.Time)
	}
	if errors.Is(err, errTooLarge) || err == nil && int64(len(content)) > limit {
		return nil, "The new blogs are too large to be attached. This writes them to a folder: copydesk export blogs" + d.sinceFlag(), nil
	}
	if err != nil {
		return nil, "", fmt.Errorf("make the digest's attachment: %w", err)
	}
	return content, "Attached: " + plural(len(d.Blogs), "blog", "blogs") + " as Markdown, HTML to paste, and as sent, with the images, in a folder for each theme.", nil
}

// exportTo writes the blogs into a folder. What is large in them cannot be packed smaller (a docx is a zip), so that
// the sum of their files tells early that they are too large.
func (d Digest) exportTo(ctx context.Context, db *store.Store, dir string, limit int64) error {
	folder, err := export.Open(dir, export.Options{})
	if err != nil {
		return err
	}
	size, err := int64(0), error(nil)
	for _, b := range d.Blogs {
		var n int64
		if n, err = d.exportBlog(ctx, db, folder, b.Ref); err != nil {
			break
		}
		if size += n; size > 2*limit {
			err = errTooLarge
			break
		}
	}
	_, closed := folder.Close(err == nil)
	return errors.Join(err, closed)
}

func (d Digest) exportBlog(ctx context.Context, db *store.Store, folder *export.Folder, ref string) (size int64, err error) {
	s, ok, err := db.Find(ctx, ref)
	if err != nil || !ok {
		return 0, err
	}
	return size, folder.Add(export.Item{
		Submission: s, Listed: listing.Of(s, func(_ string, number int) string { return themeName(d.call, number) }),
		Files: func() ([]byte, []submission.Image, error) {
			original, images, err := db.RevisionFiles(ctx, ref, s.Revision)
			size = int64(len(original))
			for _, i := range images {
				size += int64(len(i.Content))
			}
			return original, images, err
		},
	})
}

func themeName(c *call.Call, number int) string {
	t, _ := c.Theme(number)
	return t.Name
}

// packed makes a zip of a folder, in the order of the names and as of a time, without what an export keeps for itself.
func packed(from fs.FS, at time.Time) ([]byte, error) {
	var names []string
	err := fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !strings.HasPrefix(entry.Name(), ".") && entry.Name() != "index.json" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range names {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: at})
		if err != nil {
			return nil, err
		}
		if err := copyFile(w, from, name); err != nil {
			return nil, err
		}
	}
	err = z.Close()
	return out.Bytes(), err
}

func copyFile(to io.Writer, from fs.FS, name string) error {
	f, err := from.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(to, f)
	return err
}
