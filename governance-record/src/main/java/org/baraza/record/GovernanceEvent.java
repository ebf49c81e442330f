package org.baraza.record;

import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.VotingEvent;

/// Anything that can happen. Published: fields are added, optional; never renamed, removed or reinterpreted.
public sealed interface GovernanceEvent
        permits PlatformEvent,
                MembershipEvent,
                ProposalEvent,
                DeliberationEvent,
                VotingEvent,
                CommitmentEvent,
                AssemblyEvent,
                AssemblyRequestEvent {}
