package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.sync.mail.MailAddress;

class FormsTest {
    @ParameterizedTest
    @CsvSource({
        "Re: Price, Price",
        "RE: AW: Fwd: Price, Price",
        "Ynt: Fiyat, Fiyat",
        "SV: VS: Pris, Pris",
        "Re[2]: Цена, Цена",
        "Отв: На: Цена, Цена",
        "Regarding the price, Regarding the price"
    })
    void aTitleIsTheSubjectWithoutItsReplyMarks(String subject, String title) {
        assertThat(Forms.withoutReplyMarks(subject)).isEqualTo(title);
    }

    @Test
    void aNameIsReadFromTheHeaderOrTheAddress() {
        assertThat(NameTyped.of(new MailAddress("x@a.example", "Kaya, Mehmet")))
                .isEqualTo(new NameTyped("Mehmet", "Kaya"));
        assertThat(NameTyped.of(new MailAddress("x@a.example", "Anne Marie Berg")))
                .isEqualTo(new NameTyped("Anne Marie", "Berg"));
        assertThat(NameTyped.of(new MailAddress("ayse.yilmaz@a.example", "")))
                .isEqualTo(new NameTyped("Ayse", "Yilmaz"));
        assertThat(NameTyped.of(new MailAddress("info@a.example", "")))
                .isEqualTo(new NameTyped(null, null));
    }
}
