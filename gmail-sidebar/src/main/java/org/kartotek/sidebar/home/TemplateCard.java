package org.kartotek.sidebar.home;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.home.Wording.Because;
import org.kartotek.sidebar.shown.ShownTemplate;
import org.kartotek.sidebar.words.Language;

/**
 * A template as it will stand in the mail.
 *
 * @param languages there is a text in; another than the one shown can be chosen
 * @param contact whose facts fill it, empty when it is nobody known
 * @param mail the mail it shall begin; without one it goes into the open draft
 */
public record TemplateCard(
        ShownTemplate template,
        String text,
        Wording wording,
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
                        language(reader))
                .headed(Header.of(Text.of(template.name())))
                .footer(FixedFooter.of(use(reader)));
    }

    /** What stands in the mail afterwards. */
    public static Html inserted(String text) {
        return Html.text(text);
    }

    private Button use(Reader reader) {
        if (mail == null) {
            return Button.of(
                    reader.say("compose.insert"), OnClick.of(using(reader, "template.insert")));
        }
        return Button.of(
                reader.say("mail.open"),
                wording.because() == Because.CHOSEN
                        ? OnClick.opening(using(reader, "mail.open"))
                        : OnClick.open(mail.link()));
    }

    /** Which one it is, why, and the others it was written in. */
    private Section language(Reader reader) {
        if (languages.size() < 2 && wording.asWished()) {
            return Section.of();
        }
        var widgets = new ArrayList<Widget>();
        widgets.add(
                DecoratedText.of(Html.text(Language.spoken(wording.language())))
                        .above(reader.say("template.language"))
                        .below(why(reader)));
        var others =
                languages.stream()
                        .filter(it -> !it.equals(wording.language()))
                        .map(it -> in(reader, it))
                        .toList();
        for (int i = 0; i < others.size(); i += A_ROW) {
            widgets.add(new ButtonList(others.subList(i, Math.min(i + A_ROW, others.size()))));
        }
        return Section.of(widgets);
    }

    private String why(Reader reader) {
        return wording.asWished()
                ? reader.say("template.because." + wording.because())
                : reader.say("template.lacking", "language", Language.spoken(wording.wished()));
    }

    private Button in(Reader reader, String other) {
        return Button.of(
                Language.spoken(other),
                OnClick.of(asking(reader, "template.turn", other).with("chosen", "yes")));
    }

    /** What is shown is what is used, whatever changes meanwhile. */
    private Action using(Reader reader, String op) {
        var action = asking(reader, op, wording.language());
        return wording.because() == Because.CHOSEN ? action.with("chosen", "yes") : action;
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
