package org.baraza.record.constitutions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.Quorum;
import org.baraza.record.voting.Tally;
import org.jspecify.annotations.Nullable;

/// A real body under its preset, which decides on what was counted.
final class Body {
    private final Charter charter;
    private final String type;

    private Body(Charter charter, String type) {
        this.charter = charter;
        this.type = type;
    }

    static Body of(String preset, String type) {
        return new Body(Preset.named(preset).read(), type);
    }

    Charter charter() {
        return charter;
    }

    /// Constituencies that are not named have no members.
    Decision decides(CountLine... counted) {
        return decided(null, counted);
    }

    /// @param chair whose vote is among those counted
    Decision decides(CastingVote chair, CountLine... counted) {
        return decided(chair, counted);
    }

    private Decision decided(@Nullable CastingVote chair, CountLine... counted) {
        var lines = new ArrayList<>(List.of(counted));
        for (var leaf : charter.leaves()) {
            if (lines.stream().noneMatch(line -> line.constituency().equals(leaf.id()))) {
                lines.add(new CountLine(leaf.id(), 0, 0, 0, 0, 0L));
            }
        }
        var tally = new Tally(lines, List.of(), chair);
        return Decision.of(charter, Objects.requireNonNull(charter.decisionType(type)), tally);
    }

    /// Whether so many make an assembly able to decide, all of the first constituency.
    Finding ascertains(int call, long present, long entitled) {
        var rules = Objects.requireNonNull(charter.assemblies());
        var first = charter.leaves().getFirst().id();
        var lines = charter.leaves().stream()
                .map(leaf -> leaf.id().equals(first)
                        ? new AttendanceLine(first, present, entitled)
                        : new AttendanceLine(leaf.id(), 0, 0))
                .toList();
        return Quorum.of(charter, Objects.requireNonNull(rules.quorumAt(call)), lines);
    }

    /// In which everybody present votes.
    static CountLine votes(String constituency, long inFavour, long against, long abstain, long entitled) {
        return present(constituency, inFavour, against, abstain, inFavour + against + abstain, entitled);
    }

    static CountLine present(
            String constituency, long inFavour, long against, long abstain, long present, long entitled) {
        return new CountLine(constituency, inFavour, against, abstain, present, entitled);
    }
}
