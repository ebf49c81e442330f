package org.baraza.query.voting;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.voting.VoteElection.ElectionOption;
import org.baraza.query.voting.VoteElection.ElectionResult;
import org.baraza.record.Json;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Lot;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.Elected;
import org.baraza.record.elections.ElectionCalled;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what is special about votes that choose between options.
@Component
class Elections {
    private final Contents contents;

    Elections(Contents contents) {
        this.contents = contents;
    }

    static Bson keep(VoteCalled event) {
        return combine(set("election", json(event.election())), set("lot", event.lot()));
    }

    static Bson keep(VoteTallied event) {
        return set("elected", json(event.elected()));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.MAPPER.writeValueAsString(value);
    }

    /// What the record says of the election when the vote was called; absent for a vote on one text.
    static @Nullable ElectionCalled called(Document vote) {
        var kept = vote.getString("election");
        return kept == null ? null : Json.MAPPER.readValue(kept, ElectionCalled.class);
    }

    static ElectionRules rules(Charter charter, Document vote) {
        var type = Objects.requireNonNull(charter.decisionType(vote.getString("decisionType")));
        return Objects.requireNonNull(type.election(), "an election was called under its rules");
    }

    /// @param told whether what came of it may be told
    @Nullable
    VoteElection of(Document vote, Charter charter, boolean told) {
        var called = called(vote);
        if (called == null) {
            return null;
        }
        var rules = rules(charter, vote);
        var paper = paper(vote);
        return new VoteElection(
                rules.method(),
                called.seats(),
                rules.most(),
                rules.counts(),
                rules.tieBreaks(),
                rules.reservations(),
                options(called, paper),
                paper == null ? null : paper.statusQuo(),
                called.paper().id().toString(),
                VoteLot.of(vote, told, lot -> drawn(lot, called)),
                told ? elected(vote) : null);
    }

    /// The ballot paper; absent when it is withheld.
    ///
    /// @throws NotThereYet when somebody waits for it and it is on its way
    @Nullable
    BallotPaper paper(Document vote) {
        var called = called(vote);
        if (called == null) {
            return null;
        }
        var id = called.paper().id().toString();
        var text = contents.find(List.of(id))
                .text(id, Objects.requireNonNull(vote.getDate("calledAt")).toInstant());
        return text == null ? null : Json.MAPPER.readValue(text, BallotPaper.class);
    }

    private static List<ElectionOption> options(ElectionCalled called, @Nullable BallotPaper paper) {
        Map<String, BallotPaper.Option> named = new HashMap<>();
        if (paper != null) {
            paper.options().forEach(one -> named.put(one.id(), one));
        }
        return called.options().stream()
                .map(id -> {
                    var option = named.get(id);
                    return option == null
                            ? new ElectionOption(id, null, List.of())
                            : new ElectionOption(
                                    id, option.name(), option.reserved() == null ? List.of() : option.reserved());
                })
                .toList();
    }

    private static List<String> drawn(Lot lot, ElectionCalled called) {
        var options = called.options().stream().map(id -> new Candidate(id, id)).toList();
        return lot.draw(options).stream().map(Candidate::id).toList();
    }

    private static @Nullable ElectionResult elected(Document vote) {
        var kept = kept(vote);
        return kept == null
                ? null
                : new ElectionResult(
                        kept.options(),
                        kept.tied() == null ? List.of() : kept.tied(),
                        kept.valid(),
                        kept.blank(),
                        kept.spoilt(),
                        kept.count() == null ? null : kept.count().id().toString());
    }

    private static @Nullable Elected kept(Document vote) {
        var kept = vote.getString("elected");
        return kept == null ? null : Json.MAPPER.readValue(kept, Elected.class);
    }

    /// The whole count as the record keeps it.
    ///
    /// @throws Problem when nothing was counted, or the count is withheld
    /// @throws NotThereYet when it is on its way
    byte[] count(Document vote) {
        var kept = kept(vote);
        if (kept == null || kept.count() == null) {
            throw new Problem(
                    Problem.Kind.NO_SUCH_FILE,
                    kept == null
                            ? "This vote did not choose between options, or it was not tallied."
                            : "No ballot of this election was valid, so nothing was counted.");
        }
        var id = kept.count().id().toString();
        contents.require(List.of(id));
        return Objects.requireNonNull(contents.find(List.of(id)).content(id))
                .bytes()
                .getData();
    }
}
