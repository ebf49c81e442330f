package org.baraza.governance.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.acts.OneTrip;
import org.baraza.governance.ledger.Contents;
import org.baraza.record.Json;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which organisations and platforms there are, who speaks for them, and which charter is in force.
@Component
@ProcessingGroup("registers")
public class PlatformRegister {
    private final JdbcClient jdbc;
    private final Contents contents;

    /// Charters are content that never changes, so a copy by identifier stays true.
    private final Map<ContentId, Charter> charters = new ConcurrentHashMap<>();

    PlatformRegister(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /// @param charter its version and hash
    public record Registered(
            PlatformId platform,
            OrganisationId founder,
            Visibility visibility,
            CharterInForce charter,
            ContentId charterContent) {}

    public Optional<Registered> platform(PlatformId platform) {
        return jdbc.sql("""
                        select founder, visibility, charter_version, charter_hash, charter_content
                        from platform_register where platform = ?""")
                .param(platform.value())
                .query((row, n) -> new Registered(
                        platform,
                        OrganisationId.of(row.getString(1)),
                        Visibility.valueOf(row.getString(2)),
                        new CharterInForce(row.getInt(3), row.getString(4)),
                        ContentId.of(row.getString(5))))
                .optional();
    }

    public @Nullable CharterInForce charterInForce(PlatformId platform) {
        return platform(platform).map(Registered::charter).orElse(null);
    }

    /// Nothing where there is no such platform.
    public static Supplier<List<CharterInForce>> charterInForce(OneTrip trip, PlatformId platform) {
        return trip.read(
                "select charter_version, charter_hash from platform_register where platform = ?",
                (row, n) -> new CharterInForce(row.getInt(1), row.getString(2)),
                platform.value());
    }

    /// The charter in force.
    ///
    /// @throws IllegalStateException when there is no such platform
    public Charter charter(PlatformId platform) {
        return read(platform(platform)
                .orElseThrow(() -> new IllegalStateException("no platform " + platform))
                .charterContent());
    }

    /// One of the charter's versions, in force or not any more.
    ///
    /// @throws IllegalStateException when there is no such version
    public Charter charter(PlatformId platform, int version) {
        return read(jdbc.sql("select content from charter_register where platform = ? and version = ?")
                .params(platform.value(), version)
                .query((row, n) -> ContentId.of(row.getString(1)))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no charter " + version + " of " + platform)));
    }

    /// What a version of a charter says. It was reviewed before it came into force, and stays in force whatever
    /// reviews have learnt since.
    ///
    /// @param content of it
    public Charter read(ContentId content) {
        return charters.computeIfAbsent(content, id -> Json.MAPPER.readValue(contents.bytes(id), Charter.class));
    }

    public Optional<PersonId> representative(OrganisationId organisation) {
        return jdbc.sql("select representative from organisation_register where organisation = ?")
                .param(organisation.value())
                .query((row, n) -> PersonId.of(row.getString(1)))
                .optional();
    }

    public Optional<OrganisationKind> kind(OrganisationId organisation) {
        return jdbc.sql("select kind from organisation_register where organisation = ?")
                .param(organisation.value())
                .query((row, n) -> OrganisationKind.valueOf(row.getString(1)))
                .optional();
    }

    @EventHandler
    void on(OrganisationRegistered event) {
        jdbc.sql("insert into organisation_register (organisation, representative, name, kind) values (?, ?, ?, ?)")
                .params(
                        event.organisation().value(),
                        event.representative().value(),
                        event.name(),
                        event.kind().name())
                .update();
    }

    @EventHandler
    void on(PlatformFounded event) {
        jdbc.sql("""
                        insert into platform_register
                            (platform, name, founder, visibility, charter_version, charter_hash, charter_content)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        event.platform().value(),
                        event.name(),
                        event.founder().value(),
                        event.visibility().name(),
                        event.charterVersion(),
                        event.charter().hash(),
                        event.charter().id().value())
                .update();
        version(event.platform(), event.charterVersion(), event.charter());
    }

    @EventHandler
    void on(CharterAmended event) {
        jdbc.sql("""
                        update platform_register
                        set visibility = ?, charter_version = ?, charter_hash = ?, charter_content = ?
                        where platform = ?""")
                .params(
                        event.visibility().name(),
                        event.version(),
                        event.charter().hash(),
                        event.charter().id().value(),
                        event.platform().value())
                .update();
        version(event.platform(), event.version(), event.charter());
    }

    private void version(PlatformId platform, int version, ContentRef charter) {
        jdbc.sql("insert into charter_register (platform, version, content) values (?, ?, ?)")
                .params(platform.value(), version, charter.id().value())
                .update();
    }
}
