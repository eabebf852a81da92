package dev.kabao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.examples.setup.BankConnection;
import dev.kabao.examples.setup.LocalBank;
import dev.kabao.wallet.cardholder.CardHolderForm;
import dev.kabao.wallet.payment.PaymentResult;
import dev.kabao.wallet.sandbox.CardOrder;
import dev.kabao.wallet.sandbox.IssuedCard;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
  private static final Path SOURCE = Path.of("src/main/java/dev/kabao/examples/Quickstart.java");
  private static final String NAME = "周小川";
  private static final String ID_NUMBER = "440305199507150042";
  private static final String PHONE = "13612345678";

  @Test
  void the_lines_of_the_readme_bind_a_card_and_pay(@TempDir Path folder) throws IOException {
    Path bankFolder = Files.createDirectory(folder.resolve("bank"));
    try (Secret passphrase = Secret.of("a passphrase of the test");
        LocalBank bank = LocalBank.open(bankFolder, passphrase, 0, Duration.ZERO);
        CardOrder order =
            CardOrder.of(NAME, ID_NUMBER, PHONE).withOpeningBalance(Money.parse("CNY 500.00"));
        IssuedCard card = bank.bank().admin().issueCard(order);
        CardHolderForm form =
            CardHolderForm.builder()
                .cardNumber(card.number().read(String::new))
                .name(NAME)
                .idNumber(ID_NUMBER)
                .phone(PHONE)
                .build()) {
      PaymentResult result =
          Quickstart.run(
              folder,
              passphrase,
              BankConnection.make(bank.bank().uri(), "quickstart").issuer(),
              PHONE,
              form,
              () -> code(bank));
      assertThat(result).isInstanceOf(PaymentResult.Succeeded.class);
      assertThat(bank.bank().admin().account(card.number()).orElseThrow().available())
          .isEqualTo(Money.parse("CNY 400.00"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void the_readme_shows_exactly_these_lines(String readme) throws IOException {
    String shown = Files.readString(Path.of("..").resolve(readme));
    assertThat(shown).contains("```java\n" + quickstart() + "```\n");
  }

  private static Secret code(LocalBank bank) {
    try (Secret phone = Secret.of(PHONE)) {
      return bank.bank().admin().inbox(phone).get(0).code().orElseThrow();
    }
  }

  private static String quickstart() throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    int from = lines.indexOf("    // tag::quickstart") + 1;
    int to = lines.indexOf("    // end::quickstart");
    assertThat(from).isPositive();
    return String.join("\n", lines.subList(from, to)).indent(-4);
  }
}
