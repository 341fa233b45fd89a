-- What we last sent of a contact and have no answer for yet, so that its echo is not taken for somebody else's edit.
ALTER TABLE google_link ADD COLUMN sent MEDIUMTEXT NULL;
