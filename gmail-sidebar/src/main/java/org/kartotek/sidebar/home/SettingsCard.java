package org.kartotek.sidebar.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.OpenLink;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.WebAddress;

/**
 * As whom the reader is here, what of their mailbox comes into the timelines, and what reminds
 * them. It is changed in the console or at Google, where there is room to say what a change does.
 *
 * @param leaveOutLabel the Gmail label under which the reader's mail stays out; "" for none
 * @param wholeTexts whether the office keeps whole texts of mail, or their beginnings only
 * @param reminders where Google reminds the reader of tasks; it is Google Calendar that notifies,
 *     because an add-on is heard only while it is open
 * @param tasksCalendar the calendar in which all tasks stand; "" for the reader's own, or none
 */
public record SettingsCard(
        String email,
        String office,
        Role role,
        Mailbox mailbox,
        @Nullable Instant lastRead,
        String leaveOutLabel,
        boolean wholeTexts,
        Reminders reminders,
        String tasksCalendar)
        implements SidebarCard {
    private static final WebAddress LANGUAGE =
            WebAddress.of("https://myaccount.google.com/language");
    private static final WebAddress NOTIFICATIONS =
            WebAddress.of("https://calendar.google.com/calendar/r/settings");

    /** What the reader may do in the office. */
    public enum Role {
        OWNER,
        MANAGER,
        STAFF
    }

    /** Whether the reader's own mailbox is read. */
    public enum Mailbox {
        READ,
        REFUSED,
        NOT_CONNECTED
    }

    /** In whose calendar the reader's tasks stand. */
    public enum Reminders {
        OWN,
        SHARED,
        /** Google does not let us into it any more. */
        REFUSED,
        NONE
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "settings",
                        Section.of(
                                DecoratedText.of(Html.text(email))
                                        .icon(reader.icon(Sign.CONTACT))
                                        .above(reader.say("settings.as"))
                                        .below(reader.say("role." + role) + " · " + office)),
                        mail(reader),
                        reminders(reader),
                        Section.of(
                                        TextParagraph.of(reader.say("settings.language")),
                                        ButtonList.of(
                                                Button.of(
                                                        reader.say("settings.language.change"),
                                                        OnClick.open(LANGUAGE))))
                                .titled(reader.say("settings.language.title")))
                .headed(Header.of(Text.of(reader.say("settings.title"))));
    }

    private Section mail(Reader reader) {
        var text = reader.say(wholeTexts ? "settings.texts.whole" : "settings.texts.short");
        var label =
                leaveOutLabel.isEmpty()
                        ? reader.say("settings.label.none")
                        : reader.say("settings.label", "label", leaveOutLabel);
        return Section.of(
                        DecoratedText.of(Html.text(reader.say("settings.mailbox." + mailbox)))
                                .icon(reader.icon(sign()))
                                .below(read(reader)),
                        TextParagraph.of(
                                mailbox == Mailbox.NOT_CONNECTED ? text : text + " " + label),
                        ButtonList.of(
                                mailbox == Mailbox.READ
                                        ? null
                                        : leading(reader, "settings.connect", "/settings/google"),
                                leading(reader, "settings.mail.change", "/settings/mail")))
                .titled(reader.say("settings.mail"));
    }

    private Section reminders(Reader reader) {
        var text = reader.say("settings.reminders." + reminders, "calendar", tasksCalendar);
        var owner = role == Role.OWNER;
        boolean askOwner = reminders == Reminders.NONE && !owner;
        return Section.of(
                        TextParagraph.of(
                                askOwner
                                        ? text + " " + reader.say("settings.reminders.ask")
                                        : text),
                        askOwner ? null : ButtonList.of(whereToSetThem(reader)))
                .titled(reader.say("settings.reminders"));
    }

    private Button whereToSetThem(Reader reader) {
        return switch (reminders) {
            case NONE -> leading(reader, "settings.reminders.start", "/settings/calendars");
            case REFUSED -> leading(reader, "settings.reminders.connect", "/settings/google");
            case OWN, SHARED ->
                    Button.of(reader.say("settings.reminders.set"), OnClick.open(NOTIFICATIONS));
        };
    }

    private Sign sign() {
        return mailbox == Mailbox.REFUSED ? Sign.WARNING : Sign.EMAIL;
    }

    private String read(Reader reader) {
        return mailbox == Mailbox.NOT_CONNECTED || lastRead == null
                ? ""
                : reader.say("settings.read", "when", reader.moments().when(lastRead));
    }

    /** Comes back to this card as it is by then. */
    private static Button leading(Reader reader, String words, String path) {
        return Button.of(
                reader.say(words), OnClick.of(OpenLink.overlay(reader.consoleAddress(path))));
    }
}
