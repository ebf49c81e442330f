package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.record.membership.SeatKind;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// Reads invitations.
@Component
class Invitations {
    private final Views views;
    private final Organisations organisations;
    private final Platforms platforms;
    private final Clock clock;

    Invitations(Views views, Organisations organisations, Platforms platforms, Clock clock) {
        this.views = views;
        this.organisations = organisations;
        this.platforms = platforms;
        this.clock = clock;
    }

    InvitationList list(String platform, Page page) {
        var view = views.of(PlatformsProjection.VIEW);
        var after = page.after();
        var read = view.collection(PlatformsProjection.INVITATIONS)
                .find(and(gt("_id", Ids.of(platform, after == null ? "" : after)), lt("_id", Ids.of(platform, "g"))))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var names = names(read);
        return new InvitationList(
                page.of(read).stream().map(one -> line(one, names)).toList(),
                page.next(read, Fields::lastPart),
                view.asOf(platform));
    }

    InvitationDetails details(String platform, String invitation) {
        var view = views.of(PlatformsProjection.VIEW);
        var found = view.collection(PlatformsProjection.INVITATIONS)
                .find(eq(Ids.of(platform, invitation)))
                .first();
        var name = platforms.name(platform);
        if (found == null || name == null) {
            if (Freshness.awaited()) {
                throw new NotThereYet("The invitation has not arrived.");
            }
            throw Problem.notFound();
        }
        return new InvitationDetails(name, line(found, names(List.of(found))), view.asOf(platform));
    }

    private Organisations.Names names(List<Document> read) {
        return organisations.names(
                read.stream().map(one -> one.getString("organisation")).toList());
    }

    private Invitation line(Document one, Organisations.Names names) {
        return new Invitation(
                Fields.lastPart(one),
                names.ofSeat(one.getString("organisation")),
                one.getString("member"),
                kind(one.getString("kind")),
                state(one),
                Fields.at(one, "issuedAt"),
                Fields.at(one, "expiresAt"),
                Fields.instant(one, "until"),
                one.getString("seat"),
                Fields.count(one, "entry"),
                Fields.count(one, "version"));
    }

    private InvitationState state(Document one) {
        if (one.getString("seat") != null) {
            return InvitationState.ACCEPTED;
        }
        if (one.getBoolean("revoked", false)) {
            return InvitationState.REVOKED;
        }
        return clock.instant().isBefore(Fields.at(one, "expiresAt")) ? InvitationState.OPEN : InvitationState.EXPIRED;
    }

    private static SeatKind kind(String name) {
        return Arrays.stream(SeatKind.values())
                .filter(kind -> kind.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
