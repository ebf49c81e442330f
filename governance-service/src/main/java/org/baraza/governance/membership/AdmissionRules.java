package org.baraza.governance.membership;

import static org.baraza.governance.membership.MembershipRule.CAPITAL_IS_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.CLASS_IS_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.CLASS_IS_NAMED;
import static org.baraza.governance.membership.MembershipRule.CONSTITUENCY_IS_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.CONSTITUENCY_TAKES_INDIVIDUALS;
import static org.baraza.governance.membership.MembershipRule.CONSTITUENCY_TAKES_THIS_KIND;
import static org.baraza.governance.membership.MembershipRule.MEMBERS_BELONG_TO_ITS_PARTS;
import static org.baraza.governance.membership.MembershipRule.VOTES_ARE_IN_CHARTER;
import static org.baraza.governance.membership.MembershipRule.VOTES_ARE_WITHIN_CHARTER;

import java.util.Map;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.Weighing;
import org.jspecify.annotations.Nullable;

/// What a charter says about who may become a member, and where.
final class AdmissionRules {
    private final Charter charter;

    AdmissionRules(Charter charter) {
        this.charter = charter;
    }

    void requireKind(String constituency, OrganisationKind kind) {
        CONSTITUENCY_TAKES_THIS_KIND.require(leaf(constituency).takes(kind), Map.of("kind", kind.publicName()));
    }

    void requireIndividuals(String constituency) {
        CONSTITUENCY_TAKES_INDIVIDUALS.require(leaf(constituency).takesIndividuals());
    }

    void requireClass(@Nullable String membershipClass) {
        var rules = charter.membershipRules();
        CLASS_IS_NAMED.require(membershipClass != null || !rules.hasClasses());
        CLASS_IS_IN_CHARTER.require(membershipClass == null || rules.membershipClass(membershipClass) != null);
    }

    void requireVotes(String constituency, int votes) {
        var most = mostVotes(constituency);
        VOTES_ARE_IN_CHARTER.require(most != null);
        VOTES_ARE_WITHIN_CHARTER.require(
                most != null && votes >= 1 && votes <= most, most == null ? Map.of() : Map.of("most", most));
    }

    void requireCapital(String constituency) {
        CAPITAL_IS_IN_CHARTER.require(asksForCapital(constituency));
    }

    /// The most votes that a member may have there; absent where it does not weigh by votes.
    @Nullable
    Integer mostVotes(String constituency) {
        var weighing = weighing(constituency);
        return weighing == null ? null : weighing.most();
    }

    /// Whether anything depends on how much capital a member holds.
    boolean asksForCapital(String constituency) {
        var weighing = weighing(constituency);
        return (weighing != null && weighing.by() == Weighing.By.CAPITAL)
                || charter.membershipRules().capital() != null;
    }

    private @Nullable Weighing weighing(String constituency) {
        var place = charter.constituency(constituency);
        return place == null ? null : place.weighing();
    }

    private Charter.Constituency leaf(String id) {
        var constituency = charter.constituency(id);
        if (constituency == null) {
            throw new BrokenRule(CONSTITUENCY_IS_IN_CHARTER, Map.of());
        }
        MEMBERS_BELONG_TO_ITS_PARTS.require(constituency.parts() == null);
        return constituency;
    }
}
