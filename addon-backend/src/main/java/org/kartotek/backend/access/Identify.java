package org.kartotek.backend.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * From a verified Google identity to a caller, in one statement for somebody known. The only place
 * that looks for users across offices: the office is not known before the person is.
 */
@Service
public class Identify {
    private final JdbcClient jdbc;
    private final Offices offices;
    private final Users users;
    private final Joining joining;
    private final Clock clock;
    private final TransactionOperations transaction;

    Identify(
            JdbcClient jdbc,
            Offices offices,
            Users users,
            Joining joining,
            Clock clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.users = users;
        this.joining = joining;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Recognition recognise(GoogleIdentity identity, Door door) {
        return bySub(identity.sub(), door)
                .or(() -> byInvitation(identity, door))
                .map(Seat::recognition)
                .or(() -> joining.officeFor(identity).map(id -> join(id, identity, door)))
                .orElseGet(() -> new Recognition.NotInvited(identity.email()));
    }

    /** The caller whom a stored session or API token belongs to, as the user is now. */
    public Optional<Caller> user(UUID officeId, UUID userId, Door door) {
        return jdbc.sql(Seat.SELECT + " where u.office_id = ? and u.id = ?")
                .param(Ids.bytes(officeId))
                .param(Ids.bytes(userId))
                .query((row, n) -> Seat.of(row, door))
                .optional()
                .filter(Seat::active)
                .map(Seat::caller);
    }

    private Optional<Seat> bySub(String sub, Door door) {
        return jdbc.sql(Seat.SELECT + " where u.google_sub = ?")
                .param(sub)
                .query((row, n) -> Seat.of(row, door))
                .optional();
    }

    /** Only a user who never signed in: an address that changed hands is not an invitation. */
    private Optional<Seat> byInvitation(GoogleIdentity identity, Door door) {
        var invited =
                jdbc.sql(
                                Seat.SELECT
                                        + " where u.email = ? and u.google_sub is null"
                                        + " order by u.created_at limit 1")
                        .param(identity.email())
                        .query((row, n) -> Seat.of(row, door))
                        .optional();
        invited.filter(Seat::active).ifPresent(seat -> accept(seat.caller(), identity.sub()));
        return invited;
    }

    private void accept(Caller caller, String sub) {
        jdbc.sql(
                        "update app_user set google_sub = ?, last_seen_at = ?, version = version +"
                                + " 1 where office_id = ? and id = ?")
                .param(sub)
                .param(Timestamp.from(clock.instant()))
                .param(Ids.bytes(caller.officeId()))
                .param(Ids.bytes(caller.userId()))
                .update();
    }

    /**
     * The panel asks twice at once when it opens. The second finds what the first has stored; an
     * address that is somebody else's already stays theirs.
     */
    private Recognition join(UUID officeId, GoogleIdentity identity, Door door) {
        try {
            return added(officeId, identity, door);
        } catch (DataIntegrityViolationException taken) {
            return bySub(identity.sub(), door)
                    .map(Seat::recognition)
                    .orElseGet(() -> new Recognition.NotInvited(identity.email()));
        }
    }

    private Recognition added(UUID officeId, GoogleIdentity identity, Door door) {
        var name = identity.displayName();
        var user = new User(identity.email(), name, joining.roleOf(identity), clock.instant());
        user.signedIn(identity.sub(), clock.instant());
        return OfficeScope.in(
                officeId,
                () -> {
                    transaction.executeWithoutResult(status -> users.save(user));
                    return new Recognition.Known(user.at(door, offices.current()));
                });
    }
}
