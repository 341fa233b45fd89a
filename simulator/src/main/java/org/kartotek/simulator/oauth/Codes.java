package org.kartotek.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.kartotek.simulator.Account;

/** Authorization codes: good once and for ten minutes. */
final class Codes {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Clock realTime = Clock.systemUTC();

    /** What a code stands for. */
    record Code(
            AuthorizationRequest request,
            Account account,
            Set<String> scopes,
            boolean offline,
            Instant until) {

        /** What is wrong with the verifier that comes with the code. */
        Optional<String> refuse(Optional<String> verifier) {
            if (request.challenge().isEmpty()) {
                return Optional.empty();
            }
            if (verifier.isEmpty()) {
                return Optional.of("Missing code verifier.");
            }
            String shown =
                    request.challengeMethod().equals("S256")
                            ? sha256(verifier.get())
                            : verifier.get();
            return shown.equals(request.challenge().get())
                    ? Optional.empty()
                    : Optional.of("Invalid code verifier.");
        }

        private static String sha256(String text) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(text));
        }
    }

    void put(
            String code,
            AuthorizationRequest request,
            Account account,
            Set<String> scopes,
            boolean offline) {
        codes.put(code, new Code(request, account, scopes, offline, realTime.instant().plus(LIFE)));
    }

    Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(c -> c.until.isAfter(realTime.instant()));
    }

    void clear() {
        codes.clear();
    }
}
