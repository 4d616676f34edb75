package intake

import (
	"slices"
	"strings"

	"copydesk/internal/call"
	"copydesk/internal/document"
	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/speech"
	"copydesk/internal/wording"
)

// The phrases by which people say what an email is. Each is looked for in one sentence at a time, in what the
// sender wrote and nowhere else.
var (
	// proposes marks an email that offers to write something.
	proposes = phrase.MustCompile(`(?i)\bof (?:any )?interest\b|\b(?:like|love|keen|happy|hoping|hope|want|wish|intend|plan|planning|interested)` +
		` (?:to|in) (?:contribut|writ|tak(?:e|ing) part|submit|pitch|offer|put(?:ting)? forward|propos|reserv|` +
		`being involved|be involved|participat)\w*|\bworking title\b|\bidea (?:for|is|would)\b|\bpitch\b|` +
		`\b(?:proposal|outline|synopsis)\b|\bexpression of interest\b|\b(?:put|count|sign) (?:me|us) (?:down|in|up)\b`)

	consents = phrase.MustCompile(`(?i)^(?:(?:many thanks|thank you|thanks) for (?:the|your) (?:suggestion|shorter \w+|offer|edit)` +
		`[^.?!]{0,20}\b(?:which|and|that) (?:we|i) (?:are|am)(?: quite| very| more than)? (?:content|happy|fine)|yes|yep|` +
		`yeah|yup|ok|okay|agreed|absolutely|of course|certainly|sounds good|looks good|go ahead|please do|` +
		`please (?:use|go with|go ahead|take) (?:with )?(?:it|that|this|the|your|yours)|use (?:that|it|the|this|your)|` +
		`go (?:with|for) (?:that|it|the|this|yours?)|(?:i am |i'm |i’m |we are |we're |we’re |very |quite |more than |` +
		`all )*(?:happy|fine|ok|okay|content|good) (?:with|to (?:use|go with|accept|take)|for you to)|` +
		`that(?:(?:'s|’s| is)(?: absolutely| really| very| all| quite| just| much| perfectly| totally)*` +
		` (?:fine|great|good|ok|okay|perfect|lovely|better|right|alright|brilliant|wonderful|super|excellent|ideal|` +
		`spot on|agreed|approved|acceptable|a (?:great|good|lovely|nice|much)|an (?:excellent|improvement))| works|` +
		` would be| one (?:is|works)|’ll| will| does)|(?:i|we)(?: can| do|'d| would| are happy to| am happy to)?` +
		` (?:accept|agree|approve|like (?:it|that|yours|your))|i'm happy|i’m happy|i am happy|we are happy|we're happy|` +
		`(?:it |that |this )?works (?:for|well)|let(?:'s|’s| us) (?:use|go with|take) (?:that|it|the|this|your)|` +
		`(?:that|the|your|this)\b.{0,12}\b(?:shorter|shortened|suggest\w+|version|wording|one|edit|cut)` +
		`\b.{0,25}\b(?:fine|good|great|ok|okay|works|perfect|lovely|better|well|right)|the shorter|` +
		`the shortened|your (?:version|suggestion|shorter|shortened)|thanks?,? (?:yes|that|please))\b|` +
		`^(?:great|good|fine|perfect|(?:lovely|brilliant|excellent|wonderful|super),? yes|(?:much|even) better|sure|` +
		`approved|all (?:good|fine|ok|okay|great))(?:\s*[,.!;–—-]|\s+(?:thanks|thank you|by|with|for|to) |\W*$)|` +
		`^\W*(?:👍|👌|✅)`)
	refuses = phrase.MustCompile(`(?i)\b(?:no|not|don't|don’t|rather|instead|but|however|prefer|except|another|unless|although)\b`)
	// noRefusal is a no that is a yes.
	noRefusal = phrase.MustCompile(`(?i)\b(?:no (?:problem|objections?|worries|need to change|issues?)|why not)\b`)
	// noHesitation is a courtesy with a not: "Please do not hesitate to contact me."
	noHesitation = phrase.MustCompile(`(?i)\b(?:do not|don['’]t) (?:hesitate|worry)\b`)
	// puts off an answer: "Fine, I will write another one tomorrow".
	putsOff = phrase.MustCompile(`(?i)\b(?:will|'ll|’ll|going to|shall|need to|have to|let me|want to)` +
		`\b.{0,25}\b(?:shorten|write|cut|rewrite|re-write|rework|revise|edit|trim|send|come back|get back|think|check|` +
		`ask|speak|discuss|do (?:it|so|that)|look|change|amend|provide|supply|try)\b`)
)

