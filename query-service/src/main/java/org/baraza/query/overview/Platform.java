package org.baraza.query.overview;

import java.time.Instant;
import java.util.List;
import org.baraza.query.commitments.CommitmentCounts;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.CharterInForce;
import org.baraza.query.platform.Counts;
import org.baraza.query.platform.OfficeHeld;
import org.baraza.query.platform.Organisation;
import org.baraza.query.platform.PlatformConstituency;
import org.baraza.query.proposals.ProposalSummary;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.Nullable;

/// A platform: who decides there, by which rules, and what was decided lately.
///
/// @param zone IANA name of the time zone in which its periods are calendar days
/// @param decidedLately newest first, at most five
record Platform(
        String id,
        String name,
        Organisation founder,
        Instant foundedAt,
        String zone,
        Visibility visibility,
        CharterInForce charter,
        List<PlatformConstituency> constituencies,
        List<OfficeHeld> offices,
        Counts counts,
        CommitmentCounts commitments,
        List<ProposalSummary> decidedLately,
        @Nullable AsOf asOf) {}
