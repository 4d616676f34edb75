package edit

import (
	"strings"

	"copydesk/internal/person"
	"copydesk/internal/phrase"
	"copydesk/internal/submission"
)

// Somebody else wrote the blog than we believed: "The author should be Jo Bloggs, not me." What is said of a photograph, a book or a
// second author says it of nobody.

const (
	leadsToAuthor = `^(?:(?i:sorry|oh|also|and|but|just|so|please|actually|note that|by the way|one (?:more |last |other )?(?:thing|correction|change|point)|` +
		`(?:a )?(?:small|quick|minor|another) (?:thing|correction|change|point)|(?:could|can|would|will) you)[,:]?(?: [–—-])? )*`
	theBlog      = `(?i:it|this|(?:the|this|our|my) (?:blog|piece|article|post))`
	whoElse      = wholeName + `(?:(?:,| \(| [–—-]) ?([^.?!”"]{3,90}?)\)?)?`
	ratherThanMe = `,? (?i:and not|not|rather than|instead of|in place of) (?i:by )?(?i:me|I|myself|mine|us|` + wholeName + `)`
	afterAuthor  = `(?:,? (?i:please|instead|thanks|thank you))*[.?!]*$`
)

// attributions name the author in the place of the one before, an example beside each. Their first group is the name, their second
// what is said of it.
var attributions = []*phrase.Phrase{
	phrase.Like("Sorry, the author should be Jo Bloggs, our Head of Data.",
		leadsToAuthor+`(?i:the|our|my) (?i:(?:named |listed )?author(?:['’]s name| name)?|by-?line|name on (?:it|the blog)) (?i:should|needs to|ought to|must)`+
			`(?i: of course| actually| really)? (?i:be|read|say|have been|have said) (?i:by )?`+whoElse+`(?:`+ratherThanMe+`)?`+afterAuthor),
	phrase.Like("The author is Jo Bloggs, not me.",
		leadsToAuthor+`(?i:the) (?i:author) (?i:is|was) `+wholeName+`()`+ratherThanMe+afterAuthor),
	phrase.Like("The author is actually Jo Bloggs.",
		leadsToAuthor+`(?i:the) (?i:author) (?i:is|was) (?i:actually|really|in fact) `+whoElse+afterAuthor),
	phrase.Like("Jo Bloggs wrote it, not me.",
		leadsToAuthor+wholeName+`() (?i:wrote|authored|is the author of) `+theBlog+ratherThanMe+afterAuthor),
	phrase.Like("It was written by Jo Bloggs, I only sent it in.",
		leadsToAuthor+theBlog+` (?i:was|is) (?i:actually |really |in fact )?(?i:written|authored) by `+wholeName+`()(?:`+ratherThanMe+
			`|,? (?i:(?:and )?I (?:only|just|merely) (?:sent|submitted|forwarded|passed) (?:it|this)(?: in| on)?))`+afterAuthor),
	phrase.Like("It was actually written by Jo Bloggs, Head of Data at Acme.",
		leadsToAuthor+theBlog+` (?i:was|is) (?i:actually|really|in fact) (?i:written|authored) by `+whoElse+`(?:`+ratherThanMe+`)?`+afterAuthor),
	phrase.Like("Please put Jo Bloggs down as the author instead of me.",
		leadsToAuthor+`(?i:put|name|list|show|credit|give|have) `+wholeName+`()(?i: down)? (?i:as) (?i:the author)(?:`+ratherThanMe+`)?`+afterAuthor),
	phrase.Like("Can you credit Jo Bloggs rather than me?",
		leadsToAuthor+`(?i:credit|name|list) `+wholeName+`()`+ratherThanMe+afterAuthor),
	phrase.Like("Please credit it to Jo Bloggs, our Chief Executive.",
		leadsToAuthor+`(?i:credit|attribute) `+theBlog+` to `+whoElse+`(?:`+ratherThanMe+`)?`+afterAuthor),
	phrase.Like("You have me down as the author but it is Jo Bloggs.",
		leadsToAuthor+`(?i:you(?:['’]ve| have)(?: got)?) (?i:me|myself) (?i:(?:down|listed|named|shown) )?as the author,? but (?i:it['’]s|it is|it should be|that['’]s|that is|that should be) `+whoElse+afterAuthor),
	phrase.Like("I'm not the author, Jo Bloggs is.",
		leadsToAuthor+`(?i:I['’]m|I am) not the author[,;:]?(?: [–—-])? (?i:(?:but )?(?:it['’]s |it is |that['’]s |that is )?)`+wholeName+`()(?i: is)?`+afterAuthor),
}

