-- The open orders of an office by stage, counted and summed without a look at the orders themselves.
ALTER TABLE customer_order ADD KEY customer_order_open (office_id, closed_at, stage_id, currency, amount);

-- The meetings of a day: what begins later is left out before its contacts are looked up.
ALTER TABLE meeting
  DROP KEY meeting_day,
  ADD KEY meeting_day (office_id, ends_at, starts_at);
