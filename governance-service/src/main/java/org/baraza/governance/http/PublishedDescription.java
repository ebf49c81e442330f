package org.baraza.governance.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.record.Fraction;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The OpenAPI document: what each operation takes, answers and asks for, written from the operations themselves.
@Configuration(proxyBeanMethods = false)
class PublishedDescription {
    static {
        var docs = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Act.class);
        for (var id : List.of(
                PlatformId.class,
                OrganisationId.class,
                SeatId.class,
                ProposalId.class,
                VoteId.class,
                ContentId.class)) {
            docs.replaceWithSchema(id, new StringSchema().format("uuid"));
        }
        docs.replaceWithSchema(PersonId.class, new StringSchema().format("uuid"));
        docs.replaceWithSchema(Fraction.class, new StringSchema().example("2/3"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Baraza governance service")
                        .version("1")
                        .description(
                                "Acts: each is decided by the rules of the platform and recorded, or refused with its reason.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSchemas("Problem", problem()));
    }

    @Bean
    OperationCustomizer access() {
        return (operation, method) -> {
            var access = method.getMethodAnnotation(Access.class);
            if (access == null) {
                return operation;
            }
            operation.addExtension("x-access", declared(access));
            operation.setParameters(
                    operation.getParameters() == null
                            ? null
                            : operation.getParameters().stream()
                                    .filter(parameter -> !"person".equals(parameter.getName()))
                                    .collect(Collectors.toCollection(java.util.ArrayList::new)));
            if (access.value() != Level.PUBLIC) {
                operation.addSecurityItem(new SecurityRequirement().addList("token"));
            }
            if (access.value() != Level.PUBLIC && access.value() != Level.ACCOUNT) {
                operation.addParametersItem(header("Baraza-Seat", "The seat acted in", "uuid"));
            }
            var post = method.hasMethodAnnotation(org.springframework.web.bind.annotation.PostMapping.class);
            if (post) {
                operation.addParametersItem(header(
                        "Idempotency-Key", "The client's identifier of the act, and of what it creates", "uuid"));
            }
            if (access.version()) {
                operation.addParametersItem(header("If-Match", "The version seen, as a quoted number", null));
            }
            var problem = new ApiResponse()
                    .description("A problem document (RFC 9457)")
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            operation.getResponses().addApiResponse("default", problem);
            return operation;
        };
    }

    /// The same document on every machine, so that a difference is a difference of the operations.
    @Bean
    OpenApiCustomizer inOrder() {
        return api -> {
            api.setServers(null);
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(operation -> operation.setTags(null)));
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }

    static String declared(Access access) {
        var level = access.value().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return access.value() == Level.OFFICE
                ? level + ":"
                        + Arrays.stream(access.offices())
                                .map(Office::publicName)
                                .collect(Collectors.joining(","))
                : level;
    }

    private static Parameter header(String name, String description, @org.jspecify.annotations.Nullable String format) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(true)
                .schema(new StringSchema().format(format));
    }

    private static Schema<?> problem() {
        var problem = new ObjectSchema();
        for (var field : Map.of(
                        "type", "A name that stays, such as urn:baraza:problem:vote-is-open",
                        "title", "The status in words",
                        "detail", "What happened",
                        "kept", "What was kept",
                        "todo", "What to do")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            problem.addProperty(field.getKey(), new StringSchema().description(field.getValue()));
        }
        problem.addProperty("status", new Schema<Integer>().type("integer"));
        problem.setRequired(List.of("type", "title", "status", "detail", "kept", "todo"));
        return problem;
    }
}
