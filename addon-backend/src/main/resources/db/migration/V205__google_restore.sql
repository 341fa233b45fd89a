-- Before-images know the labels too.
ALTER TABLE google_before ADD COLUMN labels JSON NULL;

-- Contacts that stand in Google as we found them: nothing of ours is written to them.
CREATE TABLE google_left (
  office_id  BINARY(16)  NOT NULL,
  account_id BINARY(16)  NOT NULL,
  contact_id BINARY(16)  NOT NULL,
  since      DATETIME(6) NOT NULL,
  PRIMARY KEY (office_id, account_id, contact_id)
) DEFAULT CHARSET = utf8mb4;

-- Whole accounts that are put back as we found them.
CREATE TABLE google_leaving (
  office_id  BINARY(16)  NOT NULL,
  account_id BINARY(16)  NOT NULL,
  begun_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (office_id, account_id)
) DEFAULT CHARSET = utf8mb4;
