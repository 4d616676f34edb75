package store

import "context"

// State returns what the service remembered under a key, "" when it did not.
func (s *Store) State(ctx context.Context, key string) (value string, err error) {
	err = s.read(ctx, func(v view) error {
		_, err := v.get(&value, `SELECT value FROM state WHERE key = :key`, args{"key": key})
		return err
	})
	return value, err
}

// State is [Store.State] inside a transaction.
func (tx *Tx) State(key string) (value string, err error) {
	_, err = tx.get(&value, `SELECT value FROM state WHERE key = :key`, args{"key": key})
	return value, err
}

// SetState remembers a value under a key; "" forgets it.
func (tx *Tx) SetState(key, value string) error {
	if value == "" {
		_, err := tx.exec(`DELETE FROM state WHERE key = :key`, args{"key": key})
		return err
	}
	_, err := tx.exec(`
		INSERT INTO state (key, value)
		VALUES (:key, :value)
		ON CONFLICT DO UPDATE SET value = excluded.value`, args{"key": key, "value": value})
	return err
}
