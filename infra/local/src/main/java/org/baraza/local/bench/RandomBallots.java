package org.baraza.local.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Writes elections of random ballots as BLT files, always the same for a seed. Every ballot ranks
/// everybody, so that hardly two are alike; early candidates are more popular.
final class RandomBallots {
    private RandomBallots() {}

    static void write(Path file, int candidates, int seats, int ballots, long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var ranking = new int[candidates];
        for (int place = 0; place < candidates; place++) {
            ranking[place] = place + 1;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(line(candidates + " " + seats));
            var line = new StringBuilder();
            for (int ballot = 0; ballot < ballots; ballot++) {
                draw(ranking, random);
                line.setLength(0);
                line.append('1');
                for (int candidate : ranking) {
                    line.append(' ').append(candidate);
                }
                out.write(line(line.append(" 0").toString()));
            }
            out.write(line("0"));
            for (int candidate = 1; candidate <= candidates; candidate++) {
                out.write(line("\"Candidate " + candidate + "\""));
            }
            out.write(line("\"" + ballots + " random ballots\""));
        }
    }

    /// A shuffle in which the first ranks come from the smaller of two draws of numbers.
    private static void draw(int[] ranking, SplittableRandom random) {
        for (int place = 0; place < ranking.length; place++) {
            int left = ranking.length - place;
            int one = place + random.nextInt(left);
            int other = place + random.nextInt(left);
            int drawn = ranking[one] < ranking[other] ? one : other;
            int moved = ranking[drawn];
            ranking[drawn] = ranking[place];
            ranking[place] = moved;
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
