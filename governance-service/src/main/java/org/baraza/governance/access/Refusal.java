package org.baraza.governance.access;

/// Why somebody may not do something.
public final class Refusal extends RuntimeException {
    private final Reason reason;

    /// What the answer says, and with which status.
    public enum Reason {
        NOT_YOURS(403, "This act needs a right that the seat you named does not give you."),
        NOT_AN_OPERATOR(403, "Only an operator of this installation may do this."),
        SEAT_MISSING(403, "Name the seat you act in, with the header Baraza-Seat."),
        UNKNOWN(404, "There is nothing here, or nothing that you may see."),
        KEY_MISSING(400, "Every act carries a key of its own, a UUID in the header Idempotency-Key."),
        VERSION_MISSING(428, "Name the version you have seen, with the header If-Match."),
        VERSION_MALFORMED(400, "If-Match names one version as a quoted number, such as \"3\".");

        private final int status;
        private final String detail;

        Reason(int status, String detail) {
            this.status = status;
            this.detail = detail;
        }

        public int status() {
            return status;
        }

        public String detail() {
            return detail;
        }
    }

    Refusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /// What is asked for does not exist, as far as this reader may know.
    public static Refusal unknown() {
        return new Refusal(Reason.UNKNOWN);
    }

    public Reason reason() {
        return reason;
    }
}