// attributedBeside reads who wrote the blog out of two sentences, of which one says so and the other asks for the byline to be changed: "It was
// written by Jo Bloggs, Head of Data. Could you change the byline?"
func attributedBeside(s, next string) Edit {
	switch {
	case asksForByline.MatchString(next):
	case asksForByline.MatchString(s):
		s = next
	default:
		return nil
	}
	if m := writtenBy.FindStringSubmatch(s); m != nil {
		return authorOf(m[1], m[2])
	}
	return attributed(s)
}

var (
	asksForByline = phrase.Like("Could you change the byline?",
		`(?i)^(?:(?:so|and|also|sorry|please|if possible),? )*(?:(?:could|can|would|will) (?:you|we)(?: please)? )?(?:change|amend|update|correct|fix|alter|edit) (?:the |that |its )?(?:by-?line|author(?: name| details|['’]s name)?|credit|attribution)`+
			`(?:,? (?:please|accordingly|for (?:me|us)|on it|on (?:the|our|my) blog|thanks|thank you))*[.?!]*$`)
	writtenBy = phrase.Like("It was written by Jo Bloggs, Head of Data at Acme.",
		leadsToAuthor+theBlog+` (?i:was|is) (?i:actually |really |in fact )?(?i:written|authored|by)(?i: by)? `+whoElse+`(?:`+ratherThanMe+`)?`+afterAuthor)
)

// onCondition stands in what is said of a name that is not to be printed yet: "Jo Bloggs, if she agrees".
var onCondition = phrase.MustCompile(`(?i)\b(?:if|unless|once|when|or|pending|subject to|but|maybe|perhaps)\b`)

// madePicture is said of somebody to whom a picture is credited, and no text: "Jo Bloggs, our photographer".
var madePicture = phrase.Like("our photographer", `(?i)\b(?:photograph\w*|photos?|illustrat\w+|artists?|cartoonists?|(?:graphic )?designer|who (?:took|drew|painted|shot))\b`)

// notMeButPost names somebody behind what they are.
var notMeButPost = phrase.Like("The author isn't me - it's our Chief Executive, Jo Bloggs.",
	leadsToAuthor+`(?i:the author (?:is not|isn['’]t|was not|wasn['’]t) (?:me|I|myself))[,;]?(?: [–—-])? (?i:(?:but )?(?:it['’]s |it is |it was |that['’]s |that is )?)((?i:our|my) [^,.?!“”"]{3,60}), `+wholeName+afterAuthor)

// attributed reads who else a sentence names as the author; nil where it names nobody.
func attributed(s string) Edit {
	if m := notMeButPost.FindStringSubmatch(s); m != nil {
		return authorOf(m[2], m[1])
	}
	for _, p := range attributions {
		m := p.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		return authorOf(m[1], m[2])
	}
	return nil
}

// authorOf is the author whom a sentence names; nil where it names a house, a photographer, or somebody on a condition.
func authorOf(name, details string) Edit {
	if name := strings.TrimRight(name, "."); !person.LooksLikeName(name) || isHouse(name) || onCondition.MatchString(details) || madePicture.MatchString(details) {
		return nil
	}
	return authorNamed(name, details)
}

// isHouse says whether a name is a house's: "Getty Images".
func isHouse(name string) bool { return person.OrganisationWords.MatchString(name) }

// authorNamed is a new author with what is said of them: "our Head of Data".
func authorNamed(name, details string) newAuthor {
	a := newAuthor{author: submission.Author{Name: person.CleanName(name)}, ours: ofOurHouse.MatchString(details)}
	if role, organisation := person.RoleAndOrganisation(strings.Trim(person.Possessive.ReplaceAllString(details, ""), " (),")); person.LooksLikeRole(role) {
		a.author.Role, a.author.Organisation = role, organisation
	}
	return a
}
