package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.CountLine.LineWeight;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VotesTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member ben = platform.member("Maize Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final ProposalId proposal = platform.draft(anna, "Water fees", null);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    @Test
    void while_a_vote_is_open_only_its_turnout_shows() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        platform.cast(vote, cara);
        var view = get("/votes/" + vote);
        assertThat(view.get("state").asString()).isEqualTo("open");
        assertThat(view.get("turnout").get("ballots").asLong()).isEqualTo(2);
        assertThat(view.get("turnout").get("of").asLong()).isEqualTo(3);
        var farmers = view.get("turnout").get("constituencies").get(0);
        assertThat(farmers.get("cast").asLong()).isEqualTo(1);
        assertThat(farmers.get("of").asLong()).isEqualTo(2);
        assertThat(view.get("tally").isNull()).isTrue();
        assertThat(view.get("outcome").isNull()).isTrue();
        assertThat(view.get("findings").isEmpty()).isTrue();
        assertThat(view.get("version").asLong()).isZero();
        assertThat(view.get("proposal").get("number").asString()).isEqualTo("P-1");
        assertThat(get("/votes/" + vote + "/turning").get("change").isNull()).isTrue();
    }

    @Test
    void where_entries_weigh_differently_the_tally_says_how_much_weight_went_where() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        platform.cast(vote, cara);
        platform.close(
                vote,
                2,
                List.of(
                        new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L)
                                .weighing(new LineWeight(
                                        Fraction.of(3, 4), Fraction.ZERO, Fraction.ZERO, Fraction.of(3, 4))),
                        new CountLine(Cooperative.BUYERS, 0, 1, 0, 1, 1L)));
        var tally = get("/votes/" + vote).get("tally");
        assertThat(tally.at("/constituencies/0/weight/for").asString()).isEqualTo("3/4");
        assertThat(tally.at("/constituencies/0/weight/present").asString()).isEqualTo("3/4");
        assertThat(tally.at("/constituencies/1/weight").isNull()).isTrue();
        assertThat(tally.at("/weight/for").asString()).as("of the farmers' 3/5").isEqualTo("9/20");
        assertThat(tally.at("/weight/against").asString()).isEqualTo("2/5");
        assertThat(tally.at("/weight/present").asString()).isEqualTo("17/20");
        assertThat(tally.at("/weight/entitled").asString()).isEqualTo("1");
    }

    @Test
    void after_closing_the_result_explains_itself() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        platform.cast(vote, cara);
        var outcome = platform.close(
                vote,
                2,
                List.of(
                        new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L),
                        new CountLine(Cooperative.BUYERS, 0, 1, 0, 1, 1L)));
        platform.certify(proposal, vote, outcome);
        var view = get("/votes/" + vote);
        assertThat(view.get("state").asString()).isEqualTo("certified");
        assertThat(view.get("outcome").asString()).isEqualTo("rejected");
        assertThat(view.get("tally").get("total").get("for").asLong()).isEqualTo(1);
        assertThat(view.get("tally").get("total").get("entitled").asLong()).isEqualTo(3);
        assertThat(view.get("tally").get("weight").get("for").asString()).isEqualTo("3/10");
        assertThat(view.get("tally").get("weight").get("against").asString()).isEqualTo("2/5");
        assertThat(view.get("tally").get("weight").get("present").asString()).isEqualTo("7/10");
        assertThat(view.get("tally").get("weight").get("entitled").asString()).isEqualTo("1");
        var majority = view.get("findings").get(1);
        assertThat(majority.get("part").asString()).isEqualTo("majority");
        assertThat(majority.get("required").asString()).isEqualTo("1/2");
        assertThat(majority.get("reached").get("share").asString()).isEqualTo("3/7");
        assertThat(majority.get("holds").asBoolean()).isFalse();
        assertThat(view.get("secrecy").asString()).isEqualTo("open");
        assertThat(view.get("openings").size()).isEqualTo(1);
        assertThat(view.get("certifiedBy").get("office").asString()).isEqualTo("secretary");
        var turning = get("/votes/" + vote + "/turning").get("change");
        assertThat(get("/votes/" + vote + "/turning").get("ofPeople").asBoolean())
                .isFalse();
        assertThat(turning.get("voters").asLong()).isEqualTo(1);
        assertThat(turning.get("outcome").asString()).isEqualTo("adopted");
        assertThat(turning.at("/moves/0/constituency/name").asString()).isEqualTo("Buyers");
        assertThat(turning.at("/moves/0/from").asString()).isEqualTo("against");
        assertThat(turning.at("/moves/0/to").asString()).isEqualTo("for");
        assertThat(turning.at("/findings/1/reached/share").asString()).isEqualTo("1");
        var summary = get("/proposals/" + proposal);
        assertThat(summary.get("state").asString()).isEqualTo("rejected");
        assertThat(summary.get("outcome").get("total").get("against").asLong()).isEqualTo(1);
        assertThat(summary.get("vote").get("state").asString()).isEqualTo("certified");
        assertThat(summary.get("timeline").values().stream()
                        .map(one -> one.get("type").asString()))
                .containsExactly(
                        "proposals.ProposalDrafted",
                        "voting.VoteCalled",
                        "proposals.ProposalPutToVote",
                        "voting.VoteClosed",
                        "voting.VoteTallied",
                        "voting.VoteCertified",
                        "proposals.ProposalDecided");
    }

    @Test
    void a_count_taken_in_a_meeting_shows_who_entered_and_who_signed_but_no_number_before_closing() {
        var vote = platform.call(proposal, WayOfDeciding.MEETING_COUNT);
        var lines = List.of(
                new CountLine(Cooperative.FARMERS, 2, 0, 0, 2, 2L), new CountLine(Cooperative.BUYERS, 1, 0, 0, 1, 1L));
        platform.enter(vote, lines);
        var open = get("/votes/" + vote);
        assertThat(open.get("count").get("enteredBy").get("office").asString()).isEqualTo("secretary");
        assertThat(open.get("count").get("signedBy").isNull()).isTrue();
        assertThat(open.get("turnout").get("ballots").asLong()).isZero();
        assertThat(open.get("tally").isNull()).isTrue();
        platform.sign(vote);
        platform.close(vote, 0, lines);
        var closed = get("/votes/" + vote);
        assertThat(closed.get("count").get("signedBy").get("office").asString()).isEqualTo("chair");
        assertThat(closed.get("turnout").get("ballots").asLong()).isEqualTo(3);
        assertThat(closed.get("outcome").asString()).isEqualTo("adopted");
        assertThat(closed.get("state").asString()).isEqualTo("closed");
    }

    @Test
    void an_extended_vote_closes_later_and_shows_each_extension() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        var later = Instant.parse("2026-03-10T21:00:00Z");
        platform.extend(vote, later);
        var view = get("/votes/" + vote);
        assertThat(view.get("closesAt").asString()).isEqualTo(later.toString());
        assertThat(view.get("extensions").size()).isEqualTo(1);
        assertThat(view.get("extensions").get(0).get("closesAt").asString()).isEqualTo(later.toString());
        assertThat(view.get("version").asLong()).isEqualTo(1);
        var summary = get("/proposals/" + proposal).get("vote");
        assertThat(summary.get("closesAt").asString()).isEqualTo(later.toString());
        var undecided = get("/undecided").get("items").get(0).get("vote");
        assertThat(undecided.get("closesAt").asString()).isEqualTo(later.toString());
    }

    @Test
    void an_annulled_vote_keeps_its_count_says_why_and_leads_to_the_next() {
        platform.submit(anna, proposal);
        platform.admit(proposal);
        var first = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(first, anna);
        var lines = List.of(
                new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L), new CountLine(Cooperative.BUYERS, 0, 0, 0, 0, 1L));
        platform.close(first, 1, lines);
        platform.annul(proposal, first, "The wrong text was voted on.");
        var annulled = get("/votes/" + first);
        assertThat(annulled.get("state").asString()).isEqualTo("annulled");
        assertThat(annulled.get("annulment").get("reasons").asString()).isEqualTo("The wrong text was voted on.");
        assertThat(annulled.get("annulment").get("by").get("office").asString()).isEqualTo("secretary");
        assertThat(annulled.get("tally").get("total").get("for").asLong()).isEqualTo(1);
        assertThat(annulled.get("next").isNull()).isTrue();
        var free = get("/proposals/" + proposal);
        assertThat(free.get("state").asString()).isEqualTo("admitted");
        assertThat(free.get("vote").isNull()).isTrue();
        assertThat(free.get("outcome").isNull()).isTrue();
        assertThat(free.get("earlierVotes").get(0).get("id").asString()).isEqualTo(first.toString());

        var second = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(second, anna);
        platform.cast(second, cara);
        var full = List.of(
                new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L), new CountLine(Cooperative.BUYERS, 1, 0, 0, 1, 1L));
        platform.certify(proposal, second, platform.close(second, 2, full));
        assertThat(get("/votes/" + first).get("next").asString()).isEqualTo(second.toString());
        var view = get("/votes/" + second);
        assertThat(view.get("previous").asString()).isEqualTo(first.toString());
        assertThat(view.get("turnout").get("ballots").asLong()).isEqualTo(2);
        var decided = get("/proposals/" + proposal);
        assertThat(decided.get("state").asString()).isEqualTo("adopted");
        assertThat(decided.get("outcome").get("total").get("for").asLong()).isEqualTo(2);
        assertThat(decided.get("vote").get("id").asString()).isEqualTo(second.toString());
        assertThat(decided.get("timeline").values().stream()
                        .map(one -> one.get("type").asString()))
                .containsSubsequence(
                        "voting.VoteAnnulled",
                        "proposals.ProposalTakenFromVote",
                        "voting.VoteCalled",
                        "voting.VoteCertified");
    }

    @Test
    void a_vote_without_its_quorum_stays_readable_and_its_proposal_waits_for_the_second_call() {
        platform.submit(anna, proposal);
        platform.admit(proposal);
        var first = platform.call(proposal, WayOfDeciding.BALLOTS);
        assertThat(get("/votes/" + first).get("call").asInt()).isEqualTo(1);
        var nobody = List.of(
                new CountLine(Cooperative.FARMERS, 0, 0, 0, 0, 2L), new CountLine(Cooperative.BUYERS, 0, 0, 0, 0, 1L));
        platform.close(first, 0, nobody);
        assertThat(get("/votes/" + first).get("callsAgain").asBoolean()).isFalse();
        platform.holdOver(proposal, first);
        var held = get("/votes/" + first);
        assertThat(held.get("state").asString()).isEqualTo("certified");
        assertThat(held.get("outcome").asString()).isEqualTo("not-valid");
        assertThat(held.get("callsAgain").asBoolean()).isTrue();
        var waiting = get("/proposals/" + proposal);
        assertThat(waiting.get("state").asString()).isEqualTo("admitted");
        assertThat(waiting.get("vote").isNull()).isTrue();
        assertThat(waiting.get("outcome").isNull()).isTrue();
        assertThat(waiting.get("earlierVotes").get(0).get("state").asString()).isEqualTo("certified");
        assertThat(waiting.get("timeline").values().stream()
                        .map(one -> one.get("type").asString()))
                .contains("proposals.ProposalHeldOver");
    }

    @Test
    void a_vote_annulled_while_it_was_open_shows_its_turnout_and_no_choice() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        platform.annul(proposal, vote, "The wrong roll.");
        var view = get("/votes/" + vote);
        assertThat(view.get("turnout").get("ballots").asLong()).isEqualTo(1);
        assertThat(view.get("tally").isNull()).isTrue();
        assertThat(view.get("outcome").isNull()).isTrue();
    }

    @Test
    void the_roll_is_read_page_by_page_from_its_content() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        try (var reading = Reading.given(history)) {
            var path = "/api/platforms/" + platform.id + "/votes/" + vote + "/roll?limit=2";
            var first = reading.get(path);
            var second = reading.get(path + "&cursor=" + first.get("next").asString());
            assertThat(first.get("items").size()).isEqualTo(2);
            assertThat(second.get("items").size()).isEqualTo(1);
            assertThat(second.get("next").isNull()).isTrue();
            assertThat(List.of(anna, ben, cara))
                    .anyMatch(member -> member.seat()
                            .toString()
                            .equals(first.get("items").get(0).get("seat").asString()));
        }
    }
}
