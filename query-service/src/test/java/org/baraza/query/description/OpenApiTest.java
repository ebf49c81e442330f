package org.baraza.query.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.baraza.query.QueryService;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Holds the committed description to the code. `-Dbaraza.openapi.write=true` writes it anew.
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.json");
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Test
    void the_committed_description_is_what_the_code_does() throws IOException {
        var made = made();
        if (Boolean.getBoolean("baraza.openapi.write")) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(Files.readString(COMMITTED))
                .as("openapi.json; -Dbaraza.openapi.write=true writes it anew")
                .isEqualTo(made);
    }

    private String made() throws IOException {
        var application = new SpringApplication(QueryService.class, Description.class);
        try (var context = application.run(
                "--server.port=0",
                "--management.server.port=-1",
                "--springdoc.writer-with-order-by-keys=true",
                "--baraza.kafka.bootstrap=127.0.0.1:9",
                "--baraza.mongo.uri=mongodb://127.0.0.1:9/none",
                "--spring.main.lazy-initialization=true",
                "--logging.level.root=ERROR")) {
            var request = new MockHttpServletRequest("GET", "/v3/api-docs");
            var bytes = context.getBean(OpenApiWebMvcResource.class).openapiJson(request, "/v3/api-docs", Locale.ROOT);
            return mapper.writeValueAsString(mapper.readTree(bytes)) + "\n";
        }
    }
}
