package document

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"
)

// Sniff recognises what a file is by its content; the name settles only what the content leaves open, such as
// Markdown against plain text, or what a file that arrived damaged was meant to be.
func Sniff(name string, content []byte) Format {
	ext := extensionOf(name)
	if f := signatureOf(content); f != "" {
		return f
	}
	switch {
	case isSealed(content):
		return Sealed
	case bytes.HasPrefix(content, []byte("PK\x03\x04")) || bytes.HasPrefix(content, []byte("PK\x05\x06")):
		return sniffZip(ext, content)
	case bytes.HasPrefix(content, oleMagic):
		return sniffOLE(ext, content)
	case bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")): // PDF 1.7, annex H.3: junk may go before
		return PDF
	case isTextual(content):
		return sniffText(ext, content)
	}
	return byExtension(ext)
}

// signature is how files of a format begin.
type signature struct {
	offset int
	magic  string
	format Format
}

// signatures are the beginnings that say all. Those of pictures also give the media type, in pictureMagic.
var signatures = []signature{
	{0, `{\rtf`, RTF},
	{0, "\x78\x9f\x3e\x22", TNEF}, // 0x223e9f78, little-endian (MS-OXTNEF 2.1.3.1)

	{0, "MZ", Program},                        // Windows
	{0, "\x7fELF", Program},                   // Linux
	{0, "\xcf\xfa\xed\xfe", Program},          // macOS, 64 bits
	{0, "\xce\xfa\xed\xfe", Program},          // macOS, 32 bits
	{0, "\xca\xfe\xba\xbe", Program},          // macOS universal, Java class
	{0, "#!", Program},                        // a script
	{0, "L\x00\x00\x00\x01\x14\x02", Program}, // a Windows shortcut (MS-SHLLINK 2.1)
	{0, "dex\n", Program},                     // Android

	{0, "ID3", Media},
	{0, "OggS", Media},
	{0, "fLaC", Media},
	{0, "\xff\xfb", Media},
	{0, "\xff\xf3", Media},
	{0, "\x1a\x45\xdf\xa3", Media},
	{0, "\x00\x00\x01\xba", Media},
	{8, "WAVE", Media},
	{8, "AVI ", Media},
	{4, "ftypmp4", Media},
	{4, "ftypisom", Media},
	{4, "ftypqt", Media},
	{4, "ftypM4", Media},
	{4, "ftypavc", Media},

	{0, "Rar!\x1a\x07", Zip},
	{0, "7z\xbc\xaf\x27\x1c", Zip},
	{0, "\x1f\x8b", Zip},
	{257, "ustar", Zip},
}

// pictureMagic are the beginnings of pictures.
var pictureMagic = []struct {
	offset int
	magic  string
	media  string
}{
	{0, "\x89PNG\r\n\x1a\n", "image/png"},
	{0, "\xff\xd8\xff", "image/jpeg"},
	{0, "GIF8", "image/gif"},
	{0, "II*\x00", "image/tiff"},
	{0, "MM\x00*", "image/tiff"},
	{0, "\x01\x00\x00\x00\x6c\x00\x00\x00", "image/x-emf"},
	{0, "\xd7\xcd\xc6\x9a", "image/x-wmf"},
	{0, "8BPS", "image/vnd.adobe.photoshop"},
	{0, "\x00\x00\x01\x00", "image/x-icon"},
	{8, "WEBP", "image/webp"},
	{4, "ftypheic", "image/heic"}, // what iPhones send
	{4, "ftypheix", "image/heic"},
	{4, "ftypmif1", "image/heif"},
	{4, "ftyphevc", "image/heic"},
	{4, "ftypavif", "image/avif"},
}

// signatureOf returns the format whose signature the content bears, "" for none.
func signatureOf(content []byte) Format {
	if mediaOf(content) != "" {
		return Image
	}
	for _, s := range signatures {
		if bears(content, s.offset, s.magic) && (s.magic != "MZ" || !isTextual(content)) {
			return s.format
		}
	}
	return ""
}

// bears says whether the magic stands at the offset: what stands at 8 is the kind of a RIFF file.
func bears(content []byte, offset int, magic string) bool {
	return (offset != 8 || bytes.HasPrefix(content, []byte("RIFF"))) && len(content) >= offset+len(magic) && string(content[offset:offset+len(magic)]) == magic
}

// mediaOf returns the media type of a picture, "" for anything else.
func mediaOf(content []byte) string {
	for _, p := range pictureMagic {
		if bears(content, p.offset, p.magic) {
			return p.media
		}
	}
	if bears(content, 0, "BM") && len(content) > 18 && content[14] >= 12 && content[15] == 0 { // BMP, by its header's size
		return "image/bmp"
	}
	return ""
}

