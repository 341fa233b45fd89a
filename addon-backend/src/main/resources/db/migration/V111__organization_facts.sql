-- An organization can be called, written to and visited, not only its people.
ALTER TABLE organization
  ADD COLUMN phones JSON NULL,
  ADD COLUMN emails JSON NULL,
  ADD COLUMN address VARCHAR(1000) NULL;
