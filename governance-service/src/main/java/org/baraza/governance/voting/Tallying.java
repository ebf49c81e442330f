package org.baraza.governance.voting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.FrozenRoll;

/// Counts ballots by constituency, in heads. Whoever cast a valid ballot counts as present.
final class Tallying {
    private Tallying() {}

    static List<CountLine> of(Charter charter, FrozenRoll roll, List<Sealed> ballots) {
        Map<String, Map<Choice, Long>> counted = ballots.stream()
                .collect(Collectors.groupingBy(
                        Sealed::constituency,
                        Collectors.groupingBy(ballot -> ballot.opening().choice(), Collectors.counting())));
        var entitled = Calling.entitled(charter, roll);
        return charter.constituencies().stream()
                .map(one -> line(one.id(), counted.getOrDefault(one.id(), Map.of()), entitled))
                .toList();
    }

    private static CountLine line(String constituency, Map<Choice, Long> counted, Map<String, Long> entitled) {
        long inFavour = counted.getOrDefault(Choice.FOR, 0L);
        long against = counted.getOrDefault(Choice.AGAINST, 0L);
        long abstain = counted.getOrDefault(Choice.ABSTAIN, 0L);
        return new CountLine(
                constituency, inFavour, against, abstain, inFavour + against + abstain, entitled.get(constituency));
    }
}
