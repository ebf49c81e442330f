package org.baraza.query.ledger;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Takes what a follower reads, one partition at a time, and stores how far it has come with it.
public interface Sink {
    /// Forgets everything held in memory: the partitions read may have been in other hands since.
    void assigned();

    /// Applies the messages and stores the offset to read on from. Applying them again MUST change nothing.
    ///
    /// @param next the offset behind the last message
    /// @param topic identity of the topic they come from
    /// @return the offset that was stored
    long take(int partition, List<ConsumerRecord<byte[], byte[]>> messages, long next, String topic);

    /// Whether a topic made anew can be read on top of what is there. Otherwise the view is refilled from nothing.
    boolean outlivesItsTopic();
}
