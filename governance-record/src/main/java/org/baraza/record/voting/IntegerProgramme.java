package org.baraza.record.voting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// The least sum of whole numbers, none below zero, that meets linear conditions. Exact: by the dual simplex method of
/// Lemke (1954) in fractions, with Bland's choice against cycling, and branch and bound after Land and Doig (1960).
/// A solver in floating point would now and then name one voter too few.
final class IntegerProgramme {
    /// `coefficients · x >= least`.
    record Row(Fraction[] coefficients, Fraction least) {}

    /// The work is more than anybody waits for.
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }

    private final int columns;
    private final List<Row> limits;
    private final List<Row> reached = new ArrayList<>();
    private int pivotsLeft;

    /// @param columns how many numbers are looked for
    /// @param limits further rows, most of which are met anyhow: each is looked at only once it is not
    /// @param pivots after which the search is given up
    IntegerProgramme(int columns, List<Row> limits, int pivots) {
        this.columns = columns;
        this.limits = limits;
        this.pivotsLeft = pivots;
    }

    int pivotsLeft() {
        return pivotsLeft;
    }

    /// @param below only sums below this are of use
    /// @return absent when there is none
    /// @throws TooLong when the pivots are used up
    Optional<long[]> least(List<Row> rows, long below) {
        var best = new Best(below);
        branch(new ArrayList<>(rows), best);
        return Optional.ofNullable(best.numbers);
    }

    private static final class Best {
        private long sum;
        private long @Nullable [] numbers;

        Best(long below) {
            sum = below;
        }
    }

    private void branch(List<Row> rows, Best best) {
        var found = within(rows);
        if (found.isEmpty()) {
            return;
        }
        var numbers = found.get();
        var sum = Arrays.stream(numbers).reduce(Fraction.ZERO, Fraction::plus);
        if (up(sum).compareTo(BigInteger.valueOf(best.sum)) >= 0) {
            return;
        }
        for (int column = 0; column < columns; column++) {
            var number = numbers[column];
            if (!number.denominator().equals(BigInteger.ONE)) {
                var above = new Fraction(up(number), BigInteger.ONE);
                with(rows, bound(column, Fraction.ONE, above), best);
                with(rows, bound(column, Fraction.of(-1), Fraction.ONE.minus(above)), best);
                return;
            }
        }
        best.sum = sum.numerator().longValueExact();
        best.numbers = Arrays.stream(numbers)
                .mapToLong(number -> number.numerator().longValueExact())
                .toArray();
    }

    private void with(List<Row> rows, Row more, Best best) {
        rows.add(more);
        branch(rows, best);
        rows.removeLast();
    }

    private Row bound(int column, Fraction coefficient, Fraction least) {
        var coefficients = new Fraction[columns];
        Arrays.fill(coefficients, Fraction.ZERO);
        coefficients[column] = coefficient;
        return new Row(coefficients, least);
    }

    private static BigInteger up(Fraction number) {
        var whole = number.numerator().divideAndRemainder(number.denominator());
        return whole[1].signum() > 0 ? whole[0].add(BigInteger.ONE) : whole[0];
    }

    private Optional<Fraction[]> within(List<Row> rows) {
        while (true) {
            var all = new ArrayList<>(reached);
            all.addAll(rows);
            var found = relaxed(all);
            if (found.isEmpty()) {
                return found;
            }
            var passed =
                    limits.stream().filter(limit -> !isMet(limit, found.get())).toList();
            if (passed.isEmpty()) {
                return found;
            }
            reached.addAll(passed);
        }
    }

    private boolean isMet(Row row, Fraction[] numbers) {
        var sum = Fraction.ZERO;
        for (int i = 0; i < columns; i++) {
            if (!numbers[i].isZero()) {
                sum = sum.plus(row.coefficients()[i].times(numbers[i]));
            }
        }
        return sum.compareTo(row.least()) >= 0;
    }

    /// The least sum of numbers that need not be whole; absent when nothing meets the rows. All costs are positive, so
    /// that the surpluses are a basis from which the dual method can start.
    private Optional<Fraction[]> relaxed(List<Row> rows) {
        var height = rows.size();
        // Each row: the basic variable as the last column's constant plus the others' coefficients.
        var table = new Fraction[height + 1][];
        for (int i = 0; i < height; i++) {
            table[i] = Arrays.copyOf(rows.get(i).coefficients(), columns + 1);
            table[i][columns] = Fraction.ZERO.minus(rows.get(i).least());
        }
        var costs = new Fraction[columns + 1];
        Arrays.fill(costs, 0, columns, Fraction.ONE);
        costs[columns] = Fraction.ZERO;
        table[height] = costs;
        var basic = new int[height];
        Arrays.setAll(basic, i -> columns + i);
        var others = new int[columns];
        Arrays.setAll(others, i -> i);
        while (true) {
            var leaving = leaving(table, basic);
            if (leaving < 0) {
                return Optional.of(numbers(table, basic));
            }
            var entering = entering(table, leaving, others);
            if (entering < 0) {
                return Optional.empty();
            }
            if (pivotsLeft-- == 0) {
                throw new TooLong();
            }
            pivot(table, leaving, entering);
            var out = basic[leaving];
            basic[leaving] = others[entering];
            others[entering] = out;
        }
    }

    private int leaving(Fraction[][] table, int[] basic) {
        var leaving = -1;
        for (int i = 0; i < basic.length; i++) {
            if (table[i][columns].numerator().signum() < 0 && (leaving < 0 || basic[i] < basic[leaving])) {
                leaving = i;
            }
        }
        return leaving;
    }

    private int entering(Fraction[][] table, int leaving, int[] others) {
        var entering = -1;
        var least = Fraction.ZERO;
        for (int j = 0; j < columns; j++) {
            var coefficient = table[leaving][j];
            if (coefficient.numerator().signum() > 0) {
                var ratio = table[table.length - 1][j].dividedBy(coefficient);
                var compared = entering < 0 ? -1 : ratio.compareTo(least);
                if (compared < 0 || (compared == 0 && others[j] < others[entering])) {
                    entering = j;
                    least = ratio;
                }
            }
        }
        return entering;
    }

    private void pivot(Fraction[][] table, int row, int column) {
        var pivot = table[row][column];
        var own = table[row];
        for (int j = 0; j <= columns; j++) {
            own[j] = j == column
                    ? Fraction.ONE.dividedBy(pivot)
                    : Fraction.ZERO.minus(own[j]).dividedBy(pivot);
        }
        for (int i = 0; i < table.length; i++) {
            var other = table[i];
            var factor = other[column];
            if (i == row || factor.isZero()) {
                continue;
            }
            other[column] = Fraction.ZERO;
            for (int j = 0; j <= columns; j++) {
                if (!own[j].isZero()) {
                    other[j] = other[j].plus(factor.times(own[j]));
                }
            }
        }
    }

    private Fraction[] numbers(Fraction[][] table, int[] basic) {
        var numbers = new Fraction[columns];
        Arrays.fill(numbers, Fraction.ZERO);
        for (int i = 0; i < basic.length; i++) {
            if (basic[i] < columns) {
                numbers[basic[i]] = table[i][columns];
            }
        }
        return numbers;
    }
}
