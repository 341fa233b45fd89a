package org.kartotek.backend.capture.call;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts calls into the timelines of whoever has their numbers, from whatever source and however
 * often they are told.
 */
@Service
public class CaptureCall {
    private static final int PAGE = 500;

    private final PhoneCalls calls;
    private final LogCalls log;
    private final Offices offices;
    private final AmendInteraction amend;
    private final CallBacks callBacks;

    CaptureCall(
            PhoneCalls calls,
            LogCalls log,
            Offices offices,
            AmendInteraction amend,
            CallBacks callBacks) {
        this.calls = calls;
        this.log = log;
        this.offices = offices;
        this.amend = amend;
        this.callBacks = callBacks;
    }

    /**
     * @param key of the call, whoever told of it first
     * @param isNew false if it was known already
     * @param isLogged it is new, and stands in somebody's timeline
     */
    public record Heard(String key, boolean isNew, boolean isLogged) {}

    @Transactional
    public void of(PhoneCall call, String source, Actor actor) {
        of(new Told(call, source, null, null, actor));
    }

    @Transactional
    public Heard of(Told told) {
        return ofAll(told.source(), List.of(told)).getFirst();
    }

    /**
     * Hundreds from one source, in as many statements as for one.
     *
     * @return for each of them, in their order
     */
    @Transactional
    public List<Heard> ofAll(String source, List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        var region = offices.current().settings().phoneRegion();
        calls.oneAtATime();
        var tellings = told.stream().map(it -> Telling.of(it, region)).toList();
        var recognised = Recognised.among(calls, source, tellings);
        var fresh = recognised.fresh().values().stream().map(Telling::row).toList();
        calls.retold(source, recognised.moved());
        calls.add(fresh, source);
        calls.told(source, tellings, recognised.callKeys());
        var logged = log.log(fresh);
        callBacks.after(fresh, logged);
        record(tellings, recognised);
        return heard(recognised, logged.keySet());
    }

    private static List<Heard> heard(Recognised recognised, Set<String> logged) {
        var counted = new HashSet<String>();
        return recognised.callKeys().stream()
                .map(key -> {
                    var isNew = recognised.fresh().containsKey(key) && counted.add(key);
                    return new Heard(key, isNew, isNew && logged.contains(key));
                })
                .toList();
    }

    /** A later source may have the recording. */
    private void record(List<Telling> tellings, Recognised recognised) {
        for (int i = 0; i < tellings.size(); i++) {
            var key = recognised.callKeys().get(i);
            var recording = tellings.get(i).row().recording();
            if (recording != null && !recognised.fresh().containsKey(key)) {
                calls.record(key, recording);
                calls.interaction(key).ifPresent(it -> amend.record(it, recording));
            }
        }
    }

    /** Calls of numbers that became known. */
    @Transactional
    public void recogniseWaiting() {
        log.log(calls.recognisable(PAGE));
    }
}
