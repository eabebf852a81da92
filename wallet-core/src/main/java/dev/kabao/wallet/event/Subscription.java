package dev.kabao.wallet.event;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A listener and the name under which the store remembers how far it is. Immutable.
 *
 * <p>The name is what a listener is known by across restarts: keep it, and give it to one listener
 * only. Where several processes share a store, each name is delivered to in one of them; in two,
 * events come more often than once and the two overtake each other.
 *
 * @param name 1 to 64 letters, digits, {@code - _ .}
 * @param listener the listener
 * @param start where a new name starts; a known one goes on where it was
 */
public record Subscription(String name, EventListener listener, Start start) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Where a new name starts. */
  public enum Start {
    /** With the first event that ever happened. */
    BEGINNING,
    /** With what happens after the platform was first built with this name. */
    NOW
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is not of the form above
   */
  public Subscription {
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(start, "start");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A listener's name has 1 to 64 letters, digits, '-', '_' or '.'.");
    }
  }

  /** A listener to everything, from the beginning. */
  public static Subscription of(String name, EventListener listener) {
    return new Subscription(name, listener, Start.BEGINNING);
  }

  /** The same, but a new name starts with what happens from now on. */
  public Subscription fromNow() {
    return new Subscription(name, listener, Start.NOW);
  }
}
