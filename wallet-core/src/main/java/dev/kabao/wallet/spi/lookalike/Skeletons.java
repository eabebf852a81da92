package dev.kabao.wallet.spi.lookalike;

/**
 * Makes the skeleton of a text: texts that look alike have the same one (Unicode Technical Standard
 * #39, section 4, "Confusable Detection"). A skeleton is for comparing only and is never shown.
 *
 * <p>The skeleton of a skeleton is itself. What letters of different case have in common is not for
 * this interface: whoever compares folds case. Thread-safe; refuses null; throws nothing, whatever
 * the text.
 */
@FunctionalInterface
public interface Skeletons {

  /** The skeleton of a text. */
  String of(String text);
}
