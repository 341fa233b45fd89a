-- How calls and meetings end in the words of an office; an empty list stands for the usual ones, in the reader's language.
CREATE TABLE outcome_list (
  office_id     BINARY(16)  NOT NULL,
  kind          VARCHAR(16) CHARACTER SET ascii NOT NULL,
  labels        JSON        NOT NULL,
  labels_before JSON        NOT NULL,
  PRIMARY KEY (office_id, kind)
) DEFAULT CHARSET = utf8mb4;
