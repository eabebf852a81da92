package dev.kabao.wallet.issuer.http;

import dev.kabao.wallet.issuer.http.protocol.PrivateKeys;
import dev.kabao.wallet.issuer.http.protocol.PublicKeys;
import dev.kabao.wallet.spi.issuer.IssuerProfile;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets up an {@link HttpIssuer}. Not thread-safe. Null is refused everywhere. */
public final class HttpIssuerBuilder {
  private @Nullable Endpoint endpoint;
  private @Nullable IssuerProfile profile;
  private @Nullable String platformId;
  private @Nullable PrivateKeys platformKeys;
  private @Nullable PublicKeys bankKeys;
  private Duration connectTimeout = Timeouts.DEFAULT.connect();
  private Duration answerTimeout = Timeouts.DEFAULT.answer();
  private ChannelCodes codes = ChannelCodes.issuerApi();
  private Clock clock = Clock.systemUTC();
  private SecureRandom random = new SecureRandom();

  HttpIssuerBuilder() {}

  /**
   * Where the bank listens. Required.
   *
   * @throws IllegalArgumentException if it is plain http to anywhere but loopback, or has a user,
   *     query or fragment
   */
  public HttpIssuerBuilder endpoint(URI endpoint) {
    this.endpoint = new Endpoint(endpoint);
    return this;
  }

  /** Who the bank is and what its keys are, as onboarding brought it: profile and keys at once. */
  public HttpIssuerBuilder bank(BankInfo bank) {
    return profile(bank.profile()).bankKeys(bank.keys());
  }

  /** How the bank describes itself. Required. */
  public HttpIssuerBuilder profile(IssuerProfile profile) {
    this.profile = Objects.requireNonNull(profile, "profile");
    return this;
  }

  /** The bank's public keys. Required. */
  public HttpIssuerBuilder bankKeys(PublicKeys keys) {
    this.bankKeys = Objects.requireNonNull(keys, "keys");
    return this;
  }

  /** The id under which the bank knows this platform, and the platform's keys. Required. */
  public HttpIssuerBuilder platform(String id, PrivateKeys keys) {
    this.platformId = Objects.requireNonNull(id, "id");
    this.platformKeys = Objects.requireNonNull(keys, "keys");
    return this;
  }

  /** How long to wait for a connection: 3 seconds by default. */
  public HttpIssuerBuilder connectTimeout(Duration timeout) {
    this.connectTimeout = Objects.requireNonNull(timeout, "timeout");
    return this;
  }

  /** How long to wait, once connected, for the whole answer: 10 seconds by default. */
  public HttpIssuerBuilder answerTimeout(Duration timeout) {
    this.answerTimeout = Objects.requireNonNull(timeout, "timeout");
    return this;
  }

  /** What the bank's codes mean: {@link ChannelCodes#issuerApi()} by default. */
  public HttpIssuerBuilder codes(ChannelCodes codes) {
    this.codes = Objects.requireNonNull(codes, "codes");
    return this;
  }

  /** The clock for timestamps: the system's by default. */
  public HttpIssuerBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /** The randomness for nonces and sealing: the system's by default. */
  public HttpIssuerBuilder random(SecureRandom random) {
    this.random = Objects.requireNonNull(random, "random");
    return this;
  }

  /**
   * The connector. Nothing is sent yet.
   *
   * @throws IllegalStateException if something required is missing, or the JDK's client was told to
   *     repeat requests by itself
   * @throws IllegalArgumentException if a timeout is not above zero
   */
  public HttpIssuer build() {
    Endpoint to = required(endpoint, "endpoint");
    IssuerProfile who = required(profile, "profile");
    PublicKeys theirs = required(bankKeys, "bankKeys");
    PrivateKeys ours = required(platformKeys, "platform");
    String us = required(platformId, "platform");
    Transport transport =
        new Transport(
            to,
            who.code(),
            us,
            ours,
            theirs,
            new Timeouts(connectTimeout, answerTimeout),
            clock,
            random);
    AnswerReader reader = new AnswerReader(codes, ours);
    NoticeReader notices = new NoticeReader(who.code(), us, theirs, ours, reader);
    StatementReader statements = new StatementReader(ours);
    return new HttpIssuer(who, us, to, theirs, random, transport, reader, notices, statements);
  }

  private static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("The connector needs " + name + ".");
    }
    return value;
  }
}
