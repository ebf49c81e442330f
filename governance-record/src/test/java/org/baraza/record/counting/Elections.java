package org.baraza.record.counting;

import java.util.List;
import java.util.stream.Stream;

/// Ballots written shortly, such as `A>B=C`, `A>>B` (a skipped rank) and `` (nothing).
final class Elections {
    private Elections() {}

    static List<Candidate> candidates(String... ids) {
        return Stream.of(ids).map(id -> new Candidate(id, id)).toList();
    }

    /// @param candidates letters, each a candidate
    static Profile of(String candidates, int seats, String... ballots) {
        var builder = new ProfileBuilder(candidates(candidates.split(""))).seats(seats);
        for (var line : ballots) {
            var parts = line.split("\\*");
            write(builder, candidates, parts[0].strip());
            builder.ballot(parts.length == 1 ? 1 : Long.parseLong(parts[1].strip()));
        }
        return builder.build();
    }

    static void write(ProfileBuilder builder, String candidates, String ranking) {
        if (ranking.isEmpty()) {
            return;
        }
        for (var rank : ranking.split(">")) {
            if (rank.isBlank()) {
                builder.skip();
                continue;
            }
            builder.rank(candidates.indexOf(rank.charAt(0)));
            rank.chars().filter(Character::isLetter).skip(1).forEach(one -> builder.share(candidates.indexOf(one)));
        }
    }
}
