package org.kartotek.backend.google;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to Google's consent page and back. Both ends are pages of a signed-in owner. */
@Controller
class ConnectController {
    private static final String LEDGER = "/sync";

    private final ConnectAccount connect;

    ConnectController(ConnectAccount connect) {
        this.connect = connect;
    }

    /**
     * Changes nothing by itself, so a link may lead here.
     *
     * @param events whether we want to write events too, for tasks in the calendar
     */
    @GetMapping("/settings/google/connect")
    ResponseEntity<Void> ask(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(defaultValue = "false") boolean events) {
        var more = events ? Set.of(GoogleAccount.CALENDAR_EVENTS) : Set.<String>of();
        return to(
                connect.begin(CurrentCaller.get(), account, more)
                        .orElseGet(() -> URI.create(LEDGER + "?connect=not-configured")));
    }

    @GetMapping(ConnectAccount.CALLBACK)
    ResponseEntity<Void> back(
            @RequestParam String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error) {
        var page = UriComponentsBuilder.fromPath(LEDGER);
        switch (connect.finish(CurrentCaller.get(), state, code, error)) {
            case Consent.Connected it ->
                    page.queryParam("connect", it.missing().isEmpty() ? "done" : "partly")
                            .queryParam("email", it.account().email());
            case Consent.OtherAccount it ->
                    page.queryParam("connect", "other-account").queryParam("email", it.expected());
            case Consent.Declined ignored -> page.queryParam("connect", "declined");
            case Consent.Expired ignored -> page.queryParam("connect", "expired");
        }
        return to(page.encode().build().toUri());
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }
}
