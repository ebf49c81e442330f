package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema (draft 2020-12) of `baraza.charter/1`, written from the types that read it. What
/// it refuses, the reader refuses; the reader's review refuses more: what no schema can say.
public final class CharterSchema {
    public static final String ID = "urn:baraza:schema:charter:1";

    private static final String IDENTIFIER = "^[a-z][a-z0-9-]{0,62}$";
    private static final String DURATION =
            "^P(?=.)(?:\\d{1,2}W|(?:\\d{1,3}D)?(?:T(?=.)(?:\\d{1,4}H)?(?:\\d{1,5}M)?)?)$";

    /// What the review asks of a field whatever else the charter says.
    private static final Map<String, String> BOUNDS = Map.ofEntries(
            Map.entry("Charter.schema", "{\"const\":\"" + Charter.SCHEMA + "\"}"),
            Map.entry("Charter.summary", "{\"maxLength\":2000}"),
            Map.entry("Charter.constituencies", "{\"minItems\":1,\"maxItems\":100}"),
            Map.entry("Charter.groups", "{\"maxItems\":20}"),
            Map.entry("Charter.decisionTypes", "{\"minItems\":1,\"maxItems\":100}"),
            Map.entry("Constituency.takes", "{\"minItems\":1}"),
            Map.entry("Constituency.parts", "{\"minItems\":2}"),
            Map.entry("Group.kinds", "{\"minItems\":1}"),
            Map.entry("Group.maximumAge", "{\"minimum\":15,\"maximum\":50}"),
            Map.entry("DecisionType.ways", "{\"minItems\":1}"),
            Map.entry("DecisionType.safeguards", "{\"maxItems\":20}"),
            Map.entry("Proposers.constituencies", "{\"minItems\":1}"),
            Map.entry("Proposers.classes", "{\"minItems\":1}"),
            Map.entry("Proposers.offices", "{\"minItems\":1}"),
            Map.entry("Proxies.cap", "{\"minimum\":1,\"maximum\":100}"),
            Map.entry("Extension.times", "{\"minimum\":1,\"maximum\":12}"),
            Map.entry("Extension.by", "{\"pattern\":" + Json.MAPPER.writeValueAsString(DURATION) + "}"),
            Map.entry("MembershipRules.classes", "{\"minItems\":1,\"maxItems\":20}"),
            Map.entry("MembershipRules.arrearsMonths", "{\"minimum\":0,\"maximum\":120}"),
            Map.entry("NoticeDays.atLeast", "{\"minimum\":0,\"maximum\":366}"),
            Map.entry("NoticeDays.atMost", "{\"minimum\":0,\"maximum\":366}"),
            Map.entry("SecondAssembly.after", "{\"pattern\":" + Json.MAPPER.writeValueAsString(DURATION) + "}"),
            Map.entry("ElectionRules.seats", "{\"minimum\":1,\"maximum\":100}"),
            Map.entry("ElectionRules.most", "{\"minimum\":1,\"maximum\":1000}"),
            Map.entry("ElectionRules.reserved", "{\"minItems\":1,\"maxItems\":10}"),
            Map.entry("ReservedSeat.least", "{\"minimum\":1,\"maximum\":100}"),
            Map.entry("ReservedSeat.most", "{\"minimum\":0,\"maximum\":100}"),
            Map.entry("CoSponsors.count", "{\"minimum\":1,\"maximum\":100}"),
            Map.entry("CoSponsors.constituencies", "{\"minimum\":1}"),
            Map.entry("AllOf.rules", "{\"minItems\":1}"),
            Map.entry("AnyOf.rules", "{\"minItems\":1}"),
            Map.entry("ForSomeConstituencies.number", "{\"minimum\":1}"),
            Map.entry("AtLeast.number", "{\"minimum\":1}"));

    private final ObjectNode definitions = Json.MAPPER.createObjectNode();

    private CharterSchema() {}

    /// The whole document.
    public static ObjectNode document() {
        var schema = new CharterSchema();
        var whole = Json.MAPPER
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID)
                .put("title", Charter.SCHEMA)
                .put(
                        "description",
                        "A platform’s constitution, as data. The review of a charter refuses more than this.");
        whole.setAll(schema.fields(Charter.class));
        schema.rules();
        whole.set("$defs", schema.definitions);
        return whole;
    }

    private void rules() {
        var rule = Json.MAPPER.createObjectNode();
        var all = rule.putArray("oneOf");
        for (var type : Rule.class.getAnnotation(JsonSubTypes.class).value()) {
            var described = fields(type.value());
            var properties = Json.MAPPER.createObjectNode();
            properties.putObject("rule").put("const", type.name());
            properties.setAll((ObjectNode) described.get("properties"));
            described.set("properties", properties);
            described.withArray("required").insert(0, "rule");
            definitions.set(type.name(), described);
            all.addObject().put("$ref", "#/$defs/" + type.name());
        }
        definitions.set("rule", rule);
    }

    private ObjectNode fields(Class<?> type) {
        var schema = Json.MAPPER.createObjectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var component : type.getRecordComponents()) {
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var field = field(type, component);
            properties.set(component.getName(), optional ? orNull(field) : field);
            if (!optional) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private ObjectNode field(Class<?> type, RecordComponent component) {
        var place = type.getSimpleName() + "." + component.getName();
        var schema = of(component.getAnnotatedType());
        if (component.getName().equals("id")) {
            schema.put("pattern", IDENTIFIER);
        }
        if (component.getName().equals("name")) {
            schema.put("minLength", 1).put("maxLength", 200);
        }
        var bounds = BOUNDS.get(place);
        if (bounds != null) {
            schema.setAll((ObjectNode) Json.MAPPER.readTree(bounds));
        }
        return schema;
    }

    private static ObjectNode orNull(ObjectNode field) {
        var schema = Json.MAPPER.createObjectNode();
        var any = schema.putArray("anyOf");
        any.add(field);
        any.addObject().put("type", "null");
        return schema;
    }

    private ObjectNode of(AnnotatedType annotated) {
        var type = annotated.getType();
        var schema = Json.MAPPER.createObjectNode();
        if (annotated instanceof AnnotatedParameterizedType list && isCollection(type)) {
            schema.put("type", "array");
            schema.set("items", of(list.getAnnotatedActualTypeArguments()[0]));
            return schema;
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("no schema for " + type);
        }
        if (plain == String.class) {
            return schema.put("type", "string");
        }
        if (plain == int.class || plain == Integer.class) {
            return schema.put("type", "integer")
                    .put("minimum", Integer.MIN_VALUE)
                    .put("maximum", Integer.MAX_VALUE);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (plain == Fraction.class) {
            return schema.put("type", "string").put("pattern", "^[0-9]{1,40}(?:/[0-9]{1,40})?$");
        }
        if (plain == Rule.class) {
            return schema.put("$ref", "#/$defs/rule");
        }
        if (plain.isEnum()) {
            words(plain).forEach(schema.putArray("enum")::add);
            return schema;
        }
        return schema.put("$ref", "#/$defs/" + defined(plain));
    }

    private String defined(Class<?> type) {
        var name = type.getSimpleName().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + type.getSimpleName().substring(1);
        if (!definitions.has(name)) {
            // Named before it is described: constituencies are made of constituencies.
            definitions.putObject(name);
            definitions.set(name, fields(type));
        }
        return name;
    }

    private static boolean isCollection(Type type) {
        return type instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> Json.MAPPER.valueToTree(one).stringValue())
                .toList();
    }
}
