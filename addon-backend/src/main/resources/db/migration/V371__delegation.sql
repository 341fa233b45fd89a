-- Read by leave of the domain's admin, without a token of its owner.
ALTER TABLE google_account ADD COLUMN delegated BOOLEAN NOT NULL DEFAULT FALSE;

-- Users who do not want their own mailbox and calendar to be read that way.
CREATE TABLE mailbox_refusal (
  office_id  BINARY(16)  NOT NULL,
  user_id    BINARY(16)  NOT NULL,
  refused_at DATETIME(6) NOT NULL,
  PRIMARY KEY (office_id, user_id)
) DEFAULT CHARSET = utf8mb4;
