-- Numbers of nobody that somebody does not want to see among the unknown callers.
CREATE TABLE muted_number (
  office_id BINARY(16)  NOT NULL,
  number    VARCHAR(60) NOT NULL,
  PRIMARY KEY (office_id, number)
) DEFAULT CHARSET = utf8mb4;
