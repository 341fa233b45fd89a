-- True when the history of the mailbox broke off after the search: what came since is looked for once more.
ALTER TABLE mail_search ADD COLUMN again BOOLEAN NOT NULL DEFAULT FALSE;
