package org.kartotek.backend.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A pipeline's stages in order. */
public record StageList(UUID pipelineId, List<Stage> stages) {
    public StageList {
        stages = List.copyOf(stages);
    }

    public Stage first() {
        return stages.getFirst();
    }

    /**
     * @throws java.util.NoSuchElementException when the stage is not of this pipeline
     */
    public Stage byId(UUID id) {
        return stages.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** By key, or by exact name in any language, whatever the case. */
    public Optional<Stage> byWord(String word) {
        return stages.stream()
                .filter(s ->
                        s.key().equalsIgnoreCase(word.strip())
                                || s.names().byLanguage().values().stream()
                                        .anyMatch(n -> n.equalsIgnoreCase(word.strip())))
                .findFirst();
    }

    /** The stage one tap moves to: the next that is not lost; empty at the end. */
    public Optional<Stage> after(Stage stage) {
        return stages.stream()
                .filter(s -> s.position() > stage.position() && s.kind() != Stage.Kind.LOST)
                .findFirst()
                .filter(next -> stage.kind() == Stage.Kind.OPEN);
    }
}
