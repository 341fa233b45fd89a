package org.kartotek.backend.api.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Amount;
import org.kartotek.backend.api.shape.IdOnly;
import org.kartotek.backend.order.OrderLine;

/** A new order; it opens in the first stage, under the next number, for the contact's company. */
record OrderInput(
        @NotBlank @Size(max = 300) String title,
        @NotNull @Valid IdOnly contact,
        @Nullable @Valid Amount amount,
        @Nullable @Size(max = 200) List<@Valid Line> lines,
        @Nullable @Valid IdOnly owner) {

    private static final String DECIMAL = "-?\\d{1,15}(\\.\\d{1,4})?";

    record Line(
            @NotNull @Pattern(regexp = DECIMAL, message = "is not a decimal number")
                    String quantity,
            @NotBlank @Size(max = 500) String title,
            @Nullable @Pattern(regexp = DECIMAL, message = "is not a decimal number")
                    String unitPrice) {
        OrderLine line() {
            return new OrderLine(
                    new BigDecimal(quantity),
                    title.strip(),
                    unitPrice == null ? null : new BigDecimal(unitPrice));
        }
    }

    List<OrderLine> orderLines() {
        return lines == null ? List.of() : lines.stream().map(Line::line).toList();
    }
}
