package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.voting.Electorate.Cell;
import org.baraza.record.voting.Electorate.Stand;
import org.jspecify.annotations.Nullable;

/// A vote's figures, as they follow from what every voter does while the same constituencies stay
/// silent. Then each figure changes by the same amount with every further voter of a cell who acts
/// alike, and that amount is found by applying the charter's rules to a tally with one more: the
/// rules themselves are written down in one place only, [Evaluation].
final class Circumstances {
    private final Charter charter;
    private final Charter.DecisionType type;
    private final @Nullable CastingVote casting;
    private final List<Cell> cells;
    private final Set<String> silent;
    private final Set<String> speaking;
    private final Condition adopted;
    private final Condition notAdopted;
    private final Condition unbroken;
    private final List<Fraction> now;
    private final Fraction[][][] byOne;

    /// @param silent constituencies in which nobody is to take part
    /// @param speaking those in which somebody is to; any others may do either
    Circumstances(
            Charter charter,
            Charter.DecisionType type,
            Tally tally,
            Electorate electorate,
            Set<String> silent,
            Set<String> speaking) {
        this.charter = charter;
        this.type = type;
        this.casting = type.tieBreak() == TieBreak.CHAIR ? tally.castingVote() : null;
        this.cells = electorate.cells();
        this.silent = silent;
        this.speaking = speaking;
        var least = least();
        var built = new Building(Electorate.tally(cells, tally, least));
        this.adopted = built.adopted;
        this.notAdopted = built.notAdopted;
        this.unbroken = built.unbroken;
        this.byOne = byOne(tally, least, built.figures);
        this.now = now(least, built.figures);
    }

    /// What must be so for the outcome to be the adoption, or any other.
    Condition turned(boolean toAdopted) {
        return Condition.all(toAdopted ? adopted : notAdopted, unbroken);
    }

    /// The figure as it is.
    Fraction now(int figure) {
        return now.get(figure);
    }

    /// By how much a figure changes when one of a cell takes another stand.
    Fraction change(int figure, int cell, Stand from, Stand to) {
        return part(figure, cell, to).minus(part(figure, cell, from));
    }

    private Fraction part(int figure, int cell, Stand stand) {
        return stand == Stand.AWAY ? Fraction.ZERO : byOne[cell][stand.place][figure];
    }

    /// One in every constituency that is to speak.
    private long[][] least() {
        var least = new long[cells.size()][Stand.values().length];
        for (var constituency : speaking) {
            var cell = IntStream.range(0, cells.size())
                    .filter(i -> cells.get(i).constituency().equals(constituency))
                    .findFirst()
                    .orElseThrow();
            least[cell][Stand.PRESENT.place] = 1;
        }
        return least;
    }

    private Fraction[][][] byOne(Tally tally, long[][] least, List<Fraction> figures) {
        var byOne = new Fraction[cells.size()][Stand.values().length][];
        for (int cell = 0; cell < cells.size(); cell++) {
            for (var stand : Stand.TAKING_PART) {
                var constituency = cells.get(cell).constituency();
                if (silent.contains(constituency)) {
                    byOne[cell][stand.place] = inSilence(constituency, figures.size());
                    continue;
                }
                least[cell][stand.place]++;
                var more = new Building(Electorate.tally(cells, tally, least)).figures;
                least[cell][stand.place]--;
                byOne[cell][stand.place] = IntStream.range(0, figures.size())
                        .mapToObj(i -> more.get(i).minus(figures.get(i)))
                        .toArray(Fraction[]::new);
            }
        }
        return byOne;
    }

    /// Whoever is there breaks the silence, and whatever else they would change does not matter any more.
    private Fraction[] inSilence(String constituency, int figures) {
        var byOne = new Fraction[figures];
        Arrays.fill(byOne, Fraction.ZERO);
        var watched = watched();
        byOne[figures - watched.size() + watched.indexOf(constituency)] = Fraction.ONE;
        return byOne;
    }

    private List<Fraction> now(long[][] least, List<Fraction> figures) {
        var now = new ArrayList<Fraction>();
        for (int figure = 0; figure < figures.size(); figure++) {
            var value = figures.get(figure);
            for (int cell = 0; cell < cells.size(); cell++) {
                for (var stand : Stand.TAKING_PART) {
                    var more = cells.get(cell).count(stand) - least[cell][stand.place];
                    value = value.plus(part(figure, cell, stand).times(more));
                }
            }
            now.add(value);
        }
        return now;
    }

    private List<String> watched() {
        var watched = new ArrayList<>(silent);
        watched.addAll(speaking);
        return watched;
    }

