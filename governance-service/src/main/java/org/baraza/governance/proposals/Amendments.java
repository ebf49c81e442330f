package org.baraza.governance.proposals;

import static org.baraza.governance.proposals.ProposalRule.AMENDMENT_BRINGS_ITS_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.AMENDMENT_IS_CURRENT;
import static org.baraza.governance.proposals.ProposalRule.AMENDMENT_IS_OF_ITS_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.proposals.ProposalCommand.ProposedCharter;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.AmendmentReview;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Charters that proposals carry: kept beside the record as they were drafted, and held to the charter in force when
/// they are submitted and when they are put to the vote.
@Component
class Amendments {
    private final PlatformRegister platforms;
    private final Contents contents;

    Amendments(PlatformRegister platforms, Contents contents) {
        this.platforms = platforms;
        this.contents = contents;
    }

    /// What somebody wrote, salted: it can be withheld until it is a charter.
    @Nullable
    CharterAmendment kept(PlatformId platform, @Nullable ProposedCharter proposed) {
        return proposed == null
                ? null
                : new CharterAmendment(
                        proposed.amends(),
                        contents.put(platform, MediaTypes.CHARTER, proposed.json(), true),
                        proposed.moves());
    }

    static void areOfTheirType(Charter.DecisionType type, boolean amendment) {
        AMENDMENT_IS_OF_ITS_TYPE.require(!amendment || type.amendsCharter());
        AMENDMENT_BRINGS_ITS_CHARTER.require(amendment || !type.amendsCharter());
    }

    void isCurrent(PlatformId platform, @Nullable CharterAmendment amendment) {
        if (amendment != null) {
            var inForce =
                    Objects.requireNonNull(platforms.charterInForce(platform)).version();
            AMENDMENT_IS_CURRENT.require(amendment.amends() == inForce, Map.of("inForce", inForce));
        }
    }

    /// @throws org.baraza.record.platform.ContradictoryCharter naming everything that is wrong with it
    void canComeIntoForce(PlatformId platform, @Nullable CharterAmendment amendment) {
        isCurrent(platform, amendment);
        if (amendment != null) {
            var text = new String(contents.bytes(amendment.charter().id()), StandardCharsets.UTF_8);
            AmendmentReview.require(platforms.charter(platform), Charter.read(text), amendment.moves());
        }
    }
}
