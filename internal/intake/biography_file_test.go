package intake

import (
	"strings"
	"testing"
)

// TestBiographyOf: a file of several biographies gives each author their own.
func TestBiographyOf(t *testing.T) {
	both := note("Biographies\n\nSue Ferris\n\nSue Ferris is Operations Director at Kerbside Systems.\n\nShe rows.\n\nTom Reed\n\nTom Reed is a clerk at Fenwick Council.")
	for name, want := range map[string]int{"Sue Ferris": 3, "Tom Reed": 2, "Ada Quist": 6, "": 6} {
		if got := len(biographyOf(name, both)); got != want {
			t.Errorf("%s: %d paragraphs, want %d", name, got, want)
		}
	}
	one := note("About the author\n\nSue Ferris is Operations Director at Kerbside Systems.\n\nShe rows.")
	if got := len(biographyOf("Sue Ferris", one)); got != 3 {
		t.Errorf("a file about one: %d paragraphs", got)
	}
}

// TestAroundABiography leaves the lines around a biography out of it, in a file of its own and below the blog.
func TestAroundABiography(t *testing.T) {
	const bio = "Sue Ferris is Operations Director at Kerbside Systems, where she rows to work."
	blog := "# Nine doors\n\n" + testFile(t, "blog.txt")
	for name, files := range map[string][]string{
		"a file":         {"Nine doors.md", blog, "Sue Ferris bio.txt", "DRAFT v2\n\n26 August 2020\n\nSue Ferris\n\n" + bio + "\n\n© Kerbside Systems 2020\n\nENDS"},
		"below the blog": {"Nine doors.md", blog + "\n\n**About the author**\n\n" + bio + "\n\nPhoto by Jane Doe on Unsplash\n\nENDS"},
	} {
		r := readMail(t, mailWithFiles("Blog", "Our blog for theme 3 is attached.", files...))
		if len(r.Blogs) != 1 {
			t.Errorf("%s: %d blogs", name, len(r.Blogs))
			continue
		}
		author := r.Blogs[0].Author
		if strings.TrimSpace(strings.TrimPrefix(author.Bio, "Sue Ferris\n\n")) != bio || author.Name != "Sue Ferris" {
			t.Errorf("%s: %+v", name, author)
		}
	}
}

// TestFirstNameInABiographyFile: the heading has the surname.
func TestFirstNameInABiographyFile(t *testing.T) {
	r := readMail(t, mailWithFiles("Blog", "A blog for theme 3 and a biography are attached.", "Nine doors.md", "# Nine doors\n\n"+testFile(t, "blog.txt"),
		"Bio.txt", "Sue Ferris\n\nSue is Operations Director at Kerbside Systems and a trustee of the Museum of Locks."))
	if len(r.Blogs) != 1 || r.Blogs[0].Author.Role != "Operations Director" || r.Blogs[0].Author.Organisation != "Kerbside Systems" {
		t.Errorf("%+v", r.Blogs)
	}
}
