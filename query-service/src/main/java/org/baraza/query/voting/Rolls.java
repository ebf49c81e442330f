package org.baraza.query.voting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baraza.query.contents.FrozenRolls;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.RollSearch;
import org.baraza.query.platform.Seats;
import org.baraza.query.voting.RollList.RollEntry;
import org.baraza.query.voting.RollStanding.Note;
import org.baraza.record.Fraction;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.voting.OffRoll;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads frozen rolls: who is on one, who is not, and why.
@Component
class Rolls {
    private final Views views;
    private final Votes votes;
    private final FrozenRolls rolls;
    private final RollSearch search;
    private final Seats seats;
    private final Organisations organisations;

    Rolls(Views views, Votes votes, FrozenRolls rolls, RollSearch search, Seats seats, Organisations organisations) {
        this.search = search;
        this.views = views;
        this.votes = votes;
        this.rolls = rolls;
        this.seats = seats;
        this.organisations = organisations;
    }

    /// Which lines are asked for; what is absent does not matter.
    record Sought(
            @Nullable String constituency,
            @Nullable String membershipClass,
            @Nullable OffRoll reason) {
        /// @throws Problem when no reason has this name
        static Sought of(@Nullable String constituency, @Nullable String membershipClass, @Nullable String reason) {
            return new Sought(constituency, membershipClass, reason == null ? null : Rolls.reason(reason));
        }
    }

    /// @throws NotThereYet when the content has not arrived
    RollList roll(String platform, String vote, Sought sought, Page page) {
        var asOf = asOf(platform);
        var content = content(platform, vote);
        var read = rolls.entries(content, sought.constituency(), sought.membershipClass(), page);
        var names = names(read);
        var items = page.of(read).stream().map(one -> entry(one, names)).toList();
        return new RollList(items, page.next(read, Fields::lastPart), asOf);
    }

    /// Those whose organisation is called so, or whose seat begins so.
    ///
    /// @throws NotThereYet when the content has not arrived
    RollList search(String platform, String vote, String sought) {
        var asOf = asOf(platform);
        var read = search.found(content(platform, vote), sought);
        var names = names(read);
        return new RollList(read.stream().map(one -> entry(one, names)).toList(), null, asOf);
    }

    /// @throws NotThereYet when the content has not arrived
    AbsenceList absences(String platform, String vote, Sought sought, Page page) {
        var asOf = asOf(platform);
        var content = content(platform, vote);
        var reason = sought.reason() == null ? null : sought.reason().publicName();
        var read = rolls.absences(content, sought.constituency(), sought.membershipClass(), reason, page);
        var names = names(read);
        var items = page.of(read).stream()
                .map(one -> new AbsenceList.Absence(
                        Fields.lastPart(one),
                        names.ofSeat(one.getString("organisation")),
                        one.getString("constituency"),
                        one.getString("membershipClass"),
                        reasons(one)))
                .toList();
        return new AbsenceList(items, page.next(read, Fields::lastPart), asOf);
    }

    /// Whether a seat is on the roll, and why not.
    ///
    /// @throws NotThereYet when the content has not arrived
    RollStanding ofSeat(String platform, String vote, String seat) {
        var content = content(platform, vote);
        if (rolls.entry(content, seat) != null) {
            return on(platform, content, List.of(seat));
        }
        var holder = seats.holders(platform, List.of(seat)).of(seat);
        if (holder == null) {
            throw Problem.notFound();
        }
        if (holder.kind() != SeatKind.DELEGATE) {
            return left(platform, List.of(), Note.HAS_NO_VOTE);
        }
        var organisation = holder.organisation();
        var standing = ofMember(platform, vote, organisation == null ? seat : organisation.id());
        return standing.onRoll() ? left(platform, standing.seats(), Note.BY_OTHER_SEATS) : standing;
    }

    /// Whether a member is on the roll, and why not.
    ///
    /// @throws NotThereYet when the content has not arrived
    RollStanding ofMember(String platform, String vote, String member) {
        var content = content(platform, vote);
        var own = rolls.entry(content, member) == null ? rolls.seatsOf(content, member) : List.of(member);
        if (!own.isEmpty()) {
            return on(platform, content, own);
        }
        var absence = rolls.absence(content, member);
        return absence == null
                ? left(platform, List.of(), Note.WAS_NO_MEMBER)
                : new RollStanding(false, List.of(), null, reasons(absence), null, asOf(platform));
    }

    private RollStanding on(String platform, String content, List<String> own) {
        var weight = own.stream()
                .map(seat -> rolls.entry(content, seat))
                .filter(Objects::nonNull)
                .map(entry -> Fraction.parse(entry.getString("weight")))
                .reduce(Fraction.ZERO, Fraction::plus);
        return new RollStanding(true, own, weight.toString(), List.of(), null, asOf(platform));
    }

    private RollStanding left(String platform, List<String> seats, Note note) {
        return new RollStanding(false, seats, null, List.of(), note, asOf(platform));
    }

    private String content(String platform, String vote) {
        var content = votes.rollContent(platform, vote);
        rolls.require(content);
        return content;
    }

    private @Nullable AsOf asOf(String platform) {
        return views.of(VotesProjection.VIEW).asOf(platform);
    }

    private Organisations.Names names(List<Document> read) {
        return organisations.names(
                read.stream().map(one -> one.getString("organisation")).toList());
    }

    private static RollEntry entry(Document one, Organisations.Names names) {
        return new RollEntry(
                Fields.lastPart(one),
                names.ofSeat(one.getString("organisation")),
                one.getString("constituency"),
                one.getString("membershipClass"),
                one.getString("weight"),
                one.getString("units"));
    }

    private static List<OffRoll> reasons(Document one) {
        return one.getList("reasons", String.class).stream().map(Rolls::reason).toList();
    }

    private static OffRoll reason(String name) {
        return Arrays.stream(OffRoll.values())
                .filter(reason -> reason.publicName().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.malformed("No reason is called so."));
    }
}
