-- What an office wants seen while the phone rings.
ALTER TABLE card_template
  ADD COLUMN ring_place VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NOWHERE';

-- Where a status of ours stands in a contact in Google, so that we know which ones to write anew.
ALTER TABLE google_link ADD COLUMN ringing TEXT NULL;
