-- How many messages a mailbox had to be read for, when last there was something to catch up with.
CREATE TABLE mail_backlog (
  office_id  BINARY(16) NOT NULL,
  account_id BINARY(16) NOT NULL,
  found      INT        NOT NULL,
  PRIMARY KEY (office_id, account_id)
) DEFAULT CHARSET = utf8mb4;
