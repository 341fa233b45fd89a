package org.kartotek.backend.addon.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.Language;
import org.kartotek.sidebar.home.Wording.Because;

/**
 * Whom a mail is for, as far as its words need to know.
 *
 * @param office as the office writes, its country included
 * @param own the language somebody chose for them
 * @param colleagues the language chosen for most of those in their organization for whom one is
 * @param email the first address, empty when there is none
 */
public record Addressee(
        Locale office,
        boolean known,
        @Nullable Language own,
        @Nullable Language colleagues,
        String name,
        String firstName,
        String organization,
        String email) {
    /** In which they are best written to. */
    public Language language() {
        if (own != null) {
            return own;
        }
        return colleagues == null ? Language.nearest(office) : colleagues;
    }

    public Because because() {
        if (own != null) {
            return Because.CUSTOMER;
        }
        return colleagues == null ? Because.OFFICE : Because.ORGANIZATION;
    }

    /** Dates and amounts in the office's own language look as they do in its country. */
    public Locale in(Language language) {
        return language == Language.nearest(office) ? office : language.locale();
    }
}
