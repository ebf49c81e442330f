package org.baraza.governance.assemblies;

import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.BALLOTS_ARE_BY_CORRESPONDENCE;
import static org.baraza.governance.assemblies.AssemblyRule.COUNT_FITS_THE_ATTENDANCE;
import static org.baraza.governance.assemblies.AssemblyRule.COUNT_IS_TAKEN_IN_AN_ASSEMBLY;
import static org.baraza.governance.assemblies.AssemblyRule.ITEM_HAS_NOTICE;
import static org.baraza.governance.assemblies.AssemblyRule.PROPOSAL_IS_ON_THE_AGENDA;
import static org.baraza.governance.assemblies.AssemblyRule.QUORUM_IS_ASCERTAINED;
import static org.baraza.governance.assemblies.AssemblyRule.QUORUM_STILL_HOLDS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.Quorum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a vote held in an assembly asks of it. The assembly stays as it is until the vote's act is
/// recorded.
@Component
public class Sessions {
    private final Locks locks;
    private final AssemblyRegister register;
    private final PlatformRegister platforms;

    Sessions(Locks locks, AssemblyRegister register, PlatformRegister platforms) {
        this.locks = locks;
        this.register = register;
        this.platforms = platforms;
    }

    /// An assembly in which a vote can be held now.
    ///
    /// @param call 1 or 2
    /// @param roll of those who count as members in it; absent where the charter was amended since
    public record Session(int call, @Nullable FrozenRoll roll) {}

    /// @param charter in force
    /// @return empty for a vote that no assembly holds
    /// @throws org.baraza.governance.acts.BrokenRule when the vote needs an assembly, or this one
    /// cannot hold it
    public Optional<Session> forVote(
            PlatformId platform,
            Charter charter,
            int charterVersion,
            ProposalId proposal,
            WayOfDeciding way,
            @Nullable AssemblyId assembly) {
        if (assembly == null) {
            COUNT_IS_TAKEN_IN_AN_ASSEMBLY.require(way != WayOfDeciding.MEETING_COUNT || charter.assemblies() == null);
            return Optional.empty();
        }
        locks.assemblyStays(assembly);
        var known = register.assembly(assembly)
                .filter(one -> one.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
        BALLOTS_ARE_BY_CORRESPONDENCE.require(way == WayOfDeciding.MEETING_COUNT);
        ASSEMBLY_IS_OPEN.require(known.open());
        var under = platforms.charter(platform, known.charterVersion());
        var rules = Objects.requireNonNull(under.assemblies(), "it was convened under rules of assemblies");
        var notice = register.hasNotice(assembly, proposal);
        PROPOSAL_IS_ON_THE_AGENDA.require(notice.isPresent());
        ITEM_HAS_NOTICE.require(notice.orElseThrow() || rules.decidesWithoutNotice());
        QUORUM_IS_ASCERTAINED.require(known.quorate());
        var roll = Objects.requireNonNull(known.roll(), "an open assembly has a roll");
        var quorum = rules.quorumAt(known.call());
        QUORUM_STILL_HOLDS.require(quorum == null
                || Quorum.of(under, quorum, attendance(assembly, roll)).holds());
        return Optional.of(new Session(known.call(), known.charterVersion() == charterVersion ? roll : null));
    }

    /// Nobody is counted whose attendance was not recorded. Where the charter was amended since,
    /// members may be counted elsewhere than they were recorded, and only the whole is compared.
    ///
    /// @param calledAt whoever left later than the vote was called may have voted
    /// @throws org.baraza.governance.acts.BrokenRule when there are more people than there were
    public void fits(AssemblyId assembly, int charterVersion, Instant calledAt, List<CountLine> lines) {
        locks.assemblyStays(assembly);
        var known = register.assembly(assembly).orElseThrow(Refusal::unknown);
        var present = register.presentSince(assembly, calledAt);
        var counted = lines.stream().mapToLong(CountLine::present).sum();
        var recorded = present.values().stream().mapToLong(Long::longValue).sum();
        var here = known.charterVersion() != charterVersion
                || lines.stream().allMatch(line -> line.present() <= present.getOrDefault(line.constituency(), 0L));
        COUNT_FITS_THE_ATTENDANCE.require(
                counted <= recorded && here, Map.of("counted", counted, "recorded", recorded));
    }

    private List<AttendanceLine> attendance(AssemblyId assembly, FrozenRoll roll) {
        var present = register.present(assembly);
        return roll.constituencies().stream()
                .map(one -> new AttendanceLine(
                        one.constituency(), present.getOrDefault(one.constituency(), 0L), one.entries()))
                .toList();
    }
}
