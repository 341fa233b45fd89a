package org.kartotek.backend.addon.write;

import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.addon.mail.OpenThread;
import org.kartotek.backend.addon.mail.OutsideWriter;
import org.kartotek.backend.capture.MakePrivate;
import org.kartotek.backend.capture.MutedAddresses;
import org.springframework.stereotype.Component;

/** Takes the open conversation out of the timelines, or keeps its writer's mail out from now on. */
@Component
public class MailWrites {
    private final OpenThread thread;
    private final OutsideWriter writer;
    private final MakePrivate makePrivate;
    private final MutedAddresses muted;

    MailWrites(
            OpenThread thread,
            OutsideWriter writer,
            MakePrivate makePrivate,
            MutedAddresses muted) {
        this.thread = thread;
        this.writer = writer;
        this.makePrivate = makePrivate;
        this.muted = muted;
    }

    public Outcome makePrivate(Visit visit) {
        var mine = makePrivate.belongingTo(visit.caller(), thread.interactions(visit));
        mine.forEach(id -> makePrivate.mail(id, visit.caller()));
        return mine.isEmpty()
                ? new Outcome.Refused(visit.say("mail.keptNone"))
                : new Outcome.Done(visit.say("mail.madePrivate", "count", mine.size()));
    }

    public Outcome mute(Visit visit) {
        visit.caller().require(Role.MANAGER);
        var address = writer.of(visit);
        address.ifPresent(it -> muted.mute(it, visit.actor()));
        return said("mail.muted", address.orElse(null), visit);
    }

    public Outcome unmute(Visit visit) {
        visit.caller().require(Role.MANAGER);
        var address = writer.of(visit);
        address.ifPresent(it -> muted.unmute(it, visit.actor()));
        return said("mail.unmuted", address.orElse(null), visit);
    }

    private static Outcome said(String key, @Nullable String address, Visit visit) {
        return address == null
                ? new Outcome.Refused(visit.say("error.GMAIL_SILENT"))
                : new Outcome.Done(visit.say(key, "address", address));
    }
}
