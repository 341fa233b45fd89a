-- What Google showed of a person we cannot place, so that somebody can say who it is.
ALTER TABLE google_review ADD COLUMN facts JSON NULL;
