package org.baraza.record.counting;

/// A way of counting an election.
public interface CountingMethod {
    /// The public name, in lower case with hyphens, such as `ranked-pairs`.
    String name();

    /// What holds where a body says nothing.
    default CountOptions defaults() {
        return CountOptions.DEFAULT;
    }

    /// Counts.
    ///
    /// @throws CountRefused when the method cannot count these ballots with these options
    /// @throws UnresolvedTie when a tie decides something and no tie-break resolves it
    Count count(Profile profile, CountOptions options);
}
