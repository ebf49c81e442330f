package org.baraza.governance.voting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baraza.governance.membership.MemberRegister.Known;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.Decimal;
import org.baraza.record.Fraction;
import org.baraza.record.membership.MemberId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.Weighing;
import org.baraza.record.voting.CappedUnits;
import org.baraza.record.voting.OffRoll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What members weigh by: their votes or their share capital.
@Component
class Weighed {
    private final PlatformRegister platforms;

    Weighed(PlatformRegister platforms) {
        this.platforms = platforms;
    }

    /// The members that hold more of the share capital than the charter lets them.
    ///
    /// @param members everybody who has not resigned
    Capital capital(Charter charter, List<Known> members) {
        var limit = charter.membershipRules().capital();
        if (limit == null) {
            return (_, _) -> {};
        }
        var all = CappedUnits.sum(members.stream().map(Weighed::capital).toList());
        return (member, against) -> {
            if (limit.forbids(capital(member), all, kind(member))) {
                against.add(OffRoll.CAPITAL_ABOVE_LIMIT);
            }
        };
    }

    /// Adds to what keeps a member off the roll.
    interface Capital {
        void judge(Known member, List<OffRoll> against);
    }

    /// What one entry of each member counts, in those constituencies where entries weigh
    /// differently.
    ///
    /// @param entries of the roll, one member for each
    Map<MemberId, Fraction> ofOneEntry(Charter charter, List<Known> entries) {
        var units = new HashMap<MemberId, Fraction>();
        for (var leaf : charter.leaves()) {
            var weighing = leaf.weighing();
            if (weighing == null) {
                continue;
            }
            var within = entries.stream()
                    .filter(one -> one.standing().constituency().equals(leaf.id()))
                    .toList();
            var numbers = within.stream().collect(groupingBy(Known::member, counting()));
            CappedUnits.of(held(weighing, within), uncapped(weighing, within), weighing.cap())
                    .forEach((member, own) ->
                            units.put(member, own.dividedBy(Fraction.of(Objects.requireNonNull(numbers.get(member))))));
        }
        return units;
    }

    private static Map<MemberId, Fraction> held(Weighing weighing, List<Known> entries) {
        return entries.stream().collect(toMap(Known::member, one -> held(weighing, one), (one, same) -> one));
    }

    private static Fraction held(Weighing weighing, Known member) {
        return switch (weighing.by()) {
            case VOTES -> {
                var votes = member.standing().votes();
                // The charter may have been amended since they were recorded.
                var most = Objects.requireNonNull(weighing.most(), "the charter was reviewed");
                yield Fraction.of(votes == null ? 1 : Math.min(votes, most));
            }
            case CAPITAL -> capital(member);
        };
    }

    private Set<MemberId> uncapped(Weighing weighing, List<Known> entries) {
        return weighing.uncapped() == null
                ? Set.of()
                : entries.stream()
                        .filter(one -> weighing.isUncapped(kind(one)))
                        .map(Known::member)
                        .collect(toSet());
    }

    private @Nullable OrganisationKind kind(Known member) {
        return member.individual()
                ? null
                : platforms.kind(new OrganisationId(member.member().value())).orElse(null);
    }

    private static Fraction capital(Known member) {
        var capital = member.standing().capital();
        return capital == null ? Fraction.ZERO : exactly(capital);
    }

    private static Fraction exactly(Decimal decimal) {
        var value = decimal.value();
        return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }
}
