package org.baraza.local;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = {
            "Measures the running stack, or counting.",
            "Casting ballots is measured by ./baraza bench ballots, which builds the service's tests."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {BenchPipelineCommand.class, BenchMembersCommand.class, BenchCountingCommand.class})
final class BenchCommand {}
