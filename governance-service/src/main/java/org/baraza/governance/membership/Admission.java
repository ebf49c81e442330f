package org.baraza.governance.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.membership.MembershipRule.ARREARS_HAVE_BEGUN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.NullUnmarked;

/// The admission of one or more individuals in one act: as many events as it takes to stay within the size of an entry.
@Aggregate
@NullUnmarked
class Admission {
    /// In characters of JSON, of 48 KiB that an entry may have.
    private static final int MOST_IN_ONE_EVENT = 40_000;

    private static final int OF_ONE_SEAT = 39;
    private static final int OF_ONE_GROUP = 320;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    Admission() {}

    record AdmitIndividuals(PlatformId platform, AdmissionId admission, List<AdmittedIndividuals> individuals) {}

    @CommandHandler
    Admission(AdmitIndividuals command, Locks locks, PlatformRegister platforms, Clock clock) {
        locks.membershipChanges(command.platform());
        var charter = platforms.charter(command.platform());
        var rules = new AdmissionRules(charter);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(charter.zone()));
        for (var one : command.individuals()) {
            rules.requireIndividuals(one.constituency());
            rules.requireClass(one.membershipClass());
            if (one.votes() != null) {
                rules.requireVotes(one.constituency(), one.votes());
            }
            if (one.capital() != null) {
                rules.requireCapital(one.constituency());
            }
            ARREARS_HAVE_BEGUN.require(
                    one.arrearsSince() == null || !one.arrearsSince().isAfter(today));
        }
        for (var part : parts(command.individuals())) {
            apply(new IndividualsAdmitted(command.platform(), command.admission(), part));
        }
    }

    static List<List<AdmittedIndividuals>> parts(List<AdmittedIndividuals> all) {
        var parts = new ArrayList<List<AdmittedIndividuals>>();
        var part = new ArrayList<AdmittedIndividuals>();
        var left = MOST_IN_ONE_EVENT;
        for (var group : all) {
            var seats = group.seats();
            for (int from = 0; from < seats.size(); ) {
                if (left < OF_ONE_GROUP + OF_ONE_SEAT) {
                    parts.add(List.copyOf(part));
                    part.clear();
                    left = MOST_IN_ONE_EVENT;
                }
                var to = Math.min(seats.size(), from + (left - OF_ONE_GROUP) / OF_ONE_SEAT);
                part.add(group.with(seats.subList(from, to)));
                left -= OF_ONE_GROUP + (to - from) * OF_ONE_SEAT;
                from = to;
            }
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    @EventSourcingHandler
    void evolve(IndividualsAdmitted event) {
        stream = Streams.admission(event.admission());
    }
}
