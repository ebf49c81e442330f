package org.baraza.record.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an amendment may not do to those who are members already.
class AmendmentReviewTest {
    private static final String MAJORITY = """
            {"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}""";
    private static final Charter BEFORE = charter("""
            {"id":"growers","name":"Growers","share":"1/2","roll":"recorded","takes":["cooperative","farmer-organisation"]},
            {"id":"others","name":"Others","share":"1/2","roll":"recorded"}""");
    private static final Charter WITHOUT_GROWERS = charter("""
            {"id":"farmers","name":"Farmers","share":"1/3","roll":"recorded","takes":["cooperative","farmer-organisation","ngo"]},
            {"id":"unions","name":"Unions","share":"1/3","roll":"recorded","takes":["cooperative"]},
            {"id":"others","name":"Others","share":"1/3","roll":"recorded"}""");

    @Test
    void an_amendment_changes_something() {
        assertThat(AmendmentReview.of(BEFORE, BEFORE, null))
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(tuple("nothing-changes", ""));
    }

    @Test
    void whoever_stays_where_they_are_needs_no_move() {
        var renamed = charter("""
                {"id":"growers","name":"Farmers","share":"2/3","roll":"recorded","takes":["cooperative"]},
                {"id":"others","name":"Others","share":"1/3","roll":"recorded"}""");
        assertThat(AmendmentReview.of(BEFORE, renamed, null)).isEmpty();
    }

    @Test
    void members_of_a_constituency_that_goes_away_are_not_left_behind() {
        var found = AmendmentReview.of(BEFORE, WITHOUT_GROWERS, null);
        assertThat(found)
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(tuple("members-left-behind", "/moves"));
        assertThat(found.getFirst().detail()).contains("growers");
        assertThat(moved("growers", "farmers")).isEmpty();
    }

    @Test
    void a_constituency_that_is_divided_goes_away_as_one_that_members_belong_to() {
        var divided = charter("""
                {"id":"growers","name":"Growers","share":"1/2","parts":[
                  {"id":"small","name":"Small","share":"1/2","roll":"recorded"},
                  {"id":"large","name":"Large","share":"1/2","roll":"recorded"}]},
                {"id":"others","name":"Others","share":"1/2","roll":"recorded"}""");
        assertThat(AmendmentReview.of(BEFORE, divided, null))
                .extracting(Contradiction::code)
                .containsExactly("members-left-behind");
        assertThat(AmendmentReview.of(BEFORE, divided, List.of(new Move("growers", "small"))))
                .isEmpty();
        assertThat(AmendmentReview.of(BEFORE, divided, List.of(new Move("growers", "growers"))))
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(tuple("unknown-constituency", "/moves/0/to"));
    }

    @Test
    void they_move_to_one_that_takes_all_that_the_other_took() {
        assertThat(moved("growers", "unions"))
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(tuple("takes-others", "/moves/0/to"));
        assertThat(moved("growers", "others")).isEmpty();
    }

    @Test
    void they_move_to_one_that_is_there() {
        assertThat(moved("growers", "nowhere"))
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(tuple("unknown-constituency", "/moves/0/to"));
    }

    @Test
    void nobody_is_moved_out_of_a_constituency_that_stays() {
        var moves =
                List.of(new Move("growers", "farmers"), new Move("others", "farmers"), new Move("nobody", "others"));
        assertThat(AmendmentReview.of(BEFORE, WITHOUT_GROWERS, moves))
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(
                        tuple("nobody-moves", "/moves/1/from"),
                        tuple("takes-others", "/moves/1/to"),
                        tuple("nobody-moves", "/moves/2/from"));
    }

    @Test
    void they_move_to_one_place() {
        var moves = List.of(new Move("growers", "farmers"), new Move("growers", "others"));
        assertThat(AmendmentReview.of(BEFORE, WITHOUT_GROWERS, moves))
                .extracting(Contradiction::code, Contradiction::where)
                .containsExactly(tuple("twice", "/moves/1/from"));
    }

    @Test
    void what_is_missing_in_a_move_is_named() {
        assertThat(moved("growers", null)).extracting(Contradiction::where).containsExactly("/moves/0/to", "/moves");
    }

    @Test
    void a_contradictory_amendment_is_refused_with_every_reason() {
        assertThatThrownBy(
                        () -> AmendmentReview.require(BEFORE, WITHOUT_GROWERS, List.of(new Move("others", "nowhere"))))
                .isInstanceOfSatisfying(
                        ContradictoryCharter.class,
                        refused -> assertThat(refused.contradictions()).hasSize(3));
        AmendmentReview.require(BEFORE, WITHOUT_GROWERS, List.of(new Move("growers", "farmers")));
    }

    @Test
    void a_charter_is_not_amended_by_a_declaration() {
        var json = """
                {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
                 "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
                 "decisionTypes":[{"id":"charter","name":"Charter","purpose":"amends-charter",
                   "ways":["ballots","declaration"],"majority":%s}]}""".formatted(MAJORITY);
        assertThatThrownBy(() -> Charter.read(json))
                .isInstanceOfSatisfying(
                        ContradictoryCharter.class,
                        refused -> assertThat(refused.contradictions())
                                .extracting(Contradiction::code, Contradiction::where)
                                .containsExactly(tuple("amendments-need-a-count", "/decisionTypes/0/ways")));
    }

    @SuppressWarnings("NullAway") // JSON may leave out what the types promise.
    private static List<Contradiction> moved(String from, @Nullable String to) {
        return AmendmentReview.of(BEFORE, WITHOUT_GROWERS, List.of(new Move(from, to)));
    }

    private static Charter charter(String constituencies) {
        return Charter.read("""
                {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
                 "constituencies":[%s],
                 "decisionTypes":[{"id":"charter","name":"Charter","purpose":"amends-charter","ways":["ballots"],
                   "majority":%s}]}""".formatted(constituencies, MAJORITY));
    }
}
