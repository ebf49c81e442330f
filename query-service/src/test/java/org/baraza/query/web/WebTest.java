package org.baraza.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Service;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The conventions of the interface, over HTTP.
class WebTest {
    private static final History HISTORY = History.ofToday();
    private static final Cooperative PLATFORM = new Cooperative(HISTORY, "Mwea", Visibility.PUBLIC);
    private static final Cooperative.Member ANNA = PLATFORM.member("Rice Growers", Cooperative.FARMERS);
    private static final String HOME = "/api/platforms/" + PLATFORM.id;
    private static Service service;

    @BeforeAll
    static void a_public_platform() {
        Service.emptyTopics();
        Service.publish(HISTORY);
        service = Service.started();
        service.awaitLevel();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:baraza:problem:" + name + "\"")
                .contains("\"kept\":")
                .contains("\"todo\":")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, not-found",
        "/api/nothing, 404, not-found",
        "/v3/api-docs, 403, forbidden",
        "/actuator/health, 404, not-found",
        "/api/platforms/nonsense, 400, malformed",
        "/api/platforms?limit=0, 400, malformed",
        "/api/platforms?limit=101, 400, malformed",
        "/api/platforms?limit=many, 400, malformed",
        "/api/platforms?cursor=%25, 400, malformed",
        "/api/platforms?min-version=3, 400, malformed",
        "/api/organisations/00000000-0000-4000-8000-000000000001, 404, not-found"
    })
    void whatever_goes_wrong_is_a_problem_document(String path, int status, String name) {
        assertProblem(service.get(path), status, name);
    }

    @ParameterizedTest
    @CsvSource({
        "/proposals?state=happy, 400, malformed",
        "/proposals?partOf=x, 400, malformed",
        "/proposals?cursor=eA, 400, malformed",
        "/record?order=up, 400, malformed",
        "/record?from=yesterday, 400, malformed",
        "/record/99999, 404, not-found",
        "/record/x, 400, malformed",
        "/votes/00000000-0000-4000-8000-000000000001, 404, not-found",
        "?min-version=x, 400, malformed",
        "?min-version=9, 503, not-there-yet"
    })
    void so_it_is_under_a_platform(String path, int status, String name) {
        assertProblem(service.get(HOME + path), status, name);
    }

    @Test
    void only_reading_is_possible_and_only_in_forms_that_exist() {
        assertProblem(service.send("POST", HOME), 405, "method-not-allowed");
        assertProblem(service.send("DELETE", "/config.json"), 405, "method-not-allowed");
        assertProblem(service.get(HOME, "Accept", "text/csv"), 406, "not-acceptable");
    }

    @Test
    void the_same_view_is_sent_once() {
        var first = service.get(HOME);
        var validator = first.headers().firstValue("ETag").orElseThrow();
        assertThat(validator).startsWith("W/\"");
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        var again = service.get(HOME, "If-None-Match", validator);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(service.get(HOME, "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void content_is_always_an_attachment() {
        var answer = service.get(HOME + "/contents/" + PLATFORM.charterContent.id());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.baraza.charter+json");
        assertThat(answer.headers().firstValue("Baraza-Content-Hash")).contains(PLATFORM.charterContent.hash());
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void the_browser_is_told_what_it_may_do() {
        var headers = service.get("/config.json").headers();
        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("connect-src 'self' http://127.0.0.1:8081 " + origin(Service.ISSUER.url()) + ";")
                .contains("frame-src 'self' " + origin(Service.ISSUER.url()) + ";")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        var configuration = service.json("/config.json");
        assertThat(configuration.get("issuer").asString()).isEqualTo(Service.ISSUER.url());
        assertThat(configuration.get("client").asString()).isEqualTo("baraza-web");
    }

    @Test
    void only_what_a_frame_comes_back_to_from_the_issuer_may_stand_in_one() {
        var quietly = service.get("/signed-in-quietly");
        assertThat(quietly.statusCode()).isEqualTo(200);
        assertThat(quietly.body()).doesNotContain("<script");
        assertThat(quietly.headers().allValues("Content-Security-Policy"))
                .singleElement(STRING)
                .contains("frame-ancestors 'self';");
        assertThat(quietly.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        for (var path : List.of("/", "/signed-in", "/platforms/signed-in-quietly", "/config.json")) {
            var headers = service.get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement(STRING)
                    .contains("frame-ancestors 'none';");
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        }
    }

    private static String origin(String url) {
        return url.substring(0, url.indexOf("/realms"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/platforms/1", "/platforms/1/proposals/2", "/signed-in"})
    void addresses_of_the_interface_are_answered_with_its_page(String path) {
        var answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.body()).contains("<title>");
    }

    /// Whoever reloads a page or follows a link to it gets it: the interface's own routes are read from its source.
    @Test
    void every_address_that_the_interface_knows_is_answered_with_its_page() throws IOException {
        var routes = Pattern.compile("<Route path=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("../web-ui/src/app/App.tsx")))
                .results()
                .map(route -> route.group(1).replaceAll(":[a-z]+", "1"))
                .toList();
        assertThat(routes)
                .hasSizeGreaterThan(10)
                .allSatisfy(route -> assertThat(service.get(route).statusCode()).isEqualTo(200));
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_a_year() {
        var answer = service.get("/assets/page-0a1b2c.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000")
                .contains("immutable");
        assertProblem(service.get("/assets/gone.js"), 404, "not-found");
    }

    @Test
    void answers_are_compressed() {
        var answer = service.get(HOME, "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    private static void publishSince(int known) {
        HISTORY.entries().subList(known, HISTORY.entries().size()).forEach(Service::publish);
    }

    @Test
    void whoever_waits_sees_what_was_just_done_with_its_text() {
        var known = HISTORY.entries().size();
        var proposal = PLATFORM.draft(ANNA, "Water fees", null);
        var seen = CompletableFuture.supplyAsync(() -> service.get(HOME + "/proposals/" + proposal + "?min-version=0"));
        publishSince(known);
        Service.publishContents(HISTORY);
        var answer = seen.orTimeout(60, TimeUnit.SECONDS).join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"title\":\"Water fees\"").contains("Text of Water fees");
        var list = service.get(HOME + "/proposals?min-version=proposal:" + proposal + "@0");
        assertThat(list.body()).contains("Water fees");
    }

    @Test
    void nobody_waits_longer_than_two_seconds() {
        var known = HISTORY.entries().size();
        var proposal = PLATFORM.draft(ANNA, "Seed prices", null);
        publishSince(known);
        var began = System.nanoTime();
        var late = service.get(HOME + "/proposals/" + proposal + "?min-version=0");
        assertProblem(late, 503, "not-there-yet");
        assertThat(late.headers().firstValue("Retry-After")).contains("1");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(20));
        assertThat(service.json(HOME + "/proposals/" + proposal).get("title").isNull())
                .as("whoever does not wait gets what is there")
                .isTrue();
        Service.publishContents(HISTORY);
        assertThat(service.get(HOME + "/proposals/" + proposal + "?min-version=0")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(service.get(HOME + "/proposals/" + proposal + "?min-version=5"), 503, "not-there-yet");
    }

    @Test
    void too_many_requests_are_refused_with_the_time_to_wait() {
        try (var slow = Service.started("--baraza.rate.burst=5", "--baraza.rate.per-second=0.01")) {
            var statuses = java.util.stream.IntStream.range(0, 7)
                    .mapToObj(i -> slow.get("/config.json"))
                    .toList();
            assertThat(statuses.stream().map(HttpResponse::statusCode).toList())
                    .isEqualTo(List.of(200, 200, 200, 200, 200, 429, 429));
            var refused = statuses.getLast();
            assertProblem(refused, 429, "too-many-requests");
            assertThat(refused.headers().firstValue("Retry-After").orElseThrow())
                    .isNotEqualTo("0");
            assertThat(slow.get("/config.json", "Authorization", "Bearer " + Service.ISSUER.token("a", "baraza"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
