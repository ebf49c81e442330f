package org.baraza.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.LogTail;
import org.baraza.local.stack.PortName;
import org.baraza.local.stack.Ports;
import org.baraza.local.stack.StackAddresses;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// A stack of its own for a test, started as a person would, with ports that nobody else listens on.
public final class StackUnderTest {
    private static final Path SCRIPT = Path.of(Objects.requireNonNullElse(System.getProperty("basedir"), "."))
            .resolve("../../baraza")
            .normalize();

    private static final Set<StackUnderTest> RUNNING = ConcurrentHashMap.newKeySet();

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
        RUNNING.add(stack);
        return stack;
    }

    /// When a test has failed, how its stack stands and what its parts complained of: the stack itself goes with the
    /// test.
    public static final class Aftermath implements TestExecutionExceptionHandler {
        private static final int LINES_OF_A_LOG = 15;

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            for (StackUnderTest stack : RUNNING) {
                System.err.println(stack.baraza("status").out());
                for (Path log : stack.logs()) {
                    System.err.println("== " + log.getFileName());
                    List<String> complaints = LogTail.last(log, Integer.MAX_VALUE)
                            .lines()
                            .filter(line -> log.endsWith("launcher.log")
                                    || line.contains("WARN")
                                    || line.contains("ERROR")
                                    || line.contains("OutOfMemoryError"))
                            .toList();
                    complaints.stream()
                            .skip(Math.max(0, complaints.size() - LINES_OF_A_LOG))
                            .forEach(System.err::println);
                }
            }
            throw failure;
        }
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
        return run(begin(arguments));
    }

    /// Begins what [#baraza] waits for.
    public Process begin(String... arguments) throws IOException {
        List<String> more = new ArrayList<>(Arrays.asList(arguments));
        more.addAll(List.of("--data", data.toString()));
        return started(more);
    }

    private static Process started(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BARAZA_BUILD", "never");
        return builder.start();
    }

    /// Runs what needs no stack.
    public static Run alone(String... arguments) throws IOException, InterruptedException {
        return run(started(List.of(arguments)));
    }

    private static Run run(Process process) throws InterruptedException {
        CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        String out = read(process.getInputStream());
        return new Run(process.waitFor(), out, error.join());
    }

    private static String read(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("logs"))) {
            return all.filter(one -> one.toString().endsWith(".log")).sorted().toList();
        }
    }

    public void stop() throws IOException, InterruptedException {
        RUNNING.remove(this);
        baraza("down");
    }
}
