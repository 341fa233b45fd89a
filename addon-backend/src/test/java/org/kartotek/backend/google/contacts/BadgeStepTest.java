package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.database.Ids;
import org.kartotek.sync.contact.Photo;

class BadgeStepTest {
    @ParameterizedTest(name = "wanted {0}, ours {1} at {2}, in Google {4} (standard: {5}): {6}")
    @CsvSource({
        "'1 0 AY', '', '', false, d, true, PUT",
        "'', '', '', false, d, true, NOTHING",
        "'', '1 0 AY', p1, false, d, true, NOTHING",
        "'1 1 AY', '1 0 AY', p1, false, p1, false, PUT",
        "'1 0 AY', '1 0 AY', p1, false, p1=s720-c, false, NOTHING",
        "'', '1 0 AY', p1, false, p1, false, REMOVE",
        "'1 1 AY', '1 0 AY', p1, false, theirs, false, LEAVE",
        "'', '1 0 AY', p1, false, theirs, false, LEAVE",
        "'1 0 AY', '', '', false, theirs, false, LEAVE",
        "'', '', '', true, p9, false, REMOVE",
        "'1 0 AY', '', '', true, p9, false, PUT"
    })
    void onlyTheStandardPhotoAndOursAreTouched(
            String wanted,
            String shown,
            String photo,
            boolean unanswered,
            String address,
            boolean standard,
            BadgeStep step) {
        var badge = new Badges.Row(Ids.next(), "people/c1", wanted, shown, photo, unanswered);

        assertThat(BadgeStep.of(badge, new Photo(address, standard))).isEqualTo(step);
    }
}
