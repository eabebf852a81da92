package dev.kabao.wallet.qr;

import java.util.Objects;

/** What came of looking for a QR code in an image. */
public sealed interface QrRead {

  /**
   * A code was found and read.
   *
   * @param text what it says, from anybody; not yet judged in any way
   */
  record Found(String text) implements QrRead {

    /** Refuses null. */
    public Found {
      Objects.requireNonNull(text, "text");
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
      return "Found[" + text.length() + " characters]";
    }
  }

  /** An image without a QR code, or with one that cannot be read. */
  record NoCode() implements QrRead {}

  /** No image of a format that is known, or a damaged one. */
  record NotAnImage() implements QrRead {}

  /**
   * More bytes than {@link QrImage#MAX_BYTES}, more pixels than {@link QrImage#MAX_PIXELS}, or a
   * JPEG that would have to be gone over more often than any that a camera or a program makes.
   */
  record TooLarge() implements QrRead {}
}
