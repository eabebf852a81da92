package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.issuer.http.protocol.ApiFields;
import dev.kabao.wallet.issuer.http.protocol.ApiJson;
import dev.kabao.wallet.issuer.http.protocol.ApiOperation;
import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;

/**
 * Meets a bank for the first time: fetches who it is and what its keys are, and makes the
 * platform's public keys known to it.
 *
 * <p><b>Trust.</b> What {@link #fetch()} brings is trusted on first use: it is as good as the TLS
 * of the endpoint, or, with the sandbox bank, as the loopback of one's own machine. With a real
 * bank compare the keys with what the bank gave you by another way. Keep what came, and do not
 * fetch it again before each use. Thread-safe.
 */
public final class BankOnboarding {
  private final Endpoint endpoint;
  private final Clock clock;
  private final SecureRandom random;

  private BankOnboarding(Endpoint endpoint, Clock clock, SecureRandom random) {
    this.endpoint = endpoint;
    this.clock = Objects.requireNonNull(clock, "clock");
    this.random = Objects.requireNonNull(random, "random");
  }

  /**
   * For the bank at {@code endpoint}, with the system's clock and randomness.
   *
   * @throws IllegalArgumentException if it is plain http to anywhere but loopback
   */
  public static BankOnboarding at(URI endpoint) {
    return at(endpoint, Clock.systemUTC(), new SecureRandom());
  }

  /** As {@link #at(URI)}, with a clock for timestamps and randomness for nonces. */
  public static BankOnboarding at(URI endpoint, Clock clock, SecureRandom random) {
    return new BankOnboarding(new Endpoint(endpoint), clock, random);
  }

  /**
   * Who the bank is.
   *
   * @throws IOException if it cannot be reached, or what answers is no bank of this API
   */
  public BankInfo fetch() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.at(ApiOperation.BANK_PATH))
            .timeout(Timeouts.DEFAULT.answer())
            .GET()
            .build();
    HttpResponse<byte[]> response;
    try {
      response =
          Transport.client(Timeouts.DEFAULT.connect())
              .send(request, BoundedBody.ofAtMost(ApiJson.MAX_BYTES));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while asking the bank who it is.");
    } catch (IOException e) {
      throw new IOException("No bank could be reached at " + endpoint.base() + ".", e);
    }
    if (response.statusCode() != 200) {
      throw new IOException(
          "HTTP " + response.statusCode() + " from " + endpoint.base() + ": no bank of this API.");
    }
    try {
      return BankInfo.parse(new String(response.body(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IOException("What answers at " + endpoint.base() + " is no bank of this API.", e);
    }
  }

  /**
   * Makes a platform known to the bank. The request is signed with the keys that it brings, so that
   * nobody can register keys that they do not have. May be repeated.
   *
   * @param bank what {@link #fetch()} brought
   * @param platformId the platform's id: 1 to 64 letters, digits, {@code . _ -}
   * @param keys the platform's keys
   * @throws IOException if no signed answer came
   */
  public Registration register(BankInfo bank, String platformId, PrivateKeys keys)
      throws IOException {
    Transport transport =
        new Transport(
            endpoint,
            bank.profile().code(),
            platformId,
            keys,
            bank.keys(),
            Timeouts.DEFAULT,
            clock,
            random);
    Reply reply =
        transport.post(
            ApiOperation.REGISTER_PLATFORM,
            ApiJson.object()
                .put(ApiFields.PLATFORM_ID, platformId)
                .put(ApiFields.JWKS, keys.publicKeys().toJson()));
    if (reply instanceof Reply.NotSent notSent) {
      throw new IOException("The bank could not be reached: " + notSent.reason() + ".");
    }
    if (reply instanceof Reply.Unclear unclear) {
      throw new IOException("The bank did not register the platform: " + unclear.reason() + ".");
    }
    return switch (((Reply.Answered) reply).body().path(ApiFields.CODE).asText()) {
      case "00" -> Registration.DONE;
      case "94" -> Registration.ID_TAKEN;
      default -> Registration.REFUSED;
    };
  }
}
