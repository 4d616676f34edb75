package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
)

// applicationID stands in the header of the file ("copy" in ASCII), so that a database of another program is
// never taken for ours.
const applicationID = 0x636f7079

//go:embed schema/*.sql
var schemaFiles embed.FS

// step is one numbered file of the schema folder: 0001_first.sql makes version 1 of nothing.
type step struct {
	version int
	name    string
	sql     string
}

// steps returns the files of the schema folder in order.
func steps() ([]step, error) {
	names, err := fs.Glob(schemaFiles, "schema/*.sql")
	if err != nil {
		return nil, err
	}
	list := make([]step, 0, len(names))
	for i, name := range names { // Glob sorts
		number, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("schema file %s: the numbers must run from 0001 without a gap", name)
		}
		text, err := schemaFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		list = append(list, step{version, name, string(text)})
	}
	return list, nil
}

// identity is what the header of a database says of itself.
type identity struct {
	Application int `db:"application_id"`
	Version     int `db:"user_version"`
	Tables      int `db:"tables"`
}

const identityQuery = `
SELECT a.application_id, v.user_version, (SELECT count(*) FROM sqlite_master) AS tables
FROM pragma_application_id a, pragma_user_version v`

// judge says what is wrong with a database of this identity, when something is.
func (id identity) judge(path string, newest int) error {
	switch {
	case id.Application == 0 && id.Version == 0 && id.Tables == 0:
		return nil // empty
	case id.Application != applicationID:
		return fmt.Errorf("%s is the database of another program: name another file under `database` in copydesk.toml", path)
	case id.Version > newest:
		return fmt.Errorf("%s was made by a newer copydesk (its schema is version %d, this program knows up to %d): install the newer copydesk again, or restore a backup from before the upgrade", path, id.Version, newest)
	}
	return nil
}

// checkIdentity refuses to read a database that is not ours, is newer, or was not yet brought up to date.
func checkIdentity(ctx context.Context, db *sqlx.DB, path string) error {
	list, err := steps()
	if err != nil {
		return err
	}
	var id identity
	if err := db.GetContext(ctx, &id, identityQuery); err != nil {
		return explain("open", path, err)
	}
	if err := id.judge(path, len(list)); err != nil {
		return err
	}
	if id.Version < len(list) {
		return fmt.Errorf("%s has the schema of an older copydesk (version %d, this program reads %d): run `copydesk poll` once, which brings it up to date", path, id.Version, len(list))
	}
	return nil
}

// upgrade runs the steps a database lacks, all in one transaction.
func upgrade(ctx context.Context, conn *sqlx.Conn, path string) error {
	list, err := steps()
	if err != nil {
		return err
	}
	var id identity
	if err := conn.GetContext(ctx, &id, identityQuery); err != nil {
		return explain("open", path, err)
	}
	if err := id.judge(path, len(list)); err != nil {
		return err
	}
	if id.Version == len(list) {
		return nil
	}
	return upgradeWith(ctx, conn, path, list)
}

func upgradeWith(ctx context.Context, conn *sqlx.Conn, path string, list []step) (err error) {
	exec := func(query string) error {
		_, err := conn.ExecContext(ctx, query)
		return err
	}
	if err := exec("BEGIN IMMEDIATE"); err != nil {
		return explain("upgrade", path, err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, exec("ROLLBACK"))
		}
	}()
	var have int // another process may have been quicker
	if err := conn.GetContext(ctx, &have, "PRAGMA user_version"); err != nil {
		return explain("upgrade", path, err)
	}
	for _, s := range list[min(have, len(list)):] {
		if err := exec(s.sql); err != nil {
			return explain("upgrade with "+s.name, path, err)
		}
	}
	if err := exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, max(have, len(list)))); err != nil {
		return explain("upgrade", path, err)
	}
	if err := exec("COMMIT"); err != nil {
		return explain("upgrade", path, err)
	}
	return nil
}
