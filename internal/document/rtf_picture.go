package document

import (
	"encoding/hex"
	"fmt"
)

// rtfPictures gathers the pictures.
type rtfPictures struct {
	list []Picture
	kind string
	hex  []byte
	raw  []byte
	size int
}

func (r *rtfReader) beginPicture() {
	if r.now.to != toStory {
		r.now.to = toNowhere
		return
	}
	r.now.to = toPicture
	r.pictures.kind, r.pictures.hex, r.pictures.raw = "", nil, nil
}

// endPicture keeps a picture that browsers show; drawings of Windows (WMF, EMF) go.
func (r *rtfReader) endPicture() {
	p := &r.pictures
	content := p.raw
	if len(content) == 0 && p.kind != "" {
		content = make([]byte, len(p.hex)/2)
		n, _ := hex.Decode(content, p.hex[:len(p.hex)/2*2])
		content = content[:n]
	}
	p.hex, p.raw = nil, nil
	if p.size += len(content); p.kind == "" || len(content) == 0 || p.size > maxPictures || len(p.list) >= maxNotes {
		return
	}
	name := fmt.Sprintf("image%d.%s", len(p.list)+1, p.kind)
	p.list = append(p.list, Picture{Name: name, Type: "image/" + p.kind, Content: content})
	r.now.story.text.mark(Span{Picture: name})
}
