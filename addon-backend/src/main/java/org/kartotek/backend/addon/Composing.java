package org.kartotek.backend.addon;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.addon.read.Addressee;
import org.kartotek.backend.addon.read.AddresseeReading;
import org.kartotek.backend.addon.read.MailPeople;
import org.kartotek.backend.addon.read.OrderReading;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.template.Template;
import org.kartotek.backend.template.TemplateField;
import org.kartotek.backend.template.Templates;
import org.kartotek.sidebar.answer.HostAppAction;
import org.kartotek.sidebar.answer.Turn;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.OpenLink;
import org.kartotek.sidebar.home.ComposeCard;
import org.kartotek.sidebar.home.NewMail;
import org.kartotek.sidebar.home.NewMailCard;
import org.kartotek.sidebar.home.TemplateCard;
import org.kartotek.sidebar.home.Wording;
import org.kartotek.sidebar.home.Wording.Because;
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.shown.ShownTemplate;
import org.kartotek.sidebar.words.Amounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What goes into a mail: where an order stands, and the office's templates. */
@Component
class Composing {
    private static final Logger LOG = LoggerFactory.getLogger(Composing.class);
    private static final int ORDERS = 50;
    private static final int TEMPLATES = 50;

    private final MailPeople people;
    private final OrderReading orders;
    private final Templates templates;
    private final AddresseeReading addressees;
    private final WriteContact contacts;

    Composing(
            MailPeople people,
            OrderReading orders,
            Templates templates,
            AddresseeReading addressees,
            WriteContact contacts) {
        this.people = people;
        this.orders = orders;
        this.templates = templates;
        this.addressees = addressees;
        this.contacts = contacts;
    }

    /** Beside a draft; the first customer it goes to fills the templates. */
    Card draft(Visit visit) {
        var addressed = people.find(visit.event().recipients()).customers();
        var ids = addressed.stream().map(hit -> Visit.idIn(hit.id())).toList();
        return new ComposeCard(
                        orders.openOfContacts(ids, visit.locale(), ORDERS),
                        kept(),
                        ids.isEmpty() ? "" : ids.getFirst().toString())
                .card(visit.reader());
    }

    Card newMail(Visit visit) {
        var contact = Visit.idIn(visit.about().id());
        var to = addressees.of(Optional.of(contact));
        return new NewMailCard(contact.toString(), to.name(), to.email(), kept())
                .card(visit.reader());
    }

    /** As it will stand in the mail. */
    Card template(Visit visit) {
        var filled = filled(visit);
        boolean begins = visit.event().parameter("mail").isPresent() && filled.to().known();
        return new TemplateCard(
                        shown(filled.template()),
                        filled.text(),
                        filled.wording(),
                        filled.template().languages(),
                        filled.contact(),
                        begins ? filled.mail() : null)
                .card(visit.reader());
    }

    Turn insertTemplate(Visit visit) {
        var filled = filled(visit);
        remember(filled, visit);
        return Turn.of(HostAppAction.insert(TemplateCard.inserted(filled.text())));
    }

    /** A plain link could not remember the language that was chosen. */
    Turn openMail(Visit visit) {
        var filled = filled(visit);
        remember(filled, visit);
        return Turn.opening(OpenLink.to(filled.mail().link()));
    }

    /** The customer reads it, so it is said in their language. */
    Turn insertStatus(Visit visit) {
        var id = visit.id("id");
        var contact = brief(id, visit.locale()).contact();
        var to = addressees.of(Optional.ofNullable(contact).map(it -> Visit.idIn(it.id())));
        var locale = to.in(to.language());
        var said = ComposeCard.status(visit.reader().in(locale), brief(id, locale));
        return Turn.of(HostAppAction.insert(said));
    }

    private ShownOrder brief(UUID id, Locale locale) {
        return orders.brief(id, locale).orElseThrow(() -> new NoSuchElementException("order"));
    }

    /** The mail is what was asked for: it does not wait until nobody else edits the customer. */
    private void remember(Filled filled, Visit visit) {
        if (filled.wording().because() != Because.CHOSEN) return;
        try {
            contacts.speaks(Visit.idIn(filled.contact()), filled.language(), visit.actor());
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            LOG.debug("The language of {} is not remembered", filled.contact());
        }
    }

    private List<ShownTemplate> kept() {
        return templates.all(TEMPLATES).stream().map(Composing::shown).toList();
    }

    private static ShownTemplate shown(Template template) {
        return new ShownTemplate(template.id().toString(), template.name());
    }

    /**
     * @param contact whose facts fill it, empty when it is nobody known
     */
    private record Filled(
            Template template,
            Wording wording,
            Language language,
            String text,
            String subject,
            String contact,
            Addressee to) {
        NewMail mail() {
            return new NewMail(to.email(), subject, text);
        }
    }

    private Filled filled(Visit visit) {
        var template =
                templates
                        .find(visit.id("id"))
                        .orElseThrow(() -> new NoSuchElementException("template"));
        var contact = visit.event().parameter("to").filter(it -> !it.isEmpty()).map(Visit::idIn);
        var to = addressees.of(contact);
        var wished = visit.event().parameter("language").flatMap(Language::of);
        var chosen = wished.filter(it -> visit.event().parameter("chosen").isPresent());
        var language =
                template.nearest(wished.orElse(to.language()), Language.nearest(to.office()));
        var order = contact.flatMap(it -> latest(it, language.locale()));
        return new Filled(
                template,
                wording(language, chosen, to),
                language,
                template.in(language).filled(facts(to, order, to.in(language), visit)),
                order.map(it -> it.label() + " " + it.title()).orElse(""),
                contact.map(UUID::toString).orElse(""),
                to);
    }

    private static Wording wording(Language shown, Optional<Language> chosen, Addressee to) {
        var wished = chosen.orElse(to.language());
        boolean asChosen = chosen.isPresent() && shown == wished;
        return new Wording(
                shown.code(), asChosen ? because(shown, to) : to.because(), wished.code());
    }

    /** What is right for them anyway has the reason it had; of a stranger nothing is remembered. */
    private static Because because(Language chosen, Addressee to) {
        if (to.known()) return chosen == to.own() ? to.because() : Because.CHOSEN;
        return chosen == to.language() ? to.because() : Because.THIS_MAIL;
    }

    private Optional<ShownOrder> latest(UUID contact, Locale locale) {
        return orders.openOfContacts(List.of(contact), locale, 1).stream().findFirst();
    }

    private static Map<TemplateField, String> facts(
            Addressee to, Optional<ShownOrder> order, Locale locale, Visit visit) {
        var facts = new EnumMap<TemplateField, String>(TemplateField.class);
        facts.put(TemplateField.FIRST_NAME, to.firstName());
        facts.put(TemplateField.ORGANIZATION, to.organization());
        facts.put(TemplateField.MY_NAME, visit.caller().name());
        order.ifPresent(one -> {
            facts.put(TemplateField.ORDER_NUMBER, one.label());
            facts.put(TemplateField.ORDER_TITLE, one.title());
            facts.put(TemplateField.ORDER_STAGE, one.stage().name());
            var amount = one.amount();
            if (amount != null) {
                var amounts = Amounts.of(locale);
                facts.put(
                        TemplateField.ORDER_AMOUNT,
                        amounts.money(amount.amount(), amount.currency()));
            }
        });
        return facts;
    }
}
