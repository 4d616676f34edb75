package speech

import "copydesk/internal/phrase"

// BlogWord is what people call a blog.
var BlogWord = phrase.MustCompile(`(?i)\b(?:blogs?|blog ?posts?|{works}|post|contributions?|submissions?|entry|op-?ed|thought piece|copy|` +
	`draft|text|write-?up|think-?piece|blog-?beitrag|beitrag|artikel|artículo|bijdrage)\b`)

// ofItself is a sentence in which a blog speaks of itself.
var ofItself = phrase.MustCompile(`(?i)\b(?:in this (?:blog|{work}|post)|this (?:blog|{work}|post)` +
	` (?:will|looks|explores|argues|considers|sets|is about|examines|describes|asks|makes))\b`)

// AnotherBlog speaks of a blog that is not the one before.
var AnotherBlog = phrase.Like("Here is a second blog.", `(?i)\b(?:second|third|another|further|additional|one more|different|separate)`+
	` (?:\w+ )?(?:blogs?|blog ?posts?|{work}|pieces|articles|posts?|submissions?|contributions?)\b|`+
	`\b(?:(?:here(?:['’]s| is)|attached is|and) (?:another|a second|a further|one more)(?: one)?|`+
	`(?:another|a second|a further) one) (?:from|by|for you|for the|for theme)\b`)
