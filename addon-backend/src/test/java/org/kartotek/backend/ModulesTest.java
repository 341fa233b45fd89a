package org.kartotek.backend;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void everyFeatureKeepsToItsBorders() {
        ApplicationModules.of(Kartotek.class).verify();
    }
}
