-- An address is searched for on behalf of each contact that has it: whoever gets it later gets its old mail too.
-- `again`: the history of the mailbox broke off after the search, so what came since is looked for once more.
-- Searches of before belong to nobody, and are made anew.
ALTER TABLE mail_search
  ADD COLUMN contact_id BINARY(16) NOT NULL DEFAULT x'00000000000000000000000000000000' AFTER what,
  ADD COLUMN again BOOLEAN NOT NULL DEFAULT FALSE,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (office_id, account_id, what, contact_id);
