-- A mail follows its conversation to the order the conversation is about.
ALTER TABLE mail_copy ADD KEY mail_copy_thread (office_id, account_id, thread_id);
