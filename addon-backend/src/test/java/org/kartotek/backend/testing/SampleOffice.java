package org.kartotek.backend.testing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.OrderDraft;
import org.springframework.boot.test.context.TestComponent;

/** A small trading office in Istanbul, for tests. */
@TestComponent
public class SampleOffice {
    private final Offices offices;
    private final Users users;
    private final WriteContact writeContact;
    private final OpenOrder openOrder;
    private final Clock clock;

    SampleOffice(
            Offices offices,
            Users users,
            WriteContact writeContact,
            OpenOrder openOrder,
            Clock clock) {
        this.offices = offices;
        this.users = users;
        this.writeContact = writeContact;
        this.openOrder = openOrder;
        this.clock = clock;
    }

    /** A new office with its owner Anna, who stands at the console. */
    public Caller founded() {
        return founded("office.example");
    }

    public Caller founded(String domain) {
        var office =
                offices.save(
                        new Office(
                                "Kontor Trading",
                                new OfficeSettings(
                                        ZoneId.of("Europe/Istanbul"),
                                        Locale.ENGLISH,
                                        Currency.getInstance("TRY"),
                                        "TR",
                                        List.of(domain)),
                                clock.instant()));
        return joined(office, "Anna", "anna@" + domain, Role.OWNER);
    }

    public Caller joined(Office office, String name, String email, Role role) {
        return OfficeScope.in(
                office.id(),
                () ->
                        users.save(new User(email, name, role, clock.instant()))
                                .at(Door.CONSOLE, office));
    }

    /** Inside the caller's scope: Ayşe Yılmaz of Deniz Tekstil. */
    public Contact ayse(Caller caller) {
        return writeContact.add(
                new ContactDraft(
                        PersonName.of("Ayşe", "Yılmaz"),
                        null,
                        "Deniz Tekstil",
                        "Buyer",
                        null,
                        null,
                        null,
                        null,
                        List.of(new EmailAddress("Ayse@deniz.example", "work")),
                        List.of(PhoneNumbers.typed("0532 555 01 23", "mobile", "TR")),
                        List.of(),
                        List.of(),
                        Set.of()),
                caller.actor());
    }

    /** Inside the caller's scope: an order for 15,000 lira in the first stage. */
    public Order orderOf(Contact contact, Caller caller) {
        return openOrder.open(
                new OrderDraft(
                        "20 widgets",
                        contact.id(),
                        contact.organizationId(),
                        Money.of("15000.00", "TRY"),
                        List.of(),
                        null),
                caller.actor());
    }
}
