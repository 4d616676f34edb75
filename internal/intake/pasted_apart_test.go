package intake

import (
	"fmt"
	"strings"
	"testing"
)

// twoTexts are blogs of the length that the example call asks for.
var twoTexts = []string{
	strings.Repeat(strings.Repeat("Street lights are the least discussed computers in the town and the most patient of them. ", 5)+"\n\n", 5),
	strings.Repeat(strings.Repeat("At four in the morning the ward is run by a clipboard and by whoever still has batteries. ", 5)+"\n\n", 5),
}

// mailWithFiles is an email with a note and files of plain text.
func mailWithFiles(subject, note string, files ...string) string {
	mail := "From: Kit Morrow <kit@fenwick.example>\r\nTo: blogs@example.org\r\nSubject: " + subject + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" +
		"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + note + "\r\n"
	for i := 0; i+1 < len(files); i += 2 {
		mail += fmt.Sprintf("--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"%s\"\r\n\r\n%s\r\n", files[i], files[i+1])
	}
	return mail + "--b--\r\n"
}

// TestSeveralBlogsInOneEmail pastes two blogs, or one beside a file, and says of each in the note above what it is.
func TestSeveralBlogsInOneEmail(t *testing.T) {
	const (
		said = "“The lamp” is for theme 3. Its description is “What lamps know. And when.”\n\n“The night ward” is for theme 2. Its description is “Who wakes first. And why.”\n\n"
		both = "The lamp [3] What lamps know. And when.| The night ward [2] Who wakes first. And why.|"
	)
	lamp, ward := "The lamp\n\n"+twoTexts[0], "The night ward\n\n"+twoTexts[1]
	headed := "The lamp\n\nBy Sue Ferris, Harbour Clerk, Ness Port\n\nTheme 3\n\n" + twoTexts[0]
	for name, c := range map[string]struct{ mail, want string }{
		"pasted, named above":          {mailWithFiles("Two blogs", "Hi,\n\nOur two blogs are below.\n\n"+said+"* * *\n\n"+lamp+"\n* * *\n\n"+ward+"\nKind regards\nKit"), both},
		"pasted, no rule between":      {mailWithFiles("Two blogs", "Hi,\n\nOur two blogs are below.\n\n"+said+lamp+"\n"+ward), both},
		"one attached, one pasted":     {mailWithFiles("Two blogs", "Hi,\n\nOne is attached, the other below.\n\n"+said+"Thanks\nKit\n\n----------\n\n"+ward, "lamp.txt", lamp), both},
		"two more than the file":       {mailWithFiles("Blogs", "Hi,\n\nHere are our two blogs.\n\n"+said+ward, "lamp.txt", lamp), both},
		"fields at the head of each":   {mailWithFiles("Blogs", "Hi,\n\nTwo blogs below.\n\n-----\n\n"+headed+"\n-----\n\n"+strings.NewReplacer("The lamp", "The night ward", "Theme 3", "Theme 2").Replace(headed[:60])+twoTexts[1]), "The lamp [3] | The night ward [2] |"},
		"the file pasted once more":    {mailWithFiles("Blog", "Hi,\n\nOur blog is attached, and pasted below.\n\n-----\n\n"+lamp, "lamp.txt", "Theme: 3\n\n"+lamp), "The lamp [3] |"},
		"a file with a long note":      {mailWithFiles("Blog", "Hi,\n\nOur blog for theme 3 is attached.\n\n"+strings.Repeat("We talked about this in the spring and I am glad that it has come together in the end. ", 14), "lamp.txt", lamp), "The lamp [3] |"},
		"plain titles, fields below":   {mailWithFiles("Blogs", "Hi,\n\nHere are both of our posts for the week.\n\n"+headed+strings.NewReplacer("The lamp", "The night ward", "Theme 3", "Theme 2").Replace(headed[:60])+twoTexts[1]), "The lamp [3] | The night ward [2] |"},
		"counted titles":               {mailWithFiles("Two blogs", "Hi,\n\nOur two blogs are below.\n\n"+said+"1. "+lamp+"\n2. "+ward), both},
		"labels and the title again":   {mailWithFiles("Two blogs", "Hi,\n\nBlog one is attached, the second is below.\n\n-----\n\nTitle: The night ward\n\nTheme: 2\n\n"+ward, "lamp.txt", "Title: The lamp\n\nTheme: 3\n\n"+twoTexts[0]), "The lamp [3] | The night ward [2] |"},
		"their fields in a third file": {mailWithFiles("Two blogs", "Hi,\n\nOur two blogs are attached, with their details.", "a.txt", lamp, "b.txt", ward, "details.txt", "Title: The lamp\nDescription: What lamps know. And when.\nTheme: 3\n\nTitle: The night ward\nDescription: Who wakes first. And why.\nTheme: 2\n"), both},
		"a document of both":           {mailWithFiles("Blogs", "Hi,\n\nAttached: two blogs in one document.\n\nThe lamp – theme 3\nThe night ward – theme 2", "blogs.txt", lamp+"\nENDS\n\n"+ward), "The lamp [3] | The night ward [2] |"},
		"a file whose name is no name": {mailWithFiles("Two blogs", "Hi,\n\nOur two blogs are attached, both for theme 3.\n\nKit", "blog FINAL.txt", "Title: The lamp\n\nDescription: What lamps know.\n\n"+twoTexts[0], "Document1.txt", ward), "The lamp [3] What lamps know.| The night ward [3] |"},
	} {
		var got []string
		for _, b := range readMail(t, c.mail).Blogs {
			got = append(got, fmt.Sprint(b.Title, " ", b.Themes, " ", b.Description, "|"))
			if b.Words < 400 || b.Words > 450 {
				t.Errorf("%s: %q has %d words", name, b.Title, b.Words)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, " "), c.want)
		}
	}
}
