package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.baraza.local.process.ListeningSockets;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void ports_are_the_usual_ones_when_nothing_is_said() {
        Ports ports = Ports.choose(Map.of(), Map.of(), Map.of());

        for (PortName name : PortName.values()) {
            assertThat(ports.of(name)).isEqualTo(name.usual());
        }
    }

    @Test
    void the_command_line_comes_before_the_environment_and_that_before_the_memory() {
        Ports ports = Ports.choose(
                Map.of(PortName.UI, 4001),
                Map.of("BARAZA_PORT_UI", "4002", "BARAZA_PORT_KAFKA", "4003"),
                Map.of("ui", 4004, "kafka", 4005, "mongo", 4006));

        assertThat(ports.of(PortName.UI)).isEqualTo(4001);
        assertThat(ports.of(PortName.KAFKA)).isEqualTo(4003);
        assertThat(ports.of(PortName.MONGO)).isEqualTo(4006);
    }

    @Test
    void one_number_for_two_ports_is_refused() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Ports.choose(Map.of(PortName.UI, 8081), Map.of(), Map.of()))
                .withMessage("--port-ui and --port-governance are both 8081");
    }

    @Test
    void what_is_no_port_is_refused() {
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Ports.choose(Map.of(PortName.UI, 70_000), Map.of(), Map.of()))
                .withMessageContaining("70000 is no port");
        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> Ports.choose(Map.of(), Map.of("BARAZA_PORT_UI", "eighty"), Map.of()))
                .withMessage("BARAZA_PORT_UI=eighty is no port");
    }

    @Test
    void a_busy_port_is_reported_with_its_holder_and_the_way_out() throws Exception {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Ports ports = Ports.choose(Map.of(PortName.KAFKA, socket.getLocalPort()), Map.of(), Map.of());

            assertThat(ports.busy(List.of(PortName.KAFKA), new ListeningSockets()))
                    .singleElement()
                    .asString()
                    .startsWith("Port " + socket.getLocalPort() + ", wanted for the Kafka broker, is held by pid "
                            + ProcessHandle.current().pid())
                    .endsWith("choose another with --port-kafka or BARAZA_PORT_KAFKA");
        }
    }

    @Test
    void addresses_follow_the_ports() {
        StackAddresses at = new StackAddresses(
                Ports.choose(Map.of(PortName.UI, 4001, PortName.KEYCLOAK, 4002), Map.of(), Map.of()));

        assertThat(at.ui()).isEqualTo("http://127.0.0.1:4001");
        assertThat(at.issuer()).isEqualTo("http://127.0.0.1:4002/realms/baraza");
    }
}
