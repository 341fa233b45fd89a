package org.kartotek.simulator.host;

import java.util.Map;
import org.kartotek.simulator.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Decides, as Google does, whether an add-on's answer can be shown. */
final class AnswerCheck {

    private static final int MOST = 100;

    private static final Map<String, String> PERMISSIONS =
            Map.of(
                    "requesting_google_scopes", "Scopes",
                    "basic_authorization_prompt", "BasicPrompt",
                    "custom_authorization_prompt", "CustomPrompt");

    private final Vocabulary vocabulary = new Vocabulary();

    Verdict of(EntryPoint asked, int status, String body) {
        var verdict = new Verdict();
        if (status != 200) {
            verdict.refuse("answer", "the add-on answered HTTP " + status);
            return verdict;
        }
        try {
            check(asked, Json.read(body), verdict);
        } catch (JacksonException e) {
            verdict.refuse("answer", "is not JSON: " + e.getOriginalMessage());
        }
        return verdict;
    }

    private void check(EntryPoint asked, JsonNode answer, Verdict verdict) {
        for (var permission : PERMISSIONS.entrySet()) {
            if (answer.has(permission.getKey())) {
                JsonNode prompt = answer.path(permission.getKey());
                vocabulary.check(permission.getValue(), prompt, permission.getKey(), verdict);
                return;
            }
        }
        vocabulary.check(asked.answerType(), answer, "answer", verdict);
        checkCards(answer, "answer", verdict);
    }

    /** Cards stand in navigations and behind clicks, so they are looked for everywhere. */
    private static void checkCards(JsonNode node, String path, Verdict verdict) {
        if (node.path("sections").isArray()) {
            checkSize(node, path, verdict);
        }
        if (node.has("multiSelectMaxSelectedItems") || node.path("items").isArray()) {
            demandAtMost(node.path("items").size(), "items", path, verdict);
        }
        node.properties()
                .forEach(field ->
                        checkCards(field.getValue(), path + "." + field.getKey(), verdict));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkCards(node.path(i), path + "[" + i + "]", verdict);
            }
        }
    }

    private static void checkSize(JsonNode card, String path, Verdict verdict) {
        int widgets = 0;
        for (JsonNode section : card.path("sections")) {
            widgets += section.path("widgets").size();
        }
        demandAtMost(widgets, "widgets", path, verdict);
        demandAtMost(card.path("sections").size(), "sections", path, verdict);
        checkFooter(card.path("fixedFooter"), path + ".fixedFooter", verdict);
    }

    private static void checkFooter(JsonNode footer, String path, Verdict verdict) {
        footer.properties()
                .forEach(button -> {
                    if (!button.getValue().has("color") || !button.getValue().has("text")) {
                        verdict.warn(path + "." + button.getKey(), "needs a text and a color");
                    }
                });
    }

    private static void demandAtMost(int count, String what, String path, Verdict verdict) {
        if (count > MOST) {
            verdict.refuse(path, count + " " + what + ", Google takes " + MOST);
        }
    }
}
