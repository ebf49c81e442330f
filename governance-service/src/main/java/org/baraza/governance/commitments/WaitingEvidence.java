package org.baraza.governance.commitments;

import static org.baraza.governance.commitments.EvidenceRule.EVIDENCE_IS_WAITING;
import static org.baraza.governance.commitments.EvidenceRule.UPLOADS_STAY_WITHIN_BOUNDS;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.FrameRule;
import org.baraza.governance.ledger.Contents;
import org.baraza.record.commitments.Evidence;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files that were uploaded and that no report names yet. They are beside the record and nobody can
/// read them: only what an event refers to becomes content and is published. What waited for a day is
/// forgotten.
@Component
class WaitingEvidence {
    private static final int SALT_BYTES = 32;
    private static final int MOST_FILES = 50;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Contents contents;

    WaitingEvidence(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /// @param id the name by which a report refers to it
    /// @param hash over salt and bytes, as the event will have it
    record Uploaded(ContentId id, String hash, int length, String mediaType, boolean before) {}

    private record Kept(String name, String mediaType, byte[] salt, byte[] bytes) {}

    /// In the caller's transaction; the same act again gets the same answer.
    Uploaded keep(Act act, SeatId seat, String name, String mediaType, byte[] bytes) {
        var before = uploaded(act, name, mediaType);
        if (before.isPresent()) {
            return before.get();
        }
        var waiting = jdbc.sql("select count(*) from waiting_evidence where person = ?")
                .param(act.person().value())
                .query(Integer.class)
                .single();
        UPLOADS_STAY_WITHIN_BOUNDS.require(waiting < MOST_FILES);
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var id = new ContentId(UUID.randomUUID());
        var hash = ContentRef.hash(salt, bytes);
        var added = jdbc.sql("""
                        insert into waiting_evidence
                            (content_id, key, fingerprint, platform, person, seat, name, media_type, salt, hash, bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        id.value(),
                        act.key(),
                        act.fingerprint(),
                        act.platform().value(),
                        act.person().value(),
                        seat.value(),
                        name,
                        mediaType,
                        salt,
                        hash,
                        bytes)
                .update();
        return added == 1
                ? new Uploaded(id, hash, bytes.length, mediaType, false)
                : uploaded(act, name, mediaType).orElseThrow();
    }

    private Optional<Uploaded> uploaded(Act act, String name, String mediaType) {
        return jdbc.sql("""
                        select content_id, hash, length(bytes), person = ? and fingerprint = ? and name = ? and media_type = ?
                        from waiting_evidence where key = ?""")
                .params(act.person().value(), act.fingerprint(), name, mediaType, act.key())
                .query((row, n) -> {
                    FrameRule.IDEMPOTENCY_KEY_REUSED.require(row.getBoolean(4));
                    return new Uploaded(
                            ContentId.of(row.getString(1)), row.getString(2), row.getInt(3), mediaType, true);
                })
                .optional();
    }

    /// Makes content of what a report or an assessment names. Each may be named again while it waits,
    /// but not after it was withheld.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when one of them does not wait for this seat
    List<Evidence> publish(PlatformId platform, SeatId seat, List<ContentId> named) {
        return named.stream().map(id -> publish(platform, seat, id)).toList();
    }

    private Evidence publish(PlatformId platform, SeatId seat, ContentId id) {
        var kept = jdbc.sql("""
                        select w.name, w.media_type, w.salt, w.bytes from waiting_evidence w
                        left join content c using (content_id)
                        where w.content_id = ? and w.platform = ? and w.seat = ?
                          and (c.content_id is null or c.bytes is not null)""")
                .params(id.value(), platform.value(), seat.value())
                .query((row, n) -> new Kept(row.getString(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
                .optional();
        EVIDENCE_IS_WAITING.require(kept.isPresent());
        var file = kept.orElseThrow();
        return new Evidence(
                contents.putSalted(id, platform, file.mediaType, file.bytes, file.salt),
                contents.put(platform, MediaTypes.TITLE, file.name.getBytes(StandardCharsets.UTF_8), true));
    }

    /// What nobody named within a day.
    void forget() {
        jdbc.sql("delete from waiting_evidence where uploaded_at < now() - interval '1 day'")
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Forgetting {
        @Bean
        RecurringTask<Void> forgetEvidence(ObjectProvider<WaitingEvidence> evidence) {
            return Tasks.recurring("forget-evidence", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> evidence.getObject().forget());
        }
    }
}
