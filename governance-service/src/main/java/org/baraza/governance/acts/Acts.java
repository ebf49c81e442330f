package org.baraza.governance.acts;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.baraza.governance.acts.Receipts.Kept;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Performs acts: one transaction each, in which the key is looked up, the right to act is checked
/// again, the version is compared, the commands are decided and the answer is kept for whoever asks
/// with the same key again.
@Component
public class Acts {
    /// Two people at the same moment: one of them is decided again, on what the other wrote.
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;
    private final CommandGateway commands;
    private final EventStore store;
    private final Locks locks;
    private final Receipts receipts;
    private final PlatformRegister platforms;
    private final String readAt;

    Acts(
            TransactionTemplate transaction,
            CommandGateway commands,
            EventStore store,
            Locks locks,
            Receipts receipts,
            PlatformRegister platforms,
            @Value("${baraza.ui-origin}") List<String> origins) {
        this.transaction = transaction;
        this.commands = commands;
        this.store = store;
        this.locks = locks;
        this.receipts = receipts;
        this.platforms = platforms;
        this.readAt = origins.getFirst() + "/api";
    }

    /// What an act does, besides the frame.
    ///
    /// @param id of the thing acted on or created
    /// @param stream the one whose version is compared and answered
    /// @param location path of the thing on the query side
    public record Step(int status, String id, String stream, String location) {
        public static Step creates(Object id, String stream, String location) {
            return new Step(201, id.toString(), stream, location);
        }

        public static Step changes(Object id, String stream, String location) {
            return new Step(200, id.toString(), stream, location);
        }
    }

    /// Sends commands inside the act's transaction.
    public interface Commands {
        /// In the ledger of the act's platform.
        void send(Object command);

        /// In the ledger of another platform, under its charter: for founding one.
        void sendTo(PlatformId platform, Actor actor, Object command);

        /// Adds a fact to the answer.
        void tell(String name, String fact);
    }

    /// @param work sends the commands; it may be called again when somebody acted at the same moment
    public ResponseEntity<Answer> perform(Act act, Step step, Consumer<Commands> work) {
        return again(() -> Objects.requireNonNull(transaction.execute(status -> attempt(act, step, work))));
    }

    /// Performs the system's own acts, which carry no key: repeating one must change nothing by itself.
    public void performAsSystem(Actor actor, PlatformId platform, Map<String, String> cause, Object command) {
        again(() -> {
            transaction.executeWithoutResult(status -> {
                if (command instanceof AmendsCharter) {
                    locks.charterChanges(platform);
                } else {
                    locks.charterStays(platform);
                }
                dispatch(actor, platform, cause, command);
            });
            return platform;
        });
    }

    /// Performs an act of which nothing is kept here, not even its key. Sent again it must change nothing by itself.
    public void performUnkept(Act act, Consumer<Commands> work) {
        again(() -> {
            transaction.executeWithoutResult(status -> {
                locks.key(act.key().toString());
                locks.charterStays(act.platform());
                act.right().recheck();
                work.accept(commands(act, new LinkedHashMap<>()));
            });
            return act;
        });
    }

    private ResponseEntity<Answer> attempt(Act act, Step step, Consumer<Commands> work) {
        locks.key(act.key().toString());
        var before = receipt(act);
        if (before != null) {
            return before;
        }
        locks.charterStays(act.platform());
        act.right().recheck();
        var expected = act.expectedVersion();
        if (expected != null) {
            locks.stream(step.stream());
            long current = store.lastSequenceNumberFor(step.stream()).orElse(-1L);
            if (current != expected) {
                throw new StaleVersion(current);
            }
        }
        var told = new LinkedHashMap<String, String>();
        work.accept(commands(act, told));
        var version = store.lastSequenceNumberFor(step.stream()).orElse(-1L);
        var kept = kept(act, step, version, told);
        receipts.keep(kept);
        return respond(kept, false);
    }

    private Commands commands(Act act, Map<String, String> told) {
        return new Commands() {
            @Override
            public void send(Object command) {
                dispatch(act.actor(), act.platform(), Map.of(), command);
            }

            @Override
            public void sendTo(PlatformId platform, Actor actor, Object command) {
                dispatch(actor, platform, Map.of(), command);
            }

            @Override
            public void tell(String name, String fact) {
                told.put(name, fact);
            }
        };
    }

    private void dispatch(Actor actor, PlatformId platform, Map<String, String> cause, Object command) {
        dispatch(actor, platform, platforms.charterInForce(platform), cause, command);
    }

    /// @param charter in force on the platform
    void dispatch(
            Actor actor,
            PlatformId platform,
            @Nullable CharterInForce charter,
            Map<String, String> cause,
            Object command) {
        var facts = new LinkedHashMap<String, Object>(cause);
        facts.put(EntryMetaData.PLATFORM, platform.toString());
        facts.put(EntryMetaData.ACTOR, Json.MAPPER.writeValueAsString(actor));
        if (charter != null) {
            facts.put(EntryMetaData.CHARTER, Json.MAPPER.writeValueAsString(charter));
        }
        if (command instanceof ConcernsDecision concerned) {
            facts.put(EntryMetaData.DECISION, concerned.decision().toString());
        }
        if (command instanceof UnderCharter founding) {
            facts.put(EntryMetaData.CHARTER, Json.MAPPER.writeValueAsString(founding.charterInForce()));
        }
        commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(facts)));
    }

    private @Nullable ResponseEntity<Answer> receipt(Act act) {
        return receipts.find(act.key()).map(kept -> again(act, kept)).orElse(null);
    }

    /// What was answered before, for whoever sends the same act again.
    ResponseEntity<Answer> again(Act act, Kept kept) {
        kept.requireSame(act);
        return respond(kept, true);
    }

    static Kept kept(Act act, Step step, long version, Map<String, String> told) {
        return new Kept(
                act.key(),
                act.person().toString(),
                act.fingerprint(),
                step.status(),
                step.location(),
                new Answer(step.id(), step.stream(), version, told));
    }

    ResponseEntity<Answer> respond(Kept kept, boolean replayed) {
        var response = ResponseEntity.status(kept.status())
                .header(HttpHeaders.LOCATION, readAt + kept.location())
                .eTag("\"" + kept.answer().version() + "\"");
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(kept.answer());
    }

    private static <T> T again(Supplier<T> attempt) {
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                return attempt.get();
            } catch (AggregateStreamCreationException e) {
                throw isDuplicate(e) ? new BrokenRule(FrameRule.IDENTIFIER_IS_TAKEN) : e;
            } catch (ConcurrencyException | ConcurrencyFailureException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    /// Axon blames the identifier for any failure to write a stream's first event.
    private static boolean isDuplicate(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
