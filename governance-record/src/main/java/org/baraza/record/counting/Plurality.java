package org.baraza.record.counting;

/// Plurality, or first past the post: who is ranked first on the most ballots is elected; with several
/// seats those who are ranked first most often, as in the single non-transferable vote.
///
/// A ballot that ranks several first is not counted, shared in equal parts, or read at its next rank,
/// as the options say of overvotes.
public record Plurality() implements CountingMethod {
    @Override
    public String name() {
        return "plurality";
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var standing = FirstChoices.standing(profile);
        var first = FirstChoices.of(profile, options, standing);
        var places = standing.stream().boxed().toList();
        var figures = places.stream().map(one -> first.tallies()[one]).toList();
        return Ranks.count(
                profile, options, Ranks.Found.byFigures(name(), profile, places, figures, first.exhausted()));
    }
}
