package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotReplaced;
import org.baraza.record.voting.VotingEvent.ProxyBallotCast;
import org.baraza.record.voting.VotingEvent.ProxyGiven;
import org.baraza.record.voting.VotingEvent.ProxyRevoked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who votes for whom, and what of it shows when.
class ProxiesTest {
    private static final String COMMITMENT = "00".repeat(32);

    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member ben = platform.member("Maize Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final ProposalId proposal = platform.draft(anna, "Water fees", null);
    private final VoteId vote = platform.call(proposal, WayOfDeciding.BALLOTS);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    private ProxyId gives(Cooperative.Member principal, Cooperative.Member holder) {
        var proxy = new ProxyId(history.id());
        history.add(platform.id, principal.actor(), new ProxyGiven(vote, proxy, principal.seat(), holder.seat()));
        return proxy;
    }

    private void castsFor(Cooperative.Member holder, Cooperative.Member principal, ProxyId proxy) {
        history.add(platform.id, holder.actor(), new ProxyBallotCast(vote, proxy, principal.seat(), COMMITMENT));
    }

    private void castsInstead(Cooperative.Member principal, ProxyId proxy) {
        history.add(platform.id, principal.actor(), new BallotCast(vote, principal.seat(), COMMITMENT, proxy));
    }

    @Test
    void an_entry_for_which_both_voted_took_part_once() {
        var ofAnna = gives(anna, cara);
        var ofBen = gives(ben, cara);
        castsFor(cara, anna, ofAnna);
        castsInstead(anna, ofAnna);
        castsInstead(ben, ofBen);
        var open = get("/votes/" + vote);
        assertThat(open.get("turnout").get("ballots").asLong()).isEqualTo(2);
        var farmers = open.get("turnout").get("constituencies").get(0);
        assertThat(farmers.get("cast").asLong()).isEqualTo(2);
        assertThat(open.get("proxies").get("standing").asLong()).isEqualTo(2);
        assertThat(open.get("proxies").get("cast").asLong()).isEqualTo(1);
        assertThat(open.get("proxies").get("overridden").isNull()).isTrue();
    }

    @Test
    void a_vote_without_proxies_says_nothing_of_them() {
        platform.cast(vote, anna);
        assertThat(get("/votes/" + vote).get("proxies").isNull()).isTrue();
        assertThat(get("/votes/" + vote + "/proxies").get("items").isEmpty()).isTrue();
    }

    @Test
    void whoever_holds_or_gave_one_finds_it_and_only_after_closing_which_ballot_counts() {
        var proxy = gives(anna, cara);
        castsFor(cara, anna, proxy);
        castsInstead(anna, proxy);
        for (var seat : List.of(anna.seat(), cara.seat())) {
            var found = get("/votes/" + vote + "/proxies?seat=" + seat).get("items");
            assertThat(found).hasSize(1);
            var one = found.get(0);
            assertThat(one.get("id").asString()).isEqualTo(proxy.toString());
            assertThat(one.get("principal").get("seat").asString())
                    .isEqualTo(anna.seat().toString());
            assertThat(one.get("holder").get("organisation").get("name").asString())
                    .isEqualTo("Millers");
            assertThat(one.get("cast").asBoolean()).isTrue();
            assertThat(one.get("overridden").isNull()).isTrue();
        }
        assertThat(get("/votes/" + vote + "/proxies?seat=" + ben.seat())
                        .get("items")
                        .isEmpty())
                .isTrue();
        platform.close(
                vote,
                1,
                List.of(
                        new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L),
                        new CountLine(Cooperative.BUYERS, 0, 0, 0, 0, 1L)));
        assertThat(get("/votes/" + vote + "/proxies")
                        .get("items")
                        .get(0)
                        .get("overridden")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_waits_for_a_seat_counts_the_proxies_that_it_has_not_used() {
        var ofAnna = gives(anna, cara);
        var ofBen = gives(ben, cara);
        var waiting = ofVote(cara);
        assertThat(waiting.get("proxiesToUse").asLong()).isEqualTo(2);
        assertThat(waiting.get("proxyGiven").asBoolean()).isFalse();
        assertThat(ofVote(anna).get("proxyGiven").asBoolean()).isTrue();
        castsFor(cara, anna, ofAnna);
        history.add(platform.id, ben.actor(), new ProxyRevoked(vote, ofBen));
        assertThat(ofVote(cara).get("proxiesToUse").asLong()).isZero();
        assertThat(ofVote(ben).get("proxyGiven").asBoolean()).isFalse();
        assertThat(ofVote(anna).get("cast").asBoolean()).isTrue();
    }

    private JsonNode ofVote(Cooperative.Member member) {
        return get("/undecided?seat=" + member.seat()).get("items").get(0).get("vote");
    }

    @Test
    void a_replaced_ballot_is_still_one() {
        platform.cast(vote, anna);
        history.add(platform.id, anna.actor(), new BallotReplaced(vote, anna.seat(), COMMITMENT));
        var view = get("/votes/" + vote);
        assertThat(view.get("turnout").get("ballots").asLong()).isEqualTo(1);
        assertThat(view.get("replaced").asLong()).isEqualTo(1);
    }
}
