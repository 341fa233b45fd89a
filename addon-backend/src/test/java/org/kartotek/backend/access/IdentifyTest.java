package org.kartotek.backend.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

@BackendTest
@TestPropertySource(
        properties = {
            "kartotek.owner-email=Owner@founder.example",
            "kartotek.allowed-domains=office.example"
        })
class IdentifyTest {
    @Autowired SampleOffice sample;
    @Autowired Identify identify;
    @Autowired Users users;
    @Autowired TransactionOperations transaction;

    @Test
    void theOwnerFoundsTheOfficeAtTheFirstSignIn() {
        var first = identify.recognise(who("1", "owner@founder.example", null), Door.CONSOLE);
        var again = identify.recognise(who("1", "owner@founder.example", null), Door.CONSOLE);

        assertThat(caller(first).role()).isEqualTo(Role.OWNER);
        assertThat(caller(again)).isEqualTo(caller(first));
    }

    @Test
    void twoFirstCallsAtOnceMakeOneUser() {
        sample.founded();
        Supplier<Recognition> call =
                () ->
                        identify.recognise(
                                who("9", "new@office.example", "office.example"), Door.SIDEBAR);

        var one = CompletableFuture.supplyAsync(call);
        var two = CompletableFuture.supplyAsync(call);

        assertThat(caller(one.join()).userId()).isEqualTo(caller(two.join()).userId());
    }

    @Test
    void anAddressThatIsSomebodysStaysTheirs() {
        sample.founded();
        identify.recognise(who("7", "anna@office.example", "office.example"), Door.SIDEBAR);

        var other =
                identify.recognise(who("8", "anna@office.example", "office.example"), Door.SIDEBAR);

        assertThat(other).isInstanceOf(Recognition.NotInvited.class);
    }

    @Test
    void somebodyKnownCostsOneStatement() {
        identify.recognise(who("1", "owner@founder.example", null), Door.CONSOLE);

        assertThat(
                        StatementGuard.statementsOf(() ->
                                identify.recognise(
                                        who("1", "owner@founder.example", null), Door.SIDEBAR)))
                .hasSize(1);
    }

    @Test
    void anInvitedAddressComesInAndIsKnownByItsGoogleIdFromThenOn() {
        var anna = sample.founded();

        var first = identify.recognise(who("7", "anna@office.example", null), Door.SIDEBAR);
        var renamed = identify.recognise(who("7", "anna.new@office.example", null), Door.SIDEBAR);
        var taken = identify.recognise(who("8", "anna@office.example", null), Door.SIDEBAR);

        assertThat(caller(first).userId()).isEqualTo(anna.userId());
        assertThat(caller(renamed).userId()).isEqualTo(anna.userId());
        assertThat(taken).isInstanceOf(Recognition.NotInvited.class);
    }

    @Test
    void aColleagueOfAnAllowedDomainJoinsAsStaff() {
        sample.founded();

        var mehmet =
                identify.recognise(
                        who("9", "mehmet@office.example", "office.example"), Door.SIDEBAR);

        assertThat(caller(mehmet).role()).isEqualTo(Role.STAFF);
    }

    @Test
    void anAddressThatOnlyLooksLikeTheDomainDoesNot() {
        sample.founded();

        assertThat(identify.recognise(who("9", "eve@office.example", null), Door.SIDEBAR))
                .isInstanceOf(Recognition.NotInvited.class);
    }

    @Test
    void aSwitchedOffUserStaysOut() {
        var anna = sample.founded();
        identify.recognise(who("7", "anna@office.example", null), Door.CONSOLE);
        OfficeScope.run(
                anna.officeId(),
                () ->
                        transaction.executeWithoutResult(
                                s -> users.findById(anna.userId()).orElseThrow().activate(false)));

        assertThat(identify.recognise(who("7", "anna@office.example", null), Door.CONSOLE))
                .isInstanceOf(Recognition.SwitchedOff.class);
        assertThat(identify.user(anna.officeId(), anna.userId(), Door.API)).isEmpty();
    }

    @Test
    void aPublicMailDomainIsRefusedAsAllowed() {
        assertThatThrownBy(() -> new AccessSettings(null, List.of("Gmail.com")))
                .hasMessageContaining("gmail.com");
    }

    private static GoogleIdentity who(String sub, String email, @Nullable String domain) {
        return new GoogleIdentity(sub, email, null, domain);
    }

    private static Caller caller(Recognition recognition) {
        return ((Recognition.Known) recognition).caller();
    }
}
