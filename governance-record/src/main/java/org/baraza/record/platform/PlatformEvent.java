package org.baraza.record.platform;

import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
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
}
