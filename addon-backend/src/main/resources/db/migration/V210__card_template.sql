-- Which facts an office wants on its call cards, in which order, and how long a card may get.
CREATE TABLE card_template (
  office_id   BINARY(16)   NOT NULL,
  fields      JSON         NOT NULL,
  custom_text VARCHAR(1000) NOT NULL,
  budget      INT          NOT NULL,
  PRIMARY KEY (office_id)
) DEFAULT CHARSET = utf8mb4;
