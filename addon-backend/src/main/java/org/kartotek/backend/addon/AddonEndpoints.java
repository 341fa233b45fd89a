package org.kartotek.backend.addon;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.backend.addon.read.SearchReading;
import org.kartotek.sidebar.answer.Answer;
import org.kartotek.sidebar.answer.AutoComplete;
import org.kartotek.sidebar.answer.EntryPoint;
import org.kartotek.sidebar.answer.Turn;
import org.kartotek.sidebar.home.SearchResultsCard;
import org.kartotek.sidebar.shown.Hit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where Google calls. Each address is written in the add-on's deployment, or in our cards. */
@RestController
@RequestMapping(path = "/addon", produces = MediaType.APPLICATION_JSON_VALUE)
class AddonEndpoints {
    private static final int SUGGESTIONS = 8;

    /** Not the application's own: Google reads exactly what the records say. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FrontDoor door;
    private final Showing showing;
    private final Operations operations;
    private final Composing composing;
    private final SearchReading search;

    AddonEndpoints(
            FrontDoor door,
            Showing showing,
            Operations operations,
            Composing composing,
            SearchReading search) {
        this.door = door;
        this.showing = showing;
        this.operations = operations;
        this.composing = composing;
        this.search = search;
    }

    @PostMapping("/home")
    byte[] home(@RequestBody byte[] event) {
        return trigger(event, Need.IDENTITY, visit -> Turn.push(showing.home(visit)));
    }

    @PostMapping("/gmail/message")
    byte[] mailOpened(@RequestBody byte[] event) {
        return trigger(event, Need.MESSAGE, visit -> Turn.push(showing.message(visit)));
    }

    @PostMapping("/gmail/compose")
    byte[] mailBeingWritten(@RequestBody byte[] event) {
        return trigger(event, Need.MESSAGE, visit -> Turn.push(composing.draft(visit)));
    }

    @PostMapping("/calendar/home")
    byte[] calendar(@RequestBody byte[] event) {
        return trigger(event, Need.IDENTITY, visit -> Turn.push(showing.calendar(visit)));
    }

    @PostMapping("/calendar/event")
    byte[] eventOpened(@RequestBody byte[] event) {
        return trigger(event, Need.EVENT, visit -> Turn.push(showing.event(visit)));
    }

    /** From the add-on's own menu, which Google treats as a submitted form. */
    @PostMapping("/search")
    byte[] search(@RequestBody byte[] event) {
        return json(
                door.answer(
                        EntryPoint.CLICK,
                        AddonEvent.parse(event),
                        Need.IDENTITY,
                        visit ->
                                Turn.push(
                                        new SearchResultsCard("", List.of())
                                                .card(visit.reader()))));
    }

    @PostMapping("/action")
    byte[] clicked(@RequestBody byte[] body) {
        var event = AddonEvent.parse(body);
        return json(
                door.answer(EntryPoint.CLICK, event, operations.need(event), operations::perform));
    }

    /** A call without a body is answered like any other that says nothing. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<byte[]> nothingSaid() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(trigger(new byte[0], Need.IDENTITY, visit -> Turn.push(showing.home(visit))));
    }

    @PostMapping("/suggest/{what}")
    byte[] typing(@PathVariable String what, @RequestBody byte[] body) {
        var event = AddonEvent.parse(body);
        return json(door.offer(event, AutoComplete.of(List.of()), visit -> offered(what, visit)));
    }

    private AutoComplete offered(String what, Visit visit) {
        var hits =
                switch (what) {
                    case "search" ->
                            visit.event()
                                    .input("q")
                                    .map(q -> search.everything(q, visit.locale(), SUGGESTIONS));
                    case "guest" ->
                            visit.event()
                                    .input("guest")
                                    .map(q ->
                                            search.contactsAndOrders(
                                                    q, visit.locale(), SUGGESTIONS));
                    case "organization" ->
                            visit.event()
                                    .input("organization")
                                    .map(q -> search.organizations(q, visit.locale(), SUGGESTIONS));
                    default -> Optional.<List<Hit>>empty();
                };
        return AutoComplete.of(hits.orElse(List.of()).stream().map(Hit::name).distinct().toList());
    }

    private byte[] trigger(byte[] event, Need need, Function<Visit, Turn> use) {
        return json(door.answer(EntryPoint.TRIGGER, AddonEvent.parse(event), need, use));
    }

    private static byte[] json(Answer answer) {
        return JSON.writeValueAsBytes(answer);
    }
}
