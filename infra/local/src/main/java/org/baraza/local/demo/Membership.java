package org.baraza.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.baraza.local.client.Act;
import org.jspecify.annotations.Nullable;

/// Admits the members of a script, gives each a delegate, and fills the offices.
record Membership(Stage stage, Script script, Names names) {
    /// Whoever stands for all members of crowds.
    private static final String MANY = "members";

    void admit() throws InterruptedException {
        for (Script.Member member : Objects.requireNonNullElse(script.members(), List.<Script.Member>of())) {
            admitted(
                    member.organisation(),
                    names.of(member.organisation()),
                    member.constituency(),
                    member.membershipClass());
            seat(member.seat(), names.of(member.organisation()), member.account());
            names.put(member.seat(), stage.seat(member.seat()));
        }
        for (Script.Crowd crowd : Objects.requireNonNullElse(script.crowds(), List.<Script.Crowd>of())) {
            stage.each(1, crowd.count(), number -> one(crowd, number));
        }
        for (Map.Entry<String, String> office : Objects.requireNonNullElse(script.offices(), Map.<String, String>of())
                .entrySet()) {
            stage.found(
                    "/offices/" + office.getKey(),
                    stage.key("office " + office.getKey()),
                    Map.of("seat", stage.seat(office.getValue())));
        }
    }

    private UUID one(Script.Crowd crowd, int number) throws InterruptedException {
        String name = crowd.name() + "-" + number;
        UUID organisation = stage.key("organisation", name);
        stage.note(stage.session(Stage.CHAIR)
                .act(Act.of(
                        "/organisations",
                        organisation,
                        null,
                        Map.of("name", crowd.called() + " " + number, "kind", crowd.kind()))));
        admitted(name, organisation.toString(), crowd.constituency(), crowd.membershipClass());
        return seat(name, organisation.toString(), MANY);
    }

    private void admitted(String name, String organisation, String constituency, @Nullable String membershipClass)
            throws InterruptedException {
        Map<String, String> admission =
                new HashMap<>(Map.of("organisation", organisation, "constituency", constituency));
        if (membershipClass != null) {
            admission.put("membershipClass", membershipClass);
        }
        stage.found("/members", stage.key("member", name), admission);
    }

    private UUID seat(String name, String organisation, String account) throws InterruptedException {
        UUID key = stage.key("seat", name);
        stage.found(
                "/seats",
                key,
                Map.of("organisation", organisation, "kind", "delegate", "person", names.of("account:" + account)));
        stage.seat(name, key);
        return key;
    }
}
