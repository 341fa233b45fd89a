-- Who edits or takes back a list says which one was seen, so that nobody overwrites what somebody else saved since.
ALTER TABLE outcome_list ADD COLUMN version INT NOT NULL DEFAULT 1;
