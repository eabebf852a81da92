package dev.kabao.wallet.sandbox;

import com.sun.net.httpserver.Headers;
import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiHeaders;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.issuer.http.protocol.Signatures;
import dev.kabao.wallet.issuer.http.protocol.SignedRequest;
import dev.kabao.wallet.issuer.http.protocol.UnreadableMessageException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets authentic requests in, each once: the signature is the platform's, the timestamp is close to
 * the bank's clock, and the nonce was not seen.
 *
 * <p>Nonces are kept in memory for as long as their timestamps are good. A bank that was started
 * anew takes no request that was signed before it was: the bank before it may have seen it.
 * Thread-safe.
 */
final class RequestGuard {
  /** How far a request's timestamp may be off. */
  static final Duration WINDOW = Duration.ofSeconds(20);

  /** How long after its timestamp a request may still be carried out. */
  static final Duration CARRIED_OUT_WITHIN = Duration.ofSeconds(40);

  private final String bank;
  private final Platforms platforms;
  private final Clock clock;
  private final Instant startedAt;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  RequestGuard(String bank, Platforms platforms, Clock clock) {
    this.bank = bank;
    this.platforms = platforms;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** A request that is authentic. */
  record Authentic(Caller caller, SignedRequest request) {}

  /** Says why a request is not let in, for the log: nothing of the request's content. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
      super(why);
    }
  }

  Authentic check(ApiOperation operation, Headers headers, byte[] body) throws RefusedException {
    SignedRequest request = read(operation, headers, body);
    Instant signedAt = timestamp(request);
    PublicKeys keys =
        keys(operation, request)
            .orElseThrow(() -> new RefusedException("the platform is not known"));
    if (!Signatures.verify(keys, request.signingInput(), header(headers, ApiHeaders.SIGNATURE))) {
      throw new RefusedException("the signature is not good");
    }
    // Last, so that nobody but the platform can use up a nonce.
    if (!firstTime(request.platform() + "/" + request.nonce(), signedAt)) {
      throw new RefusedException("the nonce was seen before");
    }
    return new Authentic(
        new Caller(request.platform(), keys, signedAt.plus(CARRIED_OUT_WITHIN)), request);
  }

  private SignedRequest read(ApiOperation operation, Headers headers, byte[] body)
      throws RefusedException {
    try {
      return new SignedRequest(
          bank,
          operation.path(),
          header(headers, ApiHeaders.PLATFORM),
          header(headers, ApiHeaders.TIMESTAMP),
          header(headers, ApiHeaders.NONCE),
          body);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("a header is not of its form");
    }
  }

  private Instant timestamp(SignedRequest request) throws RefusedException {
    try {
      Instant signedAt = Instant.parse(request.timestamp());
      Duration off = Duration.between(signedAt, clock.instant()).abs();
      if (off.compareTo(WINDOW) > 0 || signedAt.isBefore(startedAt)) {
        throw new RefusedException("the timestamp is too far off the bank's clock");
      }
      return signedAt;
    } catch (DateTimeException e) {
      throw new RefusedException("the timestamp is not of its form");
    }
  }

  private Optional<PublicKeys> keys(ApiOperation operation, SignedRequest request) {
    if (operation != ApiOperation.REGISTER_PLATFORM) {
      return platforms.find(request.platform());
    }
    try {
      return Optional.of(
          PublicKeys.parse(ApiJson.text(ApiJson.read(request.body()), ApiFields.JWKS)));
    } catch (UnreadableMessageException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private synchronized boolean firstTime(String nonce, Instant signedAt) {
    Instant oldest = clock.instant().minus(WINDOW);
    // In the order of arrival, so the first that is still good does not hide a stale one for longer
    // than two windows.
    Iterator<Instant> kept = seen.values().iterator();
    while (kept.hasNext() && kept.next().isBefore(oldest)) {
      kept.remove();
    }
    return seen.putIfAbsent(nonce, signedAt) == null;
  }

  private static String header(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }
}
