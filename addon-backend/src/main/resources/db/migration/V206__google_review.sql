-- People in Google who may be one of several contacts here: somebody has to say which, or that they are new.
CREATE TABLE google_review (
  office_id     BINARY(16)   NOT NULL,
  account_id    BINARY(16)   NOT NULL,
  resource_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title         VARCHAR(300) NOT NULL,
  contacts      JSON         NOT NULL,
  noticed_at    DATETIME(6)  NOT NULL,
  decided       BOOLEAN      NOT NULL,
  contact_id    BINARY(16)   NULL,
  PRIMARY KEY (office_id, account_id, resource_name)
) DEFAULT CHARSET = utf8mb4;

-- What a person waits for goes first.
ALTER TABLE google_outbox ADD COLUMN urgent BOOLEAN NOT NULL DEFAULT FALSE;
