package dev.kabao.wallet.statement.file;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.payment.Capture;
import dev.kabao.wallet.payment.Funding;
import dev.kabao.wallet.payment.FundingSource;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.Payment;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.payment.TopUpRequest;
import dev.kabao.wallet.payment.WithdrawRequest;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementSpan;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.transfer.TransferPreview;
import dev.kabao.wallet.trust.PayeeDraft;
import dev.kabao.wallet.value.CardId;
import dev.kabao.wallet.value.PaymentId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * October 2026 in the life of a made-up person, the same in every run: wages, rent, food, a trip, a
 * refund, transfers, a withdrawal with its fee, and something set aside when the month ends.
 */
final class SampleMonth implements AutoCloseable {
  static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final long SEED = 20261001;

  /**
   * Somebody who is paid now and then.
   *
   * @param share how often of a hundred times
   * @param least the least that is paid, in fen
   * @param most the most that is paid, in fen
   */
  private record Shop(String id, String name, int share, int least, int most) {}

  private static final List<Shop> SHOPS =
      List.of(
          new Shop("noodle-house", "老王面馆", 26, 1200, 4800),
          new Shop("blue-cafe", "蓝瓶咖啡 Blue Café", 20, 1800, 4200),
          new Shop("fresh-mart", "鲜丰超市", 20, 2300, 21000),
          new Shop("city-metro", "市地铁 City Metro", 18, 300, 900),
          new Shop("didi-taxi", "Taxi 出租车", 6, 1400, 6200),
          new Shop("star-cinema", "星光影院 Cinema", 4, 4500, 12000),
          new Shop("corner-pharmacy", "街角药房 Pharmacy", 3, 1500, 9800),
          new Shop("page-one", "Page One 书店 Bookshop", 3, 2900, 15900));

  private final Town town;
  private final Wallet wallet;
  private final Random random = new Random(SEED);

  SampleMonth(Path folder) throws IOException {
    town = new Town(folder, at(28, 9, 0, MONTH.minusMonths(1)));
    wallet = town.open(town.newWallet(Town.Person.LI));
    try {
      live();
    } catch (RuntimeException e) {
      town.close();
      throw e;
    }
  }

  Statement statement() {
    return wallet.statements().month(MONTH);
  }

  Statement statement(StatementSpan span) {
    return wallet.statements().of(span);
  }

  Town town() {
    return town;
  }

  Wallet wallet() {
    return wallet;
  }

  private void live() {
    SHOPS.forEach(shop -> register(shop.id(), shop.name()));
    register("lakeside-homes", "湖畔公寓 Lakeside Rent");
    register("city-power", "市电力公司 电费");
    register("green-hotel", "青山酒店 Green Hotel");
    CardId card = town.card(wallet, Town.Person.LI, "20000.00");
    Wallet friend = town.open(town.newWallet(Town.Person.WANG));
    town.card(friend, Town.Person.WANG, "100.00");
    wages(1, "12650.00");
    PaymentId stay = null;
    for (int day = 1; day <= 31; day++) {
      everyday(day);
      switch (day) {
        case 2 -> pay("lakeside-homes", 320000);
        case 5 -> pay("city-power", 18642);
        case 10 -> topUp(card, "1000.00");
        case 14 -> stay = authorise("green-hotel", "900.00");
        case 16 -> leave(Objects.requireNonNull(stay));
        case 17 -> complain(Objects.requireNonNull(stay));
        case 18 -> send(friend, "188.88");
        case 21 -> withdraw(card, "1500.00");
        case 25 -> giftFrom(friend);
        case 30 -> authorise("green-hotel", "600.00");
        default -> {
          // Nothing but the everyday.
        }
      }
    }
    town.clock.set(at(1, 9, 30, MONTH.plusMonths(1)));
  }

  private void everyday(int day) {
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      hour(day, 8 + i * 4 + random.nextInt(3));
      int drawn = random.nextInt(100);
      for (Shop shop : SHOPS) {
        drawn -= shop.share();
        if (drawn < 0) {
          pay(shop.id(), shop.least() + random.nextInt(shop.most() - shop.least()));
          break;
        }
      }
    }
  }

  private void leave(PaymentId stay) {
    wallet.payments().capture(town.request(), stay, Capture.last(Town.yuan("866.00")));
  }

  private void complain(PaymentId stay) {
    wallet.payments().refund(town.request(), stay, Optional.of(Town.yuan("120.00")));
  }

  private void wages(int day, String amount) {
    hour(day, 9);
    town.bank.admin().transferIn(Town.yuan(amount), wallet.payments().bankReference());
    town.wallets.incoming().fetch();
  }

  private void topUp(CardId card, String amount) {
    wallet.payments().topUp(town.request(), TopUpRequest.of(card, Town.yuan(amount)));
  }

  private void withdraw(CardId card, String amount) {
    wallet.payments().withdraw(town.request(), WithdrawRequest.of(card, Town.yuan(amount)));
  }

  private void send(Wallet to, String amount) {
    transfer(wallet, to, amount);
  }

  private void giftFrom(Wallet friend) {
    transfer(friend, wallet, "66.00");
  }

  private void transfer(Wallet from, Wallet to, String amount) {
    TransferPreview.Offer offer =
        (TransferPreview.Offer)
            from.transfers().preview(new Recipient.Wallet(to.id()), Town.yuan(amount));
    from.transfers()
        .confirm(town.request(), offer.token(), Funding.inOrder(FundingSource.balance()));
  }

  private PaymentId authorise(String payee, String amount) {
    PaymentResult result =
        wallet
            .payments()
            .authorize(
                town.request(), PayRequest.of(FundingSource.balance(), payee, Town.yuan(amount)));
    Payment payment = ((PaymentResult.SetAside) result).payment();
    return payment.id();
  }

  private void pay(String payee, long fen) {
    Money amount = Money.ofMinor(CurrencyUnit.of("CNY"), fen);
    PaymentResult result =
        wallet
            .payments()
            .pay(town.request(), PayRequest.of(FundingSource.balance(), payee, amount));
    if (!(result instanceof PaymentResult.Succeeded)) {
      throw new IllegalStateException("The sample month has a payment that fails: " + result);
    }
  }

  private void register(String id, String name) {
    town.wallets.payees().register(town.request(), PayeeDraft.of(id, name));
  }

  private void hour(int day, int hour) {
    town.clock.set(at(day, hour, random.nextInt(60), MONTH));
  }

  private static java.time.Instant at(int day, int hour, int minute, YearMonth month) {
    return LocalDate.of(month.getYear(), month.getMonth(), day)
        .atTime(hour, minute, 7)
        .atZone(Town.SHANGHAI)
        .toInstant();
  }

  @Override
  public void close() {
    town.close();
  }
}
