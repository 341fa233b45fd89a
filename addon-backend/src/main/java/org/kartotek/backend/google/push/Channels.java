package org.kartotek.backend.google.push;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels of the current office. A token is kept as its hash only. */
@Component
class Channels {
    /**
     * @param resourceId null until Google has opened it
     */
    record Channel(UUID id, UUID account, byte[] tokenHash, @Nullable String resourceId) {
        boolean isOpenedWith(String token) {
            return MessageDigest.isEqual(tokenHash, DigestUtils.sha256(token));
        }
    }

    private static final String SELECT =
            "select id, account_id, token_hash, resource_id from calendar_channel where office_id ="
                    + " :office";

    private final JdbcClient jdbc;

    Channels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID account, String token, Instant now) {
        jdbc.sql(
                        "insert into calendar_channel (office_id, id, account_id, token_hash,"
                                + " made_at) values (:office, :id, :account, :hash, :now)")
                .param("office", office())
                .param("id", Ids.bytes(id))
                .param("account", Ids.bytes(account))
                .param("hash", DigestUtils.sha256(token))
                .param("now", Timestamp.from(now))
                .update();
    }

    void opened(UUID id, String resourceId) {
        jdbc.sql(
                        "update calendar_channel set resource_id = :resource where office_id ="
                                + " :office and id = :id")
                .param("resource", resourceId)
                .param("office", office())
                .param("id", Ids.bytes(id))
                .update();
    }

    Optional<Channel> find(UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("office", office())
                .param("id", Ids.bytes(id))
                .query(Channels::channel)
                .optional();
    }

    List<Channel> of(UUID account) {
        return jdbc.sql(SELECT + " and account_id = :account")
                .param("office", office())
                .param("account", Ids.bytes(account))
                .query(Channels::channel)
                .list();
    }

    private static Channel channel(ResultSet row, int number) throws SQLException {
        return new Channel(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("account_id")),
                row.getBytes("token_hash"),
                row.getString("resource_id"));
    }

    void remove(UUID id) {
        jdbc.sql("delete from calendar_channel where office_id = :office and id = :id")
                .param("office", office())
                .param("id", Ids.bytes(id))
                .update();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
