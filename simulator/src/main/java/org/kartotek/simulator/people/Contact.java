package org.kartotek.simulator.people;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of a contact. Never changed in place: its nodes are shared with answers.
 *
 * @param fields the person fields, tidied, without resourceName, etag and metadata
 * @param version grows with every change of the address book
 * @param previousNames resource names it had before
 * @param photo key of its photo
 */
public record Contact(
        long id,
        ObjectNode fields,
        long version,
        Instant updatedAt,
        boolean deleted,
        List<String> previousNames,
        @Nullable String photo) {

    public Contact {
        previousNames = List.copyOf(previousNames);
    }

    public String resourceName() {
        return "people/c" + id;
    }

    /** Google's contact source counts in hexadecimal. */
    public String sourceId() {
        return Long.toHexString(id);
    }

    /**
     * Advances with every change, a group's or a photo's too. Not to be mixed up with {@link
     * #sourceEtag}.
     */
    public String etag() {
        return "%EgcBAgMFBwkK" + encode(id ^ 0x5bd1e995L, version);
    }

    String sourceEtag() {
        return "#" + encode(version, id);
    }

    private static String encode(long one, long other) {
        byte[] bytes = ByteBuffer.allocate(16).putLong(one).putLong(other).array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The entries of one field, empty when there are none. */
    public List<JsonNode> all(String field) {
        return fields.path(field).valueStream().toList();
    }

    public Optional<JsonNode> first(String field) {
        return all(field).stream().findFirst();
    }

    public String note() {
        return first("biographies").map(n -> n.path("value").asString("")).orElse("");
    }

    public String displayName() {
        return first("names").map(n -> n.path("displayName").asString("")).orElse("");
    }

    /** {@code contactGroups/myContacts} and so on. */
    public Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        for (JsonNode membership : all("memberships")) {
            groups.add(
                    membership.at("/contactGroupMembership/contactGroupResourceName").asString(""));
        }
        return groups;
    }

    /** Where the photo is served; a silhouette when there is none. */
    public String photoUrl(URI root) {
        return root + "photos/c" + id + "/" + (photo == null ? "default" : photo) + "=s100";
    }

    Contact stamped(long newVersion, Instant at) {
        return new Contact(id, fields, newVersion, at, deleted, previousNames, photo);
    }

    Contact withFields(ObjectNode newFields) {
        return new Contact(id, newFields, version, updatedAt, deleted, previousNames, photo);
    }

    Contact withDeleted(boolean gone) {
        return new Contact(id, fields, version, updatedAt, gone, previousNames, photo);
    }

    Contact withPhoto(@Nullable String newPhoto) {
        return new Contact(id, fields, version, updatedAt, deleted, previousNames, newPhoto);
    }

    /** The same contact under another resource name. */
    Contact renamed(long newId) {
        List<String> names = new ArrayList<>(previousNames);
        names.add(resourceName());
        return new Contact(newId, fields, version, updatedAt, deleted, names, photo);
    }

    ObjectNode asJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("version", version).put("updatedAt", updatedAt.toString());
        json.set("fields", fields);
        if (deleted) {
            json.put("deleted", true);
        }
        if (photo != null) {
            json.put("photo", photo);
        }
        if (!previousNames.isEmpty()) {
            previousNames.forEach(json.putArray("previousNames")::add);
        }
        return json;
    }

    static Contact of(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.path("previousNames").forEach(name -> names.add(name.asString()));
        return new Contact(
                json.path("id").asLong(),
                json.path("fields").asObject(),
                json.path("version").asLong(),
                Instant.parse(json.path("updatedAt").asString()),
                json.path("deleted").asBoolean(false),
                names,
                json.path("photo").asString(null));
    }
}
