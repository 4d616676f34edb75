package desk

import (
	"regexp"
	"slices"
	"strings"

	"copydesk/internal/labels"
	"copydesk/internal/phrase"
	"copydesk/internal/store"
	"copydesk/internal/submission"
	"copydesk/internal/wording"
)

// calledByTitle finds the one submission of a sender that an email of its own calls by its whole title: "A new title for our blog “The
// letter nobody opened”, please: …". It must ask for a change in so many words: what it only tells of a blog is about no submission, nor
// is what names two.
func (f *filing) calledByTitle(before []store.Submission) (store.Submission, bool) {
	r := f.read.Intake
	if len(r.Blogs) > 0 || !r.Said.SaysAnything() || r.Said.InPassing {
		return store.Submission{}, false
	}
	said := " " + wording.Bare(f.m.Subject+"\n"+strings.Join(ownLines(f.m), "\n")) + " "
	called := slices.DeleteFunc(slices.Clone(before), func(s store.Submission) bool {
		title := wording.Bare(s.Blog.Title)
		return strings.Count(title, " ") < 2 || !strings.Contains(said, " "+title+" ") || s.Blog.Text == "" ||
			s.Status == submission.StatusWithdrawn || s.Status == submission.StatusDeclined || !strings.EqualFold(s.Sender, f.m.From.Email)
	})
	if len(called) == 0 {
		called = f.onlyOneStanding(before)
	}
	if len(called) != 1 || !asksForChangeOf(called[0].Blog.Title, ownLines(f.m)) {
		return store.Submission{}, false
	}
	return called[0], true
}

// onlyOneStanding returns the only blog of a sender, which “my blog” is where an email calls none by its title: "Please change the title of my
// blog to The long way round."
func (f *filing) onlyOneStanding(before []store.Submission) []store.Submission {
	standing := slices.DeleteFunc(slices.Clone(before), func(s store.Submission) bool {
		return s.Status == submission.StatusWithdrawn || s.Status == submission.StatusDeclined
	})
	if len(standing) != 1 || standing[0].Blog.Text == "" || !strings.EqualFold(standing[0].Sender, f.m.From.Email) || !slices.ContainsFunc(ownLines(f.m), saysOwnBlog.MatchString) {
		return nil
	}
	return standing
}

// saysOwnBlog speaks of the one blog of whoever writes.
var saysOwnBlog = phrase.Like("the title of my blog", `(?i)\b(?:my|our) (?:blog(?: ?post)?|{work}|post)\b`)

// asksForChangeOf says whether an email asks in so many words for a change of a blog that it calls by a title: a sentence of it names what is
// to be changed, the blog or a field of it, and it is neither told nor conditional. What stands in quotation marks is somebody's words.
func asksForChangeOf(title string, own []string) bool {
	title = strings.ToLower(wording.Straight(wording.Fold(title)))
	for _, paragraph := range strings.Split(strings.Join(own, "\n"), "\n\n") {
		text := strings.ToLower(wording.Straight(wording.Fold(paragraph)))
		for _, called := range []string{"“" + title + "”", `"` + title + `"`, "'" + title + "'", title} {
			text = strings.ReplaceAll(text, called, "our blog")
		}
		for _, s := range wording.Sentences(inQuotes.ReplaceAllString(text, "…")) {
			if asksForChange.MatchString(s) && !tellsOfChange.MatchString(ifItMayBe.ReplaceAllString(s, "")) {
				return true
			}
		}
	}
	return false
}

var inQuotes = regexp.MustCompile(`["“][^"“”]*["”]`)

// asksForChange asks the desk for a change of what it has, and says of what.
var asksForChange = phrase.OneOf(`(?i)`, []phrase.Way{
	{"Please change the title of our blog", begsFor + `(?:change|amend|update|correct|replace|edit|switch|move) (?:the|its|our|my) (?:new |current )?(?:themes?|title|headline|` + labels.DescriptionNames + `)(?:,? (?:of|for|on|in|to) (?:our|my|the|this) (?:blog|{work}|post)\b| (?:to|from|into|as follows|so)\b| ?[,:?.!–—-]|$)`},
	{"Could you move our blog to theme 2, please?", begsFor + `(?:move|switch|put|list|place|file|change|amend|update|correct) (?:it|this|(?:our|my|the|this) (?:blog|{work}|post)(?: our blog)?)(?: from [^.?!]{1,40}?)?,? (?:to|into|under|in|as|so|below)\b`},
	{"Can you add theme 3 to the themes of our blog?", begsFor + `add [^.?!]{2,60} to (?:the |its )?(?:themes of |title of )?(?:our|my|the) (?:blog|{work}|post)\b`},
	{"Could our blog go under People?", `\b(?:could|can|would|will|should|may) (?:it|(?:our|my|the) (?:blog|{work}|post)|the (?:title|themes?|description)(?: of (?:our|my|the) (?:blog|{work}|post))?) (?:our blog )?(?:please |now |also )?` +
		`(?:be (?:changed|moved|amended|updated|switched|listed|put)|go (?:under|in|into|to)|move to|become|read)\b`},
	{"New title for our blog", `\bnew (?:title|description|sub-?title|theme) for (?:our|my|the) (?:blog|{work}|post)\b`},
	{"An edit to our blog, please", `\b(?:amendments?|corrections?|changes?|updates?|edits?)\b[^.?!]{0,30}\b(?:to|for|in) (?:my|our|the) (?:blog|{work}|post)\b[^.?!]{0,60}(?:please|:|$)`},
}, ``)

// begsFor begins such a wish.
const begsFor = `(?:\bplease(?: can you| could you)?|\b(?:could|can|would|will) (?:you|we)|\b(?:i|we)(?:['’]d| would) like(?: you)? to|^(?:-|\*)?) ?(?:please |also |kindly |now |do )*`

// tellsOfChange tells of a wish, or of one that depends.
var tellsOfChange = phrase.Like("Tom asked whether you could move our blog to theme 2.",
	`(?i)\b(?:asks?|asked|asking|says?|said|told|tells?|wants?|wanted|whether|if|unless|until|in case|do not|don['’]t|never|not to|no need|were|was|wonder\w*|nothing)\b`)

var ifItMayBe = phrase.Like(", if it is not too late", `(?i)\bif (?:(?:it|that)(?:['’]s| is) )?(?:not too late|still possible|possible|ok|okay|all right|no trouble|not too much trouble|you can|you could|you would|you don['’]t mind|we may|i may)\b`)
