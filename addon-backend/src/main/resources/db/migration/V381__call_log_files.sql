-- An uploaded call log: WAITING, READING, DONE, or BROKEN where it cannot be read on. What was taken in is counted with it.
CREATE TABLE call_log_file (
  office_id   BINARY(16)   NOT NULL,
  id          BINARY(16)   NOT NULL,
  name        VARCHAR(300) NOT NULL,
  user_id     BINARY(16)   NOT NULL,
  actor_name  VARCHAR(200) NOT NULL,
  uploaded_at DATETIME(6)  NOT NULL,
  finished_at DATETIME(6)  NULL,
  state       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  announced   INT          NOT NULL,
  place       INT          NOT NULL,
  logged      INT          NOT NULL,
  strange     INT          NOT NULL,
  known       INT          NOT NULL,
  skipped     INT          NOT NULL,
  unreadable  INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY call_log_file_state (state, office_id, id)
) DEFAULT CHARSET = utf8mb4;

-- The file itself until it is read: in the database, because any instance may have to go on with it.
CREATE TABLE call_log_part (
  office_id BINARY(16) NOT NULL,
  file_id   BINARY(16) NOT NULL,
  part      INT        NOT NULL,
  content   MEDIUMBLOB NOT NULL,
  PRIMARY KEY (office_id, file_id, part)
) DEFAULT CHARSET = utf8mb4;

-- What could not be read, and where it stands.
CREATE TABLE call_log_fault (
  office_id BINARY(16)   NOT NULL,
  file_id   BINARY(16)   NOT NULL,
  number    INT          NOT NULL,
  line      INT          NOT NULL,
  what      VARCHAR(300) NOT NULL,
  PRIMARY KEY (office_id, file_id, number)
) DEFAULT CHARSET = utf8mb4;
