package org.baraza.record.platform;

import static org.baraza.record.platform.RollKeeping.KEPT_BY_THE_BODY;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;

/// Finds everything in a charter that contradicts itself, before anybody has to live under it.
final class CharterReview {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int MOST_CONSTITUENCIES = 100;
    private static final int MOST_DECISION_TYPES = 100;
    private static final int MOST_RULES = 200;
    private static final int LONGEST_VOTE_IN_DAYS = 366;
    private static final int MOST_EXTENSIONS = 12;
    private static final int MOST_CO_SPONSORS = 100;
    private static final int DEEPEST_RULE = 16;
    private static final int LONGEST_DENOMINATOR = 12;
    private static final int MOST_CONTRADICTIONS = 100;

    private static final String NOT_TEXT = "U+0000 and half of a surrogate pair cannot be recorded";

    /// Where a rule is read that holds for each constituency; no identifier looks like this.
    private static final String EACH = "*";

    private final Charter charter;
    private final List<Contradiction> found = new ArrayList<>();
    private int rules;

    private CharterReview(Charter charter) {
        this.charter = charter;
    }

    static List<Contradiction> of(@Nullable Charter charter) {
        if (charter == null) {
            return List.of(new Contradiction("missing", "", "this is missing"));
        }
        var review = new CharterReview(charter);
        review.whole();
        return List.copyOf(review.found);
    }

    private void whole() {
        if (!present(charter.schema(), "/schema")
                || !present(charter.zone(), "/zone")
                || !present(charter.visibility(), "/visibility")
                || !present(charter.summary(), "/summary")
                || !present(charter.emptyConstituency(), "/emptyConstituency")
                || !present(charter.constituencies(), "/constituencies")
                || !present(charter.decisionTypes(), "/decisionTypes")) {
            return;
        }
        expect(charter.schema().equals(Charter.SCHEMA), "unknown-schema", "/schema", "expected " + Charter.SCHEMA);
        expect(
                ZoneId.getAvailableZoneIds().contains(charter.zone()),
                "unknown-zone",
                "/zone",
                "not the name of a time zone of the IANA database");
        expect(isText(charter.summary()), "not-text", "/summary", NOT_TEXT);
        expect(charter.summary().length() <= LONGEST_SUMMARY, "too-long", "/summary", "at most 2000 characters");
        var counted = charter.constituencies().size();
        expect(counted > 0 && counted <= MOST_CONSTITUENCIES, "constituencies", "/constituencies", "1 to 100 of them");
        var types = charter.decisionTypes().size();
        expect(types > 0, "no-decision-type", "/decisionTypes", "nothing could be decided");
        expect(types <= MOST_DECISION_TYPES, "too-many-decision-types", "/decisionTypes", "at most 100 of them");
        if (counted > MOST_CONSTITUENCIES || types > MOST_DECISION_TYPES) {
            return;
        }
        if (!distinct(charter.constituencies(), "/constituencies", Charter.Constituency::id)
                || !distinct(charter.decisionTypes(), "/decisionTypes", Charter.DecisionType::id)) {
            return;
        }
        constituencies();
        succession();
        for (int i = 0; i < charter.decisionTypes().size(); i++) {
            decisionType(charter.decisionTypes().get(i), "/decisionTypes/" + i);
        }
    }

    private void succession() {
        var succession = charter.succession();
        if (succession == null) {
            return;
        }
        for (int i = 0; i < succession.size(); i++) {
            var where = "/succession/" + i;
            if (!present(succession.get(i), where)
                    || !present(succession.get(i).office(), where + "/office")
                    || !present(succession.get(i).successors(), where + "/successors")) {
                return;
            }
        }
        var rules = new EnumMap<Office, List<Office>>(Office.class);
        for (int i = 0; i < succession.size(); i++) {
            var one = succession.get(i);
            var where = "/succession/" + i;
            var first = rules.putIfAbsent(one.office(), one.successors()) == null;
            expect(first, "succession-twice", where + "/office", "this office has a rule of succession already");
            successors(one, where + "/successors");
        }
        if (found.isEmpty()) {
            rules.keySet().stream()
                    .map(office -> circle(List.of(office), rules))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(circle -> expect(
                            false,
                            "succession-in-a-circle",
                            "/succession",
                            "these offices would succeed each other in a circle: " + named(circle)));
        }
    }

    private void successors(Charter.Succession one, String where) {
        expect(!one.successors().isEmpty(), "no-successor", where, "at least one office, or no rule for this one");
        var seen = EnumSet.noneOf(Office.class);
        for (int i = 0; i < one.successors().size(); i++) {
            var next = one.successors().get(i);
            if (!present(next, where + "/" + i)) {
                return;
            }
            var named = next.publicName();
            expect(next != one.office(), "succeeds-itself", where + "/" + i, named + " cannot succeed itself");
            expect(seen.add(next), "succession-twice", where + "/" + i, named + " is named twice");
        }
    }

