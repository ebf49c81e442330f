package org.baraza.governance.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.MarkedBallot;
import org.baraza.record.voting.VoteId;
import org.springframework.stereotype.Component;

/// Publishes the choices of a vote at its closing, in contents that a telephone can fetch one at a
/// time: with whose they are, or where the vote is confidential or secret without that.
@Component
class Openings {
    private static final int MOST_IN_ONE_CONTENT = 4_000;

    private final Contents contents;

    Openings(Contents contents) {
        this.contents = contents;
    }

    record Published(long openings, ContentRef content) {}

    List<Published> put(PlatformId platform, List<Sealed> ballots) {
        return inParts(ballots, part -> {
            var openings = part.stream().map(Sealed::opening).toList();
            return contents.put(platform, MediaTypes.OPENINGS, new BallotOpening.Openings(openings).bytes(), false);
        });
    }

    /// In the order of the marks, so that neither the order of the roll nor that of casting is in it.
    List<Published> putWithoutWhose(PlatformId platform, VoteId vote, List<Sealed> ballots) {
        var marked = ballots.stream()
                .map(ballot -> new MarkedBallot(
                        ballot.opening().mark(vote),
                        ballot.constituency(),
                        ballot.opening().choice(),
                        ballot.opening().marks()))
                .sorted(Comparator.comparing(MarkedBallot::mark))
                .toList();
        return inParts(
                marked,
                part -> contents.put(
                        platform, MediaTypes.BALLOT_MARKS, new MarkedBallot.PublishedBallots(part).bytes(), false));
    }

    private static <T> List<Published> inParts(List<T> all, Function<List<T>, ContentRef> put) {
        var published = new ArrayList<Published>();
        for (int from = 0; from < all.size(); from += MOST_IN_ONE_CONTENT) {
            var part = all.subList(from, Math.min(all.size(), from + MOST_IN_ONE_CONTENT));
            published.add(new Published(part.size(), put.apply(part)));
        }
        return published;
    }
}
