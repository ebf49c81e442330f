package org.baraza.query.deliberation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.platform.Offices;
import org.baraza.query.platform.Seats;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Charter;
import org.bson.Document;

/// Who spoke, with the offices that were theirs when they did.
final class Speakers {
    private final Seats.Holders holders;
    private final List<Document> offices;
    private final Charter charter;

    /// @param offices with everybody who has held them, in order
    Speakers(Seats.Holders holders, List<Document> offices, Charter charter) {
        this.holders = holders;
        this.offices = offices;
        this.charter = charter;
    }

    static List<String> offices(String platform) {
        return Arrays.stream(Office.values())
                .map(office -> Ids.of(platform, office.publicName()))
                .toList();
    }

    Speaker of(Document spoken) {
        var seat = Objects.requireNonNull(spoken.getString("seat"), "everything is said in a seat");
        var entry = Fields.count(spoken, "entry");
        var holder = holders.of(seat);
        var constituency = holder == null ? null : holder.constituency();
        return new Speaker(
                seat,
                holder == null ? null : holder.organisation(),
                constituency == null ? null : ConstituencyRef.of(charter, constituency),
                offices.stream()
                        .filter(office -> isHeld(office, seat, entry))
                        .map(office -> Offices.named(Fields.lastPart(office)))
                        .sorted()
                        .toList());
    }

    private static boolean isHeld(Document office, String seat, long entry) {
        return office.getList("holders", Document.class).stream()
                .filter(one -> Fields.count(one, "from") < entry)
                .reduce((earlier, later) -> later)
                .filter(one -> seat.equals(one.getString("seat")))
                .isPresent();
    }
}
