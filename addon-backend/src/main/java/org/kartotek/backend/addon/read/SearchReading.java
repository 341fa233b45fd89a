package org.kartotek.backend.addon.read;

import java.util.List;
import java.util.Locale;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.sidebar.shown.Hit;
import org.springframework.stereotype.Component;

/** One search over contacts, organizations, orders and notes: the index, then the rows it names. */
@Component
public class SearchReading {
    private static final String CONTACT = "contact";
    private static final String ORGANIZATION = "organization";
    private static final String ORDER = "order";
    private static final String NOTE = "note";
    private static final List<String> EVERYTHING = List.of(CONTACT, ORGANIZATION, ORDER, NOTE);

    /** Of more that match, the youngest are compared. */
    private static final int COMPARED = 300;

    private static final int LONGEST = 200;

    private final SearchIndex index;
    private final FoundRows rows;

    SearchReading(SearchIndex index, FoundRows rows) {
        this.index = index;
        this.rows = rows;
    }

    /** Best first. A leading # is how people write order numbers. */
    public List<Hit> everything(String query, Locale locale, int limit) {
        var bare = query.strip().replaceFirst("^[#№]\\s*", "");
        var number = bare.length() < query.strip().length();
        return ranked(bare, number ? List.of(ORDER) : EVERYTHING, locale, limit);
    }

    public List<Hit> contactsAndOrders(String query, Locale locale, int limit) {
        var bare = query.strip().replaceFirst("^[#№]\\s*", "");
        return ranked(bare, List.of(CONTACT, ORDER), locale, limit);
    }

    public List<Hit> organizations(String query, Locale locale, int limit) {
        return ranked(query, List.of(ORGANIZATION), locale, limit);
    }

    public List<Hit> contacts(String query, Locale locale, int limit) {
        return ranked(query, List.of(CONTACT), locale, limit);
    }

    private List<Hit> ranked(String query, List<String> kinds, Locale locale, int limit) {
        var typed = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        return Ranked.of(rows.of(index.find(typed, kinds, COMPARED), locale), typed, limit);
    }
}
