package org.baraza.record.counting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baraza.record.Fraction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RankedChoiceTest {
    private static final String ELSEWHERE = "its ballots are not among the fixtures";

    private static final Map<String, String> NOT_COMPARED = Map.of(
            "excluded_test", ELSEWHERE,
            "tiebreak_seed_test", ELSEWHERE,
            "tiebreak_use_permutation_in_config_test", ELSEWHERE);

    /// The names that the reports have for the reasons, beside ours.
    private static final Map<String, String> REASONS = Map.of(
            "exhaustedChoices", "exhausted",
            "overvotes", "overvoted",
            "skippedRankings", "skipped",
            "repeatedRankings", "repeated");

    @Test
    void every_round_of_every_report_is_ours() throws IOException {
        assumeTrue(Files.isDirectory(RankedChoiceCases.FOLDER), "there are no cases at " + RankedChoiceCases.FOLDER);
        var cases = RankedChoiceCases.all();
        int compared = 0;
        var rows = new ArrayList<Conformance.Row>();
        for (var folder : cases) {
            var name = folder.getFileName().toString();
            var reason = NOT_COMPARED.get(name);
            int rounds = RankedChoiceCases.expected(folder).get("results").size();
            if (reason == null) {
                int same = compare(folder);
                var remark = same == rounds ? "" : "theirs has one more, to show where the last surpluses would go";
                rows.add(new Conformance.Row(name, rounds, same, remark));
                compared++;
            } else {
                assertThat(RankedChoiceCases.ballots(folder)).doesNotExist();
                rows.add(new Conformance.Row(name, rounds, 0, reason));
            }
        }
        Conformance.table("rctab", rows);
        assertThat(compared).isEqualTo(cases.size() - NOT_COMPARED.size()).isEqualTo(14);
    }

    /// @return how many rounds are the same
    private static int compare(Path folder) throws IOException {
        var profile = RankedChoiceCases.profile(folder);
        var expected = RankedChoiceCases.expected(folder);
        assertThat(Long.toString(profile.papers()))
                .isEqualTo(expected.get("summary").get("totalNumBallots").asString());
        if (profile.seats() > 1) {
            return compareTransferable(folder, profile, expected);
        }
        var count =
                new InstantRunoff(RankedChoiceCases.rules(folder)).count(profile, RankedChoiceCases.options(folder));
        var results = expected.get("results");
        assertThat(count.rounds()).as(folder.toString()).hasSize(results.size());
        for (int round = 0; round < results.size(); round++) {
            var next = round + 1 < count.rounds().size()
                    ? count.rounds().get(round + 1).transfers()
                    : List.<Transfer>of();
            compare(folder + ", round " + (round + 1), count.rounds().get(round), next, results.get(round));
        }
        return results.size();
    }

    private static void compare(String what, Round ours, List<Transfer> after, JsonNode theirs) {
        assertThat(names(ours.tallies())).as(what).isEqualTo(figures(theirs.get("tally")));
        // They write the least whole number that is more than half.
        var quota = requireNonNull(ours.quota());
        var least = quota.numerator().divide(quota.denominator()).add(BigInteger.ONE);
        assertThat(least.toString()).as(what).isEqualTo(theirs.get("threshold").asString());
        theirs.get("inactiveBallots")
                .properties()
                .forEach(one -> assertThat(inactive(ours, one.getKey()))
                        .as(what + " " + one.getKey())
                        .hasToString(one.getValue().asString()));
        var elected = new TreeMap<String, Map<String, Fraction>>();
        var eliminated = new TreeMap<String, Map<String, Fraction>>();
        for (var decision : theirs.get("tallyResults")) {
            var to = figures(decision.get("transfers"));
            if (decision.has("elected")) {
                elected.put(decision.get("elected").asString(), to);
            } else {
                eliminated.put(decision.get("eliminated").asString(), to);
            }
        }
        assertThat(ours.elected().stream().map(Candidate::id))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(elected.keySet());
        assertThat(ours.excluded().stream().map(Candidate::id))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(eliminated.keySet());
        for (var loser : ours.excluded()) {
            var moved = new HashMap<String, Fraction>();
            for (var transfer : after) {
                var to = transfer.to();
                if (transfer.from().equals(loser)) {
                    moved.put(to == null ? "exhausted" : to.id(), transfer.votes());
                }
            }
            assertThat(moved).as(what + " from " + loser.id()).isEqualTo(eliminated.get(loser.id()));
        }
    }

    /// With several seats ours ends when the last is filled; they go on for one round, to show where the
    /// last surpluses would go.
    private static int compareTransferable(Path folder, Profile profile, JsonNode expected) {
        var rules = RankedChoiceCases.config(folder).get("rules");
        var decimals = rules.get("decimalPlacesForVoteArithmetic").asString();
        var method = rules.get("nonIntegerWinningThreshold").asBoolean()
                ? TransferableVote.WIGM
                : TransferableVote.WIGM_WHOLE;
        var count = method.count(
                profile, RankedChoiceCases.options(folder).with(new Arithmetic.Fixed(Integer.parseInt(decimals))));
        var results = expected.get("results");
        assertThat(count.rounds()).as(folder.toString()).hasSize(results.size() - 1);
        assertThat(results.get(results.size() - 1).get("tallyResults")).isEmpty();
        assertThat(requireNonNull(count.quota()))
                .isEqualTo(CondorcetVectors.number(expected.get("summary").get("finalThreshold")));
        var unread = sum(results.get(0).get("inactiveBallots"));
        var cutOff = Fraction.ZERO;
        for (int round = 0; round < count.rounds().size(); round++) {
            var what = folder + ", round " + (round + 1);
            var ours = count.rounds().get(round);
            var theirs = results.get(round);
            var tallies = names(ours.tallies());
            // Theirs have no line for who is out.
            tallies.values().removeIf(Fraction::isZero);
            assertThat(tallies).as(what).isEqualTo(figures(theirs.get("tally")));
            assertThat(ours.exhausted())
                    .as(what)
                    .isEqualTo(sum(theirs.get("inactiveBallots")).minus(unread).plus(cutOff));
            var elected = new ArrayList<String>();
            var eliminated = new ArrayList<String>();
            for (var decision : theirs.get("tallyResults")) {
                if (decision.has("elected")) {
                    elected.add(decision.get("elected").asString());
                } else {
                    eliminated.add(decision.get("eliminated").asString());
                }
                var residual = decision.get("transfers").get("residual surplus");
                cutOff = residual == null ? cutOff : cutOff.plus(CondorcetVectors.number(residual));
            }
            assertThat(ours.elected().stream().map(Candidate::id))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(elected);
            assertThat(ours.excluded().stream().map(Candidate::id))
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(eliminated);
        }
        return count.rounds().size();
    }

    private static Fraction sum(JsonNode node) {
        return figures(node).values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction inactive(Round round, String key) {
        return round.remarks().stream()
                .map(remark -> ((Remark.Uncounted) remark).votes().get(REASONS.get(key)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    private static Map<String, Fraction> names(Map<Candidate, Fraction> tallies) {
        var named = new HashMap<String, Fraction>();
        tallies.forEach((candidate, votes) -> named.put(candidate.id(), votes));
        return named;
    }

    private static Map<String, Fraction> figures(JsonNode node) {
        var figures = new HashMap<String, Fraction>();
        node.properties().forEach(one -> figures.put(one.getKey(), CondorcetVectors.number(one.getValue())));
        return figures;
    }
}
