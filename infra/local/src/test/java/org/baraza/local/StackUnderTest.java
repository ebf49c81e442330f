package org.baraza.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.PortName;
import org.baraza.local.stack.Ports;
import org.baraza.local.stack.StackAddresses;

/// A stack of its own for a test, started as a person would, with ports that nobody else listens on.
public final class StackUnderTest {
    private static final Path SCRIPT = Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), "."))
            .resolve("../../baraza")
            .normalize();

    private final Path data;

    private StackUnderTest(Path data) {
        this.data = data;
    }

    /// @param data an empty directory
    public static StackUnderTest start(Path data) throws IOException, InterruptedException {
        StackUnderTest stack = new StackUnderTest(data);
        List<String> up = new ArrayList<>(List.of("up", "--detach"));
        for (PortName port : PortName.values()) {
            up.add(port.option());
            up.add(Integer.toString(Ports.free()));
        }
        Run started = stack.baraza(up.toArray(String[]::new));
        if (started.exit() != 0) {
            throw new IllegalStateException("The stack did not start:\n" + started.out() + started.error());
        }
        return stack;
    }

    /// What a command said.
    public record Run(int exit, String out, String error) {
        /// The last line of its output.
        public String last() {
            return out.lines().toList().getLast();
        }
    }

    public Path data() {
        return data;
    }

    public StackAddresses addresses() throws IOException {
        return StackAddresses.of(new DataDirectory(data));
    }

    /// Runs `./baraza` for this stack, from what is packaged.
    public Run baraza(String... arguments) throws IOException, InterruptedException {
        Process process = begin(arguments);
        CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        String out = read(process.getInputStream());
        return new Run(process.waitFor(), out, error.join());
    }

    /// Begins what [#baraza] waits for.
    public Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BARAZA_BUILD", "never");
        return builder.start();
    }

    private static String read(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() throws IOException, InterruptedException {
        baraza("down");
    }
}
