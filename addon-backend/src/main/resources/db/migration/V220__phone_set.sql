-- Whether an account can hold all contacts of the office, and when that was looked at last.
CREATE TABLE phone_set (
  office_id  BINARY(16)  NOT NULL,
  account_id BINARY(16)  NOT NULL,
  limited    BOOLEAN     NOT NULL,
  chosen_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (office_id, account_id)
) DEFAULT CHARSET = utf8mb4;

-- Only for a limited account: who is in its phone set, and who was taken out of it and why. No row: never in it.
CREATE TABLE phone_set_member (
  office_id  BINARY(16)  NOT NULL,
  account_id BINARY(16)  NOT NULL,
  contact_id BINARY(16)  NOT NULL,
  is_on      BOOLEAN     NOT NULL,
  reason     VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since      DATETIME(6) NOT NULL,
  PRIMARY KEY (office_id, account_id, contact_id),
  KEY phone_set_member_contact (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;
