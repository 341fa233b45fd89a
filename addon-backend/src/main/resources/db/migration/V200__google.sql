-- A Google account the office reads from or writes to; its refresh token is sealed with a key outside the database.
CREATE TABLE google_account (
  office_id      BINARY(16)     NOT NULL,
  id             BINARY(16)     NOT NULL,
  email          VARCHAR(320)   NOT NULL,
  google_sub     VARCHAR(64)    NOT NULL,
  scopes         JSON           NOT NULL,
  refresh_token  VARBINARY(2000) NULL,
  state          VARCHAR(16)    NOT NULL,
  connected_by   BINARY(16)     NULL,
  connected_at   DATETIME(6)    NOT NULL,
  refused_at     DATETIME(6)    NULL,
  version        INT            NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY google_account_sub (office_id, google_sub),
  UNIQUE KEY google_account_email (office_id, email)
) DEFAULT CHARSET = utf8mb4;

-- Consent on its way: what the browser must bring back.
CREATE TABLE google_consent (
  office_id    BINARY(16)   NOT NULL,
  state        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  verifier     VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id   BINARY(16)   NULL,
  user_id      BINARY(16)   NOT NULL,
  asked_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, state)
) DEFAULT CHARSET = utf8mb4;

-- One row per account and kind of thing. `version` moves with every lease: whoever holds the number holds the lane.
CREATE TABLE sync_lane (
  office_id       BINARY(16)   NOT NULL,
  account_id      BINARY(16)   NOT NULL,
  kind            VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position        MEDIUMTEXT   NULL,
  state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT       NOT NULL,
  leased_until    DATETIME(6)  NULL,
  next_run_at     DATETIME(6)  NULL,
  started_at      DATETIME(6)  NULL,
  last_success_at DATETIME(6)  NULL,
  last_error      VARCHAR(1000) NULL,
  failures        INT          NOT NULL,
  PRIMARY KEY (office_id, account_id, kind)
) DEFAULT CHARSET = utf8mb4;

-- What happened to each item the last time it was touched.
CREATE TABLE sync_item (
  office_id   BINARY(16)    NOT NULL,
  id          BINARY(16)    NOT NULL,
  account_id  BINARY(16)    NOT NULL,
  kind        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item_key    VARCHAR(300)  COLLATE utf8mb4_bin NOT NULL,
  title       VARCHAR(300)  NOT NULL,
  direction   VARCHAR(4)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason      VARCHAR(300)  NOT NULL,
  last_error  VARCHAR(1000) NULL,
  attempts    INT           NOT NULL,
  next_try_at DATETIME(6)   NULL,
  updated_at  DATETIME(6)   NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY sync_item_key (office_id, account_id, kind, item_key),
  KEY sync_item_state (office_id, account_id, kind, state, next_try_at),
  KEY sync_item_recent (office_id, updated_at)
) DEFAULT CHARSET = utf8mb4;

-- One contact's copy in one Google account, and the last state both sides agreed on.
CREATE TABLE google_link (
  office_id     BINARY(16)   NOT NULL,
  account_id    BINARY(16)   NOT NULL,
  contact_id    BINARY(16)   NOT NULL,
  resource_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  etag          VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base          MEDIUMTEXT   NOT NULL,
  base_note     TEXT         NOT NULL,
  card          TEXT         NOT NULL,
  base_groups   JSON         NOT NULL,
  known_hash    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_hash   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  changed_at    DATETIME(6)  NOT NULL,
  written_at    DATETIME(6)  NULL,
  missing_since DATETIME(6)  NULL,
  PRIMARY KEY (office_id, account_id, resource_name),
  UNIQUE KEY google_link_contact (office_id, account_id, contact_id),
  KEY google_link_of (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;

-- A contact's name in Google may change; the old one still leads here.
CREATE TABLE google_alias (
  office_id     BINARY(16)   NOT NULL,
  account_id    BINARY(16)   NOT NULL,
  former_name   VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resource_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (office_id, account_id, former_name)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE google_group_link (
  office_id     BINARY(16)   NOT NULL,
  account_id    BINARY(16)   NOT NULL,
  resource_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  group_id      BINARY(16)   NOT NULL,
  base_name     VARCHAR(200) NOT NULL,
  PRIMARY KEY (office_id, account_id, resource_name),
  UNIQUE KEY google_group_link_group (office_id, account_id, group_id)
) DEFAULT CHARSET = utf8mb4;

-- What Google still has to be told. Written in the transaction of the edit; many edits of one contact are one row, and
-- `version` tells the writer whether another edit came while it was writing.
CREATE TABLE google_outbox (
  office_id   BINARY(16)    NOT NULL,
  account_id  BINARY(16)    NOT NULL,
  contact_id  BINARY(16)    NOT NULL,
  version     BIGINT        NOT NULL,
  since       DATETIME(6)   NOT NULL,
  attempts    INT           NOT NULL,
  next_try_at DATETIME(6)   NOT NULL,
  last_error  VARCHAR(1000) NULL,
  PRIMARY KEY (office_id, account_id, contact_id),
  KEY google_outbox_due (office_id, account_id, next_try_at)
) DEFAULT CHARSET = utf8mb4;

-- Every value we wrote over in Google, so that any write can be undone. Only ever added to.
CREATE TABLE google_before (
  office_id     BINARY(16)   NOT NULL,
  id            BINARY(16)   NOT NULL,
  account_id    BINARY(16)   NOT NULL,
  contact_id    BINARY(16)   NOT NULL,
  resource_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mask          VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  image         MEDIUMTEXT   NOT NULL,
  at            DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY google_before_contact (office_id, contact_id, id)
) DEFAULT CHARSET = utf8mb4;

-- db-scheduler's own table; its jobs belong to the installation, not to an office.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            BLOB         NULL,
  execution_time       TIMESTAMP(6) NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50)  NULL,
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT          NULL,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT     NULL,
  PRIMARY KEY (task_name, task_instance),
  INDEX execution_time_idx (execution_time),
  INDEX last_heartbeat_idx (last_heartbeat)
) DEFAULT CHARSET = utf8mb4;
