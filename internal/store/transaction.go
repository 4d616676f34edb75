package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"github.com/jmoiron/sqlx"
)

// writer is the one connection that writes. Its statements are prepared once and kept.
type writer struct {
	path       string
	file       os.FileInfo // of the database when it was opened
	db         *sqlx.DB
	conn       *sqlx.Conn
	statements map[string]*sqlx.Stmt
	turn       chan struct{} // holds one token: who has it may write
}

func openWriter(path string) (*writer, error) {
	if folder := filepath.Dir(path); !exists(folder) {
		return nil, fmt.Errorf("the folder %s for the database does not exist: make it, or name another under `database` in copydesk.toml", folder)
	}
	if err := noFolder(path); err != nil {
		return nil, err
	}
	if err := makeNew(path); err != nil {
		return nil, err
	}
	db, err := sqlx.Open("sqlite", dataSource(path, writerPragmas))
	if err != nil {
		return nil, explain("open", path, err)
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Connx(context.Background())
	if err != nil {
		return nil, errors.Join(explain("open", path, err), db.Close())
	}
	w := &writer{path: path, db: db, conn: conn, statements: map[string]*sqlx.Stmt{}, turn: make(chan struct{}, 1)}
	w.turn <- struct{}{}
	if err := upgrade(context.Background(), conn, path); err != nil {
		return nil, errors.Join(err, w.close())
	}
	if w.file, err = os.Stat(path); err != nil {
		return nil, errors.Join(fmt.Errorf("open the database: %w", err), w.close())
	}
	return w, nil
}

func noFolder(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder: name a file under `database` in copydesk.toml", path)
	}
	return nil
}

// makeNew makes the file of a new database: for its owner's eyes only, as it holds everyone's emails (the files that SQLite
// puts beside it have the same mode), and with pages of our size, which SQLite forgets when it turns to WAL with nothing written.
func makeNew(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("make the database: %w", err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("make the database: %w", err)
	}
	db, err := sqlx.Open("sqlite", dataSource(path, newPragmas))
	if err != nil {
		return explain("make", path, err)
	}
	return explain("make", path, errors.Join(db.Ping(), db.Close()))
}

func (w *writer) close() error {
	var err error
	for _, s := range w.statements {
		err = errors.Join(err, s.Close())
	}
	return errors.Join(err, w.conn.Close(), w.db.Close())
}

// inPlace looks whether the database is still the file that was opened. Of one that was moved, removed or replaced meanwhile
// SQLite goes on with the old file and the old log, and what is written is nowhere once that is closed
// (https://www.sqlite.org/howtocorrupt.html, 2.4).
func (w *writer) inPlace() error {
	now, err := os.Stat(w.path)
	if err == nil && os.SameFile(now, w.file) {
		return nil
	}
	return fmt.Errorf("the database %s was moved, removed or replaced while copydesk works with it: put it back beside its %s-wal, which holds the newest of it, stop copydesk, and only then move it; nothing was changed",
		w.path, filepath.Base(w.path))
}

func (w *writer) exec(ctx context.Context, query string) error {
	_, err := w.conn.ExecContext(ctx, query)
	return err
}

// prepared returns the statement of a query, prepared at its first use.
func (w *writer) prepared(ctx context.Context, query string) (*sqlx.Stmt, error) {
	if s, ok := w.statements[query]; ok {
		return s, nil
	}
	s, err := w.conn.PreparexContext(ctx, query)
	if err != nil {
		return nil, err
	}
	w.statements[query] = s
	return s, nil
}

// Tx is one write transaction. It is good only inside the function given to [Store.Update], and for one goroutine.
type Tx struct {
	ctx       context.Context // the transaction's own, for as long as it lasts
	writer    *writer
	depth     int
	broken    error                 // SQLite may have given the transaction up; nothing more may be written
	unindexed map[int64]searchWords // of submissions, to be indexed before the commit
	filed     filedMail
}

// Update runs fn in one write transaction, and commits when fn returns nil. Otherwise, and when fn panics,
// nothing of it remains. Other writers wait. fn must not call Update.
func (s *Store) Update(ctx context.Context, fn func(*Tx) error) (err error) {
	if s.writer == nil {
		return fmt.Errorf("the database %s was opened only to be read", s.path)
	}
	return s.writer.update(ctx, fn)
}

