package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command line in this process: one home, one environment, and all that was ever printed. */
final class Cli {
  static final String PASSPHRASE = "correct horse battery staple";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path home;
  private final Map<String, String> env = new HashMap<>();
  private final StringBuilder printed = new StringBuilder();
  private String input = "";
  private final FakeTerminal terminal = new FakeTerminal();

  Cli(Path home) {
    this.home = home;
    env.put("KABAO_HOME", home.toString());
    env.put("KABAO_PASSPHRASE", PASSPHRASE);
  }

  /** How a command ended. */
  record Result(int exit, String out, String err) {
    /** Standard output, which must be one JSON object and nothing else. */
    ObjectNode json() {
      try {
        List<JsonNode> values = new ArrayList<>();
        JSON.readerFor(JsonNode.class).<JsonNode>readValues(out).forEachRemaining(values::add);
        if (values.size() == 1 && values.get(0) instanceof ObjectNode object) {
          return object;
        }
        throw new AssertionError("Not one JSON object: " + out);
      } catch (IOException e) {
        throw new UncheckedIOException(out, e);
      }
    }

    String text(String name) {
      return json().path(name).asText();
    }

    String errorCode() {
      return json().path("error").path("code").asText();
    }
  }

  Path home() {
    return home;
  }

  Cli env(String name, String value) {
    env.put(name, value);
    return this;
  }

  Cli without(String name) {
    env.remove(name);
    return this;
  }

  /** What stands on standard input of the next command. */
  Cli input(String lines) {
    input = lines;
    return this;
  }

  /** What the person at the terminal types when asked for secrets; the last one again and again. */
  Cli terminal(String... typed) {
    terminal.types(typed);
    return this;
  }

  /** What the person at the terminal answers to the next question. */
  Cli answering(String answer) {
    terminal.answers(answer);
    return this;
  }

  /** What the person was asked last. */
  String asked() {
    return terminal.asked();
  }

  /** Everything that was printed by all commands but those of the bank's staff. */
  String printed() {
    return printed.toString();
  }

  Result json(String... args) {
    String[] all = new String[args.length + 1];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--json";
    return run(all);
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Kabao.run(io(print(out), print(err)), args);
    input = "";
    Result result = new Result(exit, text(out), text(err));
    if (!args[0].equals("bank")) {
      printed.append(result.out()).append(result.err());
    }
    return result;
  }

  Io io(PrintStream out, PrintStream err) {
    return new Io(
        Map.copyOf(env),
        new BufferedReader(new StringReader(input)),
        out,
        err,
        terminal,
        Locale.ENGLISH);
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
