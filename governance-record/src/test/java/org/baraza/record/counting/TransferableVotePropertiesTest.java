package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.RandomRankings.Ballot;
import org.baraza.record.counting.RandomRankings.Election;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransferableVotePropertiesTest {
    private static final int ELECTIONS = 60;
    private static final List<TieBreak> LOT = List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32])));

    static Stream<Arguments> methods() {
        return TransferableVote.all().stream().flatMap(method -> {
            var options = method.defaults().with(LOT);
            return method == TransferableVote.WIGM
                    ? Stream.of(options, options.with(new Arithmetic.Rational()), options.with(new Arithmetic.Fixed(2)))
                            .map(one -> Arguments.of(method, one))
                    : Stream.of(Arguments.of(method, options));
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void votes_are_conserved_in_every_round(TransferableVote method, CountOptions options) {
        int transfers = 0;
        for (var election : elections(options)) {
            var count = method.count(election.profile(), options);
            assertThat(count.votes()).isEqualTo(election.profile().total());
            var before = new HashMap<Candidate, Fraction>();
            for (var round : count.rounds()) {
                var sum = round.exhausted();
                for (var votes : round.tallies().values()) {
                    assertThat(votes).isGreaterThanOrEqualTo(Fraction.ZERO);
                    sum = sum.plus(votes);
                }
                assertThat(sum).isEqualTo(count.votes());
                assertThat(round.exhausted()).isGreaterThanOrEqualTo(Fraction.ZERO);
                for (var transfer : round.transfers()) {
                    before.merge(transfer.from(), transfer.votes(), Fraction::minus);
                    if (transfer.to() != null) {
                        before.merge(transfer.to(), transfer.votes(), Fraction::plus);
                    }
                    transfers++;
                }
                if (!round.transfers().isEmpty()) {
                    assertThat(round.tallies()).isEqualTo(before);
                }
                before.putAll(round.tallies());
            }
            assertThat(count.winners())
                    .hasSize(Math.min(election.seats(), election.candidates().length()))
                    .doesNotHaveDuplicates();
            assertThat(count.ranking().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(count.candidates());
        }
        assertThat(transfers > 0).isEqualTo(method.name().startsWith("wigm") || method == TransferableVote.SCOTTISH);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_order_of_ballots_does_not_matter(TransferableVote method, CountOptions options) {
        for (var election : elections(options)) {
            var shuffled = new ArrayList<>(election.ballots());
            Collections.shuffle(shuffled, new Random(1));
            assertThat(method.count(election.profile(shuffled), options))
                    .isEqualTo(method.count(election.profile(), options));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_whole_weight_equals_so_many_ballots(TransferableVote method, CountOptions options) {
        for (var election : elections(options)) {
            var repeated = election.ballots().stream()
                    .flatMap(ballot -> Collections.nCopies(ballot.weight(), new Ballot(ballot.ranking(), 1)).stream())
                    .toList();
            assertThat(method.count(election.profile(repeated), options))
                    .isEqualTo(method.count(election.profile(), options));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void weights_that_are_no_whole_numbers_are_counted_exactly(TransferableVote method, CountOptions options) {
        for (var election : elections(options)) {
            var builder = new ProfileBuilder(
                            Elections.candidates(election.candidates().split("")))
                    .seats(election.seats());
            for (var ballot : election.ballots()) {
                Elections.write(builder, election.candidates(), ballot.ranking());
                builder.ballot(Fraction.of(ballot.weight(), 3));
            }
            var count = method.count(builder.build(), options);
            assertThat(count.votes()).isEqualTo(election.profile().total().dividedBy(Fraction.of(3)));
            var first = method.count(election.profile(), options).rounds().getFirst();
            var thirds = new HashMap<Candidate, Fraction>();
            count.rounds().getFirst().tallies().forEach((candidate, votes) -> thirds.put(candidate, votes.times(3)));
            assertThat(thirds).isEqualTo(first.tallies());
            for (var round : count.rounds()) {
                var sum = round.exhausted();
                for (var votes : round.tallies().values()) {
                    sum = sum.plus(votes);
                }
                assertThat(sum).isEqualTo(count.votes());
            }
        }
    }

    private static List<Election> elections(CountOptions options) {
        var elections = new ArrayList<Election>();
        for (long seed = 0; seed < ELECTIONS; seed++) {
            elections.add(RandomRankings.of(seed, options.overvotes() == Overvotes.SHARE));
        }
        return elections;
    }
}
