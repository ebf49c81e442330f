package org.baraza.query.http;

/// Something that keeps a request from its answer, in words fit for the reader.
public final class Problem extends RuntimeException {
    private final Kind kind;

    /// The kinds of problem, with the name that ends the document's `type`.
    public enum Kind {
        MALFORMED(400, "malformed", "The request cannot be read", "Correct the request."),
        UNAUTHENTICATED(401, "unauthenticated", "The sign-in is not valid", "Sign in again."),
        FORBIDDEN(403, "forbidden", "This is not allowed", "Ask somebody who may."),
        NOT_FOUND(404, "not-found", "There is nothing here that you may read", "Check the address, or sign in."),
        CONTENT_WITHHELD(404, "content-withheld", "The content is withheld", "Read the record's entry about it."),
        NO_SUCH_FILE(404, "no-such-file", "There is no such file of this vote", "Take another of its files."),
        METHOD_NOT_ALLOWED(405, "method-not-allowed", "This can only be read", "Send acts to the governance service."),
        NOT_ACCEPTABLE(406, "not-acceptable", "There is no such form of it", "Ask for application/json."),
        VOTE_STILL_OPEN(409, "vote-still-open", "The vote is still open", "Come back when it is closed."),
        TOO_LARGE(413, "too-large", "The request is too large", "Send less."),
        UNSUPPORTED_MEDIA_TYPE(
                415, "unsupported-media-type", "The request's form is not known", "Send JSON, or no body."),
        TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests", "Wait for as long as Retry-After says."),
        FAILED(500, "failed", "The service failed", "Try again; tell the operator when it happens again."),
        NOT_THERE_YET(503, "not-there-yet", "It is not there yet", "Ask again in a moment."),
        UNREACHABLE(503, "unreachable", "A part of the service cannot be reached", "Try again later.");

        final int status;
        final String name;
        final String title;
        final String todo;

        Kind(int status, String name, String title, String todo) {
            this.status = status;
            this.name = name;
            this.title = title;
            this.todo = todo;
        }
    }

    /// @param detail what happened; MUST NOT carry an exception's text
    public Problem(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, "It does not exist, or it is not open to you.");
    }

    public static Problem malformed(String detail) {
        return new Problem(Kind.MALFORMED, detail);
    }

    static Kind ofStatus(int status) {
        for (var kind : Kind.values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 400 && status < 500 ? Kind.MALFORMED : Kind.FAILED;
    }

    Kind kind() {
        return kind;
    }
}
