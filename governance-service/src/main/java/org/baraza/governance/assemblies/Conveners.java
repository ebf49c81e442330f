package org.baraza.governance.assemblies;

import static org.baraza.governance.assemblies.AssemblyRule.ITEM_IS_A_PROPOSAL_OR_A_TITLE;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_CALLS_FOR_AN_EXTRAORDINARY_ASSEMBLY;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_ANSWERED_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_REACHED;

import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.assemblies.AssemblyCommand.Item;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.proposals.ProposalRegister;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an assembly asks of others when it is convened: of the request it answers, and of what its
/// agenda names.
@Component
class Conveners {
    private final Locks locks;
    private final AssemblyRegister register;
    private final ProposalRegister proposals;
    private final Texts texts;

    Conveners(Locks locks, AssemblyRegister register, ProposalRegister proposals, Texts texts) {
        this.locks = locks;
        this.register = register;
        this.proposals = proposals;
        this.texts = texts;
    }

    void answers(PlatformId platform, @Nullable AssemblyRequestId request, AssemblyKind kind) {
        if (request == null) {
            return;
        }
        locks.assemblyRequestChanges(request);
        var known = register.request(request)
                .filter(one -> one.platform().equals(platform))
                .orElseThrow(Refusal::unknown);
        REQUEST_CALLS_FOR_AN_EXTRAORDINARY_ASSEMBLY.require(kind == AssemblyKind.EXTRAORDINARY);
        REQUEST_IS_REACHED.require(known.reached());
        REQUEST_IS_ANSWERED_ONCE.require(!known.answered());
    }

    void holdsToOneThing(PlatformId platform, Item item) {
        ITEM_IS_A_PROPOSAL_OR_A_TITLE.require((item.proposal() == null) != (item.title() == null));
        if (item.proposal() != null && !proposals.isOn(platform, item.proposal())) {
            throw Refusal.unknown();
        }
    }

    @Nullable
    ContentRef title(PlatformId platform, Item item) {
        return item.title() == null ? null : texts.title(platform, item.title());
    }
}
