package dev.kabao.examples.tour;

/** Something on the tour was not as it is told: a fault of the SDK or of the tour. */
public final class TourFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TourFailedException(String message) {
    super(message);
  }
}
