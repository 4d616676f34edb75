package store

// StandingOf counts the submissions of an organisation under a call that are neither withdrawn nor declined.
func (tx *Tx) StandingOf(call, organisation string) (n int, err error) {
	_, err = tx.get(&n, `
		SELECT count(*)
		FROM submission
		WHERE call = :call AND organisation = :organisation AND status NOT IN ('withdrawn', 'declined')`,
		args{"call": call, "organisation": organisation})
	return n, err
}
