package org.baraza.record.counting;

/// With which numbers a count of transferable votes works.
public sealed interface Arithmetic {
    /// Exact fractions: nothing is lost, and denominators grow.
    record Rational() implements Arithmetic {}

    /// Decimals cut off after a number of places.
    ///
    /// @param decimals from 0 to 30
    record Fixed(int decimals) implements Arithmetic {
        public Fixed {
            checkPlaces(decimals);
        }
    }

    /// Decimals with further places that are calculated with and not compared: figures that differ by
    /// less than half a unit of the last place shown are equal. After David Hill's and Jonathan
    /// Lundell's quasi-exact arithmetic.
    ///
    /// @param decimals places that are shown, from 0 to 30
    /// @param guard further places, from 1 to 30
    record Guarded(int decimals, int guard) implements Arithmetic {
        public Guarded {
            checkPlaces(decimals);
            if (guard < 1 || guard > MOST_PLACES) {
                throw new IllegalArgumentException("from 1 to 30 guarding places, not " + guard);
            }
        }
    }

    int MOST_PLACES = 30;

    private static void checkPlaces(int decimals) {
        if (decimals < 0 || decimals > MOST_PLACES) {
            throw new IllegalArgumentException("from 0 to 30 decimal places, not " + decimals);
        }
    }
}
