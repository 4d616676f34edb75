package screen

import (
	"maps"
	"testing"
)

func TestWidths(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	want := map[string]int{"it fits": phone, `<b>"too wide"</b>`: 500}
	got := widths(t, phone, map[string]string{
		"it fits":           `<body style="margin:0"><p>A short line. width=1</p>`,
		`<b>"too wide"</b>`: `<body style="margin:0"><div style="width:500px">=7</div>`,
	})
	if !maps.Equal(got, want) {
		t.Errorf("the widths are %v, want %v", got, want)
	}
}
