package org.baraza.query.description;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Rule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Describes answers from their records: every field is there, and only what is marked so may be null.
final class Schemas {
    private static final Map<Class<?>, String> NAMES = Map.of(
            Charter.Constituency.class, "CharterConstituency",
            Charter.DecisionType.class, "CharterDecisionType",
            Charter.Extension.class, "CharterExtension",
            Charter.CoSponsors.class, "CharterCoSponsors",
            DecisionTypeRef.class, "DecisionType");
    private static final Map<String, String> RENAMED = Map.of(
            "State", "VoteState",
            "Roll", "VoteRoll",
            "Count", "MeetingCount",
            "SeatLine", "Seat",
            "About", "RecordAbout",
            "ProblemDocument", "Problem");
    private static final List<String> RULES = List.of(
            "threshold",
            "all-of",
            "any-of",
            "for-each-constituency",
            "for-some-constituencies",
            "in-constituency",
            "in-group",
            "at-least",
            "participation",
            "safeguard",
            "casting-vote",
            "lot");
    private final Map<String, Schema<?>> all = new TreeMap<>();
    private final JsonMapper mapper = JsonMapper.builder().build();

    Map<String, Schema<?>> all() {
        return all;
    }

    Schema<?> of(Class<?> type) {
        if (type == String.class || type == Fraction.class || type == UUID.class) {
            return plain("string");
        }
        if (type == Instant.class) {
            return plain("string").format("date-time");
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return plain("integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return plain("boolean");
        }
        if (type == Object.class) {
            return new Schema<>(SpecVersion.V31);
        }
        var name = name(type);
        if (!all.containsKey(name)) {
            all.put(name, plain("object"));
            all.put(name, described(type));
        }
        return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
    }

    void put(String name, Schema<?> schema) {
        all.put(name, schema);
    }

    static Schema<?> plain(String type) {
        return new Schema<>(SpecVersion.V31).types(Set.of(type));
    }

    static String name(Class<?> type) {
        var simple = type.getSimpleName();
        return NAMES.getOrDefault(type, RENAMED.getOrDefault(simple, simple));
    }

    private Schema<?> described(Class<?> type) {
        if (type.isEnum()) {
            return words(Arrays.stream(type.getEnumConstants())
                    .map(one -> mapper.convertValue(one, String.class))
                    .toList());
        }
        if (type == Rule.class) {
            var kinds = Rule.class.getAnnotation(JsonSubTypes.class);
            var rule = new Schema<>(SpecVersion.V31);
            for (var kind : kinds.value()) {
                of(kind.value());
                named(kind.value(), kind.name());
                rule.addOneOfItem(of(kind.value()));
            }
            return rule;
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("no record: " + type);
        }
        return record(type);
    }

    private void named(Class<?> rule, String name) {
        var schema = all.get(name(rule));
        if (schema == null) {
            throw new IllegalStateException();
        }
        schema.addProperty("rule", words(List.of(name)));
        var required = new ArrayList<>(List.of("rule"));
        required.addAll(schema.getRequired());
        schema.setRequired(required);
    }

    private static Schema<?> words(List<String> words) {
        var schema = new Schema<String>(SpecVersion.V31);
        schema.setTypes(Set.of("string"));
        words.forEach(schema::addEnumItemObject);
        return schema;
    }

    Schema<?> record(Class<?> type) {
        var described = plain("object");
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var schema = type.getSimpleName().equals("Finding")
                            && component.getName().equals("rule")
                    ? words(RULES)
                    : of(component.getAnnotatedType());
            described.addProperty(nameOf(component), schema);
            if (type != Charter.DecisionType.class || !isNullable(component.getAnnotatedType())) {
                required.add(nameOf(component));
            }
        }
        described.setRequired(required);
        return described;
    }

    static String nameOf(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Schema<?> of(AnnotatedType type) {
        final Schema<?> schema;
        if (type instanceof AnnotatedParameterizedType parameterized
                && type.getType() instanceof ParameterizedType raw
                && raw.getRawType() instanceof Class<?> container) {
            var arguments = parameterized.getAnnotatedActualTypeArguments();
            if (Collection.class.isAssignableFrom(container)) {
                schema = plain("array").items(of(arguments[0]));
            } else {
                schema = plain("object").additionalProperties(of(arguments[1]));
            }
        } else {
            schema = of((Class<?>) type.getType());
        }
        return isNullable(type) ? nullable(schema) : schema;
    }

    static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>(SpecVersion.V31).addOneOfItem(schema).addOneOfItem(plain("null"));
        }
        if (schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }
}
