-- Texts an office writes again and again; one that was deleted can be brought back.
CREATE TABLE template (
  office_id  BINARY(16)   NOT NULL,
  id         BINARY(16)   NOT NULL,
  name       VARCHAR(80)  NOT NULL,
  texts      JSON         NOT NULL,
  deleted_at TIMESTAMP(6) NULL,
  PRIMARY KEY (office_id, id)
) DEFAULT CHARSET = utf8mb4;
