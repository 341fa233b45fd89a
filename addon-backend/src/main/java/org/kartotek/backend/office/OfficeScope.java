package org.kartotek.backend.office;

import java.lang.ScopedValue.CallableOp;
import java.util.UUID;

/** The office the current thread works for. Without one, queries answer an impossible office. */
public final class OfficeScope {
    /** No row has it: a query outside a scope finds nothing. */
    static final UUID NONE = new UUID(0, 0);

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private OfficeScope() {}

    public static <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T in(
            UUID officeId, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, officeId).call(work);
    }

    public static void run(UUID officeId, Runnable work) {
        ScopedValue.where(CURRENT, officeId).run(work);
    }

    /**
     * @throws IllegalStateException outside a scope: the caller was not resolved before the work
     *     began
     */
    public static UUID current() {
        return CURRENT.orElseThrow(
                () -> new IllegalStateException("No office is bound to this work"));
    }

    public static boolean bound() {
        return CURRENT.isBound();
    }

    static UUID currentOrNone() {
        return CURRENT.orElse(NONE);
    }
}
