package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Charter.Constituency;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.Weighing;
import org.baraza.record.voting.CountLine.LineWeight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Constituencies whose entries weigh differently.
class WeighedVotesTest {
    private static final int VOTES = 400;
    private static final Weighing BY_VOTES = new Weighing(Weighing.By.VOTES, 5, null, null);

    private static Charter weighing(Charter charter) {
        return new Charter(
                charter.schema(),
                charter.zone(),
                charter.visibility(),
                charter.summary(),
                charter.emptyConstituency(),
                charter.silentConstituency(),
                charter.constituencies().stream()
                        .map(WeighedVotesTest::weighing)
                        .toList(),
                charter.groups(),
                charter.decisionTypes(),
                charter.succession(),
                charter.membership(),
                charter.assemblies());
    }

    private static Constituency weighing(Constituency one) {
        var parts = one.parts() == null
                ? null
                : one.parts().stream().map(WeighedVotesTest::weighing).toList();
        return new Constituency(
                one.id(),
                one.name(),
                one.share(),
                one.roll(),
                one.takes(),
                parts,
                one.individuals(),
                parts == null ? BY_VOTES : null);
    }

    /// As if every entry had the same number of votes.
    private static CountLine alike(CountLine line) {
        var entitled = Objects.requireNonNull(line.entitled());
        return line.weighing(new LineWeight(
                part(line.inFavour(), entitled),
                part(line.against(), entitled),
                part(line.abstain(), entitled),
                part(line.present(), entitled)));
    }

    private static Fraction part(long heads, @Nullable Long entitled) {
        return entitled == null || entitled == 0 ? Fraction.ZERO : Fraction.of(heads, entitled);
    }

    @Test
    void entries_that_all_have_as_many_votes_decide_as_if_nobody_had_counted_them() {
        var looked = new RandomVotes(59)
                .stream()
                        .limit(VOTES)
                        .filter(vote ->
                                vote.type().groups().isEmpty() && vote.type().tieBreak() != TieBreak.CHAIR)
                        .toList();
        assertThat(looked).hasSizeGreaterThan(50);
        for (var vote : looked) {
            var tally = vote.with(
                    vote.tally().lines().stream().map(WeighedVotesTest::alike).toList(), List.of());
            assertThat(Decision.of(weighing(vote.charter()), vote.type(), tally))
                    .as("vote %s", vote.number())
                    .isEqualTo(vote.decision());
        }
    }

    @Test
    void what_would_have_turned_a_vote_by_unlike_weights_is_not_told_and_by_heads_it_is() {
        for (var vote : new RandomVotes(61).stream().limit(VOTES).toList()) {
            if (!vote.type().groups().isEmpty() || vote.type().tieBreak() == TieBreak.CHAIR) {
                continue;
            }
            var tally = Tally.of(
                    vote.tally().lines().stream().map(WeighedVotesTest::alike).toList());
            var change = SmallestChange.of(weighing(vote.charter()), vote.type(), tally);
            if (vote.type().countsWeight()) {
                assertThat(change).isEmpty();
            } else {
                assertThat(change.map(SmallestChange::voters))
                        .isEqualTo(SmallestChange.of(vote.charter(), vote.type(), vote.tally())
                                .map(SmallestChange::voters));
            }
        }
    }

    @Test
    void a_past_vote_is_tried_under_a_charter_only_where_that_shares_weight_as_it_was_counted() {
        var charter = Charter.read("""
                {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
                 "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
                 "decisionTypes":[{"id":"type","name":"Type","ways":["ballots"],
                   "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"1/2","strict":true}}]}""");
        var plain = Tally.of(List.of(new CountLine("members", 2, 1, 0, 3, 3L)));
        assertThat(Trial.of(charter, weighing(charter), "type", 1, plain))
                .isEqualTo(new Trial.NotEvaluable(Trial.Reason.OTHER_WEIGHING, List.of("members")));
        var weighed = Tally.of(List.of(plain.lines()
                .getFirst()
                .weighing(new LineWeight(Fraction.of(2, 7), Fraction.of(5, 7), Fraction.ZERO, Fraction.ONE))));
        assertThat(Trial.of(weighing(charter), weighing(charter), "type", 1, weighed))
                .isInstanceOfSatisfying(
                        Trial.Evaluated.class,
                        tried -> assertThat(tried.decision().outcome()).isEqualTo(Outcome.REJECTED));
        assertThat(Trial.of(weighing(charter), charter, "type", 1, weighed))
                .as("by heads it would have been adopted")
                .isInstanceOfSatisfying(
                        Trial.Evaluated.class,
                        tried -> assertThat(tried.decision().outcome()).isEqualTo(Outcome.ADOPTED));
    }
}
