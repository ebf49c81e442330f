package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.jspecify.annotations.Nullable;

/// The roll of a vote as the record names it: counts here, the lines in the content, held by its hash.
///
/// @param leftOff how many members are not on it, and why; absent where nobody asked, before members had a standing
public record FrozenRoll(
        long entries,
        List<RollCount> constituencies,
        ContentRef content,
        @Nullable LeftOff leftOff) {
    /// @param weightOfOne the voting weight of one entry, of 1 for the whole roll; absent where
    ///     there is no entry, and where entries weigh differently
    /// @param members everybody in it, on the roll or not; absent where the body keeps its own roll, and
    ///     where nobody counted them yet
    /// @param goodStanding how many of these nothing but the want of a delegate keeps off the roll
    /// @param units votes or capital of all its entries together, after the cap; absent where
    ///     each weighs the same
    public record RollCount(
            String constituency,
            long entries,
            @Nullable Fraction weightOfOne,
            @Nullable Long members,
            @Nullable Long goodStanding,
            @Nullable Fraction units) {
        /// Of entries that weigh the same.
        public RollCount(
                String constituency,
                long entries,
                @Nullable Fraction weightOfOne,
                @Nullable Long members,
                @Nullable Long goodStanding) {
            this(constituency, entries, weightOfOne, members, goodStanding, null);
        }

        /// Without a count of members.
        public RollCount(String constituency, long entries, @Nullable Fraction weightOfOne) {
            this(constituency, entries, weightOfOne, null, null, null);
        }
    }

    /// @param reasons each with its members, who are counted under every reason they have
    public record LeftOff(long members, List<ReasonCount> reasons) {}

    public record ReasonCount(OffRoll reason, long members) {}

    /// Who may vote.
    ///
    /// @param organisation whom the seat speaks for; absent for an individual's own
    /// @param membershipClass absent when the charter has no classes
    /// @param units votes or capital by which it weighs, after the cap; absent where every entry of
    ///     its constituency weighs the same
    public record RollEntry(
            SeatId seat,
            @Nullable OrganisationId organisation,
            String constituency,
            @Nullable String membershipClass,
            Fraction weight,
            @Nullable Fraction units) {
        /// Of entries that weigh the same.
        public RollEntry(
                SeatId seat,
                @Nullable OrganisationId organisation,
                String constituency,
                @Nullable String membershipClass,
                Fraction weight) {
            this(seat, organisation, constituency, membershipClass, weight, null);
        }
    }

    /// Who is a member and may not vote.
    ///
    /// @param individual whether the member is a person for themself; absent for an organisation
    public record RollAbsence(
            MemberId member,
            @Nullable Boolean individual,
            String constituency,
            @Nullable String membershipClass,
            List<OffRoll> reasons) {}

    /// The content: ordered by seat and by member, so that the same roll has the same hash.
    ///
    /// @param absences absent where `leftOff` is
    public record RollContent(
            List<RollEntry> entries, @Nullable List<RollAbsence> absences) {}
}
