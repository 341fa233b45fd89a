package org.kartotek.sidebar.contact;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.CardAction;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.WebAddress;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownContact;
import org.kartotek.sidebar.shown.ShownContact.Group;
import org.kartotek.sidebar.shown.ShownContact.Phone;

/**
 * A known contact. Its first two widgets say who this is and where the order stands: a telephone
 * shows no more than that without scrolling.
 *
 * @param besideMail a mail is open, about which there is something to choose
 */
public record ContactCard(ShownContact contact, List<Hit> othersInTheMail, boolean besideMail)
        implements SidebarCard {
    private static final int A_TITLE = 160;
    private static final int OPEN_ORDERS = 10;
    private static final int FIRST_INTERACTIONS = 3;
    private static final int PHONES = 5;
    private static final int OTHERS = 10;

    public ContactCard {
        othersInTheMail = List.copyOf(othersInTheMail);
    }

    public ContactCard(ShownContact contact) {
        this(contact, List.of(), false);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.contact(contact.id()));
        return Card.named(
                        "contact",
                        whoAndWhere(reader, lines),
                        otherOrders(reader, lines),
                        next(reader, lines),
                        others(reader, lines),
                        history(reader, lines),
                        details(reader, lines))
                .menu(menu(reader));
    }

    private CardAction[] menu(Reader reader) {
        var console =
                new CardAction(
                        Text.of(reader.say("open.console")),
                        reader.console("/contacts/" + contact.id()));
        return besideMail
                ? new CardAction[] {console, MailChoicesCard.entry(reader)}
                : new CardAction[] {console};
    }

    private Section whoAndWhere(Reader reader, Lines lines) {
        var order =
                contact.openOrders().isEmpty()
                        ? DecoratedText.of(Html.text(reader.say("orders.none")))
                                .icon(reader.icon(Sign.ORDER))
                        : lines.order(contact.openOrders().getFirst());
        return Section.of(
                who(reader, lines),
                order,
                ButtonList.of(
                        lines.form("call.log", "call.form", about()),
                        lines.form("meeting.log", "meeting.form", about()),
                        lines.form("note.write", "note.form", about())));
    }

    private DecoratedText who(Reader reader, Lines lines) {
        var last = contact.lastContact();
        var organization = contact.organization();
        return DecoratedText.of(Html.joined(" · ", Html.bold(contact.name()), markers()))
                .icon(reader.icon(Sign.CONTACT))
                .above(
                        Lines.joined(
                                organization == null ? null : organization.name(),
                                contact.jobTitle()))
                .below(
                        last == null
                                ? reader.say("contact.never")
                                : reader.say("contact.last", "what", lines.lastContact(last)))
                .opening(reader.console("/contacts/" + contact.id()));
    }

    private Html markers() {
        return Html.joined(
                " · ", contact.groups().stream().map(Group::shown).map(Html::text).toList());
    }

    private Section otherOrders(Reader reader, Lines lines) {
        var others = contact.openOrders().stream().skip(1).limit(OPEN_ORDERS).toList();
        return Section.of(others.stream().map(lines::order).toList())
                .titled(reader.say("orders.more", "count", contact.openOrders().size() - 1))
                .showing(2);
    }

    private Section next(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        var meeting = contact.nextMeeting();
        if (meeting != null) {
            widgets.add(
                    DecoratedText.of(Html.typed(meeting.title(), A_TITLE))
                            .icon(reader.icon(Sign.MEETING))
                            .above(
                                    reader.moments().when(meeting.at())
                                            + ", "
                                            + reader.moments().time(meeting.at())));
        }
        contact.tasks().stream().map(lines::task).forEach(widgets::add);
        widgets.add(
                ButtonList.of(
                        lines.form("task.new", "task.form", about()),
                        lines.form("order.new", "order.form", about()),
                        contact.emails().isEmpty()
                                ? null
                                : lines.form("mail.new", "mail.new", about())));
        return Section.of(widgets).titled(reader.say("next"));
    }

    /** A mail to several: the others are one tap away. */
    private Section others(Reader reader, Lines lines) {
        return Section.of(lines.hits(othersInTheMail.stream().limit(OTHERS).toList()))
                .titled(reader.say("mail.others"))
                .showing(2);
    }

    private Section history(Reader reader, Lines lines) {
        var happened = contact.interactions().stream().map(lines::interaction).toList();
        return happened.isEmpty()
                ? Section.of(TextParagraph.of(reader.say("history.none")))
                        .titled(reader.say("history"))
                : Section.of(happened).titled(reader.say("history")).showing(FIRST_INTERACTIONS);
    }

    private Section details(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        contact.phones().stream().limit(PHONES).map(p -> phone(reader, p)).forEach(widgets::add);
        emails(reader).forEach(widgets::add);
        var organization = contact.organization();
        if (organization != null) {
            widgets.add(
                    DecoratedText.of(Html.text(organization.name()))
                            .icon(reader.icon(Sign.ORGANIZATION))
                            .opening(lines.open("organization.view", organization.id())));
        }
        if (contact.owner() != null) {
            widgets.add(
                    DecoratedText.of(Html.text(contact.owner()))
                            .above(reader.say("contact.owner")));
        }
        var remark = contact.remark();
        if (remark != null && !remark.isBlank()) {
            widgets.add(
                    DecoratedText.of(Html.typed(remark, 1_000))
                            .above(reader.say("contact.remark")));
        }
        return Section.of(widgets).titled(reader.say("details")).showing(2);
    }

    private static DecoratedText phone(Reader reader, Phone phone) {
        var line =
                DecoratedText.of(Html.text(phone.shown()))
                        .icon(reader.icon(Sign.CALL))
                        .opening(OnClick.open(WebAddress.of("tel:" + phone.dialled())));
        return phone.type() == null ? line : line.below(phone.type());
    }

    private List<DecoratedText> emails(Reader reader) {
        return contact.emails().stream()
                .limit(PHONES)
                .map(email -> DecoratedText.of(Html.text(email)).icon(reader.icon(Sign.EMAIL)))
                .toList();
    }

    private String about() {
        return Back.contact(contact.id()).value();
    }
}
