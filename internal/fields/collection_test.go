package fields

import (
	"strings"
	"testing"

	"copydesk/internal/call/calltest"
	"copydesk/internal/document"
	"copydesk/internal/finding"
)

// TestOneBlogIsNotCut reads long texts that have what several blogs have, and are one.
func TestOneBlogIsNotCut(t *testing.T) {
	prose := strings.Repeat("Street lights are the least discussed computers in the town and the most patient of them. ", 26)
	for name, markdown := range map[string]string{
		"sections":                         "# The lamp\n\nTheme 3\n\n" + prose + "\n\n# What we did\n\n" + prose,
		"its fields stand below it too":    "Title: The lamp\n\nTheme: 3\n\n" + prose + "\n\n" + prose + "\n\nTitle: The lamp\n\nTheme: 3",
		"a section about a blog":           "# The lamp\n\n" + prose + "\n\n**Blog 2 of our series said so**\n\n" + prose,
		"a title under its label, at last": prose + "\n\n" + prose + "\n\nTitle: The lamp",
		"numbered sections":                "# The lamp\n\nTheme: 3\n\n## 1. The street\n\n" + prose + "\n\n## 2. The square\n\n" + prose,
		"plain sections":                   "The lamp\n\nTheme: 3\n\n" + prose + "\n\nWhat we did\n\n" + prose + "\n\nBy Jane Doe\n\nTheme: 3",
		"parts":                            "# The lamp\n\nTheme: 3\n\n**Part 1 – The street**\n\n" + prose + "\n\n**Part 2 – The square**\n\n" + prose,
		"fields within and at the foot":    prose + "\n\nWebsite: lamps.example\n\n" + prose + "\n\nTitle: The lamp\n\nTheme: 3",
		"a cover page":                     "# The lamp\n\nTheme: 3\n\nBy Jane Doe\n\n# The street\n\n" + prose + "\n\n# The square\n\n" + prose,
	} {
		doc, err := (&document.Reader{}).ReadAs(document.MD, []byte(markdown))
		if err != nil {
			t.Fatal(err)
		}
		if parts := (Reader{Call: calltest.Example(t)}).Collection(doc.Blocks); len(parts) != 1 {
			t.Errorf("%s: cut into %d", name, len(parts))
		}
	}
}

// TestOthersCountTheBlogs reads texts that are cut because the email names the titles or says how many blogs there are, and else are
// not.
func TestOthersCountTheBlogs(t *testing.T) {
	lamps := strings.Repeat("Street lights are the least discussed computers in the town and the most patient of them. ", 26)
	wards := strings.Repeat("At four in the morning the ward is run by a clipboard and by whoever still has batteries. ", 26)
	for _, c := range []struct {
		mentioned, markdown string
		want                int
	}{
		{"“The lamp” is for theme 3 and “The ward” for theme 2", "The lamp\n\n" + lamps + "\n\nThe ward\n\n" + wards, 2},
		{"The lamp is for theme 3", "The lamp\n\n" + lamps + "\n\nThe ward\n\n" + wards, 1},
		{"our two blogs", "**The lamp**\n\n" + lamps + "\n\n---\n\nThe ward\n\n" + wards, 2},
		{"our two blogs", "# The lamp\n\n" + lamps + "\n\n# The ward\n\n" + wards, 2},
		{"both of our guest posts", "# The lamp\n\n" + lamps + "\n\n# The ward\n\n" + wards, 2},
		{"our three blogs", "# The lamp\n\n" + lamps + "\n\n# The ward\n\n" + wards, 1},
		{"our blog", "**The lamp**\n\n" + lamps + "\n\n---\n\n**The ward**\n\n" + wards, 1},
		{"", "The lamp\n\n*What lamps know.*\n\n" + lamps + "\n\n---\n\nThe ward\n\n*Who wakes.*\n\n" + wards, 2},
		{"", "# The lamp\n\nSue Ferris\n\n" + lamps + "\n\n# The ward\n\nTom Okafor\n\n" + wards, 2},
		{"", "Blog 1: The lamp\n\nBlog 2: The ward\n\nBlog 1\n\nThe lamp\n\n" + lamps + "\n\nBlog 2\n\nThe ward\n\n" + wards, 2},
	} {
		doc, err := (&document.Reader{}).ReadAs(document.MD, []byte(c.markdown))
		if err != nil {
			t.Fatal(err)
		}
		if parts := (Reader{Call: calltest.Example(t), Mentioned: c.mentioned}).Collection(doc.Blocks); len(parts) != c.want {
			t.Errorf("%q beside %q: cut into %d, want %d", c.mentioned, c.markdown[:30], len(parts), c.want)
		}
	}
}

