package org.baraza.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AgendaItem;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.assemblies.AttendanceManner;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.commitments.Amount;
import org.baraza.record.commitments.Completion;
import org.baraza.record.commitments.Evidence;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.membership.SuspensionGround;
import org.baraza.record.platform.Attendance;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.SetAside;
import org.baraza.record.platform.Unit;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.FloorLine;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.GroupLine;
import org.baraza.record.voting.MarkedBallot;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/// The published description of the topics says what the types say.
class PublishedDescriptionTest {
    private static final Path DOCS = Path.of("../docs");
    private static final JsonNode SCHEMAS = read().at("/components/schemas");

    static Stream<Class<?>> parts() {
        return Stream.of(
                LedgerEntry.class,
                Actor.class,
                CharterInForce.class,
                ContentRef.class,
                CharterAmendment.class,
                Move.class,
                Amount.class,
                Evidence.class,
                AgendaItem.class,
                Attendee.class,
                AttendanceLine.class,
                CountLine.class,
                GroupLine.class,
                FloorLine.class,
                CastingVote.class,
                Finding.class,
                Finding.Reached.class,
                FrozenRoll.class,
                FrozenRoll.RollCount.class,
                FrozenRoll.RollContent.class,
                FrozenRoll.RollEntry.class,
                FrozenRoll.RollAbsence.class,
                FrozenRoll.LeftOff.class,
                FrozenRoll.ReasonCount.class,
                AdmittedIndividuals.class,
                BallotOpening.class,
                BallotOpening.Openings.class,
                MarkedBallot.class,
                MarkedBallot.PublishedBallots.class);
    }

    static Stream<Class<?>> words() {
        return Stream.of(
                AssemblyKind.class,
                AttendanceManner.class,
                Attendance.class,
                Base.class,
                Choice.class,
                Completion.class,
                DeclarationBasis.class,
                Extent.class,
                Measure.class,
                Office.class,
                OffRoll.class,
                OrganisationKind.class,
                Outcome.class,
                Part.class,
                Secrecy.class,
                SeatKind.class,
                SetAside.class,
                Stance.class,
                SuspensionGround.class,
                Unit.class,
                Visibility.class,
                WayOfDeciding.class);
    }

    static Stream<String> names() {
        return EventTypes.all().keySet().stream();
    }

    @Test
    void it_lists_every_event_and_no_other() {
        assertThat(texts(SCHEMAS.at("/EventType/enum")))
                .containsExactlyElementsOf(EventTypes.all().keySet());
        assertThat(SCHEMAS.at("/LedgerEntry/properties/payload/oneOf"))
                .extracting(one -> one.get("$ref").stringValue())
                .containsExactlyElementsOf(
                        names().map(name -> "#/components/schemas/" + name).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_gives_each_event_its_fields(String name) {
        assertFields(name, EventTypes.named(name, EventTypes.REVISION));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void it_gives_each_part_of_an_entry_its_fields(Class<?> part) {
        assertFields(part.getSimpleName(), part);
    }

    @ParameterizedTest
    @MethodSource("words")
    void it_lists_every_word_of_a_choice(Class<?> words) {
        assertThat(texts(SCHEMAS.at("/" + words.getSimpleName() + "/enum")))
                .containsExactlyElementsOf(Stream.of(words.getEnumConstants())
                        .map(word -> word.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void it_lists_every_media_type() {
        assertThat(texts(SCHEMAS.at("/MediaType/enum")))
                .containsExactlyInAnyOrder(
                        MediaTypes.TITLE,
                        MediaTypes.TEXT,
                        MediaTypes.CHARTER,
                        MediaTypes.ROLL,
                        MediaTypes.OPENINGS,
                        MediaTypes.BALLOT_MARKS,
                        MediaTypes.IDENTITY,
                        MediaTypes.PDF,
                        MediaTypes.PNG,
                        MediaTypes.JPEG,
                        MediaTypes.WEBP,
                        MediaTypes.CSV);
    }

    @Test
    void the_event_model_speaks_of_every_event_with_every_field() throws IOException {
        var model = Files.readString(DOCS.resolve("event-model.md"));
        EventTypes.all().forEach((name, type) -> {
            var row = model.lines()
                    .filter(line -> line.startsWith("| `" + name + "` |"))
                    .toList();
            assertThat(row).as(name).hasSize(1);
            for (var component : type.getRecordComponents()) {
                var optional = isOptional(component) ? "?" : "";
                assertThat(row.getFirst()).as(name).contains("`" + nameOf(component) + optional + "`");
            }
        });
    }

    private static void assertFields(String schema, Class<?> type) {
        var described = SCHEMAS.at("/" + schema);
        var components = List.of(type.getRecordComponents());
        assertThat(described.get("properties").propertyNames())
                .as(schema)
                .containsExactlyElementsOf(components.stream()
                        .map(PublishedDescriptionTest::nameOf)
                        .toList());
        assertThat(texts(described.get("required")))
                .as(schema)
                .containsExactlyElementsOf(components.stream()
                        .filter(component -> !isOptional(component))
                        .map(PublishedDescriptionTest::nameOf)
                        .toList());
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String nameOf(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode read() {
        try (var yaml = Files.newBufferedReader(DOCS.resolve("asyncapi.yaml"))) {
            Map<String, Object> document = new Yaml().load(yaml);
            return Json.MAPPER.valueToTree(Objects.requireNonNull(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
