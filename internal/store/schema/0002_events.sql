-- What happened to a submission beside its revisions, for people: notes, decisions, themes, days and reminders.
CREATE VIEW events AS
SELECT
	s.ref      AS ref,
	e.at       AS at,
	e.what     AS what,
	e.by       AS by,
	e.text     AS text,
	e.email_id AS mail
FROM event e
JOIN submission s ON s.id = e.submission_id;
