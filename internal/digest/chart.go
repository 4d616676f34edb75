package digest

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strconv"
	"strings"
	"time"
)

// The picture has twice the pixels it is shown with, for screens that have them. It is transparent, and its colours
// stand out from white and from the near black of dark mode alike, so that no mail program spoils it by inverting.
const (
	chartWidth  = 1112
	chartHeight = 260
	chartBase   = 236 // where the columns stand
	chartTop    = 44  // room for a number above the highest
)

const (
	clear uint8 = iota
	green
	grey
	amber
)

var palette = color.Palette{
	clear: color.RGBA{},
	green: color.RGBA{0x2f, 0x94, 0x60, 0xff}, // accepted
	grey:  color.RGBA{0x84, 0x90, 0x9c, 0xff}, // not accepted, numbers and the line they stand on
	amber: color.RGBA{0xc9, 0x7a, 0x10, 0xff}, // the deadline
}

// drawing is a picture being drawn.
type drawing struct{ *image.Paletted }

func (d drawing) fill(x0, y0, x1, y1 int, c uint8) {
	for y := max(y0, 0); y < min(y1, chartHeight); y++ {
		for x := max(x0, 0); x < min(x1, chartWidth); x++ {
			d.SetColorIndex(x, y, c)
		}
	}
}

// mostColumns is how many columns the picture has room for.
const mostColumns = 28

// columns puts days together where there are too many for the picture: in weeks, or in as many weeks as it takes. Each bears its
// first day, and the last ends with the last day.
func columns(days []Count) (columns []Count, each int) {
	each = 1
	if len(days) > mostColumns {
		each = 7 * ((len(days) + 7*mostColumns - 1) / (7 * mostColumns))
	}
	for i, day := range days {
		if i == 0 || (len(days)-i)%each == 0 {
			columns = append(columns, Count{Day: day.Day})
		}
		last := &columns[len(columns)-1]
		last.Blogs, last.Accepted = last.Blogs+day.Blogs, last.Accepted+day.Accepted
	}
	return columns, each
}

// chart draws the blogs of each day or of so many, the accepted ones at the foot of a column, with the deadline as a line.
func chart(all []Count, deadline string) []byte {
	days, _ := columns(all)
	d := drawing{image.NewPaletted(image.Rect(0, 0, chartWidth, chartHeight), palette)}
	d.fill(0, chartBase, chartWidth, chartBase+3, grey)
	most := 1
	for _, day := range days {
		most = max(most, day.Blogs)
	}
	step := chartWidth / max(len(days), 7)
	width := step * 2 / 3
	left := (chartWidth - step*len(days)) / 2
	for i, day := range days {
		holds := day.Day <= deadline && (i+1 == len(days) && deadline <= all[len(all)-1].Day || i+1 < len(days) && deadline < days[i+1].Day)
		x := left + i*step + (step-width)/2
		height := func(n int) int { return n * (chartBase - chartTop) / most }
		all, accepted := chartBase-height(day.Blogs), chartBase-height(day.Accepted)
		d.fill(x, all, x+width, accepted, grey)
		d.fill(x, accepted, x+width, chartBase, green)
		if day.Blogs > 0 {
			d.number(strconv.Itoa(day.Blogs), x+width/2, all-8, step)
		}
		if holds {
			end := left + (i+1)*step
			d.fill(end-2, chartTop/2, end+2, chartHeight, amber)
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, d); err != nil { // memory takes every byte
		return nil
	}
	return out.Bytes()
}

// digits are the numerals, five dots wide and seven high, a row a number.
var digits = [10][7]uint8{
	{0x0e, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0e},
	{0x04, 0x0c, 0x04, 0x04, 0x04, 0x04, 0x0e},
	{0x0e, 0x11, 0x01, 0x02, 0x04, 0x08, 0x1f},
	{0x1f, 0x02, 0x04, 0x02, 0x01, 0x11, 0x0e},
	{0x02, 0x06, 0x0a, 0x12, 0x1f, 0x02, 0x02},
	{0x1f, 0x10, 0x1e, 0x01, 0x01, 0x11, 0x0e},
	{0x06, 0x08, 0x10, 0x1e, 0x11, 0x11, 0x0e},
	{0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08},
	{0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e},
	{0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c},
}

// number writes a number with its middle at x, standing on y, no wider than its room.
func (d drawing) number(s string, x, y, room int) {
	dot := min(4, room/(6*len(s)))
	x -= (6*len(s) - 1) * dot / 2
	for _, r := range s {
		for row, dots := range digits[r-'0'] {
			for column := range 5 {
				if dots>>(4-column)&1 == 1 {
					px, py := x+column*dot, y-(7-row)*dot
					d.fill(px, py, px+dot, py+dot, grey)
				}
			}
		}
		x += 6 * dot
	}
}

// described says in words what the picture shows.
func described(all []Count, deadline time.Time) string {
	var parts []string
	days, each := columns(all)
	from := ""
	if each > 1 {
		from = "from "
	}
	for _, day := range days {
		if day.Blogs > 0 {
			parts = append(parts, fmt.Sprintf("%s%s %d of %d", from, shortDay(day.Day), day.Accepted, day.Blogs))
		}
	}
	end := "; the deadline is " + deadline.Format("2 January") + "."
	if last := all[len(all)-1].Day; !strings.HasPrefix(last, deadline.Format("2006-")) {
		end = "; the deadline is " + deadline.Format("2 January 2006") + "."
	}
	if len(parts) == 0 {
		return "No blogs have been received yet" + end
	}
	return "Blogs accepted of those received, by " + period(each) + ": " + strings.Join(parts, ", ") + end
}

// period is what a column stands for: "day", "week", "2 weeks".
func period(days int) string {
	switch days {
	case 1:
		return "day"
	case 7:
		return "week"
	}
	return strconv.Itoa(days/7) + " weeks"
}

func shortDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 Jan")
}
