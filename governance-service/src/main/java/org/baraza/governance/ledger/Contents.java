package org.baraza.governance.ledger;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Content beside the record: texts, charters, rolls, openings.
///
/// All changes belong to the caller's transaction and are written at its end, after its last read and lock, so that
/// storing a text never makes the transaction older than an event it follows.
public final class Contents {
    /// The most one content may hold, in bytes: the roll of a hundred thousand voters fits.
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final int SALT_BYTES = 32;
    private static final byte[] NO_SALT = {};

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final LedgerSignal signal;

    Contents(JdbcClient jdbc, LedgerSignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    /// Stores content under a new random id.
    ///
    /// @param mediaType one of [org.baraza.record.ledger.MediaTypes]
    /// @param salted whether a random salt of 32 bytes goes into the hash: always for what people write
    /// @return what the event says of it
    /// @throws TooLarge above [#LARGEST]
    /// @throws IllegalStateException outside a transaction
    public ContentRef put(PlatformId platform, String mediaType, byte[] bytes, boolean salted) {
        var salt = NO_SALT;
        if (salted) {
            salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
        }
        return store(new ContentId(UUID.randomUUID()), platform, mediaType, bytes, salted ? salt : null);
    }

    /// Stores content whose id and salt were drawn, and told with its hash, before there was an event to refer to it.
    ///
    /// @throws TooLarge above [#LARGEST]
    /// @throws IllegalStateException outside a transaction
    public ContentRef putSalted(ContentId id, PlatformId platform, String mediaType, byte[] bytes, byte[] salt) {
        return store(id, platform, mediaType, bytes, salt);
    }

    /// Stores unsalted content under an id that readers can derive, in place of what was there.
    ///
    /// @throws TooLarge above [#LARGEST]
    /// @throws IllegalStateException outside a transaction
    public ContentRef putWithId(ContentId id, PlatformId platform, String mediaType, byte[] bytes) {
        return store(id, platform, mediaType, bytes, null);
    }

    /// Takes away bytes and salt for good; readers are told by a tombstone. Hash and length stay.
    ///
    /// @throws Missing at the end of the transaction, when there is no such content
    /// @throws IllegalStateException outside a transaction
    public void withhold(ContentId id) {
        pending().changes.put(id, new Withheld());
    }

    /// Takes away what no entry refers to, hash and length too: from the hash of an unsalted content
    /// it could be guessed.
    ///
    /// @throws Missing at the end of the transaction, when there is no such content
    /// @throws IllegalStateException outside a transaction
    public void forget(ContentId id) {
        pending().changes.put(id, new Forgotten());
    }

    /// Sees what the caller's own transaction has put.
    ///
    /// @throws Missing when there is no such content, or it is withheld
    public byte[] bytes(ContentId id) {
        var own = (Pending) TransactionSynchronizationManager.getResource(this);
        var change = own == null ? null : own.changes.get(id);
        if (change instanceof Withheld || change instanceof Forgotten) {
            throw new Missing(id);
        }
        if (change instanceof Put put) {
            return put.bytes.clone();
        }
        return jdbc.sql("select bytes from content where content_id = ? and bytes is not null")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new Missing(id));
    }

    private ContentRef store(
            ContentId id, PlatformId platform, String mediaType, byte[] bytes, byte @Nullable [] salt) {
        if (bytes.length > LARGEST) {
            throw new TooLarge(bytes.length);
        }
        var hash = ContentRef.hash(salt == null ? NO_SALT : salt, bytes);
        pending().changes.put(id, new Put(platform, mediaType, hash, bytes.clone(), salt));
        return new ContentRef(id, hash, salt != null, bytes.length, mediaType);
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("content is stored within a transaction, together with its event");
        }
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
            signal.afterCommit();
        }
        return pending;
    }

    private sealed interface Change {}

    private record Put(PlatformId platform, String mediaType, String hash, byte[] bytes, byte @Nullable [] salt)
            implements Change {}

    private record Withheld() implements Change {}

    private record Forgotten() implements Change {}

    /// The changes of one transaction.
    private final class Pending implements TransactionSynchronization {
        private final Map<ContentId, Change> changes = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.forEach((id, change) -> {
                switch (change) {
                    case Put put -> write(id, put);
                    case Withheld _ -> erase(id);
                    case Forgotten _ -> {
                        erase(id);
                        jdbc.sql("update content set hash = '', length = 0 where content_id = ?")
                                .param(id.value())
                                .update();
                    }
                }
            });
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Contents.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Contents.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Contents.this);
        }
    }

    private void write(ContentId id, Put put) {
        jdbc.sql("""
                        insert into content (content_id, platform, media_type, salt, hash, length, bytes)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (content_id) do update
                        set platform = excluded.platform, media_type = excluded.media_type, salt = excluded.salt,
                            hash = excluded.hash, length = excluded.length, bytes = excluded.bytes,
                            txid = excluded.txid, seq = excluded.seq""")
                .param(id.value())
                .param(put.platform.value())
                .param(put.mediaType)
                .param(put.salt)
                .param(put.hash)
                .param(put.bytes.length)
                .param(put.bytes)
                .update();
    }

    private void erase(ContentId id) {
        var erased = jdbc.sql("""
                        update content set bytes = null, salt = null, txid = pg_current_xact_id(),
                            seq = nextval('content_seq')
                        where content_id = ?""").param(id.value()).update();
        if (erased == 0) {
            throw new Missing(id);
        }
    }

    /// There is no such content, or none any more.
    public static final class Missing extends RuntimeException {
        Missing(ContentId id) {
            super("content " + id + " is not there, or is withheld");
        }
    }

    /// Content above [#LARGEST].
    public static final class TooLarge extends RuntimeException {
        TooLarge(int length) {
            super("content of " + length + " bytes; at most " + LARGEST);
        }
    }
}
