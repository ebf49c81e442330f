package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RealmTemplateTest {
    private static final String ORIGIN = "http://127.0.0.1:4001";

    private RealmTemplate template;
    private JsonNode realm;

    @BeforeEach
    void fill() throws Exception {
        template = RealmTemplate.ofBaraza();
        realm = template.fill(values());
    }

    @Test
    void every_account_gets_its_own_password() {
        for (String account : Secrets.ACCOUNTS) {
            JsonNode user = named("users", "username", account);
            assertThat(user.at("/credentials/0/value").asString()).isEqualTo("$ecret\"" + account);
            assertThat(user.at("/enabled").asBoolean()).isTrue();
        }
        assertThat(realm.path("users").size()).isEqualTo(Secrets.ACCOUNTS.size());
    }

    @Test
    void whoever_was_invited_may_make_an_account_of_a_name_and_a_password() {
        assertThat(realm.path("registrationAllowed").asBoolean()).isTrue();
        JsonNode profile = Json.MAPPER.readTree(
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asString());
        assertThat(profile.path("attributes")).isNotEmpty().noneMatch(asked -> asked.has("required"));
    }

    @Test
    void the_web_client_is_bound_to_the_pages_and_to_pkce() {
        JsonNode web = client("baraza-web");

        assertThat(texts(web.path("redirectUris"))).containsExactly(ORIGIN + "/*");
        assertThat(texts(web.path("webOrigins"))).containsExactly(ORIGIN);
        assertThat(web.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(web.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(web.path("implicitFlowEnabled").asBoolean()).isFalse();
    }

    @Test
    void both_of_our_clients_ask_for_our_audience_and_the_other_does_not() {
        for (String client : List.of("baraza-web", StackAddresses.COMMAND_LINE_CLIENT)) {
            assertThat(client(client)
                            .at("/protocolMappers/0/config/included.custom.audience")
                            .asString())
                    .isEqualTo(StackAddresses.AUDIENCE);
        }
        assertThat(client("other-app").path("protocolMappers").isMissingNode()).isTrue();
    }

    @Test
    void the_role_of_an_operator_comes_with_the_tokens_of_both_of_our_clients_and_nobody_has_it() {
        assertThat(realm.at("/roles/realm/0/name").asString()).isEqualTo("operator");
        assertThat(realm.path("users"))
                .allSatisfy(user ->
                        assertThat(user.path("realmRoles").isMissingNode()).isTrue());
        for (int i = 0; i < 2; i++) {
            String client = realm.at("/scopeMappings/" + i + "/client").asString();
            assertThat(texts(realm.at("/scopeMappings/" + i + "/roles"))).containsExactly("operator");
            assertThat(client(client).at("/protocolMappers/1/config/claim.name").asString())
                    .isEqualTo("realm_access.roles");
        }
    }

    @Test
    void guessing_is_slowed_down() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    void a_missing_value_is_named() {
        Map<String, String> values = values();
        values.remove("BARAZA_PASSWORD_AUDITOR");

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> template.fill(values))
                .withMessageContaining("${BARAZA_PASSWORD_AUDITOR}");
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>(Map.of("BARAZA_UI_ORIGIN", ORIGIN));
        for (String account : Secrets.ACCOUNTS) {
            values.put("BARAZA_PASSWORD_" + account.toUpperCase(Locale.ROOT), "$ecret\"" + account);
        }
        return values;
    }

    private JsonNode client(String id) {
        return named("clients", "clientId", id);
    }

    private JsonNode named(String list, String field, String value) {
        return StreamSupport.stream(realm.path(list).spliterator(), false)
                .filter(node -> node.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString);
    }
}
