package org.kartotek.sidebar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.card.Icon;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.WebAddress;
import org.kartotek.sidebar.shown.Door;
import org.kartotek.sidebar.shown.ShownInteraction;
import org.kartotek.sidebar.shown.ShownOrder.Money;
import org.kartotek.sidebar.words.Amounts;
import org.kartotek.sidebar.words.Language;
import org.kartotek.sidebar.words.Moments;
import org.kartotek.sidebar.words.Words;

/** Who reads a card: the language, the hour, and where the buttons lead. */
public final class Reader {
    private final ZoneId zone;
    private final Instant now;
    private final Words words;
    private final Moments moments;
    private final Amounts amounts;
    private final WebAddress base;
    private final WebAddress actions;
    private final Map<String, String> carried;
    private final Supplier<String> nonces;

    /**
     * @param carried what every click brings back: Google does not promise to say again which
     *     message or event was open
     * @param nonces one for each form, so that a form sent twice is written once
     */
    public Reader(
            Locale locale,
            ZoneId zone,
            Instant now,
            WebAddress base,
            Map<String, String> carried,
            Supplier<String> nonces) {
        var language = Language.of(locale);
        var spoken = language.code().equals(locale.getLanguage()) ? locale : language.locale();
        this.zone = zone;
        this.now = now;
        this.words = Words.of(language);
        this.moments = new Moments(words, spoken, zone, now);
        this.amounts = Amounts.of(spoken);
        this.base = base;
        this.actions = base.plus("/addon/action");
        this.carried = Map.copyOf(carried);
        this.nonces = nonces;
    }

    /** The same place and hour for a text that somebody else will read. */
    public Reader in(Locale theirs) {
        return new Reader(theirs, zone, now, base, carried, nonces);
    }

    public String say(String key, Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    public Moments moments() {
        return moments;
    }

    /** The one form of "who and when" everywhere: {@code 12 Mar, Anna}. */
    public String whenAndWho(Instant at, @Nullable String by) {
        return by == null || by.isBlank() ? moments.when(at) : moments.when(at) + ", " + by;
    }

    public String money(Money money) {
        return amounts.money(money.amount(), money.currency());
    }

    /** A click that comes back to us, with what has to be done. */
    public Action action(String op) {
        var action = Action.calling(actions).with("op", op);
        for (var entry : new TreeMap<>(carried).entrySet()) {
            action = action.with(entry.getKey(), entry.getValue());
        }
        return action;
    }

    /** A click that writes: told apart from its own repetition. */
    public Action write(String op) {
        return action(op).with("nonce", nonces.get());
    }

    public Action suggesting(String what) {
        return Action.calling(base.plus("/addon/suggest/" + what));
    }

    public OnClick console(String path) {
        return OnClick.open(consoleAddress(path));
    }

    public WebAddress consoleAddress(String path) {
        return base.plus(path);
    }

    public Icon icon(Sign sign) {
        return Icon.at(base.plus("/addon/icons/" + sign.file()), say(sign.key()));
    }

    public Icon icon(ShownInteraction.Kind kind) {
        return icon(Sign.of(kind));
    }

    public String door(Door door) {
        return say("door." + door.name());
    }
}
