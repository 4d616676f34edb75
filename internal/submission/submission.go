// Package submission holds the words of the domain: the blog that a contributor sends, its author and
// fields, the problems that the rules of a call find in it, and what becomes of an email. It has values
// and no behaviour beyond them; every other package speaks in these words.
package submission

// Kind says what sort of email it is (INTERFACE.md, "What becomes of an email").
type Kind string

// The kinds of email.
const (
	KindSubmission Kind = "submission"
	KindReply      Kind = "reply"
	KindWithdrawal Kind = "withdrawal"
	KindEnquiry    Kind = "enquiry"
	KindAutomatic  Kind = "automatic"
	KindBounce     Kind = "bounce"
)

// Outcome says what became of one email. The verdicts are outcomes too.
type Outcome string

// The outcomes of an email.
const (
	Accepted        Outcome = "accepted"
	NeedsCorrection Outcome = "needs-correction"
	Late            Outcome = "late"
	Referred        Outcome = "referred"
	Withdrawn       Outcome = "withdrawn"
	Duplicate       Outcome = "duplicate"
	Noted           Outcome = "noted"
	Ignored         Outcome = "ignored"
)

// Outcomes are all of them.
var Outcomes = []Outcome{Accepted, NeedsCorrection, Late, Referred, Withdrawn, Duplicate, Noted, Ignored}

// Status says where a submission stands: a verdict, Withdrawn, or Declined by an editor.
type Status string

// The statuses of a submission.
const (
	StatusAccepted        Status = "accepted"
	StatusNeedsCorrection Status = "needs-correction"
	StatusLate            Status = "late"
	StatusWithdrawn       Status = "withdrawn"
	StatusDeclined        Status = "declined"
)

// Code names a problem.
type Code string

// The problem codes of INTERFACE.md, in the order in which a person would put them right.
const (
	NoBlog                Code = "no-blog"
	LinkOnly              Code = "link-only"
	UnreadableAttachment  Code = "unreadable-attachment"
	UnsupportedFormat     Code = "unsupported-format"
	UnsafeAttachment      Code = "unsafe-attachment"
	TooShort              Code = "too-short"
	TooLong               Code = "too-long"
	MissingTitle          Code = "missing-title"
	MissingDescription    Code = "missing-description"
	DescriptionTooLong    Code = "description-too-long"
	MissingTheme          Code = "missing-theme"
	UnknownTheme          Code = "unknown-theme"
	WithinTolerance       Code = "within-tolerance"      // a remark
	OverOrganisationLimit Code = "over-organisation-cap" // a remark for the editors
	AsksSomething         Code = "question"              // a remark for the editors
	SentBefore            Code = "sent-before"           // a remark for the editors
)

// Problem is one thing a contributor must put right, or (as a remark) may like to know.
type Problem struct {
	Code    Code   `json:"code"`
	Message string `json:"message"` // a sentence with the figures in it
}

// Author is the person who wrote the blog, who need not be the sender.
type Author struct {
	Name         string `json:"name"`
	Email        string `json:"email"`
	Role         string `json:"role"`
	Organisation string `json:"organisation"`
	Twitter      string `json:"twitter"` // with its @
	Bio          string `json:"bio"`
}

// ImageRole says what an image is for.
type ImageRole string

// The roles of an image.
const (
	Headshot ImageRole = "headshot"
	Logo     ImageRole = "logo"
	Figure   ImageRole = "figure" // it belongs in the text
	Other    ImageRole = "other"
)

// Image is a picture that came with a blog.
type Image struct {
	Name    string    `json:"name"`
	Role    ImageRole `json:"role"`
	Type    string    `json:"-"` // media type, such as image/jpeg
	Content []byte    `json:"-"`
}

// Found says in words where each field was found ("document heading", "email body, labelled Sub-title");
// empty where it was not.
type Found struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	Themes      string `json:"themes"`
	Author      string `json:"author"`
}

// Blog is one blog with its fields as they stood after one email, and what the rules of its call say of it.
type Blog struct {
	Verdict     Outcome   `json:"verdict"` // Accepted, NeedsCorrection or Late; empty before it is judged
	Title       string    `json:"title"`
	Description string    `json:"description"`
	Themes      []int     `json:"themes"`
	Author      Author    `json:"author"`
	Words       int       `json:"words"`
	Format      string    `json:"format"` // docx odt rtf doc pdf md txt html body; empty where there is no blog
	Source      string    `json:"source"` // the file's name; empty for a pasted blog
	Problems    []Problem `json:"problems"`
	Remarks     []Problem `json:"remarks"`
	Found       Found     `json:"found"`
	Images      []Image   `json:"images"`
	Text        string    `json:"text"` // Markdown

	// Unread is the code that says why there is no blog to read (NoBlog … UnsafeAttachment); empty when there is one.
	Unread Code `json:"-"`
	// UnreadReason says it in a sentence for the sender, with the file's name in it.
	UnreadReason string `json:"-"`
	// UnknownThemes are the words or numbers given as themes that fit none of the call, or more than one.
	UnknownThemes []UnknownThemeWords `json:"-"`
	// Original is the file as it was attached; nil for a pasted blog.
	Original []byte `json:"-"`
}

// UnknownThemeWords is a theme as the sender wrote it that is not one theme of the call.
type UnknownThemeWords struct {
	Words  string // as written, such as "7" or "digital"
	Either []int  // the themes it might mean, when more than one does; empty when none does
}

// FormatBody is the format of a blog that is pasted into an email.
const FormatBody = "body"

// Pasted says whether a blog came in the text of an email and in no file.
func (b Blog) Pasted() bool { return b.Format == FormatBody }

// Complete returns the blog with empty lists in place of nil ones, as JSON promises ("nothing is ever left out").
func (b Blog) Complete() Blog {
	b.Themes = orEmpty(b.Themes)
	b.Problems = orEmpty(b.Problems)
	b.Remarks = orEmpty(b.Remarks)
	b.Images = orEmpty(b.Images)
	return b
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Worst returns the outcome of an email with several blogs: the one that asks most of the sender
// (NeedsCorrection before Late before Accepted). It returns "" for none.
func Worst(blogs []Blog) Outcome {
	worst := Outcome("")
	rank := map[Outcome]int{Accepted: 1, Late: 2, NeedsCorrection: 3}
	for _, b := range blogs {
		if rank[b.Verdict] > rank[worst] {
			worst = b.Verdict
		}
	}
	return worst
}
