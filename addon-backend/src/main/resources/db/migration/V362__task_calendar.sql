-- Where the office keeps tasks in Google Calendar; no row: nowhere.
CREATE TABLE task_calendar (
  office_id  BINARY(16)   NOT NULL,
  place      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id BINARY(16)   NOT NULL,
  google_id  VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
  name       VARCHAR(500) NOT NULL,
  PRIMARY KEY (office_id)
) DEFAULT CHARSET = utf8mb4;

-- A task's event in one calendar, and what both last agreed on. The row outlives the event: Google never gives the id of
-- a deleted one away again. `sent`: an answer is awaited, so `base` may not stand there yet.
CREATE TABLE task_event (
  office_id      BINARY(16)   NOT NULL,
  account_id     BINARY(16)   NOT NULL,
  google_id      VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
  task_id        BINARY(16)   NOT NULL,
  generation     INT          NOT NULL,
  state          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  etag           VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title          VARCHAR(500) NOT NULL,
  starts         VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done           BOOLEAN      NOT NULL,
  length_seconds BIGINT       NOT NULL,
  kept           VARCHAR(600) NULL,
  PRIMARY KEY (office_id, account_id, google_id, task_id),
  KEY task_event_task (office_id, task_id)
) DEFAULT CHARSET = utf8mb4;

-- Tasks whose event has to be looked at, as google_outbox has contacts.
CREATE TABLE task_outbox (
  office_id   BINARY(16)    NOT NULL,
  account_id  BINARY(16)    NOT NULL,
  task_id     BINARY(16)    NOT NULL,
  version     BIGINT        NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  next_try_at DATETIME(6)   NOT NULL,
  last_error  VARCHAR(1000) NULL,
  PRIMARY KEY (office_id, account_id, task_id),
  KEY task_outbox_due (office_id, account_id, next_try_at)
) DEFAULT CHARSET = utf8mb4;

-- A calendar may be read for tasks only.
ALTER TABLE google_calendar ADD COLUMN tasks BOOLEAN NOT NULL DEFAULT FALSE AFTER calls;
