package dev.kabao.wallet.spi.issuer;

import java.util.List;
import java.util.Objects;

/**
 * A page of an issuer's notices, the oldest first.
 *
 * @param notices what it tells; empty when there is nothing new
 * @param next from where to go on: handed in with the next question, and kept by the wallet
 */
public record NoticePage(List<IssuerNotice> notices, String next) {

  /** Copies the list. */
  public NoticePage {
    notices = List.copyOf(notices);
    Objects.requireNonNull(next, "next");
  }
}
