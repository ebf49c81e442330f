package org.baraza.governance.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.MembershipRules;
import org.baraza.record.platform.Proposers;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Weighing;
import org.jspecify.annotations.Nullable;

/// The charter in the OpenAPI document: which fields it must have, and its rules under their public names.
final class CharterDescription {
    private static final String RULE = "#/components/schemas/Rule";

    private final Map<String, Schema<?>> schemas;

    private CharterDescription(Map<String, Schema<?>> schemas) {
        this.schemas = schemas;
    }

    /// Completes what was derived from the types, which know neither what is required nor how a rule is called.
    static void complete(Map<String, Schema<?>> schemas) {
        var description = new CharterDescription(schemas);
        for (var part : List.of(
                Charter.class,
                Charter.Constituency.class,
                Charter.DecisionType.class,
                Charter.Extension.class,
                Charter.CoSponsors.class,
                Charter.Proxies.class,
                Charter.Ballots.class,
                ElectionRules.class,
                ElectionRules.ReservedSeat.class,
                Proposers.class,
                Charter.Safeguard.class,
                Charter.Group.class,
                Charter.Succession.class,
                MembershipRules.class,
                MembershipRules.CapitalLimit.class,
                Weighing.class,
                MembershipRules.MembershipClass.class,
                AssemblyRules.class,
                AssemblyRules.NoticeDays.class,
                AssemblyRules.SecondAssembly.class)) {
            description.require(part, description.properties(part));
        }
        var rule = new Schema<>();
        for (var type : Rule.class.getAnnotation(JsonSubTypes.class).value()) {
            description.rule(type.value(), type.name());
            rule.addOneOfItem(reference(type.value()));
        }
        schemas.put("Rule", rule.description("A rule that a tally meets or does not; rules compose"));
    }

    private void rule(Class<?> type, String publicName) {
        var properties = new LinkedHashMap<String, Schema<?>>();
        properties.put("rule", new StringSchema().addEnumItem(publicName));
        properties.putAll(properties(type));
        require(type, properties);
        derived(type).addRequiredItem("rule");
    }

    private Map<String, Schema<?>> properties(Class<?> type) {
        var derived = derived(type);
        var own = derived.getAllOf() == null ? derived : derived.getAllOf().getLast();
        var properties = new LinkedHashMap<String, Schema<?>>();
        own.getProperties().forEach((name, property) -> properties.put(name, ruleByName(property)));
        return properties;
    }

    private Schema<?> derived(Class<?> type) {
        return Objects.requireNonNull(
                schemas.get(type.getSimpleName()), "the request to found a platform refers to it");
    }

    private void require(Class<?> type, Map<String, Schema<?>> properties) {
        var schema = new ObjectSchema();
        properties.forEach(schema::addProperty);
        Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> schema.addRequiredItem(component.getName()));
        schemas.put(type.getSimpleName(), schema);
    }

    private static Schema<?> ruleByName(Schema<?> property) {
        if (property.getOneOf() != null) {
            return new Schema<>().$ref(RULE);
        }
        return property.getItems() != null && property.getItems().getOneOf() != null
                ? new ArraySchema().items(new Schema<>().$ref(RULE))
                : property;
    }

    private static Schema<?> reference(Class<?> type) {
        return new Schema<>().$ref("#/components/schemas/" + type.getSimpleName());
    }
}
