package org.baraza.local;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measures the running stack, or counting.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {BenchPipelineCommand.class, BenchMembersCommand.class, BenchCountingCommand.class})
final class BenchCommand {}
