package org.baraza.governance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import org.baraza.governance.ledger.Contents;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ContradictoryCharter;
import org.baraza.record.platform.ElectionMethod;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlatformRegisterTest {
    /// Today's review refuses parts of a whole in a method of few decimals.
    private static final String REFUSED_BY_NOW = """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"members","name":"Members","share":"1"}],
             "decisionTypes":[
               {"id":"board","name":"Board","ways":["ballots"],
                 "election":{"method":"scottish-stv","by":"weight","seats":2,"ties":["lot"]}}]}""";

    @Test
    void a_charter_in_force_stays_readable_whatever_the_review_learns() {
        assertThatThrownBy(() -> Charter.read(REFUSED_BY_NOW)).isInstanceOf(ContradictoryCharter.class);
        var id = ContentId.of("0197b1c4-0007-7000-8000-000000000007");
        var contents = mock(Contents.class);
        when(contents.bytes(id)).thenReturn(REFUSED_BY_NOW.getBytes(StandardCharsets.UTF_8));
        var read = new PlatformRegister(mock(JdbcClient.class), contents).read(id);
        assertThat(read.decisionTypes().getFirst().election())
                .isNotNull()
                .satisfies(election -> assertThat(election.method()).isEqualTo(ElectionMethod.SCOTTISH_STV));
    }
}
