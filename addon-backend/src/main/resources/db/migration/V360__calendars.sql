-- Events belong to a calendar. The id of an account's own calendar is the account's. Invitations made by other programs
-- have ids of up to 1,024 characters.
ALTER TABLE calendar_event
  RENAME COLUMN account_id TO calendar_id,
  MODIFY event_id VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  MODIFY series_id VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NULL;

ALTER TABLE calendar_attendee
  RENAME COLUMN account_id TO calendar_id,
  MODIFY event_id VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

ALTER TABLE meeting
  RENAME COLUMN account_id TO calendar_id,
  MODIFY event_id VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

-- Calendars that the office chose, beside each account's own one, and what they are read for.
CREATE TABLE google_calendar (
  office_id  BINARY(16)    NOT NULL,
  id         BINARY(16)    NOT NULL,
  account_id BINARY(16)    NOT NULL,
  google_id  VARCHAR(320)  COLLATE utf8mb4_bin NOT NULL,
  name       VARCHAR(500)  NOT NULL,
  meetings   BOOLEAN       NOT NULL,
  calls      BOOLEAN       NOT NULL,
  sync_token TEXT          NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY google_calendar_google (office_id, account_id, google_id)
) DEFAULT CHARSET = utf8mb4;
