package dev.kabao.wallet.sandbox.bills;

import static dev.kabao.wallet.sandbox.bills.BillRig.BALANCE;
import static dev.kabao.wallet.sandbox.bills.BillRig.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.Wallet;
import dev.kabao.wallet.bill.Bill;
import dev.kabao.wallet.bill.BillDraft;
import dev.kabao.wallet.bill.BillFilter;
import dev.kabao.wallet.bill.BillPart;
import dev.kabao.wallet.bill.BillRefusal;
import dev.kabao.wallet.bill.BillResult;
import dev.kabao.wallet.bill.BillSource;
import dev.kabao.wallet.bill.BillState;
import dev.kabao.wallet.bill.PayBillResult;
import dev.kabao.wallet.bill.Share;
import dev.kabao.wallet.collect.PaymentRequest;
import dev.kabao.wallet.collect.ScanPayResult;
import dev.kabao.wallet.collect.ScanResult;
import dev.kabao.wallet.payment.PayRequest;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.transfer.Recipient;
import dev.kabao.wallet.value.BillId;
import dev.kabao.wallet.value.RequestId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills that are split among people, and the parts that come in. */
class BillSplitTest {
  @TempDir Path folder;

  private BillRig rig;
  private Wallet host;
  private Wallet guest;
  private String guestPhone;
  private Bill dinner;