    /// @param way the offices gone through, from the first one
    private static Optional<List<Office>> circle(List<Office> way, Map<Office, List<Office>> rules) {
        for (var next : rules.getOrDefault(way.getLast(), List.of())) {
            var further = Stream.concat(way.stream(), Stream.of(next)).toList();
            if (next == way.getFirst()) {
                return Optional.of(further);
            }
            var circle = way.contains(next) ? Optional.<List<Office>>empty() : circle(further, rules);
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }

    private static String named(List<Office> offices) {
        return offices.stream().map(Office::publicName).collect(Collectors.joining(", "));
    }

    private void constituencies() {
        var sum = Fraction.ZERO;
        var commonDenominator = BigInteger.ONE;
        for (int i = 0; i < charter.constituencies().size(); i++) {
            var one = charter.constituencies().get(i);
            var where = "/constituencies/" + i;
            if (!named(one.id(), one.name(), where)
                    || !present(one.share(), where + "/share")
                    || !present(one.roll(), where + "/roll")) {
                return;
            }
            expect(one.share().isMoreThan(Fraction.ZERO), "share-not-positive", where + "/share", "a share is above 0");
            sum = sum.plus(one.share());
            var denominator = one.share().denominator();
            commonDenominator =
                    commonDenominator.divide(commonDenominator.gcd(denominator)).multiply(denominator);
        }
        var exactlyWritten = commonDenominator.toString().length() <= LONGEST_DENOMINATOR;
        expect(exactlyWritten, "shares-too-fine", "/constituencies", "a common denominator of at most 12 digits");
        var whole = !exactlyWritten || sum.equals(Fraction.ONE);
        expect(whole, "shares-do-not-sum-to-1", "/constituencies", "the shares sum to " + sum);
    }

    private void decisionType(Charter.DecisionType type, String where) {
        if (!named(type.id(), type.name(), where)
                || !present(type.ways(), where + "/ways")
                || !present(type.majority(), where + "/majority")) {
            return;
        }
        expect(!type.ways().isEmpty(), "no-way-of-deciding", where + "/ways", "at least one way of deciding");
        var days = type.votingDays();
        if (type.ways().contains(WayOfDeciding.BALLOTS)) {
            expect(
                    days == null || (days >= 1 && days <= LONGEST_VOTE_IN_DAYS),
                    "voting-days",
                    where + "/votingDays",
                    "a vote by ballots is open for 1 to 366 days");
            expect(
                    charter.constituencies().stream().noneMatch(one -> one.roll() == KEPT_BY_THE_BODY),
                    "ballots-need-a-roll",
                    where + "/ways",
                    "ballots can be cast only where every constituency's roll is recorded");
        }
        extension(type, where);
        coSponsors(type.coSponsors(), where + "/coSponsors");
        if (type.quorum() != null) {
            rule(type.quorum(), where + "/quorum", null, 1);
        }
        rule(type.majority(), where + "/majority", null, 1);
        expect(
                !found.isEmpty() || ReasonsSize.of(charter, type) <= LedgerEntry.LARGEST_PAYLOAD,
                "too-many-reasons",
                where,
                "the reasons of an outcome would not fit into one entry of the record: fewer rules or constituencies");
    }

    private void coSponsors(Charter.@Nullable CoSponsors coSponsors, String where) {
        if (coSponsors == null) {
            return;
        }
        expect(
                coSponsors.count() >= 1 && coSponsors.count() <= MOST_CO_SPONSORS,
                "co-sponsors",
                where + "/count",
                "a draft needs 1 to 100 co-sponsors, or none where this is left out");
        expect(
                coSponsors.constituencies() >= 1
                        && coSponsors.constituencies()
                                <= charter.constituencies().size(),
                "co-sponsor-constituencies",
                where + "/constituencies",
                "co-sponsors come from 1 constituency at least, and from no more than there are");
        expect(
                coSponsors.constituencies() <= Math.max(1, coSponsors.count()),
                "co-sponsors-too-few",
                where + "/count",
                "so few co-sponsors cannot come from so many constituencies");
    }

    private void extension(Charter.DecisionType type, String where) {
        var extension = type.extension();
        if (extension == null || !present(extension.by(), where + "/extension/by")) {
            return;
        }
        expect(
                type.ways().contains(WayOfDeciding.BALLOTS),
                "extension-needs-ballots",
                where + "/extension",
                "only a vote by ballots has a closing time that can be extended");
        expect(
                extension.times() >= 1 && extension.times() <= MOST_EXTENSIONS,
                "extension-times",
                where + "/extension/times",
                "a vote is extended at most 1 to 12 times");
        expect(
                extension.isWritten() && isWithinAYear(extension),
                "extension-by",
                where + "/extension/by",
                "an ISO-8601 duration such as P2D or PT12H, of more than nothing and at most 366 days");
    }

    private static boolean isWithinAYear(Charter.Extension extension) {
        var later = Duration.between(Instant.EPOCH, extension.latest(Instant.EPOCH, "UTC"));
        return later.isPositive() && later.compareTo(Duration.ofDays(LONGEST_VOTE_IN_DAYS)) <= 0;
    }

    private void rule(Rule rule, String where, @Nullable String inside, int depth) {
        if (!present(rule, where)) {
            return;
        }
        expect(++rules != MOST_RULES + 1, "too-many-rules", where, "at most 200 rules");
        expect(depth <= DEEPEST_RULE, "nested-too-deeply", where, "rules nest at most 16 deep");
        if (rules > MOST_RULES || depth > DEEPEST_RULE) {
            return;
        }
        switch (rule) {
            case Rule.AllOf(var parts) -> parts(parts, where, inside, depth);
            case Rule.AnyOf(var parts) -> parts(parts, where, inside, depth);
            case Rule.ForEachConstituency(var holds) -> {
                expect(inside == null, "constituency-inside-constituency", where, "already inside a constituency");
                rule(holds, where + "/holds", EACH, depth + 1);
            }
            case Rule.InConstituency(var constituency, var holds) -> {
                expect(inside == null, "constituency-inside-constituency", where, "already inside a constituency");
                expect(
                        constituency != null && charter.constituency(constituency) != null,
                        "unknown-constituency",
                        where + "/constituency",
                        "no constituency has this identifier");
                rule(holds, where + "/holds", constituency, depth + 1);
            }
            case Rule.Threshold threshold -> threshold(threshold, where, inside);
        }
    }

    private void parts(List<Rule> parts, String where, @Nullable String inside, int depth) {
        if (!present(parts, where + "/rules")) {
            return;
        }
        expect(!parts.isEmpty(), "empty-rule", where + "/rules", "at least one rule");
        for (int i = 0; i < parts.size(); i++) {
            rule(parts.get(i), where + "/rules/" + i, inside, depth + 1);
        }
    }

    private void threshold(Rule.Threshold threshold, String where, @Nullable String inside) {
        if (!present(threshold.measure(), where + "/measure")
                || !present(threshold.of(), where + "/of")
                || !present(threshold.by(), where + "/by")
                || !present(threshold.share(), where + "/share")) {
            return;
        }
        var share = threshold.share();
        expect(
                share.compareTo(Fraction.ZERO) >= 0 && share.compareTo(Fraction.ONE) <= 0,
                "share-outside-0-to-1",
                where + "/share",
                "a share lies between 0 and 1");
        expect(
                !threshold.strict() || !share.equals(Fraction.ONE),
                "more-than-everything",
                where + "/share",
                "more than everything can never be reached");
        var needsRoll = threshold.of() == Base.ENTITLED || threshold.by() == Unit.WEIGHT;
        expect(
                !needsRoll || charter.constituencies().stream().noneMatch(one -> keptOutside(one, inside)),
                "rule-needs-a-roll",
                where,
                "weight and entitlement can be measured only where the roll is recorded");
    }

    private static boolean keptOutside(Charter.Constituency one, @Nullable String inside) {
        var concerned = inside == null || inside.equals(EACH) || inside.equals(one.id());
        return concerned && one.roll() == KEPT_BY_THE_BODY;
    }

    private boolean named(String id, String name, String where) {
        if (!present(id, where + "/id") || !present(name, where + "/name")) {
            return false;
        }
        expect(id.matches("[a-z][a-z0-9-]{0,62}"), "identifier", where + "/id", "lower-case letters, digits, hyphens");
        expect(isText(name), "not-text", where + "/name", NOT_TEXT);
        expect(!name.isBlank() && name.length() <= LONGEST_NAME, "name", where + "/name", "1 to 200 characters");
        return true;
    }

    private <T> boolean distinct(List<T> all, String where, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            if (!present(all.get(i), where + "/" + i) || !present(id.apply(all.get(i)), where + "/" + i + "/id")) {
                return false;
            }
            expect(seen.add(id.apply(all.get(i))), "twice", where + "/" + i + "/id", "this identifier is used twice");
        }
        return true;
    }

    /// What cannot be written to bytes and read again unchanged has no place in the record.
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// JSON may leave out what the types promise.
    private boolean present(@Nullable Object value, String where) {
        expect(value != null, "missing", where, "this is missing");
        return value != null;
    }

    private void expect(boolean condition, String code, String where, String detail) {
        if (!condition && found.size() < MOST_CONTRADICTIONS) {
            found.add(new Contradiction(code, where, detail));
        }
    }
}
