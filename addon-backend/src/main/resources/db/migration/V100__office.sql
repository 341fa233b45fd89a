-- Every tenant table starts its primary key and indexes with office_id: it is the tenant and the shard key.
-- Times are UTC instants, amounts DECIMAL with an ISO 4217 currency, ids UUIDv7.
CREATE TABLE office (
  id            BINARY(16)   NOT NULL,
  name          VARCHAR(200) NOT NULL,
  time_zone     VARCHAR(64)  NOT NULL,
  locale        VARCHAR(20)  NOT NULL,
  currency      CHAR(3)      NOT NULL,
  phone_region  CHAR(2)      NOT NULL,
  own_domains   JSON         NOT NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE app_user (
  office_id       BINARY(16)   NOT NULL,
  id              BINARY(16)   NOT NULL,
  email           VARCHAR(320) NOT NULL,
  google_sub      VARCHAR(64)  NULL,
  name            VARCHAR(200) NOT NULL,
  role            VARCHAR(16)  NOT NULL,
  locale          VARCHAR(20)  NULL,
  active          BOOLEAN      NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  last_seen_at    DATETIME(6)  NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY app_user_email (office_id, email),
  -- Signing in starts without an office, so these two are looked up across offices (package access only).
  UNIQUE KEY app_user_sub (google_sub),
  KEY app_user_by_email (email)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE api_token (
  office_id    BINARY(16)   NOT NULL,
  id           BINARY(16)   NOT NULL,
  user_id      BINARY(16)   NOT NULL,
  name         VARCHAR(100) NOT NULL,
  token_hash   BINARY(32)   NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_used_at DATETIME(6)  NULL,
  revoked_at   DATETIME(6)  NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY api_token_hash (token_hash)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE idempotent_request (
  office_id    BINARY(16)   NOT NULL,
  scope        VARCHAR(40)  NOT NULL,
  request_key  VARCHAR(200) NOT NULL,
  request_hash BINARY(32)   NOT NULL,
  status       INT          NULL,
  answer       LONGTEXT     NULL,
  created_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, scope, request_key),
  KEY idempotent_request_age (office_id, created_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE audit_entry (
  office_id    BINARY(16)   NOT NULL,
  id           BINARY(16)   NOT NULL,
  at           DATETIME(6)  NOT NULL,
  user_id      BINARY(16)   NULL,
  actor_name   VARCHAR(200) NOT NULL,
  door         VARCHAR(16)  NOT NULL,
  action       VARCHAR(60)  NOT NULL,
  subject_kind VARCHAR(20)  NULL,
  subject_id   BINARY(16)   NULL,
  detail       TEXT         NULL,
  PRIMARY KEY (office_id, id),
  KEY audit_entry_subject (office_id, subject_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE search_token (
  office_id    BINARY(16)  NOT NULL,
  token        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id   BINARY(16)  NOT NULL,
  PRIMARY KEY (office_id, token, subject_kind, subject_id),
  KEY search_token_subject (office_id, subject_id, token)
) DEFAULT CHARSET = utf8mb4;
