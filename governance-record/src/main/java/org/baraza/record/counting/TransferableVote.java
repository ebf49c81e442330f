package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of the single transferable vote. Ballots that name nobody who stands are not valid and
/// do not count towards the quota.
public final class TransferableVote implements CountingMethod {
    /// The Scottish Local Government Elections Order 2007, rules 45 to 52: five decimals, a surplus or
    /// an exclusion a stage, ties by the stage before and before that.
    public static final TransferableVote SCOTTISH = new TransferableVote(
            "scottish-stv", new Arithmetic.Fixed(5), new GregoryRule(true, true, true, false), null);

    /// The weighted inclusive Gregory method with a fractional quota.
    public static final TransferableVote WIGM =
            new TransferableVote("wigm", null, new GregoryRule(false, false, false, false), null);

    /// The same with a whole quota, as North American cities count several seats (*RCTab*, Bright Spots:
    /// four decimals, and a last round that shows where the last surpluses would go, which is not here).
    public static final TransferableVote WIGM_WHOLE =
            new TransferableVote("wigm-whole", null, new GregoryRule(true, false, false, false), null);

    /// The Proportional Representation Foundation's Reference WIGM Rule, four decimals.
    public static final TransferableVote WIGM_PRF = new TransferableVote(
            "wigm-prf", new Arithmetic.Fixed(4), new GregoryRule(false, false, false, false), null);

    /// The same; candidates who cannot be elected any more are excluded together.
    public static final TransferableVote WIGM_PRF_BATCH = new TransferableVote(
            "wigm-prf-batch", new Arithmetic.Fixed(4), new GregoryRule(false, false, false, true), null);

    /// Meek's method.
    public static final TransferableVote MEEK = new TransferableVote("meek", null, null, Keep.PART);

    /// The Proportional Representation Foundation's Reference Meek Rule, nine decimals.
    public static final TransferableVote MEEK_PRF =
            new TransferableVote("meek-prf", new Arithmetic.Fixed(9), null, Keep.REFERENCE);

    /// Warren's method: as Meek's, but an elected candidate keeps the same amount of each ballot.
    public static final TransferableVote WARREN = new TransferableVote("warren", null, null, Keep.AMOUNT);

    /// How those elected keep votes.
    private enum Keep {
        PART,
        REFERENCE,
        AMOUNT
    }

    private static final Arithmetic USUAL = new Arithmetic.Guarded(18, 9);
    private static final int RATIONAL_OMEGA = 10;
    private static final int REFERENCE_OMEGA = 6;

    private final String name;
    private final @Nullable Arithmetic own;
    private final @Nullable GregoryRule gregory;
    private final @Nullable Keep meek;
    private final List<ReservedSeats> reserved;

    private TransferableVote(
            String name, @Nullable Arithmetic own, @Nullable GregoryRule gregory, @Nullable Keep meek) {
        this(name, own, gregory, meek, List.of());
    }

    private TransferableVote(
            String name,
            @Nullable Arithmetic own,
            @Nullable GregoryRule gregory,
            @Nullable Keep meek,
            List<ReservedSeats> reserved) {
        this.name = name;
        this.own = own;
        this.gregory = gregory;
        this.meek = meek;
        this.reserved = reserved;
    }

    /// The same method with seats that are reserved for categories of candidates; a candidate may belong
    /// to several.
    ///
    /// Source: I. D. Hill, STV with constraints, Voting matters 9 (1998), as J. Otten sums it up, STV with
    /// multiple constraints, Voting matters 13 (2001).
    public TransferableVote reserving(List<ReservedSeats> seats) {
        return new TransferableVote(name, own, gregory, meek, List.copyOf(seats));
    }

    /// Every one of them.
    public static List<TransferableVote> all() {
        return List.of(SCOTTISH, WIGM, WIGM_WHOLE, WIGM_PRF, WIGM_PRF_BATCH, MEEK, MEEK_PRF, WARREN);
    }

    @Override
    public String name() {
        return name;
    }

    /// Methods that keep a part of each vote share overvotes.
    @Override
    public CountOptions defaults() {
        return meek == null ? CountOptions.DEFAULT : CountOptions.DEFAULT.with(Overvotes.SHARE);
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var ballots = Preferences.read(profile, options);
        var about = reserved.stream().<Remark>map(one -> about(one, ballots)).toList();
        return StvRounds.of(name, ballots, actions(ballots, options), meek != null, about);
    }

    private static Remark about(ReservedSeats one, Profile ballots) {
        return new Remark.Reserved(
                one,
                ballots.candidates().stream()
                        .filter(candidate -> one.members().contains(candidate.id()))
                        .toList());
    }

    /// Everything that was done, act by act.
    ///
    /// @param ballots as the options say that they are read
    List<StvAction> actions(Profile ballots, CountOptions options) {
        if (options.arithmetic() != null && own != null && !options.arithmetic().equals(own)) {
            throw new CountRefused(name + " has its own arithmetic");
        }
        if (meek != null && options.overvotes() == Overvotes.EXHAUST_WHILE_SEVERAL_CONTINUE) {
            throw new CountRefused(name + " shares overvotes, passes over them or ends the ballot there");
        }
        if (meek == null && options.overvotes() == Overvotes.SHARE) {
            throw new CountRefused(name + " cannot share a ballot between several candidates");
        }
        if (ballots.size() == 0) {
            throw new CountRefused("no ballot names a candidate who stands");
        }
        var arithmetic = own != null ? own : options.arithmetic() != null ? options.arithmetic() : USUAL;
        return switch (arithmetic) {
            case Arithmetic.Rational rational -> run(new RationalNumbers(), ballots, ways(options), RATIONAL_OMEGA);
            case Arithmetic.Fixed fixed ->
                run(new DecimalNumbers(fixed.decimals(), 0), ballots, ways(options), fixed.decimals() * 2 / 3);
            case Arithmetic.Guarded guarded ->
                run(
                        new DecimalNumbers(guarded.decimals(), guarded.guard()),
                        ballots,
                        ways(options),
                        guarded.decimals() / 2);
        };
    }

    private <V> List<StvAction> run(Numbers<V> numbers, Profile ballots, List<TieBreak> ways, int omega) {
        var reservations = new Reservations(ballots, reserved);
        if (gregory != null) {
            return new GregoryCount<>(gregory, numbers, ballots, ways, reservations).run();
        }
        boolean reference = meek == Keep.REFERENCE;
        var rule = new MeekRule(meek == Keep.AMOUNT, reference, reference ? REFERENCE_OMEGA : omega);
        return new MeekCount<>(rule, numbers, ballots, ways, reservations).run();
    }

    /// The Scottish rule looks at earlier stages before anything else, whatever a body adds.
    private List<TieBreak> ways(CountOptions options) {
        var ways = new ArrayList<>(options.tieBreaks());
        var before = new TieBreak.PreviousRounds(TieBreak.Direction.BACKWARDS);
        if (name.equals(SCOTTISH.name) && !ways.contains(before)) {
            ways.addFirst(before);
        }
        return ways;
    }
}
