-- Due some time that day: the time in due_at is then only where it stands among others.
ALTER TABLE task ADD COLUMN all_day BOOLEAN NOT NULL DEFAULT FALSE AFTER due_at;
