package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path directory;

    private DataDirectory data;

    @BeforeEach
    void start() throws Exception {
        data = new DataDirectory(directory.resolve("data"));
        data.claim();
    }

    @Test
    void passwords_are_made_once() throws Exception {
        assertThat(Secrets.of(data)).isEmpty();
        Secrets made = Secrets.ofOrNew(data);

        assertThat(Secrets.ofOrNew(data)).isEqualTo(made);
        assertThat(Secrets.of(data)).hasValue(made);
    }

    @Test
    void every_password_is_another_and_long_enough_for_the_realm() throws Exception {
        Secrets secrets = Secrets.ofOrNew(data);

        assertThat(secrets.accounts()).containsOnlyKeys(Secrets.ACCOUNTS);
        assertThat(secrets.accounts().values())
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
    }

    @Test
    void only_the_owner_can_read_them() throws Exception {
        Secrets.ofOrNew(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void they_do_not_show_in_a_log() throws Exception {
        Secrets secrets = Secrets.ofOrNew(data);

        assertThat(secrets.toString()).doesNotContain(secrets.postgres()).isEqualTo("Secrets[…]");
    }
}
