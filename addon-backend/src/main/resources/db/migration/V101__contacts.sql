CREATE TABLE organization (
  office_id   BINARY(16)   NOT NULL,
  id          BINARY(16)   NOT NULL,
  name        VARCHAR(300) NOT NULL,
  name_folded VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  website     VARCHAR(500) NULL,
  created_at  DATETIME(6)  NOT NULL,
  updated_at  DATETIME(6)  NOT NULL,
  version     INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY organization_name (office_id, name_folded)
) DEFAULT CHARSET = utf8mb4;

-- What a contact's row shows stands in the row; contact_key and search_token are its indexes.
CREATE TABLE contact (
  office_id       BINARY(16)   NOT NULL,
  id              BINARY(16)   NOT NULL,
  given_name      VARCHAR(300) NULL,
  middle_name     VARCHAR(300) NULL,
  family_name     VARCHAR(300) NULL,
  prefix          VARCHAR(100) NULL,
  suffix          VARCHAR(100) NULL,
  nickname        VARCHAR(300) NULL,
  sort_name       VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organization_id BINARY(16)   NULL,
  job_title       VARCHAR(300) NULL,
  owner_id        BINARY(16)   NULL,
  remark          TEXT         NULL,
  birthday        VARCHAR(10)  NULL,
  emails          JSON         NOT NULL,
  phones          JSON         NOT NULL,
  addresses       JSON         NOT NULL,
  urls            JSON         NOT NULL,
  last_interaction_at DATETIME(6) NULL,
  archived_at     DATETIME(6)  NULL,
  created_at      DATETIME(6)  NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  KEY contact_sort (office_id, archived_at, sort_name, id),
  KEY contact_recent (office_id, archived_at, last_interaction_at, id),
  KEY contact_organization (office_id, organization_id, sort_name)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE contact_key (
  office_id  BINARY(16)   NOT NULL,
  kind       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value      VARCHAR(320) COLLATE utf8mb4_bin NOT NULL,
  contact_id BINARY(16)   NOT NULL,
  PRIMARY KEY (office_id, kind, value, contact_id),
  KEY contact_key_contact (office_id, contact_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE contact_group (
  office_id  BINARY(16)   NOT NULL,
  id         BINARY(16)   NOT NULL,
  name       VARCHAR(200) NOT NULL,
  marker     VARCHAR(20)  NOT NULL,
  position   INT          NOT NULL,
  created_at DATETIME(6)  NOT NULL,
  version    INT          NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE KEY contact_group_name (office_id, name)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE contact_group_member (
  office_id  BINARY(16) NOT NULL,
  group_id   BINARY(16) NOT NULL,
  contact_id BINARY(16) NOT NULL,
  PRIMARY KEY (office_id, group_id, contact_id),
  KEY contact_group_member_contact (office_id, contact_id, group_id)
) DEFAULT CHARSET = utf8mb4;
