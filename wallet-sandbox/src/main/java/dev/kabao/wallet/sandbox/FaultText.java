package dev.kabao.wallet.sandbox;

import dev.kabao.wallet.issuer.http.ChannelCodes;
import dev.kabao.wallet.issuer.http.CodeMeaning;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Faults as words on a command line. */
final class FaultText {
  private static final Duration DEFAULT_DELAY = Duration.ofSeconds(15);
  private static final int DEFAULT_STATUS = 503;
  private static final ChannelCodes CODES = ChannelCodes.issuerApi();

  private FaultText() {}

  static Fault parse(String text) {
    List<String> words = List.of(text.strip().split("[ :]+", 2));
    Optional<String> detail = words.size() > 1 ? Optional.of(words.get(1)) : Optional.empty();
    return switch (words.get(0)) {
      case "decline" -> new Fault.Decline(detail.orElse("01"));
      case "unsure" -> new Fault.Unsure(detail.orElse("98"));
      case "partly" -> new Fault.Partly();
      case "pending" -> new Fault.Pending();
      case "delay-before" -> new Fault.Delay(Fault.Moment.BEFORE, delay(detail));
      case "delay-after" -> new Fault.Delay(Fault.Moment.AFTER, delay(detail));
      case "drop-before" -> new Fault.Drop(Fault.Moment.BEFORE);
      case "drop-after" -> new Fault.Drop(Fault.Moment.AFTER);
      case "error-before" -> new Fault.ServerError(Fault.Moment.BEFORE, status(detail));
      case "error-after" -> new Fault.ServerError(Fault.Moment.AFTER, status(detail));
      case "garbage" -> new Fault.Garbage();
      case "bad-signature" -> new Fault.BadSignature();
      case "twice" -> new Fault.Twice();
      default ->
          throw new IllegalArgumentException(
              "A fault is one of: decline CODE, unsure CODE, partly, pending,"
                  + " delay-before [15s], delay-after [15s], drop-before, drop-after, error-before [503],"
                  + " error-after [503], garbage, bad-signature, twice");
    };
  }

  static String write(Fault fault) {
    if (fault instanceof Fault.Decline decline) {
      return "decline " + decline.code();
    } else if (fault instanceof Fault.Unsure unsure) {
      return "unsure " + unsure.code();
    } else if (fault instanceof Fault.Partly) {
      return "partly";
    } else if (fault instanceof Fault.Pending) {
      return "pending";
    } else if (fault instanceof Fault.Delay delay) {
      return "delay-" + word(delay.moment()) + " " + delay.by().toMillis() + "ms";
    } else if (fault instanceof Fault.Drop drop) {
      return "drop-" + word(drop.moment());
    } else if (fault instanceof Fault.ServerError error) {
      return "error-" + word(error.moment()) + " " + error.status();
    } else if (fault instanceof Fault.Garbage) {
      return "garbage";
    } else if (fault instanceof Fault.BadSignature) {
      return "bad-signature";
    }
    return "twice";
  }

  static void requireRefusal(String code) {
    if (meaning(code).outcome() == CodeMeaning.Outcome.APPROVED) {
      throw new IllegalArgumentException("Code " + code + " approves.");
    }
  }

  static void requireUnknown(String code) {
    if (meaning(code).outcome() != CodeMeaning.Outcome.UNKNOWN) {
      throw new IllegalArgumentException("Code " + code + " does not mean unknown.");
    }
  }

  /** What a code means somewhere: at a debit if there, else at any operation that knows it. */
  private static CodeMeaning meaning(String code) {
    Optional<CodeMeaning> found = CODES.meaning(ApiOperation.DEBIT, code);
    for (ApiOperation operation : ApiOperation.values()) {
      if (found.isEmpty()) {
        found = CODES.meaning(operation, code);
      }
    }
    return found.orElseThrow(
        () -> new IllegalArgumentException("The API has no code " + code + "."));
  }

  private static String word(Fault.Moment moment) {
    return moment == Fault.Moment.BEFORE ? "before" : "after";
  }

  private static Duration delay(Optional<String> text) {
    if (text.isEmpty()) {
      return DEFAULT_DELAY;
    }
    String digits = text.get().replaceAll("(ms|s)$", "");
    if (!digits.matches("[0-9]{1,7}")) {
      throw new IllegalArgumentException("A delay is like 15s or 800ms.");
    }
    long count = Long.parseLong(digits);
    return text.get().endsWith("ms") ? Duration.ofMillis(count) : Duration.ofSeconds(count);
  }

  private static int status(Optional<String> text) {
    String status = text.orElse(String.valueOf(DEFAULT_STATUS));
    if (!status.matches("[0-9]{3}")) {
      throw new IllegalArgumentException("An HTTP status has three digits.");
    }
    return Integer.parseInt(status);
  }
}
