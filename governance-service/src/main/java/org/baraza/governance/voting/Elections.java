package org.baraza.governance.voting;

import static org.baraza.governance.voting.ElectionRule.CHARTER_FIXES_THE_SEATS;
import static org.baraza.governance.voting.ElectionRule.ELECTION_IS_NAMED;
import static org.baraza.governance.voting.ElectionRule.METHOD_FILLS_THE_SEATS;
import static org.baraza.governance.voting.ElectionRule.ONE_TEXT_IS_DECIDED;
import static org.baraza.governance.voting.ElectionRule.OPTIONS_ARE_TOLD_APART;
import static org.baraza.governance.voting.ElectionRule.OPTION_STANDS_FOR_A_CATEGORY;
import static org.baraza.governance.voting.ElectionRule.RESERVED_SEATS_CAN_BE_FILLED;
import static org.baraza.governance.voting.ElectionRule.SEATS_ARE_NAMED;
import static org.baraza.governance.voting.ElectionRule.STATUS_QUO_IS_AN_OPTION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.CountRefused;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.CountedOptions;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.elections.Elected;
import org.baraza.record.elections.ElectionCalled;
import org.baraza.record.elections.ElectionCount;
import org.baraza.record.elections.ElectionCount.Ballot;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Unit;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calls elections and counts them, and keeps the ballot paper.
@Component
class Elections {
    private final Contents contents;

    Elections(Contents contents) {
        this.contents = contents;
    }

    /// Reviews what was named and writes nothing.
    ///
    /// @return absent where one text is adopted or not
    /// @throws BrokenRule when the charter does not allow it
    @Nullable
    Called review(Charter.DecisionType type, @Nullable ElectionToCall named) {
        var rules = type.election();
        if (rules == null) {
            ONE_TEXT_IS_DECIDED.require(named == null);
            return null;
        }
        if (named == null) {
            throw new BrokenRule(ELECTION_IS_NAMED);
        }
        var names = named.options().stream().map(ElectionToCall.Named::name).toList();
        OPTIONS_ARE_TOLD_APART.require(new HashSet<>(names).size() == names.size());
        var categories = rules.reservations().stream()
                .map(ElectionRules.ReservedSeat::id)
                .toList();
        OPTION_STANDS_FOR_A_CATEGORY.require(
                named.options().stream().allMatch(one -> categories.containsAll(one.reserved())));
        var paper = paper(named);
        STATUS_QUO_IS_AN_OPTION.require(
                paper.statusQuo() == null || paper.option(paper.statusQuo()).isPresent());
        var seats = seats(rules, named);
        METHOD_FILLS_THE_SEATS.require(!rules.method().choosesOne() || seats == 1);
        try {
            ElectionCount.check(rules, paper, seats);
        } catch (CountRefused refused) {
            throw new BrokenRule(RESERVED_SEATS_CAN_BE_FILLED);
        }
        return new Called(paper, seats);
    }

    record Called(BallotPaper paper, int seats) {}

    private static BallotPaper paper(ElectionToCall named) {
        var options = IntStream.range(0, named.options().size())
                .mapToObj(place -> {
                    var one = named.options().get(place);
                    var reserved = one.reserved().isEmpty() ? null : one.reserved();
                    return new BallotPaper.Option(Integer.toString(place + 1), one.name(), reserved);
                })
                .toList();
        return new BallotPaper(options, named.statusQuo());
    }

    private static int seats(ElectionRules rules, ElectionToCall named) {
        if (rules.seats() != null) {
            CHARTER_FIXES_THE_SEATS.require(named.seats() == null);
            return rules.seats();
        }
        SEATS_ARE_NAMED.require(named.seats() != null);
        return Objects.requireNonNull(named.seats());
    }

    /// Keeps the paper beside the record.
    @Nullable
    ElectionCalled put(PlatformId platform, @Nullable Called called) {
        if (called == null) {
            return null;
        }
        var paper = called.paper();
        var options = paper.options().stream().map(BallotPaper.Option::id).toList();
        var content = contents.put(platform, MediaTypes.BALLOT_PAPER, paper.bytes(), true);
        return new ElectionCalled(called.seats(), options, content);
    }

    /// Counts, and keeps the count beside the record.
    ///
    /// @return absent where one text is adopted or not
    @Nullable
    Elected count(VoteCalled vote, Charter.DecisionType type, List<Sealed> ballots, @Nullable DrawnLot lot) {
        var called = vote.election();
        var rules = type.election();
        if (called == null || rules == null) {
            return null;
        }
        var blank = number(ballots, Choice.ABSTAIN);
        var spoilt = number(ballots, Choice.SPOILT);
        var valid = ballots.size() - blank - spoilt;
        var marked = marked(vote, rules, ballots);
        if (marked.isEmpty()) {
            return new Elected(List.of(), null, valid, blank, spoilt, null);
        }
        var count = ElectionCount.of(rules, paper(called), called.seats(), marked, lot == null ? null : lot.lot());
        return elected(vote, count, valid, blank, spoilt);
    }

    /// Counts the figures of a meeting.
    ///
    /// @param blank ballots
    /// @return absent where one text is adopted or not
    @Nullable
    Elected count(VoteCalled vote, Charter.DecisionType type, @Nullable CountedOptions counted, long blank) {
        var called = vote.election();
        var rules = type.election();
        if (called == null || rules == null || counted == null) {
            return null;
        }
        if (counted.figures().stream().allMatch(one -> one.figure() == 0)) {
            return new Elected(List.of(), null, counted.valid(), blank, counted.spoilt(), null);
        }
        var count = ElectionCount.of(rules, paper(called), called.seats(), counted);
        return elected(vote, count, counted.valid(), blank, counted.spoilt());
    }

    private BallotPaper paper(ElectionCalled called) {
        return BallotPaper.read(contents.bytes(called.paper().id()));
    }

    private Elected elected(VoteCalled vote, ElectionCount count, long valid, long blank, long spoilt) {
        return new Elected(
                count.elected(),
                count.tied().isEmpty() ? null : count.tied(),
                valid,
                blank,
                spoilt,
                contents.put(vote.platform(), MediaTypes.COUNT, count.bytes(), false));
    }

    private static long number(List<Sealed> ballots, Choice choice) {
        return ballots.stream().filter(one -> one.opening().choice() == choice).count();
    }

    private List<Ballot> marked(VoteCalled vote, ElectionRules rules, List<Sealed> ballots) {
        var weights = rules.counts() == Unit.WEIGHT ? weights(vote) : Map.<SeatId, Fraction>of();
        var marked = new ArrayList<Ballot>();
        for (var one : ballots) {
            var marks = one.opening().marks();
            var weight = weights.getOrDefault(one.opening().rollEntry(), Fraction.ONE);
            // A share of nothing weighs nothing.
            if (marks != null && !weight.isZero()) {
                marked.add(new Ballot(marks, weight));
            }
        }
        return marked;
    }

    private Map<SeatId, Fraction> weights(VoteCalled vote) {
        return Json.MAPPER.readValue(contents.bytes(vote.roll().content().id()), RollContent.class).entries().stream()
                .collect(Collectors.toMap(RollEntry::seat, RollEntry::weight));
    }
}
