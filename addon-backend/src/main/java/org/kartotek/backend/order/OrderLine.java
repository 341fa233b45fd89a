package org.kartotek.backend.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: {@code 20 × Widget}.
 *
 * @param unitPrice in the order's currency; null when not agreed yet
 */
public record OrderLine(BigDecimal quantity, String title, @Nullable BigDecimal unitPrice) {}
