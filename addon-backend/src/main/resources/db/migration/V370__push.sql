-- Until when Google tells us by itself that a mailbox or a calendar changed, and what was heard.
CREATE TABLE push_watch (
  office_id    BINARY(16)    NOT NULL,
  account_id   BINARY(16)    NOT NULL,
  kind         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at   DATETIME(6)   NULL,
  renew_at     DATETIME(6)   NOT NULL,
  begun_at     DATETIME(6)   NULL,
  last_push_at DATETIME(6)   NULL,
  failures     INT           NOT NULL,
  last_error   VARCHAR(1000) NULL,
  PRIMARY KEY (office_id, account_id, kind)
) DEFAULT CHARSET = utf8mb4;

-- Addresses Google may notify us at for a calendar. The token is known to Google only; here is its hash.
CREATE TABLE calendar_channel (
  office_id   BINARY(16)   NOT NULL,
  id          BINARY(16)   NOT NULL,
  account_id  BINARY(16)   NOT NULL,
  token_hash  BINARY(32)   NOT NULL,
  resource_id VARCHAR(300) COLLATE utf8mb4_bin NULL,
  made_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY calendar_channel_account (office_id, account_id)
) DEFAULT CHARSET = utf8mb4;

-- One row: how the server's one Pub/Sub subscription is.
CREATE TABLE pubsub_pull (
  id          TINYINT       NOT NULL,
  pulled_at   DATETIME(6)   NULL,
  next_try_at DATETIME(6)   NULL,
  failures    INT           NOT NULL,
  last_error  VARCHAR(1000) NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

-- Google hinted at a change while a round ran or waited; when a round last found one, and since when it may have been there.
ALTER TABLE sync_lane
  ADD COLUMN hinted_at   DATETIME(6) NULL,
  ADD COLUMN moved_at    DATETIME(6) NULL,
  ADD COLUMN moved_after DATETIME(6) NULL;
