-- The first schema of a copydesk database.
--
-- Tables have singular names (email, submission, letter …) and may change with any version. The views at the
-- end have the names people use (mail, submissions, letters …) and stay stable: ask those.
--
-- Times are UTC text that sorts: when an email was received and a submission changed to the second
-- (2020-08-28T09:14:00Z), what copydesk itself did to the millisecond (2020-08-28T09:14:02.120Z).
-- NULL is "not yet" for a time; an absent text is ''. Lists inside one column are JSON.
-- Blobs are kept as an encoding ('zstd' or 'plain'; 'folded' for an email with files in base64, 'email' for a file that
-- stands in such an email) and the content in it.

-- Calls and their themes, as the call files had them when the program last started.
CREATE TABLE call (
	slug TEXT PRIMARY KEY,
	name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
	call   TEXT    NOT NULL REFERENCES call (slug) ON DELETE CASCADE,
	number INTEGER NOT NULL,
	name   TEXT    NOT NULL,
	line   TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (call, number)
) STRICT, WITHOUT ROWID;

-- The last number given to a submission, by prefix: a number is never given twice, also after a forget.
CREATE TABLE ref_number (
	prefix TEXT PRIMARY KEY COLLATE NOCASE,
	last   INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

-- Every email received, once. An erased email keeps its hash and when it was seen, and nothing else,
-- so that a copy still in the mailbox is not filed anew.
CREATE TABLE email (
	id          INTEGER PRIMARY KEY AUTOINCREMENT,
	message_id  TEXT    NOT NULL DEFAULT '',
	hash        TEXT    NOT NULL,
	received    TEXT    NOT NULL,
	filed       TEXT    NOT NULL,
	sender      TEXT    NOT NULL DEFAULT '',
	sender_name TEXT    NOT NULL DEFAULT '',
	subject     TEXT    NOT NULL DEFAULT '',
	call        TEXT    NOT NULL DEFAULT '',
	kind        TEXT    NOT NULL CHECK (kind IN ('', 'submission', 'reply', 'withdrawal', 'enquiry', 'automatic', 'bounce')),
	outcome     TEXT    NOT NULL CHECK (outcome IN ('accepted', 'needs-correction', 'late', 'referred', 'withdrawn', 'duplicate', 'noted', 'ignored')),
	reason      TEXT    NOT NULL DEFAULT '',
	took_us     INTEGER NOT NULL DEFAULT 0, -- microseconds from reading to deciding
	erased      INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1))
) STRICT;

CREATE INDEX email_by_hash ON email (hash);
CREATE INDEX email_by_message_id ON email (message_id) WHERE message_id <> '';
CREATE INDEX email_by_received ON email (received);
CREATE INDEX email_by_filed ON email (filed);
CREATE INDEX email_by_outcome ON email (outcome, received);
CREATE INDEX email_by_kind ON email (kind, received);
CREATE INDEX email_by_sender ON email (sender);
CREATE INDEX email_tally ON email (call, kind, outcome); -- indexes named tally are for counting

CREATE TABLE email_content (
	email_id INTEGER PRIMARY KEY REFERENCES email (id) ON DELETE CASCADE,
	size     INTEGER NOT NULL, -- bytes as received
	encoding TEXT    NOT NULL CHECK (encoding IN ('plain', 'zstd', 'folded')),
	content  BLOB    NOT NULL
) STRICT;

-- Where an email stood on the server: mailbox, UIDVALIDITY and UID name it there (RFC 9051, 2.3.1.1).
-- One email may be seen at several places: copied to two folders, or after a changed UIDVALIDITY.
CREATE TABLE email_sighting (
	mailbox     TEXT    NOT NULL,
	uidvalidity INTEGER NOT NULL,
	uid         INTEGER NOT NULL,
	email_id    INTEGER NOT NULL REFERENCES email (id) ON DELETE CASCADE,
	at          TEXT    NOT NULL,
	PRIMARY KEY (mailbox, uidvalidity, uid)
) STRICT, WITHOUT ROWID;

CREATE INDEX email_sighting_by_email ON email_sighting (email_id);