// anotherBlog is a blog that is not the one before: "here is a second blog for you", "one more piece".
var anotherBlog = phrase.MustCompile(`(?i)\b(?:second|third|another|further|additional|one more|different|separate)` +
	` (?:guest )?(?:blog|blog ?post|{work}|post|submission|contribution)\b|` +
	`\b(?:(?:here(?:['’]s| is)|attached is|and) (?:another|a second|a further|one more)(?: one)?|` +
	`(?:another|a second|a further) one) (?:from|by|for you|for the|for theme)\b`)

// says is what the sender's own sentences say the email is.
type says struct {
	handedOver bool // a blog is said to be there
	bare       bool // something is said to be there, and not what: "here it is"
	other      bool // something else is said to be there: a logo, a form, questions
	asking     bool // a question, a pitch, an offer
	proposes   bool // a pitch, an offer to write
	question   bool // a question mark
	withdrawal bool
	withdraws  []string // the sentences that ask for it
	replaces   bool     // a blog is to stand in the place of another
	another    bool     // a blog is called another one: a second, a further one
	blog       bool     // it speaks of a blog at all
	words      int
}

// labelledSentences are the sentences of labelled lines: a description may speak of systems that one had to withdraw.
func labelledSentences(blocks []document.Block) []string {
	var given []string
	for _, b := range blocks {
		if field, _, _ := labels.InBlock(b); field != labels.None {
			given = append(given, wording.Sentences(b.Text())...)
		}
	}
	return given
}

// listen reads the sentences of a covering note.
func listen(blocks []document.Block, subject string, c *call.Call) says {
	var s says
	text := webAddress.ReplaceAllString(textOf(blocks), "")
	s.words = wording.Count(text)
	s.blog = speech.BlogWord.MatchString(text) || ownWords.MatchString(text) || speech.BlogWord.MatchString(blogThings.ReplaceAllString(subject, ""))
	given := labelledSentences(blocks)
	bare, later, denied, before := false, false, false, ""
	for _, sentence := range wording.Sentences(text) {
		question := strings.Contains(sentence, "?")
		s.question = s.question || question
		s.asking = s.asking || question || speech.AsksOrOffers.MatchString(sentence)
		s.proposes = s.proposes || proposes.MatchString(sentence)
		spoken := !slices.Contains(given, sentence)
		if spoken && asksToWithdraw(c.Leaving(sentence), before) {
			s.withdrawal, s.withdraws = true, append(s.withdraws, sentence)
		}
		s.another = s.another || spoken && anotherBlog.MatchString(sentence)
		s.replaces = s.replaces || spoken && replacement.MatchString(onceMore.ReplaceAllString(sentence, ""))
		denied = denied || notDoing.MatchString(sentence)
		switch claimOf(sentence) {
		case claimsBlog:
			s.handedOver = true
		case claimsSomething:
			bare = true
			s.other = s.other || wording.Count(sentence) <= 4 && speaksOfOther(before) // "Sorry, I forgot the headshot. Here you go."
		case claimsOther:
			s.other = true
		case claimsLater:
			later = true
		}
		before = sentence
	}
	s.bare = bare && !s.question && !s.other && !later
	s.withdrawal = !denied && (s.withdrawal || withdrawsInSubject(subject) && !s.question && s.words < 150)
	switch {
	case bare && s.blog && !s.question && !s.other,
		!later && !s.asking && !s.other && handedOverIn(subject),
		!later && !s.asking && !s.other && s.words <= 60 && namesBlogAlone(text):
		s.handedOver = true
	}
	return s
}
