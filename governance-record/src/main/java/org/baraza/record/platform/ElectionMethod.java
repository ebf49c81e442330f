package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a body chooses between several options. What each does is told in `docs/counting.md`.
public enum ElectionMethod {
    /// One option is marked.
    PLURALITY(Form.ONE),
    /// As many options are marked as the charter says, at most.
    BLOCK_VOTE(Form.SOME),
    APPROVAL(Form.SOME),
    /// Each option is given a figure.
    SCORE(Form.FIGURES),
    /// A number of points is shared out.
    POINTS(Form.FIGURES),
    BORDA(Form.RANKED),
    INSTANT_RUNOFF(Form.RANKED),
    SCHULZE(Form.RANKED),
    RANKED_PAIRS(Form.RANKED),
    MINIMAX(Form.RANKED),
    COPELAND(Form.RANKED),
    SCOTTISH_STV(Form.RANKED),
    WIGM(Form.RANKED),
    MEEK(Form.RANKED);

    /// What a ballot looks like.
    public enum Form {
        ONE,
        SOME,
        RANKED,
        FIGURES
    }

    private final Form form;

    ElectionMethod(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /// Whether it is one of the single transferable vote, which can reserve seats.
    public boolean isTransferable() {
        return this == SCOTTISH_STV || this == WIGM || this == MEEK;
    }

    /// Whether options are excluded one after the other, so that a tie that nothing resolves ends
    /// the count.
    public boolean excludes() {
        return this == INSTANT_RUNOFF || isTransferable();
    }

    /// Whether it chooses one option and no more.
    public boolean choosesOne() {
        return this == INSTANT_RUNOFF;
    }

    /// Whether a ballot may give several options the same rank.
    public boolean sharesRanks() {
        return this == BORDA || this == SCHULZE || this == RANKED_PAIRS || this == MINIMAX || this == COPELAND;
    }

    /// Whether one figure an option is all that it needs of the ballots.
    public boolean isSummed() {
        return form != Form.RANKED;
    }

    /// Whether its own rules cut off what a ballot is worth after four or five decimals.
    public boolean cutsDecimals() {
        return this == SCOTTISH_STV || this == WIGM;
    }

    /// Whether it asks for a number: the most options, the highest figure, or the points.
    public boolean asksForMost() {
        return this == BLOCK_VOTE || form == Form.FIGURES;
    }

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
