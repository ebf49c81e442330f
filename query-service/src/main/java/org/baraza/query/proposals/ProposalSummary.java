package org.baraza.query.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.query.outcome.Finding;
import org.baraza.query.outcome.TallyLine;
import org.baraza.query.platform.Organisation;
import org.baraza.record.proposals.DeclarationBasis;
import org.jspecify.annotations.Nullable;

/// A proposal in a list.
///
/// @param title absent when it is withheld
/// @param partOf the proposal that this one, a motion, is a part of
/// @param entry of the record that decided it
public record ProposalSummary(
        String id,
        String number,
        @Nullable String title,
        ProposalState state,
        DecisionTypeRef decisionType,
        Sponsor sponsor,
        @Nullable ProposalRef partOf,
        @Nullable Instant decidedAt,
        @Nullable Long entry,
        @Nullable ProposalOutcome outcome) {

    public record Sponsor(String seat, Organisation organisation) {}

    /// What a proposal came to, with what its sentence needs.
    ///
    /// @param basis on which the chair declared it; absent when something was counted
    /// @param total of the vote; absent when the chair declared the outcome
    /// @param findings why; empty when the chair declared the outcome
    /// @param minorityPositions how many maintained objections are part of what was adopted
    /// @param maintained how many are by which it was not agreed
    public record ProposalOutcome(
            DecidedBy by,
            @Nullable DeclarationBasis basis,
            @Nullable String vote,
            @Nullable TallyLine total,
            List<Finding> findings,
            int minorityPositions,
            int maintained) {}

    /// Whether something was counted, or declared after a show of hands.
    public enum DecidedBy {
        VOTE,
        DECLARATION;

        @JsonValue
        public String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
