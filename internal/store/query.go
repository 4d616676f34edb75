package store

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"modernc.org/sqlite"
	sqlitelib "modernc.org/sqlite/lib"
)

// What a question may take of the memory. The largest that is stored, an email, is smaller than either.
const (
	largestValue  = 64 << 20
	largestAnswer = 128 << 20
)

var errLargeAnswer = fmt.Errorf("the answer is larger than %d MB: ask for less, with WHERE, LIMIT or fewer columns", largestAnswer>>20)

// Query answers a question in SQL, and changes nothing: it has a read-only connection of its own, on which SQLite
// compiles nothing but questions. A longer one is stopped after the timeout, and a larger answer is not given. Values
// are int64, float64, string, []byte or nil.
func (s *Store) Query(ctx context.Context, question string, timeout time.Duration) (columns []string, rows [][]any, err error) {
	if strings.TrimSpace(question) == "" {
		return nil, nil, errors.New("there is no query: try `copydesk sql \"SELECT ref, title FROM submissions\"`")
	}
	if several(question) {
		return nil, nil, errors.New("this is more than one question: ask them one at a time")
	}
	conn, closeConn, err := s.questionConn(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer closeConn()
	ctx, cancel := context.WithTimeout(ctx, timeout) // for the question alone: what holds up its connection is not its fault
	defer cancel()
	columns, rows, err = ask(ctx, conn, question)
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, nil, fmt.Errorf("the query took longer than %v and was stopped: ask for less, with WHERE or LIMIT", timeout)
	case hasCode(err, codeNotAllowed), hasCode(err, codeReadOnly):
		return nil, nil, errors.New("only questions are answered here (SELECT, WITH, VALUES, EXPLAIN and PRAGMA table_info): copydesk's own commands change things")
	case hasCode(err, sqlitelib.SQLITE_TOOBIG):
		return nil, nil, fmt.Errorf("a value would be larger than %d MB: ask for its length(), or for a part of it with substr()", largestValue>>20)
	case errors.Is(err, errLargeAnswer):
		return nil, nil, err
	case err != nil:
		why := strings.TrimSuffix(strings.TrimPrefix(err.Error(), "SQL logic error: "), fmt.Sprintf(" (%d)", code(err)))
		return nil, nil, fmt.Errorf("%s (the views are %s)", why, strings.Join(Views, ", "))
	}
	return columns, rows, nil
}

// quoted are the places in SQL where a semicolon ends nothing: texts, names and comments.
var quoted = regexp.MustCompile("'[^']*'|\"[^\"]*\"|`[^`]*`|\\[[^\\]]*\\]|--[^\\n]*|(?s:/\\*.*?\\*/)")

// several says whether a text is more than one statement, of which SQLite's driver would answer the last alone.
func several(question string) bool {
	bare := quoted.ReplaceAllString(question, " ")
	return strings.Contains(strings.TrimRight(bare, "; \t\r\n"), ";")
}

// Views are the views for people.
var Views = []string{"submissions", "submission_themes", "revisions", "problems", "mail", "letters", "events"}

// questionConn opens a connection that is closed after one question, so that nothing a question sets stays.
func (s *Store) questionConn(ctx context.Context) (*sqlx.Conn, func(), error) {
	db, err := sqlx.Open("sqlite", dataSource(s.path, s.pragmas))
	if err != nil {
		return nil, nil, explain("read", s.path, err)
	}
	conn, err := db.Connx(ctx)
	if err != nil {
		return nil, nil, errors.Join(explain("read", s.path, err), db.Close())
	}
	closeConn := func() { _, _ = conn.Close(), db.Close() } // it was only read
	if _, err := sqlite.Limit(conn.Conn, sqlitelib.SQLITE_LIMIT_LENGTH, largestValue); err != nil {
		closeConn()
		return nil, nil, fmt.Errorf("bound what a query may hold: %v", err)
	}
	err = conn.Raw(func(driverConn any) error {
		guarded, ok := driverConn.(sqlite.AuthorizerRegisterer)
		if !ok {
			return errors.New("the driver of the database cannot hold a query to questions")
		}
		return guarded.RegisterAuthorizer(onlyQuestions)
	})
	if err != nil {
		closeConn()
		return nil, nil, err
	}
	return conn, closeConn, nil
}

// askable are the pragmas that only tell. data_version is what FTS5 asks on its own.
var askable = map[string]bool{
	"table_info": true, "table_xinfo": true, "table_list": true, "index_list": true, "index_info": true, "index_xinfo": true,
	"foreign_key_list": true, "compile_options": true, "function_list": true, "pragma_list": true, "data_version": true,
	"user_version": true, "application_id": true, "page_count": true, "page_size": true, "freelist_count": true,
}

// mayBeTold are the pragmas among those whose argument names what to tell of; an argument to any other would set it.
var mayBeTold = map[string]bool{
	"table_info": true, "table_xinfo": true, "index_list": true, "index_info": true, "index_xinfo": true, "foreign_key_list": true,
}

// onlyQuestions lets SQLite compile what reads, and nothing else: no ATTACH, which could open other files, and no
// VACUUM INTO, which could write one.
func onlyQuestions(action sqlite.AuthorizerActionCode, name, argument, _, _ string) sqlite.AuthorizerReturnCode {
	switch action {
	case sqlite.AuthSelect, sqlite.AuthRead, sqlite.AuthRecursive:
		return sqlite.AuthorizerOK
	case sqlite.AuthFunction:
		if strings.EqualFold(argument, "load_extension") {
			return sqlite.AuthorizerDeny
		}
		return sqlite.AuthorizerOK
	case sqlite.AuthPragma:
		pragma := strings.ToLower(name)
		if askable[pragma] && (argument == "" || mayBeTold[pragma]) {
			return sqlite.AuthorizerOK
		}
	}
	return sqlite.AuthorizerDeny
}

func ask(ctx context.Context, conn *sqlx.Conn, question string) (columns []string, found [][]any, err error) {
	rows, err := conn.QueryxContext(ctx, question)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if columns, err = rows.Columns(); err != nil {
		return nil, nil, err
	}
	found = [][]any{}
	for left := largestAnswer; rows.Next(); {
		row, err := rows.SliceScan()
		if err != nil {
			return nil, nil, err
		}
		if left -= weight(row); left < 0 {
			return nil, nil, errLargeAnswer
		}
		found = append(found, row)
	}
	return columns, found, rows.Err()
}

// weight is about how much memory a row takes.
func weight(row []any) int {
	const slice, value = 24, 24
	sum := slice
	for _, v := range row {
		sum += value
		switch v := v.(type) {
		case string:
			sum += len(v)
		case []byte:
			sum += len(v)
		}
	}
	return sum
}
