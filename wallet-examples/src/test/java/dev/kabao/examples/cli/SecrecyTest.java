package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.examples.tour.DiskScan;
import dev.kabao.wallet.value.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecrecyTest {
  /** All that was logged in this run of the tests, at every level: see the POM. */
  private static final Path LOG = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile"));

  private static final String FRIEND_NAME = "周小树";
  private static final String FRIEND_PHONE = "13600002222";
  private static final String REMARK = "还款 吴小海 2026";

  private static final String CUSTOMER = "0571-8811-2277";
  private static final String SHARER = "徐小桥";
  private static final String GROCER = "周记粮油行";

  @TempDir Path home;

  @Test
  void nothing_secret_is_printed_logged_or_left_on_the_disk() throws IOException {
    String number;
    String code;
    String coupon;
    String payerCode;
    PersonalSecrets kept;
    Cli cli;
    try (Scenario scenario = Scenario.withWallet(home)) {
      cli = scenario.cli();
      number = scenario.issueCard();
      String binding = scenario.bind(number).text("bindingId");
      code = scenario.code();
      String wrong = (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
      assertThat(cli.run("card", "confirm", binding, "--otp", wrong).exit()).isEqualTo(1);
      Cli.Result bound = cli.json("card", "confirm", binding, "--otp", code);
      String card = bound.text("cardId");
      assertThat(cli.run("card", "confirm", binding, "--otp", code).exit()).isEqualTo(1);
      assertThat(scenario.bind(number).errorCode()).isEqualTo("ALREADY_BOUND");
      scenario.fault("debit", "drop-after", "--times", "1");
      assertThat(cli.json("top-up", "--from", card, "--amount", "10").exit()).isEqualTo(3);
      cli.run("card", "bind", "--number", number + "1", "--name", Scenario.NAME, "--id", "x");
      cli.run("card", "bind", "--numbr", number);
      cli.run("card", "bind", number, "--name=" + Scenario.NAME, Scenario.ID_NUMBER);
      cli.run("card", "list");
      cli.run("history");
      cli.json("resolve");
      payerCode = moneyMoves(scenario, number);
      coupon = everyday(cli);
      kept = PersonalSecrets.play(scenario);
      cli.run("resolve");
      cli.run("card", "unbind", card);
    }
    assertThat(cli.printed())
        .doesNotContain(
            number,
            Scenario.NAME,
            Scenario.ID_NUMBER,
            Scenario.PHONE,
            FRIEND_NAME,
            FRIEND_PHONE,
            PersonalSecrets.PHONE,
            PersonalSecrets.FRESH,
            People.PASSWORD,
            "\"" + code + "\"",
            Cli.PASSPHRASE);
    assertThat(cli.printed()).doesNotContain(coupon, CUSTOMER);
    assertThat(cli.printed()).doesNotContain(kept.secrets()).doesNotContain(kept.token());
    assertThat(Files.readString(LOG)).contains("kabao");
    for (Path folder : List.of(home, LOG.getParent().resolve("test.log"))) {
      DiskScan scan = DiskScan.of(folder);
      for (String secret :
          List.of(
              number,
              Scenario.NAME,
              Scenario.ID_NUMBER,
              Scenario.PHONE,
              FRIEND_NAME,
              FRIEND_PHONE,
              REMARK,
              payerCode,
              coupon,
              CUSTOMER,
              SHARER,
              GROCER,
              code,
              Cli.PASSPHRASE)) {
        assertThat(scan.find(Secret.of(secret))).isEmpty();
      }
      for (String secret : kept.secrets()) {
        assertThat(scan.find(Secret.of(secret))).isEmpty();
      }
      // The one place where it may be, which a person who signs in is told of.
      assertThat(scan.find(Secret.of(kept.token())))
          .allMatch(file -> file.equals(home.resolve("session")));
    }
  }

  /** Everything by which people, cards and codes are named on the way of money; the payer code. */
  private static String moneyMoves(Scenario scenario, String number) {
    Cli cli = scenario.cli();
    cli.run("send", "--to", FRIEND_PHONE, "--amount", "1", "--yes");
    cli.run("send", "--to", "+86 " + FRIEND_PHONE, "--amount", "x");
    String friend = cli.json("wallet", "new", "--phone", FRIEND_PHONE).text("walletId");
    cli.run("wallet", "name", FRIEND_NAME, "--as", friend);
    cli.run("wallet", "name", FRIEND_NAME, "7");
    cli.run("wallet", "find", "--phone", FRIEND_PHONE);
    cli.run("claim", "--as", friend);
    cli.answering("y").run("send", "--to", FRIEND_PHONE, "--amount", "1");
    cli.run("send", "--to-card", number, "--name", Scenario.NAME, "--amount", "1", "--yes");
    cli.run("send", "--to-card", number, "--name", FRIEND_NAME, "--amount", "1", "--yes");
    cli.run("send", "--to-card", number + "1", "--name", Scenario.NAME, "--amount", "1", "--yes");
    cli.run("send", number, Scenario.NAME);
    cli.json("bank", "transfer-in", "--remark", REMARK, "--amount", "2.00");
    cli.run("resolve");
    String link = cli.json("request", "--amount", "1", "--as", friend).text("link");
    cli.answering("y").run("scan", link);
    cli.run("events");
    Cli aside = new Cli(cli.home()).env("KABAO_WALLET", friend);
    String shown = aside.json("payer-code").text("code");
    cli.run("charge", shown, "--payee", "shop", "--amount", "1");
    cli.run("charge", shown, "--payee", "shop", "--amount", "1");
    assertThat(cli.printed()).doesNotContain(shown);
    return shown;
  }

  /**
   * What people type about coupons, bills and categories, rightly and wrongly; the coupon's code.
   */
  private static String everyday(Cli cli) throws IOException {
    cli.run("coupon", "define", "c1", "--name", "One off", "--off", "1");
    Path file = cli.home().resolve("codes");
    cli.run("coupon", "codes", "c1", "--count", "1", "--out", file.toString());
    String code = Files.readString(file).strip();
    Files.delete(file);
    cli.run("coupon", "redeem", code);
    cli.run("coupon", "redeem", "--code", code + "X");
    assertThat(cli.input(code).run("coupon", "redeem", "--code", "-").exit()).isZero();
    cli.run("coupon", "redeem", "--code", code);
    cli.run("power", "customer", "--number", CUSTOMER);
    cli.run("power", "make-out", "--number", CUSTOMER, "--amount", "3");
    cli.run("bill", "link", "sandbox-power", "--number", CUSTOMER);
    cli.run("bill", "link", "sandbox-power", CUSTOMER);
    cli.run("bill", "billers");
    cli.run("category", "remember", GROCER, "groceries");
    cli.run("category", "remember", GROCER, "moon");
    String bill = cli.json("bill", "add", "--payee", GROCER, "--amount", "6").text("billId");
    cli.run("bill", "split", bill, "--share", SHARER + "=2.00@" + FRIEND_PHONE);
    cli.run("bill", "split", bill, "--share", SHARER + "=x");
    cli.run("insights");
    return code;
  }
}
