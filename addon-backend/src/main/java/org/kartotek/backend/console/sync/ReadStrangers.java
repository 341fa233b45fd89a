package org.kartotek.backend.console.sync;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.sync.StrangerView.Candidate;
import org.kartotek.backend.console.sync.StrangerView.Side;
import org.kartotek.backend.console.sync.StrangerView.Value;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.contacts.ReviewStrangers;
import org.kartotek.backend.google.contacts.ReviewStrangers.Question;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.springframework.stereotype.Component;

/** The open questions of who somebody is, with what both sides know and what they share. */
@Component
class ReadStrangers {
    private final ReviewStrangers review;
    private final Contacts contacts;
    private final Organizations organizations;
    private final GoogleConnections connections;

    ReadStrangers(
            ReviewStrangers review,
            Contacts contacts,
            Organizations organizations,
            GoogleConnections connections) {
        this.review = review;
        this.contacts = contacts;
        this.organizations = organizations;
        this.connections = connections;
    }

    /** A value that can be compared, whoever wrote it how. */
    private record Known(String key, String text) {}

    List<StrangerView> open(int most) {
        var questions = review.open().stream().limit(most).toList();
        var here = here(questions);
        var names = organizations(here.values());
        var canon = connections.canon();
        return questions.stream().map(it -> view(it, here, names, canon)).toList();
    }

    private Map<UUID, Contact> here(List<Question> questions) {
        var ids = questions.stream().flatMap(it -> it.contacts().stream()).distinct().toList();
        return contacts.findByIdIn(ids).stream().collect(toMap(Contact::id, it -> it));
    }

    private Map<UUID, String> organizations(Collection<Contact> here) {
        var ids = here.stream().map(Contact::organizationId).filter(Objects::nonNull).distinct();
        return organizations.findByIdIn(ids.toList()).stream()
                .collect(toMap(Organization::id, Organization::name));
    }

    private StrangerView view(
            Question question, Map<UUID, Contact> here, Map<UUID, String> names, Canon canon) {
        var theirs = known(question.found(), canon);
        var ours = new HashSet<String>();
        var candidates = new ArrayList<Candidate>();
        for (var id : question.contacts()) {
            var contact = here.get(id);
            if (contact == null) continue;
            var known = known(contact, canon);
            known.forEach(it -> ours.add(it.key()));
            var organization =
                    contact.organizationId() == null ? null : names.get(contact.organizationId());
            candidates.add(
                    new Candidate(
                            id,
                            new Side(
                                    contact.shownName(),
                                    work(contact.jobTitle(), organization),
                                    values(known, keys(theirs)))));
        }
        return new StrangerView(
                question.accountId(),
                question.email(),
                question.resourceName(),
                new Side(
                        question.title(),
                        work(
                                question.found().text(Field.JOB_TITLE),
                                question.found().text(Field.ORGANIZATION)),
                        values(theirs, ours)),
                question.since(),
                candidates);
    }

    private static String work(@Nullable String title, @Nullable String organization) {
        return String.join(
                ", ",
                Stream.of(title, organization)
                        .filter(Objects::nonNull)
                        .filter(it -> !it.isBlank())
                        .toList());
    }

    private static List<Known> known(Facts facts, Canon canon) {
        var known = new ArrayList<Known>();
        for (var field : List.of(Field.PHONES, Field.EMAILS))
            for (var it : facts.list(field))
                known.add(new Known(canon.key(field, it.value()), it.value()));
        return known;
    }

    private static List<Known> known(Contact contact, Canon canon) {
        var known = new ArrayList<Known>();
        for (var it : contact.phones())
            known.add(new Known(canon.key(Field.PHONES, it.value()), PhoneNumbers.readable(it)));
        for (var it : contact.emails())
            known.add(new Known(canon.key(Field.EMAILS, it.value()), it.value()));
        return known;
    }

    private static Set<String> keys(List<Known> known) {
        var keys = new HashSet<String>();
        known.forEach(it -> keys.add(it.key()));
        return keys;
    }

    /** What both have comes first: it is why the question is asked. */
    private static List<Value> values(List<Known> known, Set<String> others) {
        return known.stream()
                .map(it -> new Value(it.text(), others.contains(it.key())))
                .sorted((a, b) -> Boolean.compare(b.shared(), a.shared()))
                .toList();
    }
}
