-- Contacts that Google does not have any more, and what became of them here.
CREATE TABLE google_removal (
  office_id     BINARY(16)   NOT NULL,
  account_id    BINARY(16)   NOT NULL,
  resource_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contact_id    BINARY(16)   NOT NULL,
  merged_into   BINARY(16)   NULL,
  title         VARCHAR(300) NOT NULL,
  state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  noticed_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, account_id, resource_name),
  KEY google_removal_state (office_id, account_id, state, noticed_at),
  KEY google_removal_contact (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;

-- What an office wants done in Google; a missing row means the careful answer everywhere.
CREATE TABLE google_policy (
  office_id    BINARY(16)  NOT NULL,
  when_archived VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (office_id)
) DEFAULT CHARSET = utf8mb4;