// TestSeveralBlogsAreCut reads documents of two blogs, with their fields wherever people put them.
func TestSeveralBlogsAreCut(t *testing.T) {
	lamps := strings.Repeat("Street lights are the least discussed computers in the town and the most patient of them. ", 26)
	wards := strings.Repeat("At four in the morning the ward is run by a clipboard and by whoever still has batteries. ", 26)
	for name, markdown := range map[string]string{
		"fields above":               "# The lamp\n\nTheme: 3\n\n" + lamps + "\n\n# The ward\n\nTheme: 2\n\n" + wards,
		"fields below, titles above": "# The lamp\n\n" + lamps + "\n\nDescription: What lamps know.\n\nTheme: 3\n\n# The ward\n\n" + wards + "\n\nTheme: 2",
		"every field below":          lamps + "\n\nTitle: The lamp\n\nTheme: 3\n\n---\n\n" + wards + "\n\nTitle: The ward\n\nTheme: 2",
		"a theme above each title":   "Theme: 3\n\n# The lamp\n\n" + lamps + "\n\nTheme: 2\n\n# The ward\n\n" + wards,
		"a table above each":         "<table><tr><td>Title</td><td>The lamp</td></tr><tr><td>Theme</td><td>3</td></tr></table><p>" + lamps + "</p><table><tr><td>Title</td><td>The ward</td></tr><tr><td>Theme</td><td>2</td></tr></table><p>" + wards + "</p>",
		"plain lines":                "The lamp\n\nWhat the post in the square can hear.\n\nBy Jane Doe\n\nTheme: 3\n\n" + lamps + "\n\nThe ward\n\nWho is awake at four.\n\nBy Tom Okafor\n\nTheme: 2\n\n" + wards,
		"ordinal heads":              "## First blog\n\n**The lamp**\n\n" + lamps + "\n\n## Second blog\n\n**The ward**\n\n" + wards,
		"a cover with a list":        "# Our blogs\n\n1. The lamp (theme 3)\n2. The ward (theme 2)\n\n# The lamp\n\nTheme: 3\n\n" + lamps + "\n\n# The ward\n\nTheme: 2\n\n" + wards,
	} {
		doc, err := (&document.Reader{}).ReadAs(document.MD, []byte(markdown))
		if err != nil {
			t.Fatal(err)
		}
		blocks := doc.Blocks
		if strings.HasPrefix(markdown, "<") {
			blocks = document.ReadFragment(markdown)
		}
		parts := (Reader{Call: calltest.Example(t), Label: finding.ByDocument}).Collection(blocks)
		if len(parts) != 2 || strings.Contains(document.Text(parts[0]), "ward") || strings.Contains(document.Text(parts[1]), "lamp") || strings.Contains(document.Text(parts[0]), "Our blogs") {
			t.Errorf("%s: cut into %d", name, len(parts))
		}
	}
}

// TestListAboveBlogs leaves the last theme of a list in the note above, where it stands right above the first blog.
func TestListAboveBlogs(t *testing.T) {
	prose := strings.Repeat("Street lights are the least discussed computers in the town and the most patient of them. ", 26)
	doc, err := (&document.Reader{}).ReadAs(document.MD, []byte("The lamp\n\nTheme: 3\n\nThe ward\n\nTheme: 2\n\n**The lamp**\n\nBy Sue Ferris\n\n"+prose+
		"\n\n**The ward**\n\nBy Tom Okafor\n\n"+strings.ReplaceAll(prose, "lights", "doors")))
	if err != nil {
		t.Fatal(err)
	}
	above, parts := (Reader{Call: calltest.Example(t)}).Apart(doc.Blocks)
	if len(parts) != 2 || !strings.HasSuffix(strings.TrimSpace(document.Text(above)), "Theme: 2") {
		t.Errorf("%d parts below %q", len(parts), document.Text(above))
	}
}
