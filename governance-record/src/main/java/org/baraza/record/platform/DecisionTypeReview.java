package org.baraza.record.platform;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.baraza.record.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// One kind of decision: that it can be proposed, put to a vote, and explained in one entry of the record.
final class DecisionTypeReview {
    private static final int LONGEST_VOTE_IN_DAYS = 366;
    private static final int LONGEST_DELIBERATION_IN_DAYS = 366;
    private static final int MOST_EXTENSIONS = 12;
    private static final int MOST_CO_SPONSORS = 100;
    private static final int MOST_SAFEGUARDS = 20;
    private static final int MOST_PROXIES = 100;
    private static final Fraction HALF = Fraction.of(1, 2);

    private final Charter charter;
    private final Contradictions found;
    private final RuleReview rules;

    DecisionTypeReview(Charter charter, Contradictions found) {
        this.charter = charter;
        this.found = found;
        this.rules = new RuleReview(charter, found);
    }

    void review(Charter.DecisionType type, String where) {
        if (!found.named(type.id(), type.name(), where)
                || !found.present(type.ways(), where + "/ways")
                || (!type.consentAlone() && !type.elects() && !found.present(type.majority(), where + "/majority"))) {
            return;
        }
        found.expect(!type.ways().isEmpty(), "no-way-of-deciding", where + "/ways", "at least one way of deciding");
        found.expect(
                !type.amendsCharter() || !type.ways().contains(WayOfDeciding.DECLARATION),
                "amendments-need-a-count",
                where + "/ways",
                "a charter is amended by a vote that is counted, not by a declaration");
        var days = type.votingDays();
        if (type.ways().contains(WayOfDeciding.BALLOTS)) {
            found.expect(
                    days == null || (days >= 1 && days <= LONGEST_VOTE_IN_DAYS),
                    "voting-days",
                    where + "/votingDays",
                    "a vote by ballots is open for 1 to 366 days");
            found.expect(
                    charter.leaves().stream().noneMatch(one -> one.roll() == RollKeeping.KEPT_BY_THE_BODY),
                    "ballots-need-a-roll",
                    where + "/ways",
                    "ballots can be cast only where every constituency's roll is recorded");
        }
        extension(type, where);
        coSponsors(type.coSponsors(), where + "/coSponsors");
        proxies(type, where);
        found.expect(
                !type.ballotsChange() || type.ways().contains(WayOfDeciding.BALLOTS),
                "changes-need-ballots",
                where + "/ballots",
                "only where members cast ballots can one be changed");
        paper(type, where);
        secrecy(type, where);
        proposers(type.proposers(), where + "/proposers");
        var deliberation = type.deliberationDays();
        found.expect(
                deliberation == null || (deliberation >= 1 && deliberation <= LONGEST_DELIBERATION_IN_DAYS),
                "deliberation-days",
                where + "/deliberationDays",
                "a proposal is deliberated for 1 to 366 days at least, or can be decided at once where this is left out");
        var groups = type.quorum() != null && rules.review(type.quorum(), where + "/quorum");
        groups |= type.majority() != null && rules.review(type.majority(), where + "/majority");
        consent(type, where);
        new ElectionReview(found).review(type, where);
        lot(type, where);
        weight(type, where);
        found.expect(
                type.quorum() != null || type.unmetQuorum() == null,
                "no-quorum-to-miss",
                where + "/unmetQuorum",
                "nothing follows from missing a quorum where there is none");
        groups |= secondCall(type, where);
        groups |= safeguards(type, where);
        found.expect(
                !groups || !found.isEmpty() || oneMeasureEach(type),
                "one-measure-for-people",
                where,
                "a group of people is measured among those entitled or among those who vote, and not both:"
                        + " the difference would tell who stayed away");
        found.expect(
                !groups
                        || type.secrecyOfBallots() == Secrecy.OPEN
                        || !found.isEmpty()
                        || type.groups().stream().allMatch(charter::isPersonal),
                "groups-tell-ballots",
                where,
                "the count tells how each group of organisations voted, and a group can be small: it goes with open"
                        + " ballots only");
        found.expect(
                !groups || !type.ways().contains(WayOfDeciding.MEETING_COUNT),
                "groups-need-ballots",
                where + "/ways",
                "a count in a meeting does not say who belongs to a group");
        found.expect(
                !found.isEmpty() || ReasonsSize.of(charter, type) <= LedgerEntry.LARGEST_PAYLOAD,
                "too-many-reasons",
                where,
                "the reasons of an outcome would not fit into one entry of the record: fewer rules or constituencies");
    }

