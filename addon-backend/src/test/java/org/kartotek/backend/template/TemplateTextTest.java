package org.kartotek.backend.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.template.TemplateRefused.Reason;

/** How a kept text becomes a mail to one customer. */
class TemplateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dear {firstName|there},; Dear Ayşe,",
                "Dear { firstName },; Dear Ayşe,",
                "{orderTitle|your order} is ready; your order is ready",
                "About {organization}.; About .",
                "{orderStage|a|b}; a|b",
                "100 % {sure}; 100 % {sure}",
                "$1 \\ {firstName}; $1 \\ Ayşe",
            })
    void aFieldIsFilledOrFallsBack(String text, String filled) {
        assertThat(new TemplateText(text).filled(Map.of(TemplateField.FIRST_NAME, "Ayşe")))
                .isEqualTo(filled);
    }

    @Test
    void whatFillsAFieldIsNoFieldItself() {
        var facts = Map.of(TemplateField.FIRST_NAME, "{myName} $1", TemplateField.MY_NAME, "Anna");

        assertThat(new TemplateText("{firstName}").filled(facts)).isEqualTo("{myName} $1");
    }

    @Test
    void aTemplateNamesTheFieldThatDoesNotExist() {
        assertThatThrownBy(() -> new TemplateDraft("Ready", Map.of("en", "Dear {surname|you}")))
                .isInstanceOfSatisfying(
                        TemplateRefused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_FIELD);
                            assertThat(refused.field()).isEqualTo("surname");
                        });
    }

    @ParameterizedTest
    @CsvSource({"'',hello,NO_NAME", "Ready,' ',NO_TEXT"})
    void aTemplateHasANameAndAText(String name, String text, Reason reason) {
        assertThatThrownBy(() -> new TemplateDraft(name, Map.of("en", text)))
                .isInstanceOfSatisfying(
                        TemplateRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theLanguageWishedForIsTakenWhenThereIsATextInIt() {
        var template = new Template(UUID.randomUUID(), "Ready", Map.of("tr", "a", "ru", "b"));

        assertThat(template.nearest(Language.TR, Language.RU)).isEqualTo(Language.TR);
        assertThat(template.nearest(Language.NB, Language.TR)).isEqualTo(Language.TR);
        assertThat(template.nearest(Language.NB, Language.AZ)).isEqualTo(Language.RU);
    }
}
