package call

import (
	"regexp"
	"strings"
	"time"
	_ "time/tzdata" // a static binary must know the timezones on a machine without a zone database

	"copydesk/internal/tomlfile"
)

// What a call means when its file does not say: "around 400-600 words", as most calls put it, with no
// indulgence that the file does not give; a description that fits one line of the website.
const (
	defaultMin           = 400
	defaultMax           = 600
	defaultMaxCharacters = 150
	defaultReminder      = 48 * time.Hour
)

var (
	prefixForm = regexp.MustCompile(`^[A-Z][A-Z0-9]*$`)
	slugForm   = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)
	// addressForm is loose on purpose: it catches a name or a web address put where an email address belongs.
	addressForm = regexp.MustCompile(`^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$`)
)

// Parse reads a call's file. Its error is [tomlfile.Faults]: everything wrong in it, one fault a line.
func Parse(name string, data []byte) (*Call, error) {
	top, err := tomlfile.Parse(name, data)
	if err != nil {
		return nil, err
	}
	c := &Call{}
	c.readIdentity(top)
	c.readDeadline(top)
	c.readWords(top.Table("words"))
	c.readDescription(top.Table("description"))
	c.readCampaign(top.Table("campaign"))
	c.readThemes(top)
	c.readAfterlife(top)
	if err := top.Faults(); err != nil {
		return nil, err
	}
	if !c.FinalDay.IsZero() && c.FinalDay.Before(c.LastDay) { // as when the deadline alone was moved
		c.Warnings = append(c.Warnings, name+": campaign.last_day is before the deadline, so that the campaign is over while blogs still come in; one of the two is out of date")
	}
	c.names = newVocabulary(c)
	return c, nil
}

func (c *Call) readIdentity(top *tomlfile.Table) {
	c.Slug, c.Prefix, c.Name = top.String("slug"), top.String("prefix"), top.String("name")
	if c.Slug == "" {
		top.Fault("slug", "is missing: a short name in small letters, digits and dashes, such as \"smarter-state-2020\"")
	} else if !slugForm.MatchString(c.Slug) {
		top.Fault("slug", "should be a short name in small letters, digits and dashes, such as \"smarter-state-2020\"")
	}
	if c.Prefix == "" {
		top.Fault("prefix", "is missing: capital letters and digits, such as \"SS20\", of which refs are made")
	} else if !prefixForm.MatchString(c.Prefix) {
		top.Fault("prefix", "should be capital letters and digits, beginning with a letter, such as \"SS20\"; refs are made of it")
	}
	if c.Name == "" {
		top.Fault("name", "is missing: the call's name as contributors know it")
	}
	for _, address := range top.Strings("addresses") {
		if !addressForm.MatchString(address) {
			top.Fault("addresses", "%q is not an email address", address)
		}
		c.Addresses = append(c.Addresses, strings.ToLower(address))
	}
	c.Hashtag, c.Guidelines = top.String("hashtag"), top.String("guidelines")
	if c.Hashtag != "" && (!strings.HasPrefix(c.Hashtag, "#") || strings.ContainsAny(c.Hashtag[1:], "# \t")) {
		top.Fault("hashtag", "should be one word that begins with #, not %q", c.Hashtag)
	}
	if c.Guidelines != "" && !strings.HasPrefix(c.Guidelines, "https://") && !strings.HasPrefix(c.Guidelines, "http://") {
		top.Fault("guidelines", "should be a web address that begins with https://, not %q", c.Guidelines)
	}
}

func (c *Call) readDeadline(top *tomlfile.Table) {
	c.Location = top.Zone("timezone", time.UTC)
	if top.String("timezone") == "" {
		top.Fault("timezone", "is missing: the deadline needs one, such as \"Europe/London\"")
	}
	deadline := top.Moment("deadline", c.Location)
	if !top.Has("deadline") {
		top.Fault("deadline", "is missing: the last day on which a blog is in time, such as 2020-09-04")
	}
	c.setDeadline(deadline)
	c.Grace = top.Duration("grace", 0)
	c.Reminder = top.Duration("reminder", defaultReminder)
}

