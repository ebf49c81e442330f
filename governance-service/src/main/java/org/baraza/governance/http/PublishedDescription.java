package org.baraza.governance.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baraza.governance.access.Access;
import org.baraza.governance.access.Level;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Answer;
import org.baraza.record.Decimal;
import org.baraza.record.Fraction;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// The OpenAPI document: what each operation takes, answers and asks for, written from the operations themselves.
@Configuration(proxyBeanMethods = false)
class PublishedDescription {
    /// What is done in a seat.
    private static final Set<Level> SEATED = EnumSet.of(Level.SEAT, Level.VOTING_SEAT, Level.OFFICE);

    static {
        var docs = SpringDocUtils.getConfig().addRequestWrapperToIgnore(Act.class, PersonId.class);
        for (var id : List.of(
                PlatformId.class,
                OrganisationId.class,
                SeatId.class,
                ProposalId.class,
                ContributionId.class,
                ObjectionId.class,
                VoteId.class,
                CommitmentId.class,
                ContentId.class,
                PersonId.class)) {
            docs.replaceWithSchema(id, new StringSchema().format("uuid"));
        }
        docs.replaceWithSchema(
                Decimal.class,
                new StringSchema()
                        .description("An exact decimal number, not negative")
                        .example("12.5"));
        docs.replaceWithSchema(
                Fraction.class,
                new StringSchema().description("An exact fraction").example("2/3"));
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
                // Named here, or the address that somebody happened to use would be.
                .addServersItem(new Server().url("/"))
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
            if (access.value() != Level.PUBLIC) {
                operation.addSecurityItem(new SecurityRequirement().addList("token"));
            }
            if (SEATED.contains(access.value())) {
                operation.addParametersItem(header("Baraza-Seat", "The seat acted in", "uuid"));
            }
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(header(
                        "Idempotency-Key", "The client's identifier of the act, and of what it creates", "uuid"));
                operation.getResponses().values().forEach(response -> answersAnAct(response, recordsSomething(method)));
            }
            if (access.version()) {
                operation.addParametersItem(header("If-Match", "The version seen, as a quoted number", null));
            }
            operation.getResponses().addApiResponse("default", problemDocument());
            return operation;
        };
    }

    /// The same document on every machine, so that a difference is a difference of the operations.
    @Bean
    OpenApiCustomizer inOrder() {
        return api -> {
            var paths = new Paths();
            new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
            paths.values()
                    .forEach(path -> path.readOperations().forEach(operation -> {
                        operation.setTags(null);
                        if (operation.getParameters() != null
                                && operation.getParameters().isEmpty()) {
                            operation.setParameters(null);
                        }
                    }));
            api.setPaths(paths);
            var schemas = new TreeMap<String, Schema<?>>();
            api.getComponents().getSchemas().forEach(schemas::put);
            factsOfSomeActs(Objects.requireNonNull(schemas.get("Answer"), "every act answers with one"));
            CharterDescription.complete(schemas);
            api.getComponents().setSchemas(new LinkedHashMap<>());
            schemas.forEach(api.getComponents()::addSchemas);
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

    private static Parameter header(String name, String description, @Nullable String format) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(true)
                .schema(new StringSchema().format(format));
    }

    /// An upload leaves nothing in the record: it has no version, and no place where it can be read.
    private static boolean recordsSomething(HandlerMethod method) {
        return ResolvableType.forMethodReturnType(method.getMethod())
                .getGeneric(0)
                .isAssignableFrom(Answer.class);
    }

    private static void answersAnAct(ApiResponse response, boolean recorded) {
        if (recorded) {
            response.addHeaderObject("ETag", answered("The version written, as a quoted number"))
                    .addHeaderObject("Location", answered("The thing acted on or created, at the query side"));
        }
        response.addHeaderObject("Idempotency-Replayed", answered("Present when the act was recorded before"));
    }

    private static Header answered(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    /// What [org.baraza.governance.acts.Acts.Commands#tell] adds.
    private static void factsOfSomeActs(Schema<?> answer) {
        answer.addProperty(
                "commitment",
                new StringSchema()
                        .description("Of a ballot: binds it to the choice without telling it, in hexadecimal")
                        .pattern("^[0-9a-f]{64}$"));
        answer.addProperty(
                "salt",
                new StringSchema()
                        .description("Of a confidential or secret ballot, until the closing of a secret vote: makes the"
                                + " mark by which the voter finds it among those published, in hexadecimal")
                        .pattern("^[0-9a-f]{64}$"));
        var paper = new StringSchema();
        paper.setDescription("Of a paper: entered by one clerk, differing from what another entered, or cast");
        paper.setEnum(List.of("entered", "differs", "cast"));
        answer.addProperty("paper", paper);
        answer.addProperty(
                "founderSeat",
                new StringSchema().format("uuid").description("Of a platform founded: the founder's seat"));
    }

    private static ApiResponse problemDocument() {
        return new ApiResponse()
                .description("A problem document (RFC 9457)")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
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
        problem.addProperty("status", new IntegerSchema().format(null));
        var contradiction = new ObjectSchema();
        contradiction.addProperty("code", new StringSchema());
        contradiction.addProperty("where", new StringSchema().description("JSON Pointer into the charter"));
        contradiction.addProperty("detail", new StringSchema());
        contradiction.setRequired(List.of("code", "where", "detail"));
        problem.addProperty(
                "contradictions",
                new ArraySchema()
                        .items(contradiction)
                        .description("Of a contradictory charter: everything that is wrong with it"));
        problem.addProperty(
                "fields",
                new MapSchema()
                        .additionalProperties(new StringSchema())
                        .description("Of a malformed request: what is wrong with which field"));
        problem.addProperty(
                "objections",
                new ArraySchema()
                        .items(new StringSchema().format("uuid"))
                        .description(
                                "Of a vote or declaration that comes too early: the objections without an answer"));
        problem.setRequired(List.of("type", "title", "status", "detail", "kept", "todo"));
        return problem;
    }
}
