package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where a bank listens: HTTPS, or plain HTTP on this machine's loopback. */
record Endpoint(URI base) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1\\]");

  Endpoint {
    Objects.requireNonNull(base, "endpoint");
    String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
    if (base.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException("An endpoint is https://host[:port][/path].");
    }
    if (scheme.equals("http") && !LOOPBACK.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "Plain http reaches loopback only. Use https for the bank at " + host + ".");
    }
    if (base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw new IllegalArgumentException("An endpoint has no user, query or fragment.");
    }
  }

  URI of(ApiOperation operation) {
    return at(operation.path());
  }

  URI at(String path) {
    String text = base.toString();
    String stem = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return URI.create(stem + path);
  }
}
