package org.baraza.local.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Documents in BSON, after their length.
final class DocumentType extends BasicDataType<Document> {
    private static final int OF_A_VALUE = 40;

    /// An estimate of what it takes in memory, in bytes: the store's cache counts by it.
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        int memory = OF_A_VALUE;
        if (value instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                memory += OF_A_VALUE + memory(field.getValue());
            }
        } else if (value instanceof Collection<?> all) {
            for (Object one : all) {
                memory += memory(one);
            }
        } else if (value instanceof CharSequence text) {
            memory += text.length();
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bson);
        byte[] bytes = ByteBufUtil.getBytes(bson);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Document read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
