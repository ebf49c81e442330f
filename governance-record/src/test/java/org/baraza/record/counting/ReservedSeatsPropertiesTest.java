package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.record.counting.RandomRankings.Election;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random elections with one or two random reservations, which may overlap.
class ReservedSeatsPropertiesTest {
    private static final int ELECTIONS = 80;
    private static final List<TieBreak> LOT = List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32])));

    static Stream<TransferableVote> methods() {
        return TransferableVote.all().stream();
    }

    /// What is refused is what no choice of so many candidates meets, looked for among all of them.
    @ParameterizedTest
    @MethodSource("methods")
    void what_is_reserved_holds_and_votes_are_conserved(TransferableVote method) {
        int refused = 0;
        int changed = 0;
        for (long seed = 0; seed < ELECTIONS; seed++) {
            var election = election(seed, method);
            var reserved = reserved(seed, election);
            var options = method.defaults().with(LOT);
            var reserving = method.reserving(reserved);
            if (isNeverMet(election, reserved)) {
                assertThatThrownBy(() -> reserving.count(election.profile(), options))
                        .isInstanceOf(CountRefused.class);
                refused++;
                continue;
            }
            var count = reserving.count(election.profile(), options);
            assertThat(count.winners()).hasSize(election.seats()).doesNotHaveDuplicates();
            assertThat(areMet(
                            reserved,
                            count.winners().stream().map(Candidate::id).collect(Collectors.toSet())))
                    .as("seed %d: %s", seed, reserved)
                    .isTrue();
            for (var round : count.rounds()) {
                var sum = round.exhausted();
                for (var votes : round.tallies().values()) {
                    sum = sum.plus(votes);
                }
                assertThat(sum).isEqualTo(election.profile().total());
            }
            assertThat(count.ranking().stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(count.candidates());
            boolean same = Set.copyOf(count.winners())
                    .equals(Set.copyOf(method.count(election.profile(), options).winners()));
            changed += same ? 0 : 1;
        }
        assertThat(refused).isPositive().isLessThan(ELECTIONS / 2);
        assertThat(changed).isGreaterThan(ELECTIONS / 10);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_reservation_of_nothing_changes_nothing(TransferableVote method) {
        var options = method.defaults().with(LOT);
        for (long seed = 0; seed < ELECTIONS; seed++) {
            var election = election(seed, method);
            var usual = method.count(election.profile(), options);
            assertThat(method.reserving(List.of()).count(election.profile(), options))
                    .isEqualTo(usual);
            var any =
                    ReservedSeats.atLeast(0, "any", Set.of(election.candidates().split("")));
            assertThat(method.reserving(List.of(any))
                            .count(election.profile(), options)
                            .rounds())
                    .isEqualTo(usual.rounds());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void the_order_of_ballots_does_not_matter(TransferableVote method) {
        var options = method.defaults().with(LOT);
        int compared = 0;
        for (long seed = 0; seed < ELECTIONS; seed++) {
            var election = election(seed, method);
            var reserved = reserved(seed, election);
            if (isNeverMet(election, reserved)) {
                continue;
            }
            var shuffled = new ArrayList<>(election.ballots());
            Collections.shuffle(shuffled, new Random(1));
            assertThat(method.reserving(reserved).count(election.profile(shuffled), options))
                    .isEqualTo(method.reserving(reserved).count(election.profile(), options));
            compared++;
        }
        assertThat(compared).isGreaterThan(ELECTIONS / 2);
    }

    private static Election election(long seed, TransferableVote method) {
        return RandomRankings.of(seed, method.defaults().overvotes() == Overvotes.SHARE);
    }

    /// Late candidates, who are seldom elected, are more often reserved for.
    private static List<ReservedSeats> reserved(long seed, Election election) {
        var random = new SplittableRandom(seed);
        var ids = election.candidates().split("");
        var reserved = new ArrayList<ReservedSeats>();
        for (int one = 0; one <= random.nextInt(2); one++) {
            var members = IntStream.range(0, ids.length)
                    .filter(candidate -> random.nextInt(ids.length) < candidate + 1)
                    .mapToObj(candidate -> ids[candidate])
                    .collect(Collectors.toSet());
            int least = random.nextInt(Math.min(members.size(), election.seats()) + 1);
            int most = least + random.nextInt(3);
            reserved.add(new ReservedSeats("category " + one, members, least, random.nextBoolean() ? most : null));
        }
        return reserved;
    }

    private static boolean isNeverMet(Election election, List<ReservedSeats> reserved) {
        var ids = election.candidates().split("");
        return IntStream.range(0, 1 << ids.length)
                .filter(set -> Integer.bitCount(set) == election.seats())
                .mapToObj(set -> IntStream.range(0, ids.length)
                        .filter(candidate -> (set >> candidate & 1) == 1)
                        .mapToObj(candidate -> ids[candidate])
                        .collect(Collectors.toSet()))
                .noneMatch(set -> areMet(reserved, set));
    }

    private static boolean areMet(List<ReservedSeats> reserved, Set<String> elected) {
        return reserved.stream().allMatch(one -> {
            long number = one.members().stream().filter(elected::contains).count();
            return number >= one.least() && (one.most() == null || number <= one.most());
        });
    }
}
