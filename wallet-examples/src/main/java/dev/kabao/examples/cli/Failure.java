package dev.kabao.examples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.WalletException;

/** Why a command could not be carried out, in both languages and without anything secret. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExitCode exit;
  private final String code;
  private final transient LocalText text;
  private final transient ObjectNode details = JsonNodeFactory.instance.objectNode();

  Failure(ExitCode exit, String code, String en, String zh) {
    super(en);
    this.exit = exit;
    this.code = code;
    this.text = new LocalText(en, zh);
  }

  /** The command line is not one of this command's. */
  static Failure usage(String en, String zh) {
    return new Failure(ExitCode.USAGE, "USAGE", en, zh);
  }

  /** The value of an option is not one; says what is expected, never what was given. */
  static Failure input(String option, String en, String zh) {
    return new Failure(ExitCode.USAGE, "BAD_INPUT", option + ": " + en, option + "：" + zh)
        .with("option", option);
  }

  /** Something around the command did not work. */
  static Failure infrastructure(String code, String en, String zh) {
    return new Failure(ExitCode.INFRASTRUCTURE, code, en, zh);
  }

  static Failure of(WalletException e) {
    Failure failure =
        new Failure(ExitCode.of(e.code()), e.code().name(), e.text().en(), e.text().zh());
    failure.details.put("retryable", e.retryable());
    e.fields().forEach(failure.details::put);
    return failure;
  }

  /** The same with one more fact. */
  Failure with(String key, String value) {
    details.put(key, value);
    return this;
  }

  Answer answer() {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.setAll(details);
    return Answer.failed(exit, code, text, JsonNodeFactory.instance.objectNode(), error);
  }
}
