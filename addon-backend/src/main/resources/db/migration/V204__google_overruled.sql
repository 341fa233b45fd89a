-- Values that lost against a later edit of the same field. Each stands in the timeline as the note of the same id and can
-- be taken instead with one click.
CREATE TABLE google_overruled (
  office_id  BINARY(16)  NOT NULL,
  id         BINARY(16)  NOT NULL,
  contact_id BINARY(16)  NOT NULL,
  field      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value      TEXT        NOT NULL,
  came_from  VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  used_at    DATETIME(6) NULL,
  PRIMARY KEY (office_id, id),
  KEY google_overruled_contact (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;
