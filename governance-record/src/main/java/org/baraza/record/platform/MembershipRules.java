package org.baraza.record.platform;

import java.util.List;
import java.util.Set;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// Which members vote.
///
/// @param classes each member belongs to one; absent when there are none
/// @param arrearsMonths a member that has owed for more than so many calendar months in the charter's zone does not
///     vote; absent when arrears do not matter
/// @param sharePaid whether a member votes only after it has paid its share; absent when it need not
/// @param capital how much of the share capital one member holds, at most; absent when there is
///     no limit
public record MembershipRules(
        @Nullable List<MembershipClass> classes,
        @Nullable Integer arrearsMonths,
        @Nullable Boolean sharePaid,
        @Nullable CapitalLimit capital) {
    static final MembershipRules NONE = new MembershipRules(null, null, null, null);

    /// A member that holds more does not vote until it holds less.
    ///
    /// @param most of the share capital of all members together
    /// @param except kinds of organisations that may hold more; absent when none may
    public record CapitalLimit(Fraction most, @Nullable Set<OrganisationKind> except) {
        /// Whether a member holds more than it may.
        ///
        /// @param all what all members hold together
        /// @param kind absent for an individual
        public boolean forbids(Fraction held, Fraction all, @Nullable OrganisationKind kind) {
            return held.isMoreThan(most.times(all)) && (except == null || kind == null || !except.contains(kind));
        }
    }

    /// @param voting whether its members vote; absent when they do
    public record MembershipClass(
            String id, String name, @Nullable Boolean voting) {
        public boolean votes() {
            return !Boolean.FALSE.equals(voting);
        }
    }

    public boolean hasClasses() {
        return classes != null;
    }

    public @Nullable MembershipClass membershipClass(@Nullable String id) {
        return classes == null
                ? null
                : classes.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    public boolean needsShare() {
        return Boolean.TRUE.equals(sharePaid);
    }
}
