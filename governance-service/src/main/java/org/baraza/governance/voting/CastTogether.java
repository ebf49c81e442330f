package org.baraza.governance.voting;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.GroupCommit;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.acts.OneTrip;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/// Ballots of one vote that are cast in one transaction: what was read for all of them after their locks, and what they
/// put into the box. While it stands, the registers of voting answer from it.
final class CastTogether implements GroupCommit.Ground {
    private static final String STANDS = CastTogether.class.getName();

    private final PlatformId platform;
    private final VoteId vote;
    private final List<SeatId> entries;
    private final PlatformRegister platforms;
    private Supplier<List<VoteRegister.Known>> known = List::of;
    private Supplier<List<ContentId>> charter = List::of;
    private Supplier<List<Instant>> readAt = List::of;
    private Supplier<List<SeatId>> onRoll = List::of;
    private Supplier<List<SeatId>> voted = List::of;
    private Supplier<List<ProxyRegister.Standing>> standing = List::of;
    private Supplier<List<SeatId>> written = List::of;
    private Set<SeatId> roll = Set.of();
    private Map<SeatId, ProxyId> proxies = Map.of();
    private Charter.@Nullable DecisionType type;
    private final Set<SeatId> inBox = new HashSet<>();
    private final Map<String, BallotOpening> put = new TreeMap<>();

    CastTogether(PlatformId platform, VoteId vote, Collection<BallotOpening> ballots, PlatformRegister platforms) {
        this.platform = platform;
        this.vote = vote;
        this.entries = ballots.stream().map(BallotOpening::rollEntry).toList();
        this.platforms = platforms;
    }

    /// The group that is being decided, if it is of this vote.
    static @Nullable CastTogether now(VoteId vote) {
        if (!CurrentUnitOfWork.isStarted()) {
            return null;
        }
        CastTogether stands = CurrentUnitOfWork.get().root().getResource(STANDS);
        return stands != null && stands.vote.equals(vote) ? stands : null;
    }

    @Override
    public List<String> locks() {
        return Locks.ofCasting(vote);
    }

    @Override
    public void reads(OneTrip trip) {
        known = VoteRegister.vote(trip, vote);
        charter = VoteRegister.charter(trip, vote);
        readAt = DatabaseClock.now(trip);
        onRoll = VoteRegister.onRoll(trip, vote, entries);
        voted = BallotBox.in(trip, vote, entries);
        standing = ProxyRegister.standingFor(trip, vote, entries);
    }

    @Override
    public void stand(UnitOfWork<?> unit) {
        if (known.get().isEmpty() || !vote().platform().equals(platform)) {
            throw Refusal.unknown();
        }
        roll = Set.copyOf(onRoll.get());
        inBox.addAll(voted.get());
        proxies = standing.get().stream()
                .collect(toMap(ProxyRegister.Standing::principal, ProxyRegister.Standing::proxy));
        var rules = vote().rules();
        type = rules == null
                ? null
                : Objects.requireNonNull(
                        platforms.read(charter.get().getFirst()).decisionType(rules.decisionType()),
                        "the vote was called under it");
        unit.resources().put(STANDS, this);
    }

    VoteRegister.Known vote() {
        return known.get().getFirst();
    }

    /// By the database's clock, after the locks.
    Instant readAt() {
        return readAt.get().getFirst();
    }

    /// Absent for a vote without rules.
    Charter.@Nullable DecisionType type() {
        return type;
    }

    boolean isOnRoll(SeatId entry) {
        return roll.contains(entry);
    }

    Optional<ProxyId> standing(SeatId principal) {
        return Optional.ofNullable(proxies.get(principal));
    }

    /// @return false when a ballot for this entry of the roll is in the box already
    boolean put(BallotOpening opening) {
        if (!inBox.add(opening.rollEntry())) {
            return false;
        }
        put.put(opening.rollEntry().toString(), opening);
        return true;
    }

    /// In the order of the entries, so that two groups which have some in common do not wait in a circle.
    @Override
    public void writes(OneTrip trip) {
        written = BallotBox.put(trip, vote, put.values());
    }

    /// Another instance of this service may have put one in since.
    @Override
    public void requireWritten() {
        if (written.get().size() != put.size()) {
            throw new ConcurrencyFailureException("a ballot of the group was cast elsewhere at the same moment");
        }
    }
}
