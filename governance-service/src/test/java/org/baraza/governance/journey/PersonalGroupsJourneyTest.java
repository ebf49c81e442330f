package org.baraza.governance.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.voting.FloorLine;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Floors for people by what they say of themselves: counted at the closing, told only where they are many.
@GovernanceTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalGroupsJourneyTest {
    private final String address;
    private final JdbcClient jdbc;

    PersonalGroupsJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.address = "http://127.0.0.1:" + port;
        this.jdbc = jdbc;
    }

    private Body under(String floor, String more) {
        return new Body(address, GovernanceTest.OwnIssuer.ISSUER, """
                {'schema':'baraza.charter/1','zone':'Africa/Nairobi','visibility':'public','summary':'',
                 'emptyConstituency':'stays-empty',
                 'constituencies':[{'id':'growers','name':'Growers','share':'1/2','roll':'recorded'},
                                   {'id':'buyers','name':'Buyers','share':'1/2','roll':'recorded'}],
                 'groups':[{'id':'women','name':'Women','attribute':'women'},
                           {'id':'youth','name':'Youth','attribute':'youth','maximumAge':35},
                           {'id':'first','name':'First peoples','attribute':'indigenous-identity'}],
                 'decisionTypes':[{'id':'ordinary','name':'Ordinary','ways':['ballots'],%s
                   'majority':{'rule':'threshold','measure':'for','of':'for-and-against','by':'heads','share':'1/2',
                     'strict':true},
                   'safeguards':[{'id':'floor','name':'They take part','holds':%s}]}]}""".formatted(more, floor)
                .replace('\'', '"'));
    }

    private static String part(String group, String share) {
        return "{'rule':'participation','group':'%s','measure':'valid-votes','share':'%s','strict':false}"
                .formatted(group, share);
    }

    private static void says(Body body, String name, Map<String, ?> attributes) {
        var entry = new HashMap<String, Object>(
                Map.of("nameFor", "only-me", "emailFor", "only-me", "telephoneFor", "only-me"));
        entry.putAll(attributes);
        Body.accepted(body.as(name).post("/me/entry", entry));
    }

    /// Delegates of one organisation, by name.
    private static List<String> delegates(Body body, String constituency, int number) {
        var organisation = body.organisation("Union of " + constituency, "cooperative", constituency, null);
        var names = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            var name = constituency + "-" + i;
            body.delegate(name, organisation);
            names.add(name);
        }
        return names;
    }

    private VoteTallied votes(Body body, List<String> voters) {
        var vote = body.voteOn(voters.getFirst(), "ordinary", "ballots");
        voters.forEach(name -> body.casts(name, vote, "for"));
        body.closes(vote);
        return tallied(body);
    }

    private VoteTallied tallied(Body body) {
        return Ledger.events(new Ledger(jdbc).of(body.id()), VoteTallied.class).getLast();
    }

    private static List<String> floors(VoteTallied tallied) {
        return Objects.requireNonNull(tallied.floors()).stream()
                .map(PersonalGroupsJourneyTest::line)
                .toList();
    }

    private static String line(FloorLine line) {
        return "%s %s of %s %s".formatted(line.constituency(), line.counted(), line.of(), line.holds());
    }

    @Test
    void twenty_nine_of_a_hundred_ballots_of_a_chamber_are_too_few_and_thirty_are_enough() {
        var body = under("{'rule':'for-each-constituency','holds':" + part("women", "3/10") + "}", "");
        var growers = delegates(body, "growers", 100);
        var buyers = delegates(body, "buyers", 10);
        growers.subList(0, 29).forEach(name -> says(body, name, Map.of("gender", "woman")));
        growers.subList(30, 60).forEach(name -> says(body, name, Map.of("gender", "man")));
        growers.subList(60, 65).forEach(name -> says(body, name, Map.of("gender", "another")));
        buyers.subList(0, 4).forEach(name -> says(body, name, Map.of("gender", "woman")));
        var all = Stream.concat(growers.stream(), buyers.stream()).toList();

        var missed = votes(body, all);
        assertThat(missed.outcome()).isEqualTo(Outcome.NOT_VALID);
        assertThat(floors(missed)).containsExactly("growers 29 of 100 false", "buyers null of null true");
        assertThat(missed.groups()).isNull();

        says(body, growers.get(29), Map.of("gender", "woman"));
        says(body, buyers.get(4), Map.of("gender", "woman"));
        var reached = votes(body, all);
        assertThat(reached.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(floors(reached)).containsExactly("growers 30 of 100 true", "buyers 5 of 10 true");

        // Whoever takes back what they said is counted no more.
        says(body, growers.get(29), Map.of());
        assertThat(floors(votes(body, all))).contains("growers 29 of 100 false");
    }

    @Test
    void the_youth_are_those_who_reach_the_age_in_the_year_of_the_closing() {
        var body = under(part("youth", "1/2"), "");
        var all = delegates(body, "growers", 12);
        var year = Instant.now().atZone(ZoneId.of("Africa/Nairobi")).getYear();
        all.subList(0, 6).forEach(name -> says(body, name, Map.of("birthYear", year - 35)));
        all.subList(6, 12).forEach(name -> says(body, name, Map.of("birthYear", year - 36)));
        assertThat(floors(votes(body, all))).containsExactly("null 6 of 12 true");
        says(body, all.getFirst(), Map.of("birthYear", year - 36));
        assertThat(floors(votes(body, all))).containsExactly("null 5 of 12 false");
    }

    @Test
    void a_ballot_by_proxy_counts_for_a_group_to_which_both_belong() {
        var body = under(part("first", "1/2"), "'proxies':{'cap':2,'override':true},");
        var all = delegates(body, "growers", 12);
        all.subList(0, 7).forEach(name -> says(body, name, Map.of("indigenous", true)));
        all.subList(7, 9).forEach(name -> says(body, name, Map.of("indigenous", false)));
        var vote = body.voteOn(all.getFirst(), "ordinary", "ballots");
        // One of the group votes for another of it, somebody else for a second one.
        byProxy(body, vote, all.get(0), all.get(2));
        byProxy(body, vote, all.get(1), all.get(11));
        all.subList(2, 12).forEach(name -> body.casts(name, vote, "for"));
        body.closes(vote);
        assertThat(floors(tallied(body))).containsExactly("null 6 of 12 true");
    }

    private static void byProxy(Body body, String vote, String principal, String holder) {
        var given = body.as(principal)
                .post(
                        vote + "/proxies",
                        Map.of("holder", String.valueOf(body.as(holder).seat())));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        var cast = body.as(holder).post(vote + "/proxies/" + given.id() + "/ballot", Map.of("choice", "for"));
        assertThat(cast.status()).as(cast.body()).isEqualTo(201);
    }

    /// Every row with such a text, behind its table's name, but of those tables whose columns hold
    /// lengths and places, which may be any number.
    private List<String> rowsWith(Pattern said) {
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("person_entry", "act_receipt", "vote_register");
        var seen = List.of("ledger_entry", "content", "domain_event");
        return tables.stream()
                .filter(table -> !seen.contains(table))
                .flatMap(
                        table -> jdbc.sql("select t::text from \"" + table + "\" t").query(String.class).list().stream()
                                .filter(row -> said.matcher(row).find())
                                .map(row -> table + " " + row))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void what_people_say_of_themselves_is_nowhere_but_in_their_entry(CapturedOutput logs) {
        var body = under(
                "{'rule':'all-of','rules':[%s,%s,%s]}"
                        .formatted(part("women", "1/10"), part("youth", "1/10"), part("first", "1/10")),
                "");
        // As a number or a word by itself, and not a part of an identifier or a hash; an entry's own
        // place in the record is a number too, and a long run of tests comes by any year.
        var place = Pattern.compile("\"index\":\"[0-9]+\"");
        var said = Pattern.compile("(?i)(?<![0-9a-z-])(1917|birth_?year|gender|\"indigenous\")(?![0-9a-z-])");
        // Other tests' members have numbers, and one of them may be this.
        var before = rowsWith(said);
        var all = delegates(body, "growers", 10);
        all.forEach(name -> says(body, name, Map.of("gender", "another", "birthYear", 1917, "indigenous", true)));
        votes(body, all);
        assertThat(tallied(body).floors()).hasSize(3);

        assertThat(said.matcher(logs.getAll()).find()).isFalse();
        for (var column :
                List.of("ledger_entry.bytes", "content.bytes", "domain_event.payload", "domain_event.meta_data")) {
            var at = column.split("\\.", -1);
            jdbc.sql("select %s from %s".formatted(at[1], at[0])).query((row, n) -> row.getBytes(1)).list().stream()
                    .filter(Objects::nonNull)
                    .map(bytes -> place.matcher(new String(bytes, UTF_8)).replaceFirst(""))
                    .forEach(text -> assertThat(said.matcher(text).find())
                            .as(column + text)
                            .isFalse());
        }
        var found = rowsWith(said);
        found.removeAll(before);
        assertThat(found.stream().map(row -> row.split(" ", 2)[0]))
                .containsOnly("person_entry")
                .hasSize(10);
        assertThat(body.founder()
                        .post(body.path() + "/persons/readings", Map.of("limit", 100))
                        .body())
                .doesNotContainPattern(said);
    }

    @Test
    void what_somebody_says_of_themself_is_in_their_export_and_goes_with_them() {
        var body = under(part("women", "1/10"), "");
        var name = delegates(body, "growers", 1).getFirst();
        says(body, name, Map.of("gender", "woman", "birthYear", 1999, "indigenous", false));
        var entry = body.as(name).get("/me/export").json().get("entry");
        assertThat(entry.get("gender").asString()).isEqualTo("woman");
        assertThat(entry.get("birthYear").asInt()).isEqualTo(1999);
        assertThat(entry.get("indigenous").asBoolean()).isFalse();

        var erased = body.as(name)
                .post(
                        "/me/erasure",
                        Map.of("seats", List.of(String.valueOf(body.as(name).seat()))));
        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from person_entry where birth_year = 1999")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
