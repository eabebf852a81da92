package dev.kabao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other wallets and banks export, taken in. */
class BillImportTest {
  private static final String HEADER =
      "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n";
  private static final String NOODLES =
      "2026-10-02 21:32:14,餐饮美食,李记面馆,/,牛肉面,支出,49.74,余额宝,交易成功,20261002001,M1,,\n";
  private static final String WAGES =
      "2026-10-05 10:00:00,转账红包,某公司,/,工资,收入,5000.00,余额,交易成功,20261005001,M2,,\n";
  private static final String BROKEN =
      "2026-10-06 10:00:00,日用百货,小店,/,毛巾,支出,九元,余额,交易成功,20261006001,M3,,\n";

  @TempDir Path home;
  @TempDir Path files;

  private Scenario scenario;
  private Cli cli;

  @BeforeEach
  void a_wallet() {
    scenario = Scenario.withWallet(home);
    cli = scenario.cli();
  }

  @AfterEach
  void the_books_balance() {
    try (Scenario last = scenario) {
      assertThat(last.cli().json("ledger", "check").text("balanced")).isEqualTo("true");
    }
  }

  @Test
  void a_file_is_taken_once_however_often_it_comes() throws IOException {
    String file = file("alipay.csv", HEADER + NOODLES + WAGES);

    Cli.Result trial = cli.json("bill", "import", file, "--dry-run");
    assertThat(trial.json().path("taken").asInt(-1)).isZero();
    assertThat(trial.json().path("couldBeTaken").asInt()).isEqualTo(2);
    assertThat(trial.json().path("kept").asBoolean()).isFalse();

    Cli.Result first = cli.json("bill", "import", file);
    assertThat(first.exit()).isZero();
    assertThat(first.text("format")).isEqualTo("alipay");
    assertThat(first.json().path("kept").asBoolean()).isTrue();
    assertThat(first.json().path("taken").asInt()).isEqualTo(2);

    Cli.Result again = cli.json("bill", "import", file);
    assertThat(again.json().path("taken").asInt()).isZero();
    assertThat(again.json().path("double").asInt()).isEqualTo(2);
    String changed = file("changed.csv", HEADER + NOODLES.replace("49.74", "49.75") + WAGES);
    Cli.Result conflict = cli.json("bill", "import", changed);
    assertThat(conflict.exit()).isZero();
    assertThat(conflict.json().path("conflict").asInt()).isEqualTo(1);
    assertThat(conflict.json().path("lines").path(0).path("line").asInt()).isEqualTo(2);
    assertThat(conflict.json().path("lines").path(0).path("reason").asText())
        .isEqualTo("AMOUNT_DIFFERS");
    assertThat(cli.json("bill", "import", file, "--source", "other").json().path("taken").asInt())
        .isEqualTo(2);
  }

  @Test
  void a_bad_line_keeps_the_whole_file_out_unless_the_good_ones_are_asked_for() throws IOException {
    String file = file("alipay.csv", HEADER + NOODLES + BROKEN);

    Cli.Result refused = cli.json("bill", "import", file);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.errorCode()).isEqualTo("BAD_LINES");
    assertThat(refused.json().path("taken").asInt(-1)).isZero();
    assertThat(refused.json().path("couldBeTaken").asInt()).isEqualTo(1);
    assertThat(refused.json().path("lines").path(0).path("line").asInt()).isEqualTo(3);
    assertThat(refused.json().path("lines").path(0).path("reason").asText())
        .isEqualTo("AMOUNT_UNREADABLE");

