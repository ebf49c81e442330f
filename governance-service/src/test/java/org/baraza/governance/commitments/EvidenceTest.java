package org.baraza.governance.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.commitments.EvidenceRule.EVIDENCE_IS_WAITING;
import static org.baraza.governance.commitments.EvidenceRule.EVIDENCE_IS_WHAT_IT_SAYS;
import static org.baraza.governance.commitments.EvidenceRule.EVIDENCE_TYPE_IS_ALLOWED;
import static org.baraza.governance.commitments.EvidenceRule.FILE_NAME_FITS_ITS_TYPE;
import static org.baraza.governance.commitments.EvidenceRule.FILE_NAME_IS_PLAIN;
import static org.baraza.governance.commitments.EvidenceRule.UPLOADS_STAY_WITHIN_BOUNDS;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.journey.Refused;
import org.baraza.record.commitments.CommitmentEvent.CommitmentReported;
import org.baraza.record.ledger.ContentRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files from outside: what is taken, what is refused, and what becomes of what nobody names.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);

    private final JdbcClient jdbc;
    private final WaitingEvidence waiting;
    private final Assembly assembly;
    private final Promise promise;

    EvidenceTest(JdbcClient jdbc, WaitingEvidence waiting, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        promise = new Promise(assembly);
    }

    private Reply upload(Person who, String name, String type, byte[] bytes, String key) {
        return Person.send(request(who, name, type, key).POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder request(Person who, String name, String type, String key) {
        return who.to(assembly.path() + "/evidence?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header("Content-Type", type)
                .header("Idempotency-Key", key);
    }

    private Reply upload(String name, String type, byte[] bytes) {
        return upload(delegate(), name, type, bytes, Assembly.key());
    }

    /// Somebody for whom nothing waits yet.
    private Person delegate() {
        var person = assembly.person("uploader-" + UUID.randomUUID());
        var seat = assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of(
                                "organisation",
                                assembly.member(),
                                "kind",
                                "delegate",
                                "person",
                                assembly.personId(person)));
        assertThat(seat.status()).as(seat.body()).isEqualTo(201);
        return person.in(seat.id());
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Delivery note.pdf, application/pdf, 255044462d312e37",
        "picha.PNG, image/png, 89504e470d0a1a0a00",
        "shamba.jpg, image/jpeg, ffd8ffe000",
        "shamba.jpeg, image/jpeg, ffd8ffe100",
        "shamba.webp, image/webp, 52494646000000005745425056503820",
        "uzito.csv, text/csv, 6b696c6f2c310a",
        "uzito.csv, 'text/csv; charset=utf-8', efbbbf6b696c6f2c310a",
        "maelezo.txt, 'text/plain;charset=UTF-8', 4b61686177610a"
    })
    void what_is_what_it_says_is_taken(String name, String type, String bytes) {
        var reply = upload(name, type, hex(bytes));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().get("hash").asString()).matches("[0-9a-f]{64}");
        assertThat(reply.json().get("length").asInt()).isEqualTo(hex(bytes).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/svg+xml",
                "text/html",
                "application/xhtml+xml",
                "application/xml",
                "text/javascript",
                "application/javascript",
                "application/json",
                "application/octet-stream",
                "application/zip",
                "image/gif",
                "text/plain; charset=utf-16",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "*/*",
                "application/*",
                "pdf"
            })
    void what_a_browser_could_run_and_everything_else_is_refused(String type) {
        Refused.with(415, EVIDENCE_TYPE_IS_ALLOWED.publicName(), upload("note.pdf", type, PDF));
    }

    @ParameterizedTest
    @CsvSource({
        "note.pdf, application/pdf, 89504e470d0a1a0a00",
        "note.pdf, application/pdf, 0a255044462d312e37",
        "note.pdf, application/pdf, 25504446",
        "a.png, image/png, 255044462d312e37",
        "a.png, image/png, 3c73766720786d6c6e733d22",
        "a.jpg, image/jpeg, 89504e470d0a1a0a00",
        "a.webp, image/webp, 524946460000000057415645",
        "a.webp, image/webp, 52494646",
        "a.txt, text/plain, 3c68746d6c3e",
        "a.txt, text/plain, efbbbf0a203c7363726970743e",
        "a.csv, text/csv, 3c21444f43545950452068746d6c3e",
        "a.txt, text/plain, 4d5a900003",
        "a.txt, text/plain, 6100",
        "a.txt, text/plain, ff41",
        "a.csv, text/csv, 504b030414"
    })
    void what_is_not_what_it_says_is_refused(String name, String type, String bytes) {
        Refused.with(415, EVIDENCE_IS_WHAT_IT_SAYS.publicName(), upload(name, type, hex(bytes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../note.pdf",
                "/etc/note.pdf",
                "a/b.pdf",
                "a\\b.pdf",
                "C:note.pdf",
                "a\nb.pdf",
                "a\rb.pdf",
                "a\u0000.pdf",
                "gpj\u202efdp.pdf",
                "a\u200b.pdf",
                "a\u2028.pdf",
                "\"a\".pdf",
                "<script>.pdf",
                "a*.pdf",
                ".pdf",
                "..pdf",
                "   "
            })
    void a_name_that_plays_tricks_is_refused(String name) {
        Refused.with(400, FILE_NAME_IS_PLAIN.publicName(), upload(name, "application/pdf", PDF));
    }

    @Test
    void a_name_may_have_two_hundred_characters_in_any_script() {
        assertThat(upload("तौल ".repeat(49) + ".pdf", "application/pdf", PDF).status())
                .isEqualTo(201);
        Refused.with(400, FILE_NAME_IS_PLAIN.publicName(), upload("x".repeat(197) + ".pdf", "application/pdf", PDF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "note.exe", "note.pdf.html", "note.pdf ", "note.png", "note."})
    void a_name_ends_as_its_type_does(String name) {
        Refused.with(400, FILE_NAME_FITS_ITS_TYPE.publicName(), upload(name, "application/pdf", PDF));
    }

    @Test
    void a_name_and_a_body_are_needed() {
        var who = assembly.as("grower-3");
        var unnamed = who.to(assembly.path() + "/evidence")
                .header("Content-Type", "application/pdf")
                .header("Idempotency-Key", Assembly.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(PDF));
        Refused.with(400, "malformed", Person.send(unnamed));
        for (var type : List.of("application/pdf", "text/plain")) {
            Refused.with(415, EVIDENCE_IS_WHAT_IT_SAYS.publicName(), upload("note.pdf", type, new byte[0]));
        }
    }

    @Test
    void a_file_may_have_five_mebibytes_and_no_byte_more() {
        var bytes = Arrays.copyOf(PDF, LARGEST);
        assertThat(upload("large.pdf", "application/pdf", bytes).status()).isEqualTo(201);
        var larger = Arrays.copyOf(PDF, LARGEST + 1);
        Refused.with(413, "body-too-large", upload("large.pdf", "application/pdf", larger));
        var chunks = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(larger));
        Refused.with(
                413,
                "body-too-large",
                Person.send(request(assembly.as("grower-3"), "large.pdf", "application/pdf", Assembly.key())
                        .POST(chunks)));
    }

    @Test
    void the_same_key_is_one_upload_and_another_file_under_it_is_refused() {
        var who = assembly.as("grower-3");
        var key = Assembly.key();
        var first = upload(who, "note.pdf", "application/pdf", PDF, key);
        var again = upload(who, "note.pdf", "application/pdf", PDF, key);
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).isEqualTo(first.body());
        var other = "idempotency-key-reused";
        Refused.with(409, other, upload(who, "note.pdf", "application/pdf", Arrays.copyOf(PDF, 99), key));
        Refused.with(409, other, upload(who, "other.pdf", "application/pdf", PDF, key));
        Refused.with(409, other, upload(assembly.as("grower-1"), "note.pdf", "application/pdf", PDF, key));
    }

    @Test
    void what_nobody_names_is_published_nowhere_and_forgotten_after_a_day() {
        var uploaded = upload("note.pdf", "application/pdf", PDF).id();
        assertThat(published(uploaded)).isZero();
        waiting.forget();
        assertThat(kept(uploaded)).isOne();
        age(uploaded);
        waiting.forget();
        assertThat(kept(uploaded)).isZero();
    }

    @Test
    void what_a_report_names_becomes_content_with_the_hash_that_was_told() {
        var debtor = assembly.as("grower-3");
        var uploaded = upload(debtor, "note.pdf", "application/pdf", PDF, Assembly.key());
        var commitment = promise.accepted();
        var reported = promise.report(debtor, commitment, "1", List.of(uploaded.id()));
        assertThat(reported.status()).as(reported.body()).isEqualTo(201);

        var events = Ledger.events(new Ledger(jdbc).of(assembly.id()), CommitmentReported.class);
        var evidence = events.getLast().evidence().getFirst();
        assertThat(evidence.file().id()).hasToString(uploaded.id());
        assertThat(evidence.file().hash()).isEqualTo(uploaded.json().get("hash").asString());
        assertThat(evidence.name().salted()).isTrue();
        var hash = jdbc.sql("select salt, bytes from content where content_id = ?::uuid")
                .param(uploaded.id())
                .query((row, n) -> ContentRef.hash(row.getBytes(1), row.getBytes(2)))
                .single();
        assertThat(hash).isEqualTo(evidence.file().hash());
    }

    @Test
    void a_report_names_only_what_waits_for_its_seat() {
        var commitment = promise.accepted();
        var debtor = assembly.as("grower-3");
        var ofSomebodyElse = upload(assembly.as("grower-1"), "note.pdf", "application/pdf", PDF, Assembly.key())
                .id();
        var forgotten = upload(debtor, "note.pdf", "application/pdf", PDF, Assembly.key())
                .id();
        age(forgotten);
        waiting.forget();
        var charter = jdbc.sql("select charter_content::text from platform_register where platform = ?::uuid")
                .param(assembly.id())
                .query(String.class)
                .single();
        for (var named : List.of(ofSomebodyElse, forgotten, charter, Assembly.key())) {
            Refused.with(
                    409, EVIDENCE_IS_WAITING.publicName(), promise.report(debtor, commitment, "1", List.of(named)));
        }
        assertThat(published(ofSomebodyElse)).isZero();
    }

    @Test
    void what_was_withheld_is_not_published_again() {
        var debtor = assembly.as("grower-3");
        var uploaded = upload(debtor, "note.pdf", "application/pdf", PDF, Assembly.key())
                .id();
        var commitment = promise.accepted();
        assertThat(promise.report(debtor, commitment, "1", List.of(uploaded)).status())
                .isEqualTo(201);
        jdbc.sql("update content set bytes = null, salt = null where content_id = ?::uuid")
                .param(uploaded)
                .update();
        Refused.with(409, EVIDENCE_IS_WAITING.publicName(), promise.report(debtor, commitment, "2", List.of(uploaded)));
    }

    @Test
    void fifty_files_wait_for_one_person_and_no_more() {
        var who = delegate();
        for (int i = 0; i < 50; i++) {
            assertThat(upload(who, "note.pdf", "application/pdf", PDF, Assembly.key())
                            .status())
                    .isEqualTo(201);
        }
        Refused.with(
                409,
                UPLOADS_STAY_WITHIN_BOUNDS.publicName(),
                upload(who, "note.pdf", "application/pdf", PDF, Assembly.key()));
    }

    private int published(String content) {
        return count("select count(*) from content where content_id = ?::uuid", content);
    }

    private int kept(String content) {
        return count("select count(*) from waiting_evidence where content_id = ?::uuid", content);
    }

    private int count(String sql, String content) {
        return jdbc.sql(sql).param(content).query(Integer.class).single();
    }

    private void age(String content) {
        jdbc.sql("update waiting_evidence set uploaded_at = now() - interval '25 hours' where content_id = ?::uuid")
                .param(content)
                .update();
    }
}
