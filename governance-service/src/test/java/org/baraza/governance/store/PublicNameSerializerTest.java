package org.baraza.governance.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.baraza.record.Json;
import org.baraza.record.ledger.EventTypes;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNameSerializerTest {
    private final PublicNameSerializer serializer = new PublicNameSerializer();

    private static PlatformRegistered named(String name) {
        return new PlatformRegistered(new PlatformId(UUID.randomUUID()), name, new OrganisationId(UUID.randomUUID()));
    }

    @Test
    void an_event_is_stored_under_its_public_name_in_the_record_s_own_json() {
        var event = new ProposalAdmitted(new ProposalId(UUID.randomUUID()));
        var stored = serializer.serialize(event, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("proposals.ProposalAdmitted");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(stored.getData()).isEqualTo(Json.MAPPER.writeValueAsBytes(event));
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void an_unknown_name_is_refused() {
        var unknown = new SimpleSerializedObject<>("{}".getBytes(UTF_8), byte[].class, "voting.BallotEaten", "1");
        assertThatThrownBy(() -> serializer.deserialize(unknown)).isInstanceOf(EventTypes.UnknownEventType.class);
    }

    @Test
    void a_payload_above_the_bound_is_refused() {
        assertThatThrownBy(() -> serializer.serialize(named("x".repeat(LedgerEntry.LARGEST_PAYLOAD)), byte[].class))
                .isInstanceOf(EntryTooLarge.class);
        assertThat(serializer
                        .serialize(named("x".repeat(LedgerEntry.LARGEST_PAYLOAD - 200)), byte[].class)
                        .getData())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83C", "a\uDF33", "\uDF33\uD83C", "\\\u0000"})
    void text_that_the_record_cannot_hold_is_refused(String text) {
        assertThatThrownBy(() -> serializer.serialize(named(text), byte[].class))
                .isInstanceOf(UnrecordableText.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C\uDF33", "\\u0000", "\\\\u0000", "baraza ya wazee", "\"\n\t"})
    void any_other_text_goes_through(String text) {
        var event = named(text);
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(event, byte[].class)))
                .isEqualTo(event);
    }

    @Test
    void metadata_comes_back_as_it_was() {
        var metaData = MetaData.with("platform", "p").and("actor", "{\"person\":\"system:clock\"}");
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(metaData, byte[].class)))
                .isEqualTo(metaData);
    }
}
