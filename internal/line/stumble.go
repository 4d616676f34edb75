package line

import "slices"

// stumbles is how often the reading may break off at one email before that email is left to the end, so that one which
// the server cannot give does not stop those behind it.
const stumbles = 2

// stumble notes at which email the reading broke off: the one after the last that came.
func (p *pass) stumble(uids []uint32, last uint32) {
	at := slices.Index(uids, last) + 1
	if at == len(uids) {
		return
	}
	hard := place{p.box.UIDValidity(), uids[at]}
	p.stumbled++
	if p.hard[hard]++; p.hard[hard] == stumbles {
		p.Log.Warn("email is left to the end, for the reading breaks off at it", "uid", hard.uid)
	}
}

// rounds cuts what is to be fetched into rounds. The emails at which the reading broke off again and again come last,
// each in a round of its own.
func (p *pass) rounds(uids []uint32) [][]uint32 {
	var easy []uint32
	var hard [][]uint32
	for _, uid := range uids {
		if p.hard[place{p.box.UIDValidity(), uid}] >= stumbles {
			hard = append(hard, []uint32{uid})
		} else {
			easy = append(easy, uid)
		}
	}
	return append(slices.Collect(slices.Chunk(easy, round)), hard...)
}
