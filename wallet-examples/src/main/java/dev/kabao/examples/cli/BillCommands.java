package dev.kabao.examples.cli;

import picocli.CommandLine.Command;

@Command(
    name = "bill",
    description = "What is owed and was paid, here and elsewhere.",
    subcommands = {BillImportCommand.class})
final class BillCommands {}
