package document

// rtfLists is the list table: which lists are numbered, at which level.
type rtfLists struct {
	formats   map[int][]int // number formats by list
	overrides map[int]int   // \ls to list
	reading   []int
	pending   int
}

func newRTFLists() rtfLists {
	return rtfLists{formats: map[int][]int{}, overrides: map[int]int{}}
}

func (l *rtfLists) begin() { l.reading = nil }

func (l *rtfLists) level() {
	if len(l.reading) < 9 {
		l.reading = append(l.reading, 0)
	}
}

func (l *rtfLists) format(n int) {
	if len(l.reading) > 0 {
		l.reading[len(l.reading)-1] = n
	}
}

func (l *rtfLists) id(n int, override bool) {
	if override {
		l.pending = n
	} else if len(l.formats) < maxRules {
		l.formats[n] = l.reading
	}
}

func (l *rtfLists) override(ls int) {
	if len(l.overrides) < maxRules {
		l.overrides[ls] = l.pending
	}
}

// The number formats that are no numbers (\levelnfc).
const (
	formatBullet = 23
	formatNone   = 255
)

func (l *rtfLists) ordered(ls, level int) bool {
	formats := l.formats[l.overrides[ls]]
	if level >= len(formats) {
		return false
	}
	return formats[level] != formatBullet && formats[level] != formatNone
}
