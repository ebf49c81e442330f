package org.baraza.governance.acts;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Acts.Commands;
import org.baraza.governance.acts.Acts.Step;
import org.baraza.governance.acts.Gatherer.Outcome;
import org.baraza.governance.acts.Receipts.Kept;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.membership.MembershipRegister.HeldSeat;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Performs acts of one kind on one platform in one transaction, each as [Acts] would by itself: with
/// its own key, right, answer and refusal.
///
/// First come the locks of all of them and everything that any of them reads, in one message; then each
/// is decided on what was read; then everything is written. So the ledger's order, which rests on
/// reading before writing, holds for a group as it does for one act.
@Component
public class GroupCommit {
    private final TransactionTemplate transaction;
    private final Acts acts;
    private final JdbcOperations jdbc;

    GroupCommit(TransactionTemplate transaction, Acts acts, JdbcOperations jdbc) {
        this.transaction = transaction;
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /// What the acts of a group share besides the frame.
    public interface Ground {
        /// Names of shared locks, as [Locks] has them, that come after those of the seats.
        List<String> locks();

        /// Puts on the trip what any of the acts reads.
        void reads(OneTrip trip);

        /// From here on handlers find what was read, in this unit of work, and read nothing themselves.
        ///
        /// @throws Refusal for all of them
        void stand(UnitOfWork<?> unit);

        /// Puts on the trip what they wrote besides events and answers. Each has been decided.
        void writes(OneTrip trip);

        /// After the writing, before the commit.
        ///
        /// @throws RuntimeException when what was written is not what was decided
        void requireWritten();
    }

    /// @param step creates a stream with one event
    /// @param work sends the commands, in the act's own platform
    public record Member(Act act, Step step, Consumer<Commands> work) {}

    /// @return an outcome for each, in their order
    /// @throws RuntimeException when it cannot be done: then nothing is recorded, unless the answer to the
    ///     commit was lost, and what is recorded is found by its key
    public List<Outcome<ResponseEntity<Answer>>> perform(PlatformId platform, List<Member> members, Ground ground) {
        return Objects.requireNonNull(transaction.execute(status -> new Group(platform, members, ground).perform()));
    }

    private final class Group {
        private final PlatformId platform;
        private final List<Member> members;
        private final Ground ground;
        private final Supplier<List<Kept>> before;
        private final Supplier<List<HeldSeat>> seats;
        private final Supplier<List<CharterInForce>> charter;
        private final List<Kept> kept = new ArrayList<>();

        Group(PlatformId platform, List<Member> members, Ground ground) {
            this.platform = platform;
            this.members = members;
            this.ground = ground;
            var trip = new OneTrip();
            var all = members.stream().map(Member::act).toList();
            Locks.together(trip, all, platform, ground.locks());
            before = Receipts.find(trip, all.stream().map(Act::key).toList());
            seats = MembershipRegister.heldSeats(
                    trip,
                    all.stream()
                            .map(act -> act.actor().seat())
                            .filter(Objects::nonNull)
                            .toList());
            charter = PlatformRegister.charterInForce(trip, platform);
            ground.reads(trip);
            trip.make(jdbc);
        }

        List<Outcome<ResponseEntity<Answer>>> perform() {
            UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("group commit"));
            try {
                ground.stand(unit);
                var outcomes = decided();
                if (!kept.isEmpty()) {
                    var trip = new OneTrip();
                    ground.writes(trip);
                    Receipts.keep(trip, kept);
                    trip.make(jdbc);
                    ground.requireWritten();
                }
                unit.commit();
                return outcomes;
            } catch (Refusal e) {
                unit.rollback(e);
                return members.stream()
                        .<Outcome<ResponseEntity<Answer>>>map(one -> new Outcome.Refused<>(e))
                        .toList();
            } finally {
                if (unit.isActive()) {
                    unit.rollback();
                }
            }
        }

        private List<Outcome<ResponseEntity<Answer>>> decided() {
            Map<UUID, Kept> given = before.get().stream().collect(toMap(Kept::key, one -> one));
            Map<SeatId, HeldSeat> held = seats.get().stream().collect(toMap(HeldSeat::seat, one -> one, (a, b) -> a));
            var keys = new HashSet<UUID>();
            var outcomes = new ArrayList<Outcome<ResponseEntity<Answer>>>(members.size());
            for (var member : members) {
                var act = member.act();
                if (!keys.add(act.key())) {
                    // Sent again before it was answered: it is answered from what will have been kept.
                    outcomes.add(new Outcome.Alone<>());
                    continue;
                }
                try {
                    var earlier = given.get(act.key());
                    if (earlier != null) {
                        outcomes.add(new Outcome.Done<>(acts.again(act, earlier)));
                        continue;
                    }
                    var seat = act.actor().seat();
                    act.right().recheck(seat == null ? Optional.empty() : Optional.ofNullable(held.get(seat)));
                    outcomes.add(new Outcome.Done<>(done(member)));
                } catch (BrokenRule | Refusal refusal) {
                    outcomes.add(new Outcome.Refused<>(refusal));
                }
            }
            return outcomes;
        }

        private ResponseEntity<Answer> done(Member member) {
            var told = new LinkedHashMap<String, String>();
            member.work().accept(new Sending(member.act(), told));
            var answer = Acts.kept(member.act(), member.step(), 0, told);
            kept.add(answer);
            return acts.respond(answer, false);
        }

        private final class Sending implements Commands {
            private final Act act;
            private final Map<String, String> told;

            Sending(Act act, Map<String, String> told) {
                this.act = act;
                this.told = told;
            }

            @Override
            public void send(Object command) {
                var inForce = charter.get();
                acts.dispatch(act.actor(), platform, inForce.isEmpty() ? null : inForce.getFirst(), Map.of(), command);
            }

            @Override
            public void sendTo(PlatformId other, Actor actor, Object command) {
                throw new UnsupportedOperationException("a group acts on one platform");
            }

            @Override
            public void tell(String name, String fact) {
                told.put(name, fact);
            }
        }
    }
}
