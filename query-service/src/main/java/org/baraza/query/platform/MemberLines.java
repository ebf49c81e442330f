package org.baraza.query.platform;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.baraza.query.platform.PlatformsProjection.MEMBERS;

import java.util.Date;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Writes;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberClassified;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The members of a platform, one document each, and what their right to vote depends on.
final class MemberLines {
    private MemberLines() {}

    static void admitted(MemberAdmitted event, Entry entry, Writes writes) {
        var place = Place.kept(entry, event.constituency());
        count(entry, writes, place, 1);
        writes.update(
                MEMBERS,
                entry.id(event.organisation()),
                set("constituency", place),
                set("membershipClass", event.membershipClass()),
                set("individual", false),
                state(MemberState.ACTIVE),
                set("admittedAt", entry.recordedAt()),
                set("entry", entry.index()),
                unset("suspension"),
                unset("arrearsSince"),
                unset("sharePaid"),
                unset("votes"),
                unset("capital"),
                unset("resignedAt"));
    }

    static void admitted(IndividualsAdmitted event, Entry entry, Writes writes) {
        var constituencies = new TreeMap<String, Long>();
        for (var one : event.individuals()) {
            var place = Place.kept(entry, one.constituency());
            constituencies.merge(String.valueOf(place), (long) one.seats().size(), Long::sum);
            for (var seat : one.seats()) {
                writes.update(
                        MEMBERS,
                        entry.id(seat),
                        set("constituency", place),
                        set("membershipClass", one.membershipClass()),
                        set("individual", true),
                        state(MemberState.ACTIVE),
                        set("admittedAt", entry.recordedAt()),
                        set("entry", entry.index()),
                        set(
                                "arrearsSince",
                                one.arrearsSince() == null
                                        ? null
                                        : one.arrearsSince().toString()),
                        set("sharePaid", one.hasPaid()),
                        set("votes", one.votes()),
                        set(
                                "capital",
                                one.capital() == null ? null : one.capital().toString()));
            }
        }
        var changes = constituencies.entrySet().stream()
                .map(one -> inc("membersIn." + one.getKey(), one.getValue()))
                .toList();
        var all = constituencies.values().stream().mapToLong(Long::longValue).sum();
        PlatformsProjection.count(
                entry,
                writes,
                Stream.concat(Stream.of(inc("members", all), inc("individuals", all)), changes.stream())
                        .toArray(Bson[]::new));
    }

    static void classified(MemberClassified event, Entry entry, Writes writes) {
        writes.update(MEMBERS, entry.id(event.member()), set("membershipClass", event.membershipClass()));
    }

    static void suspended(MemberSuspended event, Entry entry, Writes writes) {
        writes.update(
                MEMBERS,
                entry.id(event.member()),
                state(MemberState.SUSPENDED),
                set(
                        "suspension",
                        new Document("ground", event.ground().publicName())
                                .append("reasons", event.reasons().id().toString())
                                .append("since", Date.from(entry.recordedAt()))
                                .append("entry", entry.index())));
    }

    static void reinstated(MemberReinstated event, Entry entry, Writes writes) {
        writes.update(MEMBERS, entry.id(event.member()), state(MemberState.ACTIVE), unset("suspension"));
    }

    static void resigned(MemberResigned event, Entry entry, Writes writes) {
        count(entry, writes, Place.kept(entry, event.constituency()), -1);
        writes.update(
                MEMBERS, entry.id(event.member()), state(MemberState.RESIGNED), set("resignedAt", entry.recordedAt()));
    }

    static void owes(ArrearsRecorded event, Entry entry, Writes writes) {
        writes.update(
                MEMBERS,
                entry.id(event.member()),
                set("arrearsSince", event.since().toString()));
    }

    static void settled(ArrearsSettled event, Entry entry, Writes writes) {
        writes.update(MEMBERS, entry.id(event.member()), unset("arrearsSince"));
    }

    static void paid(SharePaid event, Entry entry, Writes writes) {
        writes.update(MEMBERS, entry.id(event.member()), set("sharePaid", true));
    }

    static void votes(VotesRecorded event, Entry entry, Writes writes) {
        writes.update(MEMBERS, entry.id(event.member()), set("votes", event.votes()));
    }

    static void capital(CapitalRecorded event, Entry entry, Writes writes) {
        writes.update(
                MEMBERS,
                entry.id(event.member()),
                set("capital", event.capital().toString()));
    }

    private static Bson state(MemberState state) {
        return set("state", state.publicName());
    }

    private static void count(Entry entry, Writes writes, @Nullable String place, long difference) {
        PlatformsProjection.count(entry, writes, inc("members", difference), inc("membersIn." + place, difference));
    }
}
