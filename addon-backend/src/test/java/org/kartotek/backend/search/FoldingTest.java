package org.kartotek.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Şükür, sukur",
        "IŞIK, isik",
        "ışık, isik",
        "İstanbul, istanbul",
        "Əliyev, eliyev",
        "Bjørn Ås, bjorn as",
        "Ильина, ilina",
        "Пётр, petr",
        "Алёна, alena",
        "Straße, strasse",
        "O'Brien-Smith, obrien smith",
        "'  a   b ', a b",
    })
    void reducesToWhatAnyKeyboardTypes(String typed, String folded) {
        assertThat(Folding.fold(typed)).isEqualTo(folded);
    }
}
