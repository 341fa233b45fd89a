-- What an office chose about its mail: the Gmail label that lets mail in whoever wrote it, and whether whole texts are kept.
CREATE TABLE office_mail (
  office_id  BINARY(16)   NOT NULL,
  keep_label VARCHAR(225) NOT NULL,
  full_text  BOOLEAN      NOT NULL,
  PRIMARY KEY (office_id)
) DEFAULT CHARSET = utf8mb4;

-- The Gmail label under which a user's mail stays out.
CREATE TABLE user_mail (
  office_id       BINARY(16)   NOT NULL,
  user_id         BINARY(16)   NOT NULL,
  leave_out_label VARCHAR(225) NOT NULL,
  PRIMARY KEY (office_id, user_id)
) DEFAULT CHARSET = utf8mb4;

-- Which label of a mailbox has the chosen name, if any has; a row says that mail under it was looked for.
CREATE TABLE mail_label (
  office_id  BINARY(16)  NOT NULL,
  account_id BINARY(16)  NOT NULL,
  purpose    VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(225) NOT NULL,
  label_id   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (office_id, account_id, purpose)
) DEFAULT CHARSET = utf8mb4;

-- Mail that somebody's label keeps out, by nothing but its key, so that no other mailbox brings it in.
CREATE TABLE mail_left_out (
  office_id  BINARY(16)   NOT NULL,
  source_key VARCHAR(400) COLLATE utf8mb4_bin NOT NULL,
  account_id BINARY(16)   NOT NULL,
  PRIMARY KEY (office_id, source_key, account_id)
) DEFAULT CHARSET = utf8mb4;

-- Who is on a mail that came in by its label and that no contact has.
CREATE TABLE mail_stranger (
  office_id      BINARY(16)   NOT NULL,
  interaction_id BINARY(16)   NOT NULL,
  email          VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
  name           VARCHAR(200) NOT NULL,
  PRIMARY KEY (office_id, interaction_id, email),
  KEY mail_stranger_email (office_id, email)
) DEFAULT CHARSET = utf8mb4;

-- What is attached to a mail; the files themselves stay in Gmail.
CREATE TABLE mail_attachment (
  office_id      BINARY(16)   NOT NULL,
  interaction_id BINARY(16)   NOT NULL,
  position       INT          NOT NULL,
  name           VARCHAR(255) NOT NULL,
  type           VARCHAR(127) NOT NULL,
  size           BIGINT       NOT NULL,
  PRIMARY KEY (office_id, interaction_id, position)
) DEFAULT CHARSET = utf8mb4;

-- Whole texts, only while the office wants them.
CREATE TABLE mail_text (
  office_id      BINARY(16) NOT NULL,
  interaction_id BINARY(16) NOT NULL,
  text           MEDIUMTEXT NOT NULL,
  PRIMARY KEY (office_id, interaction_id)
) DEFAULT CHARSET = utf8mb4;
