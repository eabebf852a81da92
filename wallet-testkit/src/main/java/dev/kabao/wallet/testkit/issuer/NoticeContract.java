package dev.kabao.wallet.testkit.issuer;

import static dev.kabao.wallet.testkit.issuer.Ceremony.HUNDRED;
import static dev.kabao.wallet.testkit.issuer.Ceremony.TEN;
import static dev.kabao.wallet.testkit.issuer.Ceremony.approved;
import static dev.kabao.wallet.testkit.issuer.Ceremony.assertDeclined;
import static dev.kabao.wallet.testkit.issuer.Ceremony.bind;
import static dev.kabao.wallet.testkit.issuer.Ceremony.credit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.debit;
import static dev.kabao.wallet.testkit.issuer.Ceremony.found;
import static dev.kabao.wallet.testkit.issuer.Ceremony.newOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.spi.issuer.AgreementToken;
import dev.kabao.wallet.spi.issuer.DeclineCategory;
import dev.kabao.wallet.spi.issuer.IssuerNotice;
import dev.kabao.wallet.spi.issuer.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The part of the suite about what an issuer tells of its own accord. */
public interface NoticeContract {
  /** More notices than fit into one page. */
  int MANY_NOTICES = 130;

  /** The test bank. */
  BankHands bank();

  /** Transfers that come in. */
  @Test
  default void whatComesInIsToldWithWhatTheSenderWrote() {
    String start = Feed.from(bank().issuer(), "").next();
    String longest = "备".repeat(140);
    List<String> remarks = List.of("KB-7Q2M 王小明 \"rent\", \\ 房租", "", longest);
    List<String> references = new ArrayList<>();
    remarks.forEach(remark -> references.add(bank().transferIn(TEN, remark)));

    List<IssuerNotice.MoneyReceived> told = received(Feed.from(bank().issuer(), start).notices());

    assertThat(told).extracting(IssuerNotice.MoneyReceived::remark).isEqualTo(remarks);
    assertThat(told)
        .extracting(IssuerNotice.MoneyReceived::issuerReference)
        .isEqualTo(references)
        .doesNotHaveDuplicates();
    assertThat(told).extracting(IssuerNotice.MoneyReceived::amount).containsOnly(TEN);
    assertThat(told.toString()).doesNotContain("王小明");
  }

  /** Order, places and pages. */
  @Test
  default void noticesComeInTheirOrderPageByPageAndAPlaceStaysGood() {
    String start = Feed.from(bank().issuer(), "").next();
    List<Money> amounts =
        IntStream.rangeClosed(1, MANY_NOTICES)
            .mapToObj(cents -> Money.ofMinor(TEN.getCurrencyUnit(), cents))
            .toList();
    amounts.forEach(amount -> bank().transferIn(amount, "of many"));

    Feed feed = Feed.from(bank().issuer(), start);

    assertThat(received(feed.notices()))
        .extracting(IssuerNotice.MoneyReceived::amount)
        .isEqualTo(amounts);
    assertThat(Feed.from(bank().issuer(), start)).isEqualTo(feed);
    assertThat(Feed.from(bank().issuer(), feed.next()).notices()).isEmpty();
    bank().transferIn(TEN, "one more");
    assertThat(Feed.from(bank().issuer(), feed.next()).notices()).hasSize(1);
  }

  /** Credits that come back. */
  @Test
  default void aCreditThatComesBackIsToldAndStaysAnApprovedOrder() {
    TestHolder card = bank().issueCard(TestHolder.WANG, HUNDRED);
    AgreementToken agreement = bind(bank(), card);
    OrderId order = newOrder();
    approved(credit(bank().issuer(), order, agreement, TEN));
    String start = Feed.from(bank().issuer(), "").next();

    bank().returnCredit(order);

    List<IssuerNotice> told = Feed.from(bank().issuer(), start).notices();
    assertThat(told).hasSize(1);
    IssuerNotice.CreditReturned returned = (IssuerNotice.CreditReturned) told.get(0);
    assertThat(returned.order()).isEqualTo(order);
    assertThat(returned.amount()).isEqualTo(TEN);
    assertThat(bank().available(card)).isEqualTo(HUNDRED);
    assertThat(approved(found(bank().issuer().queryOrder(order))).issuerReference())
        .isNotEqualTo(returned.issuerReference());
    assertDeclined(
        debit(bank().issuer(), newOrder(), agreement, HUNDRED.plus(TEN)),
        DeclineCategory.INSUFFICIENT_FUNDS);
  }

  private static List<IssuerNotice.MoneyReceived> received(List<IssuerNotice> notices) {
    return notices.stream().map(IssuerNotice.MoneyReceived.class::cast).toList();
  }
}
