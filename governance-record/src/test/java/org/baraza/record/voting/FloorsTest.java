package org.baraza.record.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.Floors.Head;
import org.baraza.record.voting.Trial.Evaluated;
import org.baraza.record.voting.Trial.NotEvaluable;
import org.baraza.record.voting.Trial.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// How many of a group of people took part, and what of it is told.
class FloorsTest {
    private static final String PART =
            "{'rule':'participation','group':'women','measure':'valid-votes','share':'3/10'," + "'strict':false}";
    private static final String EACH = "{'rule':'for-each-constituency','holds':" + PART + "}";
    private static final String BOTH = "{'rule':'all-of','rules':[" + PART + "," + EACH + "]}";

    private static Charter charter(String floor) {
        return Charter.read("""
                {'schema':'baraza.charter/1','zone':'UTC','visibility':'public','summary':'',
                 'emptyConstituency':'stays-empty',
                 'constituencies':[
                   {'id':'growers','name':'G','share':'1/2','parts':[
                     {'id':'north','name':'N','share':'1/2','roll':'recorded'},
                     {'id':'south','name':'S','share':'1/2','roll':'recorded'}]},
                   {'id':'buyers','name':'B','share':'1/2','roll':'recorded'}],
                 'groups':[{'id':'women','name':'Women','attribute':'women'}],
                 'decisionTypes':[{'id':'ordinary','name':'O','ways':['ballots'],
                   'majority':{'rule':'threshold','measure':'for','of':'for-and-against','by':'heads','share':'1/2',
                     'strict':true},
                   'safeguards':[{'id':'floor','name':'Women take part','holds':%s}]}]}""".formatted(floor).replace('\'', '"'));
    }

    private static Charter.DecisionType type(Charter charter) {
        return Objects.requireNonNull(charter.decisionType("ordinary"));
    }

    private static Stream<Head> heads(String constituency, int women, int others) {
        return Stream.concat(
                IntStream.range(0, women).mapToObj(i -> head(constituency, i, Set.of("women"))),
                IntStream.range(women, women + others).mapToObj(i -> head(constituency, i, Set.of())));
    }

