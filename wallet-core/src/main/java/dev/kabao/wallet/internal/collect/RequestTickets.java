package dev.kabao.wallet.internal.collect;

import dev.kabao.wallet.collect.code.RequestCodes;
import dev.kabao.wallet.collect.code.RequestOpened;
import dev.kabao.wallet.collect.code.RequestTicket;
import dev.kabao.wallet.collect.code.SignedRequest;
import dev.kabao.wallet.internal.doc.RequestBody;
import dev.kabao.wallet.internal.platform.Platform;
import dev.kabao.wallet.internal.platform.ShownTexts;
import dev.kabao.wallet.spi.vault.VerifyKey;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payment requests in their signed form: made anew whenever they are shown, never kept. */
public final class RequestTickets {
  private final Platform platform;
  private final RequestCodes codes;

  RequestTickets(Platform platform) {
    this.platform = platform;
    this.codes = new RequestCodes(platform.payLinks());
  }

  /**
   * A base of links, checked.
   *
   * @throws IllegalArgumentException if links cannot lead there, or the host cannot name a platform
   */
  public static URI requireBase(URI base) {
    new RequestCodes(base);
    if (!RequestTicket.isPlatform(base.getHost())) {
      throw new IllegalArgumentException(
          "The host of the base of links has at most 32 small letters, digits, dots and hyphens.");
    }
    return base;
  }

  /** What a request says to whoever sees its code. */
  RequestTicket ticket(UUID id, RequestBody body, ShownTexts texts) {
    return ticket(platform.payLinks().getHost(), id, body, texts);
  }

  /**
   * Whether this is what the request says. A code from before the platform changed its name is as
   * good as ever: what vouches for it is the key.
   */
  boolean isOf(RequestTicket ticket, UUID id, RequestBody body, ShownTexts texts) {
    return ticket.equals(ticket(ticket.platform(), id, body, texts));
  }

  SignedRequest sign(RequestTicket ticket) {
    return SignedRequest.by(platform.vault(), ticket);
  }

  String code(SignedRequest request) {
    return codes.code(request);
  }

  String link(SignedRequest request) {
    return codes.link(request).toString();
  }

  /** Opens a code or a link; only what this platform's own key has signed is good. */
  RequestOpened open(String text) {
    VerifyKey own = platform.vault().verifyKey();
    return codes.open(
        text,
        (name, keyId) ->
            keyId.equals(SignedRequest.keyId(own)) ? Optional.of(own) : Optional.empty(),
        platform.vault()::verify);
  }

  private static RequestTicket ticket(String name, UUID id, RequestBody body, ShownTexts texts) {
    CurrencyUnit currency = CurrencyUnit.of(body.currency());
    return new RequestTicket(
        name,
        id,
        currency,
        body.amount() == 0 ? Optional.empty() : Optional.of(Money.ofMinor(currency, body.amount())),
        texts.name(),
        body.manyTimes(),
        Instant.ofEpochMilli(body.expiresAt()),
        texts.memo());
  }
}