    /// Where entries of one constituency weigh differently, only ballots tell how much weight
    /// went where.
    private void weight(Charter.DecisionType type, String where) {
        if (!found.isEmpty() || !charter.weighs() || !type.countsWeight()) {
            return;
        }
        found.expect(
                !type.ways().contains(WayOfDeciding.MEETING_COUNT),
                "weight-needs-ballots",
                where + "/ways",
                "a count in a meeting is of heads, and does not say how much they weigh");
        found.expect(
                type.rules().noneMatch(Rule::weighsGroups),
                "groups-are-counted-in-heads",
                where,
                "where entries weigh differently, how much the members of a group weigh is not counted");
        found.expect(
                type.tieBreak() != TieBreak.CHAIR,
                "casting-vote-is-one-head",
                where + "/tieBreak",
                "where entries weigh differently, a tie is one of weight, and no second vote of one head breaks it");
    }

    /// It is drawn from the ballots, and gives a whole decision to one side: nothing that asks for more
    /// than half may come about so.
    private void lot(Charter.DecisionType type, String where) {
        if (type.tieBreak() != TieBreak.LOT) {
            return;
        }
        found.expect(
                type.ways().contains(WayOfDeciding.BALLOTS) && !type.ways().contains(WayOfDeciding.MEETING_COUNT),
                "lot-needs-ballots",
                where + "/ways",
                "a lot is drawn from the ballots that were cast: a count in a meeting has none");
        found.expect(
                type.majority() == null || isHalf(type.majority()),
                "lot-decides-a-half",
                where + "/tieBreak",
                "a lot breaks the tie of a majority that is more than half of the votes for and against of the"
                        + " whole body, and of no other");
    }

    private static boolean isHalf(Rule majority) {
        return majority instanceof Rule.Threshold half
                && half.measure() == Measure.FOR
                && half.of() == Base.FOR_AND_AGAINST
                && HALF.equals(half.share())
                && half.strict();
    }

    private void consent(Charter.DecisionType type, String where) {
        found.expect(
                type.consent() == null || type.ways().contains(WayOfDeciding.DECLARATION),
                "consent-needs-a-declaration",
                where + "/consent",
                "consent is not counted: a declaration has to be one of the ways");
        found.expect(
                !type.consentAlone() || (type.majority() == null && type.quorum() == null && type.tieBreak() == null),
                "nothing-is-counted",
                where + "/consent",
                "where consent is the only way, no majority, quorum or casting vote is ever looked at");
    }

    private void paper(Charter.DecisionType type, String where) {
        found.expect(
                !type.takesPaper() || type.ways().contains(WayOfDeciding.BALLOTS),
                "paper-needs-ballots",
                where + "/ballots",
                "only where members cast ballots can one be on paper");
        found.expect(
                !type.takesPaper() || type.secrecyOfBallots() != Secrecy.SECRET,
                "clerks-read-papers",
                where + "/ballots",
                "two clerks read whose paper says what: it goes with open and confidential ballots, not with secret ones");
    }

    private void secrecy(Charter.DecisionType type, String where) {
        if (type.secrecyOfBallots() == Secrecy.OPEN) {
            return;
        }
        found.expect(
                type.ways().contains(WayOfDeciding.BALLOTS),
                "secrecy-needs-ballots",
                where + "/ballots",
                "only where members cast ballots can these be confidential or secret");
        found.expect(
                type.tieBreak() != TieBreak.CHAIR,
                "casting-vote-tells",
                where + "/tieBreak",
                "a casting vote tells how the chair voted: it goes with open ballots only");
        found.expect(
                !charter.weighs(),
                "weight-tells-ballots",
                where + "/ballots",
                "where entries of one constituency weigh differently, the weight of each side tells who voted how:"
                        + " it goes with open ballots only");
    }

    private boolean oneMeasureEach(Charter.DecisionType type) {
        return type
                .rules()
                .flatMap(Rule::participations)
                .filter(one -> charter.isPersonal(one.group()))
                .collect(groupingBy(
                        Rule.Participation::group,
                        mapping(one -> one.measure() == Attendance.ENTITLED, Collectors.toSet())))
                .values()
                .stream()
                .allMatch(measures -> measures.size() == 1);
    }

    /// @return whether a group is spoken of
    private boolean secondCall(Charter.DecisionType type, String where) {
        var second = type.secondCall();
        if (second == null) {
            return false;
        }
        found.expect(
                type.quorum() != null,
                "second-call-without-quorum",
                where + "/secondCall",
                "only a vote that can miss a quorum is called a second time");
        found.expect(
                type.unmetQuorum() != UnmetQuorum.LAPSED,
                "lapsed-or-called-again",
                where + "/secondCall",
                "what lapses without its quorum cannot be called a second time");
        return second.quorum() != null && rules.review(second.quorum(), where + "/secondCall/quorum");
    }