// take waits for the turn to write, and returns what gives it back.
func (w *writer) take(ctx context.Context) (give func(), err error) {
	select {
	case <-w.turn:
		return func() { w.turn <- struct{}{} }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (w *writer) vacuum(ctx context.Context) error {
	give, err := w.take(ctx)
	if err != nil {
		return err
	}
	defer give()
	for _, query := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if err := w.exec(ctx, query); err != nil {
			return explain("tidy", w.path, err)
		}
	}
	return nil
}

func (w *writer) update(ctx context.Context, fn func(*Tx) error) error {
	give, err := w.take(ctx)
	if err != nil {
		return err
	}
	defer give()
	if err := w.inPlace(); err != nil {
		return err
	}
	if err := w.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return explain("write", w.path, err)
	}
	committed := false
	defer func() {
		if !committed {
			// SQLite may have rolled back already, and says so; there is nothing more to undo then.
			_ = w.exec(context.WithoutCancel(ctx), "ROLLBACK")
		}
	}()
	tx := &Tx{ctx: ctx, writer: w, unindexed: map[int64]searchWords{}}
	if err := fn(tx); err != nil {
		return err
	}
	if err := tx.indexAll(); err != nil {
		return err
	}
	if tx.broken != nil {
		return tx.broken
	}
	// The decision is made: a context that ends now must not leave it open whether the commit was done.
	if err := w.exec(context.WithoutCancel(ctx), "COMMIT"); err != nil {
		return explain("write", w.path, err)
	}
	committed = true
	return nil
}

// Savepoint runs fn as a part of the transaction that can fail alone: when fn returns an error or panics, what
// fn did is undone, and what was done before stands. It returns fn's error.
func (tx *Tx) Savepoint(fn func() error) (err error) {
	if tx.broken != nil {
		return tx.broken
	}
	tx.depth++
	defer func() { tx.depth-- }()
	name := fmt.Sprintf("part%d", tx.depth)
	if err := tx.control("SAVEPOINT " + name); err != nil {
		return err
	}
	done, unindexed := false, maps.Clone(tx.unindexed)
	defer func() {
		if done {
			return
		}
		tx.unindexed = unindexed
		err = errors.Join(err, tx.control("ROLLBACK TO "+name), tx.control("RELEASE "+name))
	}()
	if err := fn(); err != nil {
		return err
	}
	if tx.broken != nil {
		return tx.broken
	}
	done = true
	return tx.control("RELEASE " + name)
}

// control runs a statement that steers the transaction; one that fails breaks it.
func (tx *Tx) control(query string) error {
	if tx.broken != nil {
		return nil
	}
	if err := tx.writer.exec(context.WithoutCancel(tx.ctx), query); err != nil {
		tx.broken = explain("write", tx.writer.path, err)
		return tx.broken
	}
	return nil
}

// args are the named parameters of a query.
type args map[string]any

func (a args) list() []any {
	list := make([]any, 0, len(a))
	for name, value := range a {
		list = append(list, sql.Named(name, value))
	}
	return list
}

// queries is what both a transaction and the reading side can do: the queries that both ask are written once.
type queries interface {
	// get reads one row into dest, and says whether there was one.
	get(dest any, query string, a args) (bool, error)
	// all reads every row into dest, a pointer to a slice.
	all(dest any, query string, a args) error
}

func (tx *Tx) get(dest any, query string, a args) (bool, error) {
	found := false
	err := tx.run(query, func(s *sqlx.Stmt) error {
		err := s.GetContext(tx.ctx, dest, a.list()...)
		found = err == nil
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	return found, err
}

func (tx *Tx) all(dest any, query string, a args) error {
	return tx.run(query, func(s *sqlx.Stmt) error {
		return s.SelectContext(tx.ctx, dest, a.list()...)
	})
}

// exec runs a statement and returns how many rows it changed.
func (tx *Tx) exec(query string, a args) (int, error) {
	result, err := tx.result(query, a)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// insert runs an INSERT and returns the new row's id.
func (tx *Tx) insert(query string, a args) (int64, error) {
	result, err := tx.result(query, a)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func (tx *Tx) result(query string, a args) (sql.Result, error) {
	var result sql.Result
	err := tx.run(query, func(s *sqlx.Stmt) (err error) {
		result, err = s.ExecContext(tx.ctx, a.list()...)
		return err
	})
	return result, err
}

// each runs statements in turn.
func (tx *Tx) each(statements []string, a args) error {
	for _, statement := range statements {
		if _, err := tx.exec(statement, a); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) run(query string, fn func(*sqlx.Stmt) error) error {
	if tx.broken != nil {
		return tx.broken
	}
	s, err := tx.writer.prepared(tx.ctx, query)
	if err == nil {
		err = fn(s)
	}
	if err == nil {
		return nil
	}
	if spoils(err) || tx.ctx.Err() != nil {
		tx.broken = explain("write", tx.writer.path, err)
		return tx.broken
	}
	return explain("write", tx.writer.path, err)
}

// view is one read transaction: its queries all see the same state of the database.
type view struct {
	ctx  context.Context // the transaction's own, for as long as it lasts
	path string
	tx   *sqlx.Tx
}

// read runs fn in one read transaction.
func (s *Store) read(ctx context.Context, fn func(view) error) error {
	tx, err := s.reader.BeginTxx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain("read", s.path, err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	return fn(view{ctx, s.path, tx})
}

func (v view) get(dest any, query string, a args) (bool, error) {
	err := v.tx.GetContext(v.ctx, dest, query, a.list()...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, explain("read", v.path, err)
}

func (v view) all(dest any, query string, a args) error {
	return explain("read", v.path, v.tx.SelectContext(v.ctx, dest, query, a.list()...))
}
