package org.kartotek.backend.template;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave open. */
public enum TemplateField {
    FIRST_NAME("firstName"),
    ORGANIZATION("organization"),
    ORDER_NUMBER("orderNumber"),
    ORDER_TITLE("orderTitle"),
    ORDER_STAGE("orderStage"),
    ORDER_AMOUNT("orderAmount"),
    MY_NAME("myName");

    private final String word;

    TemplateField(String word) {
        this.word = word;
    }

    /** As it is typed between braces, in every language. */
    public String word() {
        return word;
    }

    static Optional<TemplateField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
