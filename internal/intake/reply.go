package intake

import (
	"slices"
	"strings"

	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// promised gives a reply the blog that it says it brings, and why there is none to read: a file that cannot be opened,
// a link, nothing at all where no field is given either.
func (e *email) promised(r Reading) Reading {
	if len(r.Blogs) > 0 || e.says.Words == 0 && len(e.files) == 0 {
		return r
	}
	code, why := e.missingBlog()
	claims := e.hear(e.sources[0].Blocks, "").HandedOver || handsVersionOver(e.ownText()) // the subject is our own
	if code == "" || r.Consent && !claims || code == submission.NoBlog && (r.gives(claims) || !claims) {
		return r
	}
	return e.unread(r, code, why)
}

// gives says whether a reply without a blog holds anything that may be a field. Beside words that hand a file over, a
// remark is none.
func (r Reading) gives(handsOver bool) bool {
	return r.Said.SaysAnything() || speech.AnswersWithin.MatchString(strings.Join(r.Fresh, "\n")) || slices.ContainsFunc(r.Fresh, func(text string) bool {
		n := wording.Count(speech.Value(text))
		return n >= 5 && speech.LikenessOf(text, "", false) < speech.Chatty || n > 0 && !handsOver
	})
}

// Forgotten is the reading of a reply that hands over what was asked for, the blog, and has nothing attached.
func (r Reading) Forgotten() Reading {
	return r.email.unread(r, submission.NoBlog, noneAttached)
}

// toCome are words of one who does not mean to have sent it yet.
var toCome = phrase.MustCompile(`(?i)\b(?:will|shall|going to|as soon as|when|once|tomorrow|tonight|later)\b|\w['’]ll\b`)

const noneAttached = "No blog was attached to the email or pasted into it."

// AsReply is the reading of an email that answers a letter of ours though its subject does not say so, as only the
// history can tell: "Here is the description" below "Re: our blog" is an answer, and no blog that was forgotten.
func (r Reading) AsReply() Reading {
	if len(r.Blogs) != 1 || r.Blogs[0].Unread == "" || r.email == nil || r.email.answersUs() {
		return r
	}
	r.Blogs = nil
	return r.email.promised(r)
}

// versionAttached hands over a text without calling it a blog: "The corrected version is attached."
var versionAttached = phrase.OneOf(`(?i)`, []phrase.Way{
	{"The corrected version is attached.", `\b(?:version|draft|document|file|copy|v\.? ?\d{1,2}|(?:right|correct|new|revised|updated|corrected|amended|final|shorter|longer) one)\b[^.?!]{0,40}\b(?:attached|enclosed)\b`},
	{"Attached is the latest draft.", `\b(?:attached|enclosed)\b[^.?!]{0,40}\b(?:version|draft|document|copy|v\.? ?\d{1,2})\b`},
	{"Here is the new version.", `(?:^|[.!,;\n] ?)(?:and |so )?here(?:['’]s| is| comes)(?: now)? (?:the|our|my|an?) (?:new|revised|updated|corrected|amended|final|shorter|shortened|latest|edited) (?:version|draft|document|file|copy|blog|text|piece)(?: of (?:it|the (?:blog|text)|our (?:blog|piece)))?(?:,? (?:as (?:promised|requested|discussed)|with apologies|sorry))?(?:[.!]|\n|$)`},
}, ``)

// attachedBefore says it of another email, or of another time.
var attachedBefore = phrase.Like("The final version is attached to my Monday email.",
	`(?i)\b(?:attached|enclosed) (?:to|with|in) (?:(?:my|our|his|her) |the (?:first|last|previous|earlier|original|other|\pL+day) )(?:\pL+ )?(?:e-?mail|message|mail)\b|\b(?:had|(?:was|were) already) (?:attached|enclosed)\b|\bto be (?:attached|enclosed)\b|\b(?:attached|enclosed) (?:by mistake|in error)\b`)

// handsVersionOver says whether a text does so here and now.
func handsVersionOver(text string) bool {
	return versionAttached.MatchString(text) &&
		versionAttached.MatchString(strings.Join(slices.DeleteFunc(wording.Sentences(text), attachedBefore.MatchString), " "))
}

// reply says what a reply brings as far as it can be known without a history.
func (e *email) reply(r Reading) Reading {
	switch {
	case len(r.Blogs) > 0:
	case r.Consent && !r.Said.SaysAnything() && ourAcceptance.MatchString(e.m.Subject) && !e.quoted(offersShorter):
		r.Outcome, r.Reason = submission.Noted, "nothing new in it"
	case r.Said.SaysAnything() || r.Consent && !(r.Pleasant && applauds.MatchString(r.Fresh[0]) && !e.quoted(offersShorter)):
		r.Reason = "it changes fields of a blog sent before"
	case (e.quoted(asksForField) || subjectNamesField.MatchString(e.m.Subject)) && speech.MayBeField(r.Fresh):
		r.Reason = "it may give a field that was missing"
	case r.Pleasant:
		r.Outcome, r.Reason = submission.Noted, "nothing new in it"
	case !speech.Wanting(r.Fresh) && slices.ContainsFunc(r.Fresh, func(text string) bool { return speech.Value(text) != "" }):
		r.Reason = "it may give a field that was missing"
	case e.says.Question:
		r.Kind, r.Outcome, r.Reason = submission.KindEnquiry, submission.Referred, "a question in answer to a letter"
	default:
		r.Kind, r.Outcome, r.Reason = submission.KindEnquiry, submission.Referred, "it says something that a person should read"
	}
	return r
}

// quoted says whether the letter that is quoted below an answer says something.
func (e *email) quoted(p *phrase.Phrase) bool {
	for _, t := range e.m.Texts {
		for _, o := range t.Earlier {
			if p.MatchString(wording.Fold(o.Own)) {
				return true
			}
		}
	}
	return false
}

var asksForField = phrase.MustCompile(`(?i)\b(?:no|without an?|lacks an?|missing|send (?:us )?(?:a|one|the)) (?:\w+ ){0,2}(?:description|sub-?title|` +
	`title|theme)\b|\b(?:description|sub-?title|title|theme) (?:is|was|are) (?:missing|unknown|not)\b|` +
	`\bdescription has \d+ characters\b`)

// applauds begins an answer that is thanks to an acceptance, and a yes to an offer: "Great, cheers."
var applauds = phrase.MustCompile(`(?i)^(?:great|good|fine|perfect|lovely|brilliant|excellent|wonderful|super|all good)\b`)

// offersShorter is what our letter says when it offers a shorter description.
var offersShorter = phrase.MustCompile(`(?i)\bshorter (?:one|description|version|sub-?title)\b|\breply [“"']?yes\b`)

// ourAcceptance is the subject of an answer to a letter that asked for nothing.
var ourAcceptance = phrase.MustCompile(`(?i)\baccepted\b`)

// subjectNamesField is a subject that says what the email gives: "Description for SS20-7".
var subjectNamesField = phrase.MustCompile(`(?i)^(?:(?:re|fwd?|aw|sv|the|my|our|missing|new|corrected|that|your|as requested|requested|here is|here['’]s)` +
	`\b:?\s*)*(?:description|sub-?title|standfirst|title|theme)s?\b`)
