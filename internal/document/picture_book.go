package document

import (
	"path"
	"strconv"
	"strings"
)

// pictureBook gathers the pictures of a document, each once, under a name of its own.
type pictureBook struct {
	parts  *container
	byPart map[string]string
	taken  map[string]bool
	list   []Picture
}

func newPictureBook(parts *container) *pictureBook {
	return &pictureBook{parts: parts, byPart: map[string]string{}, taken: map[string]bool{}}
}

// pictureTypes are the media types of pictures by extension.
var pictureTypes = map[string]string{
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".jfif": "image/jpeg", ".gif": "image/gif",
	".bmp": "image/bmp", ".tif": "image/tiff", ".tiff": "image/tiff", ".webp": "image/webp", ".svg": "image/svg+xml",
	".heic": "image/heic", ".emf": "image/x-emf", ".wmf": "image/x-wmf", ".wdp": "image/vnd.ms-photo",
}

// MediaType returns the media type of a picture, by its content and else by the end of its name; "" for none known.
func MediaType(name string, content []byte) string {
	if media := mediaOf(content); media != "" {
		return media
	}
	return pictureTypes[extensionOf(name)]
}

// add returns the name of the picture in a part, "" when it cannot be had.
func (p *pictureBook) add(part, alt string) string {
	if name, known := p.byPart[part]; known {
		return name
	}
	p.byPart[part] = ""
	content, err := p.parts.picture(part)
	if err != nil {
		return ""
	}
	name := p.put(path.Base(part), alt, content)
	p.byPart[part] = name
	return name
}

// put adds a picture under a name like the one given and returns its name.
func (p *pictureBook) put(base, alt string, content []byte) string {
	name := p.name(base)
	p.list = append(p.list, Picture{Name: name, Alt: alt, Type: MediaType(base, content), Content: content})
	return name
}

// mediaExtension returns the usual extension of a picture's media type.
func mediaExtension(media string) string {
	switch media {
	case "image/jpeg":
		return ".jpg"
	case "image/svg+xml":
		return ".svg"
	case "":
		return ""
	}
	return "." + path.Base(media)
}

// name makes a name that no other picture has: image1.png, image1-2.png.
func (p *pictureBook) name(base string) string {
	ext := path.Ext(base)
	name := base
	for i := 2; p.taken[name]; i++ {
		name = strings.TrimSuffix(base, ext) + "-" + strconv.Itoa(i) + ext
	}
	p.taken[name] = true
	return name
}
