package org.baraza.governance.membership;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.record.Decimal;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SuspensionGround;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a membership. Individuals admitted by the hundred have no stream of their own until then.
sealed interface MemberCommand {
    PlatformId platform();

    MemberId member();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.member(platform(), member());
    }

    /// @param membershipClass absent under a charter without classes
    record AdmitMember(
            PlatformId platform,
            OrganisationId organisation,
            String constituency,
            @Nullable String membershipClass) implements MemberCommand {
        @Override
        public MemberId member() {
            return MemberId.of(organisation);
        }
    }

    record ClassifyMember(PlatformId platform, MemberId member, String membershipClass) implements MemberCommand {}

    record SuspendMember(PlatformId platform, MemberId member, SuspensionGround ground, String reasons)
            implements MemberCommand {}

    record ReinstateMember(PlatformId platform, MemberId member) implements MemberCommand {}

    /// @param by the seat acted in
    /// @param asOfficer in whose office it is recorded what the member decided
    record ResignMember(PlatformId platform, MemberId member, SeatId by, boolean asOfficer) implements MemberCommand {}

    record RecordArrears(PlatformId platform, MemberId member, LocalDate since) implements MemberCommand {}

    record SettleArrears(PlatformId platform, MemberId member) implements MemberCommand {}

    record RecordShare(PlatformId platform, MemberId member) implements MemberCommand {}

    record RecordVotes(PlatformId platform, MemberId member, int votes) implements MemberCommand {}

    record RecordCapital(PlatformId platform, MemberId member, Decimal capital) implements MemberCommand {}
}
