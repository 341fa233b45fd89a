package org.kartotek.backend.google.push;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.HintLane;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Service;

/** Google told that something changed. What, nobody believes it: the lane asks. */
@Service
public class TakePush {
    private static final String OPENED = "sync";

    private final Offices offices;
    private final GoogleAccounts accounts;
    private final Watches watches;
    private final Channels channels;
    private final HintLane hint;
    private final Clock clock;

    TakePush(
            Offices offices,
            GoogleAccounts accounts,
            Watches watches,
            Channels channels,
            HintLane hint,
            Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.watches = watches;
        this.channels = channels;
        this.hint = hint;
        this.clock = clock;
    }

    /** In whatever office it is connected; one that nobody has is no matter. */
    public void mailbox(String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        offices.findAll().stream()
                .map(Office::id)
                .forEach(office -> OfficeScope.run(office, () -> heard(address)));
    }

    private void heard(String address) {
        accounts.byEmail(address)
                .filter(it -> it.state() == GoogleAccount.State.CONNECTED)
                .ifPresent(it -> heard(it.id(), LaneKind.MAIL, true));
    }

    /**
     * @param state Google's word: {@code sync} when a channel opens, else something changed
     * @return false if there is no such channel, or the token is not its own
     */
    public boolean calendar(
            @Nullable String channelId, @Nullable String token, @Nullable String state) {
        var id = Optional.ofNullable(channelId).flatMap(ChannelId::read);
        return id.isPresent()
                && token != null
                && OfficeScope.in(id.get().office(), () -> heard(id.get().channel(), token, state));
    }

    private boolean heard(UUID channelId, String token, @Nullable String state) {
        var channel = channels.find(channelId).filter(it -> it.isOpenedWith(token));
        channel.ifPresent(it -> heard(it.account(), LaneKind.CALENDAR, !OPENED.equals(state)));
        return channel.isPresent();
    }

    private void heard(UUID account, LaneKind kind, boolean changed) {
        watches.heard(account, kind, clock.instant());
        if (changed) hint.of(account, kind);
    }
}
