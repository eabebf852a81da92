package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Factors, sessions and devices on the command line. */
class FactorTest {
  @TempDir Path home;
  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_person_who_is_signed_in() {
    scenario = Scenario.initialised(home);
    cli = scenario.cli();
    People.register(cli, Scenario.PHONE);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void an_app_is_set_up_by_a_qr_code_and_shown_for_what_needs_it() {
    People.signIn(cli, Scenario.PHONE, People.PASSWORD);
    assertThat(cli.json("totp", "enrol", "--request-id", "app").errorCode())
        .isEqualTo("NEEDS_FACTORS");
    prove(cli.json("totp", "enrol", "--request-id", "app").text("stepUpId"));
    Cli.Result drawn = new Cli(home).run("totp", "enrol", "--request-id", "app");
    assertThat(drawn.out()).contains("█").doesNotContain("otpauth:");
    Cli screen = new Cli(home);
    Cli.Result shown = screen.json("totp", "enrol", "--request-id", "app");
    assertThat(shown.text("uri")).startsWith("otpauth://totp/");
    String app = shown.text("factorId");
    long step = Instant.now().getEpochSecond() / 30;
    assertThat(cli.json("totp", "confirm", app, "--code", "12").exit()).isEqualTo(1);
    Cli.Result confirmed =
        cli.json("totp", "confirm", app, "--code", totp(shown.text("seed"), step));
    assertThat(confirmed.text("kind")).as(confirmed.out()).isEqualTo("totp");
    assertThat(cli.json("factors", "list").json().path("factors")).hasSize(1);
    assertThat(cli.json("factors", "name", app, "Old phone").text("name")).isEqualTo("Old phone");
    Cli.Result revoke = cli.json("factors", "revoke", app, "--request-id", "away");
    assertThat(revoke.errorCode()).isEqualTo("NEEDS_FACTORS");
    // The code of the next half minute: that of this one was used to confirm.
    Cli.Result proof =
        cli.json("confirm", revoke.text("stepUpId"), "--totp", totp(shown.text("seed"), step + 1));
    assertThat(proof.text("enough")).as(proof.out()).isEqualTo("true");
    assertThat(cli.json("factors", "revoke", app, "--request-id", "away").exit()).isZero();
    assertThat(cli.json("factors", "list").json().path("factors")).isEmpty();
  }

  @Test
  void a_person_is_told_in_one_language_what_would_add_to_what_was_shown() {
    People.signIn(cli, Scenario.PHONE, People.PASSWORD);
    Cli.Result asked = cli.run("totp", "enrol", "--lang", "zh");
    assertThat(asked.out())
        .contains("message: 此操作涉及钱包安全设置。", "--totp 或 --recovery")
        .doesNotContain("messageZh", "This changes", "--pin");
    String stepUp = asked.out().replaceFirst("(?s).*stepUpId: (\\S+).*", "$1");
    assertThat(cli.json("confirm", stepUp, "--send-code").exit()).isZero();
    assertThat(cli.run("confirm", stepUp, "--send-code").err()).contains("\n  nextFrom: ");
    assertThat(cli.run("confirm", stepUp, "--code", "000000").err()).contains("\n  triesLeft: 4");
  }

  @Test
  void recovery_codes_are_shown_once_and_each_is_good_once() {
    People.signIn(cli, Scenario.PHONE, People.PASSWORD);
    Cli screen = new Cli(home);
    Cli.Result asked = screen.json("factors", "recovery-codes", "--request-id", "codes");
    prove(asked.text("stepUpId"));
    Cli.Result shown = screen.json("factors", "recovery-codes", "--request-id", "codes");
    assertThat(shown.json().path("codes")).as(shown.out()).hasSize(10);
    String code = shown.json().path("codes").path(0).asText();
    String first = cli.json("totp", "enrol").text("stepUpId");
    assertThat(cli.json("confirm", first, "--recovery", code).text("enough")).isEqualTo("true");
    String second = cli.json("totp", "enrol").text("stepUpId");
    assertThat(cli.json("confirm", second, "--recovery", code).exit()).isEqualTo(1);
    assertThat(cli.json("factors", "list").json().path("factors").path(0).path("codesLeft").asInt())
        .isEqualTo(9);
  }

  @Test
  void sessions_and_devices_are_listed_and_ended() throws IOException {
    Files.delete(home.resolve("device"));
    Files.copy(home.resolve("session"), home.resolve("stolen"));
    People.signIn(cli, Scenario.PHONE, People.PASSWORD);
    Cli.Result list = cli.json("sessions", "list");
    assertThat(list.json().path("sessions")).hasSize(2);
    assertThat(cli.json("devices", "list").json().path("devices")).hasSize(2);
    assertThat(cli.json("sessions", "end-others").exit()).isZero();
    assertThat(cli.json("sessions", "list").json().path("sessions")).hasSize(1);
    String mine =
        cli.json("sessions", "list").json().path("sessions").path(0).path("sessionId").asText();
    Files.move(
        home.resolve("stolen"), home.resolve("session"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(cli.json("balance").errorCode()).isEqualTo("SESSION_ENDED");
    People.signIn(cli, Scenario.PHONE, People.PASSWORD);
    assertThat(cli.json("sessions", "end", mine).exit()).isZero();
    String device =
        cli.json("devices", "list").json().path("devices").path(0).path("deviceId").asText();
    assertThat(cli.json("devices", "forget", device).exit()).isZero();
    assertThat(cli.json("devices", "list").errorCode()).isEqualTo("SESSION_ENDED");
  }

  /** By a code that was sent to the phone. */
  private void prove(String stepUp) {
    assertThat(cli.json("confirm", stepUp, "--send-code").exit()).isZero();
    Cli.Result shown = cli.json("confirm", stepUp, "--code", People.code(cli, Scenario.PHONE));
    assertThat(shown.text("enough")).as(shown.out()).isEqualTo("true");
  }

  /** What an app shows: RFC 6238 with the usual six digits, SHA-1 and 30 seconds. */
  private static String totp(String seed, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(base32(seed), "RAW"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int code = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & 0x7FFF_FFFF;
      return String.format(Locale.ROOT, "%06d", code % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] base32(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
