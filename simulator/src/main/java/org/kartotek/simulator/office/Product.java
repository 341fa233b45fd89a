package org.kartotek.simulator.office;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One thing the office trades in, its price in the office's currency. */
record Product(String number, BigDecimal price, Map<Language, String> names) {
    static final List<Product> CATALOGUE =
            Phrases.lines("catalogue.txt").stream().map(Product::parse).toList();

    Product {
        names = Map.copyOf(names);
    }

    String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    private static Product parse(String line) {
        var cells = line.split(" \\| ", -1);
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            names.put(language, cells[2 + language.ordinal()].strip());
        }
        return new Product(cells[0].strip(), new BigDecimal(cells[1].strip()), names);
    }
}
