package org.baraza.query.voting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Seats;
import org.baraza.query.voting.ProxyList.Proxy;
import org.baraza.query.voting.ProxyList.ProxySeat;
import org.baraza.query.voting.ProxyList.ProxyState;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the proxies of a vote.
@Component
class Proxies {
    private final Views views;
    private final Votes votes;
    private final Seats seats;

    Proxies(Views views, Votes votes, Seats seats) {
        this.views = views;
        this.votes = votes;
        this.seats = seats;
    }

    /// @param seat which gave or holds them; absent for all
    ProxyList list(String platform, String vote, @Nullable String seat, Page page) {
        var view = views.of(VotesProjection.VIEW);
        var open = votes.isOpen(platform, vote);
        var filters = new ArrayList<Bson>(List.of(eq("platform", platform), eq("vote", vote)));
        if (seat != null) {
            filters.add(or(eq("principal", seat), eq("holder", seat)));
        }
        if (page.after() != null) {
            filters.add(gt("_id", Ids.of(platform, page.after())));
        }
        var read = view.collection(VotesProjection.PROXIES)
                .find(and(filters))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var shown = page.of(read);
        var holders = seats.holders(
                platform,
                shown.stream()
                        .flatMap(one -> Stream.of(one.getString("principal"), one.getString("holder")))
                        .toList());
        var items = shown.stream().map(one -> proxy(one, holders, open)).toList();
        return new ProxyList(items, page.next(read, Fields::lastPart), view.asOf(platform));
    }

    private static Proxy proxy(Document one, Seats.Holders holders, boolean open) {
        return new Proxy(
                Fields.lastPart(one),
                seat(one.getString("principal"), holders),
                seat(one.getString("holder"), holders),
                ProxyState.valueOf(one.getString("state").toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(one.getBoolean("cast")),
                open ? null : Boolean.TRUE.equals(one.getBoolean("instead")),
                Fields.at(one, "givenAt"),
                Fields.count(one, "givenEntry"));
    }

    private static ProxySeat seat(String seat, Seats.Holders holders) {
        var holder = holders.of(seat);
        return new ProxySeat(seat, holder == null ? null : holder.organisation());
    }
}
