package org.kartotek.simulator.google;

import java.util.function.Supplier;
import org.kartotek.simulator.http.Reply;

/** Lets one call go wrong as its fault says. */
final class FaultyDelivery {

    private final Fault fault;
    private final ErrorStyle style;

    FaultyDelivery(Fault fault, ErrorStyle style) {
        this.fault = fault;
        this.style = style;
    }

    Reply of(Supplier<Reply> call) {
        return switch (fault.kind()) {
            case STATUS -> error();
            case TIMEOUT_BEFORE -> Reply.lost();
            case TIMEOUT_AFTER_COMMIT -> call.get().delivered(Reply.Delivery.LOST);
            case TRUNCATE -> call.get().delivered(Reply.Delivery.CUT_IN_HALF);
            case HTML_502 ->
                    Reply.html(
                            502,
                            GooglePages.error(
                                    502,
                                    "The server encountered a temporary error and could not"
                                            + " complete your request."));
            case SLOW -> {
                sleep();
                yield call.get();
            }
            case LAG, REORDER -> call.get();
        };
    }

    private Reply error() {
        if (fault.body() != null) {
            return Reply.json(fault.status(), fault.body());
        }
        if (fault.status() != 429) {
            return style.reply(Refusals.of(fault.status()));
        }
        Quota quota =
                switch (style) {
                    case PEOPLE -> Quota.PEOPLE_READ;
                    case GMAIL -> Quota.GMAIL;
                    case CALENDAR -> Quota.CALENDAR;
                };
        Refused usual = quota.exhausted();
        return style.reply(
                usual.code() == 429
                        ? usual
                        : Refused.of(429, usual.status(), usual.reason(), usual.text())
                                .inDomain("usageLimits"));
    }

    private void sleep() {
        try {
            Thread.sleep(fault.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
