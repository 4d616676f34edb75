package export

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
)

// The manifest holds what exports wrote, a line a file in the form of sha256sum, so that `sha256sum -c` reads it. A
// line is added before its file is written: a run that was killed leaves files that the next knows as its own.
const manifestName = ".copydesk-export"

// What is exported bears contributors' names and addresses: it is for the user who asked for it. Who is to read it
// beside is for them to say, by chmod or by a folder that they made.
const (
	folderMode fs.FileMode = 0o700
	fileMode   fs.FileMode = 0o600
)

// partialPrefix begins the name of a file that is being written.
const partialPrefix = ".copydesk-partial-"

// manifest is the hashes that a path was written with.
type manifest map[string][]string

func readManifest(root *os.Root) (manifest, error) {
	text, err := root.ReadFile(manifestName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read what was exported before: %w", err)
	}
	m := manifest{}
	for line := range strings.Lines(string(text)) {
		hash, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		if ok && len(hash) == 2*sha256.Size && fs.ValidPath(name) { // a last line may be half written
			m[name] = append(m[name], hash)
		}
	}
	return m, nil
}

// announce adds a line before a file is written.
func (m manifest) announce(root *os.Root, name, hash string) error {
	m[name] = append(m[name], hash)
	out, err := root.OpenFile(manifestName, os.O_WRONLY|os.O_CREATE|os.O_APPEND, fileMode)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s  %s\n", hash, name)
	return errors.Join(err, out.Close())
}

// save writes the manifest anew, with the last hash of each file.
func (m manifest) save(root *os.Root) error {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	var b bytes.Buffer
	for _, name := range names {
		fmt.Fprintf(&b, "%s  %s\n", m[name][len(m[name])-1], name)
	}
	return replace(root, manifestName, b.Bytes())
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// put makes a file hold a content, unless a person has edited it.
func (f *Folder) put(name string, content []byte) error {
	f.wanted[name] = true
	hash := hashOf(content)
	there, err := f.root.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	case bytes.Equal(there, content):
		if !slices.Contains(f.written[name], hash) {
			f.written[name] = append(f.written[name], hash)
		}
		f.sum.Unchanged++
		return nil
	case !slices.Contains(f.written[name], hashOf(there)) && !f.options.Force:
		f.sum.Kept = append(f.sum.Kept, name)
		return nil
	}
	if err := f.root.MkdirAll(path.Dir(name), folderMode); err != nil {
		return err
	}
	if err := f.written.announce(f.root, name, hash); err != nil {
		return err
	}
	f.sum.Written++
	return replace(f.root, name, content)
}

// replace puts a whole file in the place of another: it is written under a name of its own and then renamed.
func replace(root *os.Root, name string, content []byte) error {
	partial := path.Join(path.Dir(name), partialPrefix+path.Base(name))
	err := root.WriteFile(partial, content, fileMode)
	if there, fault := root.Stat(name); err == nil && fault == nil { // somebody may have let others read it
		err = root.Chmod(partial, there.Mode().Perm())
	}
	if err != nil {
		return errors.Join(err, removeIfThere(root, partial))
	}
	return root.Rename(partial, name)
}

// prune removes what exports wrote and nobody wants any more, unless a person has edited it, and what a killed run
// left half written.
func (f *Folder) prune() error {
	for name, hashes := range f.written {
		if err := removeIfThere(f.root, path.Join(path.Dir(name), partialPrefix+path.Base(name))); err != nil {
			return err
		}
		if f.wanted[name] {
			continue
		}
		delete(f.written, name)
		there, err := f.root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			f.removeEmpty(path.Dir(name))
			continue
		}
		if err != nil {
			return err
		}
		if !slices.Contains(hashes, hashOf(there)) {
			f.sum.Kept = append(f.sum.Kept, name)
			continue
		}
		if err := f.root.Remove(name); err != nil {
			return err
		}
		f.sum.Removed++
		f.removeEmpty(path.Dir(name))
	}
	slices.Sort(f.sum.Kept)
	return nil
}

// removeEmpty removes a folder and those above it as long as they are empty.
func (f *Folder) removeEmpty(dir string) {
	for dir != "." && f.root.Remove(dir) == nil { // a folder with anything in it stays
		dir = path.Dir(dir)
	}
}

func removeIfThere(root *os.Root, name string) error {
	err := root.Remove(name)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil
	}
	return err
}
