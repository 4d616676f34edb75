package speech

import "copydesk/internal/phrase"

// HasSecondThoughts says whether a sentence corrects the one before it: "Wait, no, theme 3!"
func HasSecondThoughts(sentence string) bool { return secondThought.MatchString(sentence) }

// SecondThought returns what the first of some sentences, which corrects the one before it, puts in its place, and the sentences
// behind. What only announces the correction, "No, wait!", has it in the next one.
func SecondThought(said []string) (now string, behind []string) {
	now, behind = secondThought.FindStringSubmatch(said[0])[1], said[1:]
	if now == "" && len(behind) > 0 {
		now, behind = behind[0], behind[1:]
	}
	return offersInstead.ReplaceAllString(now, ""), behind
}

var (
	secondThought = phrase.OneOf(`(?i)^(?:(?:oh|oops|sorry|argh|ah|hmm|er|erm|p\.?s\.?:?|and|but|actually|no),?[,.!…–— -]+)*`, []phrase.Way{
		{"Hang on, make that: theme 4", `(?:no,? )?(?:wait|hang on|hold on)(?: a (?:sec|second|minute|moment))?,? (?:no|sorry|actually|(?:i )?meant?|make that|scrap that|it['’]s)(?:,? (?:no|sorry|i meant?|make that))*`},
		{"No, wait, theme 4", `no,? wait`},
		{"I meant to say: theme 4", `(?:i|we) meant?(?: to (?:say|write|put|type))?`},
		{"That should have read as below: theme 4", `(?:that|this|it) (?:should|ought to) (?:be|read|say|have (?:been|read|said))(?: [\p{L}“”"'’-]+){0,3}:`},
		{"Correction: theme 4", `correction`},
		{"Sorry… oops, sorry, theme 4", `(?:no|oops),? sorry`},
		{"Actually, no, theme 4", `actually,? no`},
		{"No, actually, theme 4", `no,? actually`},
		{"Scrap that. Theme 4", `(?:scrap|scratch|strike|forget|ignore|disregard) (?:that|the above|this)(?: one)?(?:[,:.!…–—]| [–—-]|$)`},
	}, `(?:[,:.!…–—]+\s*| [–—-] | |$)(.*)$`)
	// offersInstead leads to what takes the place.
	offersInstead = phrase.Like("use this one: Nine doors", `(?i)^(?:(?:please |let['’]s |i['’]d )?(?:use|try|have|take|go with|make it|make that|it should (?:be|read)|it['’]s|rather|better)(?: this| that| the following)?(?: one)?(?: instead)?(?:: ?| ))`)
)
