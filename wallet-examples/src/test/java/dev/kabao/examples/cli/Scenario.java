package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** A home with a bank that serves and a platform that knows it, and a made-up person. */
final class Scenario implements AutoCloseable {
  static final String NAME = "陈小溪";
  static final String ID_NUMBER = "310104198811031231";
  static final String PHONE = "13712345678";

  private final Cli cli;
  private final ServingBank bank;

  private Scenario(Cli cli, ServingBank bank) {
    this.cli = cli;
    this.bank = bank;
  }

  /** Set up, with no wallet yet. */
  static Scenario initialised(Path home) {
    Cli cli = new Cli(home);
    ServingBank bank = new ServingBank(cli);
    Scenario scenario = new Scenario(cli, bank);
    assertThat(cli.json("init", "--bank", bank.url()).exit()).isZero();
    return scenario;
  }

  /** Set up, with the person's wallet chosen. */
  static Scenario withWallet(Path home) {
    Scenario scenario = initialised(home);
    Cli.Result made = scenario.cli.json("wallet", "new", "--phone", PHONE);
    assertThat(made.exit()).isZero();
    scenario.cli.env("KABAO_WALLET", made.text("walletId"));
    return scenario;
  }

  Cli cli() {
    return cli;
  }

  ServingBank bank() {
    return bank;
  }

  /** A card with 1,000.00 on it; its number. */
  String issueCard(String... more) {
    return issueCardResult(more).path("number").asText();
  }

  JsonNode issueCardResult(String... more) {
    String[] args = {
      "bank",
      "issue-card",
      "--phone",
      PHONE,
      "--name",
      NAME,
      "--id",
      ID_NUMBER,
      "--balance",
      "1000.00"
    };
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    Cli.Result issued = cli.json(all);
    assertThat(issued.exit()).as(issued.out()).isZero();
    return issued.json();
  }

  Cli.Result bind(String number) {
    return cli.json(
        "card", "bind", "--number", number, "--name", NAME, "--id", ID_NUMBER, "--phone", PHONE);
  }

  /** The newest code in the person's inbox. */
  String code() {
    Cli.Result inbox = cli.json("bank", "inbox", "--phone", PHONE);
    return inbox.json().path("messages").path(0).path("code").asText();
  }

  /** Binds a card of this number; its id. */
  String boundCard(String number) {
    String binding = bind(number).text("bindingId");
    Cli.Result bound = cli.json("card", "confirm", binding, "--otp", code());
    assertThat(bound.exit()).as(bound.out()).isZero();
    return bound.text("cardId");
  }

  void fault(String operation, String... kindAndMore) {
    String[] all = new String[3 + kindAndMore.length];
    all[0] = "bank";
    all[1] = "fault";
    all[2] = operation;
    System.arraycopy(kindAndMore, 0, all, 3, kindAndMore.length);
    assertThat(cli.json(all).exit()).isZero();
  }

  /** The account of a card as the bank sees it. */
  JsonNode account(String number) {
    return cli.json("bank", "account", "--card", number).json();
  }

  @Override
  public void close() {
    bank.close();
  }
}
