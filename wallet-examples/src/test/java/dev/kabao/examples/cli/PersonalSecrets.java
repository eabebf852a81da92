package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a person types or is shown who signs in and proves who they are, rightly and
 * wrongly.
 *
 * @param secrets passwords and codes that were used
 * @param token the session's
 */
record PersonalSecrets(List<String> secrets, String token) {
  static final String PHONE = "13500003333";
  static final String FRESH = "nine lanterns over a quiet canal";
  private static final String PIN = "480275";

  static PersonalSecrets play(Scenario scenario) throws IOException {
    Cli cli = scenario.cli();
    List<String> secrets = new ArrayList<>(List.of(People.PASSWORD, FRESH, PIN));
    String wallet = People.register(new Cli(cli.home()), PHONE);
    cli.run("sign-in", "--phone", PHONE, "--password", FRESH);
    cli.run("sign-in", "--phone", PHONE, "--pasword", People.PASSWORD);
    cli.run("sign-in", PHONE, People.PASSWORD);
    cli.run("password", "--old", People.PASSWORD, "--new", FRESH, "--as", wallet);
    cli.run("pin", "--first", "--password", FRESH, "--new", PIN, "--as", wallet);
    cli.run("sessions", "list", "--as", wallet);
    cli.run("audit", "trail", "--as", wallet);
    cli.input(FRESH).run("sign-in", "--phone", PHONE, "--password", "-");
    String stepUp = cli.json("totp", "enrol", "--as", wallet).text("stepUpId");
    cli.run("confirm", stepUp, "--pin", PIN, "--as", wallet);
    cli.run("confirm", stepUp, "--send-code", "--as", wallet);
    String code = People.code(cli, PHONE);
    cli.run("confirm", stepUp, "--code", code, "--as", wallet);
    secrets.add(code);
    cli.run("keys", "rotate", "--data-keys", "--retire");
    JsonNode session =
        new ObjectMapper().readTree(Files.readAllBytes(cli.home().resolve("session")));
    String token = session.path("token").asText();
    assertThat(token).startsWith("kst_");
    return new PersonalSecrets(List.copyOf(secrets), token);
  }
}
