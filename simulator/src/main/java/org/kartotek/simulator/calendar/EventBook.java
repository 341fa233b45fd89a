package org.kartotek.simulator.calendar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of one calendar, deleted ones included. Events are never changed in place; each new
 * version takes the next number. Callers hold the monitor of {@link EventBooks}.
 */
final class EventBook {
    private final String owner;
    private final String id;
    private String summary;
    private final Map<String, Long> versions = new HashMap<>();
    private final NavigableMap<Long, ObjectNode> byVersion = new TreeMap<>();
    private long version;

    EventBook(String owner, String id, String summary) {
        this.owner = owner;
        this.id = id;
        this.summary = summary;
    }

    String owner() {
        return owner;
    }

    String id() {
        return id;
    }

    boolean primary() {
        return id.equals(owner);
    }

    String summary() {
        return summary;
    }

    void rename(String name) {
        this.summary = name;
    }

    long version() {
        return version;
    }

    Optional<ObjectNode> event(String eventId) {
        return Optional.ofNullable(versions.get(eventId)).map(byVersion::get);
    }

    /** Every event, the one changed longest ago first. */
    Collection<ObjectNode> events() {
        return byVersion.values();
    }

    Collection<ObjectNode> changedBetween(long known, long upTo) {
        return known >= upTo ? List.of() : byVersion.subMap(known, false, upTo, true).values();
    }

    /** The days of a series that differ from its rule. */
    List<ObjectNode> exceptions(String seriesId) {
        return byVersion.values().stream()
                .filter(event -> event.path("recurringEventId").asString("").equals(seriesId))
                .toList();
    }

    void keep(ObjectNode event, long newVersion) {
        var before = versions.put(event.path("id").asString(), newVersion);
        if (before != null) {
            byVersion.remove(before);
        }
        byVersion.put(newVersion, event);
        version = Math.max(version, newVersion);
    }
}
