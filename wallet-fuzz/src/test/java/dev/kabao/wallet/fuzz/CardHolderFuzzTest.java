package dev.kabao.wallet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kabao.wallet.cardholder.BinDirectory;
import dev.kabao.wallet.cardholder.CardHolder;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.cardholder.FormCheck;
import dev.kabao.wallet.cardholder.FormProblem;
import dev.kabao.wallet.cardholder.PayoutCard;
import dev.kabao.wallet.value.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forms as people fill them in. */
class CardHolderFuzzTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
  private static final BinDirectory BINS = BinDirectory.china();

  /** Six lines: card number, name, ID number, phone, expiry, verification number. */
  @FuzzTest
  void whatIsTakenIsInItsNormalFormAndIsTakenAgain(byte[] data) {
    String[] typed = Input.text(data).split("\n", 6);
    FormCheck first = check(typed);
    if (first instanceof FormCheck.Invalid invalid) {
      for (FormProblem problem : invalid.problems()) {
        assertThat(problem.message().en()).isNotEmpty();
      }
      return;
    }
    String[] normal;
    try (CardHolder holder = ((FormCheck.Valid) first).holder()) {
      normal = texts(holder);
    }
    assertThat(normal[0]).matches("[0-9]{12,19}");
    assertThat(normal[3]).matches("\\+[1-9][0-9]{4,14}");
    FormCheck second = check(normal);
    assertThat(second).isInstanceOf(FormCheck.Valid.class);
    try (CardHolder holder = ((FormCheck.Valid) second).holder()) {
      assertThat(texts(holder)).isEqualTo(normal);
    }
    assertThat(first.toString()).doesNotContain(normal[0], normal[2], normal[3]);
  }

  /** Two lines: card number and name. */
  @FuzzTest
  void aCardToPayOutToIsTakenInItsNormalForm(byte[] data) {
    String[] typed = Input.text(data).split("\n", 2);
    String name = typed.length < 2 ? "" : typed[1];
    BINS.identify(typed[0]);
    try (Secret number = Secret.of(typed[0]);
        Secret holder = Secret.of(name)) {
      if (PayoutCard.read(number, holder) instanceof PayoutCard.Check.Valid valid) {
        try (PayoutCard card = valid.card()) {
          assertThat(text(card.number())).matches("[0-9]{12,19}");
          PayoutCard.Check again = PayoutCard.read(card.number(), card.name());
          assertThat(again).isInstanceOf(PayoutCard.Check.Valid.class);
          try (PayoutCard same = ((PayoutCard.Check.Valid) again).card()) {
            assertThat(text(same.number())).isEqualTo(text(card.number()));
            assertThat(text(same.name())).isEqualTo(text(card.name()));
          }
        }
      }
    }
  }

  private static FormCheck check(String[] typed) {
    CardHolderForm.Builder form = CardHolderForm.builder();
    for (int i = 0; i < typed.length; i++) {
      String text = typed[i];
      switch (i) {
        case 0 -> form.cardNumber(text);
        case 1 -> form.name(text);
        case 2 -> form.idNumber(text);
        case 3 -> form.phone(text);
        case 4 -> form.expiry(text);
        default -> form.verificationNumber(text);
      }
    }
    try (CardHolderForm filled = form.build()) {
      return filled.check(BINS, CLOCK);
    }
  }

  private static String[] texts(CardHolder holder) {
    return new String[] {
      text(holder.cardNumber()),
      text(holder.name()),
      text(holder.idNumber()),
      text(holder.phone()),
      holder.expiry().map(CardHolderFuzzTest::text).orElse(""),
      holder.verificationNumber().map(CardHolderFuzzTest::text).orElse("")
    };
  }

  private static String text(Secret secret) {
    return secret.read(String::new);
  }
}
