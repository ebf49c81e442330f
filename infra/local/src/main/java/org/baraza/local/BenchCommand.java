package org.baraza.local;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measures the running stack.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {BenchPipelineCommand.class, BenchMembersCommand.class})
final class BenchCommand {}
