package org.kartotek.backend.addon;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.GoogleIdentity;
import org.kartotek.backend.access.Identify;
import org.kartotek.backend.access.NotAllowed;
import org.kartotek.backend.access.Recognition;
import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.backend.addon.token.UserTokens;
import org.kartotek.backend.database.Ids;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.answer.Answer;
import org.kartotek.sidebar.answer.AuthorizationError;
import org.kartotek.sidebar.answer.EntryPoint;
import org.kartotek.sidebar.answer.Turn;
import org.kartotek.sidebar.card.WebAddress;
import org.kartotek.sidebar.trouble.ErrorCard;
import org.kartotek.sidebar.trouble.ErrorCard.Reason;
import org.kartotek.sidebar.trouble.NotInvitedCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Every call goes through here: from the event to its user, then the work, then the envelope.
 * Google has proved itself before; from here on the answer is always a card, whatever happens.
 */
@Component
class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int MOST_GUESTS = 20;
    private static final int LONGEST_ID = 1_024;

    private final UserTokens users;
    private final Identify identify;
    private final Consents consents;
    private final Deadline deadline;
    private final Clock clock;
    private final WebAddress base;
    private final SecureRandom random = new SecureRandom();

    FrontDoor(
            UserTokens users,
            Identify identify,
            Consents consents,
            Deadline deadline,
            Clock clock,
            @Value("${kartotek.base-url}") String baseUrl) {
        this.users = users;
        this.identify = identify;
        this.consents = consents;
        this.deadline = deadline;
        this.clock = clock;
        this.base = WebAddress.of(baseUrl);
    }

    /** A card for a trigger or a click. */
    Answer answer(EntryPoint entry, AddonEvent event, Need need, Function<Visit, Turn> use) {
        var number = HexFormat.of().toHexDigits(random.nextLong(), 10);
        try (var ignored = MDC.putCloseable("call", number)) {
            return deadline.within(() -> new Call(entry, event, number).answered(need, use));
        } catch (RuntimeException e) {
            var reason = reason(e);
            LOG.atError().setCause(e).log("Add-on call {} ended in {}", number, reason);
            var reader = reader(event, null);
            return entry.wrap(Turn.push(new ErrorCard(reason, number).card(reader)));
        }
    }

    /** Something else than a card, for a user who is known; nothing for anybody else. */
    <T> T offer(AddonEvent event, T nothing, Function<Visit, T> use) {
        try {
            var identity = event.userIdToken().flatMap(users::identity);
            return identity.map(one -> identify.recognise(one, Door.SIDEBAR))
                    .filter(Recognition.Known.class::isInstance)
                    .map(known -> ((Recognition.Known) known).caller())
                    .map(caller -> inside(caller, event, "", use))
                    .orElse(nothing);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("A suggestion failed");
            return nothing;
        }
    }

    private static Reason reason(RuntimeException e) {
        return switch (e) {
            case Deadline.Passed passed -> Reason.TOO_SLOW;
            case NotAllowed refused -> Reason.NOT_ALLOWED;
            case NoSuchElementException gone -> Reason.GONE;
            default -> Reason.BROKEN;
        };
    }

    private <T> T inside(Caller caller, AddonEvent event, String number, Function<Visit, T> use) {
        var locale = event.userLocale().orElse(caller.locale());
        var visit = new Visit(caller, event, reader(event, caller), locale, number);
        return CurrentCaller.in(caller, () -> use.apply(visit));
    }

    private Reader reader(AddonEvent event, @Nullable Caller caller) {
        return new Reader(
                event.userLocale().orElse(caller == null ? Locale.ENGLISH : caller.locale()),
                event.zone().orElse(caller == null ? ZoneOffset.UTC : caller.zone()),
                clock.instant(),
                base,
                carried(event),
                () -> Ids.next().toString());
    }

    /** What Google may forget to say on the next click. */
    private static Map<String, String> carried(AddonEvent event) {
        var carried = new HashMap<String, String>();
        event.messageId().ifPresent(id -> carried.put("messageId", id));
        event.eventId()
                .filter(id -> id.length() <= LONGEST_ID)
                .ifPresent(id -> carried.put("event", id));
        if (event.canInvite()) {
            carried.put("canInvite", "yes");
        }
        var guests = event.attendees().stream().limit(MOST_GUESTS).collect(Collectors.joining(","));
        if (!guests.isEmpty()) {
            carried.put("guests", guests);
        }
        return carried;
    }

    /** One call on its way through the door. */
    private final class Call {
        private final EntryPoint entry;
        private final AddonEvent event;
        private final String number;

        private Call(EntryPoint entry, AddonEvent event, String number) {
            this.entry = entry;
            this.event = event;
            this.number = number;
        }

        private Answer answered(Need need, Function<Visit, Turn> use) {
            if (Need.IDENTITY.missing(event)) {
                // The access token changes with every consent, and nothing else tells users apart.
                var stranger = Integer.toHexString(Objects.hash(event.userOAuthToken().orElse("")));
                return ask(Need.IDENTITY, stranger);
            }
            return event.userIdToken()
                    .flatMap(users::identity)
                    .map(identity -> recognised(identity, need, use))
                    .orElseGet(() -> show(new ErrorCard(Reason.NOT_PROVED, number)));
        }

        private Answer recognised(GoogleIdentity identity, Need need, Function<Visit, Turn> use) {
            return switch (identify.recognise(identity, Door.SIDEBAR)) {
                case Recognition.NotInvited nobody ->
                        show(new NotInvitedCard(nobody.email(), null));
                case Recognition.SwitchedOff off -> show(new NotInvitedCard(off.email(), null));
                case Recognition.Known known ->
                        need.missing(event)
                                ? ask(need, known.caller().userId().toString())
                                : entry.wrap(inside(known.caller(), event, number, use));
            };
        }

        private Answer ask(Need need, String who) {
            boolean pressed = event.parameter("op").filter("consent"::equals).isPresent();
            return pressed || consents.mayAsk(who, need)
                    ? AuthorizationError.asking(need.scopes())
                    : show(need.card());
        }

        private Answer show(SidebarCard card) {
            return entry.wrap(Turn.push(card.card(reader(event, null))));
        }
    }
}
