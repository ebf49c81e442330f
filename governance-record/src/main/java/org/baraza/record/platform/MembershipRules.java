package org.baraza.record.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which members vote.
///
/// @param classes each member belongs to one; absent when there are none
/// @param arrearsMonths a member that has owed for more than so many calendar months in the charter's zone does not
///     vote; absent when arrears do not matter
/// @param sharePaid whether a member votes only after it has paid its share; absent when it need not
public record MembershipRules(
        @Nullable List<MembershipClass> classes,
        @Nullable Integer arrearsMonths,
        @Nullable Boolean sharePaid) {
    static final MembershipRules NONE = new MembershipRules(null, null, null);

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
