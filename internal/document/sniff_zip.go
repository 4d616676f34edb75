package document

import (
	"bytes"
	"math"
	"strings"

	"github.com/richardlehane/mscfb"
)

// sniffZip tells apart the formats that are zips inside.
func sniffZip(ext string, content []byte) Format {
	parts, err := openContainer(content, newBudget(Limits{XML: 4 << 20, Files: math.MaxInt}.orDefaults()))
	if err != nil {
		return sniffTornZip(ext, content)
	}
	switch {
	case parts.has("[content_types].xml"):
		return sniffOffice(parts)
	case parts.has("mimetype"):
		return sniffODF(parts)
	case parts.has("index/document.iwa") || parts.has("index.zip") || parts.has("index.apxl") ||
		parts.has("index.xml") && parts.has("buildversionhistory.plist"):
		return sniffAppleWork(ext, parts)
	case parts.has("meta-inf/manifest.mf") || parts.has("androidmanifest.xml"):
		return Program // Java, Android
	}
	for name := range parts.files {
		if strings.Contains(name, ".pages/index") { // a package of Pages is a folder, which mail programs zip
			return Pages
		}
	}
	if parts.has("index.xml") && ext == ".pages" {
		return Pages
	}
	return Zip
}

// officeTypes are the content types of main parts.
var officeTypes = []struct {
	part   string
	format Format
}{
	{"macroenabled", Macro}, // application/vnd.ms-word.document.macroEnabled.main+xml
	{"wordprocessingml.document.main", DOCX},
	{"wordprocessingml.template.main", DOCX},
	{"spreadsheetml.", Sheet},
	{"ms-excel.", Sheet},
	{"presentationml.", Slides},
}

// sniffOffice tells the files of Office apart by the content type of their main part; what holds a VBA project is
// a macro file, whatever its name.
func sniffOffice(parts *container) Format {
	for name := range parts.files {
		if strings.HasSuffix(name, "vbaproject.bin") {
			return Macro
		}
	}
	if types, err := parts.text("[Content_Types].xml", newBytes); err == nil {
		lower := bytes.ToLower(types)
		for _, t := range officeTypes {
			if bytes.Contains(lower, []byte(t.part)) {
				return t.format
			}
		}
	}
	switch {
	case parts.has("word/document.xml"):
		return DOCX
	case parts.has("xl/workbook.xml"):
		return Sheet
	case parts.has("ppt/presentation.xml"):
		return Slides
	}
	return Unknown
}

// sniffODF tells OpenDocument files apart by the part "mimetype". LibreOffice keeps Basic macros under Basic/, one
// part a module beside script-lb.xml.
func sniffODF(parts *container) Format {
	mime, _ := parts.text("mimetype", newBytes)
	switch {
	case bytes.Contains(mime, []byte("opendocument.spreadsheet")):
		return Sheet
	case bytes.Contains(mime, []byte("opendocument.presentation")):
		return Slides
	case !bytes.Contains(mime, []byte("opendocument.text")):
		return Unknown
	}
	for name := range parts.files {
		if strings.HasPrefix(name, "basic/") && strings.Count(name, "/") == 2 &&
			strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, "/script-lb.xml") {
			return Macro
		}
	}
	return ODT
}

// sniffAppleWork tells Pages, Keynote and Numbers apart, which look alike but for their slides and names.
func sniffAppleWork(ext string, parts *container) Format {
	if ext == ".numbers" {
		return Sheet
	}
	if ext == ".key" || parts.has("index.apxl") || parts.has("index/presentation.iwa") || parts.has("index/slide.iwa") {
		return Slides
	}
	return Pages
}

// sniffTornZip says what a zip was meant to be that was cut off on its way and so has lost its directory.
func sniffTornZip(ext string, content []byte) Format {
	switch f := names[ext]; f {
	case DOCX, ODT, Pages, Macro, Sheet, Slides:
		return f
	}
	switch head := content[:min(len(content), 1<<16)]; {
	case bytes.Contains(head, []byte("word/")) || bytes.Contains(head, []byte("[Content_Types].xml")):
		return DOCX
	case bytes.Contains(head, []byte("mimetypeapplication/vnd.oasis.opendocument.text")):
		return ODT
	}
	return Zip
}

// IsOLE says whether a file is an OLE container (MS-CFB), as old Office files and Outlook's .msg are.
func IsOLE(content []byte) bool { return bytes.HasPrefix(content, oleMagic) }

var oleMagic = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// oleMarks are the streams that tell what an OLE container is (MS-CFB); the first that is there decides.
var oleMarks = []struct {
	name   string
	format Format
}{
	{"EncryptedPackage", Locked},        // an Office file with a password (MS-OFFCRYPTO 2.3.4.4)
	{"DRMEncryptedDataSpace", Locked},   // with rights management
	{"VBA", Macro},                      // a VBA project
	{"_VBA_PROJECT_CUR", Macro},         // the same in Excel
	{"WordDocument", DOC},               // Word 97-2003
	{"Workbook", Sheet},                 // Excel 97-2003
	{"Book", Sheet},                     // Excel 5
	{"PowerPoint Document", Slides},     // PowerPoint 97-2003
	{"__properties_version1.0", Email},  // Outlook's .msg
	{"__nameid_version1.0", Email},      // the same
	{"\x05SummaryInformation", Unknown}, // something else of Office's
}

// sniffOLE tells apart what older Office files, password-protected ones and .msg have in common: the container.
func sniffOLE(ext string, content []byte) Format {
	if ext == ".msi" || ext == ".msp" {
		return Program
	}
	if packsProgram(content) {
		return Program
	}
	in := oleNames(content)
	for _, s := range oleMarks {
		if in[s.name] {
			return s.format
		}
	}
	if ext == ".docx" {
		return Locked // nothing but a password puts a docx into this container
	}
	return byExtension(ext)
}

// oleNames returns the names of the streams and storages, as far as the directory can be read.
func oleNames(content []byte) map[string]bool {
	in := map[string]bool{}
	r, err := mscfb.New(bytes.NewReader(content))
	if err != nil {
		return torn(content, in)
	}
	for _, f := range r.File[:min(len(r.File), maxFiles)] {
		in[f.Name] = true
		if f.Initial == 5 {
			in["\x05"+f.Name] = true
		}
	}
	return in
}

// wide is a name in UTF-16, as a container keeps it.
func wide(name string) []byte {
	units := make([]byte, 0, 2*len(name))
	for i := range len(name) {
		units = append(units, name[i], 0)
	}
	return units
}

// torn looks for the names in a container whose directory is damaged; they are kept in UTF-16.
func torn(content []byte, in map[string]bool) map[string]bool {
	for _, s := range oleMarks {
		if len(s.name) > 4 && bytes.Contains(content, wide(s.name)) {
			in[s.name] = true
		}
	}
	return in
}
