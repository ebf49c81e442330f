package org.baraza.record.counting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Profile;
import org.baraza.record.counting.ProfileBuilder;
import org.junit.jupiter.api.Test;

class BltWriterTest {
    @Test
    void what_is_written_is_read_as_it_was() throws Exception {
        var random = new SplittableRandom(20_261_123);
        for (int run = 0; run < 300; run++) {
            var before = profile(random);
            var file = read(BltWriter.write(before, "Board of “Umoja” \"2026\" # 1"));
            var after = file.profile();
            assertThat(ballots(after)).isEqualTo(ballots(before));
            assertThat(after.seats()).isEqualTo(before.seats());
            assertThat(after.total()).isEqualTo(before.total());
            assertThat(after.candidates()).extracting(Candidate::name).isEqualTo(names(before));
            assertThat(file.title()).isEqualTo("Board of “Umoja” ”2026” # 1");
            assertThat(IntStream.range(0, names(after).size()).filter(after::isWithdrawn))
                    .containsExactlyElementsOf(IntStream.range(0, names(before).size())
                            .filter(before::isWithdrawn)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void no_name_and_no_remark_can_say_more_than_a_name_and_a_remark() throws Exception {
        var text = BltWriter.head(2, 1, List.of(2), List.of("two\n-1 lines"))
                + BltWriter.ballot(Fraction.of(3, 5), List.of(List.of(1), List.of()), "whose\r\n1 2 0")
                + BltWriter.end(List.of("A\" 0\n\"B", "Bo /* */ #"), "");
        var profile = read(text).profile();
        assertThat(names(profile)).containsExactly("A” 0 ”B", "Bo /* */ #");
        assertThat(profile.isWithdrawn(0)).isFalse();
        assertThat(profile.isWithdrawn(1)).isTrue();
        assertThat(ballots(profile)).containsExactly("[[0], []] * 3/5");
    }

    @Test
    void an_overvote_without_its_marks_cannot_be_written() {
        var builder = new ProfileBuilder(2);
        builder.overvote();
        builder.ballot(1);
        assertThatThrownBy(() -> BltWriter.write(builder.build(), "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static BallotFile read(String text) throws Exception {
        return BallotFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "ballots.blt");
    }

    private static List<String> names(Profile profile) {
        return profile.candidates().stream().map(Candidate::name).toList();
    }

    private static List<String> ballots(Profile profile) {
        return IntStream.range(0, profile.size())
                .mapToObj(one -> profile.ranks(one) + " * " + profile.weight(one))
                .sorted()
                .toList();
    }

    private static Profile profile(SplittableRandom random) {
        int number = random.nextInt(1, 9);
        var candidates = new ArrayList<Candidate>();
        for (int one = 1; one <= number; one++) {
            candidates.add(new Candidate(Integer.toString(one), "Ñame " + one));
        }
        var builder = new ProfileBuilder(candidates).seats(random.nextInt(1, number + 1));
        if (number > 2 && random.nextBoolean()) {
            builder.withdraw(random.nextInt(number));
        }
        boolean whole = random.nextBoolean();
        for (int ballot = random.nextInt(30); ballot >= 0; ballot--) {
            var left = new ArrayList<>(IntStream.range(0, number).boxed().toList());
            for (int rank = random.nextInt(number + 1); rank > 0 && !left.isEmpty(); rank--) {
                if (random.nextInt(6) == 0) {
                    builder.skip();
                    continue;
                }
                builder.rank(left.remove(/* index */ random.nextInt(left.size())));
                while (!left.isEmpty() && random.nextInt(4) == 0) {
                    builder.share(left.remove(/* index */ random.nextInt(left.size())));
                }
            }
            builder.ballot(
                    whole
                            ? Fraction.of(random.nextInt(1, 5))
                            : Fraction.of(random.nextInt(1, 50), random.nextInt(1, 50)));
        }
        return builder.build();
    }
}
