package org.baraza.local;

import picocli.CommandLine.Command;

@Command(
        name = "import",
        description = "Records published decisions through the public API.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "SOURCE",
        subcommands = ImportEuropeanParliamentCommand.class)
final class ImportCommand {}
