package org.kartotek.backend.google;

/** Another instance took the lane over, because this one was silent for too long. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(LaneLease lease) {
        super(
                "The %s lane of account %s is run by another instance now"
                        .formatted(lease.kind(), lease.accountId()));
    }
}
