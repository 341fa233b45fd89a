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
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.LookAlike;
import org.kartotek.sidebar.shown.Offered;

/**
 * Somebody who is not in the card index: who it may be, then one form, filled from the mail's
 * header and signature. Each value says where it was read; nothing is made up.
 *
 * @param mail whether there is an open mail to keep
 * @param canSign whether the signature has not been read because nobody allowed it yet
 */
public record UnknownSenderCard(
        String email,
        Fields fields,
        List<LookAlike> lookAlikes,
        List<Choice> groups,
        List<Choice> owners,
        String me,
        boolean mail,
        boolean canSign,
        List<Hit> othersInTheMail)
        implements SidebarCard {
    private static final int MOST = 100;
    private static final int OTHERS = 10;

    public UnknownSenderCard {
        lookAlikes = List.copyOf(lookAlikes);
        groups = List.copyOf(groups);
        owners = List.copyOf(owners);
        othersInTheMail = List.copyOf(othersInTheMail);
    }

    /** What is offered, as far as the mail says it. */
    public record Fields(
            @Nullable Offered givenName,
            @Nullable Offered familyName,
            @Nullable Offered organization,
            @Nullable Offered jobTitle,
            @Nullable Offered phone) {}

    @Override
    public Card card(Reader reader) {
        return Card.named("unknown", alike(reader), form(reader), others(reader))
                .headed(Header.of(Text.of(reader.say("unknown.title")), Text.of(email)))
                .footer(FixedFooter.of(add(reader)));
    }

    private Section alike(Reader reader) {
        var lines = new Lines(reader, new Back("message"));
        return Section.of(lookAlikes.stream().map(one -> alike(reader, lines, one)).toList())
                .titled(reader.say("unknown.similar"))
                .showing(3);
    }

    private DecoratedText alike(Reader reader, Lines lines, LookAlike one) {
        return lines.hit(one.contact())
                .below(Lines.joined(reader.say("alike." + one.reason()), one.contact().detail()))
                .with(
                        Button.of(
                                reader.say("unknown.same"),
                                OnClick.of(
                                        reader.write("contact.same")
                                                .with("id", one.contact().id())
                                                .with("email", email)
                                                .saving())));
    }

    private Section form(Reader reader) {
        var widgets = new ArrayList<Widget>();
        widgets.add(field("givenName", fields.givenName(), reader));
        widgets.add(field("familyName", fields.familyName(), reader));
        widgets.add(
                field("organization", fields.organization(), reader)
                        .suggesting(reader.suggesting("organization")));
        widgets.add(field("jobTitle", fields.jobTitle(), reader));
        widgets.add(field("phone", fields.phone(), reader));
        if (canSign) {
            widgets.add(ButtonList.of(readSignature(reader)));
        }
        if (!groups.isEmpty()) {
            widgets.add(
                    SelectionInput.dropdown(
                            "group",
                            reader.say("field.group"),
                            Choice.items(reader.say("none"), groups)));
        }
        if (owners.size() > 1) {
            widgets.add(owner(reader));
        }
        if (mail) {
            widgets.add(SelectionInput.tick("logMail", reader.say("unknown.logMail"), true));
        }
        return Section.of(widgets);
    }

    private Section others(Reader reader) {
        var lines = new Lines(reader, new Back("message"));
        return Section.of(lines.hits(othersInTheMail.stream().limit(OTHERS).toList()))
                .titled(reader.say("mail.customers"))
                .showing(2);
    }

    private static TextInput field(String name, @Nullable Offered offered, Reader reader) {
        var field = TextInput.line(name, reader.say("field." + name));
        return offered == null
                ? field
                : field.filled(offered.value()).hint(reader.say("from." + offered.source()));
    }

    private Button readSignature(Reader reader) {
        return Button.of(
                reader.say("unknown.signature"),
                OnClick.of(reader.action("contact.signed").with("email", email)));
    }

    private SelectionInput owner(Reader reader) {
        return SelectionInput.dropdown(
                "owner",
                reader.say("contact.owner"),
                owners.stream()
                        .limit(MOST)
                        .map(one ->
                                SelectionItem.of(one.name(), one.id())
                                        .selected(one.id().equals(me)))
                        .toList());
    }

    private Button add(Reader reader) {
        return Button.of(
                reader.say("unknown.add"),
                OnClick.of(reader.write("contact.add").with("email", email).saving()));
    }
}
