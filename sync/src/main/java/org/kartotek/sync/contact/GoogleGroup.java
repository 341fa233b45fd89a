package org.kartotek.sync.contact;

/**
 * A label of a Google account. Google's own ones, such as {@code myContacts}, are not ours to show.
 */
public record GoogleGroup(String resourceName, String name, boolean ownedByPeople, String etag) {}
