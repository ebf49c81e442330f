package org.baraza.query.voting;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.outcome.Finding;
import org.baraza.query.outcome.NamedInCharter;
import org.baraza.query.outcome.Result;
import org.baraza.query.platform.Platforms;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.SmallestChange;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What would have turned a vote.
@Component
class Turnings {
    private final Votes votes;
    private final Platforms platforms;

    Turnings(Votes votes, Platforms platforms) {
        this.votes = votes;
        this.platforms = platforms;
    }

    /// @param change absent before the vote is closed, where nothing that people do could have turned it, and where it
    ///     cannot be told from what was counted
    /// @param ofPeople whether it is absent because rules speak of people: it was counted that they
    ///     took part, and nothing else
    record Turning(
            @Nullable TurningChange change,
            boolean ofPeople,
            @Nullable AsOf asOf) {}

    /// The fewest people who would have had to act otherwise for the proposal to be adopted, or not to be. There may be
    /// other changes of the same size, and none is smaller.
    ///
    /// @param voters how many people
    /// @param outcome that there would have been
    /// @param findings that there would have been
    record TurningChange(long voters, Outcome outcome, List<TurningMove> moves, List<Finding> findings) {}

    /// What some would have done instead.
    ///
    /// @param group to which they belong, where the charter's rules speak of groups; absent for those in none
    /// @param from how they voted; absent for those who did not
    /// @param to how they would have voted; absent for those who would have stayed away
    /// @param present whether they were there and did not vote
    record TurningMove(
            ConstituencyRef constituency,
            @Nullable NamedInCharter group,
            @Nullable Choice from,
            @Nullable Choice to,
            boolean present,
            long voters) {}

    Turning of(String platform, String vote) {
        var asOf = votes.asOf(platform);
        var found = votes.closed(platform, vote);
        return found == null
                ? new Turning(null, false, asOf)
                : new Turning(change(platform, found), speaksOfPeople(platform, found), asOf);
    }

    private boolean speaksOfPeople(String platform, Document vote) {
        var charter = platforms.charter(platform, vote.getInteger("charterVersion"));
        var type = charter.decisionType(vote.getString("decisionType"));
        return type != null
                && type.atCall(vote.getInteger("call", 1)).groups().stream().anyMatch(charter::isPersonal);
    }

    private @Nullable TurningChange change(String platform, Document vote) {
        var tally = Result.tally(vote);
        var charter = platforms.charter(platform, vote.getInteger("charterVersion"));
        var type = charter.decisionType(vote.getString("decisionType"));
        if (tally == null || type == null || type.elects()) {
            return null;
        }
        return SmallestChange.of(charter, type.atCall(vote.getInteger("call", 1)), tally)
                .map(change -> new TurningChange(
                        change.voters(),
                        change.decision().outcome(),
                        change.moves().stream().map(one -> move(charter, one)).toList(),
                        Result.explained(charter, type.id(), change.decision().findings())))
                .orElse(null);
    }

    private static TurningMove move(Charter charter, SmallestChange.Move move) {
        var group = move.group();
        return new TurningMove(
                ConstituencyRef.of(charter, move.constituency()),
                group == null ? null : NamedInCharter.group(charter, group),
                move.from(),
                move.to(),
                move.present(),
                move.voters());
    }
}
