package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void aFullBusinessSignatureIsReadFieldByField() {
        var read =
                read(
                        "Anna Berg <anna.berg@nordlys.example>",
                        """
                        Best regards,

                        Anna Berg
                        Senior Sales Manager
                        Nordlys Shipping Ltd
                        14 Harbour Street, 3rd floor
                        London EC1A 1BB
                        T +44 20 7946 0018 | M: +44 7700 900123 | F +44 20 7946 0019
                        anna.berg@nordlys.example | www.nordlys.example
                        """);

        assertThat(read.name()).isEqualTo("Anna Berg");
        assertThat(read.title()).isEqualTo("Senior Sales Manager");
        assertThat(read.organization()).isEqualTo("Nordlys Shipping Ltd");
        assertThat(read.phones()).containsExactly("+44 20 7946 0018", "+44 7700 900123");
        assertThat(read.emails()).containsExactly("anna.berg@nordlys.example");
        assertThat(read.urls()).containsExactly("www.nordlys.example");
        assertThat(read.address()).isEqualTo("14 Harbour Street, 3rd floor, London EC1A 1BB");
    }

    @Test
    void aRussianSignatureIsReadFieldByField() {
        var read =
                read(
                        "Сергей Петров <s.petrov@lesprom.example>",
                        """
                        --
                        С уважением,
                        Петров Сергей Иванович
                        Начальник отдела снабжения
                        ООО «Леспром»
                        129110, г. Москва, ул. Щепкина, д. 42, оф. 7
                        Тел.: +7 (495) 000-00-11 доб. 123
                        Моб. 8 900 000 00 12
                        Факс: +7 (495) 000-00-13
                        ИНН 7701234567 КПП 770101001
                        E-mail: s.petrov@lesprom.example
                        Сайт: lesprom.example
                        """);

        assertThat(read.name()).isEqualTo("Петров Сергей Иванович");
        assertThat(read.title()).isEqualTo("Начальник отдела снабжения");
        assertThat(read.organization()).isEqualTo("ООО «Леспром»");
        assertThat(read.phones()).containsExactly("+7 (495) 000-00-11 доб. 123", "8 900 000 00 12");
        assertThat(read.emails()).containsExactly("s.petrov@lesprom.example");
        assertThat(read.urls()).containsExactly("lesprom.example");
        assertThat(read.address()).isEqualTo("129110, г. Москва, ул. Щепкина, д. 42, оф. 7");
    }

    @Test
    void aTurkishSignatureIsReadFieldByField() {
        var read =
                read(
                        "Ayşe Yılmaz <ayse@yilmazmobilya.example>",
                        """
                        Saygılarımla,
                        Ayşe Yılmaz
                        Satın Alma Müdürü
                        Yılmaz Mobilya San. ve Tic. Ltd. Şti.
                        Atatürk Mah. Çınar Sok. No: 12/4
                        34750 Ataşehir / İstanbul
                        Tel: 0216 000 00 14
                        GSM: 0(532) 000 00 15
                        Faks: 0216 000 00 16
                        """);

        assertThat(read.name()).isEqualTo("Ayşe Yılmaz");
        assertThat(read.title()).isEqualTo("Satın Alma Müdürü");
        assertThat(read.organization()).isEqualTo("Yılmaz Mobilya San. ve Tic. Ltd. Şti.");
        assertThat(read.phones()).containsExactly("0216 000 00 14", "0(532) 000 00 15");
        assertThat(read.address())
                .isEqualTo("Atatürk Mah. Çınar Sok. No: 12/4, 34750 Ataşehir / İstanbul");
    }

    @Test
    void anAzerbaijaniSignatureIsReadFieldByField() {
        var read =
                read(
                        "Rəşad Əliyev <r.aliyev@xezertikinti.example>",
                        """
                        Hörmətlə,
                        Rəşad Əliyev
                        Satış üzrə menecer
                        "Xəzər Tikinti" MMC
                        Ünvan: Bakı ş., Nizami küçəsi 203, AZ1010
                        Tel.: (+994 12) 000 00 17
                        Mob.: +994 50 000 00 18
                        """);

        assertThat(read.name()).isEqualTo("Rəşad Əliyev");
        assertThat(read.title()).isEqualTo("Satış üzrə menecer");
        assertThat(read.organization()).isEqualTo("\"Xəzər Tikinti\" MMC");
        assertThat(read.phones()).containsExactly("(+994 12) 000 00 17", "+994 50 000 00 18");
        assertThat(read.address()).isEqualTo("Bakı ş., Nizami küçəsi 203, AZ1010");
    }

    @Test
    void aNorwegianSignatureIsReadFieldByField() {
        var read =
                read(
                        "Bjørn Ødegård <bjorn@fjordbygg.example>",
                        """
                        Med vennlig hilsen
                        Bjørn Ødegård
                        Daglig leder, Fjordbygg AS
                        Mobil 400 00 019
                        Org.nr. 987 654 321 MVA
                        Storgata 12, 0155 Oslo
                        https://fjordbygg.example/om-oss
                        """);

        assertThat(read.name()).isEqualTo("Bjørn Ødegård");
        assertThat(read.title()).isEqualTo("Daglig leder");
        assertThat(read.organization()).isEqualTo("Fjordbygg AS");
        assertThat(read.phones()).containsExactly("400 00 019");
        assertThat(read.urls()).containsExactly("https://fjordbygg.example/om-oss");
        assertThat(read.address()).isEqualTo("Storgata 12, 0155 Oslo");
    }

    @Test
    void oneLineWithBarsHoldsSeveralThings() {
        var read =
                read(
                        "Jane Roe <jane.roe@acme.example>",
                        "--\nJane Roe | Head of Procurement | Acme Corp | +1 (555) 010-0199");

        assertThat(read.name()).isEqualTo("Jane Roe");
        assertThat(read.title()).isEqualTo("Head of Procurement");
        assertThat(read.organization()).isEqualTo("Acme Corp");
        assertThat(read.phones()).containsExactly("+1 (555) 010-0199");
    }

    @Test
    void aFirmIsKnownByTheWritersDomain() {
        var read =
                read(
                        "j.smith@blueharbour.example",
                        "John Smith\nBlue Harbour\njohn's direct line: 020 7946 0020");

        assertThat(read.name()).isEqualTo("John Smith");
        assertThat(read.organization()).isEqualTo("Blue Harbour");
        assertThat(read.phones()).containsExactly("020 7946 0020");
    }

    @Test
    void aBareFirstNameIsAllThereIs() {
        var read = read("Anna Berg <anna@office.example>", "Cheers,\nAnna");

        assertThat(read.name()).isEqualTo("Anna");
        assertThat(read.title()).isNull();
        assertThat(read.organization()).isNull();
        assertThat(read.address()).isNull();
        assertThat(read.phones()).isEmpty();
    }

    @Test
    void theWholeNameIsTakenWhereTheFirstNameStandsUnderTheGreeting() {
        assertThat(
                        read("Dave Jones <dj@acme.example>", "Thanks,\nDave\n\nDave Jones\nBuyer")
                                .name())
                .isEqualTo("Dave Jones");
        assertThat(read("Елена Кузнецова <k@mir.example>", "С уважением, Елена Кузнецова").name())
                .isEqualTo("Елена Кузнецова");
        assertThat(read("Müller, Sabine <s@x.example>", "i. A. Sabine Müller\nEinkauf").name())
                .isEqualTo("Sabine Müller");
    }

    @Test
    void aFirmCalledLikeItsFounderIsNotThePerson() {
        var read =
                Signature.in(
                        "Jean-Pierre Dupont\nDirecteur commercial\nSociété Dupont"
                                + " SARL\nwww.dupont.example",
                        new MailAddress("", ""));

        assertThat(read.name()).isEqualTo("Jean-Pierre Dupont");
        assertThat(read.organization()).isEqualTo("Société Dupont SARL");
    }

    @Test
    void nothingIsInventedFromADeviceLineOrADisclaimer() {
        var read =
                read(
                        "anna@office.example",
                        "Sent from my iPhone\n"
                                + "This message is confidential and intended only for Acme Ltd, 10"
                                + " High Street, +44 20 7946 0000.");

        assertThat(read)
                .isEqualTo(
                        new Signature(
                                read.text(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                null));
    }

    @Test
    void datesRegistrationNumbersAndPostcodesAreNoPhones() {
        var read =
                read(
                        "Bob Stone <bob@stone.example>",
                        "Bob Stone\nVAT GB 123 4567 89\nIBAN: TR33 0006 1005 1978 6457 8413 26\n"
                                + "Open 01.02.2026 - 03.04.2026\n190000, Saint Petersburg");

        assertThat(read.phones()).isEmpty();
    }

    @Test
    void aMailIsReadThroughItsSender() {
        var mail =
                ReadMail.raw(
                        """
                        From: "Berg, Anna" <anna.berg@nordlys.example>
                        To: office@office.example
                        Subject: Order
                        Content-Type: text/plain; charset=UTF-8

                        Please send ten.

                        Kind regards,
                        Anna Berg
                        Buyer
                        Nordlys AS
                        +47 22 00 00 21
                        """
                                .replace("\n", "\r\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        var read = Signature.of(mail);

        assertThat(read.name()).isEqualTo("Anna Berg");
        assertThat(read.title()).isEqualTo("Buyer");
        assertThat(read.organization()).isEqualTo("Nordlys AS");
        assertThat(read.phones()).containsExactly("+47 22 00 00 21");
    }

    private static Signature read(String sender, String signature) {
        return Signature.in(
                signature, MailAddresses.parse(sender).stream().findFirst().orElseThrow());
    }
}
