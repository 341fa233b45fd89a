package org.kartotek.backend.google.contacts;

import java.util.UUID;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.Plan.Side;

/**
 * A value of one field that lost against a later edit.
 *
 * @param noteId the note in the contact's timeline that shows it, which is also its own id
 * @param field always one with a single text
 * @param from where it had been typed
 * @param used true once somebody has taken it after all
 */
public record KeptValue(
        UUID noteId, UUID contactId, Field field, String value, Side from, boolean used) {}
