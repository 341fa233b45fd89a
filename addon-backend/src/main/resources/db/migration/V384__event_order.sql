-- Which order a meeting is about, said beside the open event; by Google's id of the event, of one occurrence where it repeats.
CREATE TABLE event_order (
  office_id  BINARY(16)    NOT NULL,
  event_id   VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id   BINARY(16)    NOT NULL,
  PRIMARY KEY (office_id, event_id),
  KEY event_order_order (office_id, order_id)
) DEFAULT CHARSET = utf8mb4;

-- The open event, and the meetings of a day.
ALTER TABLE meeting
  ADD KEY meeting_event (office_id, event_id),
  ADD KEY meeting_day (office_id, ends_at);
