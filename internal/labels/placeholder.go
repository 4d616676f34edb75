package labels

import (
	"strings"

	"copydesk/internal/phrase"
)

// placeholders are what a form holds before anybody has filled it in.
var placeholders = phrase.MustCompile(`(?i)^(?:(?:(?:is|as|see|same as|as in|as per) )?(?:the )?` +
	`(?:file ?name|name of the (?:file|document|attachment))(?:[.;,].{0,60})?|[\[<{(].{0,120}[\]>})]|` +
	`(?:please )?(?:click|tap) (?:or (?:tap|click) )?(?:here )?to (?:enter|add|insert).*|(?:please )?(?:enter|insert|` +
	`add|type|write|choose|select|give|provide)\b.{0,80}(?:here|text|title|description|theme|name|item)\.?|` +
	`choose an item\.?|select an option\.?|tb[cda]\.?|to be (?:confirmed|decided|advised|added)\.?|` +
	`(?:will |is )?to follow.{0,30}|will follow.{0,30}|coming (?:soon|shortly|later).{0,20}|n/?a\.?|none\.?|` +
	`\(?none\)?|nil|x{2,}|[-–—_.…?\s]+|(?:as|same as|see) (?:above|below|before|attached|document|is|originally sent|` +
	`previously|agreed|per (?:the )?original|in (?:the )?(?:original|document|attachment))\.?|` +
	`(?:(?:stays|remains|is|keep|leave) )?(?:the )?(?:unchanged|same|as is|as it (?:is|was))(?: as before)?\.?|` +
	`no changes?\.?|not changed\.?|your .{2,40} here|max(?:imum)? \d+ (?:characters|words)\.?|` +
	`\d+ ?(?:characters|words) max(?:imum)?\.?|e\.g\..*)[.!… ]*$`)

// IsPlaceholder says whether a value is none: an untouched row of a form, "TBC", "n/a".
func IsPlaceholder(s string) bool { return placeholders.MatchString(strings.TrimSpace(s)) }
