package org.baraza.record.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.CountRefused;
import org.baraza.record.counting.Lot;
import org.baraza.record.elections.BallotPaper.Option;
import org.baraza.record.elections.ElectionCount.Ballot;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.ElectionRules.ReservedSeat;
import org.baraza.record.platform.ElectionTie;
import org.baraza.record.platform.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElectionCountTest {
    private static final Lot LOT = Lot.ofSeed(new byte[32]);

    private static BallotPaper paper(int options) {
        return new BallotPaper(
                IntStream.rangeClosed(1, options)
                        .mapToObj(one -> new Option("" + one, "Option " + one, null))
                        .toList(),
                null);
    }

    private static Ballot ranking(String... options) {
        return new Ballot(Marks.ranking(List.of(options)), Fraction.ONE);
    }

    private static Ballot marking(String... options) {
        return new Ballot(Marks.marking(List.of(options)), Fraction.ONE);
    }

    private static Ballot giving(Map<String, Integer> figures) {
        return new Ballot(Marks.giving(figures), Fraction.ONE);
    }

    private static ElectionRules rules(ElectionMethod method, @Nullable Integer most, ElectionTie... ties) {
        return new ElectionRules(method, null, most, Unit.HEADS, null, List.of(ties), null);
    }

    private static Ballot first(ElectionMethod method, String option) {
        return switch (method.form()) {
            case ONE, SOME -> marking(option);
            case RANKED -> ranking(option);
            case FIGURES -> giving(Map.of(option, 1));
        };
    }

    @ParameterizedTest
    @EnumSource(ElectionMethod.class)
    void who_is_wanted_by_most_is_elected_by_every_method(ElectionMethod method) {
        var ballots = List.of(first(method, "2"), first(method, "2"), first(method, "3"));
        var rules = rules(method, method.asksForMost() ? 3 : null, ElectionTie.LOT);
        var counted = ElectionCount.of(rules, paper(3), 1, ballots, LOT);
        assertThat(counted.elected()).containsExactly("2");
        assertThat(counted.tied()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ElectionMethod.class)
    void a_tie_goes_to_the_first_drawn_by_every_method(ElectionMethod method) {
        var ballots = List.of(first(method, "1"), first(method, "2"));
        var rules = rules(method, method.asksForMost() ? 3 : null, ElectionTie.LOT);
        var counted = ElectionCount.of(rules, paper(2), 1, ballots, LOT);
        var drawn = LOT.draw(List.of(new Candidate("1", "1"), new Candidate("2", "2")));
        assertThat(counted.elected()).containsExactly(drawn.getFirst().id());
        assertThat(Json.MAPPER
                        .readTree(counted.bytes())
                        .get("rounds")
                        .valueStream()
                        .flatMap(round -> round.get("ties").valueStream())
                        .map(tie -> tie.get("by").asString()))
                .contains("lot");
    }

    @ParameterizedTest
    @EnumSource(
            value = ElectionMethod.class,
            names = {"INSTANT_RUNOFF", "SCOTTISH_STV", "WIGM", "MEEK"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_unresolved_tie_leaves_the_place_empty_and_keeps_those_before_it(ElectionMethod method) {
        // The first is ahead, the second and third are alike.
        var first = first(method, "1");
        var ballots = List.of(first, first, first, first(method, "2"), first(method, "3"));
        var rules = rules(method, method.asksForMost() ? 3 : null);
        var counted = ElectionCount.of(rules, paper(3), 2, ballots, null);
        assertThat(counted.elected()).containsExactly("1");
        assertThat(counted.tied()).containsExactly("2", "3");
    }

    @Test
    void the_status_quo_stays_where_it_is_among_those_tied() {
        var paper = new BallotPaper(paper(3).options(), "3");
        var rules = rules(ElectionMethod.APPROVAL, null, ElectionTie.STATUS_QUO);
        var kept = ElectionCount.of(rules, paper, 1, List.of(marking("1", "3"), marking("1", "3")), null);
        assertThat(kept.elected()).containsExactly("3");
        var open = ElectionCount.of(rules, paper, 1, List.of(marking("1", "2")), null);
        assertThat(open.elected()).isEmpty();
        assertThat(open.tied()).containsExactly("1", "2");
    }

    @Test
    void ballots_count_for_what_they_weigh() {
        var rules = rules(ElectionMethod.PLURALITY, null);
        var counted = ElectionCount.of(
                rules,
                paper(2),
                1,
                List.of(
                        new Ballot(Marks.marking(List.of("1")), Fraction.of(1, 3)),
                        new Ballot(Marks.marking(List.of("2")), Fraction.of(1, 7)),
                        new Ballot(Marks.marking(List.of("2")), Fraction.of(1, 7))),
                null);
        assertThat(counted.elected()).containsExactly("1");
        var tallies = Json.MAPPER.readTree(counted.bytes()).get("rounds").get(0).get("tallies");
        assertThat(tallies.get("1").asString()).isEqualTo("1/3");
        assertThat(tallies.get("2").asString()).isEqualTo("2/7");
    }

    @Test
    void a_reserved_seat_is_filled_and_one_that_nobody_can_fill_is_refused() {
        var rules = new ElectionRules(
                ElectionMethod.MEEK,
                2,
                null,
                null,
                null,
                List.of(ElectionTie.LOT),
                List.of(new ReservedSeat("women", "Women", 1, null)));
        var paper = new BallotPaper(
                List.of(new Option("1", "a", null), new Option("2", "b", null), new Option("3", "c", List.of("women"))),
                null);
        ElectionCount.check(rules, paper, 2);
        var ballots = List.of(ranking("1", "2"), ranking("1", "2"), ranking("2", "1"), ranking("2"), ranking("3"));
        assertThat(ElectionCount.of(rules, paper, 2, ballots, LOT).elected()).contains("3");
        var nobody = paper(3);
        assertThatThrownBy(() -> ElectionCount.check(rules, nobody, 2)).isInstanceOf(CountRefused.class);
    }

    @Test
    void fewer_options_than_seats_are_all_elected() {
        for (var method : ElectionMethod.values()) {
            if (!method.choosesOne()) {
                var rules = rules(method, method.asksForMost() ? 3 : null, ElectionTie.LOT);
                var counted = ElectionCount.of(rules, paper(2), 3, List.of(first(method, "2")), LOT);
                assertThat(counted.elected()).as(method.publicName()).containsExactlyInAnyOrder("1", "2");
            }
        }
    }

    @Test
    void options_unranked_are_last_or_nothing_as_the_charter_says() {
        // With 2 unranked as last, 1 beats it by two to one; with no opinion, by nobody.
        var ballots = List.of(ranking("3", "1"), ranking("3", "1"), ranking("2", "1", "3"));
        var last = new ElectionRules(ElectionMethod.BORDA, 1, null, null, null, null, null);
        assertThat(ElectionCount.of(last, paper(3), 1, ballots, null).elected()).containsExactly("3");
        var ignored = new ElectionRules(
                ElectionMethod.COPELAND, 1, null, null, org.baraza.record.platform.UnrankedOptions.IGNORED, null, null);
        var table = Json.MAPPER
                .readTree(ElectionCount.of(ignored, paper(3), 1, ballots, null).bytes())
                .get("matrix");
        assertThat(table.get("1").get("2").asString()).isEqualTo("0");
        assertThat(table.get("2").get("1").asString()).isEqualTo("1");
    }

    @Test
    void the_root_of_ballots_is_the_merkle_tree_hash_of_rfc_6962() {
        // The test vectors of Certificate Transparency's reference tree are of other lengths; the shape is what counts.
        assertThat(HexFormat.of().formatHex(BallotsRoot.of(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(BallotsRoot.of(List.of(""))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HexFormat.of().formatHex(BallotsRoot.of(List.of("", "00", "10"))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(HexFormat.of()
                        .formatHex(BallotsRoot.of(List.of(
                                "",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f"))))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void a_lot_follows_from_its_commitment_and_its_ballots() {
        var secret = HexFormat.of().formatHex("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        var drawn = DrawnLot.of(secret, BallotsRoot.of(List.of()));
        assertThat(drawn.follows(DrawnLot.commitment(secret))).isTrue();
        assertThat(drawn.follows(DrawnLot.commitment("00".repeat(32)))).isFalse();
        var moved = new DrawnLot(secret, "00".repeat(32), drawn.seed());
        assertThat(moved.follows(DrawnLot.commitment(secret))).isFalse();
    }
}
