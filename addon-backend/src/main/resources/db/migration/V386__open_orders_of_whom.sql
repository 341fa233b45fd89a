-- Whose the open orders are is counted with them, from the same index.
ALTER TABLE customer_order
  DROP KEY customer_order_open,
  ADD KEY customer_order_open (office_id, closed_at, stage_id, owner_id, currency, amount);
