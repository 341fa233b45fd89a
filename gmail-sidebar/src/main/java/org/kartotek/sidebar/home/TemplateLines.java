package org.kartotek.sidebar.home;

import java.util.List;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.ShownTemplate;

/** The office's templates, one tap from being read. */
record TemplateLines(List<ShownTemplate> templates) {
    private static final int MOST = 50;
    private static final int FIRST = 8;
    private static final int A_NAME = 80;

    /**
     * @param view what the tap asks for, without which template
     */
    Section section(Reader reader, Action view) {
        if (templates.isEmpty()) {
            return Section.of(TextParagraph.of(reader.say("template.none")))
                    .titled(reader.say("template.title"));
        }
        return Section.of(templates.stream().limit(MOST).map(it -> line(reader, it, view)).toList())
                .titled(reader.say("template.title"))
                .showing(FIRST);
    }

    private static DecoratedText line(Reader reader, ShownTemplate template, Action view) {
        return DecoratedText.of(Html.typed(template.name(), A_NAME))
                .icon(reader.icon(Sign.NOTE))
                .opening(OnClick.of(view.with("id", template.id())));
    }
}
