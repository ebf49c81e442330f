package org.baraza.record.platform;

import java.util.List;
import java.util.Set;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
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
public record Charter(
        String schema,
        String zone,
        Visibility visibility,
        String summary,
        EmptyConstituency emptyConstituency,
        List<Constituency> constituencies,
        List<DecisionType> decisionTypes) {
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
    /// @param quorum what makes the vote valid; absent when any turnout does
    /// @param majority what adopts
    public record DecisionType(
            String id,
            String name,
            Set<WayOfDeciding> ways,
            @Nullable Integer votingDays,
            @Nullable Rule quorum,
            Rule majority) {}

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

    public @Nullable Constituency constituency(String id) {
        return constituencies.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
