package org.baraza.governance.voting;

import java.util.ArrayList;
import java.util.List;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.BallotOpening;
import org.springframework.stereotype.Component;

/// Publishes the choices of an open vote at its closing, in contents that a telephone can fetch one at a time.
@Component
class Openings {
    private static final int MOST_IN_ONE_CONTENT = 4_000;

    private final Contents contents;

    Openings(Contents contents) {
        this.contents = contents;
    }

    record Published(long openings, ContentRef content) {}

    List<Published> put(PlatformId platform, List<Sealed> ballots) {
        var published = new ArrayList<Published>();
        for (int from = 0; from < ballots.size(); from += MOST_IN_ONE_CONTENT) {
            var part = ballots.subList(from, Math.min(ballots.size(), from + MOST_IN_ONE_CONTENT)).stream()
                    .map(Sealed::opening)
                    .toList();
            var bytes = new BallotOpening.Openings(part).bytes();
            published.add(new Published(part.size(), contents.put(platform, MediaTypes.OPENINGS, bytes, false)));
        }
        return published;
    }
}
