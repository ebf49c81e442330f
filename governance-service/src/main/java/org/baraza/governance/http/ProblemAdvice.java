package org.baraza.governance.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.acts.FrameRule;
import org.baraza.governance.acts.Gatherer;
import org.baraza.governance.acts.StaleVersion;
import org.baraza.governance.http.Problems.Problem;
import org.baraza.governance.store.EntryTooLarge;
import org.baraza.governance.store.UnrecordableText;
import org.baraza.record.platform.ContradictoryCharter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns everything that can go wrong into a problem document.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> on(BrokenRule e) {
        var fields = new Problem(
                        e.rule().status(),
                        e.rule().publicName(),
                        e.rule().broken(),
                        Problems.NOTHING_RECORDED,
                        e.rule().todo())
                .fields();
        fields.putAll(e.facts());
        return ResponseEntity.status(e.rule().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(fields);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(EntryTooLarge e) {
        var rule = FrameRule.ENTRY_TOO_LARGE;
        return answer(new Problem(413, rule.publicName(), rule.broken(), Problems.NOTHING_RECORDED, rule.todo()));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(UnrecordableText e) {
        return answer(Problems.malformed("A text holds a character that cannot stand in the record."));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Refusal e) {
        var reason = e.reason();
        var type = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var todo = switch (reason) {
            case NOT_YOURS -> "Act in a seat that has this right, or ask an officer of the platform.";
            case NOT_AN_OPERATOR -> "Ask the chair or the secretary, or whoever runs this installation.";
            case UNKNOWN -> "Check the address.";
            case SEAT_MISSING, KEY_MISSING, VERSION_MISSING, VERSION_MALFORMED -> "Add the header and send it again.";
        };
        return answer(new Problem(reason.status(), type, reason.detail(), Problems.NOTHING_RECORDED, todo));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(StaleVersion e) {
        var problem = new Problem(
                412,
                "stale-version",
                "Somebody changed this before you: it is at version " + e.current() + " now.",
                "Your words are with you; nothing was recorded.",
                "Read the newest version, and send yours again if it still holds.");
        return ResponseEntity.status(412)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .eTag("\"" + e.current() + "\"")
                .body(problem.fields());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ContradictoryCharter e) {
        var fields = new Problem(
                        400,
                        "contradictory-charter",
                        "The charter contradicts itself in "
                                + e.contradictions().size() + " places.",
                        Problems.NOTHING_RECORDED,
                        "Mend each place named under contradictions.")
                .fields();
        fields.put("contradictions", e.contradictions());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(fields);
    }

    /// A path that names something of the right form which does not exist.
    @ExceptionHandler
    ResponseEntity<Object> on(AggregateNotFoundException e) {
        return on(Refusal.unknown());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MethodArgumentTypeMismatchException e) {
        return on(Refusal.unknown());
    }

    @ExceptionHandler({ConcurrencyException.class, ConcurrencyFailureException.class})
    ResponseEntity<Object> crowded(Exception e) {
        return answer(new Problem(
                503,
                "crowded",
                "Many acted on this at the same moment.",
                Problems.NOTHING_RECORDED,
                Problems.SEND_AGAIN));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Gatherer.LineIsFull e) {
        var problem = new Problem(
                503,
                "crowded",
                "More are acting on this at the moment than we can serve.",
                Problems.NOTHING_RECORDED,
                Problems.SEND_AGAIN);
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.fields());
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> storeAway(Exception e) {
        LOG.warn("the event store does not answer: {}", e.getClass().getSimpleName());
        return answer(new Problem(
                503,
                "store-away",
                "The event store does not answer at the moment.",
                "Whether the act was recorded will be known when it does.",
                Problems.SEND_AGAIN));
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception e) {
        LOG.error("unforeseen failure", e);
        return answer(Problems.ofStatus(500));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = Problems.malformed("The request has fields that are missing or not allowed.")
                .fields();
        var wrong = new LinkedHashMap<String, String>();
        e.getFieldErrors()
                .forEach(field -> wrong.put(
                        field.getField(), field.getDefaultMessage() == null ? "not valid" : field.getDefaultMessage()));
        fields.put("fields", wrong);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(fields);
    }

    /// Everything Spring itself refuses: unreadable bodies, unknown paths, methods, media types.
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.ofStatus(status.value()).fields());
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.fields());
    }
}
