package org.baraza.governance.access;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baraza.governance.ledger.Contents;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.PlatformId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Which account is which person. The record knows only the random person id; the pair of issuer and
/// subject is kept here, and as erasable content for the query side, so that the two services need
/// not call each other.
@Component
public class People {
    private final JdbcClient jdbc;
    private final Contents contents;
    private final TransactionTemplate transaction;

    People(JdbcClient jdbc, Contents contents, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.transaction = transaction;
    }

    public boolean isKnown(PersonId person) {
        return jdbc.sql("select exists (select 1 from person where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /// Where the person signs in.
    ///
    /// @param subject the account's identifier there
    public record Account(
            @Schema(requiredMode = REQUIRED) String issuer,
            @Schema(requiredMode = REQUIRED) String subject) {}

    public Optional<Account> account(PersonId person) {
        return jdbc.sql("select issuer, subject from person where person_id = ?")
                .param(person.value())
                .query((row, n) -> new Account(row.getString(1), row.getString(2)))
                .optional();
    }

    /// Cuts the link between account and person on both sides, in the caller's transaction. Whoever signs in with the
    /// account afterwards is somebody new.
    public void erase(PersonId person) {
        account(person).ifPresent(account -> {
            contents.forget(identityContent(account.issuer(), account.subject()));
            jdbc.sql("delete from person where person_id = ?")
                    .param(person.value())
                    .update();
        });
    }

    /// The person behind an account, made known at the first visit.
    PersonId of(String issuer, String subject) {
        return find(issuer, subject)
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(status -> welcome(issuer, subject))));
    }

    private Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person_id from person where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, n) -> PersonId.of(row.getString(1)))
                .optional();
    }

    private PersonId welcome(String issuer, String subject) {
        var person = new PersonId(UUID.randomUUID());
        var added = jdbc.sql("insert into person (person_id, issuer, subject) values (?, ?, ?) on conflict do nothing")
                .params(person.value(), issuer, subject)
                .update();
        if (added == 0) {
            return find(issuer, subject).orElseThrow();
        }
        contents.putWithId(
                identityContent(issuer, subject),
                PlatformId.REGISTRY,
                MediaTypes.IDENTITY,
                Json.canonical(Map.of("person", person)));
        return person;
    }

    /// Where the query side finds the person: a hash, so that the topic does not tell who has an account.
    static ContentId identityContent(String issuer, String subject) {
        try {
            var account = (issuer + "|" + subject).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(account);
            return new ContentId(UUID.nameUUIDFromBytes(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
