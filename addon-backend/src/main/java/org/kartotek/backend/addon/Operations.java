package org.kartotek.backend.addon;

import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.backend.addon.read.SearchReading;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.answer.Turn;
import org.kartotek.sidebar.home.SearchResultsCard;
import org.springframework.stereotype.Component;

/** What a click may ask for, by its parameter {@code op}. */
@Component
class Operations {
    private static final int HITS = 50;

    private final Showing showing;
    private final Forms forms;
    private final EventPlace event;
    private final Writing writing;
    private final SearchReading search;
    private final Composing composing;

    Operations(
            Showing showing,
            Forms forms,
            EventPlace event,
            Writing writing,
            SearchReading search,
            Composing composing) {
        this.showing = showing;
        this.forms = forms;
        this.event = event;
        this.writing = writing;
        this.search = search;
        this.composing = composing;
    }

    /** Granting access is asked for again with exactly what was missing. */
    Need need(AddonEvent event) {
        return switch (event.parameter("op").orElse("")) {
            case "consent" -> event.parameter("need").map(Operations::need).orElse(Need.IDENTITY);
            case "contact.signed" -> Need.TEXT;
            case "event.invite" -> Need.INVITE;
            default -> Need.IDENTITY;
        };
    }

    private static Need need(String name) {
        return switch (name) {
            case "MESSAGE" -> Need.MESSAGE;
            case "TEXT" -> Need.TEXT;
            case "EVENT" -> Need.EVENT;
            case "INVITE" -> Need.INVITE;
            default -> Need.IDENTITY;
        };
    }

    Turn perform(Visit visit) {
        var op = visit.event().parameter("op").orElse("");
        return switch (op) {
            case "refresh", "consent" -> Turn.rootIs(showing.root(visit));
            case "search" -> search(visit, false);
            case "search.again" -> search(visit, true);
            case "contact.view", "organization.view", "order.view", "orders.at", "task.view" ->
                    view(op, visit);
            case "tasks" -> Turn.push(showing.tasks(visit));
            case "settings" -> Turn.push(showing.settings(visit));
            case "mail.choices" -> Turn.push(showing.mailChoices(visit));
            case "call.form" -> Turn.push(forms.call(visit));
            case "meeting.form" -> Turn.push(forms.meeting(visit));
            case "note.form" -> Turn.push(forms.note(visit));
            case "task.form" -> Turn.push(forms.task(visit));
            case "order.form" -> Turn.push(forms.order(visit));
            case "order.edit" -> Turn.push(forms.editOrder(visit));
            case "contact.form" -> Turn.push(forms.contact(visit));
            case "people.view" -> Turn.push(event.people(visit));
            case "event.form" -> Turn.push(event.form(visit));
            case "event.find" -> event.find(visit, false);
            case "event.find.again" -> event.find(visit, true);
            case "event.invite" -> event.invite(visit);
            case "contact.signed" -> Turn.replace(forms.contact(visit));
            case "draft.insert" -> composing.insertStatus(visit);
            case "mail.new" -> Turn.push(composing.newMail(visit));
            case "template.view" -> Turn.push(composing.template(visit));
            case "template.turn" -> Turn.replace(composing.template(visit));
            case "mail.open" -> composing.openMail(visit);
            case "template.insert" -> composing.insertTemplate(visit);
            default -> writing.perform(op, visit);
        };
    }

    private Turn view(String op, Visit visit) {
        var id = visit.id("id").toString();
        return Turn.push(
                switch (op) {
                    case "contact.view" -> showing.contact(Back.contact(id), visit);
                    case "organization.view" -> showing.organization(Back.organization(id), visit);
                    case "order.view" -> showing.order(Back.order(id), visit);
                    case "task.view" -> showing.task(Back.task(id), visit);
                    default -> showing.stage(new Back("stage:" + id), visit);
                });
    }

    private Turn search(Visit visit, boolean again) {
        var typed = visit.event().input("q");
        if (typed.isEmpty()) {
            return Turn.stay(visit.say("refused.empty"));
        }
        var hits = search.everything(typed.get(), visit.locale(), HITS);
        var card = new SearchResultsCard(typed.get(), hits).card(visit.reader());
        return again ? Turn.replace(card) : Turn.push(card);
    }
}
