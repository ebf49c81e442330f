package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must be so for an outcome: figures that are above zero or below it, and what is composed of such.
sealed interface Condition {
    /// @param figure its place among the figures
    /// @param above whether it is to be above zero, or below
    /// @param zero whether zero will do
    record Sign(int figure, boolean above, boolean zero) implements Condition {
        @Override
        public Condition not() {
            return new Sign(figure, !above, !zero);
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public Condition not() {
            return new Any(parts.stream().map(Condition::not).toList());
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public Condition not() {
            return new All(parts.stream().map(Condition::not).toList());
        }
    }

    /// So many of the parts at least.
    record Some(int number, List<Condition> parts) implements Condition {
        @Override
        public Condition not() {
            return new Some(
                    parts.size() - number + 1,
                    parts.stream().map(Condition::not).toList());
        }
    }

    Condition not();

    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    /// Every way of meeting it, each as signs that hold together. There can be very many: take as few as you need.
    default Stream<Set<Sign>> ways() {
        return switch (this) {
            case Sign sign -> Stream.of(Set.of(sign));
            case All(var parts) -> together(parts, 0);
            case Any(var parts) -> parts.stream().flatMap(Condition::ways);
            case Some(var number, var parts) -> chosen(number, parts).flatMap(some -> together(some, 0));
        };
    }

    private static Stream<Set<Sign>> together(List<Condition> parts, int from) {
        return from == parts.size()
                ? Stream.of(Set.of())
                : parts.get(from)
                        .ways()
                        .flatMap(one -> together(parts, from + 1).map(others -> both(one, others)));
    }

    private static Set<Sign> both(Set<Sign> one, Set<Sign> others) {
        var both = new LinkedHashSet<>(one);
        both.addAll(others);
        return both;
    }

    private static Stream<List<Condition>> chosen(int number, List<Condition> parts) {
        if (number <= 0) {
            return Stream.of(List.of());
        }
        return IntStream.rangeClosed(0, parts.size() - number)
                .boxed()
                .flatMap(first -> chosen(number - 1, parts.subList(first + 1, parts.size()))
                        .map(others -> {
                            var all = new ArrayList<Condition>();
                            all.add(parts.get(first));
                            all.addAll(others);
                            return all;
                        }));
    }
}
