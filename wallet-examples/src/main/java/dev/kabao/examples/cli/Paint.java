package dev.kabao.examples.cli;

/**
 * Colours for a person at a terminal. None where nobody looks on, where NO_COLOR is set, or on a
 * terminal that has none.
 */
final class Paint {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean on;

  private Paint(boolean on) {
    this.on = on;
  }

  static Paint of(Context context) {
    return new Paint(
        !context.json()
            && context.io().terminal().attended()
            && context.env("NO_COLOR").isEmpty()
            && context.env("TERM").filter(term -> !term.equals("dumb")).isPresent());
  }

  /** Something that is over. */
  String alarm(String text) {
    return in(RED, text);
  }

  /** Something to look at. */
  String warning(String text) {
    return in(YELLOW, text);
  }

  /** A heading. */
  String heading(String text) {
    return in(BOLD, text);
  }

  private String in(String colour, String text) {
    return on ? colour + text + PLAIN : text;
  }
}
