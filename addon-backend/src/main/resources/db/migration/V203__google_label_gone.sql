-- When a label was found deleted in Google while its group still has people here: somebody is asked.
ALTER TABLE google_group_link ADD COLUMN gone_at DATETIME(6) NULL;
