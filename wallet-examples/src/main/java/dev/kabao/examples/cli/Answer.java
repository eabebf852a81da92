package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.value.LocalText;
import java.util.Optional;

/**
 * What a command has to say, whatever the form in which it is printed.
 *
 * @param exit how it ends
 * @param body the one JSON object; has an {@code error} unless the exit is {@code DONE}
 * @param note a word to the person, left out of JSON
 */
record Answer(ExitCode exit, ObjectNode body, Optional<LocalText> note) {
  static final String ERROR = "error";

  static Answer done(ObjectNode body) {
    return new Answer(ExitCode.DONE, body, Optional.empty());
  }

  /** Done, with nothing more to say than was said on the way. */
  static Answer silent() {
    return done(JsonNodeFactory.instance.objectNode());
  }

  boolean isSilent() {
    return body.isEmpty() && note.isEmpty();
  }

  /** Not done, with what there is to say of it all the same. */
  static Answer failed(ExitCode exit, String code, LocalText text, ObjectNode body) {
    return failed(exit, code, text, body, JsonNodeFactory.instance.objectNode());
  }

  static Answer failed(
      ExitCode exit, String code, LocalText text, ObjectNode body, ObjectNode details) {
    ObjectNode error = body.putObject(ERROR);
    error.put("code", code);
    error.put("message", text.en());
    error.put("messageZh", text.zh());
    details.properties().stream()
        .filter(detail -> !error.has(detail.getKey()))
        .forEach(detail -> error.set(detail.getKey(), detail.getValue()));
    return new Answer(exit, body, Optional.empty());
  }

  Answer withNote(String en, String zh) {
    return new Answer(exit, body, Optional.of(new LocalText(en, zh)));
  }
}
