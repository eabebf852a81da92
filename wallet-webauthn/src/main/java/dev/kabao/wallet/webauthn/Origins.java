package dev.kabao.wallet.webauthn;

import java.net.URI;

/** What may be an origin of a relying party (RFC 6454, WebAuthn level 2 section 5.1.3). */
final class Origins {
  private static final String ANDROID = "android:apk-key-hash:";

  private Origins() {}

  /**
   * Refuses what is no origin within a relying party's domain.
   *
   * @throws IllegalArgumentException if it is not
   */
  static void require(String id, String origin) {
    if (origin.startsWith(ANDROID) && origin.length() > ANDROID.length()) {
      return;
    }
    URI uri = URI.create(origin);
    String host = uri.getHost();
    boolean safe =
        "https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && "localhost".equals(host));
    boolean bare =
        host != null
            && uri.getRawUserInfo() == null
            && uri.getRawPath().isEmpty()
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null;
    if (!safe || !bare || !(host.equals(id) || host.endsWith("." + id))) {
      throw new IllegalArgumentException(
          "An origin of " + id + " is https, within that domain, and has no path: " + origin);
    }
  }
}