    private static Head head(String constituency, int number, Set<String> groups) {
        var id = UUID.nameUUIDFromBytes((constituency + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Head(constituency, new PersonId(id), groups);
    }

    /// Women and others who voted in north, south and among the buyers. All were for it.
    private static Tally tally(Charter charter, int... counts) {
        var heads = Stream.of(
                        heads("north", counts[0], counts[1]),
                        heads("south", counts[2], counts[3]),
                        heads("buyers", counts[4], counts[5]))
                .flatMap(all -> all)
                .toList();
        return tally(charter, heads);
    }

    private static Tally tally(Charter charter, List<Head> heads) {
        var lines = Stream.of("north", "south", "buyers")
                .map(id -> {
                    var all = heads.stream()
                            .filter(head -> head.constituency().equals(id))
                            .count();
                    return new CountLine(id, all, 0, 0, all, all);
                })
                .toList();
        return new Tally(lines, List.of(), null, Floors.of(charter, type(charter), lines, heads, heads), null);
    }

    private static List<String> told(Tally tally) {
        return tally.floors().stream()
                .map(line -> line.constituency() + " " + line.counted() + "/" + line.of() + " " + line.holds())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"29,71,NOT_VALID", "30,70,ADOPTED"})
    void a_floor_of_three_tenths_in_each_chamber_is_missed_by_one_ballot(int women, int others, Outcome outcome) {
        var charter = charter(EACH);
        var tally = tally(charter, women, others, 0, 0, 50, 50);
        var decision = Decision.of(charter, type(charter), tally);
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(told(tally))
                .containsExactly("growers " + women + "/100 " + (outcome == Outcome.ADOPTED), "buyers 50/100 true");
        var floor =
                decision.findings().getLast().children().getFirst().children().getFirst();
        assertThat(Objects.requireNonNull(floor.reached()).share()).hasToString(women == 29 ? "29/100" : "3/10");
    }

    @ParameterizedTest
    @CsvSource({
        // Four women, five women; four others, five others; nobody there at all.
        "4,5,null/null true",
        "5,5,5/10 true",
        "5,4,null/null true",
        "4,20,null/null false",
        "0,20,null/null false",
        "20,0,null/null true",
        "0,0,0/0 false"
    })
    void a_figure_is_told_from_five_of_the_group_and_five_others_on(int women, int others, String told) {
        var charter = charter("{'rule':'in-constituency','constituency':'buyers','holds':" + PART + "}");
        assertThat(told(tally(charter, 10, 10, 10, 10, women, others))).containsExactly("buyers " + told);
    }

    @Test
    void the_whole_is_withheld_where_it_would_tell_the_one_withheld_figure_by_subtraction() {
        var charter = charter(BOTH);
        assertThat(told(tally(charter, 10, 10, 10, 10, 4, 10)))
                .containsExactly("null null/null true", "growers 20/40 true", "buyers null/null false");
        assertThat(told(tally(charter, 10, 10, 10, 10, 5, 10)))
                .containsExactly("null 25/55 true", "growers 20/40 true", "buyers 5/15 true");
        // Two places withheld are told together where they hide each other.
        assertThat(told(tally(charter, 3, 10, 0, 10, 4, 10)))
                .containsExactly(
                        "null 7/37 false", "growers null/null false", "buyers null/null true".replace("true", "false"));
    }

    @Test
    void who_has_two_seats_is_one_person() {
        var charter = charter("{'rule':'in-constituency','constituency':'buyers','holds':" + PART + "}");
        var heads = new ArrayList<>(heads("buyers", 4, 5).toList());
        heads.add(head("buyers", 0, Set.of("women")));
        assertThat(told(tally(charter, heads))).containsExactly("buyers null/null true");
        heads.add(head("buyers", 100, Set.of("women")));
        assertThat(told(tally(charter, heads))).containsExactly("buyers 6/11 true");
    }

    @Test
    void a_withheld_figure_leaves_a_finding_that_says_only_whether_it_held() {
        var charter = charter("{'rule':'in-constituency','constituency':'buyers','holds':" + PART + "}");
        var decision = Decision.of(charter, type(charter), tally(charter, 0, 0, 0, 0, 2, 1));
        var finding =
                decision.findings().getLast().children().getFirst().children().getFirst();
        assertThat(finding.rule()).isEqualTo("participation");
        assertThat(finding.reached()).isNull();
        assertThat(finding.holds()).isTrue();
        assertThat(decision.outcome()).isEqualTo(Outcome.ADOPTED);
    }

    static Stream<List<Integer>> counts() {
        var random = new SplittableRandom(26);
        return IntStream.range(0, 300)
                .mapToObj(_ -> IntStream.range(0, 6)
                        .mapToObj(_ -> random.nextInt(4) == 0 ? 0 : random.nextInt(14))
                        .toList());
    }

    /// Every difference of figures that are told, one place less any that lie in it.
    @ParameterizedTest
    @MethodSource("counts")
    void no_difference_of_told_figures_is_of_fewer_than_five(List<Integer> counts) {
        var parts = "{'rule':'for-each-constituency','holds':" + PART + "}";
        var charter = charter("{'rule':'all-of','rules':[" + BOTH
                + ",{'rule':'in-constituency','constituency':'growers'," + "'holds':" + parts + "}]}");
        var tally = tally(charter, counts.stream().mapToInt(one -> one).toArray());
        var told = tally.floors().stream()
                .filter(line -> line.counted() != null)
                .distinct()
                .toList();
        for (int chosen = 0; chosen < 1 << told.size(); chosen++) {
            var bits = chosen;
            var taken = IntStream.range(0, told.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(told::get)
                    .toList();
            for (var whole : told) {
                differ(charter, whole, taken, counts);
            }
        }
    }

    private static void differ(Charter charter, FloorLine whole, List<FloorLine> taken, List<Integer> counts) {
        var places = leaves(charter, whole);
        var gone = new HashSet<String>();
        for (var one : taken) {
            var leaves = leaves(charter, one);
            if (!places.containsAll(leaves) || leaves.stream().anyMatch(gone::contains)) {
                return;
            }
            gone.addAll(leaves);
        }
        places.removeAll(gone);
        var order = List.of("north", "south", "buyers");
        var women = places.stream()
                .mapToInt(id -> counts.get(2 * order.indexOf(id)))
                .sum();
        var others = places.stream()
                .mapToInt(id -> counts.get(2 * order.indexOf(id) + 1))
                .sum();
        assertThat(women + others == 0 || (women >= Floors.FEWEST && others >= Floors.FEWEST))
                .as("%s less %s of %s", whole, taken, counts)
                .isTrue();
    }

    private static Set<String> leaves(Charter charter, FloorLine line) {
        var within = line.constituency() == null
                ? charter.leaves()
                : Objects.requireNonNull(charter.constituency(line.constituency()))
                        .leaves();
        return within.stream().map(Charter.Constituency::id).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void nobody_says_what_would_have_turned_a_vote_whose_rules_speak_of_people() {
        var charter = charter(EACH);
        assertThat(SmallestChange.of(charter, type(charter), tally(charter, 29, 71, 0, 0, 50, 50)))
                .isEmpty();
    }

    @Test
    void a_past_vote_is_tried_only_where_the_same_was_asked_of_the_same_people() {
        var charter = charter(EACH);
        var tally = tally(charter, 29, 71, 0, 0, 50, 50);
        assertThat(Trial.of(charter, charter, "ordinary", 1, tally)).isInstanceOf(Evaluated.class);
        assertThat(Trial.of(charter, charter(BOTH), "ordinary", 1, tally))
                .isEqualTo(new NotEvaluable(Reason.OTHER_GROUPS, List.of("women")));
        var lower = charter(EACH.replace("3/10", "1/10"));
        assertThat(Trial.of(charter, lower, "ordinary", 1, tally))
                .isEqualTo(new NotEvaluable(Reason.OTHER_GROUPS, List.of("women")));
    }

    @Test
    void a_tally_that_says_nothing_of_people_whom_a_rule_speaks_of_is_refused() {
        var charter = charter(EACH);
        var lines = tally(charter, 29, 71, 0, 0, 50, 50).lines();
        assertThatThrownBy(() -> Decision.of(charter, type(charter), lines))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
