package org.kartotek.backend.api.shape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.office.OfficeRow;
import org.springframework.http.HttpStatus;

/** A row's version, so that two programs do not write over each other. */
public final class ETag {
    private ETag() {}

    public static String of(OfficeRow row) {
        return "\"" + row.version() + "\"";
    }

    /** Without {@code If-Match} the last writer wins. */
    public static void require(@Nullable String ifMatch, OfficeRow row) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        var now = of(row);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(now::equals)) {
            throw Refusal.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "It has changed since you read it: If-Match is %s, it is now %s."
                            .formatted(ifMatch, now));
        }
    }
}
