package org.kartotek.backend.order;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The stages of the current office's pipelines. */
interface Stages extends Repository<Stage, UUID> {
    Stage save(Stage stage);

    List<Stage> findAllByOrderByPosition();
}
