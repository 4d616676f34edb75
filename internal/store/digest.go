package store

import (
	"context"
	"time"
)

// DigestLast returns the day of the last digest of a call and when it was made; ok is false when there was none.
func (s *Store) DigestLast(ctx context.Context, call string) (day string, at time.Time, ok bool, err error) {
	var row struct {
		Day string  `db:"day"`
		At  instant `db:"at"`
	}
	err = s.read(ctx, func(v view) (err error) {
		ok, err = v.get(&row, `SELECT day, at FROM digest WHERE call = :call ORDER BY day DESC LIMIT 1`, args{"call": call})
		return err
	})
	return row.Day, row.At.Time, ok, err
}

// DigestSent tells whether the digest of a day was made.
func (tx *Tx) DigestSent(day, call string) (bool, error) {
	var one int
	return tx.get(&one, `SELECT 1 FROM digest WHERE call = :call AND day = :day`, args{"call": call, "day": day})
}

// RecordDigest keeps that the digest of a day was made, with its letter in the outbox; 0 for a day with nothing to
// tell.
func (tx *Tx) RecordDigest(day, call string, letterID int64, at time.Time) error {
	_, err := tx.exec(`
		INSERT INTO digest (day, call, at, letter_id)
		VALUES (:day, :call, :at, :letter_id)
		ON CONFLICT DO UPDATE SET at = excluded.at, letter_id = excluded.letter_id`,
		args{"day": day, "call": call, "at": moment(at), "letter_id": orNull(letterID)})
	return err
}

// byHand begins the key of a digest of a past day that was sent beside those of each day.
const byHand = "digest by hand "

// RecordDigestByHand keeps that the digest of a past day was sent beside those of each day.
func (tx *Tx) RecordDigestByHand(day, call string, at time.Time) error {
	return tx.SetState(byHand+call+" "+day, at.UTC().Format(time.RFC3339))
}

// DigestMade returns when a digest of a day was last put into the outbox; zero: none was.
func (s *Store) DigestMade(ctx context.Context, day, call string) (time.Time, error) {
	var made instant
	err := s.read(ctx, func(v view) error {
		_, err := v.get(&made, `
			SELECT max(at)
			FROM (
				SELECT l.created AS at
				FROM digest d
				JOIN letter l ON l.id = d.letter_id
				WHERE d.call = :call AND d.day = :day
				UNION ALL
				SELECT value
				FROM state
				WHERE key = :by_hand
			)`, args{"call": call, "day": day, "by_hand": byHand + call + " " + day})
		return err
	})
	return made.Time, err
}
