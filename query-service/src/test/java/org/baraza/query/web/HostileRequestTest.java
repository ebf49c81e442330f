package org.baraza.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Service;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody might ask who means harm.
class HostileRequestTest {
    private static final History HISTORY = History.ofToday();
    private static final Cooperative PLATFORM = new Cooperative(HISTORY, "Mwea", Visibility.PUBLIC);
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

    private static String raw(String request) throws IOException {
        var port = service.get("/config.json").uri().getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("$", PLATFORM.id.toString())
                            .replace("\n", "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/assets/../application.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..%5capplication.yaml",
                "/assets/%252e%252e/application.yaml",
                "/assets/....//application.yaml",
                "/assets/%00page-0a1b2c.js",
                "/assets/page-0a1b2c.js%00.html",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/api/platforms/$/contents/..%2f..%2frecord",
                "/api/platforms/$/record/..%2f..%2f..",
                "/api/platforms/$;x=y/record",
                "/api/platforms/%7b%22$ne%22:1%7d",
                "/api/platforms/$%0d%0aSet-Cookie:%20a=b",
                "/api//platforms",
                "//example.org/%2e%2e"
            })
    void an_address_that_climbs_out_of_its_place_leads_nowhere(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\nHost: 127.0.0.1\nAccept: application/json\nConnection: close\n\n");
        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 (400|403|404).*")
                .doesNotContain("baraza:\n", "root:", "Set-Cookie", "Exception", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proposals?cursor=%0d%0aSet-Cookie:%20a=b",
                "proposals?cursor=%00",
                "proposals?cursor=eyIkbmUiOjF9",
                "proposals?state=%7b%22$ne%22:null%7d",
                "proposals?limit=99999999999999999999",
                "proposals?limit=1e9",
                "record?seat=..%2f..",
                "record?from=%3Cscript%3E",
                "record/99999999999999999999",
                "?min-version=99999999999999999999"
            })
    void a_question_that_plays_tricks_is_refused_and_not_repeated(String question) {
        var at = "/api/platforms/" + PLATFORM.id + (question.startsWith("?") ? "" : "/") + question;
        var answer = service.get(at);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("script", "Exception", "$ne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "null", "http://127.0.0.1"})
    void no_page_of_another_site_reads_with_a_persons_browser(String origin) {
        for (var path : new String[] {"/config.json", "/api/platforms", "/api/platforms/" + PLATFORM.id}) {
            var answer = service.get(path, "Origin", origin);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(service.send("POST", path, "Origin", origin).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_charter_is_tried_only_as_json_of_a_bounded_length_and_by_pages_of_this_site() throws IOException {
        var trials = "/api/platforms/" + PLATFORM.id + "/charter-trials";
        assertThat(service.ask(trials, "{}", "Origin", "http://127.0.0.1").statusCode())
                .isEqualTo(200);
        var preflight = service.send(
                "OPTIONS", trials, "Origin", "https://example.org", "Access-Control-Request-Method", "POST");
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(service.send("POST", trials, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(service.ask(trials, "").statusCode()).isEqualTo(400);
        assertThat(service.ask(trials, " ".repeat(1024 * 1024 + 1)).statusCode())
                .isEqualTo(413);
        assertThat(raw("POST /api/platforms/$/charter-trials HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n"
                        + "Content-Type: application/json\nTransfer-Encoding: chunked\n\n2\n{}\n0\n\n"))
                .startsWith("HTTP/1.1 413");
        assertThat(service.ask(trials, "[".repeat(100_000)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "example.org:80, 127.0.0.1"})
    void another_hosts_name_is_in_no_answer(String host) throws IOException {
        var answer = raw("GET /api/platforms/$ HTTP/1.1\nHost: " + host
                + "\nX-Forwarded-Host: example.org\nForwarded: host=example.org\nConnection: close\n\n");
        assertThat(answer).doesNotContain("example.org");
        assertThat(URI.create("http://" + host.split(",", -1)[0]).getHost()).isEqualTo("example.org");
    }
}
