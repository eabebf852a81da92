package dev.kabao.wallet.cardholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kabao.wallet.value.LocalText;
import dev.kabao.wallet.value.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NothingLeaksTest {
  private static final List<String> TYPED =
      List.of(People.CREDIT_CARD, People.NAME, People.ID, People.PHONE, "08/30", "3008", "987");

  @Test
  void noTextOfAnyObjectHoldsWhatWasTyped() {
    CardHolderForm.Builder builder =
        People.debitForm().cardNumber(People.CREDIT_CARD).expiry("08/30").verificationNumber("987");
    List<Object> objects = new ArrayList<>(List.of(builder, BinDirectory.china()));
    CardHolderForm form = builder.build();
    FormCheck.Valid valid = (FormCheck.Valid) form.check(BinDirectory.china(), People.CLOCK);
    objects.addAll(
        List.of(
            form,
            valid,
            valid.holder(),
            valid.recognition(),
            Phones.check(People.PHONE),
            IdNumbers.check(People.ID, Optional.empty(), People.TODAY, new Problems())
                .orElseThrow()));
    Scratch scratch = new Scratch(1);
    scratch.append(People.ID, 0, People.ID.length());
    objects.add(scratch);
    for (Object object : objects) {
      assertThat(object.toString()).doesNotContain(TYPED);
    }
  }

  @Test
  void messagesAreTheSameWhateverWasTyped() {
    for (FormProblem.Field field : FormProblem.Field.values()) {
      for (FormProblem.Code code : FormProblem.Code.values()) {
        LocalText message = new FormProblem(field, code).message();
        assertThat(message.en()).doesNotContain("{", "}").endsWith(".");
        assertThat(message.zh()).doesNotContain("{", "}").endsWith("。");
      }
    }
  }

  @Property
  void aRefusalHoldsNothingOfTheValue(@ForAll String typed) {
    String marked = "\u2603" + typed + "\u2603 4929123456780000";
    try (CardHolderForm form =
        CardHolderForm.builder()
            .cardNumber(marked)
            .name(marked)
            .idNumber(marked)
            .phone(marked)
            .expiry(marked)
            .verificationNumber(marked)
            .build()) {
      FormCheck check = form.check(BinDirectory.china(), People.CLOCK);
      assertThat(((FormCheck.Invalid) check).problems()).hasSize(6);
      assertThat(check.toString()).doesNotContain("\u2603", "4929");
      for (FormProblem problem : ((FormCheck.Invalid) check).problems()) {
        assertThat(problem.message().en() + problem.message().zh())
            .doesNotContain("\u2603", "4929");
      }
    }
  }

  @Test
  void exceptionsHoldNothingOfTheValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Luhn.isValid("4929 1234"))
        .withMessageNotContaining("4929");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardNumberDisplay.of(Secret.of("4929123456780000xxxx")))
        .withMessageNotContaining("4929")
        .withMessageNotContaining("xxxx");
  }

  @Test
  void theLibraryForPhonesLogsNothing() {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {
            // Nothing is buffered.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Logger logger = Logger.getLogger("com.google.i18n.phonenumbers");
    Level before = logger.getLevel();
    logger.setLevel(Level.ALL);
    logger.addHandler(handler);
    try {
      for (String typed : List.of(People.PHONE, "+999 138 0013 8000", "+86 1", "13800138000999")) {
        Phones.check(typed);
      }
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(before);
    }
    assertThat(records).isEmpty();
  }
}
