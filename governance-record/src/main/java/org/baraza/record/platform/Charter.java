package org.baraza.record.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.type.LogicalType;

/// A platform's constitution, as data.
///
/// @param schema `baraza.charter/1`
/// @param zone IANA name of the time zone in which its periods are calendar days
/// @param summary who decides together about what, in the body's own words
/// @param succession who takes over an office that lost its holder; absent when nobody does
public record Charter(
        String schema,
        String zone,
        Visibility visibility,
        String summary,
        EmptyConstituency emptyConstituency,
        List<Constituency> constituencies,
        List<DecisionType> decisionTypes,
        @Nullable List<Succession> succession) {
    public static final String SCHEMA = "baraza.charter/1";

    /// Takes nothing for something else: what the text says and what is applied must be the same.
    private static final ObjectReader READER = Json.MAPPER
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, Charter::nothingCoerced)
            .withCoercionConfig(LogicalType.Enum, Charter::nothingCoerced)
            .build()
            .readerFor(Charter.class);

    /// @param share of the voting weight, exact; all shares sum to 1
    public record Constituency(String id, String name, Fraction share, RollKeeping roll) {}

    /// @param votingDays for ballots: open until the end of this many calendar days after the calling, in the zone;
    ///     absent when the officer who calls the vote names its closing time
    /// @param extension by how much an open vote can be extended; absent when it cannot
    /// @param coSponsors what a draft needs before it is submitted; absent when its proposer suffices
    /// @param quorum what makes the vote valid; absent when any turnout does
    /// @param majority what adopts
    public record DecisionType(
            String id,
            String name,
            Set<WayOfDeciding> ways,
            @Nullable Integer votingDays,
            @Nullable Extension extension,
            @Nullable CoSponsors coSponsors,
            @Nullable Rule quorum,
            Rule majority) {}

    /// Each member counts once, and the proposer's own organisation not at all.
    ///
    /// @param count how many members support the draft, at least
    /// @param constituencies from how many different ones these are, at least
    public record CoSponsors(int count, int constituencies) {}

    /// @param times how often a vote is extended, at most
    /// @param by how much later than before it closes each time, at most: an ISO-8601 duration of weeks,
    ///     or of days, hours and minutes. Days are calendar days in the charter's zone
    public record Extension(int times, String by) {
        private static final Pattern WRITTEN = Pattern.compile("P(?=.)(?:(?<weeks>\\d{1,2})W|(?:(?<days>\\d{1,3})D)?"
                + "(?:T(?=.)(?:(?<hours>\\d{1,4})H)?(?:(?<minutes>\\d{1,5})M)?)?)");

        boolean isWritten() {
            return WRITTEN.matcher(by).matches();
        }

        /// The latest closing that an extension may name.
        ///
        /// @param closesAt until now
        public Instant latest(Instant closesAt, String zone) {
            var written = WRITTEN.matcher(by);
            if (!written.matches()) {
                throw new IllegalStateException("the charter was reviewed");
            }
            return closesAt.atZone(ZoneId.of(zone))
                    .plusWeeks(number(written, "weeks"))
                    .plusDays(number(written, "days"))
                    .plusHours(number(written, "hours"))
                    .plusMinutes(number(written, "minutes"))
                    .toInstant();
        }

        private static long number(Matcher written, String unit) {
            var digits = written.group(unit);
            return digits == null ? 0 : Long.parseLong(digits);
        }
    }

    /// Who takes over an office until somebody is appointed.
    ///
    /// @param successors the holder of the first of these offices that has one
    public record Succession(Office office, List<Office> successors) {}

    /// Reads a charter and refuses what it does not know.
    ///
    /// @throws ContradictoryCharter naming everything that is wrong with it
    public static Charter read(String json) {
        final @Nullable Charter charter;
        try {
            charter = READER.readValue(json);
        } catch (JacksonException e) {
            throw new ContradictoryCharter(List.of(Contradiction.unreadable(e)));
        }
        var contradictions = CharterReview.of(charter);
        if (!contradictions.isEmpty()) {
            throw new ContradictoryCharter(contradictions);
        }
        return charter;
    }

    private static void nothingCoerced(MutableCoercionConfig config) {
        for (var shape : List.of(
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean,
                CoercionInputShape.EmptyString)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    public @Nullable DecisionType decisionType(String id) {
        return decisionTypes.stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// The offices whose holder takes over this one, in their order; none where the charter has no rule for it.
    public List<Office> successors(Office office) {
        return succession == null
                ? List.of()
                : succession.stream()
                        .filter(one -> one.office() == office)
                        .flatMap(one -> one.successors().stream())
                        .toList();
    }

    /// The offices that have a rule of succession, each after those it looks to: when several fall vacant together,
    /// whoever takes over the one can take over the other.
    public List<Office> inOrderOfSuccession() {
        var ordered = new LinkedHashSet<Office>();
        if (succession != null) {
            succession.forEach(one -> order(one.office(), ordered));
        }
        return List.copyOf(ordered);
    }

    private void order(Office office, Set<Office> ordered) {
        var successors = successors(office);
        successors.forEach(next -> order(next, ordered));
        if (!successors.isEmpty()) {
            ordered.add(office);
        }
    }

    public @Nullable Constituency constituency(String id) {
        return constituencies.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
