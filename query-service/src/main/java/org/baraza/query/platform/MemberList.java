package org.baraza.query.platform;

import java.util.List;
import org.baraza.query.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A page of members, by identifier.
record MemberList(
        List<Member> items, @Nullable String next, @Nullable AsOf asOf) {}