    /// @return whether a group is spoken of
    private boolean safeguards(Charter.DecisionType type, String where) {
        var safeguards = type.safeguards();
        if (safeguards == null) {
            return false;
        }
        found.expect(
                safeguards.size() <= MOST_SAFEGUARDS,
                "too-many-safeguards",
                where + "/safeguards",
                "at most 20 of them");
        if (safeguards.size() > MOST_SAFEGUARDS
                || !found.distinct(safeguards, where + "/safeguards", Charter.Safeguard::id)) {
            return false;
        }
        found.expect(
                safeguards.isEmpty() || !type.ways().contains(WayOfDeciding.DECLARATION),
                "safeguards-need-a-count",
                where + "/ways",
                "a declaration after a show of hands does not say whether a safeguard held");
        var groups = false;
        for (int i = 0; i < safeguards.size(); i++) {
            var one = where + "/safeguards/" + i;
            if (found.named(safeguards.get(i).id(), safeguards.get(i).name(), one)) {
                groups |= rules.review(safeguards.get(i).holds(), one + "/holds");
            }
        }
        return groups;
    }

    private void coSponsors(Charter.@Nullable CoSponsors coSponsors, String where) {
        if (coSponsors == null) {
            return;
        }
        found.expect(
                coSponsors.count() >= 1 && coSponsors.count() <= MOST_CO_SPONSORS,
                "co-sponsors",
                where + "/count",
                "a draft needs 1 to 100 co-sponsors, or none where this is left out");
        found.expect(
                coSponsors.constituencies() >= 1
                        && coSponsors.constituencies()
                                <= charter.constituencies().size(),
                "co-sponsor-constituencies",
                where + "/constituencies",
                "co-sponsors come from 1 constituency at least, and from no more than there are");
        found.expect(
                coSponsors.constituencies() <= Math.max(1, coSponsors.count() + (coSponsors.countsProposer() ? 1 : 0)),
                "co-sponsors-too-few",
                where + "/count",
                "so few co-sponsors cannot come from so many constituencies");
    }

    private void proposers(@Nullable Proposers proposers, String where) {
        if (proposers == null) {
            return;
        }
        found.expect(
                proposers.nameSomebody(),
                "nobody-may-propose",
                where,
                "at least one constituency, class or office, or observers, or everybody where this is left out");
        each(
                proposers.constituencies(),
                id -> charter.constituency(id) != null,
                "unknown-constituency",
                where + "/constituencies");
        each(proposers.classes(), this::isClass, "unknown-class", where + "/classes");
        each(proposers.offices(), Objects::nonNull, "missing", where + "/offices");
    }

    private boolean isClass(String id) {
        var classes = charter.membershipRules().classes();
        return classes != null && classes.stream().anyMatch(one -> one != null && id.equals(one.id()));
    }

    private <T> void each(@Nullable Set<T> named, Predicate<T> known, String code, String where) {
        if (named != null) {
            found.expect(!named.isEmpty(), "nobody-may-propose", where, "at least one is named, or it is left out");
            named.forEach(one ->
                    found.expect(one != null && known.test(one), code, where, "the charter has none of this name"));
        }
    }

    private void proxies(Charter.DecisionType type, String where) {
        var proxies = type.proxies();
        if (proxies == null) {
            return;
        }
        found.expect(
                type.ways().contains(WayOfDeciding.BALLOTS),
                "proxies-need-ballots",
                where + "/proxies",
                "only where members cast ballots can one cast another's");
        found.expect(
                proxies.cap() >= 1 && proxies.cap() <= MOST_PROXIES,
                "proxies-cap",
                where + "/proxies/cap",
                "a holder votes for 1 to 100 members, at most");
    }

    private void extension(Charter.DecisionType type, String where) {
        var extension = type.extension();
        if (extension == null || !found.present(extension.by(), where + "/extension/by")) {
            return;
        }
        found.expect(
                type.ways().contains(WayOfDeciding.BALLOTS),
                "extension-needs-ballots",
                where + "/extension",
                "only a vote by ballots has a closing time that can be extended");
        found.expect(
                extension.times() >= 1 && extension.times() <= MOST_EXTENSIONS,
                "extension-times",
                where + "/extension/times",
                "a vote is extended at most 1 to 12 times");
        found.expect(
                extension.isWritten() && isWithinAYear(extension),
                "extension-by",
                where + "/extension/by",
                "an ISO-8601 duration such as P2D or PT12H, of more than nothing and at most 366 days");
    }

    private static boolean isWithinAYear(Charter.Extension extension) {
        var later = Duration.between(Instant.EPOCH, extension.latest(Instant.EPOCH, "UTC"));
        return later.isPositive() && later.compareTo(Duration.ofDays(LONGEST_VOTE_IN_DAYS)) <= 0;
    }
}
