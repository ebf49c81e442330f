package org.baraza.governance.store;

import java.nio.charset.StandardCharsets;
import org.axonframework.common.ObjectUtils;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.Json;
import org.baraza.record.ledger.EventTypes;
import org.baraza.record.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/// Writes events under their public names, such as `voting.BallotCast`, in the record's own JSON, and refuses what an
/// entry of the ledger could not hold. Everything else that Axon stores keeps its class name.
final class PublicNameSerializer extends Jackson3Serializer {
    private static final String NUL = "\\u0000";

    PublicNameSerializer() {
        super(Jackson3Serializer.builder());
    }

    /// @throws EntryTooLarge above [LedgerEntry#LARGEST_PAYLOAD]
    /// @throws UnrecordableText for U+0000 and lone surrogates
    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (!(object instanceof GovernanceEvent event)) {
            return super.serialize(object, representation);
        }
        var json = Json.MAPPER.writeValueAsString(event);
        var type = typeForClass(ObjectUtils.nullSafeTypeOf(event));
        if (!isRecordable(json)) {
            throw new UnrecordableText(type.getName());
        }
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LedgerEntry.LARGEST_PAYLOAD) {
            throw new EntryTooLarge(type.getName(), bytes.length);
        }
        return new SimpleSerializedObject<>(getConverter().convert(bytes, representation), representation, type);
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return GovernanceEvent.class.isAssignableFrom(type) ? Json.MAPPER.readerFor(type) : super.getReader(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && GovernanceEvent.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(EventTypes.nameOf(type), EventTypes.REVISION);
        }
        return super.typeForClass(type);
    }

    /// @throws EventTypes.UnknownEventType for a name that is neither an event's nor that of a class Axon stores
    @Override
    protected String resolveClassName(SerializedType type) {
        var name = type.getName();
        if (name.startsWith("org.axonframework.") || name.startsWith("org.baraza.") || name.startsWith("java.")) {
            return name;
        }
        return EventTypes.named(name, type.getRevision()).getName();
    }

    private static boolean isRecordable(String json) {
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                if (json.startsWith(NUL, i)) {
                    return false;
                }
                i++;
            } else if (Character.isHighSurrogate(c)) {
                i++;
                if (i == json.length() || !Character.isLowSurrogate(json.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
