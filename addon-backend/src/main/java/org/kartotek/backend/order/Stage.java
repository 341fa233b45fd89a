package org.kartotek.backend.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.office.OfficeRow;

/** A place in a pipeline. */
@Entity
public class Stage extends OfficeRow {
    public enum Kind {
        OPEN,
        WON,
        LOST;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private UUID pipelineId;
    private int position;

    @Column(name = "stage_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = StageNames.Column.class)
    private Map<String, String> names;

    @SuppressWarnings("NullAway.Init")
    protected Stage() {}

    Stage(UUID pipelineId, int position, String key, Kind kind, StageNames names) {
        this.pipelineId = pipelineId;
        this.position = position;
        this.key = key;
        this.kind = kind;
        this.names = names.byLanguage();
    }

    public UUID pipelineId() {
        return pipelineId;
    }

    public int position() {
        return position;
    }

    /** Stable, English, for imports and the API: {@code packing}. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return kind;
    }

    public StageNames names() {
        return new StageNames(names);
    }

    public String name(Locale locale) {
        return names().in(locale);
    }
}
