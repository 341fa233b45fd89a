-- What the operator should know although the lane goes on by itself, and when it had to begin again for it; since when
-- somebody waits for the lane's next round.
ALTER TABLE sync_lane
  ADD COLUMN alert      VARCHAR(1000) NULL,
  ADD COLUMN alerted_at DATETIME(6)   NULL,
  ADD COLUMN asked_at   DATETIME(6)   NULL;
