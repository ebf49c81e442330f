package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.baraza.governance.access.TokenIssuer;
import org.baraza.governance.journey.Person.Reply;
import org.jspecify.annotations.Nullable;

/// A body under a charter of its own, set up through the public API: one member and one delegate for each name.
final class Body {
    private final String address;
    private final TokenIssuer issuer;
    private final Map<String, Person> delegates = new LinkedHashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Person founder;
    private final String platform;

    /// @param charter as JSON
    Body(String address, TokenIssuer issuer, String charter) {
        this.address = address;
        this.issuer = issuer;
        var account = account("founder-" + UUID.randomUUID());
        var founding = register(account, "Founding Council", "ngo");
        var founded = account.post(
                "/platforms", "{\"name\":\"The body\",\"founder\":\"%s\",\"charter\":%s}".formatted(founding, charter));
        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
        platform = founded.id();
        founder = account.in(founded.json().get("founderSeat").asString());
    }

    String id() {
        return platform;
    }

    String path() {
        return "/platforms/" + platform;
    }

    Person founder() {
        return founder;
    }

    Person as(String name) {
        var delegate = delegates.get(name);
        if (delegate == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return delegate;
    }

    /// Registers an organisation and asks for its admission.
    Reply admit(String name, String kind, String constituency) {
        var organisation = register(founder, name, kind);
        return founder.post(path() + "/members", Map.of("organisation", organisation, "constituency", constituency));
    }

    /// A member, and its delegate of the same name.
    void member(String name, String kind, String constituency) {
        member(name, kind, constituency, null);
    }

    /// @param membershipClass absent under a charter without classes
    void member(String name, String kind, String constituency, @Nullable String membershipClass) {
        delegate(name, organisation(name, kind, constituency, membershipClass));
    }

    /// A member without a delegate.
    ///
    /// @return its identifier
    String organisation(String name, String kind, String constituency, @Nullable String membershipClass) {
        var organisation = register(founder, name, kind);
        var admission = new HashMap<String, Object>(Map.of("organisation", organisation, "constituency", constituency));
        if (membershipClass != null) {
            admission.put("membershipClass", membershipClass);
        }
        var admitted = founder.post(path() + "/members", admission);
        assertThat(admitted.status()).as(admitted.body()).isEqualTo(201);
        return organisation;
    }

    void delegate(String name, String organisation) {
        var account = account(name + "-" + platform);
        var person = account.get("/me").json().get("person").asString();
        var seat = founder.post(
                path() + "/seats", Map.of("organisation", organisation, "kind", "delegate", "person", person));
        assertThat(seat.status()).as(seat.body()).isEqualTo(201);
        delegates.put(name, account.in(seat.id()));
        organisations.put(name, organisation);
    }

    /// The member whose delegate has this name.
    String memberOf(String name) {
        var organisation = organisations.get(name);
        if (organisation == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return path() + "/members/" + organisation;
    }

    void office(String office, String holder) {
        var seat = as(holder).seat();
        var given = founder.post(path() + "/offices/" + office, Map.of("seat", seat == null ? "" : seat));
        assertThat(given.status()).as(given.body()).isEqualTo(200);
    }

    /// An admitted proposal that was put to a vote by ballots, or by a count in a meeting.
    ///
    /// @return the path of the vote
    String voteOn(String proposer, String type, String way) {
        var at = draft(proposer, type);
        accepted(as(proposer).post(at + "/submission", Map.of(), Assembly.key(), "0"));
        return voteOnSubmitted(at, 1, way);
    }

    /// @return the path of a proposal that was admitted, at version 2
    String admitted(String proposer, String type) {
        var at = draft(proposer, type);
        accepted(as(proposer).post(at + "/submission", Map.of(), Assembly.key(), "0"));
        accepted(founder.post(at + "/admission", Map.of(), Assembly.key(), "1"));
        return at;
    }

    /// @return the path of the objection
    String objects(String name, String at, String text) {
        var raised = as(name).post(at + "/objections", Map.of("proposalVersion", 1, "text", text));
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        return at + "/objections/" + raised.id();
    }

    /// @param objection without an answer
    void answers(String objection) {
        accepted(founder.post(objection + "/answer", Map.of("text", "We heard."), Assembly.key(), "0"));
    }

    /// @param objection that was answered once
    void maintains(String name, String objection) {
        var why = Map.of("extent", "whole", "reasons", "It does not help us.");
        accepted(as(name).post(objection + "/maintenance", why, Assembly.key(), "1"));
    }

    /// @param at the path of an admitted proposal at version 2
    Reply declares(String at, String outcome, String basis) {
        return founder.post(at + "/declaration", Map.of("outcome", outcome, "basis", basis), Assembly.key(), "2");
    }

    /// @return the path of the draft
    String draft(String proposer, String type) {
        var drafted = as(proposer)
                .post(
                        path() + "/proposals",
                        Map.of("decisionType", type, "title", "A motion", "text", "What it says."));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return path() + "/proposals/" + drafted.id();
    }

    /// @param amendment with the version it amends and the charter it proposes
    /// @return the path of the draft
    String draftAmendment(String proposer, String type, Map<String, Object> amendment) {
        var drafted = as(proposer)
                .post(
                        path() + "/proposals",
                        Map.of("decisionType", type, "title", "Amend", "text", "Why.", "amendment", amendment));
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return path() + "/proposals/" + drafted.id();
    }

    /// @return the path of the vote
    String voteOnAmendment(String proposer, String type, Map<String, Object> amendment) {
        var at = draftAmendment(proposer, type, amendment);
        accepted(as(proposer).post(at + "/submission", Map.of(), Assembly.key(), "0"));
        return voteOnSubmitted(at, 1, "ballots");
    }

    /// @param at the path of a draft
    /// @param version it is at
    void cosponsors(String name, String at, int version) {
        accepted(as(name).post(at + "/co-sponsorship", Map.of(), Assembly.key(), "" + version));
    }

    /// @param at the path of a submitted proposal
    /// @param version it is at
    String voteOnSubmitted(String at, int version, String way) {
        accepted(founder.post(at + "/admission", Map.of(), Assembly.key(), "" + version));
        return voteOnAdmitted(at, version + 1, way);
    }

    /// @param at the path of an admitted proposal
    /// @param version it is at
    String voteOnAdmitted(String at, int version, String way) {
        var how = way.equals("ballots")
                ? Map.<String, Object>of(
                        "way",
                        way,
                        "closesAt",
                        Instant.now().plus(Duration.ofMinutes(5)).toString())
                : Map.<String, Object>of("way", way);
        var called = founder.post(at + "/votes", how, Assembly.key(), "" + version);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        return path() + "/votes/" + called.id();
    }

    void casts(String name, String vote, String choice) {
        var cast = as(name).post(vote + "/ballots", Map.of("choice", choice));
        assertThat(cast.status()).as(cast.body()).isEqualTo(201);
    }

    void closes(String vote) {
        accepted(founder.post(vote + "/closing", Map.of()));
    }

    void certifies(String vote) {
        accepted(founder.post(vote + "/certification", Map.of()));
    }

    Person account(String subject) {
        return new Person(address, issuer.token(subject, TokenIssuer.AUDIENCE), null);
    }

    private static String register(Person person, String name, String kind) {
        var reply = person.post("/organisations", Map.of("name", name, "kind", kind, "country", "KE"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.id();
    }

    static void accepted(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }
}
