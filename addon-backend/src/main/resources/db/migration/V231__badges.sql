-- Whether who has no photo gets a drawn one while an order is open.
ALTER TABLE card_template ADD COLUMN badge BOOLEAN NOT NULL DEFAULT FALSE;

-- Which badge a contact shall have in Google, and which one of ours stands there. `photo` is its address, by which we know
-- that it is still ours; `sending_at` stands from before a call until its answer.
CREATE TABLE google_badge (
  office_id  BINARY(16)   NOT NULL,
  account_id BINARY(16)   NOT NULL,
  contact_id BINARY(16)   NOT NULL,
  wanted     VARCHAR(40)  NOT NULL,
  shown      VARCHAR(40)  NOT NULL,
  photo      VARCHAR(700) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sending_at DATETIME(6)  NULL,
  due        BOOLEAN      NOT NULL,
  not_before DATETIME(6)  NOT NULL,
  PRIMARY KEY (office_id, account_id, contact_id),
  KEY google_badge_due (office_id, account_id, due, not_before)
) DEFAULT CHARSET = utf8mb4;
