package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// File is one file out of an archive.
type File struct {
	Name    string // without folders
	Content []byte
}

// Unzip opens an archive one level deep. Its error is a *Refusal.
func Unzip(content []byte, limits Limits) ([]File, error) {
	limits = limits.orDefaults()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, refuseZip(content)
	}
	if len(archive.File) > limits.Files {
		return nil, bomb()
	}
	var files []File
	left := limits.XML + limits.Pictures
	for _, entry := range archive.File {
		name := entryName(entry)
		if entry.FileInfo().IsDir() || isResidue(entry.Name, name) {
			continue
		}
		file, err := unzipOne(entry, name, min(left, allowed(entry, limits)))
		if err != nil {
			return nil, err
		}
		left -= int64(len(file.Content))
		files = append(files, file)
	}
	if len(files) == 0 {
		return nil, empty(Zip)
	}
	return files, nil
}

// allowed is how many bytes one entry may unpack to: text packs well, but not without end.
func allowed(entry *zip.File, limits Limits) int64 {
	packed := min(entry.CompressedSize64, 1<<32)
	return 1<<20 + int64(packed)*limits.Ratio
}

// isEncrypted reads bit 0 of an entry's flags (APPNOTE 4.4.4); method 99 is AES.
func isEncrypted(entry *zip.File) bool { return entry.Flags&1 != 0 || entry.Method == 99 }

func unzipOne(entry *zip.File, name string, limit int64) (File, error) {
	if isEncrypted(entry) {
		return File{}, locked(Zip)
	}
	r, err := entry.Open()
	if err != nil {
		return File{}, damaged(Zip)
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(content)) > limit {
		return File{}, bomb()
	}
	if err != nil {
		return File{}, damaged(Zip)
	}
	return File{Name: name, Content: content}, nil
}

// bomb is the refusal of an archive that would unpack to more than any blog needs.
func bomb() *Refusal {
	return &Refusal{Why: Unsafe, Format: Zip, Reason: "unpacks to far more than it says"}
}

// entryName is the name of an entry without its folders. Names without the UTF-8 flag are in the code page of
// whoever packed them: macOS writes UTF-8 all the same, Windows its OEM page (APPNOTE appendix D: CP437).
func entryName(entry *zip.File) string {
	name := entry.Name
	if entry.NonUTF8 && !utf8.ValidString(name) {
		name, _ = charmap.CodePage437.NewDecoder().String(name)
	}
	name = strings.ReplaceAll(strings.TrimRight(name, "/"), `\`, "/")
	return strings.TrimSpace(foldText(strings.ToValidUTF8(name[strings.LastIndex(name, "/")+1:], "")))
}

// isResidue tells what operating systems leave in archives from what a person put there.
func isResidue(path, name string) bool {
	return strings.HasPrefix(path, "__MACOSX/") || strings.Contains(path, "/__MACOSX/") || name == "" ||
		strings.HasPrefix(name, "._") || name == ".DS_Store" || strings.EqualFold(name, "Thumbs.db") ||
		strings.EqualFold(name, "desktop.ini")
}
