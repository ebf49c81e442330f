package org.baraza.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baraza.record.counting.files.BallotFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CountingBenchTest {
    @TempDir
    private Path directory;

    @Test
    void every_method_is_measured_with_few_ballots_and_with_many() throws Exception {
        var findings = new CountingBench(2000, 1, new PrintStream(OutputStream.nullOutputStream())).run(directory);

        assertThat(findings.lines()).hasSize(8).allMatch(line -> line.read() > 0 && line.count() > 0);
        assertThat(findings.lines())
                .extracting(CountingFindings.Line::candidates)
                .containsOnly(13, 30);
        assertThat(findings.peak()).isPositive();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void random_ballots_rank_everybody_and_are_the_same_for_a_seed() throws Exception {
        var one = directory.resolve("1.blt");
        var other = directory.resolve("2.blt");
        RandomBallots.write(one, 13, 8, 500, 1);
        RandomBallots.write(other, 13, 8, 500, 1);

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
        var profile = BallotFiles.read(one).profile();
        assertThat(profile.papers()).isEqualTo(500);
        assertThat(profile.size()).isGreaterThan(490);
        assertThat(profile.ranks(7)).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void figures_are_medians_and_growth_is_to_the_fewer_ballots() {
        var findings = new CountingFindings(
                List.of(
                        CountingFindings.Line.of("m", 13, 100, List.of(9.0, 1.0, 2.0), List.of(1.0, 1.0, 5.0)),
                        CountingFindings.Line.of("m", 13, 1000, List.of(20.0, 30.0), List.of(5.0, 5.0))),
                77);
        var json = JsonMapper.shared().readTree(findings.text().lines().toList().getLast());

        assertThat(json.get("peakMebibytes").asInt()).isEqualTo(77);
        assertThat(json.get("counting").get(0).get("total").asDouble()).isEqualTo(3.0);
        assertThat(json.get("counting").get(0).has("growth")).isFalse();
        assertThat(json.get("counting").get(1).get("total").asDouble()).isEqualTo(30.0);
        assertThat(json.get("counting").get(1).get("countShare").asDouble()).isEqualTo(0.167);
        assertThat(json.get("counting").get(1).get("growth").asDouble()).isEqualTo(10.0);
    }
}
