package org.baraza.record.counting;

/// Instant run-off, or the alternative vote: each ballot counts for the candidate it ranks first, who
/// has the fewest votes is excluded, and those ballots count for whom they rank next, until one has
/// more than half of the votes still counting. William Robert Ware, 1871; the reading of ballots
/// follows what North American bodies ask of counting software (*RCTab*, Bright Spots).
///
/// A round's quota is half of the votes: who has more than that is elected. Without tie-breaks a tie
/// of all who are left stays, and they are all named; any other tie is refused.
public record InstantRunoff(RunoffRules rules) implements CountingMethod {
    public static final InstantRunoff USUAL = new InstantRunoff(RunoffRules.USUAL);

    @Override
    public String name() {
        return rules.batch() ? "instant-runoff-batch" : "instant-runoff";
    }

    /// @throws CountRefused when overvotes are to be shared, there are several seats, nobody stands, or the
    ///     rules name somebody else
    @Override
    public Count count(Profile profile, CountOptions options) {
        if (options.overvotes() == Overvotes.SHARE) {
            throw new CountRefused("an instant run-off does not share overvotes");
        }
        if (profile.seats() > 1) {
            throw new CountRefused("an instant run-off fills one seat, not " + profile.seats());
        }
        if (profile.standing() == 0) {
            throw new CountRefused("nobody stands");
        }
        for (var id : rules.cannotWin()) {
            if (profile.candidates().stream().noneMatch(one -> one.id().equals(id))) {
                throw new CountRefused("who cannot win is no candidate: " + id);
            }
        }
        return new RunoffCount(profile, options, rules).count(name());
    }
}
