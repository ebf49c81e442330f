package org.baraza.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The little that the launcher does through Keycloak's administration interface.
record KeycloakAdministration(String keycloak, String secret) {
    static final String CLIENT = "baraza-launcher";

    /// Tells the realm that the pages are now served from another origin.
    ///
    /// @throws IOException when Keycloak refuses
    void moveWebClientTo(String origin) throws IOException {
        Map<String, String> bearer = Map.of(
                "Authorization", "Bearer " + token(), "Content-Type", "application/json", "Accept", "application/json");
        String clients = keycloak + "/admin/realms/baraza/clients";
        JsonNode found =
                Json.MAPPER.readTree(accepted(LocalHttp.send("GET", clients + "?clientId=baraza-web", bearer, null)));
        if (!(found.path(0) instanceof ObjectNode client)) {
            throw new IOException("The realm has no client baraza-web");
        }
        client.put("rootUrl", origin);
        client.set("redirectUris", array(client, origin + "/*"));
        client.set("webOrigins", array(client, origin));
        String id = client.path("id").asString();
        accepted(LocalHttp.send("PUT", clients + "/" + id, bearer, Json.MAPPER.writeValueAsString(client)));
    }

    private String token() throws IOException {
        String form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=" + secret;
        String answer = accepted(LocalHttp.send(
                "POST",
                keycloak + "/realms/master/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form));
        return Json.MAPPER.readTree(answer).path("access_token").asString();
    }

    private static ArrayNode array(ObjectNode owner, String... texts) {
        ArrayNode array = owner.arrayNode();
        List.of(texts).forEach(array::add);
        return array;
    }

    private static String accepted(LocalHttp.Answer answer) throws IOException {
        if (!answer.good()) {
            throw new IOException("Keycloak answered " + answer.status());
        }
        return answer.body();
    }
}
