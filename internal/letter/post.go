package letter

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"copydesk/internal/call"
	"copydesk/internal/submission"
)

// The limits of a post (developer.x.com, "Counting characters"): a link counts 23 whatever its length.
const (
	longestPost = 280
	linkWeight  = 23 + 1
)

// Post drafts a post for social media: title, author with handle, and the call's hashtag, within 280
// characters and with room for the link to the blog.
func Post(c *call.Call, b submission.Blog) string {
	by := line(b.Author.Name, 60)
	if handle := line(b.Author.Twitter, 40); handle != "" {
		by = strings.TrimSpace(by + " " + handle)
	}
	if by != "" {
		by = " by " + by
	}
	end := by
	if c != nil && c.Hashtag != "" {
		end += " " + foldSpace(c.Hashtag)
	}
	whole := line(b.Title, longestTitle)
	tooLong := sort.Search(longestTitle, func(n int) bool { return weight("“"+line(whole, n+1)+"”"+end)+linkWeight > longestPost })
	title := line(whole, max(tooLong, 1))
	if title == "" {
		return strings.TrimSpace(end)
	}
	return "“" + title + "”" + end
}

// weight counts as the networks do: letters of Latin and its neighbours one, all other characters two, an
// emoji two whatever it is made of.
func weight(s string) int {
	total, rest, state := 0, s, -1
	for len(rest) > 0 {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if strings.ContainsFunc(cluster, heavy) {
			total += 2
			continue
		}
		total += utf8.RuneCountInString(cluster)
	}
	return total
}

func heavy(r rune) bool {
	return r > 0x10ff && (r < 0x2000 || r > 0x200d) && (r < 0x2010 || r > 0x201f) && (r < 0x2032 || r > 0x2037)
}
