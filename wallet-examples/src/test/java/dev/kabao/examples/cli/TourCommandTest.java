package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {
  @TempDir Path home;

  @Test
  void the_tour_runs_to_its_end_and_its_steps_are_one_json_object() {
    Cli cli = new Cli(home.resolve("never-made"));
    Cli.Result result = cli.json("tour");
    assertThat(result.exit()).as(result.err()).isZero();
    ObjectNode told = result.json();
    assertThat(told.path("steps").findValuesAsText("step"))
        .containsExactly(
            "bank",
            "platform",
            "wallet",
            "recognise",
            "bind",
            "wrong-code",
            "confirm",
            "top-up",
            "pay-balance",
            "pay-card",
            "replay",
            "fault",
            "retry",
            "resolve",
            "authorize",
            "capture",
            "void",
            "refund",
            "send",
            "claim",
            "request",
            "scan",
            "limit",
            "withdraw",
            "returned",
            "reconcile",
            "points",
            "coupon",
            "budget",
            "plan",
            "pay-mixed",
            "budget-reached",
            "refund-mixed",
            "statement",
            "month",
            "register",
            "wrong-password",
            "step-up",
            "lost-card",
            "keys",
            "audit",
            "ledger",
            "disk");
    JsonNode fault = facts(told, "fault");
    assertThat(fault.path("accountBefore").asText()).isEqualTo("CNY 754.40");
    assertThat(fault.path("accountAfter").asText()).isEqualTo("CNY 654.40");
    JsonNode resolved = facts(told, "resolve");
    assertThat(resolved.path("account").asText()).isEqualTo("CNY 654.40");
    assertThat(resolved.path("debitsAtBank").asInt()).isEqualTo(1);
    assertThat(facts(told, "capture").path("refusal").asText()).isEqualTo("MORE_THAN_LEFT");
    assertThat(facts(told, "refund").path("part").asText()).isEqualTo("ON_CARD");
    assertThat(facts(told, "send").path("state").asText()).isEqualTo("waiting");
    assertThat(facts(told, "scan").path("tampered").asText()).isEqualTo("NOT_GENUINE");
    assertThat(facts(told, "scan").path("payee").asText()).isEqualTo("**树");
    assertThat(facts(told, "limit").path("rule").asText()).isEqualTo("CN296-12-D");
    assertThat(facts(told, "returned").path("balance"))
        .isEqualTo(facts(told, "scan").path("balance"));
    assertThat(facts(told, "reconcile").path("matched"))
        .isEqualTo(facts(told, "reconcile").path("lines"));
    assertThat(facts(told, "points").path("earned").asLong()).isEqualTo(120);
    assertThat(facts(told, "coupon").path("refusal").asText()).isEqualTo("CODE_USED");
    JsonNode plan = facts(told, "plan");
    assertThat(plan.path("fromCoupon").asText()).isEqualTo("CNY 10.00");
    assertThat(plan.path("fromPoints").asText()).isEqualTo("CNY 1.20");
    assertThat(plan.path("fromCard").asText()).isEqualTo("CNY 68.80");
    assertThat(plan.path("earns").asLong()).isEqualTo(136);
    assertThat(facts(told, "pay-mixed").path("pointsLeft").asLong()).isEqualTo(136);
    assertThat(facts(told, "budget-reached").path("spent").asText()).isEqualTo("CNY 128.80");
    JsonNode back = facts(told, "refund-mixed");
    assertThat(back.path("fromCard").asText()).isEqualTo("CNY 68.80");
    assertThat(back.path("fromCoupon").asText()).isEqualTo("CNY 10.00");
    assertThat(back.path("pointsLeft").asLong()).isEqualTo(120);
    assertThat(facts(told, "month").path("categories").asInt()).isPositive();
    assertThat(facts(told, "wrong-password").path("sameForNobody").asBoolean()).isTrue();
    assertThat(facts(told, "step-up").path("reason").asText()).isEqualTo("PUBLIC_NETWORK");
    assertThat(facts(told, "step-up").path("state").asText()).isEqualTo("succeeded");
    assertThat(facts(told, "lost-card").path("refusal").asText()).isEqualTo("CARD_LOST");
    assertThat(facts(told, "keys").path("retired").asInt()).isEqualTo(1);
    assertThat(facts(told, "audit").path("intact").asBoolean()).isTrue();
    assertThat(facts(told, "ledger").path("balanced").asBoolean()).isTrue();
    JsonNode disk = facts(told, "disk");
    for (String secret :
        new String[] {
          "cardNumber", "name", "idNumber", "phone", "passphrase", "password", "code"
        }) {
      assertThat(disk.path(secret + "Found").asInt(-1)).as(secret).isZero();
    }
    assertThat(disk.path("payeeFound").asInt()).isPositive();
    assertThat(cli.home()).doesNotExist();
  }

  @Test
  void with_a_home_named_the_files_are_kept_in_a_new_folder_there() {
    Cli cli = new Cli(home);
    String printed = cli.run("tour", "--home", home.toString(), "--lang", "zh").out();
    Path kept = Path.of(printed.replaceFirst("(?s).*\\nhome: (\\S+).*", "$1"));
    assertThat(kept).hasParent(home);
    assertThat(Files.exists(kept.resolve("platform/wallet.db"))).isTrue();
    assertThat(printed).contains("最坏的时刻");
  }

  private static JsonNode facts(ObjectNode told, String name) {
    for (JsonNode step : told.path("steps")) {
      if (step.path("step").asText().equals(name)) {
        return step.path("facts");
      }
    }
    throw new AssertionError("No step " + name);
  }
}
