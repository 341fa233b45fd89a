package org.kartotek.backend.console.orders;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.console.words.Figures;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The form of an order in the office's currency and number format, and what it offers. */
@Component
class OrderForms {
    private static final List<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .sorted(Comparator.naturalOrder())
                    .toList();

    private final Offices offices;
    private final Users users;

    OrderForms(Offices offices, Users users) {
        this.offices = offices;
        this.users = users;
    }

    OrderForm fresh(UUID owner) {
        return OrderForm.fresh(settings().currency(), owner, figures());
    }

    OrderForm of(Order order) {
        var settings = settings();
        return OrderForm.of(order, settings.currency(), new Figures(settings.locale()));
    }

    OrderForm typed(MultiValueMap<String, String> typed) {
        return OrderForm.typed(typed, figures());
    }

    private Figures figures() {
        return new Figures(settings().locale());
    }

    private OfficeSettings settings() {
        return offices.current().settings();
    }

    /**
     * @param order null for a new one
     */
    ModelAndView page(@Nullable Order order, OrderForm form, Map<String, String> faults) {
        var page = new ModelAndView(order == null ? "console/order-new" : "console/order-edit");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        page.addObject("order", order);
        page.addObject("form", form);
        page.addObject("faults", faults);
        page.addObject("currencies", CURRENCIES);
        page.addObject(
                "users", users.findAllByOrderByName().stream().filter(User::active).toList());
        return page;
    }
}
