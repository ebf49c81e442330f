package org.baraza.record.voting;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.baraza.record.Fraction;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Unit;

/// What an assembly's attendance means under a charter. A function of its arguments and nothing else,
/// like a [Decision].
public final class Quorum {
    private Quorum() {}

    /// @throws IllegalArgumentException when a constituency has no line or two, or a line has no
    ///     constituency
    public static Finding of(Charter charter, Rule quorum, List<AttendanceLine> attendance) {
        var lines = attendance.stream()
                .map(line -> new CountLine(line.constituency(), 0, 0, 0, line.present(), line.entitled()))
                .toList();
        return new Evaluation(charter, Tally.of(lines)).of(Part.QUORUM, quorum);
    }

    /// How many more members must come, where a plain number answers that: for a rule of heads in
    /// the whole body, and for several such rules that must all hold. Elsewhere it depends on who
    /// comes.
    public static OptionalLong missing(Finding finding) {
        if (finding.holds()) {
            return OptionalLong.of(0);
        }
        if (finding.rule().equals("all-of")) {
            var each = finding.children().stream().map(Quorum::missing).toList();
            return each.stream().allMatch(OptionalLong::isPresent)
                    ? each.stream().mapToLong(OptionalLong::getAsLong).max()
                    : OptionalLong.empty();
        }
        var reached = finding.reached();
        if (finding.constituency() != null || finding.by() != Unit.HEADS || reached == null) {
            return OptionalLong.empty();
        }
        if (finding.rule().equals("at-least")) {
            return OptionalLong.of(Objects.requireNonNull(finding.number())
                    - reached.numerator().numerator().longValueExact());
        }
        if (!finding.rule().equals("threshold") || reached.denominator().isZero()) {
            return OptionalLong.empty();
        }
        var needed = Objects.requireNonNull(finding.required()).times(reached.denominator());
        var strict = Boolean.TRUE.equals(finding.strict());
        return OptionalLong.of(
                heads(needed, strict) - reached.numerator().numerator().longValueExact());
    }

    /// The least whole number that is more than the fraction (strict) or at least it.
    private static long heads(Fraction needed, boolean strict) {
        var parts = needed.numerator().divideAndRemainder(needed.denominator());
        var whole = parts[0].longValueExact();
        return strict || parts[1].signum() > 0 ? whole + 1 : whole;
    }
}