-- The submissions an email made or changed. The ref is text and no foreign key: an email is filed before
-- the submission it makes.
CREATE TABLE email_ref (
	email_id INTEGER NOT NULL REFERENCES email (id) ON DELETE CASCADE,
	ref      TEXT    NOT NULL COLLATE NOCASE,
	PRIMARY KEY (email_id, ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX email_ref_by_ref ON email_ref (ref);

-- One blog under one call. What is said of its newest counting revision for sorting and filtering stands here
-- too: folded columns are in lower case and without accents.
CREATE TABLE submission (
	id            INTEGER PRIMARY KEY AUTOINCREMENT,
	ref           TEXT    NOT NULL UNIQUE COLLATE NOCASE,
	call          TEXT    NOT NULL,
	status        TEXT    NOT NULL CHECK (status IN ('accepted', 'needs-correction', 'late', 'withdrawn', 'declined')),
	sender        TEXT    NOT NULL,
	sender_name   TEXT    NOT NULL DEFAULT '',
	subject       TEXT    NOT NULL DEFAULT '',
	received      TEXT    NOT NULL,
	hour          TEXT    NOT NULL CHECK (hour = substr(received, 1, 13)), -- for counting; no generated column: SQLite reads the row for those
	updated       TEXT    NOT NULL,
	revision      INTEGER NOT NULL DEFAULT 0, -- the number of the revision that counts; 0: none yet
	fixed_day     TEXT    NOT NULL DEFAULT '' CHECK (fixed_day = '' OR fixed_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	reminded      TEXT,
	decided       TEXT    NOT NULL DEFAULT '' CHECK (decided IN ('', 'accepted', 'declined')),
	words         INTEGER NOT NULL DEFAULT 0,
	organisation  TEXT    NOT NULL DEFAULT '',
	folded_title  TEXT    NOT NULL DEFAULT '',
	folded_author TEXT    NOT NULL DEFAULT '', -- the name
	folded_who    TEXT    NOT NULL DEFAULT ''  -- name, address and organisation, a line each
) STRICT;

CREATE INDEX submission_by_received ON submission (received);
CREATE INDEX submission_by_updated ON submission (updated);
CREATE INDEX submission_by_call ON submission (call, received);
CREATE INDEX submission_by_status ON submission (status, received);
CREATE INDEX submission_by_title ON submission (folded_title);
CREATE INDEX submission_by_author ON submission (folded_author);
CREATE INDEX submission_by_words ON submission (words);
CREATE INDEX submission_tally ON submission (call, status, revision);
CREATE INDEX submission_hour_tally ON submission (call, hour);
CREATE INDEX submission_organisation_tally ON submission (call, organisation);

-- A blog for several themes is filed under each. Call and status are the submission's, for counting.
CREATE TABLE submission_theme (
	submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
	number        INTEGER NOT NULL,
	call          TEXT    NOT NULL,
	status        TEXT    NOT NULL,
	PRIMARY KEY (submission_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_theme_tally ON submission_theme (number, call, status);

CREATE TRIGGER submission_theme_follows AFTER UPDATE OF status ON submission
WHEN new.status <> old.status
BEGIN
	UPDATE submission_theme SET status = new.status WHERE submission_id = new.id;
END;

-- What the revision that counts has to put right, or may like to know.
CREATE TABLE submission_problem (
	submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
	code          TEXT    NOT NULL,
	PRIMARY KEY (submission_id, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX submission_problem_by_code ON submission_problem (code);

CREATE TABLE participant (
	submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
	address       TEXT    NOT NULL CHECK (address <> ''),
	role          TEXT    NOT NULL CHECK (role IN ('sender', 'author', 'copied')),
	name          TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (submission_id, address, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX participant_by_address ON participant (address);

-- Every version of a submission. The text stands last so that lists need not read it.
CREATE TABLE revision (
	id             INTEGER PRIMARY KEY,
	submission_id  INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
	number         INTEGER NOT NULL CHECK (number > 0),
	email_id       INTEGER REFERENCES email (id) ON DELETE SET NULL,
	received       TEXT    NOT NULL,
	sender         TEXT    NOT NULL DEFAULT '',
	counts         INTEGER NOT NULL CHECK (counts IN (0, 1)), -- 0: it came too late to count, and is kept beside the one that does
	changed        TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(changed)),
	verdict        TEXT    NOT NULL DEFAULT '' CHECK (verdict IN ('', 'accepted', 'needs-correction', 'late')),
	title          TEXT    NOT NULL DEFAULT '',
	description    TEXT    NOT NULL DEFAULT '',
	themes         TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(themes)),
	author         TEXT    NOT NULL DEFAULT '',
	author_email   TEXT    NOT NULL DEFAULT '',
	role           TEXT    NOT NULL DEFAULT '',
	organisation   TEXT    NOT NULL DEFAULT '',
	twitter        TEXT    NOT NULL DEFAULT '',
	words          INTEGER NOT NULL DEFAULT 0,
	format         TEXT    NOT NULL DEFAULT '',
	source         TEXT    NOT NULL DEFAULT '',
	unread         TEXT    NOT NULL DEFAULT '', -- the code that says why there is no blog to read
	unread_reason  TEXT    NOT NULL DEFAULT '',
	unknown_themes TEXT    NOT NULL DEFAULT '[]' CHECK (json_valid(unknown_themes)),
	found          TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(found)),
	bio            TEXT    NOT NULL DEFAULT '',
	text           TEXT    NOT NULL DEFAULT '', -- Markdown
	UNIQUE (submission_id, number)
) STRICT;

CREATE INDEX revision_by_email ON revision (email_id);

-- What the rules of the call found in a revision: problems, and remarks that ask nothing of the contributor.
CREATE TABLE revision_problem (
	revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
	remark      INTEGER NOT NULL CHECK (remark IN (0, 1)),
	place       INTEGER NOT NULL, -- in the order in which a person would put them right
	code        TEXT    NOT NULL,
	message     TEXT    NOT NULL,
	PRIMARY KEY (revision_id, remark, place)
) STRICT, WITHOUT ROWID;

-- The file as it was attached, and the images that came with a blog.
CREATE TABLE revision_file (
	revision_id INTEGER NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
	place       INTEGER NOT NULL, -- 0: the original; images from 1
	name        TEXT    NOT NULL DEFAULT '',
	role        TEXT    NOT NULL CHECK (role IN ('original', 'headshot', 'logo', 'figure', 'other')),
	type        TEXT    NOT NULL DEFAULT '',
	size        INTEGER NOT NULL,
	encoding    TEXT    NOT NULL CHECK (encoding IN ('plain', 'zstd', 'email')),
	content     BLOB    NOT NULL,
	email_at     INTEGER, -- 'email': all but the end, which is content, stands in the content of the revision's email, from here
	email_length INTEGER, -- for so many bytes
	CHECK ((encoding = 'email') = (email_at IS NOT NULL AND email_length IS NOT NULL)),
	UNIQUE (revision_id, place)
) STRICT;

-- Every email of ours, rendered once with its final Message-ID: the outbox and the record of what was sent.
CREATE TABLE letter (
	id           INTEGER PRIMARY KEY AUTOINCREMENT,
	kind         TEXT    NOT NULL,
	subject      TEXT    NOT NULL,
	message_id   TEXT    NOT NULL UNIQUE CHECK (message_id <> ''),
	in_reply_to  TEXT    NOT NULL DEFAULT '',
	email_id     INTEGER REFERENCES email (id) ON DELETE SET NULL, -- the email it answers
	state        TEXT    NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'bounced')),
	attempts     INTEGER NOT NULL DEFAULT 0,
	last_error   TEXT    NOT NULL DEFAULT '',
	created      TEXT    NOT NULL,
	next_attempt TEXT,
	last_attempt TEXT,
	sent         TEXT,
	settled      TEXT,   -- when it was sent, failed for good or bounced
	call         TEXT    NOT NULL DEFAULT '', -- of the email it answers
	receipt_ms   INTEGER, -- from the receipt of the email it answers to its being sent
	filing_ms    INTEGER  -- from the filing of that email
) STRICT;

CREATE INDEX letter_due ON letter (next_attempt, id) WHERE state = 'waiting';
CREATE INDEX letter_by_state ON letter (state, created);
CREATE INDEX letter_by_kind ON letter (kind, created);
CREATE INDEX letter_by_created ON letter (created);
CREATE INDEX letter_by_settled ON letter (settled) WHERE settled IS NOT NULL;
CREATE INDEX letter_tally ON letter (call, state);
CREATE INDEX letter_receipt_tally ON letter (receipt_ms, call) WHERE receipt_ms IS NOT NULL;
CREATE INDEX letter_filing_tally ON letter (filing_ms, call) WHERE filing_ms IS NOT NULL;
CREATE INDEX letter_by_email ON letter (email_id);

CREATE TABLE letter_content (
	letter_id INTEGER PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
	size      INTEGER NOT NULL,
	encoding  TEXT    NOT NULL CHECK (encoding IN ('plain', 'zstd')),
	content   BLOB    NOT NULL
) STRICT;

-- The envelope recipients of a letter, each with where it stands: one refused address does not hold up the rest.
CREATE TABLE letter_recipient (
	letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
	place     INTEGER NOT NULL,
	address   TEXT    NOT NULL CHECK (address <> ''),
	domain    TEXT    NOT NULL,
	created   TEXT    NOT NULL, -- the letter's, for the limit on letters an hour
	state     TEXT    NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'bounced')),
	error     TEXT    NOT NULL DEFAULT '',
	PRIMARY KEY (letter_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_recipient_by_address ON letter_recipient (address, created);
CREATE INDEX letter_recipient_by_domain ON letter_recipient (domain, created);

CREATE TABLE letter_ref (
	letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
	ref       TEXT    NOT NULL COLLATE NOCASE,
	PRIMARY KEY (letter_id, ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_ref_by_ref ON letter_ref (ref);

-- What happened to a submission beside its revisions.
CREATE TABLE event (
	id            INTEGER PRIMARY KEY,
	submission_id INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
	at            TEXT    NOT NULL,
	what          TEXT    NOT NULL CHECK (what <> ''),
	by            TEXT    NOT NULL DEFAULT '',
	text          TEXT    NOT NULL DEFAULT '',
	email_id      INTEGER REFERENCES email (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX event_by_submission ON event (submission_id, at);
CREATE INDEX event_by_at ON event (at);
CREATE INDEX event_by_email ON event (email_id);

-- The digests sent, one a day and call.
CREATE TABLE digest (
	day       TEXT NOT NULL,
	call      TEXT NOT NULL DEFAULT '',
	at        TEXT NOT NULL,
	letter_id INTEGER REFERENCES letter (id) ON DELETE SET NULL,
	PRIMARY KEY (call, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX digest_by_letter ON digest (letter_id);

-- What the service remembers between two starts.
CREATE TABLE state (
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How much was erased, in numbers only.
CREATE TABLE erased (
	call   TEXT    NOT NULL DEFAULT '',
	what   TEXT    NOT NULL, -- emails, letters, revisions, and submissions by their status: "submissions accepted"
	number INTEGER NOT NULL,
	PRIMARY KEY (call, what)
) STRICT, WITHOUT ROWID;

-- Full-text search over the revision that counts. The rows come from the view below, not from a copy.
CREATE VIEW searchable AS
SELECT s.id AS id, r.title AS title, r.description AS description, r.author AS author, r.organisation AS organisation, r.text AS text
FROM submission s
JOIN revision r ON r.submission_id = s.id AND r.number = s.revision;

CREATE VIRTUAL TABLE search USING fts5 (
	title, description, author, organisation, text,
	content = 'searchable',
	content_rowid = 'id',
	tokenize = 'unicode61 remove_diacritics 2',
	prefix = '2 3'
);

-- Parts of names, addresses and organisations, three letters at a time.
CREATE VIRTUAL TABLE who USING fts5 (
	folded_who,
	content = 'submission',
	content_rowid = 'id',
	tokenize = 'trigram case_sensitive 1'
);

INSERT INTO who (who, rank) VALUES ('secure-delete', 1);

-- A word in the title says more of a blog than one in its text.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(10.0, 5.0, 4.0, 4.0, 1.0)');

-- A deleted word leaves the index at once: forget must not leave traces.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

-- The views for people. docs/ shows questions they answer.

CREATE VIEW submissions AS
SELECT
	s.ref                     AS ref,
	s.call                    AS call,
	s.status                  AS status,
	coalesce(r.title, '')        AS title,
	coalesce(r.description, '')  AS description,
	(SELECT coalesce(group_concat(value, ', '), '') FROM (SELECT t.number AS value FROM submission_theme t WHERE t.submission_id = s.id ORDER BY t.number)) AS themes,
	coalesce(r.author, '')       AS author,
	coalesce(r.author_email, '') AS author_email,
	coalesce(r.role, '')         AS role,
	coalesce(r.organisation, '') AS organisation,
	coalesce(r.twitter, '')      AS twitter,
	s.sender                  AS sender,
	s.sender_name             AS sender_name,
	s.words                   AS words,
	coalesce(r.format, '')    AS format,
	coalesce(r.source, '')    AS source,
	s.revision                AS revision,
	s.received                AS received,
	s.updated                 AS updated,
	(SELECT coalesce(group_concat(value, ', '), '') FROM (SELECT p.code AS value FROM revision_problem p WHERE p.revision_id = r.id AND p.remark = 0 ORDER BY p.place)) AS problems,
	(SELECT coalesce(group_concat(value, ', '), '') FROM (SELECT p.code AS value FROM revision_problem p WHERE p.revision_id = r.id AND p.remark = 1 ORDER BY p.place)) AS remarks,
	s.decided                 AS decided,
	s.fixed_day               AS fixed_day,
	s.reminded                AS reminded,
	coalesce(r.found ->> 'title', '')       AS found_title,
	coalesce(r.found ->> 'description', '') AS found_description,
	coalesce(r.found ->> 'themes', '')      AS found_themes,
	coalesce(r.found ->> 'author', '')      AS found_author,
	coalesce(r.bio, '')       AS bio,
	coalesce(r.text, '')      AS text
FROM submission s
LEFT JOIN revision r ON r.submission_id = s.id AND r.number = s.revision;

CREATE VIEW submission_themes AS
SELECT s.ref AS ref, s.call AS call, st.number AS number, coalesce(t.name, '') AS name
FROM submission_theme st
JOIN submission s ON s.id = st.submission_id
LEFT JOIN theme t ON t.call = s.call AND t.number = st.number;

CREATE VIEW revisions AS
SELECT
	s.ref          AS ref,
	r.number       AS revision,
	r.received     AS received,
	r.sender       AS sender,
	r.email_id     AS mail,
	r.counts       AS counts,
	r.number = s.revision AS stands,
	r.verdict      AS verdict,
	(SELECT coalesce(group_concat(c.value, ', '), '') FROM json_each(r.changed) c) AS changed,
	r.title        AS title,
	r.description  AS description,
	(SELECT coalesce(group_concat(t.value, ', '), '') FROM json_each(r.themes) t) AS themes,
	r.author       AS author,
	r.author_email AS author_email,
	r.role         AS role,
	r.organisation AS organisation,
	r.twitter      AS twitter,
	r.words        AS words,
	r.format       AS format,
	r.source       AS source,
	r.text         AS text
FROM revision r
JOIN submission s ON s.id = r.submission_id;

CREATE VIEW problems AS
SELECT s.ref AS ref, r.number AS revision, r.number = s.revision AS stands, p.code AS code, p.message AS message
FROM revision_problem p
JOIN revision r ON r.id = p.revision_id
JOIN submission s ON s.id = r.submission_id
WHERE p.remark = 0;

CREATE VIEW mail AS
SELECT
	e.id          AS id,
	e.received    AS received,
	e.filed       AS filed,
	e.sender      AS sender,
	e.sender_name AS sender_name,
	e.subject     AS subject,
	e.message_id  AS message_id,
	e.call        AS call,
	e.kind        AS kind,
	e.outcome     AS outcome,
	e.reason      AS reason,
	(SELECT coalesce(group_concat(value, ', '), '') FROM (SELECT r.ref AS value FROM email_ref r WHERE r.email_id = e.id ORDER BY r.ref)) AS refs,
	(SELECT c.size FROM email_content c WHERE c.email_id = e.id) AS size,
	e.took_us / 1e6 AS seconds
FROM email e
WHERE e.erased = 0;

CREATE VIEW letters AS
SELECT
	l.id          AS id,
	l.kind        AS kind,
	(SELECT coalesce(group_concat(value, ', '), '') FROM (SELECT r.address AS value FROM letter_recipient r WHERE r.letter_id = l.id ORDER BY r.place)) AS recipients,
	l.subject     AS subject,
	l.message_id  AS message_id,
	l.in_reply_to AS in_reply_to,
	(SELECT coalesce(group_concat(value, ', '), '') FROM (SELECT r.ref AS value FROM letter_ref r WHERE r.letter_id = l.id ORDER BY r.ref)) AS refs,
	l.email_id    AS mail,
	l.state       AS state,
	l.attempts    AS attempts,
	l.last_error  AS last_error,
	l.created     AS created,
	l.next_attempt AS next_attempt,
	l.sent        AS sent
FROM letter l;