    /// The figures of one tally, in their order, and what the outcome asks of them. The figures of the silent and the
    /// speaking constituencies come last.
    private final class Building {
        private final List<Fraction> figures = new ArrayList<>();
        private final Condition adopted;
        private final Condition notAdopted;
        private final Condition unbroken;

        private Building(Tally tally) {
            var evaluation = new Evaluation(charter, tally);
            var quorum = type.quorum() == null ? Condition.all() : condition(evaluation.of(Part.QUORUM, type.quorum()));
            var majority = condition(evaluation.of(Part.MAJORITY, type.counted()));
            var safeguards = new Condition.All(
                    type.safeguards() == null
                            ? List.of()
                            : type.safeguards().stream()
                                    .map(one -> condition(evaluation.of(Part.SAFEGUARD, one.holds())))
                                    .toList());
            var carried = majority;
            var fallen = majority.not();
            if (type.tieBreak() == TieBreak.CHAIR || type.tieBreak() == TieBreak.LOT) {
                var lead = figure(evaluation.lead(type.counted()));
                var notTied =
                        Condition.any(new Condition.Sign(lead, true, false), new Condition.Sign(lead, false, false));
                var unasked = type.tieBreak() == TieBreak.LOT ? undivided(evaluation, notTied) : notTied;
                carried = Condition.all(unasked, majority);
                fallen = Condition.all(unasked, majority.not());
                if (casting != null) {
                    var again = new Evaluation(charter, tally.andAlso(casting));
                    var decided = condition(again.of(Part.TIE_BREAK, type.counted()));
                    var tied = Condition.all(notTied.not(), amongThem(tally, casting));
                    carried = Condition.any(carried, Condition.all(tied, decided));
                    fallen = Condition.any(fallen, Condition.all(tied, decided.not()));
                }
            }
            adopted = Condition.all(quorum, carried, safeguards);
            notAdopted = Condition.any(quorum.not(), safeguards.not(), fallen);
            unbroken = new Condition.All(
                    watched().stream().map(one -> presence(tally, one)).toList());
        }

        /// Had anybody acted otherwise, another lot would have been drawn: nobody knows which. Where nobody is for,
        /// none is.
        private Condition undivided(Evaluation evaluation, Condition notTied) {
            var inFavour = figure(evaluation.inFavour(type.counted()));
            return Condition.any(notTied, new Condition.Sign(inFavour, true, false).not());
        }

        private int figure(Fraction value) {
            figures.add(value);
            return figures.size() - 1;
        }

        /// The chair's vote counts twice because it was cast.
        private Condition amongThem(Tally tally, CastingVote vote) {
            var like = tally.lines().stream()
                    .filter(line -> line.constituency().equals(vote.constituency()))
                    .mapToLong(line -> switch (vote.choice()) {
                        case FOR -> line.inFavour();
                        case AGAINST -> line.against();
                        case ABSTAIN -> line.abstain();
                        case SPOILT -> 0;
                    })
                    .sum();
            return new Condition.Sign(figure(Fraction.of(like)), true, false);
        }

        private Condition presence(Tally tally, String constituency) {
            var present = tally.lines().stream()
                    .filter(line -> line.constituency().equals(constituency))
                    .mapToLong(CountLine::present)
                    .sum();
            var there = new Condition.Sign(figure(Fraction.of(present)), true, false);
            return silent.contains(constituency) ? there.not() : there;
        }

        private Condition condition(Finding finding) {
            var parts = finding.children().stream().map(this::condition).toList();
            return switch (finding.rule()) {
                case "threshold", "participation" -> share(finding);
                case "at-least" -> {
                    var heads = Objects.requireNonNull(finding.reached()).numerator();
                    var number = Fraction.of(Objects.requireNonNull(finding.number()));
                    yield new Condition.Sign(figure(heads.minus(number)), true, true);
                }
                case "any-of" -> new Condition.Any(parts);
                case "for-some-constituencies" ->
                    new Condition.Some(Math.toIntExact(Objects.requireNonNull(finding.number())), parts);
                case "all-of" -> new Condition.All(parts);
                // In a body without a single entry it has not held, and never will.
                default -> parts.isEmpty() ? Condition.any() : new Condition.All(parts);
            };
        }

        /// Without anything to measure against, no threshold holds.
        private Condition share(Finding finding) {
            var reached = Objects.requireNonNull(finding.reached());
            var required = Objects.requireNonNull(finding.required());
            var margin = figure(reached.numerator().minus(required.times(reached.denominator())));
            var whole = figure(reached.denominator());
            var zero = !Objects.requireNonNull(finding.strict());
            return Condition.all(new Condition.Sign(margin, true, zero), new Condition.Sign(whole, true, false));
        }
    }
}
