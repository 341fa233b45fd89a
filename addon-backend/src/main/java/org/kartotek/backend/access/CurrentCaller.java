package org.kartotek.backend.access;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.OfficeScope;

/** The caller the current thread works for; entering it enters the office's scope too. */
public final class CurrentCaller {
    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private CurrentCaller() {}

    public static <T extends @Nullable Object, X extends Throwable> T in(
            Caller caller, CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, caller)
                .call(() -> OfficeScope.in(caller.officeId(), work));
    }

    public static Caller get() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No caller is bound"));
    }

    public static Optional<Caller> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
