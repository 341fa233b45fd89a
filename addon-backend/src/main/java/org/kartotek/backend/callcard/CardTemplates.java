package org.kartotek.backend.callcard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.ring.RingPlace;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The template of each office; an office that never changed it has the usual one. */
@Component
public class CardTemplates {
    private final JdbcTemplate jdbc;

    CardTemplates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public CardTemplate current() {
        return jdbc
                .query(
                        "select fields, custom_text, budget, ring_place, badge from card_template"
                                + " where office_id = ?",
                        (row, n) ->
                                template(row.getString(1), row.getString(2), row.getInt(3))
                                        .ringingAt(RingPlace.valueOf(row.getString(4)))
                                        .withBadge(row.getBoolean(5)),
                        office())
                .stream()
                .findFirst()
                .orElse(CardTemplate.DEFAULT);
    }

    void save(CardTemplate template) {
        var fields =
                template.order().stream()
                        .map(it -> Map.of("field", it.name(), "on", template.shows(it)))
                        .toList();
        jdbc.update(
                "insert into card_template (office_id, fields, custom_text, budget, ring_place,"
                        + " badge) values (?, ?, ?, ?, ?, ?) on duplicate key update fields ="
                        + " values(fields), custom_text = values(custom_text), budget ="
                        + " values(budget), ring_place = values(ring_place), badge = values(badge)",
                office(),
                Json.write(fields),
                template.customText(),
                template.budget(),
                template.ringing().name(),
                template.badge());
    }

    private record Stored(String field, boolean on) {}

    /** A field that this version does not know, from a newer one, is left out. */
    private static CardTemplate template(String fields, String customText, int budget) {
        var known = Set.of(CardField.values()).stream().map(Enum::name).toList();
        var stored =
                Json.read(fields, new TypeReference<List<Stored>>() {}).stream()
                        .filter(it -> known.contains(it.field()))
                        .toList();
        return new CardTemplate(
                stored.stream().map(it -> CardField.valueOf(it.field())).toList(),
                Set.copyOf(
                        stored.stream()
                                .filter(Stored::on)
                                .map(it -> CardField.valueOf(it.field()))
                                .toList()),
                customText,
                budget);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
