// Package labels reads what marks a field: the label before a value ("Title: The stamp", "Theme 2 – People"), the label on a line
// of its own, the question in the row of a form, and what a sentence calls the title and the description. It knows the fields
// and how much each may hold, and not whose blog they belong to.
package labels

import (
	"strings"

	"copydesk/internal/wording"
)

// Field is what a label asks for.
type Field int

// The fields. None is for what is no label.
const (
	None Field = iota
	Title
	Description
	Theme
	Topic // "Category:", "Topic:": the theme, where what it says is one
	Author
	Role
	Organisation
	Email
	Twitter
	Post // role and organisation in one line
	Bio
	Text  // "Blog text:": what follows is the blog itself
	Other // "Word count:", "Date:": known, and no part of the blog
)

// labels are the wordings of each field, as people write them and as forms ask for them. A label is compared
// without its brackets ("Description (max 150 characters)"), numbering, and words such as "proposed" or "your".
var labels = map[Field][]string{
	Title: {
		"title", "blog title", "title of blog", "title of the blog", "title of your blog", "title of article", "headline",
		"heading", "blog name", "name of blog", "blog heading", "blog headline", "article title", "post title",
		"title of piece", "title of post", "piece title", "main title", "page title", "web page title", "titel", "ttile", "tilte", "tittle", "titre", "título", "titolo", "tittel", "tytuł", "teitl", "überschrift", "rubrik",
	},
	Description: {
		"description", "sub-title", "subtitle", "sub title", "subheading", "sub-heading", "sub heading", "standfirst",
		"stand-first", "stand first", "strapline", "strap line", "strap-line", "strap", "summary", "summary line", "blog description",
		"blog summary", "blog sub-title", "blog subtitle", "one-line description", "one line description",
		"one-line summary", "one line summary", "short summary", "abstract", "teaser", "excerpt", "blurb", "tagline",
		"tag line", "tag-line", "synopsis", "précis", "precis", "in brief", "subhead", "sub-head", "sub head", "sub", "dek", "deck",
		"character description", "char description", "description for the sub-title", "description for sub-title",
		"description for the subtitle", "sub-title description", "subtitle description", "meta description",
		"web description", "description line", "desc", "descr", "sub-headline", "subheadline", "sub headline", "sub-header", "subheader", "sub header",
		"description of article", "description of blog", "description of the blog", "description of the article",
		"article description", "post description", "summary of blog", "summary of the blog", "sell", "kicker", "lede",
		"snippet", "preview text", "introductory sentence", "one line", "in one line", "one-liner", "one liner", "oneliner", "subline", "sub-line",
		"what goes under it", "what goes below it", "what goes underneath", "underneath it", "line under it", "line", "short line", "line underneath", "line beneath", "line below",
		"line below the title", "line under the title", "line for the website", "line for the web page", "line for the top",
		"perex", "ingress", "annotation", "anotace", "introduction text", "intro text", "introductory text", "intro line", "intro sentence", "introductory line", "byline description", "beschreibung", "untertitel",
		"sous-titre", "sottotitolo", "subtítulo", "ondertitel", "undertittel", "underrubrik", "podtytuł", "disgrifiad", "is-deitl", "isdeitl", "descrizione", "descripción", "beschrijving", "kurzbeschreibung", "zusammenfassung", "samenvatting", "resumen", "riassunto", "descrição", "beskrivelse", "beskrivning", "opis", "popis",
	},
	Theme: {
		"theme", "themes", "theme(s)", "theam", "theem", "thme", "tehme", "campaign theme", "campaign themes", "blog theme", "blog themes", "theme number",
		"theme no", "theme numbers", "theme name", "campaign week theme", "relevant theme", "relevant themes",
		"theme chosen", "theme selected", "themes covered", "theme covered", "theme addressed", "themes addressed",
		"theme(s) addressed", "thematic area", "thematic strand", "theme area", "theme alignment", "theme fit", "thema", "thème", "tema", "themen", "thèmes", "temas", "temi", "temat", "téma", "primary theme",
		"secondary theme", "second theme", "additional theme", "other theme", "also theme", "for theme", "for themes",
	},
	Topic: {
		"category", "categories", "topic", "topics", "strand", "strands", "stream", "track", "area", "section", "pillar",
		"topic area", "subject area", "topic category", "blog topic", "blog category", "blog strand",
	},
	Author: {
		"author", "authors", "who wrote it", "author name", "author's name", "authors name", "name of author", "name of the author",
		"name", "full name", "written by", "by", "byline", "by-line", "by line", "contributor", "contributor name",
		"blog author", "blogger", "writer", "attribution", "blog by", "article by", "guest blog by", "words by",
		"author details", "author's details", "author information", "name of contributor", "contributor's name",
		"author info", "spokesperson", "spokesman", "spokeswoman", "attributed to", "credit", "please credit", "please credit as", "autor", "auteur", "awdur", "autorin", "verfasser", "verfasserin", "auteure", "autrice", "autora", "autore", "autorka", "schrijver", "schrijfster", "forfatter", "författare", "nom", "nombre", "nome", "naam", "navn", "namn", "enw",
	},
	Role: {
		"role", "job title", "position", "job role", "author role", "author position", "author's role", "author job title",
		"author's job title", "author title", "designation", "job", "role title", "title and role", "title/role",
		"title / role", "post held", "occupation", "contributor's role", "contributor's job title", "funktion", "fonction", "functie", "funzione", "ruolo", "puesto", "stanowisko", "swydd",
	},
	Organisation: {
		"organisation", "organization", "company", "employer", "org", "organisation name", "organization name",
		"company name", "affiliation", "firm", "author organisation", "author's organisation", "author company",
		"institution", "council", "business", "member organisation", "member company", "contributor's organisation", "on behalf of", "organisatie", "organización", "organizzazione", "organização", "organizacja", "organisasjon", "entreprise", "empresa", "firma", "bedrijf", "sefydliad",
	},
	Email: {
		"email", "e-mail", "mail", "email address", "e-mail address", "author email", "author's email", "contact email",
		"author email address", "author's email address",
	},
	Twitter: {
		"twitter", "twitter handle", "twitter name", "twitter account", "twitter username", "twitter id", "x", "x handle", "twitter x",
		"x twitter", "handle", "handles", "social", "socials", "social media", "social media handle", "social media handles",
		"social handle", "author twitter", "author's twitter", "author twitter handle", "author's twitter handle", "twitter handles",
	},
	Bio: {
		"bio", "biography", "author bio", "author biography", "author's bio", "author's biography", "about the author",
		"about the authors", "about me", "about the writer", "short bio", "short biography", "profile", "author profile",
		"biographical note", "bio note", "about the contributor", "biog", "author biog", "mini bio",
	},
	Text: {
		"blog", "blog text", "text", "body", "blog body", "full text", "content", "blog content", "blog post", "the blog",
		"main text", "copy", "blog copy", "article", "blog piece", "main body", "body text", "text of blog", "text of the blog", "text of your blog",
		"the blog itself", "full blog", "blog itself", "blog article", "article text", "main blog", "piece",
	},
	Other: {
		"word count", "words", "wordcount", "number of words", "word length", "length", "date", "status", "version",
		"linkedin", "linkedin profile",
		"website", "web", "url", "link", "phone", "tel", "telephone", "mobile", "contact", "contact person", "contact name", "contact number", "phone number",
		"headshot", "photo", "photograph", "image",
		"images", "picture", "logo", "deadline", "campaign", "campaign week", "format", "tags", "keywords", "key words",
		"hashtag", "hashtags",
		"slug", "draft", "client", "publication date", "publish date", "submitted to", "submission date", "date submitted",
		"for", "document", "file", "approved by", "sign-off", "character count", "characters", "reading time",
		"photo consent", "photo permission", "image consent", "image credit", "photo credit", "picture credit", "image credits", "photo credits", "cover image",
		"banner image", "header image", "hero image", "main image", "banner photo", "header photo", "cover photo", "press contact",
		"media contact", "facebook", "instagram", "event", "submitted by", "suggested tweet", "suggested tweets", "tweet",
		"tweets", "tweet copy", "social copy", "social media copy", "social media post", "suggested social copy", "suggested post",
		"caption", "image caption", "photo caption", "picture caption", "suggested linkedin post", "linkedin post", "linkedin copy", "suggested facebook post", "facebook post",
		"alt text", "image alt text", "alt tag", "seo", "seo title", "seo keywords", "meta title", "meta keywords",
		"permalink", "call to action", "cta", "pull quote", "pull quotes", "pull-quote", "pullquote", "type", "content type", "type of content", "call", "layout", "attached", "fao",
	},
}

// labelIndex is labels turned round.
var labelIndex = func() map[string]Field {
	index := map[string]Field{}
	for f, words := range labels {
		for _, w := range words {
			index[w] = f
		}
	}
	return index
}()

// AboutAuthor says whether a field is part of what is said of the author.
func (f Field) AboutAuthor() bool { return f >= Author && f <= Bio }

// IsTheme says whether a field is the theme, under whatever name.
func (f Field) IsTheme() bool { return f == Theme || f == Topic }

// IsPost says whether a field is somebody's role or organisation: "Job title / organisation" asks for both.
func (f Field) IsPost() bool { return f == Role || f == Organisation || f == Post }

// HeadsSection says whether a line heads a section of a text, and is never a title.
func HeadsSection(line string) bool { return sections[strings.ToLower(strings.Trim(line, ":."))] }

var sections = wording.Set("introduction background summary overview conclusion abstract contents foreword context preface references " +
	"notes")
