package org.baraza.governance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ContentsTest {
    private static final HikariDataSource DATA_SOURCE = TestPostgres.migrated();
    private static final byte[] TEXT = "Within 14 days.".getBytes(UTF_8);

    private final JdbcClient jdbc = JdbcClient.create(DATA_SOURCE);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(DATA_SOURCE));
    private final Contents contents = new Contents(jdbc, new LedgerSignal());
    private final PlatformId platform = EventTable.platform();

    @AfterAll
    static void close() {
        DATA_SOURCE.close();
    }

    private ContentRef put(boolean salted) {
        return Objects.requireNonNull(
                transaction.execute(status -> contents.put(platform, MediaTypes.TEXT, TEXT, salted)));
    }

    @Test
    void what_was_put_is_read_back() {
        var reference = put(true);
        assertThat(contents.bytes(reference.id())).isEqualTo(TEXT);
        assertThat(reference.length()).isEqualTo(TEXT.length);
        assertThat(reference.mediaType()).isEqualTo(MediaTypes.TEXT);
        assertThat(reference.salted()).isTrue();
        assertThat(reference.id().value().version()).isEqualTo(4);
    }

    @Test
    void the_hash_of_a_text_is_over_a_salt_that_is_kept_with_it() {
        var reference = put(true);
        var salt = jdbc.sql("select salt from content where content_id = ?")
                .param(reference.id().value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(salt).hasSize(32);
        assertThat(reference.hash()).isEqualTo(ContentRef.hash(salt, TEXT));
        assertThat(put(true).hash()).isNotEqualTo(reference.hash());
    }

    @Test
    void unsalted_content_has_the_hash_of_its_bytes() {
        assertThat(put(false).hash()).isEqualTo(ContentRef.hash(HexFormat.of().parseHex(""), TEXT));
    }

    @Test
    void the_transaction_sees_what_it_has_put_before_anything_is_written() {
        transaction.executeWithoutResult(status -> {
            var reference = contents.put(platform, MediaTypes.TEXT, TEXT, true);
            assertThat(contents.bytes(reference.id())).isEqualTo(TEXT);
            assertThat(jdbc.sql("select pg_current_xact_id_if_assigned() is null")
                            .query(Boolean.class)
                            .single())
                    .as("no transaction id is taken yet")
                    .isTrue();
        });
    }

    @Test
    void content_of_a_transaction_that_is_rolled_back_is_not_there() {
        var reference = transaction.execute(status -> {
            status.setRollbackOnly();
            return contents.put(platform, MediaTypes.TEXT, TEXT, true);
        });
        assertThatThrownBy(
                        () -> contents.bytes(Objects.requireNonNull(reference).id()))
                .isInstanceOf(Contents.Missing.class);
    }

    @Test
    void withheld_content_keeps_its_hash_and_loses_bytes_and_salt() {
        var reference = put(true);
        transaction.executeWithoutResult(status -> contents.withhold(reference.id()));
        assertThatThrownBy(() -> contents.bytes(reference.id())).isInstanceOf(Contents.Missing.class);
        assertThat(jdbc.sql("select hash from content where content_id = ? and bytes is null and salt is null")
                        .param(reference.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(reference.hash());
    }

    @Test
    void unknown_content_cannot_be_withheld() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> contents.withhold(new ContentId(UUID.randomUUID()))))
                .isInstanceOf(Contents.Missing.class);
    }

    @Test
    void content_with_a_derived_id_can_come_back_after_it_was_erased() {
        var id = new ContentId(UUID.nameUUIDFromBytes(platform.toString().getBytes(UTF_8)));
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(
                    status -> contents.putWithId(id, PlatformId.REGISTRY, MediaTypes.IDENTITY, TEXT));
            assertThat(contents.bytes(id)).isEqualTo(TEXT);
            transaction.executeWithoutResult(status -> contents.withhold(id));
        }
    }

    @Test
    void content_needs_a_transaction() {
        assertThatThrownBy(() -> contents.put(platform, MediaTypes.TEXT, TEXT, true))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void content_above_the_bound_is_refused() {
        var tooMuch = new byte[Contents.LARGEST + 1];
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> contents.put(platform, MediaTypes.TEXT, tooMuch, true)))
                .isInstanceOf(Contents.TooLarge.class);
    }
}
