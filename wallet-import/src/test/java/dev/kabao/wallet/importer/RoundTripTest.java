package dev.kabao.wallet.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kabao.wallet.bill.importing.ImportedEntry;
import dev.kabao.wallet.importer.camt.Statements;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a writer of ours makes is read the same. */
class RoundTripTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** A movement as a person would tell it. */
  record Movement(Instant at, long minor, String who, String what, long number) {
    String time() {
      return SECONDS.format(LocalDateTime.ofInstant(at, CHINA));
    }

    Money money() {
      return Money.ofMinor(CNY, minor);
    }

    String plain() {
      return money().abs().getAmount().toPlainString();
    }
  }

  @Property(tries = 200)
  void alipay(@ForAll("movements") List<Movement> movements, @ForAll boolean utf8) {
    Exports file = Exports.alipay(movements.size());
    for (Movement each : movements) {
      file.cells(
          each.time() + " ",
          "日用百货    ",
          each.who(),
          "/   ",
          each.what(),
          each.minor() < 0 ? "支出   " : "收入   ",
          each.plain() + "   ",
          "余额  ",
          "交易成功   ",
          each.number() + "\t",
          "M\t",
          "",
          "");
    }
    check(file, utf8, movements, 11, "日用百货", each -> String.valueOf(each.number()));
  }

  @Property(tries = 200)
  void wechat(@ForAll("movements") List<Movement> movements, @ForAll boolean utf8) {
    Exports file = Exports.wechat(movements.size());
    for (Movement each : movements) {
      file.wechatRow(
          each.time(),
          "商户消费",
          each.who(),
          each.what(),
          each.minor() < 0 ? "支出" : "收入",
          each.plain(),
          "支付成功",
          String.valueOf(each.number()));
    }
    check(file, utf8, movements, 8, "商户消费", each -> String.valueOf(each.number()));
  }

  @Property(tries = 200)
  void bankWithTwoColumns(@ForAll("movements") List<Movement> movements, @ForAll boolean utf8) {
    Exports file = Exports.bank("交易时间", "收入", "支出", "类型", "摘要", "对方户名", "流水号");
    for (Movement each : movements) {
      String grouped = String.format("%,.2f", each.money().abs().getAmount());
      file.cells(
          each.time(),
          each.minor() > 0 ? grouped : "",
          each.minor() < 0 ? grouped : "-",
          "type",
          each.what(),
          each.who(),
          String.valueOf(each.number()));
    }
    file.line("合计,1.00,1.00,,,,");
    check(file, utf8, movements, 1, "type", RoundTripTest::bankReference);
  }

  @Property(tries = 200)
  void bankWithSigns(@ForAll("movements") List<Movement> movements, @ForAll boolean utf8) {
    Exports file =
        Exports.bank("Date", "Time", "Amount", "Currency", "Description", "Payee", "Reference");
    for (Movement each : movements) {
      file.cells(
          each.time().substring(0, 10),
          each.time().substring(11),
          (each.minor() < 0 ? "-" : "+") + each.plain(),
          "CNY",
          each.what(),
          each.who(),
          String.valueOf(each.number()));
    }
    check(file, utf8, movements, 1, null, RoundTripTest::bankReference);
  }

  @Property(tries = 100)
  void camt(@ForAll("movements") List<Movement> movements, @ForAll("versions") int version) {
    Statements file = new Statements(version);
    List<ImportedEntry> expected = new ArrayList<>();
    for (Movement each : movements) {
      file.booked(
          each.minor() < 0 ? "DBIT" : "CRDT",
          "CNY",
          each.plain(),
          "<DtTm>" + each.at() + "</DtTm>",
          each.who(),
          each.what());
      expected.add(
          entry(
              each,
              expected.size() + 1,
              null,
              "REF-"
                  + each.plain()
                  + "/"
                  + DateTimeFormatter.BASIC_ISO_DATE
                      .format(each.at().atOffset(ZoneOffset.UTC))
                      .substring(0, 8)
                  + "/"
                  + each.minor()
                  + "CNY"));
    }

    assertThat(Read.of(file.bytes()).records()).isEqualTo(expected);
  }

  private static void check(
      Exports file,
      boolean utf8,
      List<Movement> movements,
      int before,
      @Nullable String kind,
      Function<Movement, String> reference) {
    List<ImportedEntry> expected = new ArrayList<>();
    for (Movement each : movements) {
      expected.add(entry(each, before + 1 + expected.size(), kind, reference.apply(each)));
    }

    Read read = Read.of(utf8 ? file.utf8() : file.gb18030());

    assertThat(read.entries()).isEqualTo(expected);
    assertThat(read.reasons()).noneMatch(reason -> reason.bad());
  }

  private static ImportedEntry entry(
      Movement each, long line, @Nullable String kind, String reference) {
    return new ImportedEntry(
        line,
        each.at(),
        false,
        each.money(),
        false,
        Optional.of(each.who()),
        Optional.of(each.what()),
        Optional.ofNullable(kind),
        Optional.of(reference));
  }

  private static String bankReference(Movement each) {
    String day = each.time().substring(0, 10).replace("-", "");
    return each.number() + "/" + day + "/" + each.minor() + "CNY";
  }

  @Provide
  Arbitrary<List<Movement>> movements() {
    Arbitrary<Instant> at =
        Arbitraries.longs()
            .between(
                Instant.parse("1992-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2199-12-30T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    Arbitrary<Long> minor =
        Arbitraries.longs()
            .between(-ImportedEntry.MOST_MINOR, ImportedEntry.MOST_MINOR)
            .filter(amount -> amount != 0);
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("张唯一李记面馆の한글éABxyz019 ,;\"'()&<>=+@;，。-/")
            .ofMinLength(1)
            .ofMaxLength(20)
            .map(some -> some.strip().replaceAll("\\s+", " "))
            .filter(some -> some.matches(".*[A-Za-z张唯一李记面馆].*"))
            .filter(some -> !some.matches("(?s)['`=].*"));
    return Combinators.combine(
            at, minor, text, text, Arbitraries.longs().between(1, Long.MAX_VALUE))
        .as(Movement::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Integer> versions() {
    return Arbitraries.integers().between(2, 13);
  }
}
