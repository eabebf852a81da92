package dev.kabao.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.value.LocalText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints an answer: as one JSON object, or as lines for people. */
final class Printer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ZH = "Zh";

  /** What helps a person to go on: how often they may try, from when on, and as what request. */
  private static final List<String> FACTS =
      List.of("triesLeft", "until", "nextFrom", RequestOption.KEY);

  private final Io io;
  private final boolean json;
  private final Language language;

  Printer(Io io, boolean json, Language language) {
    this.io = io;
    this.json = json;
    this.language = language;
  }

  void print(Answer answer) {
    if (answer.isSilent()) {
      return;
    }
    if (json) {
      io.out().println(write(answer.body()));
    } else {
      ObjectNode shown = answer.body().deepCopy();
      JsonNode error = shown.remove(Answer.ERROR);
      lines(io.out(), shown, "");
      answer.note().ifPresent(note -> io.out().println(language.of(note)));
      if (error != null) {
        printError(error);
      }
    }
    io.out().flush();
    io.err().flush();
  }

  /** A line for people ahead of the answer; nothing where the answer is for a program. */
  void say(LocalText text) {
    if (!json) {
      io.out().println(language.of(text));
      io.out().flush();
    }
  }

  /**
   * A line that must be told before a call, to people and programs alike: what is on standard
   * output for a program stays one object, so there it goes to standard error.
   */
  void ahead(String line) {
    PrintStream to = json ? io.err() : io.out();
    to.println(line);
    to.flush();
  }

  /** One of many answers that come as things happen: an object, or a line for people. */
  void line(ObjectNode object, String line) {
    io.out().println(json ? write(object) : line);
    io.out().flush();
  }

  Locale locale() {
    return language.locale();
  }

  String inLanguage(LocalText text) {
    return language.of(text);
  }

  private void printError(JsonNode error) {
    boolean zh = language == Language.ZH;
    io.err().println("kabao: " + message(error, zh));
    for (JsonNode problem : error.path("problems")) {
      io.err().println("  " + message(problem, zh));
    }
    for (String fact : FACTS) {
      if (error.has(fact)) {
        io.err().println("  " + fact + ": " + error.path(fact).asText());
      }
    }
  }

  private static String message(JsonNode of, boolean zh) {
    return of.path(zh ? "messageZh" : "message").asText();
  }

  /** Names and values in the order of the answer; lists as items with a dash. */
  private void lines(PrintStream out, ObjectNode body, String indent) {
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (isOtherLanguage(body, field.getKey())) {
        continue;
      }
      String name = indent + field.getKey() + ":";
      JsonNode value = inLanguage(body, field.getKey());
      if (value instanceof ObjectNode inner) {
        out.println(name);
        lines(out, inner, indent + "  ");
      } else if (value.isArray()) {
        out.println(value.isEmpty() ? name + " -" : name);
        value.forEach(item -> item(out, item, indent + "  "));
      } else {
        out.println(name + " " + value.asText());
      }
    }
  }

  /** Programs get a text in both languages; a person gets it once, under the one name. */
  private static boolean isOtherLanguage(ObjectNode body, String name) {
    return name.endsWith(ZH) && body.has(name.substring(0, name.length() - ZH.length()));
  }

  private JsonNode inLanguage(ObjectNode body, String name) {
    boolean translated = language == Language.ZH && body.has(name + ZH);
    return body.path(translated ? name + ZH : name);
  }

  private void item(PrintStream out, JsonNode item, String indent) {
    if (item instanceof ObjectNode object) {
      out.println(indent + "-");
      lines(out, object, indent + "  ");
    } else {
      out.println(indent + "- " + item.asText());
    }
  }

  private static String write(ObjectNode body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values can always be written.", e);
    }
  }
}
