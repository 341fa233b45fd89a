CREATE TABLE interaction (
  office_id        BINARY(16)    NOT NULL,
  id               BINARY(16)    NOT NULL,
  kind             VARCHAR(10)   NOT NULL,
  direction        VARCHAR(4)    NULL,
  at               DATETIME(6)   NOT NULL,
  duration_seconds INT           NULL,
  subject          VARCHAR(500)  NULL,
  text             TEXT          NULL,
  order_id         BINARY(16)    NULL,
  user_id          BINARY(16)    NULL,
  actor_name       VARCHAR(200)  NOT NULL,
  door             VARCHAR(16)   NOT NULL,
  -- What makes the same thing seen twice one row: "mail:<Message-ID>", "call:+47…:epoch:in", "event:uid:start".
  source_key       VARCHAR(400)  COLLATE utf8mb4_bin NULL,
  created_at       DATETIME(6)   NOT NULL,
  version          INT           NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY interaction_source (office_id, source_key)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE interaction_contact (
  office_id      BINARY(16) NOT NULL,
  interaction_id BINARY(16) NOT NULL,
  contact_id     BINARY(16) NOT NULL,
  PRIMARY KEY (office_id, interaction_id, contact_id),
  KEY interaction_contact_contact (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE note (
  office_id       BINARY(16)   NOT NULL,
  id              BINARY(16)   NOT NULL,
  text            TEXT         NOT NULL,
  at              DATETIME(6)  NOT NULL,
  user_id         BINARY(16)   NULL,
  actor_name      VARCHAR(200) NOT NULL,
  door            VARCHAR(16)  NOT NULL,
  contact_id      BINARY(16)   NULL,
  organization_id BINARY(16)   NULL,
  order_id        BINARY(16)   NULL,
  source_key      VARCHAR(400) COLLATE utf8mb4_bin NULL,
  created_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY note_source (office_id, source_key)
) DEFAULT CHARSET = utf8mb4;

-- One row per subject (contact, organization, order, user) and thing that happened: every timeline is one range of one index.
CREATE TABLE timeline_entry (
  office_id  BINARY(16)  NOT NULL,
  subject_id BINARY(16)  NOT NULL,
  at         DATETIME(6) NOT NULL,
  entry_id   BINARY(16)  NOT NULL,
  kind       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contact_id BINARY(16)  NULL,
  order_id   BINARY(16)  NULL,
  user_id    BINARY(16)  NULL,
  PRIMARY KEY (office_id, subject_id, at, entry_id),
  KEY timeline_entry_entry (office_id, entry_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE task (
  office_id   BINARY(16)   NOT NULL,
  id          BINARY(16)   NOT NULL,
  title       VARCHAR(500) NOT NULL,
  due_at      DATETIME(6)  NULL,
  assignee_id BINARY(16)   NULL,
  contact_id  BINARY(16)   NULL,
  order_id    BINARY(16)   NULL,
  done_at     DATETIME(6)  NULL,
  actor_name  VARCHAR(200) NOT NULL,
  door        VARCHAR(16)  NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  version     INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY task_assignee (office_id, assignee_id, done_at, due_at),
  KEY task_contact (office_id, contact_id, done_at, due_at)
) DEFAULT CHARSET = utf8mb4;
