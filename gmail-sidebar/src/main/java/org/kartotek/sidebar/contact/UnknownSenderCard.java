package org.kartotek.sidebar.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.Hit;

/** Somebody who is not in the card index: one form, filled from the mail's header. */
public record UnknownSenderCard(
        String email,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String organization,
        List<Hit> lookAlikes,
        List<Choice> groups)
        implements SidebarCard {
    public UnknownSenderCard {
        lookAlikes = List.copyOf(lookAlikes);
        groups = List.copyOf(groups);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, new Back("message"));
        return Card.named(
                        "unknown",
                        Section.of(lines.hits(lookAlikes)).titled(reader.say("unknown.similar")),
                        form(reader))
                .headed(Header.of(Text.of(reader.say("unknown.title")), Text.of(email)));
    }

    private Section form(Reader reader) {
        var widgets = new ArrayList<Widget>();
        widgets.add(TextInput.line("givenName", reader.say("field.givenName")).filled(givenName));
        widgets.add(
                TextInput.line("familyName", reader.say("field.familyName")).filled(familyName));
        widgets.add(
                TextInput.line("organization", reader.say("field.organization"))
                        .filled(organization)
                        .suggesting(reader.suggesting("organization")));
        widgets.add(TextInput.line("phone", reader.say("field.phone")));
        if (!groups.isEmpty()) {
            widgets.add(
                    SelectionInput.dropdown(
                            "group",
                            reader.say("field.group"),
                            Choice.items(reader.say("none"), groups)));
        }
        widgets.add(SelectionInput.tick("logMail", reader.say("unknown.logMail"), true));
        widgets.add(
                ButtonList.of(
                        Button.of(
                                        reader.say("unknown.add"),
                                        OnClick.of(
                                                reader.write("contact.add")
                                                        .with("email", email)
                                                        .saving("givenName")))
                                .filled()));
        return Section.of(widgets);
    }
}
