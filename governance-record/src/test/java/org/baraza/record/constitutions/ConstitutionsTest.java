package org.baraza.record.constitutions;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.record.constitutions.Body.present;
import static org.baraza.record.constitutions.Body.votes;
import static org.baraza.record.voting.Outcome.ADOPTED;
import static org.baraza.record.voting.Outcome.LAPSED;
import static org.baraza.record.voting.Outcome.NOT_VALID;
import static org.baraza.record.voting.Outcome.REJECTED;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Consent;
import org.baraza.record.platform.MembershipRules.CapitalLimit;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.CappedUnits;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.CountLine.LineWeight;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Quorum;
import org.baraza.record.voting.Weights;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Real bodies under their presets, each with a situation to replay and the nearest figures on either
/// side of every threshold.
class ConstitutionsTest {
    static Stream<Preset> presets() {
        return Preset.all().stream();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_is_a_charter_without_contradiction_and_names_what_its_sources_leave_open(Preset preset) {
        assertThat(preset.read().summary()).isNotBlank();
        assertThat(preset.name().en()).isNotBlank();
        assertThat(preset.name().es()).isNotBlank();
        assertThat(preset.line().es()).isNotBlank();
        assertThat(preset.open()).allSatisfy(place -> {
            var parent = place.substring(0, place.lastIndexOf('/'));
            assertThat(preset.charter().at(parent).isMissingNode()).as(place).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_can_be_founded_in_spanish_and_says_the_same(Preset preset) {
        var spanish = Charter.read(preset.inSpanish().toString());
        assertThat(spanish.leaves().stream().map(one -> one.id()))
                .containsExactlyElementsOf(
                        preset.read().leaves().stream().map(one -> one.id()).toList());
        assertThat(texts(preset.charter()))
                .allSatisfy(text -> assertThat(preset.spanish()).containsKey(text));
        assertThat(preset.spanish().values())
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_can_be_amended_by_its_own_rules(Preset preset) {
        assertThat(preset.read().decisionTypes()).anyMatch(Charter.DecisionType::amendsCharter);
    }

    private static Stream<String> texts(JsonNode node) {
        var own = Stream.of("name", "summary")
                .filter(node::has)
                .map(word -> node.get(word).stringValue());
        return Stream.concat(own, node.valueStream().flatMap(ConstitutionsTest::texts));
    }

    @Nested
    class fsc_international {
        private final Body fsc = Body.of("fsc-international", "motion");

        @Test
        void an_organisations_class_holds_15_percent_and_an_individuals_class_a_sixtieth() {
            var everybody = fsc.charter().leaves().stream().collect(toMap(one -> one.id(), one -> 10L));
            var weights = Weights.ofOne(fsc.charter(), everybody);
            assertThat(weights.get("social-south-organisations")).isEqualTo(Fraction.of(15, 1000));
            assertThat(weights.get("social-south-individuals")).isEqualTo(Fraction.of(1, 600));
        }

        /// Each chamber as one class of organisations in the South: the empty classes' shares are redistributed.
        private Outcome chambers(long... forAndAgainst) {
            return fsc.decides(
                            votes("environmental-south-organisations", forAndAgainst[0], forAndAgainst[1], 0, 30_000),
                            votes("social-south-organisations", forAndAgainst[2], forAndAgainst[3], 0, 30_000),
                            votes("economic-south-organisations", forAndAgainst[4], forAndAgainst[5], 0, 30_000))
                    .outcome();
        }

        @Test
        void a_motion_fails_in_one_chamber_however_many_are_for_it() {
            assertThat(chambers(30_000, 0, 30_000, 0, 15_001, 14_999)).isEqualTo(ADOPTED);
            assertThat(chambers(30_000, 0, 30_000, 0, 15_000, 15_000)).isEqualTo(REJECTED);
        }

        @Test
        void two_thirds_is_two_of_three_and_not_66_66_percent() {
            assertThat(chambers(20_000, 10_000, 20_000, 10_000, 20_000, 10_000)).isEqualTo(ADOPTED);
            assertThat(chambers(19_998, 10_002, 19_998, 10_002, 19_998, 10_002)).isEqualTo(REJECTED);
            assertThat(chambers(20_000, 10_000, 20_000, 10_000, 19_999, 10_001)).isEqualTo(REJECTED);
        }

        @Test
        void abstentions_are_taken_out_of_the_power_present() {
            var abstaining = fsc.decides(
                    votes("environmental-south-organisations", 2, 1, 7, 10),
                    votes("social-south-organisations", 2, 1, 7, 10),
                    votes("economic-south-organisations", 2, 1, 7, 10));
            assertThat(abstaining.outcome()).isEqualTo(ADOPTED);
            var silent = fsc.decides(
                    present("environmental-south-organisations", 2, 1, 0, 10, 10),
                    present("social-south-organisations", 2, 1, 0, 10, 10),
                    present("economic-south-organisations", 2, 1, 0, 10, 10));
            assertThat(silent.outcome()).isEqualTo(REJECTED);
        }

        @Test
        void more_than_half_of_the_power_of_each_chamber_is_present() {
            assertThat(quorum(6)).isEqualTo(ADOPTED);
            assertThat(quorum(5)).isEqualTo(NOT_VALID);
        }

        private Outcome quorum(long economic) {
            return fsc.decides(
                            votes("environmental-south-organisations", 10, 0, 0, 10),
                            votes("social-south-organisations", 10, 0, 0, 10),
                            votes("economic-south-organisations", economic, 0, 0, 10))
                    .outcome();
        }

        @Test
        void individuals_alone_do_not_carry_a_chamber_against_its_organisations() {
            var decision = fsc.decides(
                    votes("environmental-north-organisations", 0, 10, 0, 10),
                    votes("environmental-north-individuals", 500, 0, 0, 500),
                    votes("social-south-organisations", 10, 0, 0, 10),
                    votes("economic-south-organisations", 10, 0, 0, 10));
            assertThat(decision.outcome()).isEqualTo(REJECTED);
            var environmental = decision.findings()
                    .getLast()
                    .children()
                    .getFirst()
                    .children()
                    .getFirst();
            assertThat(environmental.constituency()).isEqualTo("environmental");
            assertThat(environmental.reached())
                    .isEqualTo(new Finding.Reached(Fraction.of(1, 30), Fraction.of(1, 3), Fraction.of(1, 10)));
        }
    }

    @Nested
    class rspo {
        private final Body rspo = Body.of("rspo", "resolution");

        private Outcome present(long growers) {
            return rspo.decides(
                            Body.present("growers", growers, 0, 0, growers, 500),
                            Body.present("retailers", 1, 0, 0, 1, 49))
                    .outcome();
        }

        @Test
        void with_224_of_549_present_the_assembly_is_not_valid() {
            assertThat(present(223)).isEqualTo(NOT_VALID);
        }

        @ParameterizedTest
        @CsvSource({"224,false,51", "274,false,1", "275,true,0"})
        void its_assembly_has_its_quorum_with_more_than_half_of_549(long present, boolean reached, long missing) {
            var finding = rspo.ascertains(1, present, 549);
            assertThat(finding.holds()).isEqualTo(reached);
            assertThat(Quorum.missing(finding)).hasValue(missing);
        }

        @Test
        void more_than_half_of_the_ordinary_members_make_it_valid() {
            assertThat(present(273)).isEqualTo(NOT_VALID);
            assertThat(present(274)).isEqualTo(ADOPTED);
        }

        @Test
        void abstentions_do_not_count() {
            assertThat(rspo.decides(votes("growers", 2, 1, 90, 100)).outcome()).isEqualTo(ADOPTED);
            assertThat(rspo.decides(votes("growers", 2, 2, 90, 100)).outcome()).isEqualTo(REJECTED);
        }
    }

    @Nested
    class fairtrade_international {
        private final CountLine producers = votes("producers", 3, 0, 0, 3);
        private final CountLine national = votes("national", 8, 13, 0, 21);

        @Test
        void an_earlier_vote_still_counts_three_of_twenty_four() {
            var before = Body.of("fairtrade-before-2011", "resolution").decides(producers, national);
            assertThat(before.outcome()).isEqualTo(REJECTED);
            var reached = Objects.requireNonNull(before.findings().getFirst().reached());
            assertThat(reached.numerator()).isEqualTo(Fraction.of(11, 24));
            assertThat(Body.of("fairtrade-international", "resolution")
                            .decides(producers, national)
                            .outcome())
                    .isEqualTo(ADOPTED);
        }

        @ParameterizedTest
        @CsvSource({"1,20,ADOPTED", "0,21,REJECTED"})
        void half_of_the_weight_is_not_more_than_half(long inFavour, long against, Outcome outcome) {
            var international = Body.of("fairtrade-international", "resolution");
            assertThat(international
                            .decides(producers, votes("national", inFavour, against, 0, 21))
                            .outcome())
                    .isEqualTo(outcome);
        }
    }

    @Nested
    class round_table_on_responsible_soy {
        @Test
        void each_constituency_has_the_same_right() {
            var table = Body.of("responsible-soy", "resolution");
            assertThat(table.decides(
                                    votes("producers", 90, 0, 0, 90),
                                    votes("industry", 40, 0, 0, 40),
                                    votes("civil-society", 1, 1, 0, 2))
                            .outcome())
                    .isEqualTo(REJECTED);
            assertThat(table.decides(
                                    votes("producers", 90, 0, 0, 90),
                                    votes("industry", 40, 0, 0, 40),
                                    votes("civil-society", 2, 1, 0, 3))
                            .outcome())
                    .isEqualTo(ADOPTED);
        }
    }

    @Nested
    class european_cooperative_society {
        @ParameterizedTest
        @CsvSource({
            "1,49,0,NOT_VALID", "1,50,0,ADOPTED", "2,20,0,ADOPTED", "2,1,0,ADOPTED",
            "1,34,17,ADOPTED", "1,33,17,REJECTED", "2,14,7,ADOPTED", "2,13,7,REJECTED"
        })
        void statutes_need_half_of_a_hundred_members_at_the_first_call_and_none_at_the_second(
                int call, long inFavour, long against, Outcome outcome) {
            var charter = Preset.named("european-cooperative-society").read();
            var type = Objects.requireNonNull(charter.decisionType("statutes")).atCall(call);
            assertThat(Decision.of(charter, type, List.of(votes("members", inFavour, against, 0, 100)))
                            .outcome())
                    .isEqualTo(outcome);
        }
    }

    @Nested
    class european_cooperative_society_in_assembly {
        @Test
        void forty_nine_of_a_hundred_are_no_quorum_and_twenty_suffice_at_the_second_call() {
            var society = Body.of("european-cooperative-society", "resolution");
            assertThat(society.ascertains(1, 49, 100).holds()).isFalse();
            assertThat(society.ascertains(1, 50, 100).holds()).isTrue();
            var rules = Objects.requireNonNull(society.charter().assemblies());
            assertThat(rules.secondCall()).isNotNull();
            assertThat(rules.quorumAt(2)).as("any attendance, such as 20").isNull();
        }
    }

    @Nested
    class association_under_swiss_law {
        @Test
        void an_item_without_notice_cannot_be_decided_unless_the_charter_says_so() {
            var rules = Objects.requireNonNull(
                    Body.of("swiss-association", "resolution").charter().assemblies());
            assertThat(rules.decidesWithoutNotice()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"5,3,2,REJECTED", "6,3,1,ADOPTED", "6,2,2,ADOPTED"})
        void an_abstention_is_a_vote_withheld_from_the_majority_of_those_present(
                long inFavour, long against, long abstain, Outcome outcome) {
            assertThat(Body.of("swiss-association", "resolution")
                            .decides(votes("members", inFavour, against, abstain, 40))
                            .outcome())
                    .isEqualTo(outcome);
        }
    }

    @Nested
    class french_council_of_auditors {
        private final Body council = Body.of("french-council-of-auditors", "decision");

        @ParameterizedTest
        @CsvSource({"5,5,FOR,ADOPTED", "5,5,AGAINST,REJECTED", "6,4,AGAINST,ADOPTED", "4,6,FOR,REJECTED"})
        void the_chair_breaks_a_tie_and_nothing_else(long inFavour, long against, Choice chair, Outcome outcome) {
            assertThat(council.decides(new CastingVote("members", chair), votes("members", inFavour, against, 0, 10))
                            .outcome())
                    .isEqualTo(outcome);
        }

        @Test
        void an_abstention_is_withheld_from_the_majority_of_those_present_or_represented() {
            assertThat(council.decides(votes("members", 5, 4, 1, 10)).outcome()).isEqualTo(REJECTED);
            assertThat(council.decides(votes("members", 6, 3, 1, 10)).outcome()).isEqualTo(ADOPTED);
        }

        @Test
        void half_of_the_members_are_present() {
            assertThat(council.decides(votes("members", 5, 0, 0, 10)).outcome()).isEqualTo(ADOPTED);
            assertThat(council.decides(votes("members", 4, 0, 0, 9)).outcome()).isEqualTo(NOT_VALID);
        }
    }

    @Nested
    class productive_alliance {
        private Outcome decided(String type, Map<String, Boolean> parties) {
            return Body.of("productive-alliance", type)
                    .decides(List.of("producers", "buyers", "assistance", "lenders").stream()
                            .map(party -> party(party, parties))
                            .toArray(CountLine[]::new))
                    .outcome();
        }

        private static CountLine party(String party, Map<String, Boolean> parties) {
            var vote = parties.get(party);
            return vote == null ? votes(party, 0, 0, 0, 1) : votes(party, vote ? 1 : 0, vote ? 0 : 1, 0, 1);
        }

        private static Map<String, Boolean> votesOf(
                boolean producers, boolean buyers, boolean assistance, boolean lenders) {
            return Map.of("producers", producers, "buyers", buyers, "assistance", assistance, "lenders", lenders);
        }

        @Test
        void producers_outvoted_three_to_one_make_it_not_valid() {
            assertThat(decided("ordinary", votesOf(false, true, true, true))).isEqualTo(NOT_VALID);
            assertThat(decided("ordinary", votesOf(true, true, true, false))).isEqualTo(ADOPTED);
        }

        @Test
        void what_has_no_majority_is_rejected_whoever_was_against_it() {
            assertThat(decided("ordinary", votesOf(false, false, true, true))).isEqualTo(REJECTED);
            assertThat(decided("ordinary", votesOf(true, false, false, false))).isEqualTo(REJECTED);
        }

        @Test
        void the_business_plan_needs_all_and_all_need_be_there() {
            assertThat(decided("business-plan", votesOf(true, true, true, true)))
                    .isEqualTo(ADOPTED);
            assertThat(decided("business-plan", votesOf(true, true, true, false)))
                    .isEqualTo(REJECTED);
            assertThat(decided("ordinary", Map.of("producers", true, "buyers", true, "lenders", true)))
                    .isEqualTo(NOT_VALID);
        }
    }

    @Nested
    class european_cooperative_society_plural {
        private final Body society = Body.of("european-cooperative-society-plural", "resolution");

        private Outcome forty(long votesFor, long votesAgainst, long all) {
            var line = votes("members", 2, 3, 0, 5)
                    .weighing(new LineWeight(
                            Fraction.of(votesFor, all),
                            Fraction.of(votesAgainst, all),
                            Fraction.ZERO,
                            Fraction.of(votesFor + votesAgainst, all)));
            return society.decides(line).outcome();
        }

        @Test
        void votes_decide_and_not_heads() {
            assertThat(forty(10, 9, 19)).isEqualTo(ADOPTED);
            assertThat(forty(9, 9, 19)).isEqualTo(REJECTED);
        }

        @Test
        void no_member_has_more_than_30_percent_of_the_votes() {
            var weighing =
                    Objects.requireNonNull(society.charter().leaves().getFirst().weighing());
            assertThat(weighing.most()).isEqualTo(5);
            var at = Map.of("a", Fraction.of(3), "b", Fraction.of(3), "c", Fraction.of(3), "d", Fraction.of(1));
            assertThat(CappedUnits.of(at, Set.of(), weighing.cap())).isEqualTo(at);
            var above = Map.of("a", Fraction.of(4), "b", Fraction.of(3), "c", Fraction.of(3), "d", Fraction.of(3));
            var cut = CappedUnits.parts(CappedUnits.of(above, Set.of(), weighing.cap()));
            assertThat(cut.get("a")).isEqualTo(Fraction.of(3, 10));
            assertThat(cut.get("b")).isEqualTo(Fraction.of(7, 30));
        }
    }

    @Nested
    class kenyan_capital {
        private final CapitalLimit limit = Objects.requireNonNull(
                Preset.named("kenyan-cooperative").read().membershipRules().capital());

        @Test
        void nobody_but_a_cooperative_holds_more_than_a_fifth() {
            var all = Fraction.of(100_000, 100);
            assertThat(limit.forbids(Fraction.of(20_000, 100), all, null)).isFalse();
            assertThat(limit.forbids(Fraction.of(20_001, 100), all, null)).isTrue();
            assertThat(limit.forbids(Fraction.of(20_001, 100), all, OrganisationKind.BUYER))
                    .isTrue();
            assertThat(limit.forbids(Fraction.of(90_000, 100), all, OrganisationKind.COOPERATIVE))
                    .isFalse();
        }
    }

    @Nested
    class civil_society_mechanism {
        private final Charter mechanism =
                Preset.named("civil-society-mechanism").read();

        @Test
        void a_coordination_of_41_comes_from_eleven_constituencies_and_seventeen_sub_regions() {
            var seats = mechanism.constituencies().stream()
                    .map(half -> half.share().times(41))
                    .toList();
            assertThat(seats).containsExactly(Fraction.of(24, 1), Fraction.of(17, 1));
            assertThat(mechanism.constituencies().getFirst().leaves()).hasSize(11);
            assertThat(mechanism.constituencies().getLast().leaves()).hasSize(17);
            var ofEach =
                    Weights.ofOne(mechanism, mechanism.leaves().stream().collect(toMap(one -> one.id(), one -> 1L)));
            assertThat(ofEach.get("smallholder-farmers")).isEqualTo(Fraction.of(4, 41));
            assertThat(ofEach.get("pastoralists")).isEqualTo(Fraction.of(2, 41));
            assertThat(ofEach.get("southern-cone")).isEqualTo(Fraction.of(1, 41));
        }

        @Test
        void a_position_is_agreed_by_consent_alone_and_what_is_maintained_is_part_of_it() {
            var position = Objects.requireNonNull(mechanism.decisionType("position"));
            assertThat(position.consentAlone()).isTrue();
            assertThat(position.consent()).isEqualTo(Consent.ATTACHED);
            assertThat(position.majority()).isNull();
        }
    }

    @Nested
    class bilateral_partnership {
        private final Body partnership = Body.of("bilateral-partnership", "decision");

        @Test
        void one_side_silent_until_the_deadline_lapses() {
            assertThat(partnership
                            .decides(votes("first", 1, 0, 0, 1), votes("second", 0, 0, 0, 1))
                            .outcome())
                    .isEqualTo(LAPSED);
        }

        @Test
        void both_consent_or_it_is_rejected() {
            assertThat(partnership
                            .decides(votes("first", 1, 0, 0, 1), votes("second", 1, 0, 0, 1))
                            .outcome())
                    .isEqualTo(ADOPTED);
            assertThat(partnership
                            .decides(votes("first", 1, 0, 0, 1), votes("second", 0, 1, 0, 1))
                            .outcome())
                    .isEqualTo(REJECTED);
        }
    }
}
