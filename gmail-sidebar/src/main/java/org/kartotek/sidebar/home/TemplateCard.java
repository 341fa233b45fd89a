package org.kartotek.sidebar.home;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.ShownTemplate;

/**
 * A template as it will stand in the mail.
 *
 * @param language of the text; the others there are can be chosen
 * @param contact whose facts fill it, empty when it is nobody known
 * @param mail the mail it shall begin; without one it goes into the open draft
 */
public record TemplateCard(
        ShownTemplate template,
        String text,
        String language,
        List<String> languages,
        String contact,
        @Nullable NewMail mail)
        implements SidebarCard {
    private static final int A_ROW = 3;

    public TemplateCard {
        languages = List.copyOf(languages);
    }

    @Override
    public Card card(Reader reader) {
        var full = mail != null && !mail.carriesText();
        return Card.named(
                        "template",
                        Section.of(TextParagraph.of(inserted(text))),
                        full
                                ? Section.of(TextParagraph.of(reader.say("template.long")))
                                : Section.of(),
                        others(reader))
                .headed(Header.of(Text.of(template.name())))
                .footer(FixedFooter.of(use(reader)));
    }

    /** What stands in the mail afterwards. */
    public static Html inserted(String text) {
        return Html.text(text);
    }

    private Button use(Reader reader) {
        return mail == null
                ? Button.of(
                        reader.say("compose.insert"),
                        OnClick.of(asking(reader, "template.insert", language)))
                : Button.of(reader.say("mail.open"), OnClick.open(mail.link()));
    }

    private Section others(Reader reader) {
        var others = languages.stream().filter(it -> !it.equals(language)).toList();
        if (others.isEmpty()) {
            return Section.of();
        }
        var buttons = others.stream().map(it -> in(reader, it)).toList();
        var first = Math.min(buttons.size(), A_ROW);
        return Section.of(
                        new ButtonList(buttons.subList(0, first)),
                        first == buttons.size()
                                ? null
                                : new ButtonList(buttons.subList(first, buttons.size())))
                .titled(reader.say("template.other"));
    }

    private Button in(Reader reader, String other) {
        var locale = Locale.of(other);
        var name = locale.getDisplayLanguage(locale);
        return Button.of(
                name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                OnClick.of(asking(reader, "template.turn", other)));
    }

    private Action asking(Reader reader, String op, String language) {
        var action =
                reader.action(op)
                        .with("id", template.id())
                        .with("to", contact)
                        .with("language", language);
        return mail == null ? action : action.with("mail", "new");
    }
}
