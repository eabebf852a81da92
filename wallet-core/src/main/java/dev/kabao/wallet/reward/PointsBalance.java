package dev.kabao.wallet.reward;

import dev.kabao.wallet.value.LocalText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The points that a wallet has of one programme.
 *
 * @param programme the programme's code
 * @param name the programme's name
 * @param available what can be used now
 * @param held what is set aside for payments that are not decided, or are to be captured
 * @param owed points that were to be taken back after a refund and had been used: what is earned
 *     next is set off against them
 * @param worth what {@code available} would pay; empty if the programme is closed, or its points
 *     pay for nothing
 * @param lots what is available, by when it expires: what expires first comes first, and is used
 *     first
 */
public record PointsBalance(
    String programme,
    LocalText name,
    long available,
    long held,
    long owed,
    Optional<Money> worth,
    List<PointsLot> lots) {
  /** Copies the list; refuses null. */
  public PointsBalance {
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(worth, "worth");
    lots = List.copyOf(lots);
  }
}
