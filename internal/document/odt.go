package document

import (
	"bytes"
	"encoding/base64"
	"strings"
)

// odt is an OpenDocument text while it is read (OASIS ODF 1.3).
type odt struct {
	parts    *container // nil for a flat file
	budget   *budget
	doc      *Document
	styles   *odtStyles
	pictures *pictureBook
	notes    int
	counts   map[string]int // the last number of each list, for those that continue it
}

// readODT reads an OpenDocument text, zipped (.odt) or flat (.fodt).
func readODT(content []byte, limits Limits) (*Document, error) {
	b := newBudget(limits)
	if !bytes.HasPrefix(content, []byte("PK")) {
		return readFlatODT(content, b)
	}
	parts, err := openContainer(content, b)
	if err != nil {
		return nil, unreadable(ODT, err)
	}
	defer parts.close()
	if parts.holdsProgram() {
		return nil, holdingProgram(ODT)
	}
	manifest, err := parts.xml("META-INF/manifest.xml")
	if err == nil && manifest.find(nsManifest, "encryption-data") != nil {
		return nil, locked(ODT)
	}
	text, err := parts.xml("content.xml")
	if err != nil {
		return nil, unreadable(ODT, err)
	}
	styles, err := parts.xml("styles.xml")
	if err != nil {
		return nil, unreadable(ODT, err)
	}
	meta, err := parts.xml("meta.xml")
	if err != nil {
		meta = nil // a broken description is no reason to refuse the text
	}
	d := &odt{parts: parts, budget: b, doc: &Document{}, counts: map[string]int{}, pictures: newPictureBook(parts)}
	return d.read(text, styles, meta)
}

// readFlatODT reads the file in which everything stands in one element.
func readFlatODT(content []byte, b *budget) (*Document, error) {
	if int64(len(content)) > b.limits.XML {
		return nil, oversized(ODT)
	}
	trees := newTrees()
	defer trees.release()
	root, err := parseXML(content, trees, b, nil)
	if err != nil {
		return nil, unreadable(ODT, err)
	}
	d := &odt{budget: b, doc: &Document{}, counts: map[string]int{}, pictures: newPictureBook(nil)}
	return d.read(root, root, root)
}

// read reads the text, which needs the styles.
func (d *odt) read(text, styles, meta *node) (*Document, error) {
	body := text.path(nsOffice, "body", "text")
	if body == nil {
		return nil, damaged(ODT)
	}
	d.styles = readODTStyles(styles, text)
	story := d.story()
	story.content(body)
	markLargeTitle(story.blocks, story.sizes)
	d.doc.Blocks = story.blocks
	d.doc.Images = d.pictures.list
	d.pageText(styles.first(nsOffice, "master-styles"))
	d.properties(meta.first(nsOffice, "meta"))
	return d.doc, nil
}

func (d *odt) properties(meta *node) {
	p := &d.doc.Properties
	p.Title = strings.TrimSpace(meta.first(nsDC, "title").all())
	p.Subject = strings.TrimSpace(meta.first(nsDC, "subject").all())
	p.Description = strings.TrimSpace(meta.first(nsDC, "description").all())
	p.Author = strings.TrimSpace(meta.first(nsMeta, "initial-creator").all())
	if p.Author == "" {
		p.Author = strings.TrimSpace(meta.first(nsDC, "creator").all())
	}
}

// pageText reads the headers and footers of the page styles; a line that several of them share stands once.
func (d *odt) pageText(master *node) {
	if master == nil {
		return
	}
	seen := map[string]bool{}
	for page := master.child; page != nil; page = page.next {
		if !page.is(nsStyle, "master-page") {
			continue
		}
		for c := page.child; c != nil; c = c.next {
			if c.space != nsStyle {
				continue
			}
			switch {
			case strings.HasPrefix(c.name, "header"):
				d.doc.Header = append(d.doc.Header, d.pageLines(c, "header ", seen)...)
			case strings.HasPrefix(c.name, "footer"):
				d.doc.Footer = append(d.doc.Footer, d.pageLines(c, "footer ", seen)...)
			}
		}
	}
}

func (d *odt) pageLines(n *node, place string, seen map[string]bool) []string {
	story := d.story()
	story.inNote = true
	story.content(n)
	var fresh []string
	for _, line := range lines(story.blocks) {
		if !seen[place+line] {
			seen[place+line] = true
			fresh = append(fresh, line)
		}
	}
	return fresh
}

// image puts a picture where it stands: a part of the zip, or base64 in a flat file.
func (d *odt) image(image *node, alt string) string {
	href := strings.TrimPrefix(image.attr(nsXLink, "href"), "./")
	if d.parts != nil {
		if !strings.HasPrefix(href, "Pictures/") && !strings.HasPrefix(href, "media/") {
			return "" // a linked picture, or the stand-in of a chart
		}
		return d.pictures.add(href, alt)
	}
	data := image.first(nsOffice, "binary-data")
	if data == nil {
		return ""
	}
	content, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(data.all()), ""))
	if d.budget.pictures -= int64(len(content)); err != nil || d.budget.pictures < 0 {
		return ""
	}
	return d.pictures.put("image"+mediaExtension(mediaOf(content)), alt, content)
}
