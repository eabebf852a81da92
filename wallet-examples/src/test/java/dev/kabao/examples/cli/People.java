package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What a made-up person does at the command line to have an account. */
final class People {
  static final String PASSWORD = "seven kites above the old mill";

  private People() {}

  /** Registers and stays signed in; the wallet's id. */
  static String register(Cli cli, String phone) {
    Cli.Result asked = cli.json("register", "--phone", phone);
    assertThat(asked.exit()).as(asked.out() + asked.err()).isZero();
    Cli.Result made =
        cli.input(String.join("\n", phone, code(cli, phone), PASSWORD))
            .json("register", "--phone", "-", "--code", "-", "--new", "-");
    assertThat(made.exit()).as(made.out()).isZero();
    return made.text("walletId");
  }

  static void signIn(Cli cli, String phone, String password) {
    Cli.Result in = cli.input(password).json("sign-in", "--phone", phone, "--password", "-");
    assertThat(in.exit()).as(in.out()).isZero();
  }

  /** The newest code in the outbox, as the person reads it on the phone. */
  static String code(Cli cli, String phone) {
    // A command line of its own, whose output is the person's screen.
    for (JsonNode message :
        new Cli(cli.home()).json("outbox", "--phone", phone).json().path("messages")) {
      if (message.has("code")) {
        return message.path("code").asText();
      }
    }
    throw new AssertionError("No code was sent.");
  }
}
