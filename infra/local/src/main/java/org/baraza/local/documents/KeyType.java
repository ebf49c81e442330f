package org.baraza.local.documents;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// Keys of an index: how many values, then each.
final class KeyType extends BasicDataType<KeyValue> {
    private static final int OVERHEAD = 64;

    private final ObjectDataType value = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = value.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        int memory = OVERHEAD;
        for (Object one : key) {
            memory += value.getMemory(one);
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        for (Object one : key) {
            value.write(buffer, one);
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(value.read(buffer));
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
