package org.kartotek.sync.note;

import java.util.List;

/** An order a line may move, with the stages of its pipeline under all their names. */
public record OpenOrder(long number, List<StageNames> stages) {
    /** One stage and what it is called in every office language. */
    public record StageNames(String stage, List<String> names) {
        public StageNames {
            names = List.copyOf(names);
        }
    }

    public OpenOrder {
        stages = List.copyOf(stages);
    }
}
