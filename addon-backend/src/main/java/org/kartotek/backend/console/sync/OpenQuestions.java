package org.kartotek.backend.console.sync;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.AnyQuestion;
import org.kartotek.backend.google.contacts.AskAboutLabels;
import org.kartotek.backend.google.contacts.AskAboutRemovals;
import org.kartotek.backend.google.contacts.ReviewStrangers;
import org.springframework.stereotype.Component;

/** What the sync with Google waits for somebody to say, in short, for the first page. */
@Component
public class OpenQuestions {
    /**
     * @param safe what did not happen meanwhile
     */
    public record Asked(String question, String safe, String path) {}

    private final AnyQuestion any;
    private final AskAboutRemovals removals;
    private final AskAboutLabels labels;
    private final ReviewStrangers strangers;

    OpenQuestions(
            AnyQuestion any,
            AskAboutRemovals removals,
            AskAboutLabels labels,
            ReviewStrangers strangers) {
        this.any = any;
        this.removals = removals;
        this.labels = labels;
        this.strangers = strangers;
    }

    public List<Asked> read(Say say) {
        if (!any.isOpen()) return List.of();
        var asked = new ArrayList<Asked>();
        for (var it : removals.open())
            asked.add(
                    new Asked(
                            say.text("removals.title", it.count(), it.email()),
                            say.text("asked.safe"),
                            "/sync"));
        for (var it : labels.open())
            asked.add(
                    new Asked(
                            say.text("labels.title", it.name(), it.email()),
                            say.text("asked.label.safe"),
                            "/sync"));
        int who = strangers.open().size();
        if (who > 0)
            asked.add(
                    new Asked(
                            say.text("asked.who", who),
                            say.text("asked.who.safe"),
                            "/sync/people"));
        return asked;
    }
}
