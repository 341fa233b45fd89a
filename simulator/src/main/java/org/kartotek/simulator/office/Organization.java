package org.kartotek.simulator.office;

import java.util.ArrayList;
import java.util.List;

/** A company the office deals with. */
record Organization(String name, String city, String domain, Language language, boolean supplier) {
    static List<Organization> all() {
        var all = new ArrayList<Organization>();
        for (var language : Language.values()) {
            var position = 0;
            for (var line : Phrases.of(language).all("companies")) {
                var cells = line.split(" \\| ", -1);
                // Two of a country's twelve sell to us, the others buy.
                var supplier = ++position % 6 == 0;
                all.add(
                        new Organization(
                                cells[0].strip(),
                                cells[1].strip(),
                                cells[2].strip() + ".example",
                                language,
                                supplier));
            }
        }
        return all;
    }
}
