package org.baraza.record.platform;

/// How much room the tally and the reasons of an outcome may take in the record. A charter whose outcomes do not fit
/// into one entry would call votes that nobody could ever close.
final class ReasonsSize {
    /// Of a finding's or line's JSON without identifiers and figures; measured, and rounded up.
    private static final int FRAME = 230;

    /// Of a whole number of heads.
    private static final int DIGITS = 9;

    /// Of the numerator or denominator of a share that belongs to one constituency.
    private static final int FIGURE = 24;

    private final int constituencies;
    private final int identifiers;

    private ReasonsSize(Charter charter) {
        this.constituencies = charter.constituencies().size();
        this.identifiers = charter.constituencies().stream()
                .mapToInt(one -> one.id().length())
                .sum();
    }

    /// In bytes, at the most.
    static int of(Charter charter, Charter.DecisionType type) {
        var size = new ReasonsSize(charter);
        var lines = size.constituencies * (FRAME / 2 + 5 * DIGITS) + size.identifiers;
        var quorum = type.quorum();
        return FRAME + lines + (quorum == null ? 0 : size.whole(quorum)) + size.whole(type.majority());
    }

    private int whole(Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var parts) ->
                FRAME + parts.stream().mapToInt(this::whole).sum();
            case Rule.AnyOf(var parts) ->
                FRAME + parts.stream().mapToInt(this::whole).sum();
            case Rule.ForEachConstituency(var holds) ->
                FRAME + constituencies * inside(holds) + identifiers * findings(holds);
            case Rule.InConstituency(var constituency, var holds) ->
                FRAME + inside(holds) + constituency.length() * (1 + findings(holds));
            // Rolls of unlike sizes meet in one denominator, which grows with each of them.
            case Rule.Threshold threshold ->
                FRAME + 4 * (FIGURE + (threshold.by() == Unit.WEIGHT ? constituencies * DIGITS : 0));
        };
    }

    /// Without the constituency's identifier, which every finding inside repeats.
    private static int inside(Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var parts) ->
                FRAME + parts.stream().mapToInt(ReasonsSize::inside).sum();
            case Rule.AnyOf(var parts) ->
                FRAME + parts.stream().mapToInt(ReasonsSize::inside).sum();
            case Rule.ForEachConstituency(var holds) -> FRAME + inside(holds);
            case Rule.InConstituency in -> FRAME + inside(in.holds());
            case Rule.Threshold _ -> FRAME + 4 * FIGURE;
        };
    }

    private static int findings(Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var parts) ->
                1 + parts.stream().mapToInt(ReasonsSize::findings).sum();
            case Rule.AnyOf(var parts) ->
                1 + parts.stream().mapToInt(ReasonsSize::findings).sum();
            case Rule.ForEachConstituency(var holds) -> 1 + findings(holds);
            case Rule.InConstituency in -> 1 + findings(in.holds());
            case Rule.Threshold _ -> 1;
        };
    }
}
