package dev.kabao.wallet.factor;

import java.util.Arrays;
import java.util.Objects;

/** A factor to enrol. Names have 1 to 40 characters, none of them a control character. */
public sealed interface NewFactor {
  /** What the person calls it. */
  String name();

  /**
   * An authenticator app.
   *
   * @param issuer who the app says it is for, such as the platform's name: 1 to 40 characters, no
   *     colon
   * @param account whom the app says it is for, as the person knows it: 1 to 64 characters, no
   *     colon
   */
  record Totp(String name, String issuer, String account) implements NewFactor {
    /**
     * Checks all.
     *
     * @throws IllegalArgumentException if one is not as said
     */
    public Totp {
      requireText("name", name, 40);
      requireLabel("issuer", issuer, 40);
      requireLabel("account", account, 64);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "Totp[hidden]";
    }
  }

  /** Ten recovery codes; they end those that the person had before. */
  record RecoveryCodes(String name) implements NewFactor {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not as said
     */
    public RecoveryCodes {
      requireText("name", name, 40);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "RecoveryCodes[hidden]";
    }
  }

  /**
   * A key that a device made and keeps.
   *
   * @param publicKey in the form that {@link dev.kabao.wallet.spi.vault.VerifyKey} says
   * @param release what makes the device use it
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied and compared by content.
  record DeviceKey(String name, KeyAlgorithm algorithm, byte[] publicKey, KeyRelease release)
      implements NewFactor {
    /**
     * Checks all but whether the key is a point of its curve, which its first signature shows.
     *
     * @throws IllegalArgumentException if the name is not as said, or the key has not the length of
     *     its algorithm
     */
    public DeviceKey {
      requireText("name", name, 40);
      Objects.requireNonNull(release, "release");
      publicKey = publicKey.clone();
      if (publicKey.length != algorithm.keyBytes()) {
        throw new IllegalArgumentException(
            "A public key for " + algorithm + " has " + algorithm.keyBytes() + " bytes.");
      }
    }

    /** A copy of the bytes. */
    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof DeviceKey key
          && name.equals(key.name)
          && algorithm == key.algorithm
          && release == key.release
          && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(publicKey);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "DeviceKey[" + algorithm + ", " + release + "]";
    }
  }

  /**
   * A passkey; needs a {@code PasskeyVerifier} in the builder.
   *
   * @param account what the person's device shows beside it: 1 to 64 characters
   */
  record Passkey(String name, String account) implements NewFactor {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is not as said
     */
    public Passkey {
      requireText("name", name, 40);
      requireText("account", account, 64);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return "Passkey[hidden]";
    }
  }

  private static void requireLabel(String what, String text, int longest) {
    requireText(what, text, longest);
    if (text.indexOf(':') >= 0) {
      throw new IllegalArgumentException("No colon may be in the " + what + ".");
    }
  }

  private static void requireText(String what, String text, int longest) {
    if (text.isBlank()
        || text.codePointCount(0, text.length()) > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " has 1 to "
              + longest
              + " characters, none of them a control character.");
    }
  }
}
