package org.baraza.local;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.baraza.local.client.Api;
import org.baraza.local.client.Refused;
import org.baraza.local.client.Unreachable;
import org.baraza.local.european.DamagedFile;
import org.baraza.local.european.ImportFailure;
import org.baraza.local.european.Importer;
import org.baraza.local.european.Keys;
import org.baraza.local.european.Sitting;
import org.baraza.local.european.VotingList;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "european-parliament",
        sortOptions = false,
        description = {
            "Records the voting list of a sitting of the European Parliament.",
            "A second run records nothing; an interrupted one is taken up where it ended."
        },
        mixinStandardHelpOptions = true)
final class ImportEuropeanParliamentCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.xml", description = "a voting list in XML, as the Parliament publishes it")
    private Path file = Path.of("");

    @Option(names = "--body-name", hidden = true, description = "record under another body, such as another term's")
    private String body = "European Parliament";

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            Sitting sitting = VotingList.read(file);
            Importer importer =
                    new Importer(new Api(servers.servers()), new Keys(body), servers.accounts(), System.err);
            Progress.onStandardOutput().say(importer.record(sitting).text());
            return 0;
        } catch (NoSuchFileException e) {
            throw new StackFailure("There is no file " + file, e);
        } catch (DamagedFile e) {
            throw new StackFailure(file + ", " + e.getMessage() + "\nNothing of this file was recorded.", e);
        } catch (Refused | Unreachable | ImportFailure e) {
            throw new StackFailure(
                    e.getMessage() + "\nWhat was recorded stays; the same command takes up where this one ended.", e);
        }
    }
}
