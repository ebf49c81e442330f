package org.baraza.record.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.baraza.record.Fraction;

/// The weights of all rankings as whole numbers, so that a million of them are added in `long`s and
/// still exactly.
///
/// A weight is a number of the least common denominator's parts. Where all of them together do not
/// fit into a `long`, each is cut into limbs of 31 bits, and what is linear in the weights is added
/// up limb by limb: the sum of the limbs' sums, each shifted to its place, is exact.
final class WeightParts {
    private static final int LIMB = 31;
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(LIMB).subtract(BigInteger.ONE);

    private final BigInteger denominator;
    private final List<long[]> limbs;

    private WeightParts(BigInteger denominator, List<long[]> limbs) {
        this.denominator = denominator;
        this.limbs = limbs;
    }

    static WeightParts of(Profile profile) {
        int size = profile.size();
        if (profile.isWhole()) {
            var weights = new long[size];
            for (int ranking = 0; ranking < size; ranking++) {
                weights[ranking] = profile.wholeWeight(ranking);
            }
            return new WeightParts(BigInteger.ONE, List.of(weights));
        }
        var denominator = profile.denominator();
        var total = profile.total()
                .numerator()
                .multiply(denominator)
                .divide(profile.total().denominator());
        boolean fits = total.bitLength() < Long.SIZE;
        int number = fits ? 1 : (total.bitLength() + LIMB - 1) / LIMB;
        var limbs = new ArrayList<long[]>();
        for (int limb = 0; limb < number; limb++) {
            limbs.add(new long[size]);
        }
        for (int ranking = 0; ranking < size; ranking++) {
            var weight = profile.weight(ranking);
            var left = weight.numerator().multiply(denominator.divide(weight.denominator()));
            if (fits) {
                limbs.getFirst()[ranking] = left.longValueExact();
                continue;
            }
            for (int limb = 0; limb < number; limb++) {
                limbs.get(limb)[ranking] = left.and(MASK).longValueExact();
                left = left.shiftRight(LIMB);
            }
        }
        return new WeightParts(denominator, limbs);
    }

    /// How many limbs a weight has.
    int limbs() {
        return limbs.size();
    }

    /// One limb of every ranking's weight.
    long[] limb(int limb) {
        return limbs.get(limb);
    }

    /// What sums of the limbs are worth together.
    ///
    /// @param sums one for each limb
    Fraction worth(long... sums) {
        if (sums.length == 1) {
            return new Fraction(BigInteger.valueOf(sums[0]), denominator);
        }
        var sum = BigInteger.ZERO;
        for (int limb = sums.length - 1; limb >= 0; limb--) {
            sum = sum.shiftLeft(LIMB).add(BigInteger.valueOf(sums[limb]));
        }
        return new Fraction(sum, denominator);
    }
}
