package org.baraza.record.counting.files;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Profile;
import org.jspecify.annotations.Nullable;

/// Writes ballots in the BLT format, so that every program that reads it can count them again: the
/// head, a line for each ballot, and the end. Candidates are called by their number, from 1. In UTF-8.
public final class BltWriter {
    private BltWriter() {}

    /// @param withdrawn numbers of candidates that have withdrawn
    /// @param remarks for people, a line each
    public static String head(int candidates, int seats, Collection<Integer> withdrawn, List<String> remarks) {
        var text = new StringBuilder();
        text.append(candidates).append(' ').append(seats).append('\n');
        remarks.forEach(one -> text.append("# ").append(line(one)).append('\n'));
        withdrawn.stream().sorted().forEach(one -> text.append('-').append(one).append('\n'));
        return text.toString();
    }

    /// @param weight above zero
    /// @param ranks numbers of candidates; several that share a rank, or none for a skipped one
    /// @param remark for people, such as whose ballot it is; absent for none
    public static String ballot(Fraction weight, List<List<Integer>> ranks, @Nullable String remark) {
        var text = new StringBuilder(weight.toString());
        for (var rank : ranks) {
            text.append(' ');
            text.append(
                    rank.isEmpty()
                            ? "-"
                            : rank.stream().map(one -> Integer.toString(one)).collect(Collectors.joining("=")));
        }
        text.append(" 0");
        if (remark != null) {
            text.append(" # ").append(line(remark));
        }
        return text.append('\n').toString();
    }

    /// @param names of all candidates, in their order
    public static String end(List<String> names, String title) {
        var text = new StringBuilder("0\n");
        names.forEach(one -> text.append(quoted(one)).append('\n'));
        return text.append(quoted(title)).append('\n').toString();
    }

    /// A whole election, equal rankings once.
    ///
    /// @throws IllegalArgumentException when a rank is an overvote of which nothing else is known
    public static String write(Profile profile, String title) {
        var candidates = profile.candidates();
        var withdrawn = IntStream.range(0, candidates.size())
                .filter(profile::isWithdrawn)
                .mapToObj(one -> one + 1)
                .toList();
        var text = new StringBuilder(head(candidates.size(), profile.seats(), withdrawn, List.of()));
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            for (int place = profile.start(ranking); place < profile.end(ranking); place++) {
                if (profile.entry(place) == Profile.OVERVOTED) {
                    throw new IllegalArgumentException("a mark that nobody can read has no place in this format");
                }
            }
            var ranks = profile.ranks(ranking).stream()
                    .map(rank -> rank.stream().map(one -> one + 1).toList())
                    .toList();
            text.append(ballot(profile.weight(ranking), ranks, null));
        }
        return text.append(end(candidates.stream().map(Candidate::name).toList(), title))
                .toString();
    }

    /// A quotation mark before a blank would end the text: inside it is written as a curled one.
    private static String quoted(String text) {
        return '"' + line(text).replace('"', '”') + '"';
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
