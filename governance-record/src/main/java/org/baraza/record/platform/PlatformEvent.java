package org.baraza.record.platform;

import java.time.Instant;
import java.util.List;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// Facts about organisations and platforms.
public sealed interface PlatformEvent extends GovernanceEvent {
    /// @param name at most 200 characters, as the organisation writes it
    /// @param country ISO 3166-1 alpha-2, absent for bodies of several countries
    /// @param representative the person who registered it and may found platforms for it
    record OrganisationRegistered(
            OrganisationId organisation,
            String name,
            OrganisationKind kind,
            @Nullable String country,
            PersonId representative)
            implements PlatformEvent {}

    /// In the registry ledger: that the platform exists and who founded it.
    record PlatformRegistered(PlatformId platform, String name, OrganisationId founder) implements PlatformEvent {}

    /// The first entry of a platform's own ledger.
    ///
    /// @param charterVersion 1
    /// @param charter the charter's canonical JSON, unsalted
    record PlatformFounded(
            PlatformId platform,
            String name,
            OrganisationId founder,
            SeatId founderSeat,
            int charterVersion,
            ContentRef charter,
            Visibility visibility)
            implements PlatformEvent {}

    /// A proposal that amends the charter was adopted, and its charter is in force.
    ///
    /// @param version one more than that of the charter so far
    /// @param charter the charter's canonical JSON, unsalted
    /// @param proposal that was adopted
    /// @param inForceFrom the moment from which acts are held to it; votes called before keep theirs
    /// @param moves where members belong from then on; absent when each stays where it was
    record CharterAmended(
            PlatformId platform,
            int version,
            ContentRef charter,
            Visibility visibility,
            ProposalId proposal,
            Instant inForceFrom,
            @Nullable List<Move> moves)
            implements PlatformEvent {}

    /// A proposal that amends the charter was adopted, and its charter did not come into force.
    ///
    /// @param inForce the version that stays in force
    record AmendmentSetAside(PlatformId platform, ProposalId proposal, SetAside ground, int inForce)
            implements PlatformEvent {}
}
