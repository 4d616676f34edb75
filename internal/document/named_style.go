package document

import (
	"strings"
	"unicode"
)

// sense is what a named style says of a paragraph. Its zero value says nothing.
type sense struct {
	kind  Kind
	style Style
	level int
	list  bool // a list style; order says whether of numbers
	order bool
}

// styleNames are the names of styles in the languages that Word, LibreOffice, Google Docs and Pages speak, as
// letters only (styleKey). A digit at the end of a name is its level.
var styleNames = map[string]sense{}

func init() {
	for _, row := range []struct {
		sense sense
		names string
	}{
		{
			sense{style: StyleTitle},
			"title titel titre título titolo titolodocumento otsikko tittel tytuł название 标题 表題 " +
				"documenttitle blogtitle articletitle maintitle posttitle pagetitle papertitle doctitle",
		},
		{
			sense{style: StyleSubtitle},
			"subtitle untertitel soustitre subtítulo sottotitolo ondertitel underrubrik undertitel undertittel " +
				"alaotsikko podtytuł подзаголовок 副标题 副題 standfirst strapline documentsubtitle blogsubtitle articlesubtitle deck",
		},
		{
			sense{kind: Heading},
			"heading überschrift titre# título# titolo# kop rubrik overskrift otsikko# nagłówek заголовок 标题# 見出し " +
				"cabeçalho# encabezado# intestazione# header# tocheading contentsheading berschrift ttulo#",
		},
		{
			sense{style: StyleCaption},
			"caption beschriftung légende epígrafe descripción didascalia bijschrift bildtext billedtekst bildetekst legenda " +
				"imagecaption tablecaption figurecaption captionedfigure picturecaption photocaption illustration abbildung figure",
		},
		{sense{style: StyleAuthor}, "author authors byline autor auteur autore authorname blogauthor verfasser"},
		{
			sense{kind: Quote},
			"quote intensequote blockquote blocktext quotation quotations blockquotation zitat intensiveszitat citation " +
				"citationintense cita citadestacada citazione citazioneintensa citaat duidelijkcitaat citat pullquote",
		},
		{sense{kind: Code}, "htmlpreformatted preformattedtext sourcecode codeblock plaincode"},
		{sense{list: true}, "listbullet bulletlist bullet bullets aufzählungszeichen listeàpuces listaconviñetas puntoelenco"},
		{sense{list: true, order: true}, "listnumber numberedlist listennummer listeànuméros listaconnúmeros numeroelenco"},
	} {
		for name := range strings.FieldsSeq(row.names) {
			styleNames[name] = row.sense
		}
	}
}

// runStyleNames are the character styles that a file may use without describing them.
var runStyleNames = map[string]Span{
	"strong": {Bold: true}, "emphasis": {Italic: true}, "intenseemphasis": {Bold: true, Italic: true},
	"subtleemphasis": {Italic: true}, "strongemphasis": {Bold: true},
	"htmlcode": {Code: true}, "verbatimchar": {Code: true}, "sourcetext": {Code: true}, "inlinecode": {Code: true},
	"htmltypewriter": {Code: true},
}

// senseOf returns what the name of a style says: "Überschrift 2", "heading 2", "Blog title", "Title A" (Pages).
// A name with # in the table is a heading only with a number: French "Titre" is a title and "Titre 1" a heading.
func senseOf(name string) (sense, bool) {
	key, level := styleKey(name)
	s, ok := sense{}, false
	if level > 0 {
		s, ok = styleNames[key+"#"]
	}
	if !ok {
		s, ok = styleNames[key]
	}
	if !ok {
		return sense{}, false
	}
	if s.kind == Heading || s.kind == Quote || s.list {
		s.level = max(level, 1)
	}
	if s.kind == Heading {
		s.level = min(s.level, 6)
	}
	return s, true
}

// styleKey reduces the name of a style to its letters, in lower case, and the digit at its end. The aliases that
// Word writes after a comma, the "A" and "B" with which Pages tells styles apart, and the "_20_" that
// OpenDocument writes for a space are dropped.
func styleKey(name string) (key string, level int) {
	name, _, _ = strings.Cut(name, ",")
	name = strings.ReplaceAll(name, "_20_", " ")
	if n := len(name); n > 2 && name[n-2] == ' ' && name[n-1] >= 'A' && name[n-1] <= 'F' {
		name = name[:n-2]
	}
	var s strings.Builder
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			s.WriteRune(unicode.ToLower(r))
			level = 0
		case r >= '1' && r <= '9':
			level = int(r - '0')
		}
	}
	return s.String(), level
}
