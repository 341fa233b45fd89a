-- What stood in an order before somebody wrote its title, figures or owner anew: what undo puts back.
CREATE TABLE order_edit (
  office_id    BINARY(16)   NOT NULL,
  id           BINARY(16)   NOT NULL,
  order_id     BINARY(16)   NOT NULL,
  at           DATETIME(6)  NOT NULL,
  user_id      BINARY(16)   NULL,
  actor_name   VARCHAR(200) NOT NULL,
  door         VARCHAR(16)  NOT NULL,
  facts_before JSON         NOT NULL,
  facts_after  JSON         NOT NULL,
  version      INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY order_edit_order (office_id, order_id, at)
) DEFAULT CHARSET = utf8mb4;
