package export

import (
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"copydesk/internal/submission"
)

// longestSlug is how many characters of a title stand in the name of a folder.
const longestSlug = 60

// slug makes a name for a folder from a title: letters and digits without accents, in lower case, with hyphens
// between the words. It holds no dot and no slash, so that it is never a path, and may be empty.
func slug(title string) string {
	var out strings.Builder
	gap, n := false, 0
	for _, r := range norm.NFKD.String(title) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = n > 0
			continue
		case n >= longestSlug:
			return out.String()
		case gap:
			out.WriteByte('-')
			gap = false
		}
		out.WriteRune(unicode.ToLower(r))
		n++
	}
	return out.String()
}

// safeRef is a ref as a name. Refs are made of a call's prefix and a number, but a database may hold anything.
func safeRef(ref string) string {
	safe := strings.Map(func(r rune) rune {
		if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return '-'
	}, ref)
	return orElse(strings.Trim(safe, "-"), "blog")
}

// originals are the names of the file as it was attached, by the format it was read as. Those that a site generator
// would publish as pages of the site, with the scripts in them, are given an end that it copies as text.
var originals = map[string]string{
	"docx": "original.docx", "odt": "original.odt", "rtf": "original.rtf", "doc": "original.doc", "pdf": "original.pdf",
	"txt": "original.txt", "md": "original.md.txt", "html": "original.html.txt",
}

func originalName(format string) string { return orElse(originals[format], "original.bin") }

// pictures are the ends of names by the media type of an image; the first is given where the name has none of them.
// A picture that can hold a script (SVG) is kept as text.
var pictures = map[string][]string{
	"image/png": {".png"}, "image/jpeg": {".jpg", ".jpeg"}, "image/gif": {".gif"}, "image/webp": {".webp"}, "image/bmp": {".bmp"},
	"image/tiff": {".tif", ".tiff"}, "image/heic": {".heic"}, "image/heif": {".heif", ".heic"}, "image/avif": {".avif"}, "image/x-emf": {".emf"}, "image/x-wmf": {".wmf"},
	"image/vnd.adobe.photoshop": {".psd"}, "image/x-icon": {".ico"}, "image/vnd.ms-photo": {".wdp"},
	"image/emf": {".emf"}, "image/wmf": {".wmf"}, "image/svg+xml": {".svg.txt"},
}

// imageName is a name for an image that came with a blog: its own as far as it is safe, with the end of its type.
func imageName(image submission.Image) string {
	base := path.Base(strings.ReplaceAll(image.Name, `\`, "/"))
	extension := strings.ToLower(path.Ext(base))
	stem := slug(strings.TrimSuffix(base, path.Ext(base)))
	ends := pictures[strings.ToLower(image.Type)]
	if len(ends) == 0 {
		ends = []string{".bin"}
	}
	for _, end := range ends {
		if extension == end {
			return orElse(stem, "image") + end
		}
	}
	return orElse(stem, "image") + ends[0]
}

// names gives each file of a folder a name of its own, whatever its case: not every file system tells "A" from "a".
type names map[string]bool

func newNames(taken ...string) names {
	n := names{}
	for _, name := range taken {
		n[strings.ToLower(name)] = true
	}
	return n
}

func (n names) take(name string) string {
	if device(name) {
		name = "file-" + name
	}
	stem, extension := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
	for i := 2; n[strings.ToLower(name)]; i++ {
		name = stem + "-" + strconv.Itoa(i) + extension
	}
	n[strings.ToLower(name)] = true
	return name
}

// device says whether Windows takes a name for a device, whatever its extension
// (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
func device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && stem[3] >= '0' && stem[3] <= '9'
}

// renamed lets the Markdown of a blog point to an image by its new name.
func renamed(text, before, after string) string {
	if before == "" || before == after {
		return text
	}
	return strings.NewReplacer(
		"]("+before+")", "]("+after+")",
		"](<"+before+">)", "]("+after+")",
		"]("+url.PathEscape(before)+")", "]("+after+")",
		"]("+strings.ReplaceAll(before, " ", "%20")+")", "]("+after+")",
	).Replace(text)
}
