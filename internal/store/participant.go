package store

import "context"

// Participant is someone who takes part in a submission, and so may change it.
type Participant struct {
	Address string `db:"address"`
	Name    string `db:"name"`
	Role    Role   `db:"role"`
}

// AddParticipants lets addresses take part in a submission. Doing it twice changes nothing but a name that was not known
// before. One without an address is passed over.
func (tx *Tx) AddParticipants(ref string, who ...Participant) error {
	id, err := tx.submissionID(ref)
	if err != nil {
		return err
	}
	for _, p := range who {
		if err := tx.addParticipant(id, p); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) addParticipant(id int64, p Participant) error {
	if address(p.Address) == "" {
		return nil
	}
	_, err := tx.exec(`
		INSERT INTO participant (submission_id, address, role, name)
		VALUES (:id, :address, :role, :name)
		ON CONFLICT DO UPDATE SET name = excluded.name WHERE name = ''`,
		args{"id": id, "address": address(p.Address), "role": string(p.Role), "name": valid(p.Name)})
	return err
}

// TakesPart tells whether an address takes part in a submission, in any role.
func (tx *Tx) TakesPart(ref, participant string) (bool, error) {
	var one int
	return tx.get(&one, `
		SELECT 1
		FROM participant p
		JOIN submission s ON s.id = p.submission_id
		WHERE s.ref = :ref AND p.address = :address
		LIMIT 1`, args{"ref": ref, "address": address(participant)})
}

// Participants returns who takes part in a submission: the sender, the author, then those copied.
func (s *Store) Participants(ctx context.Context, ref string) (who []Participant, err error) {
	err = s.read(ctx, func(v view) error {
		return v.all(&who, `
			SELECT p.address, p.name, p.role
			FROM participant p
			JOIN submission s ON s.id = p.submission_id
			WHERE s.ref = :ref
			ORDER BY CASE p.role WHEN 'sender' THEN 0 WHEN 'author' THEN 1 ELSE 2 END, p.address`, args{"ref": ref})
	})
	return who, err
}
