package dev.kabao.wallet.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A card's account as the bank sees it.
 *
 * @param product the card's product
 * @param state what the card is fit for
 * @param available what can be drawn
 * @param debits the newest orders to draw, the newest first, at most 100
 */
public record AccountView(
    String product, CardState state, Money available, List<DebitView> debits) {

  /**
   * An order to draw.
   *
   * @param orderId the platform's name for it
   * @param code what came of it
   * @param drawn how much was drawn; empty if it was refused
   * @param payee who is paid
   * @param at when
   */
  public record DebitView(
      String orderId, String code, Optional<Money> drawn, String payee, Instant at) {
    /** Refuses null. */
    public DebitView {
      Objects.requireNonNull(orderId, "orderId");
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(drawn, "drawn");
      Objects.requireNonNull(payee, "payee");
      Objects.requireNonNull(at, "at");
    }
  }

  /** Copies the list. */
  public AccountView {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(available, "available");
    debits = List.copyOf(debits);
  }
}
