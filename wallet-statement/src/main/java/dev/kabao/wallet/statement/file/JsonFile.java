package dev.kabao.wallet.statement.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kabao.wallet.category.Category;
import dev.kabao.wallet.statement.AssetStatement;
import dev.kabao.wallet.statement.Statement;
import dev.kabao.wallet.statement.StatementAsset;
import dev.kabao.wallet.statement.StatementDay;
import dev.kabao.wallet.statement.StatementFigures;
import dev.kabao.wallet.statement.StatementKind;
import dev.kabao.wallet.statement.StatementLine;
import dev.kabao.wallet.statement.StatementTotal;
import dev.kabao.wallet.value.LocalText;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A statement as one JSON object. Names never change; more may be added. Amounts are decimal texts
 * with all decimals, so that nothing is rounded on the way; times are ISO 8601 in UTC.
 */
final class JsonFile {
  private static final String FORMAT = "kabao-statement-1";
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFile() {}

  static void write(Statement statement, OutputStream out) throws IOException {
    JsonGenerator json =
        FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    // Not closed after a failure: that would make what is there look whole.
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("wallet", statement.wallet().toString());
    json.writeStringField("first", statement.span().first().toString());
    json.writeStringField("last", statement.span().last().toString());
    json.writeStringField("zone", statement.span().zone().getId());
    json.writeStringField("made", statement.readAt().toString());
    json.writeBooleanField("over", statement.over());
    json.writeArrayFieldStart("assets");
    for (AssetStatement part : statement.assets()) {
      write(part, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private static void write(AssetStatement part, JsonGenerator json) throws IOException {
    StatementAsset asset = part.asset();
    StatementFigures figures = part.figures();
    json.writeStartObject();
    json.writeStringField("asset", asset.code());
    if (asset.name().isPresent()) {
      name(json, "name", asset.name().get());
    }
    json.writeNumberField("decimals", asset.decimals());
    amount(json, "opening", asset, figures.opening());
    amount(json, "openingHeld", asset, figures.openingHeld());
    amount(json, "in", asset, figures.in());
    amount(json, "out", asset, figures.out());
    amount(json, "closing", asset, figures.closing());
    amount(json, "closingHeld", asset, figures.closingHeld());
    json.writeNumberField("entries", figures.entries());
    json.writeArrayFieldStart("kinds");
    for (StatementTotal<StatementKind> total : part.kinds()) {
      total(json, "kind", total.of().name(), total.of().text(), asset, total);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("categories");
    for (StatementTotal<Category> total : part.categories()) {
      total(json, "category", total.of().code(), total.of().name(), asset, total);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("days");
    for (StatementDay day : part.days()) {
      json.writeStartObject();
      json.writeStringField("day", day.day().toString());
      amount(json, "in", asset, day.in());
      amount(json, "out", asset, day.out());
      amount(json, "closing", asset, day.closing());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lines");
    for (StatementLine line : part.lines()) {
      line(json, asset, line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, StatementAsset asset, StatementLine line)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", line.number());
    json.writeNumberField("sequence", line.sequence());
    json.writeStringField("at", line.at().toString());
    json.writeStringField("day", line.day().toString());
    json.writeStringField("kind", line.kind().name());
    if (line.party().isPresent()) {
      json.writeStringField("party", line.party().get().id());
      if (line.party().get().name().isPresent()) {
        name(json, "partyName", line.party().get().name().get());
      }
    }
    if (line.category().isPresent()) {
      json.writeStringField("category", line.category().get().code());
    }
    if (line.payment().isPresent()) {
      json.writeStringField("payment", line.payment().get().toString());
    }
    amount(json, "amount", asset, line.minorUnits());
    amount(json, "balance", asset, line.balance());
    json.writeEndObject();
  }

  private static void name(JsonGenerator json, String field, LocalText name) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("en", name.en());
    json.writeStringField("zh", name.zh());
    json.writeEndObject();
  }

  private static void total(
      JsonGenerator json,
      String by,
      String code,
      LocalText name,
      StatementAsset asset,
      StatementTotal<?> total)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(by, code);
    json.writeStringField("en", name.en());
    json.writeStringField("zh", name.zh());
    amount(json, "in", asset, total.in());
    amount(json, "out", asset, total.out());
    json.writeNumberField("entries", total.entries());
    json.writeEndObject();
  }

  private static void amount(JsonGenerator json, String name, StatementAsset asset, long minorUnits)
      throws IOException {
    json.writeStringField(name, asset.decimal(minorUnits).toPlainString());
  }
}
