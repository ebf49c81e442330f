package org.baraza.query.ledger;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Why a view goes no further for a platform. What it has is right and stays readable.
///
/// @param reason `gap`, `unknown-type`, `unreadable` or `failed`
/// @param platform whose ledger; absent when the message names none
/// @param index the entry that was due
/// @param type of the entry met, as far as it could be read
/// @param detail in plain words, without content of the entry
/// @param offset of the message in its partition
record Stop(
        Reason reason,
        @Nullable String platform,
        long index,
        @Nullable String type,
        String detail,
        int partition,
        long offset) {
    enum Reason {
        GAP("gap"),
        UNKNOWN_TYPE("unknown-type"),
        UNREADABLE("unreadable"),
        FAILED("failed");

        final String publicName;

        Reason(String publicName) {
            this.publicName = publicName;
        }
    }

    /// A gap closes when the missing entry comes after all. The rest needs an operator.
    boolean isFinal() {
        return reason != Reason.GAP;
    }

    Document document() {
        return new Document("reason", reason.publicName)
                .append("platform", platform)
                .append("index", index)
                .append("type", type)
                .append("detail", detail)
                .append("partition", partition)
                .append("offset", offset);
    }
}
