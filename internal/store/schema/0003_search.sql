-- Only forgetting must leave no trace of a word: it rewrites the indexes. A later revision need not, whose words would
-- each be cut out of the pages where they stand; they are dropped when pieces of an index are merged.
INSERT INTO who (who, rank) VALUES ('secure-delete', 0);
INSERT INTO search (search, rank) VALUES ('secure-delete', 0);
