package org.kartotek.backend.demo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Kontor Trading and its three people, made once. */
@Component
@Profile("demo")
class DemoOffice {
    static final String DOMAIN = "office.example";
    static final String TOKEN = "kt_demo";
    static final String CALL_SECRET = "kts_demo";
    private static final UUID CALL_KEY = UUID.fromString("01930000-0000-7000-8000-00000000ca11");

    private final Offices offices;
    private final DemoPeople people;
    private final DemoTemplates templates;
    private final Clock clock;

    DemoOffice(Offices offices, DemoPeople people, DemoTemplates templates, Clock clock) {
        this.offices = offices;
        this.people = people;
        this.templates = templates;
        this.clock = clock;
    }

    /** The office, founded now or at an earlier start. */
    Office founded() {
        var before = offices.findAll().stream().findFirst();
        var office = before.orElseGet(this::found);
        var anna = OfficeScope.in(office.id(), people::join);
        if (before.isEmpty()) {
            templates.write(anna.at(Door.CONSOLE, office));
        }
        return office;
    }

    private Office found() {
        return offices.save(
                new Office(
                        "Kontor Trading",
                        new OfficeSettings(
                                ZoneId.of("Europe/Istanbul"),
                                Locale.ENGLISH,
                                Currency.getInstance("TRY"),
                                "TR",
                                List.of(DOMAIN)),
                        clock.instant()));
    }

    /** The staff, a token for programs that speaks for Anna, and a key for a phone system. */
    @Component
    @Profile("demo")
    static class DemoPeople {
        private final Users users;
        private final ApiTokens tokens;
        private final CallHookKeys callKeys;
        private final Clock clock;

        DemoPeople(Users users, ApiTokens tokens, CallHookKeys callKeys, Clock clock) {
            this.users = users;
            this.tokens = tokens;
            this.callKeys = callKeys;
            this.clock = clock;
        }

        @Transactional
        User join() {
            var anna = join("Anna", Role.OWNER);
            join("Ivan", Role.MANAGER);
            join("Mehmet", Role.STAFF);
            tokens.add(TOKEN, "demo", anna.id());
            callKeys.add(new CallHookKeys.Key(CALL_KEY, OfficeScope.current(), CALL_SECRET));
            return anna;
        }

        private User join(String name, Role role) {
            var email = name.toLowerCase(Locale.ROOT) + "@" + DOMAIN;
            return users.findByEmail(email)
                    .orElseGet(() -> users.save(new User(email, name, role, clock.instant())));
        }
    }
}
