package submission

// What contributors call a blog beside "blog" and "post": "my story", "our essay".
const (
	// Works are these words one by one.
	Works = "piece pieces article articles story stories essay essays commentary commentaries manuscript manuscripts poem poems " +
		"column columns reflection reflections"
	// OneWork is any of them for a phrase to be made of, which writes {work} for it; AnyWorks, {works} there, also of several.
	OneWork  = `piece|article|story|essay|commentary|manuscript|poem|case study|column|reflections?`
	AnyWorks = `pieces?|articles?|stor(?:y|ies)|essays?|commentar(?:y|ies)|manuscripts?|poems?|case stud(?:y|ies)|columns?|reflections?`
)