// setDeadline makes a deadline that is a day last to its end: until midnight in Location, whatever the
// clocks do that night. A deadline with a time of day is that instant.
func (c *Call) setDeadline(deadline tomlfile.Moment) {
	at := deadline.Time.In(c.Location)
	c.LastDay = startOfDay(at, 0)
	c.Closes = at
	if deadline.Whole {
		c.Closes = startOfDay(at, 1)
	}
}

// startOfDay returns the first instant of the day that is n days after t's, in t's location.
func startOfDay(t time.Time, n int) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day()+n, 0, 0, 0, 0, t.Location())
}

func (c *Call) readWords(words *tomlfile.Table) {
	c.Words = Words{words.Int("min", defaultMin), words.Int("max", defaultMax), words.Int("tolerance", 0)}
	switch {
	case c.Words.Min < 0:
		words.Fault("min", "cannot be less than 0")
	case c.Words.Max <= 0:
		words.Fault("max", "must be more than 0")
	case c.Words.Min > c.Words.Max:
		words.Fault("min", "is %d, more than the max of %d: no blog could be right", c.Words.Min, c.Words.Max)
	}
	if c.Words.Tolerance < 0 || c.Words.Tolerance > 100 {
		words.Fault("tolerance", "is a percentage from 0 to 100, not %d", c.Words.Tolerance)
	}
}

func (c *Call) readDescription(description *tomlfile.Table) {
	c.MaxCharacters = description.Int("max_characters", defaultMaxCharacters)
	if c.MaxCharacters <= 0 {
		description.Fault("max_characters", "must be more than 0")
	}
}

func (c *Call) readCampaign(campaign *tomlfile.Table) {
	first := campaign.Moment("first_day", c.Location)
	last := campaign.Moment("last_day", c.Location)
	if first.Time.IsZero() && last.Time.IsZero() {
		return
	}
	if first.Time.IsZero() || last.Time.IsZero() {
		campaign.Fault("", "needs both first_day and last_day")
		return
	}
	c.FirstDay, c.FinalDay = startOfDay(first.Time.In(c.Location), 0), startOfDay(last.Time.In(c.Location), 0)
	if c.FinalDay.Before(c.FirstDay) {
		campaign.Fault("last_day", "is before first_day")
	}
}

func (c *Call) readThemes(top *tomlfile.Table) {
	tables := top.Tables("themes")
	if len(tables) == 0 {
		top.Fault("themes", "a call needs at least one theme, under [[themes]]")
	}
	numbers, names := map[int]bool{}, map[string]bool{}
	for _, table := range tables {
		theme := readTheme(table)
		if numbers[theme.Number] {
			table.Fault("number", "another theme has the number %d already", theme.Number)
		}
		if name := strings.ToLower(theme.Name); names[name] && name != "" {
			table.Fault("name", "another theme is called %q already", theme.Name)
		}
		numbers[theme.Number], names[strings.ToLower(theme.Name)] = true, true
		c.Themes = append(c.Themes, theme)
	}
}

func readTheme(table *tomlfile.Table) Theme {
	theme := Theme{
		Number: table.Int("number", 0),
		Name:   table.String("name"),
		Line:   table.String("line"),
		Also:   table.Strings("also"),
	}
	if theme.Number < 1 || theme.Number > 99 {
		table.Fault("number", "should be a number from 1 to 99")
	}
	if theme.Name == "" {
		table.Fault("name", "is missing: every theme needs a name")
	}
	return theme
}

func (c *Call) readAfterlife(top *tomlfile.Table) {
	c.MaxPerOrganisation = top.Int("max_per_organisation", 0)
	if c.MaxPerOrganisation < 0 {
		top.Fault("max_per_organisation", "cannot be less than 0; leave it out for no limit")
	}
	c.Retention = top.Duration("retention", 0)
	if c.Retention > 0 && c.Retention < 24*time.Hour {
		top.Fault("retention", "is shorter than a day; write it as \"400d\", counted from the campaign's last day")
	}
}
