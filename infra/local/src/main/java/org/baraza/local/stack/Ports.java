package org.baraza.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baraza.local.process.ListeningSockets;

/// The chosen number of each port.
public record Ports(Map<PortName, Integer> numbers) {
    private static final int LARGEST = 65_535;

    public Ports {
        numbers = Map.copyOf(numbers);
        Map<Integer, PortName> taken = new TreeMap<>();
        for (PortName name : PortName.values()) {
            Integer number = numbers.get(name);
            if (number == null || number < 1 || number > LARGEST) {
                throw new StackFailure(name.option() + ": " + number + " is no port; ports are 1 to " + LARGEST);
            }
            PortName other = taken.put(number, name);
            if (other != null) {
                throw new StackFailure(other.option() + " and " + name.option() + " are both " + number);
            }
        }
    }

    /// Chooses each port: the command line before the environment, before what the data directory
    /// remembers, before the usual number.
    ///
    /// @throws StackFailure when a number is no port or is chosen twice
    public static Ports choose(
            Map<PortName, Integer> commandLine, Map<String, String> environment, Map<String, Integer> remembered) {
        Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
        for (PortName name : PortName.values()) {
            Integer number = commandLine.get(name);
            String variable = environment.get(name.variable());
            if (number == null && variable != null) {
                number = parse(name, variable);
            }
            if (number == null) {
                number = remembered.getOrDefault(name.label(), name.usual());
            }
            numbers.put(name, number);
        }
        return new Ports(numbers);
    }

    public int of(PortName name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException(name + " was checked to be there");
        }
        return number;
    }

    /// The numbers under their labels, in the order of [PortName].
    Map<String, Integer> labelled() {
        Map<String, Integer> labelled = new LinkedHashMap<>();
        for (PortName name : PortName.values()) {
            labelled.put(name.label(), of(name));
        }
        return labelled;
    }

    /// One sentence for each of the ports that somebody else listens on.
    List<String> busy(Iterable<PortName> wanted, ListeningSockets sockets) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (PortName name : wanted) {
            if (!isFree(of(name))) {
                Optional<ListeningSockets.Holder> holder = sockets.holderOf(of(name));
                sentences.add("Port %d, wanted for %s, is held by %s; choose another with %s or %s"
                        .formatted(
                                of(name),
                                name.holder(),
                                holder.map(Object::toString).orElse("somebody who cannot be seen"),
                                name.option(),
                                name.variable()));
            }
        }
        return sentences;
    }

    /// A port of 127.0.0.1 that nobody listens on at this moment.
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static int parse(PortName name, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StackFailure(name.variable() + "=" + text + " is no port", e);
        }
    }
}
