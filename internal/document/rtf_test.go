package document

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadRTF(t *testing.T) {
	const styles = `{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Untertitel;}{\*\cs10 Default Paragraph Font;}{\s15\qc Title;}{\s16 List Bullet;}}`
	const lists = `{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}{\listlevel\levelnfc23}\listid11}}{\*\listoverridetable{\listoverride\listid11\listoverridecount0\ls1}}`
	for _, tt := range []struct{ name, source, want string }{
		{"looks", `\pard a {\b bold} {\i it\b0 al} \strike s\strike0 {\super 2}\par`, "p: a **bold** _ital_ ~s~^2^\n"},
		{"characters", `\pard caf\'e9 \u8217?\u8212\'97 \ldblquote q\rdblquote\~\endash\_x\-y \u-10179?\u-8704?\par`, "p: café ’— “q” –-xy 😀\n"},
		{"a space and a hyphen that do not break", `\pard 10\~000 co\_op {\i of}\~us \u160\~x\par`, "p: 10 000 co-op _of_ us x\n"},
		{"StarWriter's character style", `\pard{\i0\b0\*\cs7\cf0 The fox} {\*\unknown x}jumps\par`, "p: The fox jumps\n"},
		{"a font's own charset", `{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset2 Symbol;}}\pard {\f1 \'b3\'f3d\'9f} {\f2\'b7}\par`, "p: łódź •\n"},
		{"styles", styles + `\pard\s15\b Title\par\pard\s2 Sub\par\pard\s1\b Head\par\pard\plain text\par`, "p.title: Title\np.subtitle: Sub\nh1: Head\np: text\n"},
		{"outline level without a style", `\pard\outlinelevel1 Head\par\pard text\par`, "h2: Head\np: text\n"},
		{"Word's lists", lists + `\pard\ls1{\listtext\tab 1.\tab}One\par\pard\ls1\ilvl1{\listtext\'b7\tab}Sub\par\pard\ls1{\listtext 2.\tab}Two\par\pard End\par`, "item1#1: One\nitem2: Sub\nitem1#2: Two\np: End\n"},
		{"a list without its marks", lists + `\pard\ls1 One\par\pard\ls1\ilvl1 Sub\par\pard\ls1 Two\par`, "item1#1: One\nitem2: Sub\nitem1#2: Two\n"},
		{"Word 6's lists", `\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt\pnf1{\pntxtb\'b7}}One\par{\pntext\f1\'b7\tab}Two\par\pard End\par`, "item1: One\nitem1: Two\np: End\n"},
		{"a table", `\trowd\cellx1\cellx2\pard\intbl Title\cell My blog\cell\row\trowd\pard\intbl Bio\cell One\par Two\cell\row\pard After\par`, "table\n  | p: Title | p: My blog\n  | p: Bio | p: One p: Two\np: After\n"},
		{"hidden and deleted text, comments", `\pard a{\v hidden}{\deleted gone}{\*\annotation note}{\revised new}b{\*\unknown x{\b y}}\par`, "p: anewb\n"},
		{"a link", `\pard See {\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{\ul here}}}.\par`, "p: See here[https://example.org/a].\n"},
		{"a table of contents", `\pard Intro\par{\field{\*\fldinst TOC \\o}{\fldrslt\pard Head 1\par End 2}}\par\pard\outlinelevel0 Head\par`, "p: Intro\nh1: Head\n"},
		{"a text box, once", `\pard Text{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Box\par}}{\shprslt{\*\do{\dptxbxtext\pard Box\par}}}} more\par`, "p: Text more\np: Box\n"},
		{"a picture", `\pard{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict\wmetafile8 00}}\par`, "p: ![image1.png|]\n"},
		{"binary data", `\pard a{\pict\pngblip\bin3 }{}}b\par`, "p: a![image1.png|]b\n"},
		{"line breaks", `\pard a\line b\` + "\n" + `c\page d\par`, "p: a⏎b\np: c\np: d\n"},
		{"TextEdit ends paragraphs with a backslash", "\\pard\\f0\\b\\fs36 Title\\\n\\b0\\fs24 Text that goes on for a while\\\n", "p.title: Title\np: Text that goes on for a while\n"},
		{"no last paragraph mark", `\pard text`, "p: text\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := readRTF([]byte(`{\rtf1\ansi\ansicpg1252\deff0 ` + tt.source + `}`))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, shape(doc.Blocks)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadRTFAround(t *testing.T) {
	doc, err := readRTF([]byte(`{\rtf1\ansi{\info{\title A {\b title}}{\author Jane \'c9}{\nofwords12}}` +
		`{\header\pard Draft\par}{\footerf\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}` +
		`\pard Text{\super\chftn{\footnote\pard{\super\chftn} The note.\par}} goes on{\*\footnote Two.}.\par}trailing`))
	if err != nil {
		t.Fatal(err)
	}
	if got := shape(doc.Blocks); got != "p: Text[^1] goes on[^2].\n" {
		t.Errorf("blocks %q", got)
	}
	if len(doc.Notes) != 2 || shape(doc.Notes[0].Blocks) != "p: The note.\n" || shape(doc.Notes[1].Blocks) != "p: Two.\n" {
		t.Errorf("notes %+v", doc.Notes)
	}
	if diff := cmp.Diff(Properties{Title: "A title", Author: "Jane É", Words: 12}, doc.Properties); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{{"Draft"}, {"Page 1"}}, [][]string{doc.Header, doc.Footer}); diff != "" {
		t.Error(diff)
	}
}

func TestReadRTFRefusals(t *testing.T) {
	for _, tt := range []struct{ name, source string }{
		{"no RTF", "hello"},
		{"groups without end", `{\rtf1` + strings.Repeat("{", 2_000_000)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readRTF([]byte(tt.source))
			var refusal *Refusal
			if !errors.As(err, &refusal) || refusal.Why != Unreadable {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(`{\rtf1\ansi{\fonttbl{\f0\fcharset128 x;}}{\stylesheet{\s1 heading 1;}}{\info{\title x}}\pard\s1 a\'e9\u8217?{\footnote n}\par}`))
	f.Add([]byte(`{\rtf1\trowd\pard\intbl a\cell b\cell\row{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt y}}{\pict\pngblip\bin3 abc}}`))
	f.Add([]byte(`{\rtf1{\*\listtable{\list{\listlevel\levelnfc0}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}\ls1{\listtext 1.\tab}a\par{\shp{\*\shpinst{\shptxt b\par}}}}`))
	f.Add([]byte(`{\rtf\fldinst0A`))
	f.Add([]byte(`{\rtf1{\header h\par}\pard{\pntext\'b7}{\*\pn\pnlvlblt}x\par{\*\unknown{\b y}}}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		doc, err := readRTF(content)
		if err != nil {
			return
		}
		checkBlocks(t, doc.Blocks)
		for _, n := range doc.Notes {
			checkBlocks(t, n.Blocks)
		}
	})
}
