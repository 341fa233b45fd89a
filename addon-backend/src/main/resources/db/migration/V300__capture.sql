-- Set when somebody made it private: text and subject are gone for good, the row stays so that no copy brings them back.
ALTER TABLE interaction ADD COLUMN private_at DATETIME(6) NULL;

-- A message of one mailbox that may belong in a timeline, and how far it has come: LISTED (headers to be read),
-- WANTED (text to be read), DONE. Mail of strangers has no row.
CREATE TABLE mail_copy (
  office_id      BINARY(16)  NOT NULL,
  account_id     BINARY(16)  NOT NULL,
  message_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  thread_id      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state          VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at    DATETIME(6) NULL,
  interaction_id BINARY(16)  NULL,
  PRIMARY KEY (office_id, account_id, message_id),
  KEY mail_copy_state (office_id, account_id, state, received_at),
  KEY mail_copy_interaction (office_id, interaction_id)
) DEFAULT CHARSET = utf8mb4;

-- What was already searched for in a mailbox: the addresses of contacts, and the call log.
CREATE TABLE mail_search (
  office_id   BINARY(16)   NOT NULL,
  account_id  BINARY(16)   NOT NULL,
  what        VARCHAR(330) COLLATE utf8mb4_bin NOT NULL,
  searched_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, account_id, what)
) DEFAULT CHARSET = utf8mb4;

-- Addresses (a@b) and domains (b) whose mail is never captured.
CREATE TABLE muted_address (
  office_id BINARY(16)   NOT NULL,
  address   VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (office_id, address)
) DEFAULT CHARSET = utf8mb4;

-- Every call that any source told about, by its key; without an interaction while nobody knows the number.
CREATE TABLE phone_call (
  office_id        BINARY(16)   NOT NULL,
  call_key         VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  number           VARCHAR(60)  NOT NULL,
  way              VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  inbound          BOOLEAN      NOT NULL,
  at               DATETIME(6)  NOT NULL,
  duration_seconds INT          NOT NULL,
  source           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id          BINARY(16)   NULL,
  actor_name       VARCHAR(200) NOT NULL,
  interaction_id   BINARY(16)   NULL,
  PRIMARY KEY (office_id, call_key),
  KEY phone_call_number (office_id, number, at),
  KEY phone_call_unknown (office_id, interaction_id, number)
) DEFAULT CHARSET = utf8mb4;

-- An event of one calendar as it was last told; series, exceptions and cancelled ones too.
CREATE TABLE calendar_event (
  office_id      BINARY(16)    NOT NULL,
  account_id     BINARY(16)    NOT NULL,
  event_id       VARCHAR(190)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  series_id      VARCHAR(190)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  uid            VARCHAR(700)  COLLATE utf8mb4_bin NOT NULL,
  facts          MEDIUMTEXT    NOT NULL,
  -- When it has to be worked out again: at once after a change, else when its next occurrence ends.
  due_at         DATETIME(6)   NULL,
  PRIMARY KEY (office_id, account_id, event_id),
  KEY calendar_event_series (office_id, account_id, series_id),
  KEY calendar_event_due (office_id, account_id, due_at)
) DEFAULT CHARSET = utf8mb4;

-- Who of outside is invited, so that an event is worked out again when one of them becomes known.
CREATE TABLE calendar_attendee (
  office_id  BINARY(16)   NOT NULL,
  account_id BINARY(16)   NOT NULL,
  event_id   VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email      VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
  known      BOOLEAN      NOT NULL,
  PRIMARY KEY (office_id, account_id, event_id, email),
  KEY calendar_attendee_unknown (office_id, account_id, known, email)
) DEFAULT CHARSET = utf8mb4;

-- When known contacts meet the office: past ones have their interaction, the first future one is the card's next event.
CREATE TABLE meeting (
  office_id      BINARY(16)    NOT NULL,
  account_id     BINARY(16)    NOT NULL,
  event_id       VARCHAR(190)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  meeting_key    VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at      DATETIME(6)   NOT NULL,
  ends_at        DATETIME(6)   NOT NULL,
  all_day        BOOLEAN       NOT NULL,
  title          VARCHAR(500)  NOT NULL,
  contact_id     BINARY(16)    NOT NULL,
  PRIMARY KEY (office_id, account_id, event_id, meeting_key, contact_id),
  KEY meeting_next (office_id, contact_id, ends_at),
  KEY meeting_key (office_id, meeting_key)
) DEFAULT CHARSET = utf8mb4;
