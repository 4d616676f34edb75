// Package export keeps a folder in step with the submissions of a database: a folder per theme, in it one for each
// blog with its Markdown, its HTML, its images and the file as it was attached, and an index of all of them. Hugo and
// Jekyll take the folder as it is.
//
// A run writes only what changed since the last. Each file appears whole under its name or not at all. What a person
// edited, and any file that an export did not write, is left alone.
package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"strings"

	"copydesk/internal/listing"
	"copydesk/internal/sheet"
	"copydesk/internal/store"
	"copydesk/internal/submission"
)

// Item is one submission to export.
type Item struct {
	store.Submission // with its text
	Listed           listing.Blog
	Files            func() (original []byte, images []submission.Image, err error)
}

// Sum says what a run did. Paths are relative to the folder.
type Sum struct {
	Blogs     int      `json:"blogs"`
	Written   int      `json:"written"`   // files that were new or had changed
	Unchanged int      `json:"unchanged"` // files
	Removed   int      `json:"removed"`   // files of blogs that are not chosen any more, or have another title or theme
	Kept      []string `json:"kept"`      // files edited by hand that would have changed
}

// Options say how to write.
type Options struct {
	ByCall bool // a folder per call above those of the themes
	Force  bool // write over files edited by hand
}

// Folder is a folder that exports are written to.
type Folder struct {
	root    *os.Root // no path, whatever is in it, leads out of the folder
	written manifest
	wanted  map[string]bool
	options Options
	listed  []indexed
	sum     Sum
}

// indexed is an object of index.json.
type indexed struct {
	listing.Blog
	Folders []string `json:"folders"` // one for each theme
}

// Open opens a folder to export to, and makes it when it is not there.
func Open(dir string, options Options) (*Folder, error) {
	if err := os.MkdirAll(dir, folderMode); err != nil {
		return nil, fmt.Errorf("make the folder to export to: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("open the folder to export to: %w", err)
	}
	f := &Folder{root: root, wanted: map[string]bool{}, options: options}
	f.sum.Kept = []string{}
	if f.written, err = readManifest(root); err != nil {
		root.Close()
		return nil, err
	}
	return f, nil
}

// Add writes a submission into the folder of each of its themes.
func (f *Folder) Add(item Item) error {
	original, images, err := item.Files()
	if err != nil {
		return fmt.Errorf("export %s: %w", item.Ref, err)
	}
	files := filesOf(item, original, images)
	folders := f.folders(item.Listed)
	for _, folder := range folders {
		for _, file := range files {
			if err := f.put(path.Join(folder, file.name), file.content); err != nil {
				return fmt.Errorf("export %s: %w", item.Ref, err)
			}
		}
	}
	f.listed = append(f.listed, indexed{item.Listed, folders})
	f.sum.Blogs++
	return nil
}

// Close writes the index, removes what is not wanted any more, and says what was done. When the run did not come to
// its end, whole must be false: then nothing is removed.
func (f *Folder) Close(whole bool) (Sum, error) {
	defer f.root.Close()
	if !whole {
		return f.sum, nil
	}
	if err := f.index(); err != nil {
		return f.sum, fmt.Errorf("export the index: %w", err)
	}
	if err := f.prune(); err != nil {
		return f.sum, fmt.Errorf("tidy the folder of the export: %w", err)
	}
	return f.sum, f.written.save(f.root)
}

// folders are where a blog stands: one for each theme.
func (f *Folder) folders(b listing.Blog) []string {
	above := ""
	if f.options.ByCall {
		above = orElse(slug(b.Call), "call")
	}
	name := strings.Trim(safeRef(b.Ref)+"-"+slug(b.Title), "-")
	if len(b.Themes) == 0 {
		return []string{path.Join(above, "no-theme", name)}
	}
	var folders []string
	for _, t := range b.Themes {
		folders = append(folders, path.Join(above, orElse(slug(t.String()), "theme"), name))
	}
	return folders
}

// file is one file in the folder of a blog.
type file struct {
	name    string
	content []byte
}

// filesOf are the files of a blog: index.md (a leaf bundle for Hugo, a page for Jekyll), blog.html, the images and
// the original.
func filesOf(item Item, original []byte, images []submission.Image) []file {
	names := newNames("index.md", "blog.html")
	var files []file
	b := item.Blog
	if original != nil {
		files = append(files, file{names.take(originalName(b.Format)), original})
	}
	for _, image := range images {
		name := names.take(imageName(image))
		b.Text = renamed(b.Text, image.Name, name)
		files = append(files, file{name, image.Content})
	}
	return append(
		files,
		file{"index.md", []byte(frontMatter(item) + harmless(strings.TrimSpace(b.Text)) + "\n")},
		file{"blog.html", []byte(page(b))},
	)
}

func (f *Folder) index() error {
	var object bytes.Buffer
	encoder := json.NewEncoder(&object)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if f.listed == nil {
		f.listed = []indexed{}
	}
	if err := encoder.Encode(f.listed); err != nil {
		return err
	}
	rows := make([][]string, len(f.listed))
	for i, b := range f.listed {
		rows[i] = append(b.Cells(), strings.Join(b.Folders, "; "))
	}
	var table bytes.Buffer
	if err := sheet.Write(&table, append(append([]string{}, listing.Heading...), "folders"), rows); err != nil {
		return err
	}
	if err := f.put("index.json", object.Bytes()); err != nil {
		return err
	}
	return f.put("index.csv", table.Bytes())
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
