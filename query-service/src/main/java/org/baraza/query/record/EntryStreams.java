package org.baraza.query.record;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// Which streams the entries of a ledger belong to.
@Component
public class EntryStreams {
    private final Views views;

    EntryStreams(Views views) {
        this.views = views;
    }

    /// @return the stream of each entry, in order
    /// @throws NotThereYet when the view of the record does not have them all
    public List<String> of(String platform, long first, long last) {
        var ids = LongStream.rangeClosed(first, last)
                .mapToObj(index -> Ids.of(platform, index))
                .toList();
        var found = views.of(RecordProjection.VIEW)
                .collection(RecordProjection.ENTRIES)
                .find(in("_id", ids))
                .projection(include("index", "stream"))
                .into(new ArrayList<Document>());
        if (found.size() < ids.size()) {
            throw new NotThereYet("The record is being filled.");
        }
        return found.stream()
                .sorted(java.util.Comparator.comparingLong(one -> Fields.count(one, "index")))
                .map(one -> one.getString("stream"))
                .toList();
    }
}
