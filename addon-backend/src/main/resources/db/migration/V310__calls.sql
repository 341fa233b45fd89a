-- A call is told of by several sources; each of them tells of it once.
ALTER TABLE phone_call ADD COLUMN recording_url VARCHAR(2000) NULL;
ALTER TABLE interaction ADD COLUMN recording_url VARCHAR(2000) NULL;

CREATE TABLE phone_call_told (
  office_id BINARY(16)   NOT NULL,
  source    VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  told_key  VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  call_key  VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (office_id, source, told_key),
  KEY phone_call_told_call (office_id, call_key, source)
) DEFAULT CHARSET = utf8mb4;

INSERT INTO phone_call_told (office_id, source, told_key, call_key)
SELECT office_id, source, call_key, call_key FROM phone_call;

-- The task that a missed call made, while it may still be open.
CREATE TABLE call_back (
  office_id  BINARY(16)  NOT NULL,
  task_id    BINARY(16)  NOT NULL,
  number     VARCHAR(60) NOT NULL,
  contact_id BINARY(16)  NULL,
  missed_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (office_id, task_id),
  KEY call_back_number (office_id, number),
  KEY call_back_contact (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;

-- What a phone system signs its calls with.
CREATE TABLE call_hook (
  office_id    BINARY(16)     NOT NULL,
  id           BINARY(16)     NOT NULL,
  secret       VARBINARY(500) NOT NULL,
  created_at   DATETIME(6)    NOT NULL,
  last_used_at DATETIME(6)    NULL,
  revoked_at   DATETIME(6)    NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY call_hook_id (id)
) DEFAULT CHARSET = utf8mb4;