  @BeforeEach
  void open() {
    rig = new BillRig(folder);
    host = rig.walletWith("0.00");
    guestPhone = rig.phone();
    guest = rig.walletOf(guestPhone, "200.00");
    dinner =
        host.bills().add(rig.request(), BillDraft.paid(cny("300.00"), "老王火锅", rig.clock.instant()));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private static Share share(String name, String amount, Recipient whom) {
    return new Share(name, cny(amount), Optional.ofNullable(whom));
  }

  private BillResult split(BillId id, Share... shares) {
    return host.bills().split(rig.request(), id, List.of(shares));
  }

  private static BillRefusal refusal(BillResult result) {
    return ((BillResult.Refused) result).refusal();
  }

  @Test
  void eachIsAskedForTheirPartByALinkAndInTheirOwnListIfTheyHaveOne() {
    RequestId request = rig.request();
    List<Share> shares =
        List.of(
            share("小梅", "100.00", Recipient.phone(guestPhone)),
            share("小雷", "80.00", Recipient.phone("13999999999")),
            share("邻桌", "20.00", null));
    Bill split = host.bills().split(request, dinner.id(), shares).bill();
    assertThat(split.parts()).extracting(BillPart::name).containsExactly("小梅", "小雷", "邻桌");
    assertThat(split.parts().get(0).request().amount()).contains(cny("100.00"));
    assertThat(host.bills().split(request, dinner.id(), shares).bill().parts()).hasSize(3);

    Bill owed = BillRig.only(guest);
    assertThat(owed.source()).isEqualTo(BillSource.SPLIT);
    assertThat(owed.state()).isEqualTo(BillState.DUE);
    assertThat(owed.text()).isEqualTo("老王火锅");
    assertThat(guest.bills().due(5)).containsExactly(owed);
    assertThat(guest.bills().pay(rig.request(), owed.id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.balance(host)).isEqualTo(cny("100.00"));
    assertThat(BillRig.only(guest).state()).isEqualTo(BillState.PAID);
    assertThat(host.bills().find(dinner.id()).parts())
        .extracting(part -> part.request().state())
        .containsExactly(
            PaymentRequest.State.PAID, PaymentRequest.State.OPEN, PaymentRequest.State.OPEN);
    assertThat(rig.facts()).contains("bill.split", "bill.shared", "request.paid");
  }

  @Test
  void aPartThatIsPaidByItsLinkIsPaidInTheListToo() {
    split(dinner.id(), share("小梅", "100.00", Recipient.wallet(guest.id())));
    Bill whole = host.bills().find(dinner.id());
    ScanResult.Shown shown =
        (ScanResult.Shown) guest.scanning().look(whole.parts().get(0).request().link());
    ScanPayResult paid =
        guest.scanning().pay(rig.request(), shown.token(), Optional.empty(), BALANCE);
    assertThat(((ScanPayResult.Started) paid).result()).isInstanceOf(PaymentResult.Succeeded.class);
    assertThat(
            guest
                .bills()
                .list(BillFilter.ALL.sources(BillSource.SPLIT), Optional.empty(), 5)
                .items())
        .extracting(Bill::state)
        .containsExactly(BillState.PAID);
    assertThat(guest.bills().due(5)).isEmpty();
    Bill part =
        guest
            .bills()
            .list(BillFilter.ALL.sources(BillSource.SPLIT), Optional.empty(), 5)
            .items()
            .get(0);
    PayBillResult again = guest.bills().pay(rig.request(), part.id(), BALANCE);
    assertThat(((PayBillResult.Refused) again).refusal()).isEqualTo(BillRefusal.PAID);
    assertThat(rig.balance(host)).isEqualTo(cny("100.00"));
  }

  @Test
  void whoDoesNotMeanToPayDropsItAndNothingMoves() {
    split(dinner.id(), share("小梅", "100.00", Recipient.wallet(guest.id())));
    Bill part = BillRig.only(guest);
    assertThat(guest.bills().drop(rig.request(), part.id()).bill().state())
        .isEqualTo(BillState.DROPPED);
    PayBillResult paid = guest.bills().pay(rig.request(), part.id(), BALANCE);
    assertThat(((PayBillResult.Refused) paid).refusal()).isEqualTo(BillRefusal.DROPPED);
    assertThat(rig.balance(guest)).isEqualTo(cny("200.00"));
  }

  @Test
  void aPaymentOfTheWalletIsSplitToo() {
    rig.give(host, "90.00");
    PaymentResult paid =
        host.payments().pay(rig.request(), PayRequest.of(BALANCE, "hotpot-1", cny("90.00")));
    BillId id = new BillId(paid.payment().id().value());
    Bill split = split(id, share("小梅", "45.00", Recipient.wallet(guest.id()))).bill();
    assertThat(split.source()).isEqualTo(BillSource.PAYMENT);
    assertThat(split.parts()).hasSize(1);
    assertThat(host.bills().list(BillFilter.ALL, Optional.empty(), 10).items())
        .filteredOn(bill -> bill.source() == BillSource.PAYMENT)
        .hasSize(1);
    assertThat(guest.bills().pay(rig.request(), BillRig.only(guest).id(), BALANCE))
        .isInstanceOf(PayBillResult.Paid.class);
    assertThat(rig.balance(host)).isEqualTo(cny("45.00"));
  }

  @Test
  void whatCannotBeSplitIsRefusedAndAsksNobody() {
    assertThat(refusal(split(dinner.id(), share("小梅", "300.01", null))))
        .isEqualTo(BillRefusal.MORE_THAN_THE_BILL);
    assertThat(refusal(split(dinner.id(), share("我", "1.00", Recipient.wallet(host.id())))))
        .isEqualTo(BillRefusal.SPLIT_WITH_SELF);
    assertThat(refusal(split(dinner.id(), share("小梅", "1.00", Recipient.phone("12")))))
        .isEqualTo(BillRefusal.PHONE_INVALID);
    Bill income =
        host.bills().add(rig.request(), BillDraft.got(cny("9.00"), "某公司", rig.clock.instant()));
    assertThat(refusal(split(income.id(), share("小梅", "1.00", null))))
        .isEqualTo(BillRefusal.NOT_TO_BE_SPLIT);
    assertThatIllegalArgumentException().isThrownBy(() -> split(dinner.id()));
    assertThat(rig.facts()).doesNotContain("bill.shared", "request.created");
    split(dinner.id(), share("小梅", "1.00", null));
    assertThat(refusal(split(dinner.id(), share("小雷", "1.00", null))))
        .isEqualTo(BillRefusal.SPLIT_ALREADY);
  }
}
