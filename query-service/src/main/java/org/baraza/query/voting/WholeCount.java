package org.baraza.query.voting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An election's count, round by round, as the record keeps it. Options are named by their identifiers;
/// every figure is exact text: `12`, `12.5` or `38/3`.
///
/// @param quota with which the count began; absent where the method has none
/// @param winners more than seats where a tie was left
/// @param ranking groups of options, best first; those in one group are tied. Empty where the method
///     ranks nobody
/// @param matrix how many prefer the first option to the second; absent where pairs are not compared
/// @param votes what the ballots weigh that say something
/// @param tables further tables of the method by their names, such as strongest paths
/// @param notes the remarks for people, in English
/// @param remarks what figures, ties and decisions do not say; absent where an earlier version counted, which has
///     only notes
record WholeCount(
        String method,
        int seats,
        @Nullable String quota,
        List<CountRound> rounds,
        List<String> winners,
        List<List<String>> ranking,
        @Nullable Map<String, Map<String, String>> matrix,
        String votes,
        Map<String, Map<String, Map<String, String>>> tables,
        List<String> notes,
        @Nullable List<CountRemark> remarks) {

    /// @param tallies votes or points of each option that is still counted
    /// @param exhausted votes that count for nobody
    /// @param note ties and remarks for people, in English
    /// @param quota where it differs from round to round
    /// @param kept which part of a vote each option keeps, in methods that keep a part
    record CountRound(
            int round,
            Map<String, String> tallies,
            String exhausted,
            List<String> elected,
            List<String> excluded,
            String note,
            List<CountTransfer> transfers,
            List<CountTie> ties,
            @Nullable String quota,
            Map<String, String> kept,
            @Nullable List<CountRemark> remarks) {}

    /// @param kind `reserved`, `doomed`, `guarded`, `stable`, `sure-losers`, `uncounted`, `path`,
    ///     `locked`, `skipped` or `skipped-with-its-equals`
    /// @param options whom it is about: of a path and of a pair in their order
    /// @param ground why somebody is doomed or guarded: `most-reached`, `seats-left`, `all-needed`,
    ///     `all-others-needed`, `no-result-with` or `no-result-without`
    /// @param category of reserved seats, where one alone tells the reason
    /// @param figures by their names: `least` and `most` seats, a reason's `number`, a pair's `votes`
    ///     and those `against`, and votes that count for nobody by what is wrong: `exhausted`,
    ///     `overvoted`, `skipped` or `repeated`
    record CountRemark(
            String kind,
            List<String> options,
            @Nullable String ground,
            @Nullable String category,
            Map<String, String> figures) {}

    /// @param to absent where votes go to nobody
    record CountTransfer(String from, @Nullable String to, String votes) {}

    /// @param question `elect`, `exclude` or `transfer`
    /// @param by `previous-rounds`, `status-quo` or `lot`
    record CountTie(String question, List<String> tied, String picked, String by) {}
}
