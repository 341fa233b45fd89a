-- What people at home write of the number, so that a contact written down without a country code finds its calls.
ALTER TABLE phone_call ADD COLUMN home_number VARCHAR(60) NULL;

-- When that source says the call began: two tellings may have to change places when a third one comes.
ALTER TABLE phone_call_told ADD COLUMN at DATETIME(6) NULL;
