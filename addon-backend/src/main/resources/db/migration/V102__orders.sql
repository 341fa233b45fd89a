CREATE TABLE pipeline (
  office_id   BINARY(16)   NOT NULL,
  id          BINARY(16)   NOT NULL,
  name        VARCHAR(200) NOT NULL,
  next_number BIGINT       NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  version     INT          NOT NULL,
  PRIMARY KEY (office_id, id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE stage (
  office_id   BINARY(16)  NOT NULL,
  id          BINARY(16)  NOT NULL,
  pipeline_id BINARY(16)  NOT NULL,
  position    INT         NOT NULL,
  stage_key   VARCHAR(40) NOT NULL,
  kind        VARCHAR(8)  NOT NULL,
  names       JSON        NOT NULL,
  version     INT         NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY stage_position (office_id, pipeline_id, position)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE customer_order (
  office_id       BINARY(16)     NOT NULL,
  id              BINARY(16)     NOT NULL,
  number          BIGINT         NOT NULL,
  title           VARCHAR(300)   NOT NULL,
  contact_id      BINARY(16)     NOT NULL,
  organization_id BINARY(16)     NULL,
  pipeline_id     BINARY(16)     NOT NULL,
  stage_id        BINARY(16)     NOT NULL,
  amount          DECIMAL(19, 4) NULL,
  currency        CHAR(3)        NULL,
  line_items      JSON           NOT NULL,
  owner_id        BINARY(16)     NULL,
  opened_at       DATETIME(6)    NOT NULL,
  moved_at        DATETIME(6)    NOT NULL,
  closed_at       DATETIME(6)    NULL,
  created_at      DATETIME(6)    NOT NULL,
  updated_at      DATETIME(6)    NOT NULL,
  version         INT            NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY customer_order_number (office_id, number),
  KEY customer_order_contact (office_id, contact_id, closed_at),
  KEY customer_order_organization (office_id, organization_id, closed_at),
  KEY customer_order_stage (office_id, stage_id, moved_at)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE order_step (
  office_id  BINARY(16)   NOT NULL,
  id         BINARY(16)   NOT NULL,
  order_id   BINARY(16)   NOT NULL,
  stage_id   BINARY(16)   NOT NULL,
  at         DATETIME(6)  NOT NULL,
  user_id    BINARY(16)   NULL,
  actor_name VARCHAR(200) NOT NULL,
  door       VARCHAR(16)  NOT NULL,
  comment    TEXT         NULL,
  version    INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY order_step_order (office_id, order_id, at, id)
) DEFAULT CHARSET = utf8mb4;