// envelopedData is the object identifier of what S/MIME encrypts, 1.2.840.113549.1.7.3 in DER (RFC 5652, 6.1).
var envelopedData = []byte{0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03}

// isSealed recognises what is encrypted for somebody else's eyes: S/MIME's envelope, and PGP's armour (RFC 9580, 6.2).
func isSealed(content []byte) bool {
	return bears(content, 0, "\x30") && bytes.Contains(content[:min(len(content), 32)], envelopedData) ||
		bytes.HasPrefix(bytes.TrimLeft(content[:min(len(content), 1024)], "\xef\xbb\xbf \t\r\n"), []byte("-----BEGIN PGP MESSAGE-----"))
}

// isTextual says whether the content is text in some charset: no zeros and hardly any control characters, or
// UTF-16, in which every other byte of English is zero.
func isTextual(content []byte) bool {
	head := content[:min(len(content), 4096)]
	if _, wide := looksUTF16(head); wide {
		return true
	}
	controls := 0
	for _, b := range head {
		switch {
		case b == 0:
			return bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF})
		case b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B:
			controls++
		}
	}
	return len(head) > 0 && controls*50 <= len(head) && (utf8.Valid(trimRune(head)) || mostlyLetters(head))
}

// trimRune cuts off a character that the end of the sample splits.
func trimRune(head []byte) []byte {
	for i := 1; i <= 3 && i < len(head); i++ {
		if last := head[len(head)-i]; last >= 0xC0 {
			return head[:len(head)-i]
		} else if last < 0x80 {
			break
		}
	}
	return head
}

// mostlyLetters tells text in an old charset from packed bytes, half of which lie beyond ASCII.
func mostlyLetters(head []byte) bool {
	ascii := 0
	for _, b := range head {
		if b < 0x80 {
			ascii++
		}
	}
	return ascii*100 >= len(head)*70
}

// names are what an extension says where the content says nothing: of text in its many kinds, and of a file that
// arrived empty or damaged.
var names = map[string]Format{
	".docx": DOCX, ".dotx": DOCX, ".docm": Macro, ".dotm": Macro, ".xlsm": Macro, ".pptm": Macro,
	".odt": ODT, ".ott": ODT, ".fodt": ODT, ".rtf": RTF, ".doc": DOC, ".dot": DOC, ".pdf": PDF,
	".md": MD, ".markdown": MD, ".mdown": MD, ".mkd": MD, ".txt": TXT, ".text": TXT,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".ics": Calendar, ".vcs": Calendar, ".vcf": Contact, ".zip": Zip, ".eml": Email, ".msg": Email, ".mht": Email, ".mhtml": Email,
	".pages": Pages, ".key": Slides, ".numbers": Sheet, ".ppt": Slides, ".pptx": Slides, ".pps": Slides, ".odp": Slides,
	".xls": Sheet, ".xlsx": Sheet, ".ods": Sheet, ".csv": Sheet, ".tsv": Sheet,
	".png": Image, ".jpg": Image, ".jpeg": Image, ".gif": Image, ".bmp": Image, ".tif": Image, ".tiff": Image,
	".webp": Image, ".heic": Image, ".heif": Image, ".avif": Image, ".svg": Image, ".eps": Image, ".ai": Image, ".ico": Image,
	".mp3": Media, ".m4a": Media, ".wav": Media, ".mp4": Media, ".mov": Media, ".avi": Media, ".webm": Media, ".ogg": Media,
	".gpg": Sealed, ".pgp": Sealed, ".p7m": Sealed,
	".url": Link, ".webloc": Link, ".gdoc": Link,
}

// scripts are names of text files that a double click runs.
var scripts = map[string]bool{
	".hta": true, ".js": true, ".jse": true, ".mjs": true, ".vbs": true, ".vbe": true, ".vb": true, ".wsf": true,
	".wsh": true, ".wsc": true, ".bat": true, ".cmd": true, ".ps1": true, ".psm1": true, ".psc1": true, ".reg": true,
	".scr": true, ".pif": true, ".cpl": true, ".lnk": true, ".exe": true, ".msi": true, ".msp": true, ".jar": true,
	".jnlp": true, ".scf": true, ".inf": true, ".sct": true, ".sh": true, ".command": true, ".desktop": true,
	".applescript": true, ".scpt": true, ".chm": true, ".iqy": true, ".slk": true, ".xll": true, ".dll": true,
	".iso": true, ".img": true, ".vhd": true, ".dmg": true, ".apk": true, ".settingcontent-ms": true,
}

func byExtension(ext string) Format {
	if scripts[ext] {
		return Program
	}
	if f, ok := names[ext]; ok {
		return f
	}
	return Unknown
}

// extensionOf returns the extension of a name in lower case, with its dot.
func extensionOf(name string) string {
	return strings.ToLower(path.Ext(strings.TrimRight(name, ". \t")))
}
