-- In which language a contact is written to; who has none is written to as most of their organization are.
ALTER TABLE contact
  ADD COLUMN language VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY contact_organization_language (office_id, organization_id, language);