    Cli.Result kept = cli.json("bill", "import", file, "--keep-good");
    assertThat(kept.exit()).isZero();
    assertThat(kept.json().path("taken").asInt()).isEqualTo(1);
    assertThat(kept.json().path("bad").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_no_export_or_wrongly_asked_for_is_told() throws IOException {
    assertThat(cli.json("bill", "import", files.resolve("none.csv").toString()).exit())
        .isEqualTo(2);
    String file = file("poem.txt", "床前明月光\n疑是地上霜\n");
    Cli.Result poem = cli.json("bill", "import", file);
    assertThat(poem.exit()).isEqualTo(2);
    assertThat(poem.errorCode()).isEqualTo("IMPORT_FORMAT_UNKNOWN");
    assertThat(poem.json().path("error").path("messageZh").asText())
        .contains("没有可识别的日期与金额列标题")
        .doesNotContainPattern("[a-z]{2}");
    for (String[] wrong :
        new String[][] {
          {"--source", "My Bank"}, {"--zone", "Mars"}, {"--dates", "any"}, {"--amounts", "maybe"}
        }) {
      assertThat(cli.json("bill", "import", file, wrong[0], wrong[1]).exit()).isEqualTo(2);
    }
  }

  @Test
  void a_folder_a_picture_a_spreadsheet_and_nothing_at_all_are_bad_input_each_in_its_words()
      throws IOException {
    Cli.Result folder = cli.run("bill", "import", files.toString(), "--lang", "en");
    assertThat(folder.exit()).isEqualTo(2);
    assertThat(folder.err()).contains("it is a folder");
    assertThat(refusal(new byte[0])).contains("文件为空");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})).contains("是图片");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 20, 0})).contains("压缩包或电子表格");
  }

  private String refusal(byte[] content) throws IOException {
    Path file = Files.write(files.resolve("export"), content);
    Cli.Result refused = cli.run("bill", "import", file.toString(), "--lang", "zh");
    assertThat(refused.exit()).isEqualTo(2);
    return refused.err();
  }

  @Test
  void what_stands_around_the_entries_is_told_only_to_those_who_ask() throws IOException {
    String file = file("alipay.csv", "支付宝账单\n\n" + HEADER + NOODLES);
    Cli.Result plain = cli.json("bill", "import", file, "--dry-run");
    assertThat(plain.json().path("lines")).isEmpty();
    assertThat(plain.json().path("skipped").asInt()).isEqualTo(3);
    assertThat(plain.json().has("linesNotListed")).isFalse();
    Cli.Result all = cli.json("bill", "import", file, "--dry-run", "--verbose", "--show", "2");
    assertThat(all.json().path("lines").findValuesAsText("reason"))
        .containsExactly("PREAMBLE", "BLANK");
    assertThat(all.json().path("linesNotListed").asInt()).isEqualTo(1);
  }

  @Test
  void what_came_back_is_less_spending_and_no_income() throws IOException {
    String header = "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n";
    String back = "2026-10-03 10:00:00,小铺-退款,小铺,\"/\",收入,¥5.00,零钱,已全额退款,100002,M9,\"/\"\n";
    String file = file("wechat.csv", header + back);
    Cli.Result taken = cli.json("bill", "import", file);
    assertThat(taken.json().path("taken").asInt()).as(taken.out()).isEqualTo(1);
    JsonNode bill = cli.json("bill", "list").json().path("bills").path(0);
    assertThat(bill.path("category").asText()).isEqualTo("other");
    JsonNode month = cli.json("insights", "--month", "2026-10").json();
    assertThat(month.path("spending").path(0).path("category").asText()).isEqualTo("other");
    assertThat(month.path("spending").path(0).path("amount").asText()).isEqualTo("-5.00");
    assertThat(month.path("incomes")).isEmpty();
  }

  @Test
  void a_time_that_cannot_be_read_hints_at_the_order_of_dates() throws IOException {
    String file = file("alipay.csv", HEADER + NOODLES.replace("2026-10-02", "02/10/2026"));
    Cli.Result refused = cli.run("bill", "import", file, "--lang", "en");
    assertThat(refused.out()).contains("TIME_UNREADABLE", "See --dates.");
    assertThat(cli.run("bill", "import", file, "--lang", "zh").out()).contains("--dates");
  }

  private String file(String name, String text) throws IOException {
    Path file = files.resolve(name);
    Files.write(file, text.getBytes(Charset.forName("GB18030")));
    return file.toString();
  }
}
